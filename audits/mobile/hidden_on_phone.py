"""Do readers on a phone get the same text as those at a desk?"""

from audits.check import N_, Verdict, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import SHOWN, place

FEW, MUCH = 0.1, 0.5
"""Shares of the letters that a wide screen shows."""
FEWEST = 150
"""Letters. A slogan or the words beside icons are no loss."""


@rendered_check(
    weight=1,
    effort="day",
    audience="webmaster",
    access="admin",
    needs=("page.hidden",),
    title=N_("The phone shows the same text as a desk"),
    title_failed=N_("Show the whole text on the phone too"),
    why=N_(
        "Most of your readers have only a phone. What the template hides there they never learn, and search reads the phone's page too."
    ),
    fix=N_(
        "Look at the texts of the list below: a desk shows them, the phone does not.\n"
        "Ask whoever looks after the template not to hide them (display: none), but to put them further down or into a part that opens.\n"
        "Decoration may stay hidden."
    ),
    verify=N_("Open the page on a computer and on your phone: you find the same sentences."),
    outcomes={
        "ok": passed(N_("The phone shows the text that a desk shows.")),
        "part": warned(N_("The phone hides a part of the text that a desk shows: {percent} %."), 0.5),
        "much": warned(N_("The phone hides much of the text that a desk shows: {percent} %."), 0.1),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, mobile-first indexing: the same content on phone and desk",
    reason="Templates hide mostly side columns and banners; good to have.",
    good="the side column stands below the text",
    bad=".sidebar { display: none } on phones, with the dates of the courses in it",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.hidden, Unavailable)
    hidden = page.hidden
    share = hidden.lost / hidden.wide_letters if hidden.wide_letters else 0.0
    if share <= FEW or hidden.lost < FEWEST:
        return Verdict("ok")
    subjects = tuple(place(page, run.at) for run in hidden.examples[:SHOWN])
    return Verdict("much" if share > MUCH else "part", {"percent": round(100 * share)}, subjects)
