# ruff: noqa: E501
import pytest

from audits.evidence import Image, PageEvidence, Subresource
from audits.facts.cms import page_cms, site_cms
from audits.facts.cms_rules import RULES
from tests.builders import HOME, link, meta, page, site


def generator(content: str) -> PageEvidence:
    return page(metas=(meta("generator", content),))


def script(*urls: str) -> PageEvidence:
    return page(subresources=tuple(Subresource(kind="script", url=url) for url in urls))


def header(name: str, value: str) -> PageEvidence:
    return page(headers=((name, value),))


CASES = [
    # evidence, name, version, open source
    (generator("WordPress 6.4.2"), "WordPress", "6.4.2", True),
    (generator("wordpress 5.9"), "WordPress", "5.9", True),
    (generator("Joomla! - Open Source Content Management"), "Joomla", None, True),
    (generator("Joomla! 1.5 - Open Source Content Management"), "Joomla", "1.5", True),
    (generator("Drupal 10 (https://www.drupal.org)"), "Drupal", "10", True),
    (generator("Bitrix"), "1C-Bitrix", None, False),
    (generator("Tilda"), "Tilda", None, False),
    (generator("Wix.com Website Builder"), "Wix", None, False),
    (generator("DataLife Engine (http://dle-news.ru)"), "DataLife Engine", None, False),
    (generator("uCoz"), "uCoz", None, False),
    (generator("NetCat"), "NetCat", None, False),
    (generator("TYPO3 CMS"), "TYPO3", None, True),
    (generator("Ghost 5.2"), "Ghost", "5.2", True),
    (generator("Hugo 0.120.4"), "Hugo", "0.120.4", True),
    (generator("Jekyll v4.3.2"), "Jekyll", "4.3.2", True),
    (generator("blogger"), "Blogger", None, False),
    (generator("Webflow"), "Webflow", None, False),
    (generator("MediaWiki 1.39.3"), "MediaWiki", "1.39.3", True),
    (generator("Microsoft FrontPage 4.0"), None, None, None),
    (generator("Astro v4.1.0"), "Astro", "4.1.0", True),
    (generator("Айылдын өз системасы"), None, None, None),
    (generator("WordPressing"), None, None, None),
    (generator("Ghostwriter"), None, None, None),
    (script(HOME + "wp-content/themes/x/a.js"), "WordPress", None, True),
    (script(HOME + "wp-includes/js/jquery.js?ver=3.7"), "WordPress", None, True),
    (script("//s0.wp.com/_static/x.js", "https://x.files.wordpress.com/a.js"), "WordPress.com", None, True),
    (script(HOME + "media/system/js/core.js"), "Joomla", None, True),
    (script(HOME + "sites/default/files/js/js_x.js"), "Drupal", None, True),
    (script(HOME + "core/misc/drupal.js"), "Drupal", None, True),
    (script(HOME + "bitrix/js/main/core/core.js"), "1C-Bitrix", None, False),
    (script("https://static.tildacdn.com/js/tilda-grid-3.0.min.js"), "Tilda", None, False),
    (script("https://static.parastorage.com/services/x.js"), "Wix", None, False),
    (script("https://s740.ucoz.net/src/jquery.js", "https://example.ucoz.ru/x.js"), "uCoz", None, False),
    (script(HOME + "engine/classes/js/dle_js.js"), "DataLife Engine", None, False),
    (script(HOME + "netcat_template/x.js"), "NetCat", None, False),
    (script("https://example.nethouse.ru/x.js"), "Nethouse", None, False),
    (script(HOME + "assets/components/minishop2/js/x.js"), "MODX", None, True),
    (script(HOME + "catalog/view/javascript/common.js"), "OpenCart", None, True),
    (script(HOME + "typo3conf/ext/x.js"), "TYPO3", None, True),
    (script("https://cdn2.editmysite.com/js/x.js"), "Weebly", None, False),
    (script("https://static1.squarespace.com/static/x.js"), "Squarespace", None, False),
    (script("https://cdn.prod.website-files.com/x.js"), "Webflow", None, False),
    (script("https://www.blogger.com/static/v1/widgets/x.js"), "Blogger", None, False),
    (script(HOME + "_next/static/chunks/main.js"), "Next.js", None, True),
    (script(HOME + "_next/static/x.js", HOME + "wp-content/uploads/x.js"), "WordPress", None, True),
    (script(HOME + "js/jquery.js", "https://www.googletagmanager.com/gtag/js"), None, None, None),
    (header("X-Drupal-Cache", "HIT"), "Drupal", None, True),
    (header("X-Powered-CMS", "Bitrix Site Manager"), "1C-Bitrix", None, False),
    (header("X-Powered-By", "PHP/8.1"), None, None, None),
    (header("Link", '<https://example.kg/wp-json/>; rel="https://api.w.org/"'), "WordPress", None, True),
    (page(comments=("This website is powered by TYPO3 - inspiring people to share!",)), "TYPO3", None, True),
    (page(images=(Image(src="/wp-content/uploads/a.jpg", url=None, alt=""),)), "WordPress", None, True),
    (page(links=(link("https://wordpress.org/", "WordPress", place="article"),)), None, None, None),
    (page(), None, None, None),
]


@pytest.mark.parametrize(("evidence", "name", "version", "open_source"), CASES)
def test_cms(evidence: PageEvidence, name: str | None, version: str | None, open_source: bool | None) -> None:
    found = page_cms(evidence)
    if name is None:
        assert found is None
    else:
        assert found is not None
        assert (found.name, found.version, found.open_source) == (name, version, open_source)
        assert found.markup


def test_enough_systems_and_each_once() -> None:
    assert len(RULES) >= 60
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_rules_are_tuples_of_small_letters() -> None:
    signs = [field for rule in RULES for field in rule[5:-1]]
    assert all(isinstance(field, tuple) for field in signs)
    assert all(sign == sign.lower() and sign.strip() for field in signs for sign in field)


def test_site_takes_the_version_from_any_page() -> None:
    pages = (script(HOME + "wp-content/x.js"), generator("WordPress 6.1"), page())
    found = site_cms(site(*pages))
    assert found is not None
    assert (found.slug, found.version) == ("wordpress", "6.1")


def test_one_page_in_many_does_not_make_the_site() -> None:
    assert site_cms(site(generator("DokuWiki"), *(page() for _ in range(30)))) is None
