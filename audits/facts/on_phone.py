"""What the pages measured on a phone have in common for the checks that read them."""

from dataclasses import replace

from audits.check import Subject
from audits.evidence import Drawn, Overflow, Overlay, PageEvidence, RenderedPage, SiteEvidence, Unavailable
from audits.facts.rendered import measured

SHOWN = 5
"""Places that a check names on one page."""
COVERING, COVERING_DIALOG = 0.5, 0.3
"""Shares of the screen from which something that stays covers the page."""


def laid_out_wide(page: RenderedPage) -> bool:
    """The phone shows the page as on a desk (980 px wide without a viewport): all other measures of room and
    size follow from that."""
    return (
        not isinstance(page.layout, Unavailable) and page.layout.layout_width > page.layout.screen_width + 1
    )


def place(page: RenderedPage, at: Drawn, measure: str = "") -> Subject:
    """One place as a subject: what it is, its first words, and the measure."""
    words = f" “{at.text[:80]}”" if at.text else ""
    return Subject(url=page.url, markup=f"{at.path}{words}{f' — {measure}' if measure else ''}")


def sticking_out(page: RenderedPage, overflows: tuple[Overflow, ...], how: str) -> tuple[Subject, ...]:
    """The parts beyond the edge, the farthest first, each with how many px it is beyond."""
    found = sorted((one for one in overflows if one.how == how), key=lambda one: -one.beyond)
    return tuple(place(page, one.at, f"+{round(one.beyond)} px") for one in found[:SHOWN])


def covers(overlay: Overlay) -> bool:
    """It lies on the page rather than beside it: a dialog, or so large that the text is behind it."""
    return overlay.share >= COVERING or (overlay.dialog and overlay.share >= COVERING_DIALOG)


def before_and_after(site: SiteEvidence) -> tuple[tuple[PageEvidence, PageEvidence], ...]:
    """Of every measured page that was crawled as well: as it was sent, and as its scripts left it."""
    sent = {page.url: page for page in site.pages} | {page.requested_url: page for page in site.pages}
    found = []
    for page in measured(site):
        before = sent.get(page.url) or sent.get(page.final_url)
        if before is not None and not isinstance(page.dom, Unavailable):
            found.append((before, page.dom))
    return tuple(found)


def pages_after_scripts(site: SiteEvidence) -> SiteEvidence | None:
    """The measured pages alone, each as its scripts left it; None where there is none."""
    doms = tuple(page.dom for page in measured(site) if not isinstance(page.dom, Unavailable))
    return replace(site, pages=doms) if doms else None
