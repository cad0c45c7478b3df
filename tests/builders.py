"""The smallest evidence that tests can judge: everything that is not named has its default."""

from typing import Any
from urllib.parse import urljoin

from audits.evidence import (
    Axe,
    AxeNode,
    AxeRule,
    Box,
    Contrast,
    Crawl,
    Drawn,
    HiddenText,
    Layout,
    Letters,
    Link,
    Loading,
    Meta,
    Organisation,
    Overflow,
    PageEvidence,
    Rendered,
    RenderedPage,
    SiteEvidence,
    TapTargets,
    TextBlock,
)

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


def drawn(
    path: str = "main > p", text: str = "Айылга таза суу", width: float = 328, height: float = 48
) -> Drawn:
    return Drawn(path=path, text=text, box=Box(x=16, y=100, width=width, height=height))


def layout(screen: int = 360, **kw: Any) -> Layout:
    """A page that fits into the width of the screen."""
    fits = {"layout_width": screen, "visual_width": screen, "document_width": screen, "document_height": 2000}
    return Layout(screen_width=screen, screen_height=800, **{**fits, **kw})


def overflow(beyond: float, how: Any = "scrolls", path: str = "main > table") -> Overflow:
    return Overflow(at=drawn(path), beyond=beyond, how=how)


def phone_page(url: str = HOME, **kw: Any) -> RenderedPage:
    """One page as a phone showed it, measured in every part and with nothing wrong."""
    parts: dict[str, Any] = {
        "template": "home",
        "status": 200,
        "layout": layout(),
        "reflow": layout(320),
        "tap": TapTargets(count=12, under_24=0, under_48=2),
        "letters": Letters(letters=1200, under_12=0, common_px=17, lines=30, line_letters=38),
        "contrast": Contrast(letters=1200, low=0, unsure=0),
        "hidden": HiddenText(wide_letters=1200, phone_letters=1200, folded=0, lost=0),
        "overlays": (),
        "loading": Loading(requests=9, bytes=400_000, largest_paint_ms=900),
        "playing": (),
        "fields": (),
        "axe": Axe(),
        "zoom": 2.0,
        "static_letters": 1200,
        "rendered_letters": 1200,
    }
    return RenderedPage(url=url, **{**parts, **kw})


def on_phone(*measured: RenderedPage, pages: tuple[PageEvidence, ...] = (), **kw: Any) -> SiteEvidence:
    """A site of which these pages were measured; ``pages`` are those that were crawled."""
    rendered = Rendered(browser="Chromium 156", axe="4.14.1", selection="1", measure="1", pages=measured)
    return site(*pages, rendered=rendered, **kw)


def axe(
    *, broken: str = "", doubtful: str = "", passed: tuple[str, ...] = (), html: str = "<p>", count: int = 1
) -> Axe:
    """What axe-core found: one broken rule, one that a person must look at, and those passed."""

    def rule(name: str) -> AxeRule:
        return AxeRule(id=name, impact="serious", nodes=(AxeNode(target="p", html=html),), node_count=count)

    return Axe(
        violations=(rule(broken),) if broken else (),
        incomplete=(rule(doubtful),) if doubtful else (),
        passes=passed,
    )
