"""seo.script-title: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence, SiteEvidence
from audits.seo.script_title import check as CHECK  # noqa: N812
from tests.builders import meta, on_phone, page, phone_page


def both(before: PageEvidence, after: PageEvidence) -> SiteEvidence:
    return on_phone(phone_page(dom=after), pages=(before,))


CASES = [
    ("the same", both(page(titles=("Өмүр",)), page(titles=("Өмүр",))), "ok"),
    (
        "only white space and case differ: fine",
        both(page(titles=("Өмүр  Булагы",)), page(titles=("өмүр булагы",))),
        "ok",
    ),
    ("by script", both(page(titles=("App",)), page(titles=("Өмүр булагы",))), "title"),
    ("none before", both(page(), page(titles=("Өмүр булагы",))), "title"),
    (
        "a description by script",
        both(
            page(titles=("Өмүр",)), page(titles=("Өмүр",), metas=(meta("description", "Айылга таза суу."),))
        ),
        "description",
    ),
    ("a script takes the title away", both(page(titles=("Өмүр",)), page()), "ok"),
    ("nothing was read after the scripts", on_phone(phone_page(), pages=(page(),)), "not_measured"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
