"""Addresses as browsers resolve them: absolute, ASCII, without fragment; None for what is no web address."""

import re
from functools import lru_cache
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import idna

_STRIPPED = re.compile(r"[\t\r\n]")
_HTTP = re.compile(r"https?:", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PATH_SAFE = "/%:@!$&'()*+,;=~-._[]"


_SIGNS = r"A-Za-z0-9_.~%!$&'()*+,;=:@\-"
_PATH = rf"(?:/(?!\.)[{_SIGNS}]*)+(?:\?[{_SIGNS}/?]+)?"
_PLAIN_PATH = re.compile(rf"({_PATH})(?:#.*)?", re.ASCII)
_PLAIN_URL = re.compile(rf"(https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+)({_PATH})?(?:#.*)?", re.ASCII)
"""Addresses that need nothing but to be put together; nine of ten."""


def resolve(href: str, base: str) -> str | None:
    """The http(s) address of ``href`` on a page at ``base``; None for mailto:, javascript: and the like."""
    return _resolved(href, against(href, base))


def against(href: str, base: str) -> str:
    """The part of ``base`` that ``href`` needs to be resolved: pages of one site share the answers by it."""
    if href[:1] == "/" and href[1:2] != "/":
        return origin(base)
    return "" if href[:7] == "http://" or href[:8] == "https://" else base


@lru_cache(maxsize=500)
def origin(url: str) -> str:
    """scheme://host[:port]/ of an address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{parts.scheme}://{parts.netloc}/"


@lru_cache(maxsize=6_000)
def _resolved(href: str, base: str) -> str | None:
    if not base:
        if plain := _PLAIN_URL.fullmatch(href):
            return plain[1] + (plain[2] or "/")
    elif href[:1] == "/" and href[1:2] != "/" and (plain := _PLAIN_PATH.fullmatch(href)):
        site = ascii_url(base)
        return site and site + plain[1][1:]
    return _joined(href, base)


def _joined(href: str, base: str) -> str | None:
    href = _STRIPPED.sub("", href).strip(" \x00\x0b\x0c")
    if _SCHEME.match(href) and not href[:5].lower().startswith("http"):
        return None
    reference = _two_slashes(href.replace("\\", "/") if "\\" in href else href, base)
    if reference is None:
        return None
    try:
        return ascii_url(urljoin(base, reference))
    except ValueError:
        return None


def _two_slashes(href: str, base: str) -> str | None:
    """An address with more or fewer slashes before its host, as the URL Standard reads it: more are passed
    over, and the scheme of the page with fewer is no scheme. None without a host."""
    found = _HTTP.match(href)
    scheme = found[0].lower() if found else ""
    rest = href[len(scheme) :]
    if not rest.startswith("//") and (not scheme or base[: len(scheme)].lower() == scheme):
        return rest
    authority = rest.lstrip("/")
    return f"{scheme}//{authority}" if authority else None


@lru_cache(maxsize=2_000)
def ascii_url(url: str) -> str | None:
    """The address with an ASCII host and percent-encoded UTF-8 path; None when it is not http(s)."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in ("http", "https") or not host:
        return None
    ascii_host = _ascii_host(host)
    if ascii_host is None:
        return None
    if ":" in ascii_host:
        ascii_host = f"[{ascii_host}]"
    default = 80 if scheme == "http" else 443
    netloc = ascii_host if port in (None, default) else f"{ascii_host}:{port}"
    path = _quoted(parts.path, _PATH_SAFE) or "/"
    query = _quoted(parts.query, _PATH_SAFE + "?")
    return urlunsplit((scheme, netloc, path, query, ""))


def _quoted(text: str, safe: str) -> str:
    if text.isascii() and not re.search(r"[^\w/%:@!$&'()*+,;=~\-.?\[\]]", text):
        return text
    return quote(text.encode("utf-8", "replace"), safe=safe)


@lru_cache(maxsize=5_000)
def _ascii_host(host: str) -> str | None:
    host = host.rstrip(".").lower()
    if not host:
        return None
    if host.isascii():
        return None if re.search(r"[^a-z0-9._:\-%]", host) else host
    try:
        return idna.encode(host, uts46=True).decode()
    except idna.IDNAError:
        return None


def bare_host(url: str) -> str:
    """The host without www., "" where there is none."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
