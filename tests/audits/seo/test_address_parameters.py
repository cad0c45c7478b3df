"""seo.address-parameters: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["seo.address-parameters"]


def linking(*hrefs: str, internal: bool = True) -> object:
    return site(page(links=tuple(link(href, "Барак", internal=internal) for href in hrefs)))


LONG = "/биз-жөнүндө-жана-биздин-долбоорлор/%D0%B1%D0%B8%D0%B7-%D0%B6%D3%A9%D0%BD%D2%AF%D0%BD%D0%B4%D3%A9/"

CASES = [
    ("plain", linking("/about/"), "ok"),
    ("long Cyrillic addresses are fine", linking(LONG), "ok"),
    (
        "a few parameters are fine",
        linking("/index.php?option=com_content&view=article&id=12&Itemid=3&lang=ky"),
        "ok",
    ),
    ("a short sid is a number of a section", linking("/news.php?sid=12"), "ok"),
    ("session", linking("/a.php?PHPSESSID=3f2a9c41d0b7e65f8a1c"), "session"),
    ("session in the path", linking("/a;jsessionid=3F2A9C41D0B7E65F8A1C?x=1"), "session"),
    ("many", linking("/a?a=1&b=2&c=3&d=4&e=5&f=6"), "many"),
    (
        "other sites are no matter",
        linking("https://example.com/?PHPSESSID=3f2a9c41d0b7e65f8a1c", internal=False),
        "no_links",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
