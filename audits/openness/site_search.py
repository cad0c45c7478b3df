"""Can a visitor search the site?"""

import re

from audits.check import N_, Verdict, failed, not_applicable, passed, site_check
from audits.evidence import SiteEvidence
from audits.facts.distinct_links import distinct_links
from audits.facts.wording import fold

FEW = 20
_NAMES = re.compile(r"\A(?:s|q|query|text|word|words|keyword|searchword|ara|izd)\Z|search|poisk|izdoo", re.I)
_WORDS = re.compile(r"(?:издөө|поиск|поиск по сайту|search|іздеу|qidiruv|qidirish|ҷустуҷӯ|arama)")


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("The site can be searched"),
    title_failed=N_("Put a search box on the site"),
    why=N_("On a site with many pages people give up when they cannot ask for a word."),
    fix=N_(
        "Ask whoever looks after the site to switch on its search.\nPut the box at the top of every page, on the phone too."
    ),
    verify=N_("Search on your phone for a word of your last news: it is found."),
    fixes={
        "wordpress": N_(
            "Since version 5.9: open Appearance, then Editor, then the header, and add the block “Search”.\nIn older themes: Appearance, Widgets, “Search”.\nSave and open the site on the phone."
        ),
    },
    outcomes={
        "ok": passed(N_("The site can be searched.")),
        "missing": failed(N_("We saw no search; pages: {pages}.")),
        "small": not_applicable(N_("The site is small enough to do without.")),
    },
    since="0.1",
    revision=1,
    source="Our own rule: fewer than 20 pages can be overlooked without a search",
    reason="It helps on larger sites, and search engines help too; good to have.",
    good='<form role="search"><input type="search" name="s"></form>',
    bad="60 pages and no search",
)
def check(site: SiteEvidence) -> Verdict:
    pages = [page for page in site.pages if 200 <= page.status < 300]
    for page in pages:
        if any(
            field.type == "search" or _NAMES.search(field.name)
            for form in page.forms
            for field in form.fields
        ):
            return Verdict("ok")
    if any(len(link.name) < 30 and _WORDS.fullmatch(fold(link.name)) for _, link in distinct_links(site)):
        return Verdict("ok")
    if len(pages) < FEW:
        return Verdict("small")
    return Verdict("missing", {"pages": len(pages)})
