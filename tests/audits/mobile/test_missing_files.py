"""mobile.missing-files: evidence and the outcome that a person would give."""

from dataclasses import replace

import pytest

from audits.evidence import Asset, Unavailable
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["mobile.missing-files"]


def files(*statuses: int | Unavailable) -> tuple[Asset, ...]:
    return tuple(
        Asset(url=f"{HOME}сүрөт-{n}.jpg", kind="image", pages=(HOME,), status=status, bytes=9)
        for n, status in enumerate(statuses)
    )


CASES = [
    ("there", site(page(), assets=files(200, 200)), "ok"),
    (
        "refused to programs or not heard is fine",
        site(page(), assets=files(200, 403, Unavailable.TIMEOUT)),
        "ok",
    ),
    ("one", site(page(), assets=files(200, 200, 404)), "some"),
    ("many", site(page(), assets=files(404, 410, 404, 200)), "many"),
    ("not asked for", site(page(), assets=files(Unavailable.NOT_ATTEMPTED)), "no_files"),
    ("none", site(page(), assets=()), "no_files"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]


TOLD = [
    (
        site(page(), assets=(*files(404, 200), replace(files(410)[0], url=HOME + "a.css", pages=()))),
        {"missing": 2, "files": 3},
        [(HOME, HOME + "сүрөт-0.jpg (404)"), (HOME + "a.css", HOME + "a.css (410)")],
    ),
]


@pytest.mark.parametrize(("evidence", "params", "places"), TOLD)
def test_told(evidence: object, params: dict[str, object], places: list[tuple[str, str]]) -> None:
    verdict = all_checks()["mobile.missing-files"].function(evidence)  # type: ignore[arg-type]
    assert params.items() <= dict(verdict.params).items()
    assert [(place.url, place.markup) for place in verdict.subjects] == places
