"""Structured data: which types, in which syntax, and what is broken."""

import html
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from audits.evidence import PageEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class StructuredData:
    """``types`` without vocabulary ("NGO"), outer ones first; ``syntaxes`` of json-ld, microdata, rdfa;
    ``errors`` of empty, comment, control_character, trailing_comma, html_entities, several_objects,
    invalid_json, not_an_object."""

    types: tuple[str, ...]
    syntaxes: tuple[str, ...]
    errors: tuple[str, ...]


_WRAPPER = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)?(.*?)"
    r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)?\s*;?\s*\Z",
    re.S,
)
_STRING_OR_COMMENT = re.compile(r'("(?:[^"\\]|\\.)*")|/\*.*?\*/|//[^\n]*|<!--.*?-->', re.S)
_STRING_OR_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])', re.S)
_VOCABULARY = re.compile(r"(?:https?://(?:www\.)?schema\.org/|schema:)", re.I)
_MOST_OBJECTS = 2_000
_MOST_DEPTH = 40
_decoder = json.JSONDecoder(strict=False)


def _loads(text: str) -> Any:
    return json.loads(text, strict=False)


def _several(text: str) -> list[Any]:
    """Values written one after another; raises ValueError when one of them is broken."""
    values: list[Any] = []
    position = 0
    while position < len(text):
        while position < len(text) and text[position] in " \t\r\n,;":
            position += 1
        if position < len(text):
            value, position = _decoder.raw_decode(text, position)
            values.append(value)
    return values


@lru_cache(maxsize=256)
def _parse(raw: str) -> tuple[tuple[Any, ...], tuple[str, ...]]:
    """Values of one block and its faults, mending one kind of fault after the other."""
    text = raw.strip("\ufeff \t\r\n\x00")
    if not text:
        return (), ("empty",)
    try:
        return (json.loads(text),), ()
    except (ValueError, RecursionError):
        pass
    errors: list[str] = []
    unwrapped = _WRAPPER.sub(r"\1", text, count=1).strip()
    if unwrapped != text:
        text = unwrapped
        errors.append("comment")
    mends: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("control_character", lambda t: t),
        ("comment", lambda t: _STRING_OR_COMMENT.sub(r"\1", t)),
        ("trailing_comma", lambda t: _STRING_OR_COMMA.sub(r"\1", t)),
        ("html_entities", lambda t: html.unescape(t) if "&" in t else t),
        ("trailing_comma", lambda t: _STRING_OR_COMMA.sub(r"\1", t)),
    )
    try:
        return (json.loads(text),), tuple(errors)
    except (ValueError, RecursionError):
        pass
    for name, mend in mends:
        mended = mend(text)
        if mended != text or name == "control_character":
            try:
                value = _loads(mended)
            except (ValueError, RecursionError):
                if mended != text and name not in errors:
                    errors.append(name)
            else:
                return (value,), tuple(dict.fromkeys([*errors, name]))
            text = mended
    try:
        values = tuple(_several(text))
    except (ValueError, RecursionError):
        return (), tuple(dict.fromkeys([*errors, "invalid_json"]))
    return values, tuple(dict.fromkeys([*errors, "several_objects"]))


def _flatten(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _MOST_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _flatten(item, depth + 1)
    elif isinstance(value, dict):
        graph = value.get("@graph")
        if not isinstance(graph, list | dict):
            yield value
            return
        if len(value) > 2 or "@type" in value:
            yield {key: part for key, part in value.items() if key != "@graph"}
        yield from _flatten(graph, depth + 1)


def json_ld_objects(page: PageEvidence) -> tuple[dict[str, Any], ...]:
    """Every object of every block, @graph and lists flattened, tolerant of common faults."""
    if not page.json_ld:
        return ()
    found: list[dict[str, Any]] = []
    for raw in page.json_ld:
        for value in _parse(raw)[0]:
            found.extend(_flatten(value))
    return tuple(found[:_MOST_OBJECTS])


def plain_type(name: str) -> str:
    """A type without the address or prefix of schema.org."""
    return _VOCABULARY.sub("", name.strip(), count=1)


def types_of(item: dict[str, Any]) -> tuple[str, ...]:
    """The types of one object, without vocabulary."""
    kinds = item.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return tuple(plain_type(kind) for kind in kinds if isinstance(kind, str) and kind.strip())


def nested_objects(item: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The object itself and every object inside, outer ones first."""
    if depth > _MOST_DEPTH:
        return
    if isinstance(item, dict):
        yield item
        for value in item.values():
            if isinstance(value, dict | list):
                yield from nested_objects(value, depth + 1)
    elif isinstance(item, list):
        for value in item:
            yield from nested_objects(value, depth + 1)


def page_structured_data(page: PageEvidence) -> StructuredData:
    """Types of JSON-LD objects (outer, then nested) and of microdata and RDFa items."""
    if not page.json_ld and not page.properties:
        return StructuredData(types=(), syntaxes=(), errors=())
    objects = json_ld_objects(page)
    types = dict.fromkeys(kind for item in objects for kind in types_of(item))
    for item in objects:
        for inner in nested_objects(item):
            types.update(dict.fromkeys(types_of(inner)))
    syntaxes = dict.fromkeys(["json-ld"] if objects else [])
    errors: dict[str, None] = {}
    for raw in page.json_ld:
        values, faults = _parse(raw)
        errors.update(dict.fromkeys(faults))
        if any(not isinstance(value, dict | list) for value in values):
            errors["not_an_object"] = None
    for statement in page.properties:
        syntaxes[statement.syntax] = None
        for kind in statement.item_type.split():
            types[plain_type(kind)] = None
    types.pop("", None)
    return StructuredData(types=tuple(types), syntaxes=tuple(syntaxes), errors=tuple(errors))
