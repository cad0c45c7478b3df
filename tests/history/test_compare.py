"""A line moves because the site moved."""

from dataclasses import replace

import pytest

from audits.check import BY_SCRIPTS, CATEGORIES, MISSING, Finding, Status
from audits.judgement import Judgement
from audits.registry import all_checks
from history import breaks, compare
from tests.history.test_history import finding, judgement

RIGHT, HALF, WRONG = (Status.PASS, 1.0), (Status.WARN, 0.5), (Status.FAIL, 0.0)
UNSEEN, NOT_HERE = (Status.UNKNOWN, None), (Status.NOT_APPLICABLE, None)


def of(**answers: tuple[Status, float | None]) -> Judgement:
    """A judgement of search checks by the last part of their ids, all of weight 3."""
    found = (
        finding(*answer, check=f"seo.{name.replace('_', '-')}", weight=3) for name, answer in answers.items()
    )
    return judgement("audited", *found)


def everything(answer: tuple[Status, float | None]) -> tuple[Finding, ...]:
    return tuple(finding(*answer, check=check, weight=3) for check in all_checks())


@pytest.mark.parametrize(
    ("before", "now", "why_not"),
    [
        (judgement(), judgement(), ""),
        (judgement(), judgement("audited", rules="def"), "rules"),
        (judgement(), judgement("audited", scoring=2), "rules"),
        (judgement("blocked"), judgement(), "no_marks_before"),
        (judgement(), judgement("blocked"), "no_marks_now"),
        (judgement("blocked"), judgement("unreachable"), "no_marks_both"),
        (
            judgement(),
            replace(judgement(), profile=replace(judgement().profile, selection="2")),
            "selection",
        ),
        (judgement(), judgement("audited", tool="kuzgu 9"), ""),
    ],
)
def test_what_can_be_compared(before: Judgement, now: Judgement, why_not: str) -> None:
    found = compare(before, now)
    assert found.why_not == why_not
    if why_not:
        assert (found.compared, found.better, found.categories) == (0, (), ())


def test_a_change_is_what_the_site_did() -> None:
    before = of(page_title=WRONG, main_heading=RIGHT, image_alt=WRONG, canonical=RIGHT, sitemap=UNSEEN)
    now = of(page_title=RIGHT, main_heading=HALF, image_alt=HALF, canonical=RIGHT, sitemap=WRONG)
    changes = compare(before, now)
    assert [change.check for change in changes.better] == ["seo.page-title", "seo.image-alt"]
    assert [change.check for change in changes.fixed] == ["seo.page-title"]
    assert [change.check for change in changes.worse] == ["seo.main-heading"]
    assert changes.compared == len(changes.better) + len(changes.worse) + changes.unchanged == 4
    assert (changes.appeared, changes.vanished) == (("seo.sitemap",), ())
    assert (changes.categories[0].before, changes.categories[0].now) == (50.0, 75.0)


def test_backwards_it_is_the_other_way_round() -> None:
    before, now = of(page_title=WRONG, canonical=RIGHT), of(page_title=RIGHT, sitemap=WRONG, canonical=HALF)
    there, back = compare(before, now), compare(now, before)
    assert [c.check for c in there.better] == [c.check for c in back.worse]
    assert [c.check for c in there.worse] == [c.check for c in back.better]
    assert (there.appeared, there.vanished) == (back.vanished, back.appeared)
    assert [(c.before, c.now) for c in there.categories] == [(c.now, c.before) for c in back.categories]


def test_what_was_seen_only_once_moves_no_mark() -> None:
    """The site did nothing; more of it could be seen, and what was seen is bad."""
    before = of(page_title=RIGHT, canonical=RIGHT, sitemap=UNSEEN, image_alt=NOT_HERE)
    now = of(page_title=RIGHT, canonical=RIGHT, sitemap=WRONG, image_alt=WRONG)
    seo = compare(before, replace(now, findings=now.findings[:3])).categories[0]
    assert (seo.before, seo.now) == (100.0, 100.0)


def test_too_little_in_common_has_no_marks() -> None:
    before = of(page_title=RIGHT, canonical=UNSEEN, sitemap=UNSEEN)
    now = of(page_title=WRONG, canonical=RIGHT, sitemap=RIGHT)
    found = compare(before, now)
    assert [change.check for change in found.worse] == ["seo.page-title"]
    assert (found.categories[0].before, found.categories[0].now) == (None, None)


def test_the_headline_needs_all_four() -> None:
    whole = compare(judgement("audited", *everything(WRONG)), judgement("audited", *everything(RIGHT)))
    assert (whole.headline_before, whole.headline_now) == (0.0, 100.0)
    assert [change.category for change in whole.categories] == list(CATEGORIES)
    three = tuple(found for found in everything(RIGHT) if not found.check.startswith("social."))
    partly = compare(judgement("audited", *three), judgement("audited", *everything(RIGHT)))
    assert (partly.headline_before, partly.headline_now) == (None, None)
    assert partly.categories[0].now == 100.0


def test_a_check_that_is_no_longer_there_is_still_a_change() -> None:
    found = compare(
        judgement("audited", finding(*WRONG, check="seo.retired")),
        judgement("audited", finding(*RIGHT, check="seo.retired")),
    )
    assert [change.check for change in found.fixed] == ["seo.retired"]
    assert found.categories[0].now is None


def test_what_bears_no_points_is_not_compared() -> None:
    informative = (finding(*WRONG, weight=0), finding(*RIGHT, weight=0))
    found = compare(*(judgement("audited", one) for one in informative))
    assert (found.compared, found.better) == (0, ())


def seen(languages: tuple[tuple[str, float], ...], title: str = "Жашыл булак фонду", **kw: str) -> Judgement:
    one = of(page_title=RIGHT)
    return replace(one, profile=replace(one.profile, languages=languages, home_title=title, **kw))


KYRGYZ = (("ky", 0.7), ("ru", 0.28), ("", 0.02))


@pytest.mark.parametrize(
    ("before", "now", "kinds"),
    [
        (seen(KYRGYZ), seen(KYRGYZ), []),
        (seen(KYRGYZ), seen((("id", 0.9), ("ky", 0.05))), ["language_replaced"]),
        (seen(KYRGYZ), seen((("ky", 0.5), ("ja", 0.4), ("ru", 0.1))), ["language_arrived"]),
        (seen(KYRGYZ), seen((("ru", 0.6), ("ky", 0.4))), []),
        (seen((("ru", 1.0),)), seen((("ru", 0.5), ("ky", 0.5))), []),
        (seen((("ru", 1.0),)), seen((("ky", 0.95), ("ru", 0.05))), ["language_replaced"]),
        (seen(KYRGYZ), seen((("ky", 0.8), ("de", 0.15))), []),
        (seen(()), seen(KYRGYZ), []),
        (seen(KYRGYZ), seen(KYRGYZ, "Казино онлайн бонус"), ["topic"]),
        (seen(KYRGYZ), seen(KYRGYZ, "Булактар жана суу"), []),
        (seen(KYRGYZ), seen(KYRGYZ, "Башкы"), []),
        (seen(KYRGYZ, home_language="ky"), seen(KYRGYZ, "Главная страница сайта", home_language="ru"), []),
    ],
)
def test_a_break_is_a_change_that_a_visitor_would_wonder_about(
    before: Judgement, now: Judgement, kinds: list[str]
) -> None:
    assert [one.kind for one in breaks(before, now)] == kinds


def test_other_rules_hide_no_break_and_a_site_without_marks_has_none() -> None:
    then, now = seen(KYRGYZ), seen((("id", 0.9), ("ky", 0.05)))
    assert breaks(replace(then, rules="of before"), now)
    assert not breaks(judgement("blocked"), now)


def rendered(verdict: Judgement, way: str) -> Judgement:
    return replace(verdict, profile=replace(verdict.profile, rendered=way))


def test_what_only_a_browser_shows_is_no_progress_when_it_comes() -> None:
    before = judgement("audited", *everything(WRONG))
    now = judgement("audited", *everything(RIGHT))
    by_scripts = [
        replace(f, outcome=BY_SCRIPTS) if f.check == "licensing.site-license" else f for f in now.findings
    ]
    now = rendered(replace(now, findings=tuple(by_scripts)), "1.abc")
    better = {change.check for change in compare(before, now).better}
    assert "licensing.site-license" not in better
    assert "licensing.license-named" in better
    assert not any(all_checks()[check].needs == ("rendered",) for check in better)
    both = compare(rendered(before, "1.abc"), now)
    assert "licensing.site-license" in {change.check for change in both.better}
    assert both.headline_now == 100.0


def test_two_visits_without_a_browser_compare_as_whole() -> None:
    unseen = [
        replace(f, status=Status.UNKNOWN, score=None, outcome=MISSING, params={"field": "rendered"})
        if "rendered" in all_checks()[f.check].needs
        else f
        for f in everything(RIGHT)
    ]
    verdict = judgement("audited", *unseen)
    assert compare(verdict, verdict).headline_now == 100.0
