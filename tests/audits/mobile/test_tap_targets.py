"""mobile.tap-targets: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import TapTarget, TapTargets
from audits.mobile.tap_targets import check as CHECK  # noqa: N812
from tests.builders import drawn, layout, phone_page


def small(exception: str = "") -> TapTarget:
    return TapTarget(
        at=drawn("nav > a", "2", 12, 14), role="link", crowded=True, spacing=2, exception=exception
    )  # type: ignore[arg-type]


CASES = [
    ("large enough", phone_page(), "ok"),
    (
        "small links inside sentences: fine",
        phone_page(tap=TapTargets(count=9, under_24=0, under_48=0, worst=(small("inline"),))),
        "ok",
    ),
    (
        "some are small and crowded",
        phone_page(tap=TapTargets(count=40, under_24=3, under_48=9, worst=(small(),))),
        "some",
    ),
    ("a quarter", phone_page(tap=TapTargets(count=40, under_24=10, under_48=20, worst=(small(),))), "some"),
    (
        "more than a quarter",
        phone_page(tap=TapTargets(count=40, under_24=11, under_48=20, worst=(small(),))),
        "many",
    ),
    ("nothing to tap", phone_page(tap=TapTargets(count=0, under_24=0, under_48=0)), "none"),
    (
        "laid out as on a desk: that comes first",
        phone_page(layout=layout(layout_width=980), tap=TapTargets(count=9, under_24=9, under_48=9)),
        "desk",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


def test_only_what_fails_is_named_with_its_size() -> None:
    tap = TapTargets(count=9, under_24=1, under_48=3, worst=(small(), small("inline"), small("equivalent")))
    verdict = CHECK.function(phone_page(tap=tap))  # type: ignore[arg-type]
    assert [place.markup for place in verdict.subjects] == ["nav > a “2” — 12 × 14 px"]
