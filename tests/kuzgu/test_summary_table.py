"""The table opens in a spreadsheet with its letters whole, and runs nothing."""

from pathlib import Path

import pytest

import history
from audits.evidence import Organisation
from audits.judgement import Judgement, SiteProfile
from crawler.seeds import read_seeds
from kuzgu.summary_table import neutral, write_summary


def test_letters_whole_and_no_formula(tmp_path: Path) -> None:
    engine = history.open_history(tmp_path / "kuzgu.sqlite")
    run_id = history.create_run(
        engine,
        tool="t",
        options={},
        seeds_name="s",
        report_languages=("ky",),
        started_at="2026-11-23T08:00:00+00:00",
    )
    organisation = Organisation(
        id="omur", name="=cmd|'/c calc'!A1", url="http://omur.kg/", region="Ысык-Көл; Өң"
    )
    history.queue_sites(
        engine, run_id, [history.QueuedSite(series="omur", site="http://omur.kg/", organisation=organisation)]
    )
    verdict = Judgement(
        state="unreachable",
        profile=SiteProfile(site="http://omur.kg/"),
        tool="t",
        rules="r",
        scoring=1,
        evidence_schema=1,
    )
    history.save_site(
        engine, run_id, "omur", evidence=None, judgement=verdict, finished_at="2026-11-23T09:00:00+00:00"
    )
    path = write_summary(engine, run_id, tmp_path / "summary.csv")
    engine.dispose()
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    assert "\n'=cmd" not in text
    assert ";'=cmd|'/c calc'!A1;" in text
    assert '"Ысык-Көл; Өң"' in text


@pytest.mark.parametrize("cell", ["=1+1", "+996", "-1", "@a", "\t=1"])
def test_neutral(cell: str) -> None:
    assert neutral(cell) == "'" + cell
    assert neutral("Өмүр = өмүр") == "Өмүр = өмүр"
    assert neutral(-1.5) == -1.5


def test_what_we_write_we_can_read(tmp_path: Path) -> None:
    path = tmp_path / "seeds.csv"
    path.write_bytes("id;name;url\r\nomur;Өмүр;omur.kg\r\n".encode("utf-8-sig"))
    assert read_seeds(path).organisations[0].name == "Өмүр"
