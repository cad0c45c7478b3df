"""seo.favicon: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Asset, LinkElement, Unavailable
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["seo.favicon"]


def icon(status: int | Unavailable, size: int = 900, kind: str = "image/png") -> Asset:
    return Asset(
        url=HOME + "favicon.ico", kind="image", pages=(HOME,), status=status, bytes=size, content_type=kind
    )


def named(href: str) -> object:
    return page(titles=("Өмүр",), link_elements=(LinkElement(rel=("shortcut", "icon"), href=href, url=None),))


CASES = [
    ("there", site(page(), favicon=icon(200)), "ok"),
    ("without a type is fine", site(page(), favicon=icon(200, kind="")), "ok"),
    ("inside the page is fine", site(named("data:image/svg+xml,<svg/>"), favicon=icon(404)), "ok"),
    ("named and not there", site(named("/белги.png"), favicon=icon(404)), "broken"),
    (
        "an error page in its place",
        site(page(), favicon=icon(200, kind="text/html; charset=utf-8")),
        "missing",
    ),
    ("empty file", site(page(), favicon=icon(200, size=0)), "missing"),
    ("not there", site(page(), favicon=icon(404)), "missing"),
    ("not heard", site(page(), favicon=icon(Unavailable.TIMEOUT)), "unseen"),
    ("refused", site(page(), favicon=icon(403)), "unseen"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
