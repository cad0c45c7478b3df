"""Does the page answer a finger while its scripts run?"""

from audits.check import N_, Verdict, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable

GOOD, POOR = 200, 600
"""Milliseconds."""


@rendered_check(
    weight=0,
    effort="day",
    audience="webmaster",
    access="admin",
    needs=("page.loading",),
    title=N_("The page answers a finger at once"),
    title_failed=N_("Let fewer scripts hold up the page"),
    why=N_(
        "While scripts run the page does not answer: one taps the menu, nothing happens, one taps again. On a cheap phone it takes four times as long."
    ),
    fix=N_(
        "Ask whoever looks after the site which counters, chats, sliders and buttons are still needed.\n"
        "Switch off the others.\n"
        "Let the rest load last (defer)."
    ),
    verify=N_("Open the page on a cheap phone and tap the menu at once: it opens."),
    outcomes={
        "ok": passed(N_("Scripts held up the page for {milliseconds} milliseconds.")),
        "some": warned(
            N_("Scripts held up the page for {milliseconds} milliseconds (good is up to 200)."), 0.6
        ),
        "much": warned(
            N_("Scripts held up the page for {milliseconds} milliseconds (good is up to 200)."), 0.2
        ),
    },
    since="0.1",
    revision=1,
    source="web.dev, Total Blocking Time: good up to 200 milliseconds, poor above 600",
    reason="The time depends on our machine and not on the readers', so it informs only.",
    good="60 ms",
    bad="1800 ms: three counters, a chat and a slider",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.loading, Unavailable)
    time = page.loading.blocking_ms
    params = {"milliseconds": time}
    if time <= GOOD:
        return Verdict("ok", params)
    return Verdict("much" if time > POOR else "some", params)
