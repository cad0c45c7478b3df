"""Did a film or music start on the phone without being asked?"""

from audits.check import N_, Verdict, not_applicable, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import SHOWN, place

MEDIA = ("media", "frame")


@rendered_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="editor",
    needs=("page.playing",),
    title=N_("Nothing plays on the phone without being asked"),
    title_failed=N_("Let films and music wait for a tap"),
    why=N_(
        "A film that starts by itself uses up several megabytes that your reader pays for. Sound in a bus or an office makes people close the page at once."
    ),
    fix=N_(
        "Open the page in the editor and choose the film or the sound.\n"
        "Switch off “Autoplay”; in an address remove autoplay=1.\n"
        "A film behind the heading is mostly better as a photo."
    ),
    verify=N_("Open the page on your phone: nothing plays until you tap."),
    outcomes={
        "ok": passed(N_("The films and sounds of the page wait for a tap.")),
        "silent": warned(N_("Films that play by themselves without sound: {count}."), 0.7),
        "playing": warned(N_("Films or sounds that play by themselves: {count}."), 0.3),
        "none": not_applicable(N_("The page has no film and no sound.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.2; a minute of film in middle quality has about 5 MB",
    reason="Phones stop most of it and few pages have it, so it is good to have.",
    good='<video src="film.mp4" controls>',
    bad='<video src="film.mp4" autoplay loop>',
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.playing, Unavailable)
    if page.playing:
        subjects = tuple(place(page, one.at, one.kind) for one in page.playing[:SHOWN])
        silent = all(one.muted for one in page.playing)
        return Verdict("silent" if silent else "playing", {"count": len(page.playing)}, subjects)
    if isinstance(page.dom, Unavailable) or not any(one.kind in MEDIA for one in page.dom.subresources):
        return Verdict("none")
    return Verdict("ok")
