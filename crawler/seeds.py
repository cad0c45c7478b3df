"""Reads the list of organisations: CSV or XLSX, every bad row named, nothing guessed.

Rows are counted as a spreadsheet shows them: the header is row 1.
"""

import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

import idna

from audits.evidence import Organisation
from crawler.options import Target

REQUIRED = ("id", "name", "url")
KNOWN = (
    *REQUIRED,
    *("region", "sector", "languages", "name_ky", "name_ru", "name_en", "other_urls", "former_urls"),
    *("cohort", "report_language", "contact", "consent", "share"),
)
REPORT_LANGUAGES = ("ky", "ru", "en")
FILE_LIMIT = 20_000_000
UNPACKED_LIMIT = 200_000_000

PLATFORMS = (
    *("facebook.com", "fb.com", "fb.me", "instagram.com", "t.me", "telegram.me", "wa.me", "whatsapp.com"),
    *("vk.com", "ok.ru", "youtube.com", "youtu.be", "tiktok.com", "twitter.com", "x.com", "threads.net"),
    *("threads.com", "linkedin.com", "linktr.ee", "taplink.cc", "2gis.kg", "2gis.ru", "2gis.com"),
    *("maps.app.goo.gl", "lalafo.kg"),
)
"""An address there is a page on somebody else's platform: the organisation has no own site."""

LANGUAGE_MISTAKES = {"kg": "ky", "kgz": "ky", "kir": "ky", "kyr": "ky", "rus": "ru", "eng": "en", "uzb": "uz"}

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_LOST_LETTER = re.compile(r"[^\W\d_]\?|\?[^\W\d_]")
_WINDOWS_NAMES = re.compile(r"(?i)con|prn|aux|nul|com\d|lpt\d")


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where it is (row 0 = the file itself), what is wrong, how to mend it."""

    row: int
    column: str
    fault: str
    remedy: str

    def __str__(self) -> str:
        where = f"row {self.row}, {self.column}" if self.row else self.column
        return f"{where}: {self.fault}. {self.remedy}"


@dataclass(frozen=True, slots=True)
class Seeds:
    """The good organisations in the order of the file, and every problem of the others."""

    organisations: tuple[Organisation, ...]
    problems: tuple[Problem, ...]


class SeedsError(ValueError):
    """The seeds file cannot be used as it is; ``problems`` says why, row by row."""

    def __init__(self, path: Path, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(f"{path}: " + "\n".join(str(problem) for problem in problems))


def read_seeds(path: Path) -> Seeds:
    """Read a seeds file. Raises SeedsError when the file itself cannot be read as a table."""
    rows, encoding = read_rows(path)
    header = [_fold(cell).lower().replace(" ", "_") for cell in rows[0]] if rows else []
    _check_header(path, header)
    problems: list[Problem] = []
    organisations: list[Organisation] = []
    ids: dict[str, int] = {}
    sites: dict[str, int] = {}
    for number, cells in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        found, faults = _organisation(number, header, cells, encoding)
        if found is not None and not faults:
            faults = _duplicates(number, found, ids, sites)
        if found is not None and not faults:
            organisations.append(found)
            ids[found.id.lower()] = number
            sites.update(dict.fromkeys(map(site_key, _own_urls(found)), number))
        problems.extend(faults)
    if not organisations and not problems:
        problems.append(Problem(0, "file", "there is no organisation in it", "Add a row below the header."))
    return Seeds(tuple(organisations), tuple(problems))


def read_targets(path: str | Path) -> tuple[Target, ...]:
    """Every site of every organisation. Raises SeedsError when any row is bad."""
    seeds = read_seeds(Path(path))
    if seeds.problems:
        raise SeedsError(Path(path), seeds.problems)
    return tuple(target for organisation in seeds.organisations for target in targets_of(organisation))


def targets_of(organisation: Organisation) -> tuple[Target, ...]:
    """The organisation's own sites, the main one first; () when it has none."""
    found = []
    for index, url in enumerate(_own_urls(organisation)):
        main = index == 0 and url == organisation.url
        series = organisation.id if main else f"{organisation.id}/{site_key(url)}"
        found.append(Target(organisation=organisation, site=url, series=series))
    return tuple(found)


def site_key(url: str) -> str:
    """What tells two sites apart: the host without www. and the path without its last slash."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port and parts.port not in (80, 443) else ""
    path = re.sub(r"/(index\.(html?|php))?$", "", parts.path)
    return f"{host}{port}{path}" + (f"?{parts.query}" if parts.query else "")


def on_platform(url: str) -> bool:
    """Is this a page on a social network, a link hub or a map, and so no site of its own?"""
    host = urlsplit(url).hostname or ""
    return any(host == platform or host.endswith("." + platform) for platform in PLATFORMS)


def normal_url(text: str) -> str:
    """An absolute http(s) address with an ASCII host. Raises ValueError with what is wrong and the remedy."""
    text = text.strip()
    if re.search(r"\s|[<>\"\x00-\x20]", text):
        raise ValueError(f"“{text}” has a space or a forbidden sign in it")
    if not re.match(r"(?i)[a-z][a-z0-9+.-]*://", text):
        if re.match(r"(?i)(mailto|javascript|data|file|tel|ftp):", text):
            raise ValueError(f"“{text}” is not an address of a web site")
        text = "http://" + text.lstrip("/")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ValueError(f"“{text}” is not an address ({error})") from error
    if parts.scheme.lower() not in ("http", "https"):
        raise ValueError(f"“{text}” does not start with http:// or https://")
    if parts.username or parts.password:
        raise ValueError(f"“{text}” has a user name or password in it")
    host = _ascii_host(parts.hostname or "")
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._") or "/"
    netloc = host if port is None else f"{host}:{port}"
    query = quote(parts.query, safe="=&%:@!$'()*+,;/?~-._")
    return urlunsplit((parts.scheme.lower(), netloc, path, query, ""))


def _ascii_host(host: str) -> str:
    host = host.rstrip(".")
    try:
        ascii_host = host if host.isascii() else idna.encode(host, uts46=True).decode()
    except idna.IDNAError as error:
        raise ValueError(f"“{host}” is not a domain name ({error})") from error
    ascii_host = ascii_host.lower()
    labels = ascii_host.split(".")
    known = len(labels) > 1 or ascii_host == "localhost"
    if not known or not all(
        re.fullmatch(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", label) for label in labels
    ):
        raise ValueError(f"“{host}” is not a domain name")
    return ascii_host


def _fold(cell: str) -> str:
    return unicodedata.normalize("NFC", " ".join(cell.replace("\u200b", "").replace("\ufeff", "").split()))


def read_rows(path: Path) -> tuple[list[list[str]], str]:
    """All cells as text, and the encoding that a CSV was in ("" for XLSX)."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _file_error(
            path, f"it cannot be read ({error.strerror})", "Check the name and the folder."
        ) from error
    if len(data) > FILE_LIMIT:
        raise _file_error(path, "it is larger than 20 MB", "Is this really the list of organisations?")
    if data.startswith(b"PK\x03\x04"):
        return _xlsx_rows(path, data), ""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise _file_error(path, "it is an old Excel file (.xls)", "Save it as .xlsx or as CSV UTF-8.")
    text, encoding = _decoded(data)
    if "\x00" in text:
        raise _file_error(path, "it is not a table of text", "Save the table as CSV UTF-8 or .xlsx.")
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return list(reader), encoding
    except csv.Error as error:
        fault = f"the quotes do not match in line {reader.line_num} ({error})"
        raise _file_error(
            path, fault, "Write a quote inside a quoted text twice, or save the table again."
        ) from error


def named_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table that have anything in them: their number in the file, and the folded text of each
    of these columns. Raises SeedsError when one of the columns is missing."""
    rows, _ = read_rows(path)
    header = [_fold(cell).lower() for cell in rows[0]] if rows else []
    _check_missing(path, header, columns, f"The first row must name the columns {', '.join(columns)}.")
    for number, cells in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in cells):
            yield number, dict.fromkeys(columns, "") | dict(zip(header, map(_fold, cells), strict=False))


def _decoded(data: bytes) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), "utf-16"
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("windows-1251", "replace"), "windows-1251"


def _xlsx_rows(path: Path, data: bytes) -> list[list[str]]:
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > UNPACKED_LIMIT:
                raise _file_error(path, "it unpacks to more than 200 MB", "Keep only the table in it.")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = [
            [_cell_text(value) for value in row] for row in book.worksheets[0].iter_rows(values_only=True)
        ]
        book.close()
    except SeedsError:
        raise
    except Exception as error:  # openpyxl raises whatever its parsers raise on a damaged file
        raise _file_error(
            path, "it cannot be opened as .xlsx", "Save the table again, or as CSV UTF-8."
        ) from error
    return rows


def _cell_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _file_error(path: Path, fault: str, remedy: str) -> SeedsError:
    return SeedsError(path, (Problem(0, "file", fault, remedy),))


def _check_missing(path: Path, header: Sequence[str], columns: Sequence[str], remedy: str) -> None:
    if missing := [column for column in columns if column not in header]:
        fault = "the column is missing" if len(missing) == 1 else "the columns are missing"
        raise SeedsError(path, (Problem(1, ", ".join(missing), fault, remedy),))


def _check_header(path: Path, header: list[str]) -> None:
    remedy = f"The first row must name the columns, at least: {', '.join(REQUIRED)}."
    _check_missing(path, header, REQUIRED, remedy)
    twice = {column for column in header if column and header.count(column) > 1}
    if twice:
        raise SeedsError(
            path,
            (Problem(1, ", ".join(sorted(twice)), "the column is there twice", "Rename or delete one."),),
        )


def _organisation(
    number: int, header: list[str], cells: list[str], encoding: str
) -> tuple[Organisation | None, list[Problem]]:
    problems: list[Problem] = []
    if any(cell.strip() for cell in cells[len(header) :]):
        fault = "there are more cells than columns"
        return None, [
            Problem(number, "row", fault, "Put a text that holds a comma or semicolon into quotes.")
        ]
    row = dict.fromkeys(KNOWN, "") | dict(zip(header, map(_fold, cells), strict=False))

    def wrong(column: str, fault: str, remedy: str) -> None:
        problems.append(Problem(number, column, fault, remedy))

    if not row["id"]:
        wrong(
            "id",
            "it is empty",
            "Give the organisation a short name in Latin letters, for example its domain.",
        )
    elif not _ID.fullmatch(row["id"]) or _WINDOWS_NAMES.fullmatch(row["id"]):
        wrong(
            "id", f"“{row['id']}” cannot be part of a file name", "Use Latin letters, digits, - and _ only."
        )
    if not row["name"]:
        wrong("name", "it is empty", "Write the name of the organisation.")
    for column in ("name", "name_ky", "name_ru", "name_en"):
        lost = "?" in row[column] if encoding == "windows-1251" else _LOST_LETTER.search(row[column])
        if lost:
            wrong(
                column,
                f"“{row[column]}” has lost a letter (ң, ө, ү became ?)",
                "Open the original table and save as CSV UTF-8.",
            )
    urls: dict[str, list[str]] = {}
    for column, text in (("url", row["url"]), *_addresses(row)):
        try:
            if text:
                urls.setdefault(column, []).append(normal_url(text))
        except ValueError as error:
            wrong(
                column,
                str(error),
                "Write it as in the address line of a browser, for example https://example.kg/",
            )
    for code in row["languages"].replace(",", " ").split():
        if code in LANGUAGE_MISTAKES:
            wrong("languages", f"“{code}” is not a language code", f"Write {LANGUAGE_MISTAKES[code]}.")
        elif not _LANGUAGE.fullmatch(code):
            wrong(
                "languages", f"“{code}” is not a language code", "Write codes with spaces between: ky ru en"
            )
    if row["report_language"] not in ("", *REPORT_LANGUAGES):
        wrong(
            "report_language", f"reports are not written in “{row['report_language']}”", "Write ky, ru or en."
        )
    for column in ("consent", "share"):
        if row[column].lower() not in ("", "yes", "no"):
            wrong(column, f"“{row[column]}” is neither yes nor no", "Write yes or no.")
    if problems:
        return None, problems
    return (
        Organisation(
            id=row["id"],
            name=row["name"],
            url=urls.get("url", [""])[0],
            names=tuple((lang, row[f"name_{lang}"]) for lang in REPORT_LANGUAGES if row[f"name_{lang}"]),
            other_urls=tuple(urls.get("other_urls", ())),
            former_urls=tuple(urls.get("former_urls", ())),
            region=row["region"],
            sector=row["sector"],
            languages=tuple(row["languages"].replace(",", " ").split()),
            cohort=row["cohort"],
            report_language=row["report_language"],
            contact=row["contact"],
            consent=row["consent"].lower(),
            share=row["share"].lower(),
            extra=tuple((column, row[column]) for column in header if column and column not in KNOWN),
        ),
        [],
    )


def _addresses(row: dict[str, str]) -> Iterator[tuple[str, str]]:
    for column in ("other_urls", "former_urls"):
        for text in row[column].split():
            yield column, text.strip(",;")


def _own_urls(organisation: Organisation) -> list[str]:
    urls = [organisation.url, *organisation.other_urls]
    return [url for url in dict.fromkeys(urls) if url and not on_platform(url)]


def _duplicates(
    number: int, organisation: Organisation, ids: dict[str, int], sites: dict[str, int]
) -> list[Problem]:
    found = []
    if (row := ids.get(organisation.id.lower())) is not None:
        found.append(
            Problem(
                number,
                "id",
                f"“{organisation.id}” is already in row {row}",
                "Give each organisation its own id.",
            )
        )
    keys = [site_key(url) for url in _own_urls(organisation)]
    found += [
        Problem(
            number, "url", f"the site {key} is already in row {sites[key]}", "Keep it with one organisation."
        )
        for key in keys
        if key in sites
    ]
    found += [
        Problem(number, "other_urls", f"the site {key} is there twice", "Delete one of them.")
        for key in _repeated(keys)
    ]
    return found


def _repeated(keys: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [key for key in keys if key in seen or seen.add(key)]  # type: ignore[func-returns-value]
