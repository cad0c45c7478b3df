"""All texts as a spreadsheet for a native reader, and back: nobody needs to open a PO file.

One sheet a language. A row is one text: its key, what it is for, the English, the translation, and who has
read it when. What was read is kept in the PO file as a comment, ``# reviewed: Name, 2026-11-24``.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from reports.catalogues import FIELD_NOTES, read_old, written
from reports.language import DOMAINS, LANGUAGES, LOCALES, PLACEHOLDER, REVIEWED, SOURCE

COLUMNS = ("key", "what it is", "English", "translation", "reviewer", "reviewed on")
_WIDTHS = (34, 26, 60, 60, 20, 14)
_WRONG_LETTERS = {"ky": re.compile("[ӊӉѳѲєЄїЇўЎіІ]")}
_LONGEST = 5_000
_MOST_PROBLEMS = 30


class TextTableError(ValueError):
    """The table cannot be taken; each line says where and why. Nothing was written."""


@dataclass(frozen=True, slots=True)
class Imported:
    """How many translations changed, how many were read by somebody, and rows whose English is no more."""

    changed: int
    reviewed: int
    stale: tuple[str, ...]


def write_texts(path: Path) -> int:
    """Write the workbook; the number of rows. Raises OSError."""
    import xlsxwriter

    rows = 0
    book = xlsxwriter.Workbook(
        str(path), {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    bold = book.add_format({"bold": True, "bottom": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for language in _translated():
        sheet = book.add_worksheet(language)
        sheet.freeze_panes(1, 1)
        for column, (name, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, name, bold)
        number = 0
        for _, message in _messages(language):
            number += 1
            for column, value in enumerate(_cells(message)):
                sheet.write_string(number, column, value, wrapped)
        sheet.autofilter(0, 0, number, len(COLUMNS) - 1)
        rows += number
    book.close()
    return rows


def import_texts(path: Path) -> Imported:
    """Take the translations of a workbook. Raises TextTableError, and then nothing was written."""
    problems: list[str] = []
    stale: list[str] = []
    changed = reviewed = 0
    catalogues: dict[tuple[str, str], Catalog] = {}
    touched: set[tuple[str, str]] = set()
    for language, rows in _sheets(path).items():
        known: dict[tuple[str, str], tuple[str, Message]] = {}
        for domain in DOMAINS:
            catalogue = catalogues[language, domain] = read_old(_po(language, domain), language)
            known |= {(m.context or "", str(m.id)): (domain, m) for m in catalogue if m.id}
        for number, (key, _, english, translation, reviewer, reviewed_on) in rows:
            where = f"sheet {language}, row {number} ({key})"
            if (key, english) not in known:
                stale.append(where)
                continue
            domain, message = known[key, english]
            faults = list(_faults(language, english, translation, reviewer, reviewed_on))
            problems += [f"{where}: {fault}" for fault in faults]
            if faults:
                continue
            comments = [line for line in message.user_comments if not line.startswith(REVIEWED)]
            if translation != message.string:
                changed += 1
                message.string = translation
                message.flags.discard("fuzzy")
            elif not reviewer:
                comments = message.user_comments
            if reviewer:
                reviewed += 1
                comments.append(f"{REVIEWED}{reviewer}, {reviewed_on}")
            if comments != message.user_comments or translation:
                message.user_comments = comments
                touched.add((language, domain))
    if problems:
        more = len(problems) - _MOST_PROBLEMS
        raise TextTableError(
            "\n".join(problems[:_MOST_PROBLEMS] + ([f"… and {more} more"] if more > 0 else []))
        )
    for language, domain in sorted(touched):
        _po(language, domain).write_bytes(written(language, domain, catalogues[language, domain]))
    return Imported(changed, reviewed, tuple(stale))


def _translated() -> list[str]:
    return [language for language in LANGUAGES if language != SOURCE]


def _po(language: str, domain: str) -> Path:
    return LOCALES / language / f"{domain}.po"


def _messages(language: str) -> Iterator[tuple[str, Message]]:
    for domain in DOMAINS:
        for message in read_old(_po(language, domain), language):
            if message.id:
                yield domain, message


def _cells(message: Message) -> tuple[str, ...]:
    context = message.context or ""
    field = context.partition(" ")[2].split(":")[0]
    note = FIELD_NOTES.get(field, "; ".join(message.auto_comments))
    who, _, when = _review(message).rpartition(", ")
    return context, note, str(message.id), str(message.string or ""), who, when


def _review(message: Message) -> str:
    lines = [line for line in message.user_comments if line.startswith(REVIEWED)]
    return lines[-1].removeprefix(REVIEWED) if lines else ""


def _sheets(path: Path) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, InvalidFileException) as error:
        raise TextTableError(f"{path} cannot be opened as .xlsx: {error}") from error
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for language in _translated():
        if language not in book.sheetnames:
            continue
        rows = book[language].iter_rows(values_only=True)
        header = [_text(cell) for cell in next(rows, ())]
        missing = [name for name in COLUMNS if name not in header]
        if missing:
            raise TextTableError(f"sheet {language}: the first row lacks {', '.join(missing)}")
        places = [header.index(name) for name in COLUMNS]
        found[language] = [
            (number, tuple(_text(row[place]) if place < len(row) else "" for place in places))
            for number, row in enumerate(rows, start=2)
            if any(cell not in (None, "") for cell in row)
        ]
    book.close()
    if not found:
        raise TextTableError(f"{path} has no sheet named {' or '.join(_translated())}")
    return found


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value).replace("\r\n", "\n").strip()


def _faults(language: str, english: str, translation: str, reviewer: str, reviewed_on: str) -> Iterator[str]:
    """What stands against a row, in words for the person who filled it in."""
    if not translation:
        yield "the translation is empty"
        return
    if len(translation) > _LONGEST:
        yield f"the translation is longer than {_LONGEST} signs"
    wanted, used = set(PLACEHOLDER.findall(english)), set(PLACEHOLDER.findall(translation))
    if wanted != used:
        names = ", ".join(f"{{{name}}}" for name in sorted(wanted ^ used))
        yield f"these stand in one text and not in the other: {names}"
    if english.count("\n") != translation.count("\n"):
        yield "the number of lines differs: each line is a step"
    wrong = _WRONG_LETTERS[language].search(translation) if language in _WRONG_LETTERS else None
    if wrong and wrong.group() not in english:
        yield f"“{wrong.group()}” is no Kyrgyz letter: type ң, ө, ү"
    if bool(reviewer) != bool(reviewed_on):
        yield "a review needs both a name and a date"
    elif reviewed_on and not re.fullmatch(r"\d{4}-\d\d-\d\d", reviewed_on):
        yield f"the date “{reviewed_on}” is not written like 2026-11-24"
    if "\n" in reviewer or len(reviewer) > 100:
        yield "the name of the reviewer is too long"
