"""Writes the reports of a run: for every site and language a page, and an index for the trainer."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import history
from audits.check import Check
from audits.registry import all_checks
from reports.changes import Earlier, changes_since, statuses_before
from reports.cohort import Gaps, IndexRow, count_gaps, index_page, index_row, unfinished_row
from reports.language import LANGUAGES, translator
from reports.letter import studio_letter
from reports.organisation import PAGE_LIMIT, Beside, Reader, message_text, names_of, organisation_page
from reports.pages import write_page as _write
from reports.phone import phone_views, pictures_of_run
from reports.plan import improvement_plan
from reports.private_sheet import (
    PRIVATE_CHECKS,
    breaks_since,
    for_everyone,
    needs_private_sheet,
    private_page,
)

RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d|index)", re.IGNORECASE)
NAME_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written. ``paths`` are the reports, ``indexes`` one page a language,
    ``private`` the sheets that only the organisation itself should read, ``texts`` the letters to studios and
    the messages, as plain text."""

    paths: tuple[Path, ...]
    indexes: tuple[Path, ...]
    private: tuple[Path, ...] = ()
    texts: tuple[Path, ...] = ()


def write_reports(
    engine: history.Engine,
    run_id: int,
    out_dir: Path,
    languages: Sequence[str],
    contact: str,
    *,
    checks: Mapping[str, Check] | None = None,
    pictures: Path | None = None,
    index: bool = True,
) -> Written:
    """Write every report of the run into ``out_dir``, one site at a time, and the ``index`` if wanted.

    ``contact`` is whom the readers may write to; ``checks`` whose texts are used (all of them); ``pictures``
    the folder of what phones showed. Raises
    ValueError for a language without texts, before anything is written, and OSError where a file cannot be.
    """
    for language in languages:
        translator(language)
    out_dir.mkdir(parents=True, exist_ok=True)
    checks = all_checks() if checks is None else checks
    open_checks = {key: check for key, check in checks.items() if key not in PRIVATE_CHECKS}
    paths: list[Path] = []
    private_paths: list[Path] = []
    text_paths: list[Path] = []
    rows: list[IndexRow] = []
    gaps = Gaps()
    taken: set[str] = set()
    when = tool = rules = ""
    for record in history.iter_run_sites(engine, run_id):
        when, tool = record.run.finished_at or record.run.started_at, record.run.tool
        organisation = record.organisation
        reader = Reader(
            name=organisation.name,
            names=names_of(organisation.names),
            contact=contact,
            own_contact=organisation.contact,
        )
        if record.judgement is None:
            rows.append(unfinished_row(reader, record.site))
            continue
        rules = record.judgement.rules
        earlier = _earlier(engine, record)
        stem = free_name(record.series, taken)
        visited = record.judgement.profile.finished_at or record.finished_at or when
        files: dict[str, str] = {}
        private: dict[str, str] = {}
        if needs_private_sheet(record.judgement, breaks_since(earlier, record.judgement)):
            private = {language: f"{stem}_private_{visited[:10]}_{language}.html" for language in languages}
        public = for_everyone(record.judgement)
        shots = pictures_of_run(pictures, record.run.id)
        before = statuses_before(earlier, record.judgement)
        plans = {
            language: improvement_plan(
                public, checks, reader.names, translator(language), before=before, answers=record.answers
            )
            for language in dict.fromkeys((*languages, *LANGUAGES))
        }
        letters: dict[str, str] = {}
        for language, plan in plans.items():
            name = reader.names.get(language) or reader.name
            texts = translator(language)
            if letter := studio_letter(plan, name, public.profile, contact, visited, texts):
                letters[language] = letter
                file = out_dir / f"{stem}_letter_{visited[:10]}_{language}.txt"
                text_paths.append(_write_text(file, letter))
        for language in languages:
            changes = changes_since(earlier, record.judgement, open_checks, translator(language))
            files[language] = f"{stem}_{visited[:10]}_{language}.html"
            message = message_text(
                public, reader, plans[language], checks, files[language], visited, translator(language)
            )
            file = out_dir / f"{stem}_message_{visited[:10]}_{language}.txt"
            text_paths.append(_write_text(file, message))
            views = phone_views(
                record.judgement,
                shots,
                earlier.judgement if earlier else None,
                pictures_of_run(pictures, earlier.run_id) if earlier else None,
                translator(language).date(earlier.finished_at) if earlier else "",
            )
            for view in views:
                page = organisation_page(
                    public,
                    reader,
                    language,
                    changes,
                    checks,
                    when=visited,
                    plan=plans[language],
                    beside=Beside(
                        private_file=private.get(language, ""),
                        letter=letters.get(language, ""),
                        letters=tuple((one, f"{stem}_letter_{visited[:10]}_{one}.txt") for one in letters),
                        message=message,
                        phone=view,
                    ),
                )
                if len(page.encode("utf-8", "replace")) <= PAGE_LIMIT:
                    break
            if language in private:
                sheet = private_page(record.judgement, reader, language, earlier, checks, when=visited)
                private_paths.append(_write(out_dir / private[language], sheet))
            paths.append(_write(out_dir / files[language], page))
        rows.append(index_row(record.judgement, reader, files, private))
        count_gaps(gaps, public)
    indexes = [
        _write(
            out_dir / f"index_{language}.html",
            index_page(
                rows,
                gaps,
                language,
                when=when,
                contact=contact,
                tool=tool,
                rules=rules,
                checks=checks,
            ),
        )
        for language in (languages if index else ())
    ]
    return Written(tuple(paths), tuple(indexes), tuple(private_paths), tuple(text_paths))


def _write_text(path: Path, text: str) -> Path:
    """As every Windows shows it rightly: with a byte order mark and its own ends of lines."""
    return _write(path, "\ufeff" + text.replace("\n", "\r\n"))


def _earlier(engine: history.Engine, record: history.SiteRecord) -> Earlier | None:
    """The latest earlier visit with marks, else the latest earlier one in whatever state."""
    found = history.previous_site(engine, record.series, record.run.id) or history.previous_state(
        engine, record.series, record.run.id
    )
    if found is None or found.judgement is None:
        return None
    when = found.judgement.profile.finished_at or found.finished_at or found.run.started_at
    return Earlier(found.judgement, when, found.run.id)


def free_name(series: str, taken: set[str]) -> str:
    """A file name for a series that no file system refuses and no other site has; it joins ``taken``.

    Letters and digits of any script stay, everything else becomes a hyphen; names that Windows keeps for
    itself and those that begin like the index get a prefix.
    """
    text = unicodedata.normalize("NFC", series).casefold()
    name = re.sub(r"[^\w]+|_+", "-", text).strip("-")[:NAME_LIMIT].strip("-") or "site"
    if RESERVED.fullmatch(name):
        name = f"site-{name}"
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    taken.add(free)
    return free
