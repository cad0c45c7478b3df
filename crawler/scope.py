"""What belongs to a site: its host with and without www., and the folder when the site has one."""

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit, urlunsplit

import tldextract

_suffixes = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)
_LANGUAGE_FOLDER = re.compile(r"(?i)/[a-z]{2,3}([-_][a-z]{2})?/?")
_FILE = re.compile(r"/[^/]*\.[A-Za-z0-9]{2,5}$")


@dataclass(frozen=True, slots=True)
class Scope:
    """``place`` is the host without www., with its port unless it is the scheme's own; ``folder`` starts
    with a slash and does not end with one, "" for the whole host."""

    place: str
    folder: str = ""

    def contains(self, url: str) -> bool:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or place_of(url) != self.place:
            return False
        return not self.folder or parts.path == self.folder or parts.path.startswith(self.folder + "/")

    @property
    def prefix(self) -> str:
        """host[/folder], as extraction takes it."""
        return self.place + self.folder


def place_of(url: str) -> str:
    """Host without www., with a port that is not the scheme's own; "" when there is none."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.")
    if port and port != {"http": 80, "https": 443}.get(parts.scheme):
        return f"{host}:{port}"
    return host


def scope_of(site: str, home: str) -> Scope:
    """The scope of the site that the seeds name, whose home page was answered at ``home``.

    A folder in the seeds' address is kept as long as the home page stays in it; a folder that only names a
    language ("/ru/") is none, since the other languages belong to the site too.
    """
    folder = _FILE.sub("", urlsplit(site).path).rstrip("/")
    if folder and _LANGUAGE_FOLDER.fullmatch(folder):
        folder = ""
    scope = Scope(place_of(home), folder)
    return scope if scope.contains(home) else Scope(place_of(home))


def home_variants(site: str) -> tuple[str, ...]:
    """The spellings of the home address (http, https, with and without www.), the given one first.

    An address with a port of its own has one spelling; a site in a folder, or on a host that is not a
    registrable domain, has no www. variants.
    """
    parts = urlsplit(site)
    if parts.port:
        return (site,)
    host = parts.hostname or ""
    hosts = [host]
    if parts.path in ("", "/") and host.removeprefix("www.") == registrable(host):
        bare = host.removeprefix("www.")
        hosts.append(bare if host != bare else "www." + bare)
    other = {"http": "https", "https": "http"}[parts.scheme]
    return tuple(
        urlunsplit((scheme, name, parts.path or "/", parts.query, ""))
        for name in hosts
        for scheme in (parts.scheme, other)
    )


@lru_cache(maxsize=5_000)
def registrable(host: str) -> str:
    """The registrable domain of a host; under a suffix that no list knows, its last two labels; "" for an
    address or a single label."""
    found = _suffixes(host)
    if found.suffix:
        return f"{found.domain}.{found.suffix}" if found.domain else ""
    labels = host.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or ":" in host:
        return ""
    return ".".join(labels[-2:])


def same_organisation(one: str, other: str) -> bool:
    """Are two hosts the same, or under the same registrable domain?"""
    return one == other or (registrable(one) != "" and registrable(one) == registrable(other))
