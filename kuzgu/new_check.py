"""Writes the file and the test of a new check, ready to be filled in."""

import re
from pathlib import Path

from audits.check import CATEGORIES

CHECK = '''"""TODO: the question that this check answers about a page, in one line."""

from audits.check import N_, Subject, Verdict, failed, page_check, passed
from audits.evidence import PageEvidence


@page_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("TODO: what is good, as a statement"),
    title_failed=N_("TODO: what to do, as an action"),
    why=N_("TODO: why it matters to the organisation itself."),
    fix=N_("TODO: the first step.\\nTODO: the second step."),
    verify=N_("TODO: how to see on a phone that it worked."),
    outcomes={{
        "ok": passed(N_("TODO: what we saw when it is right.")),
        "missing": failed(N_("TODO: what we saw when it is not.")),
    }},
    since="{since}",
    revision=1,
    source="TODO: the standard, paper or measurement behind it",
    reason="TODO: why this weight, in a sentence.",
    good="TODO: mark-up that passes",
    bad="TODO: mark-up that does not",
)
def check(page: PageEvidence) -> Verdict:
    if not page.titles:
        return Verdict("missing", subjects=(Subject(url=page.url, markup=""),))
    return Verdict("ok")
'''

TEST = '''"""{id}: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import page

CHECK = all_checks()["{id}"]

CASES = [
    ("right", page(titles=("Өмүр",)), "ok"),
    ("missing", page(titles=()), "missing"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
'''


class NewCheckError(ValueError):
    """The id cannot be used; the message says why."""


def write_new_check(check_id: str, root: Path) -> tuple[Path, Path]:
    """Write audits/<category>/<name>.py and its test below ``root``. Raises NewCheckError."""
    category, _, name = check_id.partition(".")
    if category not in CATEGORIES:
        raise NewCheckError(f"“{check_id}” must start with one of: {', '.join(c + '.' for c in CATEGORIES)}")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise NewCheckError(f"“{name}” must be small Latin letters, digits and -, for example page-title")
    module = name.replace("-", "_")
    check = root / "audits" / category / f"{module}.py"
    test = root / "tests" / "audits" / category / f"test_{module}.py"
    if not check.parent.is_dir():
        raise NewCheckError(f"There is no folder {check.parent}: run this in the top folder of the project")
    for path in (check, test):
        if path.exists():
            raise NewCheckError(f"{path} is already there; ids are for ever, choose another one")
    test.parent.mkdir(parents=True, exist_ok=True)
    check.write_text(CHECK.format(since="0.1"), encoding="utf-8")
    test.write_text(TEST.format(id=check_id), encoding="utf-8")
    return check, test
