"""Evidence and findings to JSON bytes and strictly back. The inner ring's only third-party import."""

import json
from typing import Any, TypeVar

import msgspec

from audits.evidence import SCHEMA, SiteEvidence

T = TypeVar("T")

_encoder = msgspec.json.Encoder()
_site_decoder = msgspec.json.Decoder(SiteEvidence)


class NewerSchemaError(ValueError):
    """The evidence was written by a newer Küzgü than this one."""


def encode(value: Any) -> bytes:
    """Any evidence or finding as compact UTF-8 JSON; lone surrogates become U+FFFD."""
    try:
        return _encoder.encode(value)
    except UnicodeEncodeError:
        return _encoder.encode(_well_formed(msgspec.to_builtins(value)))


def decode_site(data: bytes) -> SiteEvidence:
    """Strictly decode one site's evidence. Raises NewerSchemaError, or ValueError for anything malformed."""
    try:
        return _site_decoder.decode(data)
    except msgspec.ValidationError as error:
        schema = json.loads(data).get("schema", 0)
        if isinstance(schema, int) and schema > SCHEMA:
            raise NewerSchemaError(
                f"evidence of schema {schema}; this version reads up to {SCHEMA}"
            ) from error
        raise ValueError(str(error)) from error
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error


def decode(data: bytes, kind: type[T]) -> T:
    """Strictly decode any other frozen dataclass of the audits, for example a Judgement."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error


def to_plain(value: Any) -> Any:
    """Dataclasses to dictionaries and lists, for JSON columns and exports."""
    return msgspec.to_builtins(value)


def from_plain(value: Any, kind: type[T]) -> T:
    """The reverse of to_plain, with types checked."""
    try:
        return msgspec.convert(value, type=kind)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error


def _well_formed(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list | tuple):
        return [_well_formed(item) for item in value]
    if isinstance(value, dict):
        return {_well_formed(key): _well_formed(item) for key, item in value.items()}
    return value
