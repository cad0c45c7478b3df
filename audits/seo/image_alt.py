"""Do images have a text for those who cannot see them?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence


@page_check(
    weight=3,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Images have an alternative text"),
    title_failed=N_("Describe your images in words"),
    why=N_(
        "Blind people hear the alternative text; on a slow line everybody reads it before the image is there. "
        "Image search finds your photos by it."
    ),
    fix=N_(
        "Open the image in the editor of the page.\n"
        "Write into “alternative text” what can be seen, in one short sentence in the language of the page.\n"
        "Leave it empty for mere decoration."
    ),
    fixes={
        "tilda": N_(
            "Open “Content” of the block with the image.\nFill in the field for the alternative text (Alt) beside the image: what can be seen, in one short sentence.\nSave and publish the page again."
        ),
        "drupal": N_(
            "Open the page and press Edit.\nClick the image; fill in “Alternative text”: what can be seen, in one short sentence.\nPress Save."
        ),
        "joomla": N_(
            "Open the article and click the image twice.\nFill in “Image Description (Alt Text)”: what can be seen, in one short sentence.\nFor a mere ornament tick “No Description”. Press Save."
        ),
        "wordpress": N_(
            "Open Media and choose the image.\n"
            "Fill in “Alternative Text”: what can be seen, in one short sentence.\n"
            "For images already on pages, click the image in the editor and fill in the same field there."
        ),
    },
    verify=N_("Switch on TalkBack or VoiceOver on your phone and touch the image: it reads your text aloud."),
    snippet=N_('<img src="photo.jpg" alt="Women at the sewing workshop in the village library">'),
    outcomes={
        "ok": passed(N_("Every image of the page has an alternative text.")),
        "some": warned(N_("Images without an alternative text: {missing} of {images}."), 0.5),
        "all": failed(N_("No image of the page has an alternative text: {missing} of {images}.")),
        "no_images": not_applicable(N_("The page has no images.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.1.1; HTML Living Standard 4.8.4.4",
    reason="Blind readers lose all that an image says, the rest of the page stays readable; important, not essential.",
    good='<img src="well.jpg" alt="Women at the new village well">',
    bad='<img src="well.jpg">',
)
def check(page: PageEvidence) -> Verdict:
    images = [image for image in page.images if not image.hidden]
    if not images:
        return Verdict("no_images")
    missing = [image for image in images if image.alt is None]
    if not missing:
        return Verdict("ok")
    subjects = tuple(Subject(url=page.url, markup=f'<img src="{image.src}">') for image in missing[:5])
    outcome = "all" if len(missing) == len(images) else "some"
    return Verdict(outcome, {"missing": len(missing), "images": len(images)}, subjects)
