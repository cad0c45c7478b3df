"""Answers about evidence that many checks ask for are worked out once."""

from collections.abc import Callable
from typing import TypeVar

E = TypeVar("E")
A = TypeVar("A")

_MOST = 128


def remembered(function: Callable[[E], A]) -> Callable[[E], A]:
    """Keep the last answers by the identity of the evidence, which is frozen and kept alive beside them."""
    answers: dict[int, tuple[E, A]] = {}

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
