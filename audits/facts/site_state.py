"""In which state a visit ended: only audited and partly-audited sites have scores."""

from dataclasses import dataclass
from typing import Literal

from audits.evidence import SiteEvidence

State = Literal[
    "audited", "partly", "needs_scripts", "blocked", "robots_disallowed", "unreachable", "no_own_site"
]

JUDGED_STATES: tuple[State, ...] = ("audited", "partly")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteState:
    """``reason`` is a key (dns, timeout, refused, tls, http_403, challenge, budget …), ``evidence`` quotes
    what showed it (address, status, snippet)."""

    state: State
    reason: str = ""
    evidence: str = ""


def site_state(site: SiteEvidence) -> SiteState:
    raise NotImplementedError


def home_page_index(site: SiteEvidence) -> int | None:
    """Index in ``site.pages`` of the home page, None when it was not had."""
    raise NotImplementedError
