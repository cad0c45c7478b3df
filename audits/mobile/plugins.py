"""Does the page need Flash, Java or another plug-in that no phone has?"""

from audits.check import N_, Subject, Verdict, failed, page_check, passed
from audits.evidence import PageEvidence

DEAD = (".swf", ".jar", ".class", ".xap", ".dcr")


@page_check(
    weight=3,
    effort="day",
    audience="webmaster",
    access="admin",
    title=N_("Pages need no dead plug-ins"),
    title_failed=N_("Replace Flash and other dead plug-ins"),
    why=N_(
        "No phone shows Flash, and since 2021 no browser does. Where it was, your readers see an empty box."
    ),
    fix=N_(
        "Find out what the box showed: a film, a map, a menu.\n"
        "Upload films to YouTube or as MP4, and embed them.\n"
        "Remove the old box from the page."
    ),
    verify=N_("Open the page on your phone: there is no empty box on it."),
    outcomes={
        "ok": passed(N_("The page needs no dead plug-ins.")),
        "dead": failed(N_("The page needs a plug-in that no phone has: {address}.")),
    },
    since="0.1",
    revision=1,
    source="Adobe, Flash Player end of life 2020-12-31; HTML Living Standard 4.8.6",
    reason="What needs a dead plug-in is lost to everybody, mostly one part of one page; important, not essential.",
    good='<video src="film.mp4" controls>',
    bad='<embed src="menu.swf">',
)
def check(page: PageEvidence) -> Verdict:
    for resource in page.subresources:
        flags = " ".join(resource.attributes).lower()
        path = resource.url.split("?", 1)[0].lower()
        if resource.kind == "object" and (path.endswith(DEAD) or "shockwave" in flags or "java" in flags):
            return Verdict("dead", {"address": resource.url}, (Subject(url=page.url, markup=resource.url),))
    return Verdict("ok")
