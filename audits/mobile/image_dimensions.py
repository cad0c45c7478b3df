"""Does the page keep still while its images load?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence


@page_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    same_step="mobile.layout-shift",
    title=N_("The page keeps still while images load"),
    title_failed=N_("Give images their width and height"),
    why=N_(
        "When the browser does not know how large an image will be, the text jumps while one reads, and the "
        "finger hits the wrong link."
    ),
    fix=N_(
        "Ask whoever looks after the template to write width and height into each image.\n"
        "Modern editors do it by themselves: put old images into the page again."
    ),
    verify=N_("Open the page on your phone with mobile data: the text does not jump while images appear."),
    snippet=N_('<img src="photo.jpg" width="1200" height="800" alt="">'),
    outcomes={
        "ok": passed(N_("All images of the page name their size.")),
        "some": warned(N_("Images that do not name their size: {missing} of {images}."), 0.5),
        "all": failed(N_("No image of the page names its size: {missing} of {images}.")),
        "no_images": not_applicable(N_("The page has no images.")),
    },
    since="0.1",
    revision=1,
    source="HTML Living Standard 4.8.17; web.dev, Cumulative Layout Shift",
    reason="A jumping text is a nuisance and loses nobody for good; good to have.",
    good='<img src="a.jpg" width="800" height="600" alt="">',
    bad='<img src="a.jpg" alt="">',
)
def check(page: PageEvidence) -> Verdict:
    images = [image for image in page.images if image.src and not image.src.startswith("data:")]
    if not images:
        return Verdict("no_images")
    missing = [image for image in images if not (image.width and image.height)]
    if not missing:
        return Verdict("ok")
    subjects = tuple(Subject(url=page.url, markup=f'<img src="{image.src}">') for image in missing[:5])
    outcome = "all" if len(missing) == len(images) else "some"
    return Verdict(outcome, {"missing": len(missing), "images": len(images)}, subjects)
