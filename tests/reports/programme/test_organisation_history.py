"""The history of one organisation tells every visit, and goes on over a change of address."""

import pytest
from lxml import html

from audits.registry import all_checks
from reports.language import check_text, translator
from reports.private_sheet import PRIVATE_CHECKS
from reports.programme.build import common_context
from reports.programme.organisation_history import address, history_page, organisation_history
from samples.invented import FAULTS
from samples.years import ROUNDS
from tests.samples.made_years import Years


def page(years: Years, key: str, language: str = "en"):
    found = history_page(
        organisation_history(years.runs, years.runs, key),
        all_checks(),
        language,
        common_context(years.runs[-1], language, ""),
    )
    return html.document_fromstring(found)


def visits(tree) -> list:
    """The articles, the oldest first."""
    return list(reversed(tree.xpath("//article[@class='visit']")))


def test_a_change_of_address_is_marked_and_the_line_goes_on(years: Years) -> None:
    ((key, number),) = years.truth.moved.items()
    tree = page(years, key)
    told = [one for one in visits(tree) if "The address changed" in one.text_content()]
    assert told == [visits(tree)[number]]
    assert f"{key}.example → {key}-kg.example" in told[0].text_content()
    chart = tree.xpath("//svg[@class='chart']")[0]
    assert chart.xpath(".//text[contains(., 'new address')]")
    (line,) = chart.xpath("./path[@class='line']/@d")
    assert (line.count("M"), line.count("L")) == (1, len(ROUNDS) - 1)


def test_http_and_https_are_one_address() -> None:
    assert address("http://www.omur.kg/") == address("https://omur.kg")
    assert address("https://omur.kg/ky/") != address("https://omur.kg/")
    assert address("") == ""


def test_a_visit_without_marks_is_told_and_breaks_the_line(years: Years) -> None:
    (key, number), state = next((one, s) for one, s in years.truth.states.items() if s == "blocked")
    tree = page(years, key)
    assert state == "blocked"
    assert "No marks: turned our visit away" in visits(tree)[number].text_content()
    assert "Could be seen again." in visits(tree)[number + 1].text_content()
    (line,) = tree.xpath("//svg[@class='chart']")[0].xpath("./path[@class='line']/@d")
    assert line.count("M") == 2
    assert len(tree.xpath("//svg[@class='chart']")[0].xpath("./text[normalize-space()='×']")) == 1


def test_what_was_done_stands_under_the_visit_that_saw_it(years: Years) -> None:
    truth, texts, checks = years.truth, translator("en"), all_checks()
    looked_at = 0
    for key in sorted(truth.trained)[:8]:
        if any(other == key for other, _ in truth.states):
            continue
        articles = visits(page(years, key))
        first = truth.joined.get(key, 0)
        for number in range(first + 1, truth.left.get(key, 6)):
            mended = truth.faults[key, number - 1] - truth.faults[key, number]
            text = articles[number - first].text_content()
            for fault in mended - {"zoom_blocked", "placeholders"}:
                looked_at += 1
                assert check_text(texts, checks[FAULTS[fault]], "title") in text
    assert looked_at > 10


def test_joining_and_leaving(years: Years) -> None:
    joined, left = next(iter(years.truth.joined)), next(iter(years.truth.left))
    assert "Joined: first visit" in visits(page(years, joined))[0].text_content()
    assert "No longer in the seeds." in page(years, left).text_content()
    assert "No longer in the seeds." not in page(years, joined).text_content()


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_the_name_is_that_of_the_language(years: Years, language: str) -> None:
    record = years.runs[0].sites["aikol"]
    assert (
        page(years, "aikol", language).xpath("string(//h1)").strip()
        == dict(record.organisation.names)[language]
    )


def test_what_only_the_organisation_should_read_is_not_told(years: Years) -> None:
    titles = {check_text(translator("en"), all_checks()[key], "title") for key in PRIVATE_CHECKS}
    assert titles
    for key in list(years.runs[0].sites)[:12]:
        text = page(years, key).text_content()
        assert [title for title in titles if title in text] == []
