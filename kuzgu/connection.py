"""Is it the sites, or is it us? A fault of our own connection must never become a verdict about anybody.

What a site came to is believed when a canary (a well-known address whose answer we know) has answered
rightly after the site ended. Patterns across unrelated sites call the canary at once: failures in a row, one
landing place, one body, one unknown certificate issuer: a portal that wants a login, a provider's block page.
"""

import time
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from audits.evidence import SiteEvidence, Tls, Unavailable
from audits.facts.ownership import domain_of
from audits.facts.site_state import home_page_index
from crawler.options import CrawlOptions

CANARIES = (
    "http://detectportal.firefox.com/success.txt success",
    "http://www.msftconnecttest.com/connecttest.txt Microsoft Connect Test",
)
"""Addresses that Mozilla and Microsoft publish for this purpose, and what they answer to everybody."""
EVERY = 30.0
"""Seconds for which a right answer of a canary is believed, unless a pattern raises a doubt."""
IN_A_ROW = 5
"""So many unrelated sites in a row without a connection, and it may be ours."""
ALIKE = 3
"""So many unrelated sites that are one and the same, and somebody stands between them and us."""
WINDOW = 20
LOOK_AGAIN = 10.0
_NO_CONNECTION = ("dns", "timeout", "refused", "tls", "connection_lost")


class ConnectionInDoubt(Exception):  # noqa: N818
    """The canary does not answer as it should; what was held back has been thrown away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What of one ended visit may speak of our connection: ``landing`` is the domain of somebody else to
    which the home page leads, ``body`` the hash of the home page, ``issuer`` a certificate issuer that
    nobody knows. "" for nothing."""

    series: str = ""
    domain: str = ""
    state: str = ""
    reason: str = ""
    landing: str = ""
    body: str = ""
    issuer: str = ""


def signs_of(series: str, evidence: SiteEvidence, state: str, reason: str) -> Signs:
    """The signs of one judged site."""
    index = home_page_index(evidence)
    hops = next((f.hops for f in evidence.failures if f.reason is Unavailable.NOT_ATTEMPTED and f.hops), ())
    if index is not None:
        hops = evidence.pages[index].hops
    untrusted = isinstance(evidence.tls, Tls) and evidence.tls.verify_code in (18, 19, 20, 21)
    return Signs(
        series=series,
        domain=domain_of(evidence.site),
        state=state,
        reason=reason,
        landing=domain_of(hops[-1].location) if state == "moved" and hops else "",
        body=evidence.pages[index].body_sha1 if index is not None else "",
        issuer=evidence.tls.issuer if untrusted and isinstance(evidence.tls, Tls) else "",
    )


def doubt(recent: Sequence[Signs]) -> str:
    """What in the latest endings (oldest first) may be our connection's: "no_connection", "landing", "body",
    "issuer", or "" for nothing."""
    last = recent[-IN_A_ROW:]
    unconnected = [s.domain for s in last if s.state == "unreachable" and s.reason in _NO_CONNECTION]
    if len(set(unconnected)) >= IN_A_ROW:
        return "no_connection"
    for name in ("landing", "body", "issuer"):
        if alike(recent, name):
            return name
    return ""


def alike(endings: Iterable[Signs], name: str) -> frozenset[str]:
    """The series of unrelated sites that share one landing place, body or issuer. Pages of registrars and
    hosting companies are alike for a reason of their own."""
    domains: dict[str, set[str]] = {}
    series: dict[str, set[str]] = {}
    for signs in endings:
        value = getattr(signs, name)
        if value and signs.state != "parked":
            domains.setdefault(value, set()).add(signs.domain)
            series.setdefault(value, set()).add(signs.series)
    return frozenset(one for value, found in domains.items() if len(found) >= ALIKE for one in series[value])


def canary_answers(options: CrawlOptions) -> bool:
    """Does one of the canaries answer as it should, without sending us elsewhere? Blocks for some seconds.
    True where there is none."""
    from crawler.single_request import RequestFailed, fetch

    for canary in options.canaries:
        url, _, expected = canary.partition(" ")
        try:
            found = fetch(
                url,
                contact=options.contact,
                allow_loopback=options.allow_loopback,
                hosts=dict(options.hosts),
                timeout=8.0,
                max_bytes=100_000,
            )
        except RequestFailed:
            continue
        if not found.hops and found.status < 300 and expected.encode() in found.body:
            return True
    return not options.canaries


def comes_back(options: CrawlOptions) -> bool:
    """Wait until a canary answers again, for the patience of the options at most."""
    end = time.monotonic() + options.patience
    while not canary_answers(options):
        left = end - time.monotonic()
        if left <= 0:
            return False
        time.sleep(min(LOOK_AGAIN, max(options.patience / 20, 0.2), left))
    return True


@dataclass(slots=True, kw_only=True)
class Watch:
    """Holds finished sites back until they can be believed. ``refused``: series → why there is no verdict,
    although the canary answers."""

    options: CrawlOptions
    recent: deque[Signs] = field(default_factory=lambda: deque(maxlen=WINDOW))
    held: dict[Path, Signs] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    good_at: float = float("-inf")
    doubted: str = ""

    def believed(self, finished: Iterable[tuple[Path, Signs]], *, last: bool) -> list[Path]:
        """Which of the finished sites may be remembered now; the others stay where they are. ``last``: the
        crawl is over. Raises ConnectionInDoubt after throwing away all that was held back."""
        for path, signs in finished:
            if path not in self.held:
                self.held[path] = signs
                self.recent.append(signs)
        if not self.options.canaries:
            found = list(self.held)
            self.held.clear()
            return found
        doubted = doubt(list(self.recent))
        new_doubt = doubted and doubted != self.doubted
        if not self.held or not (last or new_doubt or time.monotonic() - self.good_at > EVERY):
            return []
        if not canary_answers(self.options):
            for path in self.held:
                path.unlink(missing_ok=True)
            self.held.clear()
            self.recent.clear()
            self.doubted = ""
            raise ConnectionInDoubt
        self.good_at, self.doubted = time.monotonic(), doubted
        return self._release(last)

    def _release(self, last: bool) -> list[Path]:
        """With a good connection: all but the sites that are one and the same for no reason that we know.
        Those that lead elsewhere wait for the end, when it shows whether they lead to one place."""
        endings = [*self.recent, *self.held.values()]
        same = alike(endings, "body") | alike(endings, "issuer") | alike(endings, "landing")
        found = []
        for path, signs in list(self.held.items()):
            if signs.series in same:
                self.refused[signs.series] = (
                    "several unrelated addresses show one and the same: this may be our provider. Look at it "
                    "by hand; where an organisation has moved, put its new address into the seeds"
                )
                path.unlink(missing_ok=True)
            elif signs.landing and not last:
                continue
            else:
                found.append(path)
            del self.held[path]
        return found
