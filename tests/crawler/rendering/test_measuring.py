"""What a script answers is evidence only after it was checked and cut."""

import json

import pytest

from audits.evidence import Layout, TapTargets
from crawler.rendering.measuring import LIST, TEXT, axe_source, axe_version, decoded

LAYOUT = {
    "screen_width": 360,
    "screen_height": 800,
    "layout_width": 360,
    "visual_width": 360,
    "document_width": 1e30,
    "document_height": 5,
}


def test_numbers_texts_and_lists_are_cut() -> None:
    assert decoded(json.dumps(LAYOUT), Layout).document_width == 1e9
    drawn = {"path": "а" * 9_000, "text": "\x00", "box": {"x": 0, "y": 0, "width": 1, "height": 1}}
    target = {"at": drawn, "role": "a"}
    answer = {"count": 1, "under_24": 0, "under_48": 0, "worst": [target] * 150}
    found = decoded(json.dumps(answer, ensure_ascii=False), TapTargets)
    assert len(found.worst) == LIST
    assert len(found.worst[0].at.path) == TEXT
    assert found.worst[0].at.text == "\ufffd"


@pytest.mark.parametrize(
    "answer",
    [
        None,
        5,
        "",
        "null",
        "[]",
        "{",
        json.dumps(LAYOUT | {"screen_width": "360"}),
        json.dumps(LAYOUT | {"screen_width": None}),
        json.dumps(LAYOUT | {"overflows": [{"how": "evil"}]}),
        json.dumps({"screen_width": 360}),
        "[" * 100_000,
        "x" * 3_000_000,
    ],
)
def test_anything_else_is_refused(answer: object) -> None:
    with pytest.raises(ValueError):
        decoded(answer, Layout)


def test_axe_is_as_its_authors_published_it() -> None:
    from hashlib import sha384

    assert axe_version() == "4.14.1"
    assert sha384(axe_source().encode()).hexdigest() == SHA384


SHA384 = "c6dd52160e3d41a0f0b32b745dfb365c0c81b583c29579775f6ab938e2de180526abd8d94d820c773b6917df56761887"  # noqa: E501
