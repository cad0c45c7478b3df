"""trust.mixed-content: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Image, Subresource
from audits.registry import all_checks
from tests.builders import page

URL = "https://example.kg/"


def picture(url: str) -> Image:
    return Image(src=url, url=url, alt="")


SCRIPT = Subresource(kind="script", url="http://example.kg/a.js")
CASES = [
    ("all secure", page(URL, images=(picture("https://example.kg/a.jpg"),)), "ok"),
    ("a picture", page(URL, images=(picture("http://example.kg/a.jpg"),)), "pictures"),
    ("a script", page(URL, subresources=(SCRIPT,), images=(picture("http://example.kg/a.jpg"),)), "active"),
    (
        "a link to an http page is fine",
        page(URL, subresources=(Subresource(kind="widget", url="http://vk.com/a"),)),
        "ok",
    ),
    ("an http page", page("http://example.kg/", subresources=(SCRIPT,)), "not_secure"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.mixed-content"].function(evidence).outcome == outcome  # type: ignore[arg-type]
