"""licensing.wikipedia-fit: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.licensing.wikipedia_fit import check as CHECK  # noqa: N812
from tests.builders import block, link, page, site

BY = "https://creativecommons.org/licenses/by/4.0/"
NC = "https://creativecommons.org/licenses/by-nc/4.0/"


def licensed(
    url: str = BY, text: str = "CC BY 4.0", rel: tuple[str, ...] = ("license",), **kw: object
) -> PageEvidence:
    return page(links=(link(url, text, rel=rel, place="footer", context=f"Лицензия: {text}"),), **kw)


CASES = [
    ("by", site(licensed()), "ok"),
    ("by-sa", site(licensed("https://creativecommons.org/licenses/by-sa/4.0/", "CC BY-SA 4.0")), "ok"),
    ("cc0", site(licensed("https://creativecommons.org/publicdomain/zero/1.0/", "CC0")), "ok"),
    ("nc", site(licensed(NC, "CC BY-NC 4.0")), "not_fit"),
    ("none", site(page()), "no_license"),
    ("nd", site(licensed("https://creativecommons.org/licenses/by-nd/4.0/", "CC BY-ND 4.0")), "not_fit"),
    ("by without version: fine", site(page(blocks=(block("Материалдар: CC BY", place="footer"),))), "ok"),
    (
        "Creative Commons and no more",
        site(page(blocks=(block("Материалы доступны по лицензии Creative Commons", place="footer"),))),
        "unclear",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
