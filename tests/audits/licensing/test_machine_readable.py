"""licensing.machine-readable: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.licensing.machine_readable import check as CHECK  # noqa: N812
from audits.registry import all_checks
from tests.builders import block, link, meta, page, site

BY = "https://creativecommons.org/licenses/by/4.0/"


def licensed(rel: tuple[str, ...] = ("license",), **kw: object) -> PageEvidence:
    return page(links=(link(BY, "CC BY 4.0", rel=rel, place="footer", context="Лицензия: CC BY 4.0"),), **kw)


def saying(text: str, place: str = "footer", **kw: object) -> PageEvidence:
    words = block(text, place=place)
    return page(blocks=(words,), rights_blocks=(words,), **kw)


CASES = [
    ("rel=license", site(licensed()), "ok"),
    ("plain link", site(licensed(rel=())), "not_marked"),
    ("words", site(saying("Сайттын мазмуну CC BY 4.0 лицензиясынын алкагында жеткиликтүү")), "not_marked"),
    ("none", site(page()), "no_license"),
    (
        "meta of the page beside a plain link: fine",
        site(licensed(rel=(), metas=(meta("dcterms.license", BY),))),
        "ok",
    ),
    (
        "marked on one page of four, not on the home page",
        site(
            licensed(rel=()),
            licensed(rel=(), url="https://example.kg/a"),
            licensed(rel=(), url="https://example.kg/b"),
            licensed(url="https://example.kg/c"),
        ),
        "some",
    ),
    (
        "structured data about another licence do not count",
        site(licensed(rel=(), json_ld=('{"@type": "ImageObject", "license": "https://example.org/x"}',))),
        "not_marked",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


TOLD = [
    (
        site(
            licensed(rel=()),
            licensed(rel=(), url="https://example.kg/a"),
            licensed(rel=(), url="https://example.kg/b"),
            licensed(url="https://example.kg/c"),
        ),
        {"marked": 1, "pages": 4},
        [(f"https://example.kg/{path}", "") for path in ("", "a", "b")],
    ),
]


@pytest.mark.parametrize(("evidence", "params", "places"), TOLD)
def test_told(evidence: object, params: dict[str, object], places: list[tuple[str, str]]) -> None:
    verdict = all_checks()["licensing.machine-readable"].function(evidence)  # type: ignore[arg-type]
    assert params.items() <= dict(verdict.params).items()
    assert [(place.url, place.markup) for place in verdict.subjects] == places
