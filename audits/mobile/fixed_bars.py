"""Do bars that stay in place leave room for the text?"""

from audits.check import N_, Verdict, not_applicable, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import SHOWN, covers, place

LEAST = 0.02
"""Share of the screen. A round button in the corner is no bar."""
MOST = 0.3


@rendered_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.overlays",),
    title=N_("Bars that stay in place leave room for the text"),
    title_failed=N_("Make the bars that stay in place smaller"),
    why=N_(
        "A header or a button that stays in place takes its part of the small screen all the time. What is left shows three lines, and less when the phone lies on its side."
    ),
    fix=N_(
        "Look at the bars of the list below: each says which part of the screen it takes.\n"
        "Ask whoever looks after the template to let them scroll away on phones (position: static), or to make them lower.\n"
        "Close cookie notices and banners after one tap."
    ),
    verify=N_("Scroll the page on your phone: the text has more than two thirds of the screen."),
    outcomes={
        "ok": passed(N_("Bars that stay in place take {percent} % of the screen.")),
        "large": warned(N_("Bars that stay in place take {percent} % of the screen."), 0.3),
        "none": not_applicable(N_("Nothing on the page stays in place.")),
    },
    since="0.1",
    revision=1,
    source="Nielsen Norman Group, sticky headers, 2021; our threshold: 30 % of 360 × 800",
    reason="The text can still be read, a few lines at a time; good to have.",
    good="a header of 56 px",
    bad="a header of 120 px and a banner of 160 px that stay",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.overlays, Unavailable)
    bars = [one for one in page.overlays if not covers(one) and one.share >= LEAST]
    if not bars:
        return Verdict("none")
    share = sum(one.share for one in bars)
    params = {"percent": round(100 * share)}
    if share <= MOST:
        return Verdict("ok", params)
    bars.sort(key=lambda one: -one.share)
    subjects = tuple(place(page, one.at, f"{100 * one.share:.0f} %") for one in bars[:SHOWN])
    return Verdict("large", params, subjects)
