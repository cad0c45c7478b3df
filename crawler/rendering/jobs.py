"""What the rendering process is told and what it answers, line by line, as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from audits.evidence import RenderedPage
from crawler.rendering.page_choice import Choice

SITE_SECONDS = 240.0
PAGE_BYTES = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The pages of one site. ``scope`` is the prefix of its addresses as extraction takes it, ``pictures``
    the folder for pictures ("" for none) and ``stem`` how their names begin; the rest is as in
    CrawlOptions."""

    series: str
    scope: str
    choices: tuple[Choice, ...]
    limit: int
    robots: str = ""
    contact: str = ""
    delay: float = 1.0
    allow_loopback: bool = False
    hosts: Mapping[str, str] = field(default_factory=dict)
    opted_out: tuple[str, ...] = ()
    pace_book: str = ""
    pictures: str = ""
    stem: str = ""
    seconds: float = SITE_SECONDS
    page_bytes: int = PAGE_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One answer: "opening" a page, a finished "page", "done" with the site, or "no_browser" (``text``)."""

    event: str
    series: str = ""
    choice: Choice | None = None
    page: RenderedPage | None = None
    text: str = ""
