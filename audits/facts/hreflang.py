"""Language versions that a page names (BCP 47, hreflang)."""

from dataclasses import dataclass

from audits.evidence import PageEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """``valid``: known language (and region) code and an absolute address; ``reasons`` why not."""

    lang: str
    href: str
    url: str | None
    valid: bool
    reasons: tuple[str, ...] = ()


def page_alternates(page: PageEvidence) -> tuple[Alternate, ...]:
    """From link elements and Link headers (sitemap alternates are in SiteEvidence.sitemaps)."""
    raise NotImplementedError


def language_tag_problem(tag: str) -> str | None:
    """None for a right BCP 47 language tag, else unknown_language, unknown_region, malformed, or
    likely:ky for a well-known mistake (kg, kgz …) with what was probably meant."""
    raise NotImplementedError
