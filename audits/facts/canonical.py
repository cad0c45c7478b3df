"""The canonical address that a page declares, and whether it makes sense."""

from dataclasses import dataclass
from typing import Literal

from audits.evidence import PageEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Canonical:
    """``urls`` as resolved; ``reasons`` among relative, several, invalid, other_host, home_from_inner,
    in_body, fragment, not_http …"""

    urls: tuple[str, ...]
    verdict: Literal["pass", "fail", "absent"]
    reasons: tuple[str, ...] = ()
    markup: str = ""


def page_canonical(page: PageEvidence) -> Canonical:
    raise NotImplementedError
