"""Is a long text divided by headings?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence

CONTENT = ("main", "article", "body")
LONG = 4_000
"""Letters in paragraphs: about four minutes of reading, eight screens of a phone."""
PARAGRAPH = 200
"""Letters. Shorter blocks are menus, lists and captions."""


@page_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    after=("seo.main-heading",),
    title=N_("Long texts are divided by headings"),
    title_failed=N_("Divide long texts by headings"),
    why=N_(
        "On a phone a long text without headings is a wall: people do not find their place in it and give up. "
        "Search engines lead to a part of a page by its heading."
    ),
    fix=N_(
        "Open the page in the editor.\n"
        "Write a short line before every three to five paragraphs: what comes now.\n"
        "Choose “Heading 2” for these lines instead of bold letters. Save."
    ),
    verify=N_("Scroll through the page on your phone: every screen or two a heading says where you are."),
    snippet=N_("<h2>How to apply</h2>"),
    outcomes={
        "ok": passed(N_("The long text of the page is divided by headings.")),
        "wall": warned(N_("The page has a long text without headings in it: letters {letters}."), 0.3),
        "short": not_applicable(N_("The page has no long text.")),
        "no_headings": not_applicable(N_("The page has no heading at all; the main heading comes first.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 2.4.10 (section headings)",
    reason="The text is there and can be read; headings make it easier, so they are good to have.",
    good="<h1>Report</h1> … <h2>Courses</h2> … <h2>Money</h2> …",
    bad="<h1>Report</h1> and 6,000 letters of text",
)
def check(page: PageEvidence) -> Verdict:
    letters = sum(b.letters for b in page.blocks if b.letters >= PARAGRAPH and b.place in CONTENT)
    if letters < LONG:
        return Verdict("short")
    headings = [h for h in page.headings if h.text]
    if not headings:
        return Verdict("no_headings")
    inside = [h for h in headings if h.place in CONTENT]
    if any(h.level > 1 for h in inside) or sum(h.level == 1 for h in inside) > 1:
        return Verdict("ok")
    place = Subject(
        url=page.url, markup=f"<h{headings[0].level}>{headings[0].text[:200]}</h{headings[0].level}>"
    )
    return Verdict("wall", {"letters": letters}, (place,))
