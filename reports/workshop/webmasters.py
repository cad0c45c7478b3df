"""What is for the webmaster's eyes alone: the connection, signs of strangers, versions without care."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from audits.check import Check
from history import SiteRecord
from reports.language import Texts
from reports.organisation import step_view
from reports.plan import improvement_plan
from reports.workshop.room import OPEN, is_security, reader_of


def webmaster_sheet(record: SiteRecord, checks: Mapping[str, Check], texts: Texts) -> dict[str, Any] | None:
    """What the template shows of one site, None when there is nothing to say."""
    judgement = record.judgement
    if judgement is None or judgement.scores is None:
        return None
    findings = tuple(f for f in judgement.findings if is_security(f.check) and f.status in OPEN)
    if not findings:
        return None
    reader = reader_of(record, "")
    plan = improvement_plan(replace(judgement, findings=findings), checks, reader.names, texts)
    items = (*plan.items, *plan.notes)
    return {
        "name": reader.names.get(texts.language) or reader.name,
        "profile": judgement.profile,
        "visited": record.finished_at or record.run.started_at,
        "steps": [step_view(replace(item, number=n), texts) for n, item in enumerate(items, start=1)],
    }
