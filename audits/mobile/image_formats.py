"""Can every phone show the images of the page?"""

import re

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed
from audits.evidence import PageEvidence

_UNSHOWN = re.compile(r"\.(?:tiff?|heic|heif|psd|ai|eps|cdr|jp2|raw|cr2|nef|wmf|emf)\Z", re.I)
"""Endings of pictures that Chrome on Android does not show."""

_CONVERTED = re.compile(r"//(?:[\w-]+\.)*(?:wixstatic\.com|cloudinary\.com|imgix\.net|wp\.com)/", re.I)
"""Places that send another format than the name says."""


@page_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("Images have a format that every phone shows"),
    title_failed=N_("Save images in a format that every phone shows"),
    why=N_(
        "Photos from an iPhone (HEIC), from a scanner (TIFF) or from a designer (PSD) stay an empty box on most phones. Your "
        "readers do not see what you wanted to show."
    ),
    fix=N_(
        "Open the image in squoosh.app (free, in the browser) or in any viewer.\n"
        "Save it as JPEG (photos) or PNG (drawings and logos), about 1200 points wide.\n"
        "Put the new file in the place of the old one."
    ),
    verify=N_("Open the page on an Android phone: there is a picture, not an empty box."),
    outcomes={
        "ok": passed(N_("Every phone shows the formats of the images.")),
        "unshown": failed(N_("Images in a format that most phones do not show: {count}.")),
        "no_images": not_applicable(N_("The page has no images.")),
    },
    since="0.1",
    revision=1,
    source="HTML Living Standard and the formats of Chrome for Android: JPEG, PNG, GIF, WebP, AVIF, SVG, BMP",
    reason="It is rare and concerns single images, so it is good to have; JPEG and PNG are as good as newer formats here.",
    good='<img src="meeting.jpg">',
    bad='<img src="IMG_2041.HEIC">',
)
def check(page: PageEvidence) -> Verdict:
    images = [image for image in page.images if image.url]
    if not images:
        return Verdict("no_images")
    unshown = [image for image in images if _is_unshown(image.url or "")]
    if not unshown:
        return Verdict("ok")
    subjects = tuple(Subject(url=page.url, markup=f'<img src="{image.src[:300]}">') for image in unshown[:5])
    return Verdict("unshown", {"count": len(unshown)}, subjects)


def _is_unshown(url: str) -> bool:
    path = url.partition("#")[0].partition("?")[0]
    return _UNSHOWN.search(path) is not None and _CONVERTED.search(path) is None
