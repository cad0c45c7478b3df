"""Can a visitor read what the organisation has done?"""

import re

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown
from audits.evidence import SiteEvidence
from audits.facts.addresses import decoded
from audits.facts.coverage import saw_enough
from audits.facts.distinct_links import distinct_links
from audits.facts.language import has_known_words
from audits.facts.wording import fold

_KINDS = re.compile(
    r"\b(?:жылдык|каржылык|финансылык|иш|аткарылган иштер\w*|ишмердүүлүк\w*) (?:\w+ ){0,2}(?:отч[её]т|есеп|баяндама)"
    r"|\b(?:годов|финансов|публичн|нарративн|ежегодн|содержательн)\w+ (?:\w+ )?отч[её]т|\bотч[её]т\w* (?:по|об?) (?:\w+ ){0,2}(?:проект|деятельност|работ|проделанн|расход|использовани\w+ (?:\w+ )?(?:средств|пожертвовани|грант|помощ|бюджет))"
    r"|\b(?:annual|yearly) (?:\w+ )?(?:reports?|reviews?)\b|\b(?:financial|activity|narrative|impact) (?:reports?|statements?)\b"
)
_SEVERAL = re.compile(r"\b(?:отч[её]ттор\w*|отч[её]ты|отч[её]тность|есептер\w*|reports)\b")
_NAME = re.compile(
    r"(?:биздин |наш |our )?(?:отч[её]т(?:у|тук)?|есеп|report)(?:[\s,.:()«»–-]*(?:за|\d[\d,.]*|гг?|год\w*|жыл\w*|pdf|docx?|[kmкм][bб])(?![^\W\d_]))*[\s.):]*"
)
"""A report on a training or of another organisation is none of the own work: the bare word must be the whole name."""
_PATHS = re.compile(
    r"(?:\A|[/_.-])(?:annual-?report|(?:godovo[ijy]-?)?otch[eё]?e?t|esep(?:ter)?(?=[/_.\d-]|\Z))|/reports?(?:/|\Z|[_.-]?(?:(?:19|20)\d\d|pdf|docx?)\b)",
    re.I,
)


@site_check(
    weight=1,
    effort="day",
    audience="director",
    access="editor",
    title=N_("Your reports can be read on the site"),
    title_failed=N_("Put a report of your work on the site"),
    why=N_(
        "Partners and readers look for what has been done before they trust. One page a year is enough. Names of people and donors may be left out where they put somebody at risk."
    ),
    fix=N_(
        "Write one page about the past year: what you did, for how many people, what it changed.\nPut it on the site as a page or PDF and name it “Report” with the year.\nLink to it from the menu or from “About us”."
    ),
    verify=N_("Open the site on your phone: with two taps you read the report."),
    outcomes={
        "ok": passed(N_("Reports can be found: {name}.")),
        "missing": failed(N_("We found no link to a report of your work; it may be named otherwise.")),
        "other_language": unknown(
            N_("The site is in a language whose words for it we do not know, so this cannot be said.")
        ),
        "partly": unknown(N_("Not all pages were seen, and no report was among them.")),
    },
    since="0.1",
    revision=3,
    source="Aims of the Information Program: openness, access to information; words of local sites",
    reason="Openness about the own work matters, but a report may be named by words that we do not know; good to have.",
    good='<a href="/otchet-2025.pdf">Жылдык отчёт 2025</a>',
    bad="no link to a report on any page",
)
def check(site: SiteEvidence) -> Verdict:
    for page, link in distinct_links(site):
        if not link.internal or not link.name or len(link.name) > 120 or link.quoted:
            continue
        if _is_report(fold(link.name)) or _PATHS.search(decoded(link.href)):
            return Verdict("ok", {"name": link.name}, (Subject(url=page.url, markup=link.href[:300]),))
    if not has_known_words(site):
        return Verdict("other_language")
    return Verdict("missing" if saw_enough(site) else "partly")


def _is_report(name: str) -> bool:
    several = _SEVERAL.search(name) and len(name.split()) <= 3
    return bool(several or _KINDS.search(name) or _NAME.fullmatch(name))
