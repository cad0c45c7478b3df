"""Exports open whole, run nothing, keep to their schema, and the pseudonymous ones tell nobody."""

import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from jsonschema import Draft202012Validator

import history
from audits.registry import all_checks
from kuzgu.export import SALT_FILE, ExportError, salt_of, write_csv, write_export
from reports.private_sheet import PRIVATE_CHECKS
from reports.programme.codebook import COLUMNS
from reports.programme.tables import Privacy, columns_of, export_tables
from tests.samples.made_years import Years

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/schema/export.json").read_text("utf-8"))
SALT = b"a salt"
HOSTILE = ("=cmd|'/c calc'!A1", "+996555", "-1+1", "@SUM(A1)", "\t=1", "\r=1")


FEW = 26
"""Organisations: enough for groups, few enough for tables that are read cell by cell."""


@pytest.fixture(scope="module")
def engine(years: Years, tmp_path_factory):
    """The first and the last round of some organisations of the made history, as runs 1 and 2."""
    whole = history.open_history(years.folder / "kuzgu.sqlite")
    opened = history.open_history(tmp_path_factory.mktemp("export") / "kuzgu.sqlite")
    for number in (1, 6):
        records = history.run_sites(whole, number)[:FEW]
        run_id = history.create_run(
            opened,
            tool="kuzgu 0.1.0",
            options={},
            seeds_name="s",
            report_languages=("en",),
            started_at=records[0].run.started_at,
            sites=[
                history.QueuedSite(series=one.series, site=one.site, organisation=one.organisation)
                for one in records
            ],
        )
        for one in records:
            assert one.judgement is not None
            assert one.finished_at is not None
            history.save_site(
                opened,
                run_id,
                one.series,
                evidence=None,
                judgement=one.judgement,
                finished_at=one.finished_at,
            )
        history.finish_run(opened, run_id, finished_at=records[0].run.started_at, outcome="done")
    whole.dispose()
    yield opened
    opened.dispose()


@pytest.fixture(scope="module")
def runs(engine) -> tuple[history.Round, ...]:
    return history.all_runs(engine)


def exported(engine, folder: Path, form: str, privacy: Privacy | None = None, runs=(2,)) -> list[Path]:
    return write_export(engine, runs, folder, form, all_checks(), privacy or Privacy())


def test_the_json_keeps_to_its_schema(engine, tmp_path: Path) -> None:
    validator = Draft202012Validator(SCHEMA)
    for name, privacy in (("named", Privacy()), ("coded", Privacy(salt=SALT))):
        (path,) = exported(engine, tmp_path / name, "json", privacy)
        found = json.loads(path.read_text("utf-8"))
        assert [error.message for error in validator.iter_errors(found)] == []
        assert found["pseudonymous"] is (name == "coded")
        organisations = found["runs"][0]["organisations"]
        assert len(organisations) == FEW
        assert any(one["plan"] and one["scores"]["categories"] for one in organisations if one["scores"])
    found["runs"][0]["organisations"][0]["name"] = "Somebody"
    assert list(validator.iter_errors(found))


def test_the_csv_opens_with_every_letter_whole(engine, runs, tmp_path: Path) -> None:
    paths = exported(engine, tmp_path, "csv")
    assert [path.name for path in paths] == ["sites.csv", "findings.csv", "indicators.csv", "codebook.csv"]
    for path in paths:
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    sites = pd.read_csv(paths[0], sep=";", decimal=",", encoding="utf-8-sig", keep_default_na=False)
    assert list(sites.columns) == list(COLUMNS["sites"])
    record = runs[1].sites["aikol"]
    assert record.judgement is not None
    assert record.judgement.scores is not None
    (row,) = sites[sites["organisation"] == "aikol"].to_dict("records")
    assert row["name"] == record.organisation.name
    assert float(str(row["headline"]).replace(",", ".")) == record.judgement.scores.headline
    assert set(sites["state"]) >= {"audited", "unreachable", "blocked"}


def test_cells_never_become_formulas(tmp_path: Path) -> None:
    frame = pd.DataFrame({"name": list(HOSTILE), "score": [-1.5] * len(HOSTILE)})
    write_csv(frame, tmp_path / "x.csv")
    text = (tmp_path / "x.csv").read_bytes().decode("utf-8-sig")
    back = pd.read_csv(tmp_path / "x.csv", sep=";", decimal=",", encoding="utf-8-sig")
    assert all(str(cell).startswith("'") for cell in back["name"])
    assert back["score"].tolist() == [-1.5] * len(HOSTILE)
    assert "\n=" not in text


def test_the_workbook_is_ready_to_read(engine, runs, tmp_path: Path) -> None:
    (path,) = exported(engine, tmp_path, "xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Sites", "Findings", "Indicators", "Codebook"]
    for sheet in book:
        assert sheet.freeze_panes
        assert sheet.auto_filter.ref
        assert all(cell.font.bold for cell in sheet[1])
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    head = [cell.value for cell in book["Sites"][1]]
    row = next(
        r for r in book["Sites"].iter_rows(values_only=True) if r[head.index("organisation")] == "aikol"
    )
    assert row[head.index("name")] == runs[1].sites["aikol"].organisation.name
    assert isinstance(row[head.index("headline")], int | float)


def test_a_hostile_name_is_a_text_in_the_workbook(years: Years, tmp_path: Path) -> None:
    engine = history.open_history(tmp_path / "kuzgu.sqlite")
    record = years.runs[0].sites["korgon"]
    for number, name in enumerate(HOSTILE):
        organisation = replace(record.organisation, id=f"o{number}", name=name, names=())
        run_id = history.create_run(
            engine,
            tool="t",
            options={},
            seeds_name="s",
            report_languages=("en",),
            started_at="2026-05-11T00:00:00+00:00",
            sites=[history.QueuedSite(series=organisation.id, site=record.site, organisation=organisation)],
        )
        assert record.judgement is not None
        history.save_site(
            engine,
            run_id,
            organisation.id,
            evidence=None,
            judgement=record.judgement,
            finished_at="2026-05-11T00:00:01+00:00",
        )
    (path,) = exported(engine, tmp_path, "xlsx", runs=tuple(range(1, len(HOSTILE) + 1)))
    engine.dispose()
    sheet = openpyxl.load_workbook(path)["Sites"]
    names = [row[4] for row in sheet.iter_rows(min_row=2)]
    assert [cell.data_type for cell in names] == ["s"] * len(HOSTILE)
    assert [str(cell.value).strip() for cell in names] == [name.strip() for name in HOSTILE]


def test_parquet_holds_the_same(engine, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    paths = {path.stem: path for path in exported(engine, tmp_path, "parquet")}
    tables = dict(export_tables(engine, (2,), all_checks(), Privacy()).named())
    for name, path in paths.items():
        assert len(pd.read_parquet(path)) == len(tables[name])
    assert pd.read_parquet(paths["sites"])["headline"].dtype == "float64"


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_a_pseudonymous_export_tells_nobody(engine, runs, tmp_path: Path, form: str) -> None:
    paths = exported(engine, tmp_path, form, Privacy(salt=SALT), runs=(1, 2))
    if form == "xlsx":
        cells = [
            str(cell)
            for sheet in openpyxl.load_workbook(paths[0], read_only=True)
            for row in sheet.iter_rows(values_only=True)
            for cell in row
        ]
        text = "\n".join(cells)
    else:
        text = "\n".join(path.read_text("utf-8") for path in paths)
    for one in runs:
        for key, record in one.sites.items():
            organisation = record.organisation
            told = [organisation.name, organisation.contact, f"{key}.example", f"{key}-kg.example"]
            assert [word for word in told if word and word in text] == []
    assert "+99655" not in text
    assert "example/" not in text
    assert not [check for check in PRIVATE_CHECKS if check in text]


def test_the_same_organisation_has_the_same_code_in_every_run(engine, runs) -> None:
    tables = export_tables(engine, (1, 2), all_checks(), Privacy(salt=SALT))
    by_run = tables.sites.groupby("run")["organisation"].apply(set)
    both = runs[0].sites.keys() & runs[1].sites.keys()
    assert len(by_run[1] & by_run[2]) == len(both) > 20


def test_nobody_stands_alone_in_the_table_of_sites(engine) -> None:
    tables = export_tables(engine, (2,), all_checks(), Privacy(salt=SALT, least=5))
    crowds = tables.sites.groupby(["main_language", "region", "sector", "cohort", "cms"]).size()
    assert crowds.min() >= 5
    assert "name" not in tables.sites.columns
    assert columns_of("findings", Privacy(salt=SALT)) == list(tables.findings.columns)


@pytest.mark.parametrize("least", [5, 10])
def test_figures_of_few_are_empty(engine, least: int) -> None:
    table = export_tables(engine, (1, 2), all_checks(), Privacy(least=least)).indicators
    assert table["n"].dropna().min() >= least
    assert table[table["n"].isna()]["value"].isna().all()
    groups = table[table["dimension"] != "all"]
    assert groups["organisations"].min() >= least
    for _, rows in groups.groupby(["run", "dimension", "indicator"]):
        whole = table[
            (table["run"] == rows["run"].iloc[0])
            & (table["dimension"] == "all")
            & (table["indicator"] == rows["indicator"].iloc[0])
        ]
        rest = whole["n"].fillna(0).sum() - rows["n"].fillna(0).sum()
        assert rest == 0 or rest >= least


def test_every_column_is_in_the_codebook(engine) -> None:
    tables = export_tables(engine, (2,), all_checks(), Privacy())
    for name, frame in tables.named():
        if name != "codebook":
            explained = tables.codebook[tables.codebook["table"] == name]["name"].tolist()
            assert explained == list(frame.columns)
    assert (tables.codebook[["ky", "ru", "en"]] != "").all(axis=None)


def test_the_salt_is_made_once_and_only_for_its_owner(tmp_path: Path) -> None:
    salt = salt_of(tmp_path)
    assert len(salt) == 32
    assert salt_of(tmp_path) == salt
    assert (tmp_path / SALT_FILE).stat().st_mode & 0o077 == 0
    (tmp_path / SALT_FILE).write_text("damaged")
    with pytest.raises(ExportError, match="damaged"):
        salt_of(tmp_path)
