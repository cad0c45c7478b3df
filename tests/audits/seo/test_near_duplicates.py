"""seo.near-duplicates: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LinkElement, PageEvidence
from audits.registry import all_checks
from tests.builders import block, page, site

TEXT = tuple(
    f"Булак {n}: айыл тургундары менен бирге тазаланды, суусу өлчөндү, жыйынтыгы жарыяланды жана талкууланды."
    for n in range(12)
)
OTHER = tuple(
    f"Сабак {n}: мектептин окуучулары суу жөнүндө угушту, тажрыйба жасашты жана суроолорун беришти."
    for n in range(12)
)


def told(path: str, *texts: str, canonical: str = "") -> PageEvidence:
    named = (LinkElement(rel=("canonical",), href=canonical, url=canonical),) if canonical else ()
    return page(
        f"https://example.kg{path}",
        blocks=tuple(block(text) for text in texts),
        text_sha1=path,
        link_elements=named,
    )


def with_rest(*pages: PageEvidence) -> object:
    rest = [
        told(
            f"/n{n}/",
            *(
                f"Жаңылык {n}.{m}: бул барактын өзүнүн гана тексти, башка жерде мындай сүйлөм жок."
                for m in range(12)
            ),
        )
        for n in range(6)
    ]
    return site(*pages, *rest)


CASES = [
    ("different pages", with_rest(told("/a/", *TEXT), told("/b/", *OTHER)), "ok"),
    (
        "one sentence of twelve differs",
        with_rest(told("/a/", *TEXT), told("/b/", *TEXT[:-1], "Дагы бир сүйлөм.")),
        "near",
    ),
    ("half is the same: fine", with_rest(told("/a/", *TEXT), told("/b/", *TEXT[:6], *OTHER[6:])), "ok"),
    ("a print version is fine", with_rest(told("/a/", *TEXT), told("/a/?print=1", *TEXT[:-1])), "ok"),
    ("a language version is fine", with_rest(told("/ky/a/", *TEXT), told("/ru/a/", *TEXT[:-1])), "ok"),
    (
        "canonical tells which one stays: fine",
        with_rest(told("/a/", *TEXT), told("/b/", *TEXT[:-1], canonical="https://example.kg/a/")),
        "ok",
    ),
    ("short pages are fine", with_rest(told("/a/", TEXT[0]), told("/b/", TEXT[0])), "ok"),
    (
        "the template's text is no text of a page: fine",
        site(*(told(f"/{n}/", *TEXT, f"Өзү {n}") for n in range(8))),
        "few",
    ),
    ("one page", site(told("/a/", *TEXT)), "few"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["seo.near-duplicates"].function(evidence).outcome == outcome  # type: ignore[arg-type]


TOLD = [
    (
        with_rest(told("/a/", *TEXT), told("/b/", *TEXT[:-1], "Дагы бир сүйлөм.")),
        {"count": 1},
        [("https://example.kg/b/", "https://example.kg/a/ ≈ https://example.kg/b/")],
    ),
]


@pytest.mark.parametrize(("evidence", "params", "places"), TOLD)
def test_told(evidence: object, params: dict[str, object], places: list[tuple[str, str]]) -> None:
    verdict = all_checks()["seo.near-duplicates"].function(evidence)  # type: ignore[arg-type]
    assert params.items() <= dict(verdict.params).items()
    assert [(place.url, place.markup) for place in verdict.subjects] == places
