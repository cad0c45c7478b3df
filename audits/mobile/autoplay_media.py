"""Does a film or music start without being asked?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence, Subresource

_AUTOPLAY = re.compile(r"[?&](?:auto_?play|auto)=(?:1|true)\b", re.I)


@page_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="editor",
    settled_by="mobile.self-starting",
    title=N_("Films and music start only when asked"),
    title_failed=N_("Let films and music start only when asked"),
    why=N_(
        "A film that starts by itself uses up several megabytes that your reader pays for. Sound in a bus or an "
        "office makes people close the page at once."
    ),
    fix=N_(
        "Open the page in the editor and choose the film or the sound.\n"
        "Switch off “Autoplay”; in an address remove autoplay=1.\n"
        "Save. Readers start the film when they want to."
    ),
    verify=N_("Open the page on your phone: nothing plays until you tap."),
    outcomes={
        "ok": passed(N_("We saw no film or sound that starts by itself.")),
        "none": not_applicable(N_("We saw no film and no sound on the page.")),
        "autoplay": warned(N_("Films or sounds that start by themselves: {count}."), 0.4),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.2; a minute of film in middle quality has about 5 MB",
    reason="Phones stop most of it and few pages have it, so it is good to have.",
    good='<video src="film.mp4" controls>',
    bad='<video src="film.mp4" autoplay>',
)
def check(page: PageEvidence) -> Verdict:
    media = [resource for resource in page.subresources if resource.kind in ("media", "frame")]
    if not media:
        return Verdict("none")
    playing = [resource for resource in media if _plays(resource)]
    if not playing:
        return Verdict("ok")
    subjects = tuple(Subject(url=page.url, markup=resource.url[:400]) for resource in playing[:5])
    return Verdict("autoplay", {"count": len(playing)}, subjects)


def _plays(resource: Subresource) -> bool:
    if resource.kind == "media":
        return any(
            flag.startswith("autoplay=") and not flag.endswith("=false") for flag in resource.attributes
        )
    return resource.kind == "frame" and _AUTOPLAY.search(resource.url) is not None
