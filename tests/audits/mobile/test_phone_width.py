"""mobile.phone-width: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Unavailable
from audits.mobile.phone_width import check as CHECK  # noqa: N812
from tests.builders import layout, meta, on_phone, page, phone_page

ABOUT = "https://example.kg/biz/"
VIEWPORT = (meta("viewport", "width=device-width, initial-scale=1"),)
WIDE = phone_page(layout=layout(layout_width=980, visual_width=980))
WIDE_ABOUT = phone_page(ABOUT, template="section", layout=layout(layout_width=1024, visual_width=1024))


CASES = [
    (
        "measured, and the others have a viewport",
        on_phone(phone_page(), pages=(page(metas=VIEWPORT), page(ABOUT, metas=VIEWPORT))),
        "ok",
    ),
    ("a script adds the viewport: fine", on_phone(phone_page(), pages=(page(), page(ABOUT))), "ok"),
    (
        "the home page is laid out as on a desk",
        on_phone(WIDE, pages=(page(), page(ABOUT, metas=VIEWPORT))),
        "desk",
    ),
    (
        "an inner page alone",
        on_phone(
            phone_page("https://example.kg/kabar/"),
            WIDE_ABOUT,
            pages=(page(metas=VIEWPORT), page(ABOUT), page("https://example.kg/kabar/", metas=VIEWPORT)),
        ),
        "some",
    ),
    (
        "most pages, not the home page",
        on_phone(WIDE_ABOUT, pages=(page(ABOUT), page("https://example.kg/үй/"))),
        "desk",
    ),
    (
        "one that was not measured has no viewport",
        on_phone(phone_page(), pages=(page(metas=VIEWPORT), page(ABOUT))),
        "some",
    ),
    (
        "nothing was measured",
        on_phone(phone_page(layout=Unavailable.TIMEOUT), pages=(page(),)),
        "not_measured",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


def test_measured_pages_come_with_their_width_and_the_others_with_their_mark_up() -> None:
    evidence = on_phone(
        phone_page(), WIDE_ABOUT, pages=(page(metas=VIEWPORT), page(ABOUT), page("https://example.kg/үй/"))
    )
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert [(place.url, place.markup) for place in verdict.subjects] == [
        (ABOUT, "1024 px"),
        ("https://example.kg/үй/", "—"),
    ]
    assert verdict.params == {"width": 1024, "wide": 2, "pages": 3}
