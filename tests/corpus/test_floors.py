"""The readers are at least as right as they once were, and what docs/quality.md says is what is so."""

from functools import cache

import pytest

from tests.corpus.quality import NOT_YET, PAGE, aim, floors_now, page
from tests.corpus.reading import REQUIRED, Tally, cases, readers, tally

LISTED = {
    "license": 250,
    "social": 300,
    "language": 150,
    "cms": 90,
    "robots": 80,
    "canonical": 50,
    "hreflang": 60,
    "contacts": 80,
    "encoding": 80,
    "structured_data": 60,
    "viewport": 50,
    "links": 80,
}
"""Fewest cases of a reader."""

counted = cache(tally)


def _tally(reader: str) -> Tally:
    return counted(reader)


@pytest.mark.parametrize("reader", readers())
def test_cases_are_whole_and_name_their_source(reader: str) -> None:
    found = cases(reader)
    assert len({case["id"] for case in found}) == len(found)
    for case in found:
        assert case.keys() >= REQUIRED, case["id"]
        assert ("html" in case) != ("html_b64" in case), case["id"]
        assert len(case["source"]) > 4, case["id"]


@pytest.mark.parametrize(("reader", "fewest"), LISTED.items())
def test_the_corpus_is_large_enough(reader: str, fewest: int) -> None:
    assert len(cases(reader)) >= fewest


@pytest.mark.parametrize("reader", readers())
def test_a_third_are_negatives(reader: str) -> None:
    one = _tally(reader)
    assert one.negatives * 3 >= one.cases


@pytest.mark.parametrize("reader", readers())
def test_the_reader_is_as_right_as_its_floor(reader: str) -> None:
    one, (precision, recall) = _tally(reader), floors_now()[reader]
    wrong = "\n".join(one.wrong)
    assert one.precision >= precision, wrong
    assert one.recall >= recall, wrong


@pytest.mark.parametrize("reader", [reader for reader in readers() if reader not in NOT_YET])
def test_floors_are_high(reader: str) -> None:
    precision, recall = floors_now()[reader]
    assert precision >= aim(reader)[0]
    assert recall >= aim(reader)[1]


def test_the_page_of_error_rates_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page({name: _tally(name) for name in readers()}, floors_now())
