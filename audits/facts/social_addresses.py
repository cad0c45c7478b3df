"""From an address to the network, the handle, the canonical address and what stands there."""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

from audits.facts.addresses import Address, bare_host, decoded, query_values, split_address
from audits.facts.social_networks import (
    FEDIVERSE_HOSTS,
    MAKERS,
    NETWORKS,
    NOT_SOCIAL,
    PLACEHOLDERS,
    REDIRECTS,
    Kind,
    Network,
)


class Classified(NamedTuple):
    network: str
    handle: str | None
    url: str
    kind: Kind


class _Reader(NamedTuple):
    network: Network
    rules: tuple[tuple[re.Pattern[str], Kind, str], ...]
    reserved: frozenset[str]
    handle: re.Pattern[str]


def _reader(network: Network) -> _Reader:
    return _Reader(
        network,
        tuple((re.compile(rf"(?:{rule.pattern})", re.I), rule.kind, rule.to) for rule in network.rules),
        frozenset(network.reserved.split()),
        re.compile(rf"/({network.handle})/?(?=[?#]|\Z)", re.I),
    )


_BY_HOST = {host: _reader(network) for network in NETWORKS for host in network.hosts.split()}
_MIRRORS_NAMES = """
www m mobile web l lm touch mbasic en ru kg ky api free 0 ww wap old new connect d beta upload badge
de uk kz fr es it tr br in us music static
"""
_MIRRORS = frozenset(_MIRRORS_NAMES.split())
"""Subdomains that show the same profiles; so do codes like ru-ru."""
_LOCALE = re.compile(r"[a-z]{2}(?:-[a-z]{2})?\Z")
_COMPANY_HOSTS_NAMES = """
business developers about help support blog ads studio docs dev careers newsroom tv kids creators
status analytics investor pages education enterprise
"""
_COMPANY_HOSTS = frozenset(_COMPANY_HOSTS_NAMES.split())
_HOME_ALONE = ("", "/", "/index.php", "/home.php", "/home", "/index.html")
_SPACES = re.compile(r"[\s\u00a0\u200b\ufeff]+")
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|igsh(?:id)?|ref|ref_src|ref_url|si|feature|mibextid|_rdr|_r|_t|hl|locale|lang|fref|__tn__"
    r"|rdid|share_url|eid|hc_ref|notif_t|src|s|t|ab_channel|sub_confirmation|view_as|originalSubdomain|trk)\Z"
)
_SCHEMES = frozenset(
    (
        "tg",
        "whatsapp",
        "viber",
        "skype",
        "fb",
        "instagram",
        "twitter",
        "vk",
        "vkontakte",
        "fb-messenger",
        "youtube",
    )
    + ("vnd.youtube",)
)
"""Addresses that open an application of a network."""
_ASCII_SAFE = "/@:+?=&#!$,;~*'()-._%"
_HOST_START = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]|\Z)")
_ORDINARY = re.compile(r"https?://[^\s\"'<>\\/][^\s\"'<>\\]*\Z")
_ARCHIVED = re.compile(r"/web/[^/]+/(.+)")
_APP_HANDLE = re.compile(r"(?:domain|username|screen_name|user|id|phone|number|invite)=([^&]+)", re.I)


def _quoted(text: str) -> str:
    return quote(text, safe=_ASCII_SAFE, errors="replace")


def _of_app_address(address: Address) -> str | None:
    """Addresses that open an application, as the web address of the same place."""
    scheme, path = address.scheme, address.path.lstrip("/")
    place = (address.host + "/" + path).strip("/").lower() if address.host else path.lower()
    query = decoded(address.query).replace("&amp;", "&")
    value = _APP_HANDLE.search(query)
    handle = value[1].strip().lstrip("@") if value else ""
    if scheme == "tg":
        if place.startswith("resolve"):
            return (
                f"https://t.me/{'+' + handle.lstrip('+') if 'phone=' in query else handle}"
                if handle
                else None
            )
        if place.startswith("join"):
            return f"https://t.me/joinchat/{handle}"
        return "https://t.me/share" if place.startswith("msg") else None
    if scheme in ("whatsapp", "viber"):
        return f"https://{scheme}/{place}?{query}"
    if scheme == "skype":
        return f"https://skype/{place}"
    if scheme == "fb":
        number = re.search(r"\d{5,}", place + query)
        return f"https://facebook.com/profile.php?id={number[0]}" if number else None
    if scheme in ("instagram", "twitter") and handle:
        return f"https://{scheme}.com/{handle}"
    if scheme in ("vk", "vkontakte"):
        return f"https://vk.com/{(path or '').removeprefix('vk.com/') or address.host}"
    if scheme == "fb-messenger":
        return f"https://m.me/{(path or '').split('/')[-1]}"
    if scheme in ("youtube", "vnd.youtube"):
        return f"https://{place}"
    return None


def _inner_address(address: Address, url: str) -> str:
    """What a redirecting address leads to, "" for all others."""
    if address.host == "web.archive.org":
        found = _ARCHIVED.search(url)
        return found[1] if found else ""
    if not address.query:
        return ""
    bare = bare_host(address.host)
    path = address.path.lower()
    for host, start, parameter in REDIRECTS:
        family = host.endswith(".") and bare.startswith(host)
        if (family or bare == host or address.host.endswith("." + host)) and path.startswith(start):
            values = query_values(address.query, parameter) if parameter else (decoded(address.query),)
            inner = next((value for value in values if "." in value), "")
            if inner:
                return inner
    return ""


def unwrap(url: str) -> str:
    """The address that a redirecting one leads to, through at most four of them."""
    for _ in range(4):
        inner = _inner_address(split_address(url), url)
        if not inner:
            return url
        url = inner if "://" in inner or inner.startswith("//") else "https://" + inner
    return url


def _clean(url: str) -> str:
    """White space and entities out; an address without scheme gets one."""
    if "&amp;" not in url and _ORDINARY.match(url):
        return url
    url = _SPACES.sub(" ", url).strip().strip("\"'<>").replace("&amp;", "&").replace("\\", "/")
    if url.startswith("//"):
        return "https:" + url
    head = url.split(":", 1)[0]
    if "://" not in url and head.lower() not in _SCHEMES and _HOST_START.match(url):
        return "https://" + url
    return re.sub(r"\A(https?):/*(?=\w)", r"\1://", url, flags=re.I)


def _find(host: str) -> tuple[_Reader | None, str]:
    """The reader of a host and what stood before the host that is known ("" for mirrors)."""
    host = bare_host(host)
    known = _BY_HOST.get(host)
    if known is not None:
        return known, ""
    before, _, rest = host.partition(".")
    prefix = before
    while rest:
        known = _BY_HOST.get(rest)
        if known is not None:
            mirror = prefix in _MIRRORS or _LOCALE.match(prefix)
            return known, "" if mirror else prefix
        before, _, rest = rest.partition(".")
        prefix += "." + before
    return None, ""


def _fediverse(address: Address, host: str) -> Classified | None:
    if not (host in FEDIVERSE_HOSTS or host.startswith(("mastodon.", "mstdn.", "mastodon-", "pixelfed."))):
        return None
    return fediverse_profile(address, host)


def fediverse_profile(address: Address, host: str) -> Classified:
    """A place on a server of the fediverse, by the paths that its programs share."""
    path = decoded(address.path).rstrip("/")
    if not path:
        return Classified("mastodon", None, f"https://{host}", "home")
    if found := re.match(r"/(?:web/)?@([\w.-]+)(?:@([\w.-]+))?(/\d+)?\Z", path):
        handle = f"{found[1]}@{found[2] or host}"
        home = found[2] or host
        if found[3]:
            return Classified("mastodon", handle, f"https://{host}{path}", "post")
        return Classified("mastodon", handle, f"https://{home}/@{found[1]}", "profile")
    if found := re.match(r"/(?:users|u|profile)/([\w.-]+)(/statuses/\d+)?\Z", path):
        kind: Kind = "post" if found[2] else "profile"
        return Classified("mastodon", f"{found[1]}@{host}", f"https://{host}/@{found[1]}", kind)
    if path == "/share":
        return Classified("mastodon", None, f"https://{host}/share", "share")
    return Classified("mastodon", None, f"https://{host}{_quoted(path)}", "other")


def _address_of(network: Network, to: str, handle: str) -> str:
    """The canonical address of a handle; a path "@host/…" leads to another host."""
    path = _quoted(to.format(handle))
    elsewhere = to.startswith("@") and "." in to.split("/")[0]
    return f"https://{path[1:]}" if elsewhere else f"https://{network.host}/{path}"


def _kept_query(query: str) -> str:
    parts = [part for part in query.split("&") if part and not _TRACKING.match(part.split("=", 1)[0])]
    return "&".join(parts)


def _plain(network: Network, host: str, path: str, query: str, keep_query: bool) -> str:
    """The address as it is, on the network's own host, without tracking."""
    home = network.host or host.removeprefix("m.").replace(".m.", ".")
    address = f"https://{home}" + _quoted(path.rstrip("/"))
    kept = _quoted(_kept_query(query)) if keep_query else ""
    return f"{address}{'' if path else '/'}?{kept}" if kept else address


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


@lru_cache(maxsize=4096)
def classify(url: str) -> Classified | None:
    """(network, handle, canonical address, kind) of any address, None when it is no known network."""
    if len(url) > 2_000:
        return None
    address = split_address(unwrap(_clean(url)))
    if address.scheme in _SCHEMES:
        web = _of_app_address(address)
        if web is None:
            return None
        address = split_address(web)
    if address.scheme not in ("http", "https", "") or not address.host:
        return None
    host = bare_host(address.host)
    reader, prefix = _find(host)
    if reader is None:
        if host.startswith("google.") and address.path.startswith("/maps"):
            reader, prefix = _BY_HOST["maps.google.com"], ""
        else:
            return _fediverse(address, host)
    return _classify(reader, prefix, address, host)


def _classify(reader: _Reader, prefix: str, address: Address, host: str) -> Classified | None:
    network = reader.network
    path = re.sub(r"/{2,}", "/", decoded(address.path))
    path = path.rstrip("/")
    query = address.query.replace("&amp;", "&")
    if prefix:
        if prefix in _COMPANY_HOSTS and (network.name, prefix) != ("facebook", "business"):
            return Classified(network.name, None, f"https://{host}{_quoted(path)}", "other")
        if network.named and path in _HOME_ALONE:
            return Classified(network.name, prefix, f"https://{network.named[1:].format(prefix)}", "profile")
        if network.name == "telegram" and re.fullmatch(r"[a-z]\w{3,31}", prefix):
            return Classified("telegram", prefix, f"https://t.me/{prefix}", "profile" if not path else "post")
        if network.named:
            return Classified(network.name, prefix, f"https://{host}{_quoted(path)}", "post")
        if network.name == "slack":
            return Classified("slack", prefix, f"https://{host}", "group")
    fragment = decoded(address.fragment)
    deep = fragment.startswith(("!", "/", "@", "p/", "eu/")) or network.name in ("matrix", "signal")
    subject = (
        path + ("/" if not path and (query or fragment) else "") + (f"?{decoded(query)}" if query else "")
    )
    if deep and fragment:
        subject = (path or "") + "/#" + fragment if not path.endswith("/") else path + "#" + fragment
    for pattern, kind, to in reader.rules:
        found = pattern.match(subject)
        if found is None:
            continue
        handle = found[found.lastindex] if found.lastindex else None
        return _by_rule(network, kind, to, handle, host, path, query)
    if network.name in NOT_SOCIAL:
        return None
    if path.lower() in _HOME_ALONE:
        return Classified(network.name, None, f"https://{network.host or host}", "home")
    segment = path[1:].split("/", 1)[0].lower()
    named = reader.handle.match(path)
    if (
        segment in reader.reserved
        or named is None
        or segment.endswith((".php", ".html", ".aspx", ".js", ".xml"))
    ):
        return Classified(network.name, None, _plain(network, host, path, query, True), "other")
    handle = named[1].strip("@")
    if is_placeholder(handle.split("/")[0]):
        return Classified(network.name, None, _plain(network, host, path, query, False), "other")
    return Classified(network.name, handle, _address_of(network, network.bare, handle), "profile")


def _by_rule(
    network: Network, kind: Kind, to: str, handle: str | None, host: str, path: str, query: str
) -> Classified | None:
    if handle is not None:
        handle = decoded(handle).strip().strip("@")
        if kind == "message" and network.name != "vk" and re.fullmatch(r"[\d ()+.-]+", handle):
            handle = _digits(handle)
            if len(handle) < 7 or len(set(handle)) < 2:
                return Classified(network.name, None, _plain(network, host, path, query, True), "other")
        if is_placeholder(handle):
            return Classified(network.name, None, _plain(network, host, path, query, True), "other")
        handle = handle[:100]
    if to and handle:
        return Classified(network.name, handle, _address_of(network, to, handle), kind)
    if kind in ("profile", "group", "message"):
        return Classified(
            network.name,
            handle,
            _plain(network, host, path, "" if handle and handle in path else query, True),
            kind,
        )
    return Classified(network.name, None, _plain(network, host, path, query, True), kind)


_YOURS = re.compile(
    r"your?[-_.]?(?:\w*[-_.])?(?:page|name|group|company|channel|profile|account|user|handle|brand|link|url|id|twitter|facebook|fb"
    r"|instagram|insta|telegram|youtube|linkedin|organi[sz]ation|ngo|site)\w*(?:[-_.]\w+)*\Z",
    re.IGNORECASE,
)


def is_placeholder(handle: str) -> bool:
    """The handle is what a template puts where the organisation's belongs."""
    return handle.lower() in PLACEHOLDERS or _YOURS.match(handle) is not None


def is_maker(handle: str | None) -> bool:
    """The handle belongs to the maker of a system, theme or host."""
    return handle is not None and handle.lower() in MAKERS
