"""The checks as a list, as JSON, and as one page for each check and language."""

import json
from pathlib import Path

from audits.check import CATEGORIES, DOCUMENTATION, N_, Check
from audits.registry import all_checks
from reports.language import LANGUAGES, check_text, translator

LABELS = {
    "why": {"en": "Why", "ru": "Зачем", "ky": "Эмне үчүн"},
    "fix": {"en": "How", "ru": "Как исправить", "ky": "Кантип оңдоо керек"},
    "verify": {"en": "How to verify", "ru": "Как проверить", "ky": "Кантип текшерсе болот"},
    "snippet": {"en": "To paste", "ru": "Чтобы вставить", "ky": "Коюу үчүн"},
    "outcomes": {"en": "What the check may answer", "ru": "Возможные ответы", "ky": "Мүмкүн болгон жооптор"},
    "good": {"en": "Passes", "ru": "Так хорошо", "ky": "Мына ушундай жакшы"},
    "bad": {"en": "Does not pass", "ru": "Так не пойдёт", "ky": "Мындай болбойт"},
    "facts": {"en": "For the expert", "ru": "Для специалиста", "ky": "Адис үчүн"},
}
WEIGHTS = {5: N_("essential"), 3: N_("important"), 1: N_("good to have"), 0: N_("informative")}


def catalogue_text(language: str) -> str:
    """A line for each check: id, weight, title."""
    texts = translator(language)
    lines = [
        f"{check.id:<32} {check.weight}  {check_text(texts, check, 'title')}"
        for check in all_checks().values()
    ]
    counts = {
        category: sum(check.category == category for check in all_checks().values())
        for category in CATEGORIES
    }
    lines.append(
        f"{len(all_checks())} checks: " + ", ".join(f"{name} {count}" for name, count in counts.items())
    )
    return "\n".join(lines)


def catalogue_json(language: str) -> str:
    """Every check with its metadata and texts."""
    texts = translator(language)
    rows = [
        {
            "id": check.id,
            "category": check.category,
            "scope": check.scope,
            "weight": check.weight,
            "effort": check.effort,
            "audience": check.audience,
            "access": check.access,
            "needs": list(check.needs),
            "settled_by": check.settled_by or None,
            "caps": check.caps,
            "since": check.since,
            "revision": check.revision,
            "source": check.source,
            "outcomes": {
                key: {
                    "status": outcome.status.value,
                    "score": outcome.score,
                    "text": check_text(texts, check, f"outcome:{key}"),
                }
                for key, outcome in check.outcomes.items()
            },
            **{
                name: check_text(texts, check, name)
                for name in ("title", "title_failed", "why", "fix", "verify")
            },
        }
        for check in all_checks().values()
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def check_page(check: Check, language: str) -> str:
    """One check in Markdown."""
    texts = translator(language)

    def label(name: str) -> str:
        return f"\n## {LABELS[name][language]}\n"

    lines = [f"# {check_text(texts, check, 'title')}", "", f"`{check.id}`"]
    lines += [label("why"), check_text(texts, check, "why")]
    lines += [label("fix"), _steps(check_text(texts, check, "fix"))]
    for cms in check.fixes:
        system, documentation = DOCUMENTATION[cms]
        lines += [f"\n### {system} ({documentation})\n", _steps(check_text(texts, check, f"fix:{cms}"))]
    if check.snippet:
        lines += [label("snippet"), "```", check_text(texts, check, "snippet"), "```"]
    lines += [label("verify"), check_text(texts, check, "verify"), label("outcomes")]
    lines += [
        f"- `{key}` ({outcome.status.value}, {outcome.score:g}): {check_text(texts, check, f'outcome:{key}')}"
        for key, outcome in check.outcomes.items()
    ]
    for name, example in (("good", check.good), ("bad", check.bad)):
        if example:
            lines += [label(name), "```", example, "```"]
    lines += [label("facts")]
    lines += [
        f"- {name}: {value}"
        for name, value in {
            "scope": check.scope,
            "weight": f"{check.weight} ({WEIGHTS[check.weight]}). {check.reason}".removesuffix(". "),
            "caps": f"the category at {check.caps:.0%} while it fails" if check.caps is not None else "",
            "effort": check.effort,
            "audience": check.audience,
            "access": check.access,
            "needs": ", ".join(check.needs),
            "settled by": check.settled_by,
            "same step as": check.same_step,
            "source": check.source,
            "since": f"{check.since}, revision {check.revision}",
        }.items()
        if value
    ]
    return "\n".join(lines)


def _steps(text: str) -> str:
    steps = text.split("\n")
    if len(steps) == 1:
        return text
    return "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))


MARK = "<!-- the table below is written by: kuzgu checks docs -->\n"


def weights_table() -> str:
    """Every check with its weight and the reason for it, a table a category."""
    lines = []
    for category in CATEGORIES:
        own = [check for check in all_checks().values() if check.category == category]
        own.sort(key=lambda check: -check.weight)
        lines += ["", f"### {category}", "", "| check | weight | reason |", "| --- | --- | --- |"]
        lines += [
            f"| [{check.id}](checks/{category}/{check.id.split('.')[1]}.en.md) | {check.weight} | "
            f"{check.reason.replace('|', '/')}{_cap(check)} |"
            for check in own
        ]
    return "\n".join(lines) + "\n"


def _cap(check: Check) -> str:
    return f" While it fails the category has at most {check.caps:.0%}." if check.caps is not None else ""


def write_docs(folder: Path, *, write: bool = True) -> list[Path]:
    """Write the pages that are out of date (or only name them). A page without a check is deleted. The table
    of weights goes into scoring.md beside the folder, where that has its mark."""
    wanted = {
        folder / check.category / f"{check.id.split('.')[1]}.{language}.md": check_page(check, language)
        + "\n"
        for check in all_checks().values()
        for language in LANGUAGES
    }
    scoring = folder.parent / "scoring.md"
    if scoring.exists() and MARK in (prose := scoring.read_text(encoding="utf-8")):
        wanted[scoring] = prose[: prose.index(MARK) + len(MARK)] + weights_table()
    stale = [
        path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    surplus = [path for path in folder.glob("*/*.md") if path not in wanted]
    if write:
        for path in stale:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
        for path in surplus:
            path.unlink()
    return stale + surplus
