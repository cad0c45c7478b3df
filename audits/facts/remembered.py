"""Answers about evidence that many checks ask for are worked out once."""

from collections.abc import Callable
from typing import Any, TypeVar

E = TypeVar("E")
A = TypeVar("A")

_MOST = 1_024
_KEPT: list[dict[int, tuple[Any, Any]]] = []


def remembered(function: Callable[[E], A]) -> Callable[[E], A]:
    """Keep the last answers by the identity of the evidence, which is frozen and kept alive beside them."""
    answers: dict[int, tuple[E, A]] = {}
    _KEPT.append(answers)

    def answer(evidence: E) -> A:
        known = answers.get(id(evidence))
        if known is not None and known[0] is evidence:
            return known[1]
        found = function(evidence)
        if len(answers) >= _MOST:
            answers.clear()
        answers[id(evidence)] = (evidence, found)
        return found

    answer.__doc__ = function.__doc__
    answer.__name__ = function.__name__
    answer.__module__ = function.__module__
    return answer


def forget() -> None:
    """Let go of all evidence: a site that has been judged is not kept alive."""
    for answers in _KEPT:
        answers.clear()
