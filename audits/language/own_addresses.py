"""Has each language version addresses of its own?"""

import re
from functools import lru_cache

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import Link, PageEvidence
from audits.facts.wording import fold

_NAMES = re.compile(
    r"(?:(?:кыр|кырг|кг|кыргызча|кыргыз тили|кыргызский|рус|ру|русский|орусча|англ|английский|англисче|kg|kyr|kgz|ky|kyrgyz|kyrgyzcha|ru|rus|russian|en|eng|english"
    r"|укр|українська|ua|uk|ukr|ukrainian|каз|қаз|қазақша|қазақ тілі|kz|kaz|kazakh|o'zbekcha|oʻzbekcha|o‘zbekcha|ўзбекча|узбекский|uz|uzb|uzbek"
    r"|тоҷикӣ|tj|tg|türkçe|tr|turkish|deutsch|de|français|fr|polski|pl|polish|español|es|العربية|中文|中文 \(简体\)|日本語)"
    r"(?:[\s()]+|\Z)){1,3}"
)
_PROGRAMS = ("translate.google", "gtranslate", "goog-te", "translate.yandex")
_FEWEST = 2


@page_check(
    weight=1,
    effort="day",
    audience="webmaster",
    access="admin",
    title=N_("Each language has its own addresses"),
    title_failed=N_("Give each language its own addresses"),
    why=N_(
        "Where a script changes the language at the same address, search engines see one language only, and nobody can send a link to the Kyrgyz page."
    ),
    fix=N_(
        "Ask whoever looks after the site to give each language addresses of its own, such as /ky/ and /ru/.\nLet the names of the languages at the top be usual links to these addresses.\nA translation by a program is no replacement: let a person read it first."
    ),
    verify=N_(
        "Choose a language on your phone and copy the address: opened anew it shows the same language."
    ),
    outcomes={
        "ok": passed(N_("The languages are links to addresses of their own.")),
        "script": warned(N_("The language is changed by a script at the same address: {examples}."), 0.4),
        "widget": warned(
            N_("In place of a translation there is a program that translates: {examples}."), 0.5
        ),
        "one": not_applicable(N_("We saw no choice of language on the page.")),
    },
    since="0.1",
    revision=2,
    source="Google Search Central, localized versions: a page for each language needs its own address",
    reason="It matters only to sites in several languages, and kyrgyz-version counts the text itself; good to have.",
    good='<a href="/ky/">Кыргызча</a>',
    bad='<a href="#" onclick="setLang(\\"ky\\")">КЫР</a>',
)
def check(page: PageEvidence) -> Verdict:
    named = [link for link in page.links if len(link.name) < 25 and _names_language(link.name)]
    closed = [link for link in named if not _leads_on(link, page.url)]
    if len(closed) >= _FEWEST or (closed and len(closed) == len(named) > 1):
        examples = ", ".join(link.name for link in closed[:3])
        places = tuple(
            Subject(url=page.url, markup=f'<a href="{link.href[:200]}">{link.name}</a>') for link in closed
        )
        return Verdict("script", {"examples": examples}, places)
    program = next((one.url for one in page.subresources if any(sign in one.url for sign in _PROGRAMS)), None)
    if len(named) >= _FEWEST:
        return Verdict("ok")
    if program:
        return Verdict("widget", {"examples": program[:80]}, (Subject(url=page.url, markup=program[:300]),))
    return Verdict("one")


@lru_cache(maxsize=4096)
def _names_language(name: str) -> bool:
    return _NAMES.fullmatch(fold(name).strip(" .|")) is not None


def _leads_on(link: Link, here: str) -> bool:
    """An address of its own; the language that is shown now may link to this very page."""
    if link.url is None or link.href.strip().startswith("#") or link.href.lower().startswith("javascript:"):
        return False
    return not (link.has_onclick and link.url.split("#")[0] == here)
