import re
import tracemalloc
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

import history
from audits.evidence import Organisation
from audits.judgement import Judgement
from reports.build import Written, free_name, write_reports
from reports.cohort import Gaps, count_gaps, index_page, index_row, unfinished_row
from reports.language import LANGUAGES
from reports.organisation import Reader
from tests.reports import judgements as made

START = "2026-11-23T09:00:00Z"


def organisation(key: str, name: str, **kw: object) -> Organisation:
    return Organisation(id=key, name=name, url=made.SITE, **kw)  # type: ignore[arg-type]


SITES: list[tuple[Organisation, Judgement | None]] = [
    (organisation("ak-bosogo", "Ак-Босого", names=tuple(made.NAMES.items())), made.judged()),
    (organisation("Өмүр/con", made.HOSTILE), made.judged()),
    (organisation("closed", "Жабык", contact="+996 555 000000"), made.unjudged("blocked", "http_403", "403")),
    (organisation("none", "Сайтсыз"), made.unjudged("no_own_site", "none")),
    (organisation("lost", "Бүтпөгөн"), None),
]


def save_run(engine: history.Engine, sites: list[tuple[Organisation, Judgement | None]]) -> int:
    run = history.create_run(
        engine, tool="0.1.0", options={}, seeds_name="s.csv", report_languages=("ky",), started_at=START
    )
    queued = [history.QueuedSite(series=o.id, site=o.url, organisation=o) for o, _ in sites]
    history.queue_sites(engine, run, queued)
    for owner, judgement in sites:
        if judgement is not None:
            finished = judgement.profile.finished_at or START
            history.save_site(engine, run, owner.id, evidence=None, judgement=judgement, finished_at=finished)
    history.finish_run(engine, run, finished_at=START, outcome="done")
    return run


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> tuple[Written, Path]:
    folder = tmp_path_factory.mktemp("reports")
    engine = history.open_history(folder / "kuzgu.sqlite")
    earlier = replace(made.judged(), profile=replace(made.PROFILE, finished_at="2026-05-09T10:00:00Z"))
    save_run(engine, [(SITES[0][0], earlier)])
    run = save_run(engine, SITES)
    out = folder / "out"
    return write_reports(engine, run, out, LANGUAGES, "audit@example.org", checks=made.CHECKS), out


def test_every_site_and_language_has_a_file_and_every_language_an_index(written) -> None:
    result, out = written
    assert [path.name for path in result.indexes] == ["index_ky.html", "index_ru.html", "index_en.html"]
    assert len(result.paths) == 4 * 3
    assert sorted(out.iterdir()) == sorted([*result.paths, *result.indexes, *result.texts])
    assert result.paths[0].name == "ak-bosogo_2026-11-23_ky.html"
    for path in result.paths:
        assert re.fullmatch(r"[\w-]+_2026-11-23_(ky|ru|en)\.html", path.name)


def test_the_second_report_of_a_site_knows_the_first(written) -> None:
    result, _ = written
    text = html.fromstring(result.paths[2].read_text("utf-8")).text_content()
    assert "Compared with 9 May 2026." in text
    assert "No check has changed its answer since then." in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_lists_every_organisation_and_links_its_report(written, language: str) -> None:
    result, out = written
    path = out / f"index_{language}.html"
    tree = html.document_fromstring(path.read_text("utf-8"))
    marked = tree.xpath("//table[@id='sites']/tbody/tr")
    others = tree.xpath("//section[h2/@id='call']//tbody/tr")
    assert len(marked) == 2
    assert len(others) == 3
    files = {name for name in tree.xpath("//td/a/@href") if name.endswith(".html")}
    assert {unquote(name) for name in files} == {p.name for p in result.paths if f"_{language}." in p.name}
    assert tree.xpath("//section[h2/@id='gaps']//tbody/tr")
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "unsafe" not in policy


def test_no_report_tells_of_another_organisation(written) -> None:
    result, _ = written
    for path in result.paths:
        text = path.read_text("utf-8")
        names = [owner.name for owner, _ in SITES if owner.name in text]
        assert len(names) <= 1


def test_the_index_is_sorted_by_name_and_not_by_mark() -> None:
    poor = made.judged()
    rows = [
        index_row(poor, Reader(name=name, names={}, contact=""), {"en": f"{n}.html"})
        for n, name in enumerate(["Пери", "«Ак» фонду", "Өрүк", "Оазис"])
    ]
    page = index_page(rows, Gaps(), "en", when=START, contact="", tool="0.1", rules="x", checks=made.CHECKS)
    names = html.document_fromstring(page).xpath("//table[@id='sites']/tbody/tr/th/bdi[1]/text()")
    assert names == ["«Ак» фонду", "Оазис", "Өрүк", "Пери"]


def test_gaps_count_only_sites_that_were_judged() -> None:
    gaps = Gaps()
    count_gaps(gaps, made.judged())
    count_gaps(gaps, made.unjudged("blocked"))
    assert gaps.open["mobile.viewport"] == gaps.judged["mobile.viewport"] == 1
    assert (gaps.open["seo.https"], gaps.judged["seo.https"]) == (0, 1)
    assert "mobile.weight" not in gaps.judged
    assert "social.tiktok" not in gaps.judged


def test_a_run_without_sites_still_has_an_index(tmp_path) -> None:
    engine = history.open_history(tmp_path / "kuzgu.sqlite")
    result = write_reports(engine, save_run(engine, []), tmp_path, ("en",), "")
    assert result.paths == ()
    assert result.indexes[0].exists()


def test_an_unknown_language_writes_nothing(tmp_path) -> None:
    engine = history.open_history(tmp_path / "kuzgu.sqlite")
    run = save_run(engine, [])
    with pytest.raises(ValueError, match="'xx'"):
        write_reports(engine, run, tmp_path / "out", ("ky", "xx"), "")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("series", "name"),
    [
        ("ak-bosogo", "ak-bosogo"),
        ("org#https://a.kg/ky/", "org-https-a-kg-ky"),
        ("CON", "site-con"),
        ("nul", "site-nul"),
        ("index", "site-index"),
        ("../../etc/passwd", "etc-passwd"),
        ("Өмүр / Жол", "өмүр-жол"),
        ('a<b>:"|?*', "a-b"),
        ("...", "site"),
        ("x" * 300, "x" * 60),
    ],
)
def test_file_names_are_safe_on_windows(series: str, name: str) -> None:
    assert free_name(series, set()) == name


def test_names_that_differ_only_in_case_get_files_of_their_own() -> None:
    taken: set[str] = set()
    assert [free_name(series, taken) for series in ("A.B", "a/b", "a-b-2")] == ["a-b", "a-b-2", "a-b-2-2"]


def test_memory_stays_flat(tmp_path) -> None:
    """Thirty sites need little more than ten: a page at a time, and a small row of each for the index."""
    engine = history.open_history(tmp_path / "kuzgu.sqlite")

    def peak(count: int) -> int:
        run = save_run(engine, [(organisation(f"o{n}", f"Уюм {n}"), made.judged()) for n in range(count)])
        tracemalloc.start()
        write_reports(engine, run, tmp_path / str(count), ("en",), "", checks=made.CHECKS)
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    peak(2)
    few, many = peak(10), peak(30)
    assert many - few < 20 * 30_000


def test_an_unfinished_site_is_listed_as_our_fault() -> None:
    reader = Reader(name="Бүтпөгөн", names={}, contact="")
    page = index_page(
        [unfinished_row(reader, made.SITE)],
        Gaps(),
        "en",
        when=START,
        contact="",
        tool="",
        rules="",
        checks={},
    )
    assert "not visited to the end: our fault" in page
