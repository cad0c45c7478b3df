"""seo.description-length: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import meta, page

CHECK = all_checks()["seo.description-length"]


def described(text: str) -> object:
    return page(metas=(meta("description", text),))


CASES = [
    (
        "right",
        described("Ош облусунун айылдарындагы аялдарга жана үй-бүлөлөргө акысыз юридикалык жардам."),
        "ok",
    ),
    ("160 Cyrillic letters are 320 bytes and fine", described("ү" * 160), "ok"),
    ("too long", described("Биз жөнүндө. " * 40), "long"),
    ("two words", described("Коомдук фонд"), "short"),
    ("none", page(), "none"),
    ("empty", described(""), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
