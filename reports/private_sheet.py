"""The private sheet: signs that strangers write on a site, for its owners alone.

The report of an organisation is passed round and may be published. What could expose a site that has been
broken into stands on a sheet of its own, and the report only says that there is one.
"""

from collections.abc import Mapping
from dataclasses import replace

from audits.check import Check, Finding, Status
from audits.judgement import Judgement
from history import Break, breaks
from reports.changes import Earlier
from reports.findings import Saying
from reports.language import Texts, translator
from reports.organisation import Reader, shared_context, step_view
from reports.pages import render
from reports.plan import improvement_plan
from reports.words import BREAKS

PRIVATE_CHECKS = frozenset(("trust.hacked",))


def _accuses(finding: Finding) -> bool:
    return finding.check in PRIVATE_CHECKS and finding.status in (Status.WARN, Status.FAIL)


def for_everyone(judgement: Judgement) -> Judgement:
    """The judgement without what belongs on the private sheet. The marks stay as they are."""
    scores = judgement.scores
    if scores is not None:
        scores = replace(
            scores,
            categories=tuple(
                replace(one, capped_by="") if one.capped_by in PRIVATE_CHECKS else one
                for one in scores.categories
            ),
        )
    return replace(
        judgement,
        scores=scores,
        findings=tuple(finding for finding in judgement.findings if not _accuses(finding)),
        gains=tuple(gain for gain in judgement.gains if gain.check not in PRIVATE_CHECKS),
    )


def breaks_since(earlier: Earlier | None, judgement: Judgement) -> tuple[Break, ...]:
    """The breaks since the visit before; none at the first one."""
    return breaks(earlier.judgement, judgement) if earlier else ()


def needs_private_sheet(judgement: Judgement, seen: tuple[Break, ...]) -> bool:
    """There is something that its owners should read first."""
    return bool(seen) or any(map(_accuses, judgement.findings))


def private_page(
    judgement: Judgement,
    reader: Reader,
    language: str,
    earlier: Earlier | None,
    checks: Mapping[str, Check],
    *,
    when: str,
) -> str:
    """The whole HTML page. ``when`` is the ISO 8601 moment at which the visit ended.

    Raises ValueError for a language without texts.
    """
    texts = translator(language)
    profile = replace(judgement.profile, unseen=(), unseen_count=0)
    private = replace(judgement, profile=profile, findings=tuple(filter(_accuses, judgement.findings)))
    plan = improvement_plan(private, checks, reader.names, texts)
    return render(
        "private.html",
        language,
        shared_context(private, reader, texts)
        | {
            "when": when,
            "items": [step_view(item, texts) for item in (*plan.items, *plan.notes)],
            "breaks": [_break_words(one, texts) for one in breaks_since(earlier, judgement)],
            "since": texts.date(earlier.finished_at) if earlier else "",
        },
    )


def _break_words(one: Break, texts: Texts) -> Saying:
    names = {"before": one.before, "now": one.now}
    if one.kind != "topic":
        names = {key: texts.language_name(code) for key, code in names.items()}
    return Saying(texts.text(BREAKS[one.kind]), names)
