"""trust.third-party-hosts: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence, Subresource
from audits.registry import all_checks
from tests.builders import page, site


def loading(*hosts: str) -> PageEvidence:
    return page(
        subresources=tuple(
            Subresource(kind="script", url=f"https://{host}/a.js", third_party=True) for host in hosts
        )
    )


CASES = [
    ("none", site(loading()), "ok"),
    (
        "own files are fine",
        site(page(subresources=(Subresource(kind="script", url="https://example.kg/a.js"),))),
        "ok",
    ),
    ("a counter", site(loading("mc.yandex.ru")), "some"),
    ("ten", site(loading(*(f"h{n}.example" for n in range(10)))), "many"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.third-party-hosts"].function(evidence).outcome == outcome  # type: ignore[arg-type]
