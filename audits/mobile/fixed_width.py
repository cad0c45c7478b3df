"""Are there parts of the page with a width that no phone has?"""

from audits.check import N_, Subject, Verdict, page_check, passed, unknown
from audits.evidence import PageEvidence


@page_check(
    weight=0,
    effort="day",
    audience="webmaster",
    access="admin",
    settled_by="mobile.sideways-scrolling",
    title=N_("Nothing on the page is wider than a phone"),
    title_failed=N_("Look at the wide parts of the page on a phone"),
    why=N_("A part that is wider than the phone makes the whole page move sideways, and lines are cut off."),
    fix=N_(
        "Open the page on a phone and look at the parts of the list below.\n"
        "If they stick out, replace the fixed width by max-width: 100%.\n"
        "Put wide tables into a box of their own that can be moved sideways."
    ),
    verify=N_("Open the page on your phone: nothing sticks out sideways."),
    snippet=N_('<div style="overflow-x:auto"><table>…</table></div>'),
    outcomes={
        "ok": passed(N_("We saw no part with a fixed width that is wider than a phone.")),
        "hint": unknown(
            N_(
                "There are parts with a fixed width ({px} points). Whether they stick out only a phone can show."
            )
        ),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.10: 320 CSS pixels",
    reason="Only a rendered page shows what sticks out, so mark-up gives a hint and no points.",
    good='<table style="max-width:100%">',
    bad='<table width="900">',
)
def check(page: PageEvidence) -> Verdict:
    wide = [hint for hint in page.layout_hints if hint.kind != "small_font"]
    if not wide:
        return Verdict("ok")
    widest = max(wide, key=lambda hint: hint.px)
    return Verdict(
        "hint", {"px": round(widest.px)}, tuple(Subject(url=page.url, markup=h.markup) for h in wide[:5])
    )
