"""The export as one JSON document, written organisation by organisation: docs/schema/export.json."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import history
from audits.check import Check, Finding
from audits.judgement import Judgement
from history.records import SiteRecord
from reports.language import SOURCE, translator
from reports.organisation import names_of
from reports.plan import improvement_plan
from reports.private_sheet import PRIVATE_CHECKS
from reports.programme.tables import Privacy, crowds_of, exported_findings, seeds_row

VERSION = 1


def export_json(
    engine: history.Engine, run_ids: Sequence[int], checks: Mapping[str, Check], privacy: Privacy
) -> Iterator[str]:
    """The document in pieces; joined they are one JSON object."""
    crowds = crowds_of(engine, run_ids, privacy)
    yield f'{{"version": {VERSION}, "pseudonymous": {json.dumps(privacy.salt is not None)}, "runs": ['
    for number, run_id in enumerate(run_ids):
        run = history.find_run(engine, run_id)
        assert run is not None
        head = {
            "id": run.id,
            "tool": run.tool,
            "started_at": run.started_at,
            "finished_at": run.finished_at,
            "outcome": run.outcome,
        }
        yield f'{", " if number else ""}\n{{"run": {_text(head)}, "organisations": ['
        for index, record in enumerate(history.iter_run_sites(engine, run_id)):
            yield ("," if index else "") + "\n" + _text(organisation_row(record, checks, privacy, crowds))
        yield "]}"
    yield "]}\n"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def organisation_row(
    record: SiteRecord,
    checks: Mapping[str, Check],
    privacy: Privacy,
    crowds: Mapping[str, Mapping[str, Any]],
) -> dict[str, Any]:
    """One visit: whose site, in which state, judgement, scores, findings, plan."""
    organisation, verdict = record.organisation, record.judgement
    named = privacy.salt is None
    own = crowds.get(organisation.id, {})
    return {
        "id": privacy.name(organisation.id),
        "main_site": record.series == organisation.id,
        "name": organisation.name if named else None,
        "site": record.site if named else None,
        "seeds": seeds_row(record, own),
        "state": verdict.state if verdict else "not_finished",
        "state_reason": verdict.state_reason if verdict else record.attempt_reason if named else "",
        "judgement": _judgement(verdict) if verdict else None,
        "scores": _scores(verdict),
        "findings": [_finding(found, privacy) for found in exported_findings(verdict, privacy)],
        "plan": _plan(verdict, record, checks, privacy),
    }


def _judgement(verdict: Judgement) -> dict[str, Any]:
    profile = verdict.profile
    return {
        "tool": verdict.tool,
        "rules": verdict.rules,
        "scoring": verdict.scoring,
        "evidence_schema": verdict.evidence_schema,
        "selection": profile.selection,
        "pages": profile.pages,
        "rights": profile.rights,
        "license": profile.license_id,
        "networks": sorted({link.network for link in profile.social}),
        "languages": [{"language": code, "share": part} for code, part in profile.languages],
    }


def _scores(verdict: Judgement | None) -> dict[str, Any] | None:
    if verdict is None or verdict.scores is None:
        return None
    scores = verdict.scores
    return {
        "headline": scores.headline,
        "essentials_met": scores.essentials_met,
        "essentials": scores.essentials,
        "categories": [
            {
                "category": found.category,
                "score": found.score,
                "judged": found.judged,
                "applicable": found.applicable,
                "coverage": round(found.judged / found.applicable, 3) if found.applicable else None,
                "essentials_met": found.essentials_met,
                "essentials": found.essentials,
                "capped_by": found.capped_by,
            }
            for found in scores.categories
        ],
    }


def _finding(found: Finding, privacy: Privacy) -> dict[str, Any]:
    named = privacy.salt is None
    return {
        "check": found.check,
        "revision": found.revision,
        "weight": found.weight,
        "status": found.status.value,
        "outcome": found.outcome,
        "score": found.score,
        "judged": found.judged,
        "passing": found.passing,
        "home": found.home.value if found.home else None,
        "params": found.params if named else {},
        "places": [
            {"url": place.url, "markup": place.markup, "outcome": place.outcome} for place in found.subjects
        ]
        if named
        else [],
        "place_count": found.subject_count,
    }


def _plan(
    verdict: Judgement | None, record: SiteRecord, checks: Mapping[str, Check], privacy: Privacy
) -> list[dict[str, Any]]:
    """The steps in their order, without words: those are in the reports."""
    if verdict is None or verdict.scores is None:
        return []
    told = {key: check for key, check in checks.items() if privacy.salt is None or key not in PRIVATE_CHECKS}
    names = names_of(record.organisation.names)
    plan = improvement_plan(verdict, told, names, translator(SOURCE))
    return [
        {
            "number": number,
            "check": item.check,
            "group": item.group,
            "status": item.status.value,
            "effort": item.effort,
            "audience": item.audience,
            "access": item.access,
            "needs_permission": item.needs_permission,
            "gain": item.gain,
        }
        for number, item in enumerate(plan.items, start=1)
    ]
