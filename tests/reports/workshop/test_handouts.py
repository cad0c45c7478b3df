from dataclasses import replace

import pytest

from audits.check import Check, Status
from reports.language import translator
from reports.workshop.handouts import LINES, THINGS, lines_of, sheet, things_for
from tests.reports import judgements as made
from tests.reports.judgements import make_check
from tests.reports.workshop.test_room import record

RU = translator("ru")


def things(checks: dict[str, Check] | None = None, **kw: bool) -> list[str]:
    return [item.check for item in things_for(record(), checks or made.CHECKS, RU, **kw)]


def test_three_things_that_can_be_done_in_the_room() -> None:
    found = things()
    assert len(found) == THINGS
    assert found[0] == "seo.indexable"  # urgent
    for check in found:
        assert made.CHECKS[check].effort in ("minutes", "hour")
        assert made.CHECKS[check].access in ("none", "editor", "admin")


def test_a_decision_of_the_organisation_only_when_asked_for() -> None:
    only = {"licensing.site-licence": made.CHECKS["licensing.site-licence"]}
    assert things(only) == []
    assert things(only, with_decisions=True) == ["licensing.site-licence"]


@pytest.mark.parametrize(
    "change", [{"effort": "day"}, {"effort": "project"}, {"access": "hosting"}, {"access": "domain"}]
)
def test_what_does_not_fit_into_the_room_is_left_out(change: dict[str, str]) -> None:
    check = replace(made.CHECKS["seo.page-title"], **change)  # type: ignore[arg-type]
    assert things({"seo.page-title": check}) == []


def test_what_belongs_to_the_webmaster_is_left_out() -> None:
    check = make_check("trust.mixed-content", weight=5)
    judgement = made.judged()
    found = replace(judgement.findings[0], check="trust.mixed-content", status=Status.FAIL)
    site = record(judgement=replace(judgement, findings=(found,)))
    assert things_for(site, {"trust.mixed-content": check}, RU) == ()


def test_a_long_sheet_is_cut_to_its_page() -> None:
    steps = "\n".join(f"Шаг {n}: " + "откройте страницу и измените строку " * 3 for n in range(5))
    snippet = "\n".join(f'<meta name="n{n}" content="{"x" * 60}">' for n in range(20))
    checks = {
        key: replace(check, fix=steps, snippet=snippet, why="Потому что это важно. " * 12)
        for key, check in made.CHECKS.items()
    }
    shown = sheet(record(), checks, RU)
    assert len(shown["things"]) == THINGS
    assert any(thing["cut"] for thing in shown["things"])
    assert sum(map(lines_of, shown["things"])) <= LINES or shown["tight"]
    short = sheet(record(), made.CHECKS, RU)
    assert not any(thing["cut"] for thing in short["things"])
    assert not short["tight"]


def test_without_marks_there_are_three_things_to_find_out() -> None:
    for judgement in (
        made.unjudged("unreachable", "dns", "x"),
        made.unjudged("no_own_site", "none", ""),
        None,
    ):
        shown = sheet(record(judgement=judgement), made.CHECKS, RU)
        assert shown["things"] == []
        assert len(shown["find_out"]) == THINGS
        assert not shown["marked"]
