"""Structured data: which types, in which syntax, and what is broken."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from audits.evidence import PageEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class StructuredData:
    """``types`` without vocabulary ("NGO"), outer ones first; ``syntaxes`` of json-ld, microdata, rdfa;
    ``errors`` of empty, wrapper (CDATA or an HTML comment around it), comment, control_character,
    trailing_comma, html_entities, smart_quotes, single_quotes, several_objects, truncated, invalid_json,
    not_an_object."""

    types: tuple[str, ...]
    syntaxes: tuple[str, ...]
    errors: tuple[str, ...]


_OPENING = re.compile(
    r"\A(?:(?://\s*|/\*\s*)?<!\[CDATA\[(?:\s*\*/|//>)?|(?://\s*)?<!--(?://-->)?|//><!--)\s*"
)
_CLOSING = re.compile(r"(?:(?://\s*|/\*\s*)?\]\]>(?:\s*\*/)?|(?://\s*)?(?:--)?<!\]\]>|(?://\s*)?-->)\Z")
_TOKEN = re.compile(
    r'(?P<string>"(?:[^"\\]|\\.)*+(?:"|\Z))|(?P<smart>[“„”«][^"“”„«»]*[”“»])|'
    r"(?P<single>'(?:[^'\\]|\\.)*+(?:'|\Z))|(?P<comment>/\*.{0,1000}?\*/|//[^\n]*|<!--.{0,1000}?-->)|(?P<space>[\xa0\u200b\ufeff\u2028]+)",
    re.S,
)
_CONTROL = re.compile(r"[\x00-\x1f]")
_STRING_OR_COMMA = re.compile(r'("(?:[^"\\]|\\.)*+(?:"|\Z))|,(?=\s*(?:[}\]]|\Z))', re.S)
_ENTITY = re.compile(r"&(?:quot|apos|#0*34|#0*39|#x0*2[27]);", re.I)
_SMART = str.maketrans(dict.fromkeys("“”„‟″", '"'))  # noqa: RUF001
_VOCABULARY = re.compile(r"(?:https?:)?(?://)?(?:www\.)?schema\.org/|schema:", re.I)
_MOST_OBJECTS = 2_000
_MOST_DEPTH = 40
_decoder = json.JSONDecoder(strict=False)


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


def _mended(text: str) -> tuple[str, dict[str, None]]:
    """The text as JSON would write it, and the faults that were mended."""
    faults: dict[str, None] = {}

    def mend(found: re.Match[str]) -> str:
        token = found.group()
        if found.lastgroup == "string":
            if _CONTROL.search(token):
                faults["control_character"] = None
            return token
        if found.lastgroup == "space":
            faults["control_character"] = None
            return " "
        if found.lastgroup == "comment":
            faults["comment"] = None
            return " "
        faults["smart_quotes" if found.lastgroup == "smart" else "single_quotes"] = None
        return json.dumps(token[1:-1].replace("\\'", "'"), ensure_ascii=False)

    def drop(found: re.Match[str]) -> str:
        if found[1]:
            return str(found[1])
        faults["trailing_comma"] = None
        return ""

    plain = _TOKEN.sub(mend, text).strip()
    return _STRING_OR_COMMA.sub(drop, plain), faults


def _ends_early(text: str, error: ValueError) -> bool:
    """Is the text right up to its end, and only not finished?"""
    if not isinstance(error, json.JSONDecodeError):
        return False
    if error.msg.startswith("Unterminated string"):
        return not text.endswith(("}", "]"))
    return error.pos >= len(text.rstrip())


@lru_cache(maxsize=256)
def _parse(raw: str) -> tuple[tuple[Any, ...], tuple[str, ...]]:
    """Values of one block and its faults, mended where it is plain what was meant."""
    text = raw.strip("\ufeff \t\r\n\x00")
    if not text:
        return (), ("empty",)
    try:
        return (json.loads(text),), ()
    except (ValueError, RecursionError):
        pass
    wrapped: dict[str, None] = {}
    unwrapped = text
    for _ in range(3):
        shorter = _CLOSING.sub("", _OPENING.sub("", unwrapped)).strip()
        if shorter != unwrapped:
            unwrapped = shorter
            wrapped["wrapper"] = None
    if not unwrapped:
        return (), (*wrapped, "empty")
    return _read(unwrapped, wrapped)


def _read(text: str, wrapped: dict[str, None]) -> tuple[tuple[Any, ...], tuple[str, ...]]:
    """Values and faults, trying one reading after the other."""
    readings: list[tuple[str, tuple[str, ...]]] = [(text, ())]
    if _ENTITY.search(text):
        readings.append((html.unescape(text), ("html_entities",)))
    if text.translate(_SMART) != text:
        readings.append((text.translate(_SMART), ("smart_quotes",)))
    fate = "invalid_json"
    for reading, why in readings:
        mended, faults = _mended(reading)
        try:
            values = _several(mended)
        except RecursionError:
            break
        except ValueError:
            values = []
        if values:
            errors = dict.fromkeys([*wrapped, *why, *faults])
            if len(values) > 1:
                errors["several_objects"] = None
            elif mended.endswith(";"):
                errors["invalid_json"] = None
            return tuple(values), tuple(errors)
    try:
        json.loads(text, strict=False)
    except RecursionError:
        pass
    except ValueError as error:
        if _ends_early(text, error):
            fate = "truncated"
    return (), (*wrapped, fate)


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
    """A type without the address of its vocabulary and without the prefix of schema.org."""
    name = name.strip().rstrip("/#")
    plain = name.removeprefix(found.group()) if (found := _VOCABULARY.match(name)) else name
    return re.split(r"[/#]", plain)[-1] if "://" in plain else plain


def types_of(item: dict[str, Any]) -> tuple[str, ...]:
    """The types of one object, without vocabulary; a value with a datatype has none."""
    if "@value" in item:
        return ()
    kinds = item.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return tuple(plain_type(kind) for kind in kinds if isinstance(kind, str) and kind.strip())


def nested_objects(item: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The object itself and every object inside, outer ones first."""
    if depth > _MOST_DEPTH:
        return
    if isinstance(item, dict):
        yield item
        for key, value in item.items():
            if isinstance(value, dict | list) and key != "@context":
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
        if not all(_is_object(value) for value in values):
            errors["not_an_object"] = None
    typed = any(statement.name == "type" for statement in page.properties)
    for statement in page.properties:
        if statement.syntax == "rdfa" or statement.name == "type" or statement.item_type or statement.item:
            syntaxes[statement.syntax] = None
        if statement.name == "type" or not typed:
            kinds = statement.value if statement.name == "type" else statement.item_type
            types.update(dict.fromkeys(plain_type(kind) for kind in kinds.split()))
    types.pop("", None)
    return StructuredData(types=tuple(types), syntaxes=tuple(syntaxes), errors=tuple(errors))


def _is_object(value: Any) -> bool:
    """An object, or a list with one; an empty list says nothing."""
    if isinstance(value, list):
        return not value or any(isinstance(item, dict | list) for item in value)
    return isinstance(value, dict)
