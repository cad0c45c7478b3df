"""licensing.old-version: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["licensing.old-version"]


def licensed(path: str, text: str) -> object:
    href = f"https://creativecommons.org/{path}/"
    return site(
        page(links=(link(href, text, rel=("license",), place="footer", context=f"Лицензия: {text}"),))
    )


CASES = [
    ("newest", licensed("licenses/by/4.0", "CC BY 4.0"), "ok"),
    ("3.0", licensed("licenses/by-sa/3.0", "CC BY-SA 3.0"), "old"),
    ("2.0 with a country", licensed("licenses/by/2.0/de", "CC BY 2.0 DE"), "old"),
    ("CC0 has one version: fine", licensed("publicdomain/zero/1.0", "CC0"), "other"),
    ("nothing", site(page()), "no_license"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
