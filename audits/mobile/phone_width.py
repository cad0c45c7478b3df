"""Does a phone show the page in its own width, or as on a desk?"""

from collections.abc import Mapping

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import PageEvidence, RenderedPage, SiteEvidence, Unavailable
from audits.facts.on_phone import laid_out_wide
from audits.facts.rendered import measured
from audits.facts.viewport import page_viewport

NO_VIEWPORT = "—"
"""What stands in the place of the viewport of a page that has none."""


@site_check(
    weight=5,
    effort="minutes",
    audience="webmaster",
    access="admin",
    needs=("rendered",),
    caps=0.6,
    title=N_("Phones show the pages in their own width"),
    title_failed=N_("Let phones show the pages in their own width"),
    why=N_(
        "Without one line in the page the phone takes it for a page of a large screen: letters become tiny, and everything must be moved with the finger."
    ),
    fix=N_(
        "Ask whoever looks after the template to add the line below into the head of every page.\n"
        "Then look at the pages on a phone: menus and tables may need mending as well.\n"
        "If the template is old, a modern free one is often less work."
    ),
    fixes={
        "tilda": N_(
            "Pages of Tilda fit themselves to phones: somebody has added a line of their own.\n"
            "Open Site Settings, then “More”, and look into the HTML code for the head: take out the line with “viewport”.\n"
            "Publish all pages again."
        ),
        "drupal": N_(
            "Open Appearance.\n"
            "Install a theme that fits itself to phones; Olivero comes with Drupal 10 and later.\n"
            "Press “Set as default”, and look at the pages on a phone."
        ),
        "wordpress": N_(
            "Open Appearance, then Themes.\n"
            "Choose a current theme: all themes of the official directory fit themselves to phones.\n"
            "Look at “Live Preview” in the width of a phone, then press Activate."
        ),
        "joomla": N_(
            "Open System, then Site Templates.\n"
            "Choose a template that fits itself to phones; Cassiopeia comes with Joomla 4 and later.\n"
            "Make it the default."
        ),
    },
    verify=N_("Open the page on your phone: the text can be read without enlarging."),
    snippet=N_('<meta name="viewport" content="width=device-width, initial-scale=1">'),
    outcomes={
        "ok": passed(
            N_(
                "Phones show the pages in their own width. Pages looked at: {pages}, of them on a phone: {shown}."
            )
        ),
        "some": warned(N_("Pages that a phone shows as on a desk: {wide} of {pages}."), 0.5),
        "desk": failed(N_("The phone shows the pages as on a desk, {width} points wide: {wide} of {pages}.")),
        "not_measured": unknown(N_("This could not be measured on the page.")),
    },
    since="0.1",
    revision=1,
    source="CSS Viewport Module Level 1; measured at 360 CSS pixels in Chromium, where a page without a viewport is laid out 980 wide",
    reason="So shown, a page is unreadable on a phone, which most visitors use; hence essential, with a cap.",
    good='<meta name="viewport" content="width=device-width, initial-scale=1">: laid out 360 wide',
    bad="no viewport: laid out 980 wide",
)
def check(site: SiteEvidence) -> Verdict:
    shown = [page for page in measured(site) if not isinstance(page.layout, Unavailable)]
    if not shown:
        return Verdict("not_measured")
    crawled = {page.url: page for page in site.pages if 200 <= page.status < 300}
    unseen = [page for url, page in crawled.items() if url not in {one.url for one in shown}]
    if any(_mended_by_script(page, crawled) for page in shown):
        unseen = []
    by_markup = [(page, page_viewport(page)) for page in unseen]
    wide = [(page.url, _width(page)) for page in shown if laid_out_wide(page)]
    wide += [(page.url, found.content or NO_VIEWPORT) for page, found in by_markup if not found.device_width]
    pages = len(shown) + len(unseen)
    subjects = tuple(Subject(url=url, markup=measure) for url, measure in wide)
    if not wide:
        return Verdict("ok", {"pages": pages, "shown": len(shown)})
    first = [page for page in shown if laid_out_wide(page)]
    if first and (first[0].template == "home" or len(wide) > pages / 2):
        assert not isinstance(first[0].layout, Unavailable)
        width = round(first[0].layout.layout_width)
        return Verdict("desk", {"width": width, "wide": len(wide), "pages": pages}, subjects)
    return Verdict("some", {"wide": len(wide), "pages": pages}, subjects)


def _mended_by_script(page: RenderedPage, crawled: Mapping[str, PageEvidence]) -> bool:
    """The phone shows the page well though its mark-up says otherwise: then mark-up tells nothing here."""
    sent = crawled.get(page.url)
    return sent is not None and not laid_out_wide(page) and not page_viewport(sent).device_width


def _width(page: RenderedPage) -> str:
    assert not isinstance(page.layout, Unavailable)
    return f"{page.layout.layout_width:.0f} px"
