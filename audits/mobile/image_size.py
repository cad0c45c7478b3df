"""Does the phone get pictures of the size in which it shows them?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, rendered_check, warned
from audits.evidence import DrawnImage, RenderedPage, Unavailable
from audits.facts.on_phone import SHOWN

SURPLUS = 2
"""Times the width in points of the screen, which has several to a CSS pixel."""
WORTH = 50_000
"""Bytes; less is not worth the work."""


@rendered_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    needs=("page.images",),
    title=N_("Pictures come in the size in which they are shown"),
    title_failed=N_("Put in pictures of a smaller size"),
    why=N_(
        "A phone shows a photo about 720 points wide even on its finest screen. All points beyond that are paid for and never seen."
    ),
    fix=N_(
        "Open each picture of the list in squoosh.app (free, in the browser) and make it 1200 points wide, quality 75.\n"
        "Put the smaller file in the place of the large one.\n"
        "Ask whoever looks after the template to offer several sizes (srcset), as shown below."
    ),
    fixes={
        "wordpress": N_(
            "Open the page, click the picture and choose “Large” or “Medium” under Resolution instead of “Full Size”.\n"
            "If there is no such choice, put the picture in again from Media: WordPress makes the sizes by itself.\n"
            "Press Save."
        ),
        "joomla": N_(
            "Open Content, then Media, and choose the picture of the list.\n"
            "Press the pencil, open “Resize” and set the width to 1200.\n"
            "Press Save: the pages show the smaller picture at once."
        ),
        "drupal": N_(
            "Open Configuration, then Image styles, and add a style that scales to a width of 1200.\n"
            "Open Structure, Content types, “Manage display” of your type and choose this style for the picture.\n"
            "Save and look at the page."
        ),
    },
    verify=N_("Open a page with many photos on your phone with mobile data: they appear at once."),
    snippet=N_(
        '<img src="photo-1200.jpg" srcset="photo-600.jpg 600w, photo-1200.jpg 1200w" sizes="100vw" alt="">'
    ),
    outcomes={
        "ok": passed(N_("The pictures of the page fit the size in which the phone shows them.")),
        "large": warned(
            N_(
                "Pictures much larger than the phone shows them: {large} of {images}. They could save about {kilobytes} kB."
            ),
            0.4,
        ),
        "none": not_applicable(N_("The phone showed no pictures that could be measured.")),
    },
    since="0.1",
    revision=1,
    source="HTML Living Standard 4.8.4.2.2; our threshold: twice as wide as the points of the screen (2 a CSS pixel), and 50 kB to save",
    reason="The bytes are marked under the weight of the page; this names what an editor can change. Good to have.",
    good="a photo of 800 px, shown 360 wide",
    bad="a photo of 4000 px, shown 360 wide",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.images, Unavailable)
    if not page.images.count:
        return Verdict("none")
    large = [(one, saved) for one in page.images.images if (saved := _saving(one)) >= WORTH]
    if not large:
        return Verdict("ok")
    large.sort(key=lambda pair: -pair[1])
    subjects = tuple(
        Subject(
            url=page.url,
            markup=f"{one.url}: {one.natural_width} px, shown {one.at.box.width:.0f} px, {round((one.bytes or 0) / 1000)} kB",
        )
        for one, _ in large[:SHOWN]
    )
    saved = round(sum(saving for _, saving in large) / 1000)
    return Verdict("large", {"large": len(large), "images": page.images.count, "kilobytes": saved}, subjects)


def _saving(image: DrawnImage) -> float:
    """Bytes that the picture would lose at the width that the finest screen can show."""
    shown = image.at.box.width * image.density
    if not image.bytes or image.missing or shown < 1 or image.natural_width <= SURPLUS * shown:
        return 0.0
    return image.bytes * (1 - (shown / image.natural_width) ** 2)
