"""Which few pages of a crawled site are opened in the browser: one of each kind of template.

``CHOICE`` names this way of choosing; it is bumped when the choice changes. The same site gives the same
pages, whatever order the crawl found them in.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from protego import Protego

from audits.evidence import PageEvidence, PageTemplate, Robots, SiteEvidence
from crawler.politeness import TOKEN
from crawler.selection import is_listing, kind_of, language_of, same_page_key, template_of

CHOICE = "1"
PAGES = 4

_CONTACTS = re.compile(r"(?i)contact|kontakt|контакт|байланыш|baylanysh|bailanysh|свяжитесь|связь с нами")
_ALIASES = {"kg": "ky", "kgz": "ky", "kyr": "ky", "rus": "ru", "eng": "en", "kz": "kk"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One page to open. ``static_letters``: the letters of text that it had without its scripts."""

    url: str
    template: PageTemplate
    lang: str = ""
    static_letters: int = 0


def choose(site: SiteEvidence, limit: int = PAGES) -> tuple[Choice, ...]:
    """Home, a section, an article, contacts, then the first page of each further language, at most ``limit``.

    Only answered pages that robots.txt lets us open. A section is a page that the home page's menu names; an
    article the longest text of the commonest template below it; a template that there is no page for gives
    its place to the next.
    """
    allowed = robots_rule(site)
    answered = [page for page in site.pages if 200 <= page.status < 300]
    if not answered or not allowed(answered[0].url):
        return ()
    home = answered[0]
    others = sorted((page for page in answered[1:] if allowed(page.url)), key=_near)
    chosen: list[Choice] = [_choice(home, "home")]
    taken = {same_page_key(home.url)}
    at_home = [page for page in others if _language(page) in ("", _language(home))]
    by_template = Counter(template_of(page.url) for page in at_home)

    def take(template: PageTemplate, pages: Iterable[PageEvidence]) -> None:
        for page in pages:
            if same_page_key(page.url) not in taken:
                taken.add(same_page_key(page.url))
                chosen.append(_choice(page, template))
                return

    menu = {same_page_key(link.url) for link in home.links if link.url and link.place in ("nav", "header")}
    contacts = [page for page in at_home if _is_contacts(page)]
    plain = [page for page in at_home if page not in contacts]
    sections = [page for page in plain if same_page_key(page.url) in menu]
    articles = sorted(
        (page for page in plain if not is_listing(page.url) and same_page_key(page.url) not in menu),
        key=lambda page: (-by_template[template_of(page.url)], -page.text_letters, page.url),
    )
    take("section", sections or [page for page in plain if is_listing(page.url)])
    take("article", articles or sorted(plain, key=lambda page: (-page.text_letters, page.url)))
    take("contacts", contacts)
    met = {_language(home)}
    for page in others:
        lang = _language(page)
        if lang and lang not in met:
            met.add(lang)
            take("language", [page])
    return tuple(chosen[:limit])


def further(home: PageEvidence, allowed: Callable[[str], bool], limit: int) -> tuple[Choice, ...]:
    """Pages that only the scripts of the home page name: ``home`` is its rendered DOM. Those of the menu come
    first; contacts are known by the link's words."""
    found: dict[str, Choice] = {}
    taken = {same_page_key(home.url)}
    links = sorted(
        (link for link in home.links if link.internal and link.url and kind_of(link.url) == "page"),
        key=lambda link: link.place not in ("nav", "header"),
    )
    for link in links:
        assert link.url is not None
        key = same_page_key(link.url)
        if key in taken or not allowed(link.url):
            continue
        contacts = bool(_CONTACTS.search(f"{link.text} {link.url}"))
        template: PageTemplate = (
            "contacts" if contacts else "section" if link.place in ("nav", "header") else "article"
        )
        if template not in found:
            taken.add(key)
            found[template] = Choice(url=link.url.partition("#")[0], template=template)
    return tuple(found[name] for name in ("section", "article", "contacts") if name in found)[:limit]


def robots_rule(site: SiteEvidence) -> Callable[[str], bool]:
    """May this address be opened, by the robots.txt that the crawl got?"""
    text = site.robots.text if isinstance(site.robots, Robots) else ""
    parser = Protego.parse(text)

    def allowed(url: str) -> bool:
        return bool(parser.can_fetch(url, TOKEN))

    return allowed


def _near(page: PageEvidence) -> tuple[int, int, str]:
    return (page.depth, len(page.url), page.url)


def _language(page: PageEvidence) -> str:
    code = (language_of(page.url) or page.lang or "").lower().split("-")[0]
    return _ALIASES.get(code, code)


def _is_contacts(page: PageEvidence) -> bool:
    words: Sequence[str] = (page.url, *page.titles[:1], *(h.text for h in page.headings if h.level == 1))
    return any(_CONTACTS.search(word[:200]) for word in words)


def _choice(page: PageEvidence, template: PageTemplate) -> Choice:
    return Choice(
        url=page.url,
        template=template,
        lang=_language(page),
        static_letters=page.text_letters,
    )
