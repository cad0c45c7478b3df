"""The viewport meta, read as browsers read it."""

import re
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


_PROPERTY = re.compile(r"([^ \t\r\n,;=]++)[^,;=]*+(?:=[ \t\r\n=]*+([^ \t\r\n,;=]*+))?")
"""Name, anything up to "=", value: the parsing algorithm of CSS Device Adaptation; white space is ASCII's."""

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_ZOOM_NEEDED = 2.0


def _number(value: str) -> float | None:
    found = _NUMBER.match(value)
    return float(found[0]) if found else None


def _width(value: str | None) -> str | float | None:
    """A width as browsers take it: a keyword or pixels; negative, zero and unknown ones are none."""
    if value is None or value in ("device-width", "device-height"):
        return value
    pixels = _number(value)
    return None if pixels is None or pixels < 1 else min(pixels, 10_000.0)


def _scale(value: str | None) -> float | None:
    """A scale as browsers take it: negative is dropped, yes is 1, device-width is 10, other words 0.1."""
    if value is None:
        return None
    number = _number(value)
    if number is not None:
        return None if number < 0 else min(max(number, 0.1), 10.0)
    return {"yes": 1.0, "device-width": 10.0, "device-height": 10.0}.get(value, 0.1)


def _scalable(value: str | None) -> bool:
    if value is None or value in ("yes", "device-width", "device-height"):
        return True
    number = _number(value)
    return number is not None and abs(number) >= 1


def parse_viewport(content: str) -> dict[str, str]:
    """Properties in lower case; of repeated ones the last."""
    return {name.lower(): value.lower() for name, value in _PROPERTY.findall(content) if value}


def page_viewport(page: PageEvidence) -> Viewport:
    """The last viewport meta wins, wherever it stands, as in browsers."""
    contents = [meta.content for meta in page.metas if meta.kind == "name" and meta.key == "viewport"]
    if not contents:
        return Viewport(
            content=None, properties=(), mobile_ready=False, device_width=False, zoom_blocked=False
        )
    properties = parse_viewport(contents[-1])
    width = _width(properties.get("width"))
    initial = _scale(properties.get("initial-scale"))
    maximum = _scale(properties.get("maximum-scale"))
    return Viewport(
        content=contents[-1],
        properties=tuple(properties.items()),
        mobile_ready=width is not None if initial is None else initial >= 1,
        device_width=width == "device-width" or (width is None and initial == 1.0),
        zoom_blocked=not _scalable(properties.get("user-scalable"))
        or (maximum is not None and maximum < _ZOOM_NEEDED),
    )
