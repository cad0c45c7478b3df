"""seo.robots-file: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Robots, Subresource
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["seo.robots-file"]
STYLED = page(
    subresources=(
        Subresource(kind="style", url=HOME + "templates/өмүр/style.css"),
        Subresource(kind="script", url="https://cdn.example.com/private/a.js", third_party=True),
    )
)


def robots(text: str, status: int = 200, **kw: object) -> object:
    return site(STYLED, robots=Robots(url=HOME + "robots.txt", status=status, text=text, **kw))  # type: ignore[arg-type]


CASES = [
    (
        "open, with the site map",
        robots("User-agent: *\nDisallow: /admin/", sitemaps=(HOME + "sitemap.xml",)),
        "ok",
    ),
    ("open", robots("User-agent: *\nDisallow:"), "without_map"),
    ("files of others are no matter", robots("User-agent: *\nDisallow: /private/"), "without_map"),
    ("closed for another crawler only: fine", robots("User-agent: GPTBot\nDisallow: /"), "without_map"),
    ("closes the templates", robots("User-agent: *\nDisallow: /templates/"), "closes_files"),
    ("closes all", robots("User-agent: *\nDisallow: /"), "closes_all"),
    ("fault of the server", robots("", status=503), "server_error"),
    ("not there", robots("", status=404), "none"),
    ("a page in its place", robots("<!doctype html><p>Барак табылган жок"), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
