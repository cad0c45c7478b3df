"""Do films and maps inside the page wait until they are needed?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence, Subresource

_HEAVY = re.compile(
    r"//(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com/embed|player\.vimeo\.com|rutube\.ru/play|vk\.com/video_ext|vkvideo\.ru"
    r"|ok\.ru/videoembed|facebook\.com/plugins|google\.[\w.]+/maps|maps\.google|yandex\.[\w.]+/map-widget|2gis\.)",
    re.I,
)


@page_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("Films and maps load when they are needed"),
    title_failed=N_("Load films and maps only when they are needed"),
    why=N_(
        "One embedded film brings about a megabyte before anybody taps on it, a map half of that. Most readers "
        "never look at it, and pay all the same."
    ),
    fix=N_(
        "Open the page in the editor and find the code of the film or the map.\n"
        'Write loading="lazy" into it, as in the line below.\n'
        "Of several films on a page leave one, and link the others."
    ),
    verify=N_("Open the page on your phone with mobile data: the text appears before the film."),
    snippet=N_(
        '<iframe src="https://www.youtube.com/embed/…" loading="lazy" title="Our year 2025"></iframe>'
    ),
    outcomes={
        "ok": passed(N_("Films and maps of the page load when they are needed.")),
        "eager": warned(N_("Films and maps that load at once: {count}."), 0.6),
        "none": not_applicable(N_("The page has no embedded film or map.")),
    },
    since="0.1",
    revision=1,
    source="HTML Living Standard, lazy loading attributes; our measurement of an embedded YouTube player: about 1 MB",
    reason="A film is worth more than its bytes to many organisations, so it informs only.",
    good='<iframe src="https://www.youtube.com/embed/x" loading="lazy">',
    bad='<iframe src="https://www.youtube.com/embed/x">',
)
def check(page: PageEvidence) -> Verdict:
    heavy = [r for r in page.subresources if r.kind == "frame" and _HEAVY.search(r.url)]
    if not heavy:
        return Verdict("none")
    eager = [resource for resource in heavy if not _waits(resource)]
    if not eager:
        return Verdict("ok")
    subjects = tuple(Subject(url=page.url, markup=f'<iframe src="{r.url[:300]}">') for r in eager[:5])
    return Verdict("eager", {"count": len(eager)}, subjects)


def _waits(resource: Subresource) -> bool:
    return any(flag.lower() == "loading=lazy" for flag in resource.attributes)
