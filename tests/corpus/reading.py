"""Labelled pages, what is read from them, and how often that is right.

``<reader>.jsonl`` holds one case a line::

    {"id": "license-017", "source": "where this form is documented or was seen", "url": "https://…",
     "html": "…" or "html_b64": "…", "headers": [["name", "value"], …], "robots_txt": "…", "user_agent": "…",
     "expect": {"site_license": {"id": "CC-BY-4.0"}, "rights": {"all_rights_reserved": false}}}

``expect`` is a part of the facts that ``kuzgu inspect`` answers: only the named keys are judged. Besides them
``text`` names words that the decoded page must hold, and ``letter_faults`` the kinds of broken letters. A case
is negative when nothing is to be found on it, or when it says so (``"negative": true``): a trap that looks like
something else.

Everything is counted in statements. A text or number is one statement; null is none. A flag is a statement
when it is raised (``robots.allowed``, ``robots.indexable`` and ``hreflang.valid`` when they are false). A list has a
statement an item; an item given as an object matches when all its named keys are equal. A statement that is
expected and read is a true positive, one expected and not read a miss, one read and not expected an invention.
"""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from audits.evidence import PageEvidence
from audits.facts.language import page_letter_faults
from audits.facts.page import page_facts
from crawler.extract import extract

FOLDER = Path(__file__).parent
RAISED_WHEN_FALSE = {"robots.allowed", "robots.indexable"}
REQUIRED = {"id", "source", "url", "expect"}


@dataclass(slots=True)
class Tally:
    """Statements right, invented and missed; cases, cases where nothing is to be found, and what went wrong."""

    right: int = 0
    invented: int = 0
    missed: int = 0
    cases: int = 0
    negatives: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.invented) if self.right + self.invented else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def readers() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.jsonl"))


@cache
def cases(reader: str) -> tuple[dict[str, Any], ...]:
    lines = (FOLDER / f"{reader}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line.strip())


def body_of(case: dict[str, Any]) -> str | bytes:
    return base64.b64decode(case["html_b64"]) if "html_b64" in case else str(case["html"])


def page_of(case: dict[str, Any]) -> PageEvidence:
    headers = tuple((name, value) for name, value in case.get("headers", ()))
    return extract(body_of(case), case["url"], 200, headers)


def read(case: dict[str, Any]) -> dict[str, Any]:
    """The facts of a case, and beside them what the corpus alone asks for."""
    page = page_of(case)
    facts = page_facts(page, case.get("robots_txt", ""), case.get("user_agent", "Kuzgu"))
    visible = " ".join([*page.titles, *(block.text for block in page.blocks)])
    words = case["expect"].get("text")
    facts["text"] = words if words is not None and words in visible else None
    facts["letter_faults"] = [fault.kind for fault in page_letter_faults(page)]
    return facts


def compare(expected: Any, actual: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """("right" | "invented" | "missed", what) for every statement."""
    if isinstance(expected, dict) and (isinstance(actual, dict) or actual is None) and not _is_item(path):
        for key, value in expected.items():
            inner = actual.get(key) if actual else None
            yield from compare(value, inner, f"{path}.{key}" if path else key)
        return
    wanted, found = _statements(expected, path), _statements(actual, path)
    for statement in wanted:
        match = next((one for one in found if _equal(statement, one)), None)
        if match is None:
            yield "missed", f"{path}: {statement!r}"
        else:
            found.remove(match)
            yield "right", path
    for statement in found:
        yield "invented", f"{path}: {_short(statement, wanted)!r}"


def _is_item(path: str) -> bool:
    """Objects that are one statement: a licence is right as a whole."""
    return path == "site_license"


def _statements(value: Any, path: str) -> list[Any]:
    if value is None or value == "":
        return []
    if isinstance(value, bool):
        return [value] if value is (path not in RAISED_WHEN_FALSE) else []
    if isinstance(value, list):
        return list(value)
    return [value]


def _equal(expected: Any, actual: Any) -> bool:
    if isinstance(expected, dict) and isinstance(actual, dict):
        return all(key in actual and actual[key] == value for key, value in expected.items())
    return bool(expected == actual)


def _short(statement: Any, wanted: list[Any]) -> Any:
    if not isinstance(statement, dict):
        return statement
    keys = next((one.keys() for one in wanted if isinstance(one, dict)), None) or list(statement)[:6]
    return {key: statement.get(key) for key in keys}


def tally(reader: str) -> Tally:
    """All cases of one corpus, read now."""
    total = Tally()
    for case in cases(reader):
        results = list(compare(case["expect"], read(case)))
        kinds = [kind for kind, _ in results]
        total.right += kinds.count("right")
        total.invented += kinds.count("invented")
        total.missed += kinds.count("missed")
        total.cases += 1
        total.negatives += case.get("negative") or not any(kind in ("right", "missed") for kind in kinds)
        total.wrong += [f"{case['id']} {kind} {what}" for kind, what in results if kind != "right"]
    return total


if __name__ == "__main__":
    import sys

    for name in sys.argv[1:] or readers():
        counted = tally(name)
        print(
            f"{name}: {counted.cases} cases ({counted.negatives} negative), "
            f"precision {counted.precision:.3f}, recall {counted.recall:.3f}"
        )
        print("".join(f"  {line}\n" for line in counted.wrong), end="")
