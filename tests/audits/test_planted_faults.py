# ruff: noqa: E501
"""One fault at a time in the good sample site: exactly the checks that should react do."""

import dataclasses
from typing import Any

import pytest

from audits.evidence import ErrorPage, ExternalLink, Failure, Hop, SiteEvidence, Tls, Unavailable
from tests.audits.planted import Fault, before, findings, good_findings, planted, seen, swap, worse

INNER = r"/.+"
HOME = r"/"


def _robots(text: str) -> Any:
    return lambda site: dataclasses.replace(site, robots=dataclasses.replace(site.robots, text=text))


def _lost(site: SiteEvidence) -> SiteEvidence:
    """A page that the home page links to answers 404."""
    url = "http://jashyl-bulak.example/jok/"
    failure = Failure(url=url, reason=Unavailable.HTTP_ERROR, status=404, found_on=site.pages[0].url)
    return dataclasses.replace(site, failures=(*site.failures, failure))


LICENSE_LINE = r'(<p>© [^<.]*?\.) [^<]*<a rel="license".*?</p>'
LICENSE_MARK = r', "license": "[^"]*"'
LICENSE_WORDS = r"<a [^>]*creativecommons[^>]*>.*?</a>|CC BY(?: 4\.0)?|Creative Commons[^<.,]*"
ENGLISH = (
    "We clean springs in the villages of the Naryn region together with the people who live there. " * 12
)
SPAM = "".join(
    f'<a href="https://host{number}.example/">{words}</a> '
    for number, words in enumerate(
        (
            "1xbet bonus",
            "buy cialis online",
            "online casino free spins",
            "payday loans no credit check",
            "казино онлайн бонус",
        )
    )
)
NETWORKS = r'<a href="https://(?:www\.)?(?:facebook|instagram|youtube|t\.me|wa\.me)[^>]*>.*?</a>'
LONG = (
    "Жашыл булак Нарын облусунда булактарды тазалайт, мектептерде сабак өткөрөт жана суунун сапатын өлчөйт."
)


def _feed_silent(site: SiteEvidence) -> SiteEvidence:
    assert not isinstance(site.feeds, Unavailable)
    return dataclasses.replace(
        site, feeds=tuple(dataclasses.replace(feed, license_urls=(), rights=()) for feed in site.feeds)
    )


def _sent_away(site: SiteEvidence) -> SiteEvidence:
    """An old address of the site leads to a casino."""
    url = "http://jashyl-bulak.example/eski/"
    hops = (Hop(url=url, status=302, location="https://best-casino77.example/"),)
    failure = Failure(url=url, reason=Unavailable.NOT_ATTEMPTED, hops=hops)
    return dataclasses.replace(site, failures=(*site.failures, failure))


def both(*edits: Any) -> Any:
    def edit(html: str) -> str:
        for one in edits:
            html = one(html)
        return html

    return edit


FAULTS = [
    Fault("English text in the Russian version", {"language.hollow-translation", "social.card-language"}, lambda html: html.replace("<main>", f"<main><p>{ENGLISH}</p>", 1), where="/ru/.*"),
    Fault("languages by script", {"language.own-addresses", "language.switcher"}, swap(r'<a href="/[a-z]*/?" lang="(\w\w)" hreflang="\w\w">', r'<a href="#" onclick="speak()">')),
    Fault("names of fields", {"language.raw-keys"}, before("</main>", "<p>pages.home.children[2].title</p>")),
    Fault("a form without protection", {"trust.forms-over-http", "trust.privacy-page"}, before("</main>", '<form method="post"><label for="e">Почта</label><input id="e" type="email" name="email" autocomplete="email"></form>')),
    Fault("texts of the template", {"trust.default-page"}, before("</main>", "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>"), where="/about/"),
    Fault("foreign links", {"trust.hacked"}, before("</footer>", SPAM)),
    Fault("an address that leads to a casino", {"trust.hacked"}, evidence=_sent_away),
    Fault("an old secure connection", {"trust.old-tls"}, evidence=seen(tls=Tls(host="jashyl-bulak.example", verify_code=0, protocol="TLSv1"))),
    Fault("an e-mail with a slip", {"trust.mail-addresses"}, before("</main>", "<p><a href='mailto:office@@jashyl-bulak.example'>кат</a></p>"), where="/about/"),
    Fault("an old WordPress", {"trust.system-version"}, swap("WordPress 6.8.3", "WordPress 4.5.1")),
    Fault("no contacts", {"trust.contacts-reachable", "mobile.phone-links", "mobile.mail-links", "social.messenger"}, both(swap(r'<a href="(?:tel|mailto):[^>]*>.*?</a>'), swap(r'<a href="https://(?:t|wa)\.me[^>]*>.*?</a>'), swap(r', "https://t.me/jashylbulak"'))),
    Fault("no viewport", {"mobile.viewport"}, swap(r"<meta name=.viewport.*?>")),
    Fault("fixed viewport", {"mobile.viewport"}, swap("width=device-width, initial-scale=1", "width=980")),
    Fault("zoom blocked", {"mobile.zoom"}, swap("initial-scale=1", "initial-scale=1, user-scalable=no")),
    Fault("no title", {"seo.page-title"}, swap("<title>.*?</title>")),
    Fault("one title for all", {"seo.title-unique"}, swap("<title>.*?</title>", "<title>«Жашыл булак» коомдук фонду</title>")),
    Fault("no description", {"seo.meta-description"}, swap(r"<meta name=.description.*?>")),
    Fault("one description for all", {"seo.description-unique"}, swap(r"(<meta name=.description. content=).*?>", rf'\1"{LONG}">')),
    Fault("noindex on the home page", {"seo.indexable"}, before("</head>", '<meta name="robots" content="noindex">'), where=HOME),
    Fault("noindex on inner pages", {"seo.inner-pages-indexable"}, before("</head>", '<meta name="robots" content="noindex">'), where="/news/.+"),
    Fault("no main heading", {"seo.main-heading"}, swap(r"<h1>(.*?)</h1>", r"<p>\1</p>")),
    Fault("canonical to the home page", {"seo.canonical"}, swap(r'(rel="canonical" href=).*?>', r'\1"http://jashyl-bulak.example/">')),
    Fault("canonical to another site", {"seo.canonical-foreign"}, swap(r'(rel="canonical" href=).*?>', r'\1"https://example.org/">')),
    Fault("kg as language", {"seo.language-declared"}, swap('<html lang="ky">', '<html lang="kg">')),
    Fault("no language", {"seo.language-declared"}, swap("<html lang=.*?>", "<html>")),
    Fault("relative hreflang", {"seo.hreflang-valid"}, swap(r'(hreflang="\w\w" href=")http://jashyl-bulak.example', r"\1")),
    Fault("no alt texts", {"seo.image-alt"}, swap(r' alt="[^"]*"')),
    Fault("a link that says nothing", {"seo.link-text"}, swap(r">Биз жөнүндө</a>", ">бул жерден</a>")),
    Fault("a menu only for scripts", {"seo.crawlable-links"}, swap(r'<a href="/(?!terms)[a-z/]*"(?=>)', '<a href="javascript:void(0)" onclick="go()"')),
    Fault("a broken link", {"seo.broken-links"}, before("</main>", '<p><a href="/jok/">Эски долбоор</a></p>'), where=HOME, evidence=_lost),
    Fault("a partner's site is gone", {"seo.broken-external-links"}, evidence=seen(external_links=(ExternalLink(url="http://partner.example/", status=404),))),
    Fault("letters of another language", {"language.look-alike-letters"}, swap("ң", "ӊ")),
    Fault("refresh", {"seo.meta-refresh"}, before("</head>", '<meta http-equiv="refresh" content="60">')),
    Fault("session ids", {"seo.address-parameters"}, swap(r'href="/about/"', 'href="/about/?PHPSESSID=4f1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e"')),
    Fault("no structured data", {"seo.organisation-data", "social.same-as"}, swap(r"<script type=.application/ld\+json.*?</script>")),
    Fault("no share card", {"social.share-card"}, swap(r'<meta property="og:.*?>')),
    Fault("no feed", {"social.news-feed"}, swap(r'<link rel="alternate" type="application/rss.*?>'), evidence=seen(feeds=())),
    Fault("no site map", {"seo.sitemap"}, evidence=seen(sitemaps=())),
    Fault("robots.txt closes the styles", {"seo.robots-file"}, evidence=_robots("User-agent: *\nDisallow: /wp-content/")),
    Fault("soft error page", {"seo.error-page"}, evidence=seen(error_page=ErrorPage(url="http://jashyl-bulak.example/x", status=200, title="Жок", text_letters=400))),
    Fault("phone as text", {"mobile.phone-links"}, swap(r'<a href="tel:[^>]*>(.*?)</a>', r"\1")),
    Fault("mail as text", {"mobile.mail-links"}, swap(r'<a href="mailto:[^>]*>(.*?)</a>', r"\1")),
    Fault("a flash film", {"mobile.plugins"}, before("</main>", '<embed src="/film.swf" type="application/x-shockwave-flash">')),
    Fault("pictures without a size", {"mobile.image-dimensions"}, swap(r' width="320" height="200"')),
    Fault("a film that starts by itself", {"mobile.autoplay-media"}, before("</main>", '<video src="/a.mp4" autoplay></video>')),
    Fault("no licence", {"licensing.license-coverage", "licensing.license-named", "licensing.machine-readable", "licensing.site-license", "licensing.wikipedia-fit"}, both(swap(LICENSE_LINE, r"\1</p>"), swap(LICENSE_MARK), swap(LICENSE_WORDS)), evidence=_feed_silent),
    Fault("all rights reserved", {"licensing.license-coverage", "licensing.license-named", "licensing.machine-readable", "licensing.site-license", "licensing.wikipedia-fit"}, both(swap(LICENSE_LINE, r"\1 Все права защищены.</p>"), swap(LICENSE_MARK), swap(LICENSE_WORDS)), evidence=_feed_silent),
    Fault("reserved and open", {"licensing.contradiction"}, swap(r"(<p>© [^<.]*?\.)", r"\1 Бардык укуктар корголгон.")),
    Fault("not for business", {"licensing.feed-license", "licensing.site-license", "licensing.wikipedia-fit"}, both(swap("/licenses/by/4.0/", "/licenses/by-nc/4.0/"), swap("CC BY 4.0", "CC BY-NC 4.0")), evidence=_feed_silent),
    Fault("a licence that does not exist", {"licensing.license-address", "licensing.license-named", "licensing.machine-readable"}, swap("/licenses/by/4.0/", "/licenses/by/5.0/")),
    Fault("licence on the home page only", {"licensing.license-coverage", "licensing.license-language"}, both(swap(LICENSE_LINE, r"\1</p>"), swap(LICENSE_MARK)), where=INNER),
    Fault("licence without marks", {"licensing.machine-readable"}, both(swap(' rel="license"'), swap(LICENSE_MARK))),
    Fault("no holder", {"licensing.copyright-holder"}, swap(r"© 2009–2026 [^<.]*?\. ")),
    Fault("no networks", {"social.home-visible", "social.main-network", "social.messenger", "social.site-wide"}, both(swap(NETWORKS), swap(r', "sameAs": \[.*?\]'))),
    Fault("networks only inside", {"social.home-visible"}, swap(NETWORKS), where=HOME),
    Fault("a placeholder", {"social.placeholders"}, swap(r'href="https://www.facebook.com/jashylbulak.kg"', 'href="#"')),
    Fault("no messenger", {"social.messenger"}, both(swap(r'<a href="https://(?:t|wa)\.me[^>]*>.*?</a>'), swap(r', "https://t.me/jashylbulak"'))),
    Fault("messenger without a number", {"social.placeholders", "social.whatsapp-number"}, swap(r"https://wa.me/996555120345", "https://wa.me/")),
    Fault("icons without names", {"social.icon-names"}, swap(r'(<a href="https://(?:www\.)?(?:facebook|instagram)[^>]*>).*?</a>', r'\1<i class="icon"></i></a>')),
    Fault("a dead network", {"social.dead-networks"}, before("</footer>", '<p><a href="https://plus.google.com/+jashylbulak">Google+</a></p>')),
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_exactly_the_right_checks_react(fault: Fault) -> None:
    assert worse(good_findings(), findings(planted(fault))) == fault.checks


def test_a_fault_is_a_fault() -> None:
    """Each fault changes the site: none passes because it was never planted."""
    assert worse(good_findings(), good_findings()) == set()
    assert all(fault.checks for fault in FAULTS)
