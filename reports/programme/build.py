"""Writes the pages of the programme: dashboard, list of organisations, and the history of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

import history
from audits.registry import all_checks
from history.progress import basis_of
from history.visits import Round
from reports.build import free_name
from reports.language import translator
from reports.pages import hash_of, source_of, write_page
from reports.programme.dashboard import Asked, dashboard_page, other_basis
from reports.programme.figures import Programme, all_groups, figures, grouped_figures, programme
from reports.programme.organisation_history import history_page, organisation_history
from reports.programme.organisation_list import list_page
from reports.programme.wording import NO_VALUE
from reports.programme.workshop_effect import workshop_effects


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written: dashboards, lists of organisations, their histories. ``stale`` are runs
    that were judged by other rules than the newest one, wholly or in part."""

    dashboards: tuple[Path, ...]
    lists: tuple[Path, ...]
    histories: tuple[Path, ...]
    stale: tuple[int, ...]


def write_dashboard(
    engine: history.Engine,
    out_dir: Path,
    languages: Sequence[str],
    contact: str,
    asked: Asked | None = None,
) -> Written:
    """Write all pages. Raises ValueError when the history has no round to show, or not those asked for."""
    asked = asked or Asked()
    checks = all_checks()
    runs = history.all_runs(engine)
    chosen = history.rounds(runs, asked.runs)
    _refuse(runs, chosen, asked)
    one = programme(runs, chosen, asked.baseline)
    effects = workshop_effects(one, asked.workshop) if asked.workshop else None
    everybody = figures(one)
    grouped = {dimension: grouped_figures(one, named) for dimension, named in all_groups(one).items()}
    out_dir.mkdir(parents=True, exist_ok=True)
    stems = _stems(one)
    known = {key: organisation_history(one.runs, one.rounds, key) for key in stems}
    dashboards, lists, histories = [], [], []
    for language in languages:
        common = common_context(one.now, language, contact)
        dashboards.append(
            write_page(
                out_dir / f"dashboard_{language}.html",
                dashboard_page(one, everybody, grouped, effects, asked, checks, language, common),
            )
        )
        files = {key: f"history_{stem}_{language}.html" for key, stem in stems.items()}
        lists.append(
            write_page(
                out_dir / f"organisations_{language}.html",
                list_page(one, files, asked.ranking, translator(language), common),
            )
        )
        for key, name in files.items():
            page = history_page(known[key], checks, language, common)
            histories.append(write_page(out_dir / name, page))
    stale = [one_run.run.id for one_run in chosen if other_basis(one, one_run)]
    return Written(tuple(dashboards), tuple(lists), tuple(histories), tuple(stale))


def _refuse(runs: Sequence[Round], chosen: Sequence[Round], asked: Asked) -> None:
    known = ", ".join(str(one.run.id) for one in runs)
    if not runs:
        raise ValueError("The history is empty. Start with: kuzgu audit seeds.csv")
    if asked.runs and len(chosen) < len(set(asked.runs)):
        raise ValueError(f"There are no such runs. Runs: {known}")
    if asked.baseline is not None and asked.baseline not in [one.run.id for one in chosen]:
        rounds = ", ".join(str(one.run.id) for one in chosen)
        raise ValueError(
            f"Run {asked.baseline} cannot be the baseline: it is not one of the rounds ({rounds})."
        )


def _stems(one: Programme) -> dict[str, str]:
    taken: set[str] = set()
    every = {key for run in one.runs for key in run.sites}
    return {key: free_name(key, taken) for key in sorted(every)}


def common_context(now: Round, language: str, contact: str) -> dict[str, Any]:
    """What every page of the programme has: its style, who made it, by which rules."""
    style = source_of("report.css") + source_of("programme/programme.css")
    basis = basis_of(now)
    return {
        "style": Markup(style),
        "style_hash": hash_of(style),
        "contact": contact,
        "tool": now.run.tool.removeprefix("kuzgu").strip(),
        "rules": basis[0] if basis else NO_VALUE,
        "dashboard_file": f"dashboard_{language}.html",
        "list_file": f"organisations_{language}.html",
    }
