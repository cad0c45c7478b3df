"""In which language a page is written, and signs that its letters are broken."""

from dataclasses import dataclass

from audits.evidence import PageEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """``detected``: ISO 639-1 of most text, None when unsure; ``blocks``: (language or None, share 0..1)."""

    declared: str | None
    detected: str | None
    confidence: float
    blocks: tuple[tuple[str | None, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFault:
    """kind: glyph_hack (Є Ї Ў drawn as ө ү ң), homoglyph (ӊ ѳ or Latin letters), mojibake, raw_key."""

    kind: str
    count: int
    examples: tuple[str, ...]


def page_language(page: PageEvidence) -> Language:
    raise NotImplementedError


def page_letter_faults(page: PageEvidence) -> tuple[LetterFault, ...]:
    raise NotImplementedError
