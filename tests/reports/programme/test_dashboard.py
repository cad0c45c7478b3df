"""What the programme reads is what happened, names nobody, and is in its own language."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

import history
from history.groups import LEAST
from reports.language import LANGUAGES, translator
from reports.pages import environment, hash_of
from reports.programme.build import Written, write_dashboard
from reports.programme.dashboard import Asked, Target
from reports.programme.workshop_effect import Workshop
from samples.years import TRAINED, WORKSHOP
from tests.reports.test_words_on_pages import ALLOWED
from tests.reports.words_on_page import add_pseudo_locale, english_words, untranslated
from tests.samples.made_years import Years

ASKED = Asked(
    targets={
        "open_licence": Target(value=0.5, by="2026-06-30"),
        "kyrgyz": Target(value=0.9, by="2025-12-31"),
        "headline": Target(value=90.0, by="2030-12-31"),
    },
    workshop=Workshop(cohort=TRAINED, date=WORKSHOP),
)


@pytest.fixture(scope="module")
def engine(years: Years):
    opened = history.open_history(years.folder / "kuzgu.sqlite")
    yield opened
    opened.dispose()


@pytest.fixture(scope="module")
def written(engine, tmp_path_factory) -> Written:
    """All pages, in all languages and the made-up one."""
    with pytest.MonkeyPatch.context() as patch:
        code = add_pseudo_locale(patch)
        found = write_dashboard(
            engine, tmp_path_factory.mktemp("dashboard"), (*LANGUAGES, code), "audit@example.org", ASKED
        )
    translator.cache_clear()
    environment.cache_clear()
    return found


def page(written: Written, language: str) -> str:
    (path,) = [path for path in written.dashboards if path.stem.endswith(f"_{language}")]
    return path.read_text("utf-8")


def figures(text: str) -> dict[str, list[str]]:
    (data,) = html.document_fromstring(text).xpath("//script[@id='figures']/text()")
    found = json.loads(data)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_named_on_the_dashboard(written: Written, years: Years, language: str) -> None:
    text = page(written, language)
    for one in years.runs:
        for key, record in one.sites.items():
            organisation = record.organisation
            names = [organisation.name, *(name for _, name in organisation.names), f"{key}.example"]
            assert [name for name in names if name in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_has_a_text_for_every_slot(written: Written, language: str) -> None:
    text = page(written, language)
    slots = [int(number) for number in re.findall(r'data-slot="(\d+)"', text)]
    data = figures(text)
    assert {len(texts) for texts in data.values()} == {max(slots) + 1}
    assert set(data) > {"", "region=Osh", "cms=WordPress", f"cohort={TRAINED}", "language=ky"}
    tree = html.document_fromstring(text)
    shown = {int(one.get("data-slot")): one.get("d", one.text or "") for one in tree.xpath("//*[@data-slot]")}
    assert [shown[number] for number in sorted(shown)] == data[""]
    options = tree.xpath("//select[@id='group']//option/@value")
    assert sorted(options) == sorted(data)


def test_figures_of_few_are_not_in_the_page_nor_in_its_data(engine, years: Years, tmp_path: Path) -> None:
    written = write_dashboard(engine, tmp_path, ("en",), "")
    few = translator("en").text("too few")
    data = figures(page(written, "en"))
    sizes = {
        key: sum(
            1
            for record in years.runs[5].sites.values()
            if key.startswith("region=") and record.organisation.region == key.removeprefix("region=")
        )
        for key in data
    }
    assert all(count >= LEAST for key, count in sizes.items() if key.startswith("region="))
    assert any(few in texts for texts in data.values())
    assert few not in data[""]


def test_the_policy_allows_exactly_what_is_inside(written: Written) -> None:
    for path in (*written.dashboards, *written.lists, *written.histories):
        tree = html.document_fromstring(path.read_text("utf-8"))
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "unsafe" not in policy
        for style in tree.xpath("//style/text()"):
            assert hash_of(style) in policy
        for script in tree.xpath("//script[not(@type)]/text()"):
            assert hash_of(script) in policy
        assert not tree.xpath("//@onclick | //@style")


def test_the_pages_say_what_happened(written: Written, years: Years) -> None:
    tree = html.document_fromstring(page(written, "en"))
    rows = {
        row.xpath("string(th/text())"): row for row in tree.xpath("//table[@class='indicators']/tbody/tr")
    }
    joined = rows["Organisations that have joined since the baseline"]
    left = rows["Organisations that have left since the baseline"]
    assert joined.xpath("string(td[2])") == str(len(years.truth.joined))
    assert left.xpath("string(td[2])") == str(len(years.truth.left))
    states = tree.xpath("//table[@class='states']/tbody/tr")
    assert [row.xpath("string(td[1])") for row in states] == [str(len(one.sites)) for one in years.runs]
    assert states[5].xpath("string(td[6])") == "1"


def test_targets_are_held_against_the_figures(written: Written) -> None:
    tree = html.document_fromstring(page(written, "en"))
    found = {
        row.xpath("string(th/text())"): " ".join(row.xpath("string(td[@class='target'])").split())
        for row in tree.xpath("//table[@class='indicators']/tbody/tr[td[@class='target']]")
    }
    assert found == {
        "An open licence is named": "50%by 30 June 2026reached",
        "Text in Kyrgyz": "90%by 31 December 2025not reached in time",
        "Median mark: Overall mark": "90by 31 December 2030not yet reached",
    }


def test_the_effect_of_the_workshop_is_told_in_a_sentence(written: Written) -> None:
    tree = html.document_fromstring(page(written, "en"))
    sentences = tree.xpath("//section[@aria-labelledby='effect']/p[@class='earlier' or @class='sentence']")
    assert len(sentences) == 2
    for sentence in sentences:
        assert "have improved more than the others" in sentence.text_content()


def test_without_being_asked_no_page_ranks(engine, years: Years, tmp_path: Path, written: Written) -> None:
    for path in written.lists:
        tree = html.document_fromstring(path.read_text("utf-8"))
        assert not tree.xpath("//section[@aria-labelledby='ranked']")
    ranked = write_dashboard(engine, tmp_path, ("en",), "", Asked(ranking=True))
    tree = html.document_fromstring(ranked.lists[0].read_text("utf-8"))
    changes = tree.xpath("//section[@aria-labelledby='ranked']//td/text()")
    numbers = [float(text.replace("−", "-").replace("+", "")) for text in changes]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) > 30


def test_no_untranslated_sentence_reaches_a_page(written: Written) -> None:
    made_up = [
        p for p in (*written.dashboards, *written.lists, *written.histories) if p.stem.endswith("_qps")
    ]
    assert len(made_up) > 60
    found = {path.name: untranslated(path.read_text("utf-8")) for path in made_up}
    assert {name: texts for name, texts in found.items() if texts} == {}


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_a_cyrillic_page_has_no_english_word_that_is_not_a_name(written: Written, language: str) -> None:
    words: dict[str, set[str]] = {}
    for path in (*written.dashboards, *written.lists, *written.histories):
        if path.stem.endswith(f"_{language}"):
            for word in english_words(path.read_text("utf-8")) - ALLOWED:
                words.setdefault(word, set()).add(path.name)
    assert words == {}


def test_rounds_of_other_rules_break_the_lines_and_say_what_to_do(years: Years) -> None:
    from audits.registry import all_checks
    from reports.programme.build import common_context
    from reports.programme.dashboard import dashboard_page
    from reports.programme.figures import all_groups, grouped_figures, programme
    from reports.programme.figures import figures as figures_of
    from tests.history.test_progress import under_rules

    mixed = [*(under_rules(one, "old") for one in years.runs[:2]), *years.runs[2:]]
    one = programme(mixed, mixed)
    assert one.baseline.run.id == years.runs[2].run.id
    grouped = {name: grouped_figures(one, named) for name, named in all_groups(one).items()}
    text = dashboard_page(
        one, figures_of(one), grouped, None, Asked(), all_checks(), "en", common_context(one.now, "en", "")
    )
    assert "kuzgu reaudit --run all" in text
    assert "13 November 2023; 13 May 2024" in text
    tree = html.document_fromstring(text)
    for chart in tree.xpath("//svg[@class='chart']"):
        assert len(chart.xpath(".//path[@class='break']")) == 1
        (line,) = chart.xpath(".//path[@class='line']/@d")
        assert line.count("M") == 2
    whole = programme(years.runs, years.runs)
    assert len(whole.panel.rounds) == 6


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Asked(runs=(1, 9)), "no such runs"),
        (Asked(runs=(1, 2), baseline=5), "cannot be the baseline"),
        (Asked(workshop=Workshop(cohort="nobody", date=WORKSHOP)), "No organisation has the cohort"),
        (Asked(workshop=Workshop(cohort=TRAINED, date="2020-01-01")), "a round before and one after"),
    ],
)
def test_what_cannot_be_shown_is_refused_and_nothing_is_written(
    engine, tmp_path: Path, asked: Asked, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        write_dashboard(engine, tmp_path / "new", ("en",), "", asked)
    assert not (tmp_path / "new").exists()


def test_a_single_round_and_a_single_site_have_a_dashboard(years: Years, tmp_path: Path) -> None:
    for number, name in enumerate(("korgon", "aikol")):
        engine = history.open_history(tmp_path / f"{number}.sqlite")
        record = years.runs[0].sites[name]
        assert record.judgement is not None
        run_id = history.create_run(
            engine,
            tool="kuzgu 0.1.0",
            options={},
            seeds_name="s",
            report_languages=("en",),
            started_at="2026-05-11T00:00:00+00:00",
            sites=[history.QueuedSite(series=name, site=record.site, organisation=record.organisation)],
        )
        history.save_site(
            engine,
            run_id,
            name,
            evidence=None,
            judgement=replace(record.judgement, gains=()),
            finished_at="2026-05-11T00:01:00+00:00",
        )
        written = write_dashboard(engine, tmp_path / str(number), ("en",), "")
        engine.dispose()
        assert "There are few organisations" in page(written, "en")
        assert len(written.histories) == 1
