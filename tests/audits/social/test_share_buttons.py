"""social.share-buttons: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Subresource
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.share-buttons"]

CASES = [
    ("WhatsApp", site(page(links=(link("https://wa.me/?text=https%3A%2F%2Fexample.kg", "Бөлүшүү"),))), "ok"),
    (
        "Telegram",
        site(page(links=(link("https://t.me/share/url?url=https%3A%2F%2Fexample.kg", "Поделиться"),))),
        "ok",
    ),
    (
        "Yandex",
        site(page(subresources=(Subresource(kind="script", url="https://yastatic.net/share2/share.js"),))),
        "script",
    ),
    ("nothing", site(page()), "none"),
    (
        "a profile is not for sharing: fine",
        site(page(links=(link("https://www.facebook.com/omur.kg"),))),
        "none",
    ),
    ("no page answered", site(), "no_pages"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
