"""Web addresses taken apart without ever raising: what a page writes may be anything."""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, unquote_plus

_SPLIT = re.compile(
    r"\s*(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.S
)
_AUTHORITY = re.compile(r"(?:[^@]*@)?(\[[^\]]*\]|[^:\[\]]*)(?::(\d*))?\Z", re.S)


class Address(NamedTuple):
    """``host`` in lower case without user, port and final dot; "" where there is none."""

    scheme: str
    host: str
    port: str
    path: str
    query: str
    fragment: str


@lru_cache(maxsize=4096)
def split_address(url: str) -> Address:
    """Any string to its parts. What cannot be an authority leaves ``host`` empty."""
    match = _SPLIT.match(url)
    if match is None:
        return Address("", "", "", url, "", "")
    scheme, authority, path, query, fragment = match.groups(default="")
    host = port = ""
    found = _AUTHORITY.match(authority)
    if found is not None:
        host = found[1].strip().lower().rstrip(".")
        port = found[2] or ""
    return Address(scheme.lower(), host, port, path.strip(), query, fragment)


def query_values(query: str, name: str) -> tuple[str, ...]:
    """Decoded values of one parameter; ``&amp;`` and ``;`` separate as well as ``&``."""
    prefix = name + "="
    return tuple(
        unquote_plus(part[len(prefix) :])
        for part in query.replace("&amp;", "&").replace(";", "&").split("&")
        if part[: len(prefix)].lower() == prefix
    )


def decoded(text: str) -> str:
    """Percent signs decoded as UTF-8; what is no UTF-8 becomes U+FFFD."""
    return unquote(text) if "%" in text else text


_NEXT = re.compile(r"/page[/-]?\d+|[?&](?:page|paged|start|offset|limitstart|pagen_\d+)=\d", re.I)


def is_next_page(url: str) -> bool:
    """Is it a further page of a list? Such pages rightly say the same as the first one."""
    return _NEXT.search(url) is not None


def bare_host(host: str) -> str:
    """The host without ``www.``"""
    return host[4:] if host.startswith("www.") else host


def same_site(one: str, other: str) -> bool:
    """Two hosts that are spellings of one site: equal but for ``www.``"""
    return bare_host(one) == bare_host(other)


def with_scheme(url: str) -> str:
    """A protocol-relative or scheme-less address as https, others as they are."""
    if url.startswith("//"):
        return "https:" + url
    return url if ":" in url.split("/", 1)[0] else "https://" + url
