"""What the rendered pass says of a site as a whole: its way, its pictures, and pages that scripts build."""

from dataclasses import replace

from audits.evidence import (
    Box,
    Drawn,
    Layout,
    PageEvidence,
    Picture,
    Rendered,
    RenderedPage,
    SiteEvidence,
    TapTargets,
    Unavailable,
)
from audits.facts.site_state import needs_scripts
from audits.judgement import Frame, PhonePicture

FRAMES = 8
"""Boxes that are framed in one picture, the worst first."""


def measured(site: SiteEvidence) -> tuple[RenderedPage, ...]:
    """The pages that the browser could measure, in the order in which they were opened."""
    if isinstance(site.rendered, Unavailable):
        return ()
    return tuple(page for page in site.rendered.pages if page.failure is None)


def lost(site: SiteEvidence) -> tuple[tuple[RenderedPage, Unavailable], ...]:
    """The pages that the browser opened and could not measure, each with the reason."""
    if isinstance(site.rendered, Unavailable):
        return ()
    return tuple((page, page.failure) for page in site.rendered.pages if page.failure is not None)


def way_of(rendered: Rendered | Unavailable) -> str:
    """Names the way of choosing and measuring pages; "" when nothing was measured. Figures of two visits are
    only compared within one way."""
    if isinstance(rendered, Unavailable) or all(page.failure is not None for page in rendered.pages):
        return ""
    return f"{rendered.selection}.{rendered.measure}"


def why_not(rendered: Rendered | Unavailable) -> str:
    """Why no page was measured (a key of Unavailable), "" when at least one was."""
    if isinstance(rendered, Unavailable):
        return rendered.value
    if way_of(rendered):
        return ""
    failures = [page.failure.value for page in rendered.pages if page.failure is not None]
    return failures[0] if failures else Unavailable.NOT_ATTEMPTED.value


def built_by_scripts(site: SiteEvidence) -> SiteEvidence:
    """The same site with the rendered pages in place of those that came without text, and with the pages that
    only its scripts name; empty pages that no browser opened are left out. What the wire said (status,
    headers, redirects) stays as it was."""
    by_url = {page.url: page.dom for page in measured(site) if isinstance(page.dom, PageEvidence)}
    pages = []
    for page in site.pages:
        dom = by_url.pop(page.url, None)
        if dom is None and needs_scripts(page):
            continue
        pages.append(page if dom is None or dom.text_letters <= page.text_letters else _drawn(page, dom))
    home = site.pages[0] if site.pages else None
    for url, dom in by_url.items():
        pages.append(
            replace(
                dom,
                url=url,
                requested_url=url,
                headers=home.headers if home else (),
                depth=1,
                found_on=home.url if home else None,
            )
        )
    return replace(site, pages=tuple(pages))


def _drawn(page: PageEvidence, dom: PageEvidence) -> PageEvidence:
    return replace(
        dom,
        url=page.url,
        requested_url=page.requested_url,
        status=page.status,
        hops=page.hops,
        depth=page.depth,
        found_on=page.found_on,
        template=page.template,
        headers=page.headers,
        elapsed_ms=page.elapsed_ms,
        body_bytes=page.body_bytes,
        transfer_bytes=page.transfer_bytes,
        compression=page.compression,
        body_sha1=page.body_sha1,
        encoding=page.encoding,
        encoding_source=page.encoding_source,
        declared_encodings=page.declared_encodings,
        decoding_errors=page.decoding_errors,
        noscript_text=page.noscript_text,
    )


def pictures_of(site: SiteEvidence) -> tuple[PhonePicture, ...]:
    """The pictures of the pass with the boxes of what is wrong in them, in px of the picture."""
    found = []
    for page in measured(site):
        picture, layout = page.picture, page.layout
        if not isinstance(picture, Picture) or not isinstance(layout, Layout):
            continue
        found.append(
            PhonePicture(
                file=picture.file,
                url=page.final_url or page.url,
                width=picture.width,
                height=picture.height,
                document_width=round(layout.document_width),
                screen_width=layout.screen_width,
                frames=_frames(page, picture)[:FRAMES],
            )
        )
    return tuple(found)


def _frames(page: RenderedPage, picture: Picture) -> tuple[Frame, ...]:
    frames: list[Frame | None] = []
    if isinstance(page.layout, Layout):
        wide = [one for one in page.layout.overflows if one.how in ("scrolls", "clipped")]
        frames += [_frame("wide", one.at, picture) for one in wide]
    if isinstance(page.overlays, tuple):
        frames += [_frame("cover", one.at, picture) for one in page.overlays if one.share > 0.3]
    if isinstance(page.tap, TapTargets):
        small = [t for t in page.tap.worst if t.crowded and not t.exception and _under(t.at.box, 24)]
        frames += [_frame("small", target.at, picture) for target in small]
    return tuple(frame for frame in frames if frame is not None)


def _under(box: Box, px: float) -> bool:
    return min(box.width, box.height) < px


def _frame(kind: str, at: Drawn, picture: Picture) -> Frame | None:
    """The part of the box that the picture shows, None for nothing."""
    left = max(0.0, at.box.x - picture.shows.x)
    top = max(0.0, at.box.y - picture.shows.y)
    right = min(picture.shows.width, at.box.x + at.box.width - picture.shows.x)
    bottom = min(picture.shows.height, at.box.y + at.box.height - picture.shows.y)
    if right - left < 1 or bottom - top < 1:
        return None
    scale = picture.scale
    return Frame(
        kind=kind,
        x=round(left * scale),
        y=round(top * scale),
        width=max(4, round((right - left) * scale)),
        height=max(4, round((bottom - top) * scale)),
        label=at.path[:80],
    )
