"""Does a window lie on the page before a reader has seen a line?"""

from audits.check import N_, Verdict, failed, passed, rendered_check
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import SHOWN, covers, place


@rendered_check(
    weight=3,
    effort="minutes",
    audience="editor",
    access="admin",
    needs=("page.overlays",),
    title=N_("Nothing covers the page when it opens"),
    title_failed=N_("Take away the window that covers the page"),
    why=N_(
        "Who has come to read meets a window instead. On a small screen its cross is hard to hit, many go back at once, and search puts such pages lower."
    ),
    fix=N_(
        "Find the plug-in or the block that opens the window, and switch it off for phones.\n"
        "Ask for the same in a line at the end of the page: a newsletter, a gift, a petition.\n"
        "A notice that the law asks for can stand as a low bar at the bottom."
    ),
    fixes={
        "wordpress": N_(
            "Open the plug-in for pop-ups, for example Popup Maker, and choose the pop-up.\n"
            "Under Targeting switch off mobile devices, or set the pop-up to “Disabled”.\n"
            "Save, and open the page in a private window of your phone."
        ),
        "tilda": N_(
            "Find the block “Pop-up” on the page (BF, T702 or the like).\n"
            "Take out its showing by time, so that it opens only from a button.\n"
            "Publish the page again."
        ),
    },
    verify=N_(
        "Open the page in a private window of your phone and wait ten seconds: nothing lies on the text."
    ),
    outcomes={
        "ok": passed(N_("Nothing covered the page when it opened.")),
        "covered": failed(N_("A window covers {percent} % of the screen when the page opens.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, avoid intrusive interstitials and dialogs",
    reason="Many readers leave at such a window, though it can be closed; important, not essential.",
    good="a cookie notice as a bar of 60 px at the bottom",
    bad="a window “Subscribe!” over the whole screen after two seconds",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.overlays, Unavailable)
    covering = sorted((one for one in page.overlays if covers(one)), key=lambda one: -one.share)
    if not covering:
        return Verdict("ok")
    subjects = tuple(place(page, one.at, f"{100 * one.share:.0f} %") for one in covering[:SHOWN])
    return Verdict("covered", {"percent": round(100 * covering[0].share)}, subjects)
