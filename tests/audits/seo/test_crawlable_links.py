"""seo.crawlable-links: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Link
from audits.registry import all_checks
from tests.builders import link, page

CHECK = all_checks()["seo.crawlable-links"]
ENTRIES = ("Биз жөнүндө", "Долбоорлор", "Жаңылыктар", "Байланыштар")


def real(name: str) -> Link:
    return link("/" + name, name, internal=True, place="nav")


def script(name: str, href: str = "javascript:go(1)", place: str = "nav") -> Link:
    return Link(href=href, url=None, text=name, name=name, place=place, has_onclick=True)  # type: ignore[arg-type]


CASES = [
    ("real links", page(links=tuple(map(real, ENTRIES))), "ok"),
    (
        "buttons that open a part of the menu are fine",
        page(
            links=(
                *map(real, ENTRIES),
                script("Дагы", "javascript:void(0)"),
                script("Тил", ""),
                script("Издөө", ""),
            )
        ),
        "ok",
    ),
    (
        "a gallery in the text is fine",
        page(links=(*map(real, ENTRIES), *(script(str(n), place="main") for n in range(9)))),
        "ok",
    ),
    ("scripts only", page(links=tuple(map(script, ENTRIES))), "scripts"),
    ("no address at all", page(links=tuple(script(name, "") for name in ENTRIES)), "scripts"),
    ("no menu", page(links=(script("Дагы"),)), "no_menu"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
