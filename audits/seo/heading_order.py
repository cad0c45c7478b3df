"""Do the headings of the page go down step by step?"""

from itertools import pairwise

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence

CONTENT = ("main", "article", "body")


@page_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="editor",
    same_step="access.headings",
    title=N_("Headings go down step by step"),
    title_failed=N_("Put the headings in order"),
    why=N_(
        "Blind readers leap from heading to heading as others look over a page. When a level is left out, they "
        "look for a part that is not there."
    ),
    fix=N_(
        "Choose headings by their place, not by their size: “Heading 2” for a part, “Heading 3” for a part of it.\n"
        "If a heading looks too large, ask whoever looks after the template to change its size."
    ),
    verify=N_("Switch on TalkBack or VoiceOver on your phone and swipe by headings: no level is left out."),
    snippet=N_("<h2>Projects</h2> <h3>Water for the village</h3>"),
    outcomes={
        "ok": passed(N_("The headings of the page go down step by step.")),
        "skipped": warned(N_("Headings that leave out a level: {count}."), 0.7),
        "few": not_applicable(N_("The page has fewer than two headings.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.3.1 and technique G141",
    reason="No standard forbids a left-out level and search engines do not mind, so it informs only.",
    good="<h1> <h2> <h3> <h2>",
    bad="<h1> <h4>",
)
def check(page: PageEvidence) -> Verdict:
    headings = [h for h in page.headings if h.text and h.place in CONTENT]
    if len(headings) < 2:
        return Verdict("few")
    skipped = [(one, two) for one, two in pairwise(headings) if two.level > one.level + 1]
    if not skipped:
        return Verdict("ok")
    subjects = tuple(
        Subject(
            url=page.url,
            markup=f"<h{one.level}>{one.text[:80]}</h{one.level}> <h{two.level}>{two.text[:80]}</h{two.level}>",
        )
        for one, two in skipped[:5]
    )
    return Verdict("skipped", {"count": len(skipped)}, subjects)
