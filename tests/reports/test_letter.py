"""What is sent on: a letter with every technical step, and a message that people read to its end."""

import pytest

import history
from audits.check import Status
from reports.language import LANGUAGES, translator
from reports.letter import MESSAGE_LIMIT, letters, message, studio_letter, technical
from reports.organisation import Reader, message_text
from reports.plan import Plan, improvement_plan
from tests.reports import judgements as made

WHEN = "2026-11-23T08:14:00Z"


def plan_of(language: str) -> Plan:
    return improvement_plan(made.judged(), made.CHECKS, made.NAMES, translator(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_names_every_technical_step(language: str) -> None:
    plan, texts = plan_of(language), translator(language)
    letter = studio_letter(plan, "Уюм", made.PROFILE, "audit@example.org", WHEN, texts)
    assert technical(plan)
    for item in technical(plan):
        assert item.action in letter
        assert item.verify in letter
    for item in plan.items:
        assert (item in technical(plan)) == (item.audience == "webmaster" or item.group == "studio")
    assert "audit@example.org" in letter
    assert letter.count("____________________") == 2
    assert texts.date(WHEN) in letter
    assert "<bdi>" not in letter


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_texts_stay_on_their_line(language: str) -> None:
    letter = studio_letter(
        plan_of(language), "A\u202eB\nC\x00", made.PROFILE, "x\ny", WHEN, translator(language)
    )
    assert letter.startswith("A B C\n")
    assert not set(letter) & {"\u202e", "\x00", "\r"}


def test_no_letter_where_nothing_is_for_a_studio() -> None:
    assert studio_letter(Plan((), ()), "Уюм", made.PROFILE, "", WHEN, translator("ky")) == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("length", [5, 50, 5000])
def test_a_message_is_short_whatever_it_holds(language: str, length: int) -> None:
    judgement = made.judged()
    names = {language: "Ө" * length}
    reader = Reader(name="Ө", names=names, contact="w" * length + "@example.org")
    text = message_text(
        judgement, reader, plan_of(language), made.CHECKS, "f" * length, WHEN, translator(language)
    )
    assert letters(text) <= MESSAGE_LIMIT
    for number in ("1. ", "2. ", "3. "):
        assert number in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["unreachable", "blocked", "no_own_site", "closed", "moved"])
def test_a_site_without_marks_has_its_message(language: str, state: str) -> None:
    reader = Reader(name="Уюм", names={}, contact="audit@example.org")
    text = message_text(
        made.unjudged(state), reader, Plan((), ()), made.CHECKS, "uyum.html", WHEN, translator(language)
    )
    assert letters(text) <= MESSAGE_LIMIT
    assert "audit@example.org" in text
    assert "uyum.html" in text


def test_long_steps_are_cut_to_fit() -> None:
    text = message("Уюм", "https://a.kg/", "x" * 200, ["Ү" * 400] * 3, "", "f.html", WHEN, translator("ky"))
    assert letters(text) <= MESSAGE_LIMIT
    assert "…" in text
    assert "a.kg," not in text.replace("a.kg сайтын", "")


def answer(kind: history.AnswerKind, check: str, date: str = "2026-11-20") -> history.Answer:
    return history.Answer(
        organisation_id="a", series="a", check=check, answer=kind, reason="себеп", who="Айгүл", date=date
    )


def states(**answers: history.Answer) -> tuple[dict[str, str], Plan]:
    given = {one.check: one for one in answers.values()}
    before = {"seo.indexable": Status.PASS, "seo.page-title": Status.FAIL}
    plan = improvement_plan(
        made.judged(), made.CHECKS, made.NAMES, translator("en"), before=before, answers=given
    )
    return {item.check: item.state for item in plan.items}, plan


def test_each_step_says_how_it_stood_at_the_visit_before() -> None:
    found, _ = states()
    assert found["seo.indexable"] == "regressed"
    assert found["seo.page-title"] == "open"
    assert found["mobile.viewport"] == "new"
    first = improvement_plan(made.judged(), made.CHECKS, made.NAMES, translator("en"))
    assert {item.state for item in first.items} == {""}


def test_what_was_said_to_be_done_is_told_by_its_date() -> None:
    found, _ = states(a=answer("done", "seo.indexable"), b=answer("done", "seo.page-title", "2026-11-24"))
    assert found["seo.indexable"] == "said_done"
    assert found["seo.page-title"] == "done_since"


def test_what_is_refused_leaves_the_steps_for_a_list_of_its_own() -> None:
    found, plan = states(a=answer("wont_do", "seo.indexable"))
    assert "seo.indexable" not in found
    assert [one.answer.reason for one in plan.refused] == ["себеп"]
    assert [item.number for item in plan.items] == list(range(1, len(plan.items) + 1))
