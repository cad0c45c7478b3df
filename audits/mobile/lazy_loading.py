"""Do images far down the page wait until they are needed?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed
from audits.evidence import PageEvidence

MANY = 8
"""Pages with fewer images gain little."""


@page_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Images further down load when they are needed"),
    title_failed=N_("Load images only when they are needed"),
    why=N_("A reader who only reads the first lines pays for all the photos below as well."),
    fix=N_(
        'Ask whoever looks after the template to write loading="lazy" into images further down the page.\n'
        "The first image of the page stays without it.\n"
        "WordPress since version 5.5 does it by itself."
    ),
    verify=N_("Open a page with many photos on your phone and scroll: photos appear as you come to them."),
    snippet=N_('<img src="photo.jpg" loading="lazy" width="1200" height="800" alt="">'),
    outcomes={
        "ok": passed(N_("Images further down the page load when they are needed.")),
        "none": failed(N_("All images of the page load at once: {images}.")),
        "few_images": not_applicable(N_("The page has few images.")),
    },
    since="0.1",
    revision=1,
    source="HTML Living Standard, lazy loading attributes",
    reason="It saves readers' money on long pages only; good to have.",
    good='<img src="a.jpg" loading="lazy" alt="">',
    bad='8 images, none with loading="lazy"',
)
def check(page: PageEvidence) -> Verdict:
    if len(page.images) < MANY:
        return Verdict("few_images")
    if any(image.loading == "lazy" for image in page.images):
        return Verdict("ok")
    place = Subject(url=page.url, markup=f'<img src="{page.images[-1].src}">')
    return Verdict("none", {"images": len(page.images)}, (place,))
