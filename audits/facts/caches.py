"""Which cache answered in the site's stead: a mended page may be hidden behind it for hours.

Signs are those that the caches' own documentation names: Age (RFC 9111, 5.1), CF-Cache-Status, X-Cache,
X-LiteSpeed-Cache, X-Varnish, and the comments by which plug-ins sign a stored page.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from audits.evidence import PageEvidence


@dataclass(frozen=True, slots=True)
class CacheSign:
    """``cache`` is a key (see CACHES), ``markup`` what showed it."""

    cache: str
    markup: str


class _Row(NamedTuple):
    cache: str
    header: str
    value: str
    comment: str = ""


_HIT = r"\b(hit|stale|updating|revalidated|expired)\b"
_ROWS = (
    _Row("cloudflare", "cf-cache-status", _HIT),
    _Row("litespeed", "x-litespeed-cache", r"\bhit\b", r"\blitespeed cache\b"),
    _Row("litespeed", "x-qc-cache", r"\bhit\b"),
    _Row("wp-super-cache", "wp-super-cache", r"served", r"wp[ -]super[ -]cache|super cache"),
    _Row("w3-total-cache", "x-w3tc-minify", r"", r"w3 total cache"),
    _Row("wp-rocket", "x-rocket-nginx-serving-static", r"", r"like a rocket|wp rocket"),
    _Row("wp-fastest-cache", "x-wp-fastest-cache", r"", r"wp fastest cache"),
    _Row("varnish", "x-varnish", r"^\d+ \d+"),
    _Row("varnish", "via", r"varnish"),
    _Row("server", "x-cache", _HIT),
    _Row("server", "x-proxy-cache", _HIT),
    _Row("server", "x-nginx-cache", _HIT),
    _Row("server", "x-fastcgi-cache", _HIT),
    _Row("server", "x-cache-status", _HIT),
)
CACHES = (*dict.fromkeys(row.cache for row in _ROWS), "tilda", "unnamed")
_TILDA = re.compile(r"//[^/]*\btildacdn\.")


def page_caches(page: PageEvidence) -> tuple[CacheSign, ...]:
    """The caches that a page came through, each once, those that it names itself first; "unnamed" is one
    that tells its age alone."""
    found: dict[str, CacheSign] = {}
    headers = [(name.lower(), value) for name, value in page.headers]
    for row in _ROWS:
        for name, value in headers:
            if name == row.header and re.search(row.value, value, re.IGNORECASE):
                found.setdefault(row.cache, CacheSign(row.cache, f"{name}: {value}"[:200]))
        for comment in page.comments if row.comment else ():
            if re.search(row.comment, comment, re.IGNORECASE):
                found.setdefault(row.cache, CacheSign(row.cache, comment[:200]))
    for resource in page.subresources:
        if _TILDA.search(resource.url):
            found.setdefault("tilda", CacheSign("tilda", resource.url[:200]))
    age = next((value for name, value in headers if name == "age"), "")
    if not found and age.strip().isdigit() and int(age[:9]) > 0:
        found["unnamed"] = CacheSign("unnamed", f"age: {age}"[:200])
    return tuple(found.values())
