"""What is true of every check."""

import dataclasses
import importlib.util
import re
import string
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

from audits.check import CATEGORIES, DOCUMENTATION, HEADLINE, Check, Status, Verdict, id_of_module
from audits.evidence import PageEvidence, RenderedPage, SiteEvidence
from audits.registry import all_checks
from reports.language import check_texts, translator

CHECKS = list(all_checks().values())
IDS = [check.id for check in CHECKS]
SITE_FIELDS = {field.name for field in dataclasses.fields(SiteEvidence)}
PAGE_FIELDS = {field.name for field in dataclasses.fields(PageEvidence)}
MEASURED_FIELDS = {field.name for field in dataclasses.fields(RenderedPage)}
FORBIDDEN = (
    "open",
    "socket.",
    "subprocess.",
    "os.",
    "sqlite3.",
    "import",
    "shutil.",
    "tempfile.",
    "exec",
    "compile",
)

every_check = pytest.mark.parametrize("check", CHECKS, ids=IDS)
_guarding = False


def _guard(event: str, _arguments: object) -> None:
    if _guarding and event.startswith(FORBIDDEN):
        raise AssertionError(f"a check did {event}")


sys.addaudithook(_guard)


@contextmanager
def pure() -> Iterator[None]:
    global _guarding
    _guarding = True
    try:
        yield
    finally:
        _guarding = False


def cases(check: Check) -> list[tuple[str, object, str]]:
    category, name = check.id.split(".")
    path = Path(__file__).parent / category / f"test_{name.replace('-', '_')}.py"
    assert path.exists(), f"{check.id} has no test: {path.name}"
    found: list[tuple[str, object, str]] = _module(path).CASES
    return found


def _module(path: Path) -> ModuleType:
    name = f"cases_{path.parent.name}_{path.stem}"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


def test_the_guard_can_catch() -> None:
    with pytest.raises(AssertionError, match="open"), pure():
        open(__file__).close()


def test_there_are_enough_in_each_category() -> None:
    assert len(CHECKS) >= 100
    for category in CATEGORIES:
        fewest = 10 if category in HEADLINE else 7
        assert sum(check.category == category for check in CHECKS) >= fewest


@every_check
def test_its_id_is_its_path(check: Check) -> None:
    assert check.id == id_of_module(check.function.__module__)
    assert re.fullmatch(r"[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*", check.id)


@every_check
def test_its_metadata_make_sense(check: Check) -> None:
    assert check.weight in (0, 1, 3, 5)
    assert check.effort in ("minutes", "hour", "day", "project")
    assert check.audience in ("editor", "webmaster", "director")
    assert check.access in ("none", "editor", "admin", "hosting", "domain")
    assert check.revision >= 1
    assert check.source
    assert check.reason.endswith((".", ")")), "why this weight and no other"
    assert check.good
    assert check.bad
    assert check.good != check.bad
    assert check.caps is None or 0 < check.caps < 1
    for need in check.needs:
        of_page = MEASURED_FIELDS if check.scope == "rendered" else PAGE_FIELDS
        assert need in SITE_FIELDS or need.removeprefix("page.") in of_page
    assert (check.scope == "rendered") <= ("rendered" in check.needs)
    for outcome in check.absent:
        assert check.scope == "site"
        assert check.outcomes[outcome].status in (Status.WARN, Status.FAIL)
    assert set(check.fixes) <= set(DOCUMENTATION)
    for other in (*check.after, check.same_step, check.settled_by):
        assert not other or other in all_checks()
    if check.settled_by:
        settling = all_checks()[check.settled_by]
        assert "rendered" in settling.needs
        assert settling.category == check.category
        assert settling.weight >= check.weight, "a measurement that settles a hint weighs as much"


@every_check
def test_its_outcomes_are_scored_by_their_status(check: Check) -> None:
    for key, outcome in check.outcomes.items():
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", key)
        match outcome.status:
            case Status.PASS:
                assert outcome.score == 1
            case Status.FAIL:
                assert outcome.score == 0
            case Status.WARN:
                assert 0 < outcome.score < 1
    statuses = {outcome.status for outcome in check.outcomes.values()}
    assert Status.PASS in statuses
    if check.weight == 0:
        assert Status.FAIL not in statuses


@every_check
def test_every_outcome_has_a_case_and_no_other(check: Check) -> None:
    assert {outcome for _, _, outcome in cases(check)} == set(check.outcomes)


@every_check
def test_something_that_looks_bad_is_fine(check: Check) -> None:
    accuses = any(outcome.status in (Status.WARN, Status.FAIL) for outcome in check.outcomes.values())
    spared = [name for name, _, outcome in cases(check) if "fine" in name and not _accuses(check, outcome)]
    assert spared or not accuses, "a case, named “… fine”, of what a hasty rule would accuse"


def _accuses(check: Check, outcome: str) -> bool:
    return check.outcomes[outcome].status in (Status.WARN, Status.FAIL, Status.ERROR)


@every_check
def test_it_is_pure_and_its_parameters_fill_its_text(check: Check) -> None:
    for name, evidence, expected in cases(check):
        before = repr(evidence)
        first: Verdict = check.function(evidence)  # type: ignore[arg-type]
        with pure():
            verdict: Verdict = check.function(evidence)  # type: ignore[arg-type]
        assert verdict == first, name
        assert verdict.outcome == expected, name
        assert repr(evidence) == before
        wanted = placeholders(check.outcomes[expected].text)
        assert wanted <= set(verdict.params), name
        assert all(len(subject.markup) < 5000 for subject in verdict.subjects)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@every_check
@pytest.mark.parametrize("language", ["ky", "ru"])
def test_its_texts_are_complete(check: Check, language: str) -> None:
    texts = translator(language)
    for field, english in check_texts(check):
        translated = texts.messages.get((f"{check.id} {field}", english))
        assert translated, f"{field} is not translated"
        if field != "snippet":
            assert placeholders(translated) == placeholders(english), field
            words = re.findall(r"\w+", translated)
            mixed = [w for w in words if re.search("[а-яёңөү]", w, re.I) and re.search("[a-z]", w, re.I)]
            assert mixed == [], field
        if field.startswith("fix"):
            assert translated.count("\n") == english.count("\n"), field
    if language == "ky":
        kyrgyz = " ".join(
            texts.messages[f"{check.id} {field}", english] for field, english in check_texts(check)
        )
        assert not re.search("[ӊѳєїў]", kyrgyz, re.IGNORECASE)


@every_check
def test_its_words_do_not_order_about(check: Check) -> None:
    """A small matter is never put as a duty; nobody is blamed."""
    words = " ".join(text for _, text in check_texts(check)).lower()
    assert not re.search(r"\b(you failed|your fault|bad site|terrible)\b", words)
    assert not check.title.endswith(".")
    assert not check.title_failed.endswith(".")
