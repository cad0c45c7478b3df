"""Turn each condition of each check round, one at a time: the check's own cases must notice.

Part of ``make proof``. What no case notices is written to docs/mutations.md; the share that is noticed may
not fall.
"""

import ast
import importlib
import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from audits.check import Check
from audits.registry import all_checks

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "mutations.md"
FLOOR = 0.99


class _Turn(ast.NodeTransformer):
    """Negates the condition with this number, counted in the order of the source."""

    def __init__(self, number: int) -> None:
        self.left = number
        self.line = 0

    def _turned(self, test: ast.expr) -> ast.expr:
        self.left -= 1
        if self.left == -1:
            self.line = test.lineno
            return ast.copy_location(ast.UnaryOp(op=ast.Not(), operand=test), test)
        return test

    def visit_If(self, node: ast.If) -> ast.AST:  # noqa: N802
        node.test = self._turned(node.test)
        return self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:  # noqa: N802
        node.test = self._turned(node.test)
        return self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        node.ifs = [self._turned(test) for test in node.ifs]
        return self.generic_visit(node)


def cases(check: Check) -> tuple[list[tuple[str, Any, str]], list[tuple[Any, dict[str, Any], list[Any]]]]:
    """The check's own table of outcomes, and that of the numbers and places it tells where there is one."""
    category, name = check.id.split(".")
    path = ROOT / "tests" / "audits" / category / f"test_{name.replace('-', '_')}.py"
    spec = importlib.util.spec_from_file_location(f"mutation_{category}_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return list(module.CASES), list(getattr(module, "TOLD", ()))


def notices(
    check: Check,
    tree: ast.Module,
    table: list[tuple[str, Any, str]],
    told: list[tuple[Any, dict[str, Any], list[Any]]],
) -> bool:
    module = ModuleType(check.function.__module__)
    try:
        exec(compile(tree, "mutated", "exec"), module.__dict__)
        changed = next(value for value in vars(module).values() if isinstance(value, Check))
        if any(changed.function(evidence).outcome != outcome for _, evidence, outcome in table):
            return True
        for evidence, params, places in told:
            verdict = changed.function(evidence)
            if not params.items() <= dict(verdict.params).items():
                return True
            if [(place.url, place.markup) for place in verdict.subjects] != places:
                return True
        return False
    except Exception:
        return True


def test_conditions_turned_round_are_noticed() -> None:
    total, missed = 0, []
    for check in all_checks().values():
        path = ROOT / Path(*check.function.__module__.split(".")).with_suffix(".py")
        source = path.read_text("utf-8")
        table, told = cases(check)
        for number in range(200):
            turn = _Turn(number)
            tree = ast.fix_missing_locations(turn.visit(ast.parse(source)))
            if not turn.line:
                break
            total += 1
            if not notices(check, tree, table, told):
                missed.append(f"{check.id}, line {turn.line}: {source.splitlines()[turn.line - 1].strip()}")
    noticed = 1 - len(missed) / total
    PAGE.write_text(
        "# Conditions turned round\n\n"
        "Written by `make proof`: each condition of each check is negated, one at a time, and the check's "
        "own cases are asked.\n\n"
        f"Conditions: {total}. Noticed: {noticed:.1%}."
        + ("" if not missed else " Not noticed:\n\n" + "\n".join(f"- `{line}`" for line in missed))
        + "\n",
        encoding="utf-8",
    )
    assert noticed >= FLOOR
