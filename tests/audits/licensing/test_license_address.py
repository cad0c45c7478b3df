"""licensing.license-address: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.licensing.license_address import check as CHECK  # noqa: N812
from tests.builders import link, page

BY = "https://creativecommons.org/licenses/by/4.0/"


def licensed(
    url: str = BY, text: str = "CC BY 4.0", rel: tuple[str, ...] = ("license",), **kw: object
) -> PageEvidence:
    return page(links=(link(url, text, rel=rel, place="footer", context=f"Лицензия: {text}"),), **kw)


CASES = [
    ("right", licensed(), "ok"),
    ("no such version", licensed("https://creativecommons.org/licenses/by/5.0/", "CC BY"), "invalid"),
    ("a Kyrgyz port", licensed("https://creativecommons.org/licenses/by/3.0/kg/", "CC BY"), "invalid"),
    ("a real port is fine", licensed("https://creativecommons.org/licenses/by/3.0/de/", "CC BY"), "ok"),
    ("none", page(), "no_address"),
    ("address of the summary is fine", licensed(BY + "deed.ru"), "ok"),
    ("old http and www are fine", licensed("http://www.creativecommons.org/licenses/by-sa/3.0"), "ok"),
    ("no version", licensed("https://creativecommons.org/licenses/by-nc/", "Лицензия"), "invalid"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
