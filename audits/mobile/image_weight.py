"""Are single images small enough for a phone?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence, Unavailable

LARGE = 300_000
"""Bytes. A photo 1200 points wide with JPEG quality 75 has 100 to 250 kB."""


@site_check(
    weight=3,
    effort="hour",
    audience="editor",
    access="editor",
    needs=("assets",),
    title=N_("Images are small enough"),
    title_failed=N_("Make large images smaller"),
    why=N_(
        "One photo straight from the camera weighs more than all text of your site. It costs your readers money."
    ),
    fix=N_(
        "Look at the list of large images below.\n"
        "Open each in squoosh.app (free, in the browser), make it 1200 points wide, quality 75.\n"
        "Replace the image on the site by the smaller file."
    ),
    verify=N_("Open the page on your phone with mobile data: photos appear at once, not strip by strip."),
    fixes={
        "tilda": N_(
            "Open each image of the list in squoosh.app (free, in the browser), make it 1680 points wide, quality 75.\nOpen “Content” of the block and upload the smaller file in place of the old.\nSave and publish the page again."
        ),
        "drupal": N_(
            "Open Configuration, then Image styles, and add a style that scales to a width of 1200.\nOpen Structure, Content types, “Manage display” of your content, and choose this style for the image.\nSave, and look at the page: new and old images are small now."
        ),
        "joomla": N_(
            "Open Content, then Media, and choose an image of the list.\nPress the pencil, open “Resize” and write the width 1200.\nPress Save: pages show the smaller image at once."
        ),
        "wordpress": N_(
            "Open each image of the list in squoosh.app (free, in the browser), make it 1200 points wide, quality 75.\nOpen the page, click the image, press Replace and choose the smaller file.\nIn the panel of the image choose the size “Large”, not “Full Size”. Press Update."
        ),
    },
    outcomes={
        "ok": passed(N_("No image that we measured is larger than 300 kB.")),
        "some": warned(N_("Images larger than 300 kB: {large} of {images}."), 0.5),
        "many": failed(N_("Most images that we measured are larger than 300 kB: {large} of {images}.")),
        "no_images": not_applicable(N_("There were no images to measure.")),
    },
    since="0.1",
    revision=1,
    source="our measurement: photos 1200 points wide, JPEG quality 75",
    reason="Photos are the heaviest part of most pages and an editor can shrink them; the whole page is weighed elsewhere.",
    good="a photo of 180 kB",
    bad="a photo of 4,200 kB",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.assets, Unavailable)
    sizes = [(a, a.bytes) for a in site.assets if a.kind == "image" and not isinstance(a.bytes, Unavailable)]
    if not sizes:
        return Verdict("no_images")
    large = sorted(((a, size) for a, size in sizes if size > LARGE), key=lambda pair: -pair[1])
    if not large:
        return Verdict("ok")
    subjects = tuple(
        Subject(url=a.pages[0] if a.pages else a.url, markup=f"{a.url}: {size // 1000} kB")
        for a, size in large
    )
    outcome = "many" if len(large) > len(sizes) / 2 else "some"
    return Verdict(outcome, {"large": len(large), "images": len(sizes)}, subjects)
