"""Which looked-at page links to which: how far pages are from the home page, and which nobody links to."""

import re
from collections import deque
from dataclasses import dataclass
from functools import lru_cache

from audits.evidence import SiteEvidence
from audits.facts.remembered import remembered
from audits.facts.site_state import home_page_index

_INDEX = re.compile(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp)\Z", re.I)


@lru_cache(maxsize=20_000)
def page_key(url: str) -> str:
    """One key for spellings that are almost always one page: http or https, www or bare, final slash or
    not, index file or not, with or without fragment."""
    address, question, query = url.partition("#")[0].partition("?")
    place, slash, path = (address.partition("://")[2] or address).partition("/")
    host = place.lower().removeprefix("www.").removesuffix(":80").removesuffix(":443")
    path = slash + path
    if "." in path:
        path = _INDEX.sub("/", path)
    return host + path.rstrip("/") + (question + query if query else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGraph:
    """``clicks`` from the home page by the index of the page, None where no way was seen; ``linked`` are
    keys of all addresses that looked-at pages link to."""

    clicks: tuple[int | None, ...]
    linked: frozenset[str]


@remembered
def link_graph(site: SiteEvidence) -> LinkGraph:
    """Over the pages that were looked at; links, language versions and frames count as ways."""
    index_of: dict[str, int] = {}
    for index, page in enumerate(site.pages):
        for url in (page.url, page.requested_url, *(hop.url for hop in page.hops)):
            index_of.setdefault(page_key(url), index)
    targets: list[set[str]] = []
    for page in site.pages:
        urls = {link.url for link in page.links if link.internal and link.url}
        urls.update(element.url for element in page.link_elements if element.hreflang and element.url)
        urls.update(resource.url for resource in page.subresources if resource.kind == "frame")
        targets.append({page_key(url) for url in urls})
    clicks: list[int | None] = [None] * len(site.pages)
    home = home_page_index(site)
    if home is not None:
        clicks[home] = 0
        waiting = deque([home])
        while waiting:
            index = waiting.popleft()
            here = clicks[index] or 0
            for key in targets[index]:
                other = index_of.get(key)
                if other is not None and clicks[other] is None:
                    clicks[other] = here + 1
                    waiting.append(other)
    return LinkGraph(clicks=tuple(clicks), linked=frozenset().union(*targets))
