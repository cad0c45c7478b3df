"""social.embedded-feeds: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Asset, PageEvidence, Subresource
from audits.registry import all_checks
from tests.builders import page, site

CHECK = all_checks()["social.embedded-feeds"]

PLUGIN = "https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fomur.kg"
SDK = "https://connect.facebook.net/ru_RU/sdk.js#xfbml=1"


def loads(*urls: str, kind: str = "frame", **kw: object) -> PageEvidence:
    resources = tuple(Subresource(kind=kind, url=url, third_party=True) for url in urls)  # type: ignore[arg-type]
    return page(subresources=resources, **kw)


WEIGHED = Asset(url=SDK, kind="script", pages=("https://example.kg/",), status=200, bytes=90_000)

CASES = [
    ("nothing", site(page()), "ok"),
    ("Facebook", site(loads(PLUGIN)), "windows"),
    ("weighed", site(loads(SDK, kind="script"), assets=(WEIGHED,)), "measured"),
    ("a map is no social network", site(loads("https://www.google.com/maps/embed?pb=1")), "ok"),
    ("on another page", site(page(), loads(PLUGIN, url="https://example.kg/biz")), "ok"),
    (
        "a video in Facebook is content: fine",
        site(loads("https://www.facebook.com/plugins/video.php?href=x")),
        "ok",
    ),
    ("a video is content", site(loads("https://www.youtube.com/embed/abc")), "ok"),
    (
        "counting visitors is another matter",
        site(loads("https://connect.facebook.net/en_US/fbevents.js")),
        "ok",
    ),
    (
        "no home",
        site(page("https://example.kg/a", depth=1, found_on="x"), site="https://example.kg/"),
        "no_home",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
