"""docs/safety.md names tests: each must exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", (ROOT / "docs/safety.md").read_text("utf-8"))


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_a_promise_has_its_test(path: str, name: str) -> None:
    assert f"\ndef {name}(" in (ROOT / path).read_text("utf-8")


def test_every_promise_names_one() -> None:
    rows = [line for line in (ROOT / "docs/safety.md").read_text("utf-8").splitlines() if "| `" in line]
    assert len(rows) >= 12
    assert len(NAMED) >= len(rows)
