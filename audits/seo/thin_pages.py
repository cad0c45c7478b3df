"""Are there pages with much less text than the other pages of the site?"""

from math import log1p
from statistics import median

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.own_text import own_letters
from audits.facts.site_state import home_page_index

FEWEST_PAGES = 10
SHORT = 300
"""Letters. Longer pages are never called thin."""
SPREAD = 3 * 1.4826
"""Three standard deviations, estimated from the median absolute deviation."""
LEAST_DEVIATION = 0.25


@site_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Pages have something to say"),
    title_failed=N_("Fill pages that are almost empty, or remove them"),
    why=N_(
        "An almost empty page disappoints whoever opens it, and search engines judge the whole site by such pages "
        "when there are many."
    ),
    fix=N_(
        "Look at the pages of the list below.\n"
        "Write on each what people look for there, or join several short pages to one.\n"
        "Remove pages that were begun and left, and redirect their addresses."
    ),
    verify=N_("Open the pages of the list on your phone: each answers a question."),
    outcomes={
        "ok": passed(N_("No page has much less text than the others.")),
        "thin": warned(
            N_("Pages with much less text than the others: {count}. Usual on this site: {usual} letters."),
            0.7,
        ),
        "few_pages": not_applicable(N_("We saw too few pages to compare.")),
    },
    since="0.1",
    revision=1,
    source="median and median absolute deviation of the site's own pages; no fixed number of words",
    reason="A short page can be just what a reader needs, so it informs only.",
    good="a page of 900 letters on a site with usually 1,200",
    bad="a page of 20 letters on a site with usually 1,200",
)
def check(site: SiteEvidence) -> Verdict:
    if len(site.pages) < FEWEST_PAGES:
        return Verdict("few_pages")
    letters = own_letters(site)
    scale = [log1p(count) for count in letters]
    middle = median(scale)
    deviation = max(LEAST_DEVIATION, median(abs(one - middle) for one in scale))
    home = home_page_index(site)
    thin = [
        (page, count)
        for index, (page, count) in enumerate(zip(site.pages, letters, strict=True))
        if count < SHORT
        and log1p(count) < middle - SPREAD * deviation
        and index != home
        and not _has_more(page)
    ]
    if not thin:
        return Verdict("ok")
    usual = round(median(letters))
    subjects = tuple(Subject(url=page.url, markup=str(count)) for page, count in thin)
    return Verdict("thin", {"count": len(thin), "usual": usual}, subjects)


def _has_more(page: PageEvidence) -> bool:
    """Something other than text that the page may be there for."""
    if page.forms or page.truncated or any(r.kind in ("frame", "media", "object") for r in page.subresources):
        return True
    return sum(image.place in ("main", "article", "body") for image in page.images) > 2
