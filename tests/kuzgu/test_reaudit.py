"""What was seen is judged again: beside the old judgement, and from the archive with the same result."""

import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

import history
from audits import codec
from audits.run import judge
from crawler.archive import WARC
from crawler.rebuild import rebuild
from crawler.warc_index import index_archives
from kuzgu.reaudit import reaudit
from kuzgu.version import TOOL
from tests.kuzgu.sample_run import audit_samples


@pytest.fixture(scope="module")
def samples_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("samples")
    audit_samples(out)
    return out


@pytest.fixture
def out(samples_out: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(samples_out, tmp_path / "out"))


@pytest.fixture
def engine(out: Path) -> Iterator[history.Engine]:
    engine = history.open_history(out / "kuzgu.sqlite")
    yield engine
    engine.dispose()


def rows(out: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(out / "kuzgu.sqlite")) as connection, connection:
        return connection.execute(query).fetchall()


def archives(out: Path, series: str) -> Path:
    (found,) = (out / "archive" / "run-0001").glob(f"{series}-*{WARC}")
    return found


def sentences() -> list[str]:
    return []


def test_the_same_archive_gives_the_same_byte_for_byte(engine: history.Engine, out: Path) -> None:
    pages = 0
    for site in history.iter_stored_sites(engine, 1):
        assert site.evidence is not None
        stored = codec.decode_site(site.evidence)
        index = index_archives([archives(out, site.series)], None, pytest.fail)
        found = rebuild(stored, index)
        index.close()
        assert found.missing == ()
        assert codec.encode(found.evidence) == site.evidence
        assert codec.encode(judge(found.evidence, tool=TOOL)) == codec.encode(judge(stored, tool=TOOL))
        pages += len(stored.pages)
    assert pages > 120


@pytest.mark.parametrize("from_archive", [False, True])
def test_nothing_is_added_that_says_the_same(engine: history.Engine, out: Path, from_archive: bool) -> None:
    told = sentences()
    done = reaudit(engine, [1], out / "archive" if from_archive else None, told.append)
    assert (done.judged, done.same, done.faults, told) == (0, 10, 0, [])
    assert rows(out, "SELECT count(*) FROM judgement") == [(10,)]


def test_a_new_judgement_stands_beside_the_old_one(engine: history.Engine, out: Path) -> None:
    rows(out, "UPDATE judgement SET rules = 'of2020', tool = 'kuzgu 0.0.1'")
    before = rows(out, "SELECT * FROM judgement ORDER BY id")
    findings = rows(out, "SELECT * FROM finding ORDER BY id")
    done = reaudit(engine, [1], None, pytest.fail)
    assert (done.judged, done.same) == (10, 0)
    assert rows(out, "SELECT * FROM judgement WHERE id <= 10 ORDER BY id") == before
    assert rows(out, f"SELECT * FROM finding ORDER BY id LIMIT {len(findings)}") == findings
    assert rows(out, "SELECT count(*), count(DISTINCT attempt_id) FROM judgement") == [(20, 10)]
    for record in history.iter_run_sites(engine, 1):
        assert record.judgement is not None
        assert record.judgement.rules != "of2020"
    again = reaudit(engine, [1], None, pytest.fail)
    assert (again.judged, again.same) == (0, 10)


def test_trends_use_one_rule_set(out: Path) -> None:
    """An older run under older rules has no trend, until it is judged again by today's."""
    assert audit_samples(out, only=("jayloo",)) == 2
    rows(out, "UPDATE judgement SET rules = 'of2020' WHERE id <= 10")
    engine = history.open_history(out / "kuzgu.sqlite")

    def compared() -> history.Comparison:
        (now,) = history.run_sites(engine, 2)
        before = history.previous_site(engine, "jayloo", 2)
        assert before is not None
        assert before.judgement is not None
        assert now.judgement is not None
        return history.compare(before.judgement, now.judgement)

    assert compared().why_not == "rules"
    reaudit(engine, [1, 2], None, pytest.fail)
    found = compared()
    engine.dispose()
    assert found.why_not == ""
    assert found.compared > 30
    assert (found.better, found.worse) == ((), ())


def seen_by_an_older_reader(out: Path, series: str) -> None:
    """Make the stored evidence what an extraction would have left that did not know titles."""
    query = (
        "SELECT evidence.id, evidence.body FROM evidence JOIN attempt ON attempt.id = attempt_id "
        f"WHERE series = '{series}'"
    )
    ((key, body),) = rows(out, query)
    assert isinstance(body, bytes)
    site = codec.decode_site(zlib.decompress(body))
    older = codec.encode(replace(site, pages=tuple(replace(page, titles=()) for page in site.pages)))
    with closing(sqlite3.connect(out / "kuzgu.sqlite")) as connection, connection:
        connection.execute(
            "UPDATE evidence SET body = ?, sha256 = ? WHERE id = ?",
            (zlib.compress(older), sha256(older).hexdigest(), key),
        )


def title(engine: history.Engine, series: str) -> str:
    (found,) = [site for site in history.iter_run_sites(engine, 1) if site.series == series]
    assert found.judgement is not None
    return found.judgement.profile.home_title


def test_what_an_older_extraction_missed_is_read_from_the_archive(engine: history.Engine, out: Path) -> None:
    rows(out, "UPDATE judgement SET rules = 'of2020'")
    right = title(engine, "jayloo")
    seen_by_an_older_reader(out, "jayloo")
    reaudit(engine, [1], None, pytest.fail)
    assert title(engine, "jayloo") == ""
    done = reaudit(engine, [1], out / "archive", pytest.fail)
    assert (done.judged, done.same) == (1, 9)
    assert title(engine, "jayloo") == right
    (found,) = [site for site in history.iter_run_sites(engine, 1) if site.series == "jayloo"]
    assert found.judgement is not None
    assert found.judgement.profile.evidence_from == "archive"


def test_what_has_no_record_stays_as_it_was_and_is_said(engine: history.Engine, out: Path) -> None:
    rows(out, "UPDATE judgement SET rules = 'of2020'")
    archives(out, "jayloo").unlink()
    cut = archives(out, "mekendesh")
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size // 2])
    told = sentences()
    done = reaudit(engine, [1], out / "archive", told.append)
    assert (done.judged, done.faults) == (10, 0)
    assert any("jayloo" in said and "no archive" in said for said in told)
    assert any(cut.name in said and "the file ends in the middle of a record" in said for said in told)
    assert any("mekendesh" in said and "stays as it was" in said for said in told)
    assert title(engine, "mekendesh")
    assert title(engine, "jayloo")


def test_damaged_evidence_costs_the_others_nothing(engine: history.Engine, out: Path) -> None:
    rows(out, "UPDATE judgement SET rules = 'of2020'")
    rows(out, "UPDATE evidence SET sha256 = 'x' WHERE id = 3")
    told = sentences()
    done = reaudit(engine, [1], None, told.append)
    assert (done.judged, done.faults, len(told)) == (9, 1, 1)
    assert "damaged" in told[0]


def test_without_evidence_a_visit_stays_as_it_was_judged(tmp_path: Path) -> None:
    """Deleted evidence is no missing site, and who asked not to be visited still asks."""
    from audits.evidence import Organisation
    from audits.run import judge, no_own_site, opted_out
    from kuzgu.reaudit import reaudit
    from tests.builders import page, site

    engine = history.open_history(tmp_path / "kuzgu.sqlite")
    seen = judge(site(page()), tool="t")
    verdicts = {
        "deleted": seen,
        "none": no_own_site(Organisation(id="none", name="None"), tool="t"),
        "asked": opted_out("https://asked.kg/", since="2026-01-01", tool="t"),
    }
    run_id = history.create_run(
        engine,
        tool="t",
        options={},
        seeds_name="s",
        report_languages=("en",),
        started_at="2026-05-11T00:00:00+00:00",
        sites=[
            history.QueuedSite(series=key, site="", organisation=Organisation(id=key, name=key))
            for key in verdicts
        ],
    )
    for key, verdict in verdicts.items():
        history.save_site(
            engine, run_id, key, evidence=None, judgement=verdict, finished_at="2026-05-11T00:00:01+00:00"
        )
    done = reaudit(engine, [run_id], None, print)
    assert (done.judged, done.gone, done.faults) == (2, 1, 0)
    states = {one.series: one.judgement and one.judgement.state for one in history.run_sites(engine, run_id)}
    engine.dispose()
    assert states == {"deleted": seen.state, "none": "no_own_site", "asked": "opted_out"}
