"""Do links to other sites lead somewhere? A few are asked, of each host fewer, when all else is done.

Who does not let us in is never taken for gone: what was heard is written down, and a check decides.
"""

from typing import Any
from urllib.parse import urldefrag

from audits.evidence import ExternalLink, PageEvidence, Unavailable
from crawler.addresses import host_of
from crawler.fetching import Answer
from crawler.politeness import WAITING_ROOM
from crawler.seeds import on_platform
from crawler.selection import clean
from crawler.surroundings import PROBE_SECONDS
from crawler.visit_state import Visit, follow

KNOWN = 300
ASKED = 40
ASKED_OF_A_HOST = 2
NETWORKS = (
    *("m.me", "messenger.com", "ig.me", "fb.watch", "vk.ru", "vk.me", "vk.cc", "vkontakte.ru", "t.co"),
    *("odnoklassniki.ru", "pinterest.com", "reddit.com", "snapchat.com", "threads.com", "lnkd.in"),
)
"""Beside those that the seeds know."""
SECONDS = 120.0
"""For all of them together, waiting for their turn included."""


def note_external_links(visit: Visit, page: PageEvidence) -> None:
    """Remember where a page links to outside the site, in its own words and in sight of readers."""
    for link in page.links:
        if len(visit.found_external) >= KNOWN:
            return
        if link.url and not (link.internal or link.quoted or link.hidden):
            url = urldefrag(link.url).url
            if url.startswith(("http://", "https://")):
                visit.found_external.setdefault(url)


async def ask_external_links(visit: Visit) -> None:
    """Ask for the header of each chosen address: HEAD, then GET where that brings an error."""
    begun = visit.web.clock()
    heard: dict[str, int | Unavailable] = {}
    for url in _chosen(visit):
        if visit.web.clock() - begun > SECONDS or visit.seconds_left() < PROBE_SECONDS:
            break
        heard[url] = await _ask(visit, clean(url))
    for url, status in heard.items():
        if status is Unavailable.DNS and await visit.web.name_exists(clean(url)) is not False:
            heard[url] = Unavailable.TIMEOUT
    if heard and all(status is Unavailable.NOT_COLLECTED for status in heard.values()):
        visit.external_links = Unavailable.NOT_COLLECTED
        return
    visit.external_links = tuple(
        ExternalLink(url=url, status=heard.get(url, Unavailable.NOT_ATTEMPTED))
        for url in visit.found_external
        if not visit.scope.contains(clean(url) or url)
    )


def _chosen(visit: Visit) -> list[str]:
    """Which addresses are asked: the first of every host before the second of any."""
    hosts: dict[str, dict[str, str]] = {}
    for url in visit.found_external:
        address = clean(url)
        if address and not visit.scope.contains(address) and _may_go(address):
            hosts.setdefault(host_of(address).removeprefix("www."), {}).setdefault(address, url)
    rounds = [list(addresses.values())[:ASKED_OF_A_HOST] for addresses in hosts.values()]
    return [urls[n] for n in range(ASKED_OF_A_HOST) for urls in rounds if n < len(urls)][:ASKED]


async def _ask(visit: Visit, url: str) -> int | Unavailable:
    seconds = min(PROBE_SECONDS, visit.options.timeout)
    await visit.web.rules(url, seconds, WAITING_ROOM)
    if visit.web.wait(host_of(url)) > WAITING_ROOM:
        return Unavailable.NOT_ATTEMPTED
    how: dict[str, Any] = {"timeout": seconds, "shared": True}
    landing = await follow(visit, url, _may_go, method="HEAD", **how)
    if isinstance(landing.result, Answer) and landing.result.status >= 400:
        landing = await follow(visit, url, _may_go, want="headers", **how)
    return landing.result.status if isinstance(landing.result, Answer) else landing.result.reason


def _may_go(url: str) -> bool:
    """Social networks turn programs away, so they are not asked at all."""
    host = host_of(url)
    return not on_platform(url) and not any(host == one or host.endswith("." + one) for one in NETWORKS)
