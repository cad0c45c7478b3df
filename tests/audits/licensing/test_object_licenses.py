"""licensing.object-licenses: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence
from audits.registry import all_checks
from tests.builders import block, link, page, site

CHECK = all_checks()["licensing.object-licenses"]

BY2 = "https://creativecommons.org/licenses/by/2.0/"


def caption(text: str, href: str = "", url: str = "https://example.kg/a") -> PageEvidence:
    words = block(text, place="article")
    links = (link(href, "CC BY 2.0", place="article", context=text),) if href else ()
    return page(url, links=links, blocks=(words,), rights_blocks=(words,))


CASES = [
    ("linked", site(caption("Фото: Айгүл, CC BY 2.0", BY2)), "ok"),
    ("in words only", site(caption("Фото: Айгүл, CC BY-NC 2.0")), "some"),
    ("кыргызча", site(caption("Сүрөт: Айгүл, CC BY-SA 4.0")), "some"),
    (
        "a long text about choosing a licence is no credit",
        site(
            caption(
                "Each icon has a yes/no question, and the text below shows what the current selection means. "
                + "A user answers and can immediately see what changed. " * 4
                + "Whoever simply clicks on the last icon gets the CC BY 4.0 license."
            )
        ),
        "none",
    ),
    ("nothing", site(page()), "none"),
    (
        "the licence of the whole site is another matter: fine",
        site(caption("Материалы сайта доступны по лицензии CC BY 4.0.")),
        "none",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
