"""robots.txt by RFC 9309, robots metas and headers: may a crawler fetch and list this page?"""

from dataclasses import dataclass

from audits.evidence import PageEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexability:
    """``reasons`` from meta, header, robots_txt, status, canonical …; ``markup`` quotes the directive."""

    allowed: bool
    indexable: bool
    reasons: tuple[str, ...] = ()
    markup: str = ""


def allowed(robots_text: str, user_agent: str, url: str) -> bool:
    """RFC 9309: the longest matching rule of the most specific group wins, allow wins a tie."""
    raise NotImplementedError


def page_indexability(page: PageEvidence, robots_text: str = "", user_agent: str = "") -> Indexability:
    raise NotImplementedError
