"""licensing.license-coverage: evidence and the outcome that a person would give."""

from dataclasses import replace

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.licensing.license_coverage import check as CHECK  # noqa: N812
from tests.builders import link, page, site

BY = "https://creativecommons.org/licenses/by/4.0/"


def licensed(
    url: str = BY, text: str = "CC BY 4.0", rel: tuple[str, ...] = ("license",), **kw: object
) -> PageEvidence:
    return page(links=(link(url, text, rel=rel, place="footer", context=f"Лицензия: {text}"),), **kw)


CASES = [
    ("everywhere", site(licensed(), replace(licensed(), url="https://example.kg/a")), "ok"),
    ("half", site(licensed(), page("https://example.kg/a")), "some"),
    ("one of ten", site(licensed(), *(page(f"https://example.kg/{n}") for n in range(9))), "few"),
    ("none", site(page()), "no_license"),
    (
        "nine of ten is enough: fine",
        site(
            *(replace(licensed(), url=f"https://example.kg/{n or ''}") for n in range(9)),
            page("https://example.kg/9"),
        ),
        "ok",
    ),
    (
        "pages of errors are not counted",
        site(licensed(), *(page(f"https://example.kg/{n}", status=404) for n in range(9))),
        "ok",
    ),
    (
        "less than a third",
        site(licensed(), *(page(f"https://example.kg/{n}") for n in range(3))),
        "few",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
