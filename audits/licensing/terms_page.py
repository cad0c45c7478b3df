"""Is there a page that explains how materials may be used?"""

import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown
from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.distinct_links import distinct_links
from audits.facts.language import has_known_words
from audits.facts.license import page_licenses, page_rights
from audits.facts.license_place import answered_pages
from audits.facts.services import is_service
from audits.facts.wording import fold

_TEXT = ("main", "article", "body")
_FRAME = ("header", "nav", "footer")

_NAMES = re.compile(
    r"(?:(?:сайтты|материалдарды|маалыматты) )?(?:колдонуу|пайдалануу) (?:шарттары|эрежелери)|автордук укук(?:тар)?"
    r"|(?:условия|правила) (?:использования|перепечатки|цитирования|копирования)(?: (?:материалов|сайта|материалов сайта|контента))?"
    r"|использование материалов(?: сайта)?|перепечатка(?: материалов)?|авторск(?:ие|ое) прав[ао]|пользовательское соглашение"
    r"|terms(?: (?:of|and conditions of) (?:use|service))?|terms (?:and|&) conditions|conditions of use|legal notice"
    r"|copyright(?: (?:policy|notice|and licen[cs]e|and licensing))?|licen[cs]ing(?: policy)?|content licen[cs]e|re-?use (?:policy|of content)"
)
"""The whole name of a link to such a page."""
_MAY_BE = re.compile(
    r"(?:ачык |сайттын )?лиценз\w*|(?:open )?licen[cs]es?|об? лиценз\w*|правовая информация|укуктук маалымат"
)
_PATHS = re.compile(
    r"/(?:terms(?:-of-(?:use|service))?|copyright|usloviya-ispolzovaniya|koldonuu-sharttary)/?\Z", re.I
)
_MAY_BE_PATHS = re.compile(r"/(?:licen[cs]e|licensing|licenziya|litsenziya)/?\Z", re.I)
"""So an organisation may also call the page of its state licences: where we saw it, it must speak of reuse."""
_PATH_SIGNS = ("terms", "copyright", "usloviya", "koldonuu", "licen", "litsenz")


@site_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("A page explains how your materials may be used"),
    title_failed=N_("Explain on a page how your materials may be used"),
    why=N_(
        "Journalists and teachers ask before they copy. A page with the answer saves them a letter and you the reply."
    ),
    fix=N_(
        "Make a page “Terms of use” in the languages of the site.\n"
        "Say which licence holds, what is excluded (logos, photos of people, works of others) and how to name you.\n"
        "Link it in the footer."
    ),
    verify=N_("Tap “Terms of use” in the foot of a page on your phone: the page opens."),
    outcomes={
        "ok": passed(N_("A page explains how your materials may be used: {url}.")),
        "elsewhere": unknown(
            N_("A link leads to terms of use on another site; whether they hold here we cannot tell: {url}.")
        ),
        "other_language": unknown(
            N_("The site is in a language whose words for it we do not know, so this cannot be said.")
        ),
        "missing": failed(N_("We found no page that explains how your materials may be used.")),
    },
    absent=("missing",),
    since="0.1",
    revision=3,
    source="Association for Progressive Communications, open content practice; Creative Commons, best practices",
    reason="It saves letters of asking, but a licence in the footer says nearly the same.",
    good='<a href="/terms">Terms of use</a>',
    bad="no link to a page about the use of materials",
)
def check(site: SiteEvidence) -> Verdict:
    pages = {page.url: page for page in answered_pages(site)}
    for page, link in distinct_links(site):
        if link.internal and link.url and _leads_to_terms(link.name, link.url, pages):
            place = Subject(url=page.url, markup=f'<a href="{link.href}">{link.name}</a>'[:500])
            return Verdict("ok", {"url": link.url}, (place,))
    return _elsewhere(site) or Verdict("missing" if has_known_words(site) else "other_language")


def _elsewhere(site: SiteEvidence) -> Verdict | None:
    """Terms in the frame of a page that stand on another site, perhaps the main site of the organisation."""
    for page, link in distinct_links(site):
        if link.url and not link.internal and link.place in _FRAME and not is_service(link.url):
            name = fold(link.name).strip(' .:>"')
            if _NAMES.fullmatch(name) or name == "terms":
                place = Subject(url=page.url, markup=f'<a href="{link.href}">{link.name}</a>'[:500])
                return Verdict("elsewhere", {"url": link.url}, (place,))
    return None


def _leads_to_terms(name: str, url: str, pages: Mapping[str, PageEvidence]) -> bool:
    name = fold(name).strip(' .:>"') if len(name) < 100 else ""
    lower = url.lower()
    path = unquote(urlsplit(url).path) if any(sign in lower for sign in _PATH_SIGNS) else ""
    if _NAMES.fullmatch(name) or _PATHS.search(path):
        return True
    if not (_MAY_BE.fullmatch(name) or _MAY_BE_PATHS.search(path)):
        return False
    target = pages.get(url.split("#")[0])
    return target is None or _speaks_of_rights(target)


def _speaks_of_rights(page: PageEvidence) -> bool:
    """Its main text, not its footer, gives a licence or says how materials may be used."""
    main = replace(
        page,
        links=tuple(link for link in page.links if link.place in _TEXT),
        blocks=tuple(block for block in page.blocks if block.place in _TEXT),
        rights_blocks=tuple(block for block in page.rights_blocks if block.place in _TEXT),
        images=(),
        json_ld=(),
        metas=(),
        link_elements=(),
        properties=(),
    )
    rights = page_rights(main)
    return bool(page_licenses(main) or rights.attribution_requested or rights.copying_forbidden)
