"""The viewport meta, read as browsers read it."""

from dataclasses import dataclass

from audits.evidence import PageEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewport:
    """``mobile_ready``: a valid width or initial-scale >= 1; ``device_width``: width=device-width (or
    initial-scale=1 without width); ``zoom_blocked``: user-scalable=no or maximum-scale < 2."""

    content: str | None
    properties: tuple[tuple[str, str], ...]
    mobile_ready: bool
    device_width: bool
    zoom_blocked: bool


def page_viewport(page: PageEvidence) -> Viewport:
    raise NotImplementedError
