"""The smallest evidence that tests can judge: everything that is not named has its default."""

from typing import Any
from urllib.parse import urljoin

from audits.evidence import Crawl, Link, Meta, Organisation, PageEvidence, SiteEvidence, TextBlock

HOME = "https://example.kg/"


def page(url: str = HOME, status: int = 200, **kw: Any) -> PageEvidence:
    """One answered page. ``requested_url`` is ``url`` unless named."""
    return PageEvidence(url=url, status=status, **{"requested_url": url, **kw})


def site(*pages: PageEvidence, **kw: Any) -> SiteEvidence:
    """One site with these pages, crawled to its end, of an invented organisation (``organisation=``)."""
    home = kw.get("site", pages[0].url if pages else HOME)
    defaults: dict[str, Any] = {
        "organisation": Organisation(id="example", name="Example", url=home),
        "site": home,
        "crawl": crawl(),
    }
    return SiteEvidence(pages=pages, **{**defaults, **kw})


def crawl(**kw: Any) -> Crawl:
    defaults: dict[str, Any] = {
        "user_agent": "Kuzgu/0.1 (+https://example.org/contact)",
        "started_at": "2026-11-23T08:00:00Z",
        "finished_at": "2026-11-23T08:01:00Z",
        "selection": "1",
        "page_limit": 100,
        "byte_limit": 30_000_000,
        "seconds_limit": 900.0,
        "ended_by": "complete",
    }
    return Crawl(**{**defaults, **kw})


def meta(key: str, content: str, **kw: Any) -> Meta:
    return Meta(**{"kind": "property" if ":" in key else "name", "key": key, "content": content, **kw})


def link(href: str, text: str = "", **kw: Any) -> Link:
    """An ``<a>``; resolved against the home page."""
    url = urljoin(HOME, href)
    return Link(**{"href": href, "url": url, "text": text, "name": text, **kw})


def block(text: str, **kw: Any) -> TextBlock:
    """A block of visible text in ``main``; ``letters`` is counted."""
    return TextBlock(**{"text": text, "place": "main", "letters": sum(map(str.isalpha, text)), **kw})
