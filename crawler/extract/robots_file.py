"""robots.txt bytes to what they say: text, delay for our crawler, sitemaps."""

import math
from itertools import islice
from urllib.parse import urljoin

from protego import Protego

from audits.evidence import Hop, Robots

LIMIT = 512_000
"""RFC 9309, 2.5: at least the first 500 kibibytes must be read."""


def parse_robots(
    body: bytes, url: str, status: int, user_agent: str = "Kuzgu", hops: tuple[Hop, ...] = ()
) -> Robots:
    """A 4xx answer allows everything: its text is empty. Mark-up instead of rules is kept as no rules.

    A delay that is no positive number is none; sitemaps at no address are left out."""
    text = body[:LIMIT].decode("utf-8", "replace").removeprefix("\ufeff") if 200 <= status < 300 else ""
    if text.lstrip()[:1] == "<":
        text = ""
    rules = Protego.parse(text)
    delay = rules.crawl_delay(user_agent)
    sitemaps = dict.fromkeys(filter(None, (_joined(url, sitemap) for sitemap in rules.sitemaps)))
    return Robots(
        url=url,
        status=status,
        text=text,
        hops=hops,
        crawl_delay=delay if delay is not None and 0 < delay < math.inf else None,
        sitemaps=tuple(islice(sitemaps, 20)),
    )


def _joined(url: str, sitemap: str) -> str | None:
    try:
        return urljoin(url, sitemap)
    except ValueError:
        return None
