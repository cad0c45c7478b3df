"""What is exported, as tables: sites, findings, indicators, and the codebook that explains every column."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

import history
from audits.check import CATEGORIES, Check, Finding
from audits.judgement import Judgement
from history.groups import DIMENSIONS, LEAST, groups, newest_records, shown, value_of
from history.progress import MARKS, SHARES, Members, basis_of, marked, median_mark, share
from history.pseudonyms import crowded, pseudonym
from history.records import SiteRecord
from history.visits import Round
from reports.language import LANGUAGES, check_text, translator
from reports.private_sheet import PRIVATE_CHECKS
from reports.programme.codebook import COLUMNS
from reports.programme.words import INDICATORS, MARK_NAMES, MEDIAN_OF, SOURCES

QUASI = ("language", "region", "sector", "cohort", "cms")
"""Columns by which somebody could be told; the last ones are given up first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The four tables of an export, with the columns of ``codebook.COLUMNS``."""

    sites: pd.DataFrame
    findings: pd.DataFrame
    indicators: pd.DataFrame
    codebook: pd.DataFrame

    def named(self) -> Iterator[tuple[str, pd.DataFrame]]:
        yield from (
            ("sites", self.sites),
            ("findings", self.findings),
            ("indicators", self.indicators),
            ("codebook", self.codebook),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """``salt`` makes the export pseudonymous; None names the organisations. ``least`` is the smallest number
    of organisations behind a figure of a group."""

    salt: bytes | None = None
    least: int = LEAST

    def name(self, organisation: str) -> str:
        return organisation if self.salt is None else pseudonym(organisation, self.salt)


def export_tables(
    engine: history.Engine, run_ids: Sequence[int], checks: Mapping[str, Check], privacy: Privacy
) -> Tables:
    """The tables of these runs."""
    site_rows: list[dict[str, Any]] = []
    finding_rows: list[dict[str, Any]] = []
    crowds = crowds_of(engine, run_ids, privacy)
    for run_id in run_ids:
        for record in history.iter_run_sites(engine, run_id):
            site_rows.append(site_row(record, privacy, crowds))
            finding_rows += finding_rows_of(record, checks, privacy)
    runs = [one for one in history.all_runs(engine) if one.run.id in run_ids]
    return Tables(
        sites=_frame("sites", site_rows, privacy),
        findings=_frame("findings", finding_rows, privacy),
        indicators=_frame("indicators", indicator_rows(runs, privacy.least), privacy),
        codebook=pd.DataFrame(codebook_rows(checks, privacy)),
    )


def crowds_of(engine: history.Engine, run_ids: Sequence[int], privacy: Privacy) -> dict[str, dict[str, Any]]:
    """Organisation → region, sector and so on as they may be exported. {} when organisations are named."""
    if privacy.salt is None:
        return {}
    records = newest_records([one for one in history.all_runs(engine) if one.run.id in run_ids])
    rows = [
        {"key": key} | {dimension: value_of(record, dimension) for dimension in QUASI}
        for key, record in records.items()
    ]
    return {row["key"]: row for row in crowded(rows, QUASI, privacy.least)}


def seeds_row(record: SiteRecord, own: Mapping[str, Any]) -> dict[str, Any]:
    """What an organisation is, by QUASI; ``own`` in place of it where something is withheld."""
    found = {name: own[name] if own else value_of(record, name) for name in QUASI}
    return {"main_language": found.pop("language"), **found}


def site_row(record: SiteRecord, privacy: Privacy, crowds: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """One visit as a row of the table of sites."""
    organisation, verdict = record.organisation, record.judgement
    scores = verdict.scores if verdict else None
    profile = verdict.profile if verdict else None
    own = crowds.get(organisation.id, {})
    row: dict[str, Any] = {
        "run": record.run.id,
        "run_date": record.run.started_at[:10],
        "organisation": privacy.name(organisation.id),
        "main_site": record.series == organisation.id,
        "name": organisation.name,
        "site": record.site,
        **seeds_row(record, own),
        "share": organisation.share,
        "state": verdict.state if verdict else "not_finished",
        "reason": verdict.state_reason if verdict else "",
        "rules": verdict.rules if verdict else "",
        "scoring": verdict.scoring if verdict else None,
        "selection": profile.selection if profile else "",
        "headline": scores.headline if scores else None,
    }
    by_category = {found.category: found for found in scores.categories} if scores else {}
    for category in CATEGORIES:
        found = by_category.get(category)
        row[category] = found.score if found else None
        row[f"{category}_judged"] = found.judged if found else None
        row[f"{category}_applicable"] = found.applicable if found else None
    row |= {
        "essentials_met": scores.essentials_met if scores else None,
        "essentials": scores.essentials if scores else None,
        "pages": profile.pages if profile else None,
        "rights": profile.rights if profile else "",
        "license": profile.license_id if profile else "",
        "channels": len({link.network for link in profile.social}) if profile and scores else None,
        "kyrgyz_share": dict(profile.languages).get("ky", 0.0) if profile and profile.languages else None,
        "checked_at": (record.finished_at or "")[:10] if privacy.salt else record.finished_at or "",
    }
    return row


def exported_findings(verdict: Judgement | None, privacy: Privacy) -> list[Finding]:
    """What may be told: in a pseudonymous export nothing of what only the organisation itself should read."""
    found = verdict.findings if verdict else ()
    return [one for one in found if privacy.salt is None or one.check not in PRIVATE_CHECKS]


def finding_rows_of(
    record: SiteRecord, checks: Mapping[str, Check], privacy: Privacy
) -> Iterable[dict[str, Any]]:
    """The findings of one visit. Parameters and places are of the site: a pseudonymous export has neither."""
    for found in exported_findings(record.judgement, privacy):
        yield {
            "run": record.run.id,
            "organisation": privacy.name(record.organisation.id),
            "main_site": record.series == record.organisation.id,
            "check": found.check,
            "category": found.check.split(".")[0],
            "revision": found.revision,
            "weight": found.weight,
            "status": found.status.value,
            "outcome": found.outcome,
            "score": found.score,
            "judged": found.judged,
            "passing": found.passing,
            "home": found.home.value if found.home else "",
            "places": found.subject_count,
            "params": json.dumps(found.params, ensure_ascii=False) if found.params else "",
            "first_place": found.subjects[0].url if found.subjects else "",
        }


def indicator_rows(runs: Sequence[Round], least: int) -> list[dict[str, Any]]:
    """Each indicator of each run, of all organisations and of each group. A figure of fewer than ``least``
    organisations is empty, and so is one from which another could be worked out; its number too."""
    found: list[dict[str, Any]] = []
    for one in runs:
        records = newest_records([one])
        every: dict[str, dict[str, Members]] = {"all": {"": None}}
        for dimension in DIMENSIONS:
            every[dimension] = dict(groups(records, dimension, least))
        for dimension, named in every.items():
            with_marks = {name: len(marked(one, members)) for name, members in named.items()}
            told = shown(with_marks, least)
            for indicator in (*SHARES, *MARKS):
                wanted = basis_of(one)
                values = {
                    name: share(one, indicator, wanted, members)
                    if indicator in SHARES
                    else median_mark(one, indicator, wanted, members)
                    for name, members in named.items()
                }
                allowed = shown({name: value.count for name, value in values.items()}, least)
                for name, value in values.items():
                    members = named[name]
                    found.append(
                        {
                            "run": one.run.id,
                            "run_date": one.date,
                            "dimension": dimension,
                            "group": name,
                            "organisations": len(one.sites) if members is None else len(members),
                            "with_marks": with_marks[name] if told[name] else None,
                            "indicator": indicator,
                            "value": value.value if allowed[name] else None,
                            "n": value.count if allowed[name] else None,
                            "rules": wanted[0] if wanted else "",
                        }
                    )
    return found


NUMBERS = {
    "sites": (
        *("headline", *CATEGORIES, "kyrgyz_share"),
        *(f"{category}_{what}" for category in CATEGORIES for what in ("judged", "applicable")),
        *("scoring", "essentials_met", "essentials", "pages", "channels"),
    ),
    "findings": ("score",),
    "indicators": ("value", "n", "with_marks"),
}
WHOLE = frozenset(
    (
        *(f"{category}_{what}" for category in CATEGORIES for what in ("judged", "applicable")),
        *("scoring", "essentials_met", "essentials", "pages", "channels", "n", "with_marks"),
    )
)
NAMING = frozenset(("name", "site", "params", "first_place", "share"))
"""Columns that a pseudonymous export does not have."""


def columns_of(table: str, privacy: Privacy) -> list[str]:
    return [name for name in COLUMNS[table] if privacy.salt is None or name not in NAMING]


def _frame(table: str, rows: Sequence[Mapping[str, Any]], privacy: Privacy) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=list(COLUMNS[table]))[columns_of(table, privacy)]
    kinds = {name: "Int64" if name in WHOLE else "float64" for name in NUMBERS[table]}
    return frame.astype(kinds)


def codebook_rows(checks: Mapping[str, Check], privacy: Privacy) -> list[dict[str, str]]:
    """What every column, indicator and check means, in each language."""
    found = []
    texts = {language: translator(language) for language in LANGUAGES}
    for table in COLUMNS:
        for column in columns_of(table, privacy):
            meaning = COLUMNS[table][column]
            found.append(
                {"table": table, "name": column}
                | {language: texts[language].text(meaning) for language in LANGUAGES}
            )
    for indicator in (*SHARES, *MARKS):
        row = {"table": "indicator", "name": indicator}
        for language, own in texts.items():
            name = (
                own.say(MEDIAN_OF, name=own.text(MARK_NAMES[indicator]))
                if indicator in MARKS
                else own.text(INDICATORS[indicator])
            )
            source = SOURCES[
                indicator if indicator in SOURCES else "headline" if indicator == "headline" else "marks"
            ]
            row[language] = f"{name}. {own.text(source)}"
        found.append(row)
    found += [
        {"table": "check", "name": check.id}
        | {language: check_text(texts[language], check, "title") for language in LANGUAGES}
        for check in checks.values()
        if privacy.salt is None or check.id not in PRIVATE_CHECKS
    ]
    return found
