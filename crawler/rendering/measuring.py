"""The measuring scripts, and their answers as evidence. Whatever a page makes of them is checked and cut."""

import json
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, TypeVar

from audits import codec

T = TypeVar("T")

TOPICS = (
    *("common", "layout", "tap", "letters", "contrast", "hidden", "overlays"),
    *("loading", "images", "playing", "fields", "axe", "dom"),
)
AXE_FILE = "axe.min.js"
TEXT = 500
LIST = 120
NUMBER = 1e9


@lru_cache
def script(topic: str) -> str:
    """The source of one topic: a function, but for what all have in common."""
    return (files("crawler.rendering") / "scripts" / f"{topic}.js").read_text("utf-8")


def call(topic: str, *arguments: float | bool) -> str:
    """The expression that makes a measurement."""
    return f"({script(topic)})({', '.join(map(json.dumps, arguments))})"


@lru_cache
def axe_source() -> str:
    return (files("crawler.rendering") / "axe" / AXE_FILE).read_text("utf-8")


@lru_cache
def axe_version() -> str:
    return axe_source()[:80].split("axe v")[1].split()[0]


@lru_cache
def measure_version() -> str:
    """Eight hexadecimal digits that change with the measuring scripts."""
    return sha256("".join(map(script, TOPICS)).encode()).hexdigest()[:8]


def decoded(answer: object, kind: type[T]) -> T:
    """The answer of a script as evidence. Raises ValueError for anything that it cannot have said."""
    if not isinstance(answer, str) or len(answer) > 2_000_000:
        raise ValueError("not an answer of a measuring script")
    try:
        return codec.from_plain(capped(json.loads(answer)), kind)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def capped(value: Any) -> Any:
    """Long texts and lists are cut, numbers brought into a range that everything can store."""
    if isinstance(value, str):
        return value[:TEXT].replace("\x00", "\ufffd")
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float):
        return max(-NUMBER, min(NUMBER, value)) if value == value else 0.0
    if isinstance(value, list):
        return tuple(capped(one) for one in value[:LIST])
    return {str(key)[:60]: capped(one) for key, one in list(value.items())[:LIST]}
