"""Texts go out to a spreadsheet and come back; a table with a fault changes nothing."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from reports import language, text_table
from reports.text_table import COLUMNS, TextTableError, import_texts, write_texts

KEY = "seo.page-title title"


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(text_table.LOCALES, tmp_path / "locales")
    monkeypatch.setattr(text_table, "LOCALES", tmp_path / "locales")
    path = tmp_path / "texts.xlsx"
    write_texts(path)
    return path


def contents(path: Path) -> dict[Path, bytes]:
    return {one: one.read_bytes() for one in path.parent.rglob("*.po")}


def change(path: Path, **cells: object) -> None:
    """Set cells of the row of KEY in the Kyrgyz sheet."""
    book = openpyxl.load_workbook(path)
    sheet = book["ky"]
    header = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == KEY)
    for name, value in cells.items():
        cell = row[header.index(name.replace("_", " "))]
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
    book.save(path)


def test_every_text_is_there(table: Path) -> None:
    book = openpyxl.load_workbook(table)
    assert book.sheetnames == ["ky", "ru"]
    rows = list(book["ky"].iter_rows(values_only=True))
    assert rows[0] == COLUMNS
    assert len(rows) - 1 == sum(len(language.read_catalogue("ky", domain)) for domain in language.DOMAINS)
    assert all(isinstance(row[3], str) for row in rows[1:])


def test_an_unchanged_table_changes_nothing(table: Path) -> None:
    before = contents(table)
    done = import_texts(table)
    assert (done.changed, done.reviewed, done.stale) == (0, 0, ())
    assert contents(table) == before


def test_a_review_comes_back_and_is_told(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(table, translation="Барактын аталышы ачык", reviewer="Айгүл", reviewed_on="2026-11-24")
    done = import_texts(table)
    assert (done.changed, done.reviewed) == (1, 1)
    text = (table.parent / "locales" / "ky" / "seo.po").read_text("utf-8")
    assert "# reviewed: Айгүл, 2026-11-24" in text
    monkeypatch.setattr(language, "LOCALES", table.parent / "locales")
    language.translator.cache_clear()
    unread, everything = language.translator("ky").unread["seo"]
    language.translator.cache_clear()
    assert unread == everything - 1
    write_texts(table)
    assert import_texts(table).changed == 0


def test_a_translation_that_changes_is_unread_again(table: Path) -> None:
    change(table, reviewer="Айгүл", reviewed_on="2026-11-24")
    import_texts(table)
    change(table, translation="Башка", reviewer=None, reviewed_on=None)
    import_texts(table)
    assert "reviewed:" not in (table.parent / "locales" / "ky" / "seo.po").read_text("utf-8")


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"translation": None}, "empty"),
        ({"translation": "Аталыш {count}"}, "{count}"),
        ({"translation": "Барактын\nаталышы"}, "lines"),
        ({"translation": "Жаӊы аталыш"}, "no Kyrgyz letter"),
        ({"reviewer": "Айгүл"}, "name and a date"),
        ({"reviewer": "Айгүл", "reviewed_on": "24.11.26"}, "24.11.26"),
    ],
)
def test_a_fault_is_named_and_nothing_is_lost(table: Path, cells: dict[str, object], words: str) -> None:
    before = contents(table)
    change(table, **cells)
    with pytest.raises(TextTableError, match=KEY) as error:
        import_texts(table)
    assert words in str(error.value)
    assert contents(table) == before


def test_a_row_whose_english_is_gone_is_left_out(table: Path) -> None:
    change(table, English="Another sentence", translation="Башка сүйлөм")
    before = contents(table)
    assert [KEY in row for row in import_texts(table).stale] == [True]
    assert contents(table) == before


def test_other_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"not a workbook")
    with pytest.raises(TextTableError, match="cannot be opened"):
        import_texts(path)
    book = openpyxl.Workbook()
    book.save(path)
    with pytest.raises(TextTableError, match="no sheet named ky or ru"):
        import_texts(path)


def test_texts_that_look_like_formulas_stay_texts(table: Path) -> None:
    change(table, translation="=1+1")
    import_texts(table)
    write_texts(table)
    row = next(r for r in openpyxl.load_workbook(table)["ky"].iter_rows(min_row=2) if r[0].value == KEY)
    assert (row[3].value, row[3].data_type) == ("=1+1", "s")
