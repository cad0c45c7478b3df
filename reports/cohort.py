"""The index for the trainer: organisations × categories, whom to call first, what most of them need."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from audits.check import CATEGORIES, Check, Status
from audits.judgement import Judgement
from reports.findings import COUNTED, reason_words
from reports.language import Texts, check_text, translator
from reports.organisation import UNWORDED, Reader, name_key, rounded
from reports.pages import render
from reports.words import CATEGORY_NAMES, EFFORTS, FEWEST_SHOWN, STATES

GAPS_SHOWN = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """What the index keeps of one site; small, so that memory does not grow with findings."""

    reader: Reader
    site: str
    state: str
    reason: str
    cms: str
    marked: bool
    headline: int | None
    scores: tuple[int | None, ...]
    essentials_met: int
    essentials: int
    files: Mapping[str, str]
    """Language → file name of the report; empty when there is none."""
    private: Mapping[str, str] = field(default_factory=dict)
    """The same for the private sheet."""


def index_row(
    judgement: Judgement, reader: Reader, files: Mapping[str, str], private: Mapping[str, str] | None = None
) -> IndexRow:
    """The row of a judged site."""
    scores = judgement.scores
    by_category = {
        c.category: rounded(c.score) if c.judged >= FEWEST_SHOWN else None
        for c in (scores.categories if scores else ())
    }
    return IndexRow(
        reader=reader,
        site=judgement.profile.site,
        state=judgement.state,
        reason=judgement.state_reason,
        cms=judgement.profile.cms,
        marked=scores is not None,
        headline=rounded(scores.headline) if scores else None,
        scores=tuple(by_category.get(category) for category in CATEGORIES),
        essentials_met=scores.essentials_met if scores else 0,
        essentials=scores.essentials if scores else 0,
        files=files,
        private=private or {},
    )


def unfinished_row(reader: Reader, site: str) -> IndexRow:
    """The row of a site that the run did not finish: a fault of ours."""
    return IndexRow(
        reader=reader,
        site=site,
        state="not_finished",
        reason="",
        cms="",
        marked=False,
        headline=None,
        scores=(),
        essentials_met=0,
        essentials=0,
        files={},
    )


@dataclass(frozen=True, slots=True)
class Gaps:
    """Check by check, on how many sites it was judged and on how many its step stands open."""

    open: Counter[str] = field(default_factory=Counter)
    judged: Counter[str] = field(default_factory=Counter)


def count_gaps(gaps: Gaps, judgement: Judgement) -> None:
    """Add one site to the counts."""
    for finding in judgement.findings:
        if finding.weight > 0 and finding.status in COUNTED:
            gaps.judged[finding.check] += 1
            gaps.open[finding.check] += finding.status is not Status.PASS


def index_page(
    rows: Sequence[IndexRow],
    gaps: Gaps,
    language: str,
    *,
    when: str,
    contact: str,
    tool: str,
    rules: str,
    checks: Mapping[str, Check],
) -> str:
    """The whole HTML page. ``when`` is the ISO 8601 moment at which the run ended."""
    texts = translator(language)
    named = sorted(((_name(row.reader, language), row) for row in rows), key=lambda pair: name_key(pair[0]))
    return render(
        "index.html",
        language,
        {
            "when": when,
            "contact": contact,
            "tool": tool,
            "rules": rules,
            "categories": [texts.text(CATEGORY_NAMES[category]) for category in CATEGORIES],
            "judged": [_shown(name, row, texts) for name, row in named if row.marked],
            "others": [_shown(name, row, texts) for name, row in named if not row.marked],
            "gaps": _gaps(gaps, checks, texts),
        },
    )


def _name(reader: Reader, language: str) -> str:
    return reader.names.get(language) or reader.name


def _shown(name: str, row: IndexRow, texts: Texts) -> dict[str, object]:
    worded = row.reason and row.state not in UNWORDED
    return {
        "name": name,
        "site": row.site,
        "state": texts.text(STATES.get(row.state, row.state)),
        "reason": reason_words(row.reason, texts) if worded else "",
        "partly": row.state == "partly",
        "cms": row.cms,
        "contact": row.reader.own_contact,
        "scores": row.scores,
        "headline": row.headline,
        "essentials_met": row.essentials_met,
        "essentials": row.essentials,
        "essentials_share": row.essentials_met / row.essentials if row.essentials else -1,
        "file": row.files.get(texts.language, ""),
        "private": row.private.get(texts.language, ""),
    }


def _gaps(gaps: Gaps, checks: Mapping[str, Check], texts: Texts) -> list[dict[str, object]]:
    known = [check for check, count in gaps.open.items() if count and check in checks]
    known.sort(key=lambda check: (-gaps.open[check] / gaps.judged[check], -checks[check].weight, check))
    return [
        {
            "action": check_text(texts, checks[check], "title_failed"),
            "category": texts.text(CATEGORY_NAMES[checks[check].category]),
            "time": texts.text(EFFORTS[checks[check].effort]),
            "open": gaps.open[check],
            "judged": gaps.judged[check],
        }
        for check in known[:GAPS_SHOWN]
    ]
