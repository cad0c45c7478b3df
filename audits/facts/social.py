"""Which profile a link leads to: network, handle, kind and whose it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from audits.evidence import Link, PageEvidence, SiteEvidence
from audits.facts import social_addresses, social_words
from audits.facts.addresses import decoded, split_address
from audits.facts.remembered import remembered
from audits.facts.social_addresses import Classified, fediverse_profile, is_maker
from audits.facts.social_networks import NOT_SOCIAL, REFERENCE_WORKS, Kind
from audits.facts.structured_data import json_ld_objects, types_of
from audits.facts.wording import fold

Owner = Literal["organisation", "person", "studio", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One link to a network. ``url`` canonical and unwrapped, ``handle`` without @ with its case kept;
    ``pages`` where it was seen (at most 20), ``places`` the landmarks, ``name`` its accessible name."""

    network: str
    handle: str | None
    url: str
    kind: Kind
    owner: Owner
    places: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    page_count: int = 1
    name: str = ""
    href: str = ""


_STUDIO = re.compile(social_words.STUDIO)
_SUPPORT = re.compile(
    r"\bdonors?\b|доноры?\b|\bpartners?\b|партн[её]р\w*|өнөктөш\w*|supported by|funded by|with (?:the )?support of|при (?:финансовой )?поддержке"
    r"|колдоосу менен|каржылоосу менен|қолдауымен"
)
_INVITATION = re.compile(social_words.INVITATION)
_PERSON = re.compile(social_words.PERSON)
_PERSON_PATH = re.compile(social_words.PERSON_PATHS, re.I)
_CONTACT_PATH = re.compile(social_words.CONTACT_PATHS, re.I)
_FOLLOW = re.compile(r"(?:tweets by|follow) @?\w+\Z")
"""What the buttons of X say."""
_LABEL = re.compile(rf"\s*(?:{social_words.NAMES})\s*[:–—-]\s*")
"""Before an address: the name of its network and nothing else."""
_NETWORK_NAME = re.compile(rf"(?:{social_words.NAMES})\Z")
_SEVERAL_NAMES = re.compile(rf"\b(?:{social_words.NAMES})\b")
_OWN = ("profile", "group", "message")
_FRAME = ("header", "nav", "footer", "aside")
_PAGE_LIMIT = 20
_ORGANISATION_METAS = frozenset(
    ("article:publisher", "og:see_also", "twitter:site", "fb:page", "og:publisher", "fb:page_id", "fb:pages")
)
_FACEBOOK_IDS = frozenset(("fb:page_id", "fb:pages"))
_PERSON_METAS = frozenset(("article:author", "twitter:creator"))
_NO_AGENTS = frozenset(
    ("place", "country", "city", "administrativearea", "event", "thing", "language", "definedterm")
)
_OTHERS = frozenset(
    (
        *("funder", "sponsor", "memberOf", "partner", "location", "contributor", "performer", "affiliation"),
        *(
            "alumniOf",
            "worksFor",
            "knows",
            "mentions",
            "about",
            "citation",
            "areaServed",
            "parentOrganization",
        ),
        *("spatialCoverage", "contentLocation", "knowsAbout", "hasPart", "review", "itemReviewed"),
    )
)
"""Properties whose objects are not the one that speaks."""
_FEDIVERSE_PATH = re.compile(r"https?://[^/?#]+/(?:@[\w.-]+|users/[\w.-]+)/?(?:[?#]|\Z)", re.I)
_SCHEMES = (
    "http",
    "//",
    "www.",
    "tg:",
    "viber:",
    "whatsapp:",
    "skype:",
    "fb",
    "vk:",
    "instagram:",
    "twitter:",
    "youtube:",
)


@dataclass(frozen=True, slots=True)
class _Seen:
    found: Classified
    owner: Owner
    place: str
    name: str = ""
    href: str = ""
    sure: bool = False


def classify(url: str) -> tuple[str, str | None, str, Kind] | None:
    """(network, handle, canonical address, kind) of any address, None when it is no known network."""
    return social_addresses.classify(url)


@lru_cache(maxsize=8192)
def _address(href: str, resolved: str | None, internal: bool, own: bool) -> Classified | None:
    """What a link leads to; ``own`` says that it calls itself one's own (rel=me)."""
    href = href.strip()
    if internal and resolved is not None:
        head = href[:40].lower()
        if "://" in head or "." not in head.split("/")[0]:
            return None
        found = social_addresses.classify(href)
        return found if found and found.kind != "home" else None
    url = href if resolved and "#" in href and href[:4].lower() == "http" else resolved or href
    if not url.lower().startswith(_SCHEMES) and "." not in url[:40]:
        return None
    found = social_addresses.classify(url)
    if found is None and own and _FEDIVERSE_PATH.match(url):
        address = split_address(url)
        return fediverse_profile(address, address.host)
    return found


_OF_SOMEBODY = re.compile(r"[^\W\d_a-zа-яёөүң][\w’'-]+(?: [^\W\d_a-zа-яёөүң][\w’'-]+)? [—–-] (?=\S)")
"""«Айгүл — Instagram»: a list of people or members, each with a page of their own."""


def _similar(handle: str | None, page: PageEvidence) -> bool:
    """The handle and the name of the site's host have a long part in common."""
    if not handle:
        return False
    host = split_address(page.url).host.removeprefix("www.").rsplit(".", 1)[0]
    label = re.sub(r"\W", "", host.split(".")[0] if host.count(".") > 1 else host.rsplit(".", 1)[0]).lower()
    name = re.sub(r"[\W_]", "", handle.split("@")[0]).lower()
    return len(label) >= 3 and (label in name or (len(name) >= 4 and name in label))


def _link_owner(link: Link, found: Classified, page: PageEvidence, crowded: set[str]) -> Owner:
    """Whose profile a link of this page leads to, as far as this page tells."""
    if is_maker(found.handle):
        return "studio"
    context = fold(link.context) if link.context else ""
    name = fold(link.name)
    if found.network == "linkedin" and ("/in/" in found.url or "/pub/" in found.url):
        return "person"
    words = f"{context} {name}"
    maker = _STUDIO.search(words)
    if (
        maker
        and len(context) < 160
        and not _INVITATION.search(name)
        and (
            not name
            or name not in context
            or context.rfind(name) + len(name) > maker.start()
            or (context.startswith(name) and not _SEVERAL_NAMES.search(name))
        )
    ):
        return "studio"
    if _SUPPORT.search(context) and not _similar(found.handle, page) and not link.icon_only:
        return "unknown"
    if found.network in REFERENCE_WORKS and link.place not in _FRAME and "me" not in link.rel:
        return "unknown"
    if found.network in ("github", "gitlab", "codeberg", "bitbucket") and "/" in (found.handle or ""):
        return "organisation" if _similar((found.handle or "").split("/")[0], page) else "unknown"
    if "me" in link.rel:
        return "organisation"
    if link.place in _FRAME:
        return "organisation"
    path = decoded(split_address(page.url).path)
    if _similar(found.handle, page) and not _PERSON_PATH.search(path):
        return "organisation"
    if _PERSON_PATH.search(path) or _PERSON.search(words):
        return "person" if found.kind != "group" else "unknown"
    if found.network in crowded:
        return "person" if link.icon_only else "unknown"
    if _INVITATION.search(words) or _CONTACT_PATH.search(path):
        return "organisation"
    plain = _NETWORK_NAME.match(name) is not None or (link.icon_only and not name)
    if _FOLLOW.match(name) or _LABEL.fullmatch(context.replace(name, "", 1)):
        return "organisation"
    if _OF_SOMEBODY.match(link.context or ""):
        return "unknown"
    if link.place == "body" and (plain or (not context and link.icon_only)):
        return "organisation"
    if plain and len(set(_SEVERAL_NAMES.findall(context))) >= 2:
        return "organisation"
    return "unknown"


def _is_bare_icon(link: Link) -> bool:
    """An icon in the text that says nothing: two and more of them, one a network, are a row of one's own."""
    return link.place not in _FRAME and link.icon_only and not link.name and not link.context


def _from_links(page: PageEvidence) -> Iterator[_Seen]:
    found: list[tuple[Link, Classified]] = []
    for link in page.links:
        if link.internal and link.href[:1] == "/":
            continue
        classified = _address(link.href, link.url, link.internal, "me" in link.rel)
        if classified is None or classified.network in NOT_SOCIAL:
            continue
        if classified.network in REFERENCE_WORKS and link.place not in _FRAME and "me" not in link.rel:
            continue
        found.append((link, classified))
    inside: dict[str, set[str]] = {}
    for link, classified in found:
        if classified.kind == "profile" and link.place not in _FRAME and classified.handle:
            inside.setdefault(classified.network, set()).add(classified.handle.lower())
    crowded = {network for network, handles in inside.items() if len(handles) > 2}
    row = {classified.network for link, classified in found if _is_bare_icon(link)}
    if len(row) < 2 or any(len(inside.get(network, ())) != 1 for network in row):
        row = set()
    for link, classified in found:
        owner = _link_owner(link, classified, page, crowded) if classified.kind in _OWN else "unknown"
        if (
            owner == "unknown"
            and classified.network in row
            and _is_bare_icon(link)
            and classified.kind in _OWN
        ):
            owner = "organisation"
        yield _Seen(classified, owner, link.place, link.name, link.href)


def _twitter_handle(content: str) -> str:
    return f"https://x.com/{content.lstrip('@')}" if re.fullmatch(r"@?\w{1,15}", content) else content


def _from_metas(page: PageEvidence) -> Iterator[_Seen]:
    for meta in page.metas:
        key = meta.key
        if key not in _ORGANISATION_METAS and key not in _PERSON_METAS:
            continue
        content = meta.content.strip()
        if key.startswith("twitter:"):
            content = _twitter_handle(content)
        elif key in _FACEBOOK_IDS:
            content = f"https://www.facebook.com/{content.split(',')[0].strip()}"
        elif "." not in content:
            continue
        found = social_addresses.classify(content)
        if found is None or found.kind not in _OWN or found.network in NOT_SOCIAL:
            continue
        owner: Owner = "person" if key in _PERSON_METAS else "organisation"
        if is_maker(found.handle):
            owner = "studio"
        yield _Seen(found, owner, "head", "", meta.content, sure=owner == "organisation")


def _from_statements(page: PageEvidence) -> Iterator[_Seen]:
    """sameAs of JSON-LD and microdata, and links with rel=me in the head."""
    for outer in json_ld_objects(page):
        for item, owner in _agents(outer, "organisation"):
            values = item.get("sameAs")
            for value in values if isinstance(values, list) else [values]:
                if isinstance(value, dict):
                    value = value.get("@id") or value.get("url")
                if isinstance(value, str):
                    yield from _stated(value, owner)
    for statement in page.properties:
        if statement.name.rsplit(":", 1)[-1].lower() == "sameas":
            yield from _stated(
                statement.value, "person" if statement.item_type.lower() == "person" else "organisation"
            )
    for element in page.link_elements:
        if "me" in element.rel and element.url:
            found = social_addresses.classify(element.url)
            if found is None and _FEDIVERSE_PATH.match(element.url):
                address = split_address(element.url)
                found = fediverse_profile(address, address.host)
            if found is not None and found.network not in NOT_SOCIAL:
                yield _Seen(found, "organisation", "head", "", element.href, sure=True)


def _agents(item: Any, owner: Owner, depth: int = 0) -> Iterator[tuple[dict[str, Any], Owner]]:
    """Objects with sameAs that may have a profile, each with whose it is by its type and its part in the outer one."""
    if depth > 20 or not isinstance(item, dict | list):
        return
    if isinstance(item, list):
        for inner in item:
            yield from _agents(inner, owner, depth + 1)
        return
    kinds = {kind.lower() for kind in types_of(item)}
    if "person" in kinds:
        owner = "person"
    if item.get("sameAs") and kinds.isdisjoint(_NO_AGENTS):
        yield item, owner
    for key, value in item.items():
        if key != "@context":
            yield from _agents(value, "unknown" if key in _OTHERS else owner, depth + 1)


def _stated(address: str, owner: Owner) -> Iterator[_Seen]:
    found = social_addresses.classify(address)
    if found is None and _FEDIVERSE_PATH.match(address):
        parts = split_address(address)
        found = fediverse_profile(parts, parts.host)
    if found is not None and found.network not in NOT_SOCIAL:
        if found.network == "linkedin" and "/in/" in found.url:
            owner = "person"
        owner = owner if found.kind in _OWN else "unknown"
        if is_maker(found.handle):
            owner = "studio"
        yield _Seen(found, owner, "head", "", address, sure=owner == "organisation")


def _from_widgets(page: PageEvidence) -> Iterator[_Seen]:
    for resource in page.subresources:
        if resource.kind == "frame":
            found = social_addresses.classify(resource.url)
            if found is not None and found.kind in ("profile", "group") and found.network not in NOT_SOCIAL:
                owner: Owner = "organisation" if _similar(found.handle, page) else "unknown"
                if "/plugins/" in resource.url:
                    owner = "organisation"
                yield _Seen(found, owner, "body", "", resource.url)
        elif resource.kind == "widget":
            found = social_addresses.classify(resource.url)
            if found is not None and found.network not in NOT_SOCIAL and found.kind != "home":
                owner = "organisation" if found.kind in _OWN else "unknown"
                yield _Seen(found, owner, "body", "", resource.url)


_RANK: dict[Owner, int] = {"organisation": 0, "studio": 1, "person": 2, "unknown": 3}


@remembered
def _page_seen(page: PageEvidence) -> tuple[tuple[Profile, bool], ...]:
    """Profiles of one page, each with whether a machine-readable statement names its owner."""
    groups: dict[tuple[str, str], list[_Seen]] = {}
    for read in (_from_links, _from_metas, _from_statements, _from_widgets):
        for seen in read(page):
            groups.setdefault((seen.found.network, seen.found.url.lower()), []).append(seen)
    profiles: list[tuple[Profile, bool]] = []
    for group in groups.values():
        first = group[0]
        sure = any(seen.sure for seen in group)
        owners = {seen.owner for seen in group}
        owner: Owner = "studio" if "studio" in owners and not sure else min(owners, key=_RANK.__getitem__)
        if (
            "person" in owners
            and not sure
            and first.found.network == "linkedin"
            and "/in/" in first.found.url
        ):
            owner = "person"
        profile = Profile(
            network=first.found.network,
            handle=first.found.handle,
            url=first.found.url,
            kind=first.found.kind,
            owner=owner,
            places=tuple(dict.fromkeys(seen.place for seen in group)),
            pages=(page.url,),
            name=next((seen.name for seen in group if seen.name), ""),
            href=first.href,
        )
        profiles.append((profile, sure))
    return tuple(profiles)


def page_profiles(page: PageEvidence) -> tuple[Profile, ...]:
    """One entry a profile of this page; links, rel=me, metas, sameAs, widgets."""
    return tuple(profile for profile, _ in _page_seen(page))


@remembered
def site_profiles(site: SiteEvidence) -> tuple[Profile, ...]:
    """Profiles over all pages; ownership uses place, wording and repetition over the pages."""
    pages = [page for page in site.pages if 200 <= page.status < 300]
    groups: dict[tuple[str, str], list[tuple[Profile, bool]]] = {}
    for page in pages:
        for profile, sure in _page_seen(page):
            groups.setdefault((profile.network, profile.url.lower()), []).append((profile, sure))
    return tuple(_over_pages(group, len(pages)) for group in groups.values())


def _over_pages(group: list[tuple[Profile, bool]], page_total: int) -> Profile:
    profiles = [profile for profile, _ in group]
    first = profiles[0]
    places = tuple(dict.fromkeys(place for profile in profiles for place in profile.places))
    return replace(
        first,
        owner=_owner_over_pages(group, page_total, places),
        places=places,
        pages=tuple(profile.pages[0] for profile in profiles[:_PAGE_LIMIT]),
        page_count=len(profiles),
        name=next((profile.name for profile in profiles if profile.name), ""),
    )


def _owner_over_pages(group: list[tuple[Profile, bool]], page_total: int, places: tuple[str, ...]) -> Owner:
    profiles = [profile for profile, _ in group]
    first = profiles[0]
    owners = [profile.owner for profile in profiles]
    if first.kind not in _OWN:
        return "unknown"
    if any(sure and profile.owner == "organisation" for profile, sure in group):
        return "organisation"
    if "studio" in owners:
        return "studio"
    if first.network == "linkedin" and "/in/" in first.url:
        return "person"
    usual = page_total >= 3 and len(profiles) * 2 > page_total
    if usual and (not set(places) <= {"main", "article"} or "organisation" in owners):
        return "organisation"
    persons = owners.count("person")
    if "organisation" in owners:
        return "person" if persons > owners.count("organisation") else "organisation"
    if persons:
        return "person"
    return "organisation" if usual and page_total >= 5 else "unknown"


def own_profiles(site: SiteEvidence) -> tuple[Profile, ...]:
    """Profiles, groups and messengers of the organisation itself, most visible first."""
    own = [
        profile for profile in site_profiles(site) if profile.owner == "organisation" and profile.kind in _OWN
    ]
    own.sort(key=lambda profile: (-profile.page_count, set(profile.places).isdisjoint(_FRAME), profile.url))
    return tuple(own)
