"""Is the year beside © of our days?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.license import site_rights
from audits.facts.license_place import answered_pages

MOST_YEARS = 3
_OPEN_END = re.compile(
    r"(?:19|20)\d\d(?: ?г{1,2}\.)?\s*[-–—](?!\s*\d)|present|настоящее время|н\. ?в\.", re.I
)
"""A range whose end a script may write; a dash before the name looks the same."""


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("The year in the footer is of our days"),
    title_failed=N_("Bring the year in the footer up to date"),
    why=N_(
        "An old year beside © makes visitors think that nobody looks after the site, even when the news are fresh."
    ),
    fix=N_(
        "Open the footer of the site and look for the year beside ©.\n"
        "Write the first year and this year, for example 2012–2026.\n"
        "Ask whoever looks after the site whether the year can change by itself."
    ),
    verify=N_("Look at the foot of any page on your phone: this year stands there."),
    outcomes={
        "ok": passed(N_("The year in the footer is of our days: {year}.")),
        "old": warned(N_("The newest year beside © in the footer is {year}."), 0.5),
        "unclear": unknown(
            N_("The year beside © seems to change by itself; we cannot tell which one readers see.")
        ),
        "no_year": not_applicable(N_("There is no © with a year in the footer.")),
    },
    since="0.1",
    revision=1,
    source="our rule: more than three years behind the visit",
    reason="The year of first publication is right in law; only the impression suffers.",
    good="© 2012–2026 Public foundation Omur",
    bad="© 2012 Public foundation Omur",
)
def check(site: SiteEvidence) -> Verdict:
    rights = site_rights(site)
    url = _page_with_notice(site, rights.copyright) if rights.years else ""
    if not url:
        return Verdict("no_year")
    place = (Subject(url=url, markup=rights.copyright),)
    year, visited = max(rights.years), site.crawl.started_at[:4]
    if not visited.isdigit() or _OPEN_END.search(rights.copyright):
        return Verdict("unclear", subjects=place)
    old = int(visited) - year > MOST_YEARS
    return Verdict("old" if old else "ok", {"year": str(year)}, place)


def _page_with_notice(site: SiteEvidence, sentence: str) -> str:
    """The first page that has this sentence outside its main text; a © there belongs to a picture or a text."""
    for page in answered_pages(site):
        for block in page.rights_blocks:
            if block.place not in ("main", "article") and sentence in block.text:
                return page.url
    return ""
