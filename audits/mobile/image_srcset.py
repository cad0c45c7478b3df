"""Does a phone get smaller photos than a desk?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import Image, PageEvidence

FEW = 3
SMALL = 400
"""Points. Images declared narrower than this need no second size."""


@page_check(
    weight=0,
    effort="day",
    audience="webmaster",
    access="admin",
    settled_by="mobile.image-size",
    title=N_("Phones get photos of their own size"),
    title_failed=N_("Offer photos in several sizes"),
    why=N_(
        "A photo for a wide screen has four times the bytes that a phone can show. When the page offers several "
        "sizes, the phone takes the one that fits it."
    ),
    fix=N_(
        "Ask whoever looks after the template to offer photos in several sizes (srcset).\n"
        "WordPress since version 4.4 does it by itself for photos that are put in from Media.\n"
        "Until then photos 1200 points wide are a good middle."
    ),
    verify=N_("Open a page with many photos on your phone with mobile data: photos appear at once."),
    snippet=N_(
        '<img src="photo-1200.jpg" srcset="photo-600.jpg 600w, photo-1200.jpg 1200w" sizes="100vw" alt="">'
    ),
    outcomes={
        "ok": passed(N_("Photos of the page are offered in several sizes.")),
        "one_size": warned(N_("Every photo of the page is offered in one size only: {images}."), 0.6),
        "few": not_applicable(N_("The page has few photos.")),
    },
    since="0.1",
    revision=1,
    source="HTML Living Standard 4.8.4.2.2, responsive images",
    reason="Small photos need no second size and heavy ones are marked by their weight, so it informs only.",
    good='<img src="a.jpg" srcset="a-600.jpg 600w, a.jpg 1200w">',
    bad='<img src="a-4000.jpg">',
)
def check(page: PageEvidence) -> Verdict:
    photos = [image for image in page.images if _is_photo(image)]
    if len(photos) < FEW:
        return Verdict("few")
    if any(image.srcset for image in photos):
        return Verdict("ok")
    subjects = tuple(Subject(url=page.url, markup=f'<img src="{image.src[:300]}">') for image in photos[:5])
    return Verdict("one_size", {"images": len(photos)}, subjects)


def _is_photo(image: Image) -> bool:
    """A picture of the page itself, not a logo, an icon or a drawing."""
    if not image.url or image.place not in ("main", "article", "body"):
        return False
    path = image.url.split("?", 1)[0].lower()
    width = image.width or ""
    return not path.endswith((".svg", ".gif", ".ico")) and not (width.isdigit() and int(width[:5]) <= SMALL)
