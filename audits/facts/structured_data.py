"""Structured data: which types, in which syntax, and what is broken."""

from dataclasses import dataclass
from typing import Any

from audits.evidence import PageEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class StructuredData:
    types: tuple[str, ...]
    syntaxes: tuple[str, ...]
    errors: tuple[str, ...]


def json_ld_objects(page: PageEvidence) -> tuple[dict[str, Any], ...]:
    """Every object of every block, @graph and lists flattened, tolerant of common faults."""
    raise NotImplementedError


def page_structured_data(page: PageEvidence) -> StructuredData:
    raise NotImplementedError
