"""What an organisation disputes leaves its marks until it is settled."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from audits.check import Check, Finding, Status
from audits.judgement import Judgement
from audits.registry import all_checks
from audits.scoring import gains, score

DISPUTABLE = (Status.WARN, Status.FAIL)


def with_disputed(
    judgement: Judgement, disputed: Collection[str], checks: Mapping[str, Check] | None = None
) -> Judgement:
    """The judgement where the findings of the ``disputed`` checks (ids) have the status disputed, scored
    again without them. What is in place needs no dispute and keeps its points."""
    if judgement.scores is None or not any(_is_disputed(f, disputed) for f in judgement.findings):
        return judgement
    checks = all_checks() if checks is None else checks
    findings = tuple(
        replace(f, status=Status.DISPUTED, score=None) if _is_disputed(f, disputed) else f
        for f in judgement.findings
    )
    known = [finding for finding in findings if finding.check in checks]
    return replace(judgement, findings=findings, scores=score(known, checks), gains=gains(known, checks))


def _is_disputed(finding: Finding, disputed: Collection[str]) -> bool:
    return finding.check in disputed and finding.status in DISPUTABLE
