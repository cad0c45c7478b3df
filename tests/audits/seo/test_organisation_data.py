"""seo.organisation-data: evidence and the outcome that a person would give."""

import json

import pytest

from audits.evidence import Property
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["seo.organisation-data"]


def described(**item: object) -> object:
    return site(page(), page(HOME + "a", json_ld=(json.dumps({"@context": "https://schema.org", **item}),)))


def microdata(*names: str) -> object:
    return site(
        page(
            properties=(
                Property(syntax="microdata", name="type", value="https://schema.org/NGO"),
                *(Property(syntax="microdata", name=name, value="Өмүр", item_type="NGO") for name in names),
            )
        )
    )


CASES = [
    ("right", described(**{"@type": "NGO", "name": "«Өмүр» коомдук фонду", "url": HOME}), "ok"),
    (
        "as the publisher of an article: fine",
        described(
            **{"@type": "Article", "publisher": {"@type": "Organization", "name": "Өмүр", "url": HOME}}
        ),
        "ok",
    ),
    (
        "several names in a list",
        described(**{"@type": ["Organization", "NGO"], "name": [{"@value": "Өмүр"}], "url": HOME}),
        "ok",
    ),
    ("microdata", microdata("name", "url"), "ok"),
    ("microdata without address", microdata("name"), "incomplete"),
    ("no name", described(**{"@type": "Organization", "url": HOME}), "incomplete"),
    ("cut off", site(page(json_ld=('{"@type": "NGO", "name": "Өм',))), "broken"),
    (
        "a web site is no organisation",
        described(**{"@type": "WebSite", "name": "Өмүр", "url": HOME}),
        "missing",
    ),
    ("nothing", site(page()), "missing"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]


TOLD = [
    (described(**{"@type": "NGO", "name": "Өмүр"}), {"missing": "url"}, [(HOME + "a", "Өмүр")]),
]


@pytest.mark.parametrize(("evidence", "params", "places"), TOLD)
def test_told(evidence: object, params: dict[str, object], places: list[tuple[str, str]]) -> None:
    verdict = all_checks()["seo.organisation-data"].function(evidence)  # type: ignore[arg-type]
    assert params.items() <= dict(verdict.params).items()
    assert [(place.url, place.markup) for place in verdict.subjects] == places
