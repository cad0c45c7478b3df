"""Which licence a page, a site or an object on it declares, and what it says of rights."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from audits.evidence import Image, Link, LinkElement, PageEvidence, SiteEvidence, Unavailable
from audits.facts import rights_phrases as phrases
from audits.facts.addresses import decoded, same_site, split_address
from audits.facts.license_addresses import (
    CC0,
    UNKNOWN_CC,
    Named,
    icon_of_address,
    license_of_address,
    license_of_button,
    license_of_name,
    without_version,
)
from audits.facts.license_statements import (
    about_site,
    about_things,
    gives_license,
    names_in,
    rights_texts,
    sentences,
    statement_scope,
)
from audits.facts.remembered import remembered
from audits.facts.site_state import home_page_index
from audits.facts.structured_data import json_ld_objects, nested_objects, types_of
from audits.facts.wording import fold

Scope = Literal["page", "site", "object"]
RightsClass = Literal["open", "shared", "link_permission", "all_rights_reserved", "nothing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class License:
    """One declared licence. ``id`` is SPDX where one exists, else the Open Definition register's, else made
    in the same way (CC-BY-3.0-RO; CC-BY without version; CC when only Creative Commons is named);
    ``url`` the canonical address; ``open`` None when it cannot be told; ``invalid`` why the address is
    not a licence that exists ("" when it does: unknown_type, wrong_order, no_version, unknown_version,
    unknown_port, port_needed); ``markup`` the mark-up or sentence that said so."""

    id: str
    version: str | None
    url: str | None
    open: bool | None
    scope: Scope
    about: str | None = None
    how: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    invalid: str = ""
    markup: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What the words of a page say of rights, each with the sentence that says it ("" = not said)."""

    all_rights_reserved: str = ""
    attribution_requested: str = ""
    copying_forbidden: str = ""
    called_open: str = ""
    copyright: str = ""
    holder: str = ""
    years: tuple[int, ...] = ()


HOW = ("rel-license", "rdfa", "microdata", "json-ld", "meta", "feed", "link", "badge", "text")
"""Ways of declaring, the strongest first."""

_RELS_NAMES = """
license cc:license dct:license dcterms:license dcterms.license dc.license xhv:license schema:license
http://www.w3.org/1999/xhtml/vocab#license http://creativecommons.org/ns#license
http://purl.org/dc/terms/license
"""
_RELS = frozenset(_RELS_NAMES.split())
_FIELDS_NAMES = """
license schema:license http://schema.org/license https://schema.org/license cc:license dct:license
dcterms:license http://purl.org/dc/terms/license http://creativecommons.org/ns#license
"""
_FIELDS = frozenset(_FIELDS_NAMES.split())
_METAS_NAMES = """
license licence og:license cc:license dc.license dc.rights dc.rights.license dcterms.license
dcterms.rights dcterms:license dcterms:rights dc:rights dc:license dct:license dct:rights rights
copyright rights-standard license_url license-url article:license citation_license schema:license
"""
_METAS = frozenset(_METAS_NAMES.split())
_PAGE_TYPES_NAMES = """
webpage aboutpage contactpage collectionpage itempage faqpage profilepage article newsarticle blogposting
scholarlyarticle techarticle report socialmediaposting creativework medicalwebpage
advertisercontentarticle analysisnewsarticle opinionnewsarticle document text work
"""
_PAGE_TYPES = frozenset(_PAGE_TYPES_NAMES.split()) | {""}
_SITE_TYPES_NAMES = """
website blog organization ngo educationalorganization newsmediaorganization governmentorganization
"""
_SITE_TYPES = frozenset(_SITE_TYPES_NAMES.split())
_RDF_LICENSE = re.compile(r"<(?:cc:)?license\s+rdf:resource\s*=\s*[\"']([^\"']+)", re.I)
_RDF_WORK = re.compile(r"<(?:cc:)?work\s+rdf:about\s*=\s*[\"']([^\"']*)", re.I)
_ADDRESS_IN_TEXT = re.compile(
    r"(?:https?:)?//[^\s\"'<>,;)]+|\b(?:www\.)?creativecommons\.org/[^\s\"'<>,;)]+", re.I
)
_LOCAL_BADGE = re.compile(
    r"(?:^|[/_.-])(cc[-_.]?)?(by(?:[-_](?:nc|nd|sa)){0,2}|zero|cc0)(?=[-_.]|\Z)[^/]*\.(?:png|svg|gif|jpe?g|webp)\Z"
)
_BADGE_ALT = re.compile(r"creative commons|криэйтив коммонс|\bcc[ -](?:by|0)|лицензи\w* cc|cc licen[cs]e")
_LINK_IMAGE_SIGNS = ("creativecommons", "licensebuttons", "by-", "by_", "by.", "cc", "zero")
_LOUD = ("footer", "header", "nav", "aside", "body")
_SENTENCE_LIMIT = 400
_LONGEST_CREDIT = 300
"""A credit is short; a longer text talks about licences of things."""


@dataclass(frozen=True, slots=True)
class _Sign:
    named: Named
    scope: Scope
    how: str
    where: str
    markup: str = ""
    about: str | None = None


def _value_license(value: str) -> Named | None:
    """The licence that a licence field holds: an address, an id, a name or a sentence."""
    value = value.strip()
    if not value:
        return None
    found = _ADDRESS_IN_TEXT.search(value)
    if found is not None and (named := license_of_address(found[0])) is not None:
        return named
    if "://" in value and " " not in value:
        return license_of_address(value)
    if (named := license_of_name(value)) is not None:
        return named
    names = names_in(fold(value[:600]))
    return names[0] if names else None


def _about(target: str | None, page: PageEvidence) -> tuple[Scope, str | None]:
    """Scope of a statement about ``target``: this page, its site, or another thing."""
    if not target:
        return "page", None
    address, own = split_address(target), split_address(page.url)
    if not address.host:
        bare = target.strip("#./ ")
        return ("page", None) if not bare or target.startswith(("#", "_:")) else ("object", target)
    if same_site(address.host, own.host):
        if address.path.rstrip("/") == own.path.rstrip("/") and address.query == own.query:
            return "page", None
        if address.path in ("", "/") and not address.query:
            return "site", None
    return "object", target


def _text_around(page: PageEvidence, text: str, context: str) -> str:
    """The folded block in which a link stands: its context, or the block of rights that quotes it."""
    folded = fold(context)
    if len(context) < 195 and folded:
        return folded
    link = fold(text)
    if len(link) > 3:
        for _, block in rights_texts(page):
            if link in block and (not folded or block.startswith(folded[:100])):
                start = block.find(link)
                return block[max(0, start - 250) : start + len(link) + 250]
    return folded


def _link_elements(page: PageEvidence) -> Iterator[_Sign]:
    for element in page.link_elements:
        if _RELS.isdisjoint(element.rel) and "copyright" not in element.rel:
            continue
        named = license_of_address(element.url or element.href)
        if named is None:
            continue
        if element.source == "header":
            yield _Sign(named, "site", "rel-license", "http", f'Link: <{element.href}>; rel="license"')
        else:
            yield _Sign(named, "site", "rel-license", "head" if element.in_head else "body", _markup(element))


def _markup(element: LinkElement) -> str:
    return f'<link rel="{" ".join(element.rel)}" href="{element.href}">'


@remembered
def _leading_out(page: PageEvidence) -> tuple[Link, ...]:
    """Links to other sites, and those that say how they are related."""
    return tuple(link for link in page.links if not link.internal or link.rel)


def _links(page: PageEvidence) -> Iterator[_Sign]:
    for link in _leading_out(page):
        if link.quoted:
            continue
        declared = bool(link.rel) and not _RELS.isdisjoint(link.rel)
        if link.internal and not declared:
            continue
        named = license_of_address(link.url or link.href)
        if named is None:
            if declared and not link.internal and link.text:
                named = license_of_name(link.text)
            if named is None:
                continue
        text = _text_around(page, link.text, link.context)
        markup = f'<a href="{link.href}">{link.text or link.name}</a>'
        stated = statement_scope(text, link.place) if text else None
        if declared:
            markup = f'<a rel="{" ".join(link.rel)}" href="{link.href}">{link.text or link.name}</a>'
            how = "rdfa" if "license" not in link.rel else "rel-license"
            scope, about = _about(link.about, page)
            if (link.about and scope == "object") or stated == "object":
                yield _Sign(named, "object", how, link.place, markup, about)
            else:
                within = link.place == "article" and stated != "site"
                yield _Sign(named, "page" if within else "site", how, link.place, markup)
        elif stated is not None:
            yield _Sign(named, _scope(stated), "link", link.place, markup)
        elif (
            link.place in ("footer", "aside", "header", "nav")
            and not text
            or link.place == "body"
            and link.icon_only
            and len(text) < 40
        ):
            yield _Sign(named, "site", "link", link.place, markup)


def _scope(stated: str) -> Scope:
    return "site" if stated == "site" else "object" if stated == "object" else "page"


def _badge(image: Image) -> Named | None:
    address = (image.url or image.src).lower()
    if icon_of_address(address):
        return None
    if any(sign in address for sign in _LINK_IMAGE_SIGNS):
        if named := license_of_button(address):
            return named
        path = decoded(address.split("?", 1)[0].split("#", 1)[0])
        if found := _LOCAL_BADGE.search(path):
            letters = found[2].replace("_", "-")
            alt = fold(image.alt or "")
            sure = (
                found[1] or "-" in letters or "creative" in path or "licen" in path or _BADGE_ALT.search(alt)
            )
            if letters in ("zero", "cc0"):
                return CC0 if sure or letters == "cc0" else None
            if sure:
                names = names_in(alt) if alt else ()
                return names[0] if names and names[0] != UNKNOWN_CC else without_version(letters)
    if image.alt and len(image.alt) < 200:
        alt = fold(image.alt)
        if _BADGE_ALT.search(alt):
            names = names_in(alt)
            named = names[0] if names else UNKNOWN_CC
            return (
                named
                if named != UNKNOWN_CC or "licen" in alt or "лиценз" in alt or "licen" in address
                else None
            )
    return None


def _badges(page: PageEvidence) -> Iterator[_Sign]:
    icons: dict[str, str] = {}
    for image in page.images:
        named = _badge(image)
        if named is not None and image.place in _LOUD:
            yield _Sign(
                named, "site", "badge", image.place, f'<img src="{image.src}" alt="{image.alt or ""}">'
            )
        elif (icon := icon_of_address(image.url or "")) and image.place in _LOUD:
            icons[icon] = image.place
    if "by" in icons:
        kind = "-".join(part for part in ("by", "nc", "nd", "sa") if part in icons)
        yield _Sign(without_version(kind), "site", "badge", icons["by"])
    elif "zero" in icons:
        yield _Sign(CC0, "site", "badge", icons["zero"])


def _comments(page: PageEvidence) -> Iterator[_Sign]:
    for comment in page.license_comments:
        about = _RDF_WORK.search(comment)
        scope, target = _about(about[1] if about else None, page)
        for address in _RDF_LICENSE.findall(comment):
            if named := license_of_address(address):
                yield _Sign(named, scope, "rdfa", "comment", comment[:200], target)


def _type_scope(kinds: tuple[str, ...]) -> Scope:
    names = {kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for kind in kinds} or {""}
    if names & _SITE_TYPES:
        return "site"
    return "page" if names & _PAGE_TYPES else "object"


def _properties(page: PageEvidence) -> Iterator[_Sign]:
    for statement in page.properties:
        if statement.name.rsplit(":", 1)[-1].lower() not in (
            "license",
            "rights",
            "usageinfo",
            "copyrightnotice",
        ):
            continue
        exact = statement.name.lower() == "license"
        named = _value_license(statement.value) if exact else license_of_address(statement.value)
        if named is None:
            continue
        about_scope, about = _about(statement.item, page)
        scope = _type_scope(tuple(statement.item_type.split()))
        if about_scope == "object" or scope == "object":
            scope = "object"
        elif about_scope == "site" or (not statement.item_type and statement.place == "footer"):
            scope = "site"
        yield _Sign(
            named,
            scope,
            statement.syntax,
            statement.place,
            f"{statement.name}: {statement.value}"[:200],
            about or statement.item if scope == "object" else None,
        )


def _metas(page: PageEvidence) -> Iterator[_Sign]:
    for meta in page.metas:
        if (
            meta.key in _METAS
            and meta.kind != "itemprop"
            and meta.content
            and (named := _value_license(meta.content))
        ):
            yield _Sign(
                named, "page", "meta", "head", f'<meta name="{meta.key}" content="{meta.content[:200]}">'
            )


def _json_values(value: Any) -> Iterator[str]:
    """Texts and addresses of a licence field, whatever its shape."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            for key in ("@id", "url", "identifier", "@value", "name"):
                if isinstance(item.get(key), str):
                    yield item[key]


def _text_of(item: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((item[key] for key in keys if isinstance(item.get(key), str) and item[key].strip()), None)


def _json_ld(page: PageEvidence) -> Iterator[_Sign]:
    for outer in json_ld_objects(page):
        for item in nested_objects(outer):
            for key in item.keys() & _FIELDS:
                named = next((n for text in _json_values(item[key]) if (n := _value_license(text))), None)
                if named is None:
                    continue
                scope = _type_scope(types_of(item))
                target = _text_of(item, ("contentUrl", "url", "@id", "mainEntityOfPage"))
                about = None
                if scope == "page":
                    scope, about = _about(target, page)
                    if scope == "site":
                        scope = "page"
                elif scope == "object":
                    about = target or _text_of(item, ("name", "headline"))
                yield _Sign(named, scope, "json-ld", "head", f'"{key}": {item[key]!r}'[:200], about)


def _texts(page: PageEvidence) -> Iterator[_Sign]:
    linked = [
        (fold(link.text), named)
        for link in _leading_out(page)
        if link.text
        and not link.internal
        and (named := license_of_address(link.url or link.href))
        and not named.invalid
    ]
    for block, text in rights_texts(page):
        if block.place == "nav":
            continue
        if "cc" not in text and "сс" not in text and not _NAMING.search(text):
            continue
        for sentence in _statements(text):
            names = names_in(sentence)
            if not names or len(names) > 3:
                continue
            scope = statement_scope(sentence, block.place)
            if scope is None or (scope == "object" and len(block.text) > _LONGEST_CREDIT):
                continue
            for named in names:
                if named == UNKNOWN_CC and not gives_license(sentence):
                    continue
                named = next(
                    (
                        target
                        for words, target in linked
                        if words in sentence
                        and _family(target.id) == _family(named.id)
                        and named.version in (None, target.version)
                    ),
                    named,
                )
                yield _Sign(named, _scope(scope), "text", block.place, block.text[:_SENTENCE_LIMIT])


_NAMING = re.compile(
    r"creative|коммонс|licen[cs]e|lizenz|lisans|litsenz|лиценз|атрибуц|автор|public domain"
    r"|достояни|мүлк|odbl|gfdl|libre|pddl"
)


def _statements(text: str) -> list[str]:
    """Sentences of a block; a short block is one statement, since its parts explain each other."""
    return [text] if len(text) <= 240 else list(sentences(text))


def _strength(how: str) -> int:
    return HOW.index(how) if how in HOW else len(HOW)


def _family(id_: str) -> str:
    """CC-BY-SA-4.0 → CC-BY-SA: the id without version and jurisdiction."""
    return re.sub(r"-\d\.\d.*\Z", "", id_)


@remembered
def page_licenses(page: PageEvidence) -> tuple[License, ...]:
    """Every licence that the page declares, one entry for each (canonical address or id, scope)."""
    groups: dict[tuple[str, str, str], list[_Sign]] = {}
    for read in (_link_elements, _links, _properties, _json_ld, _metas, _comments, _badges, _texts):
        for sign in read(page):
            named = sign.named
            groups.setdefault((named.url or named.id, sign.scope, named.invalid), []).append(sign)
    _join_words(groups)
    families = {
        (_family(signs[0].named.id), scope)
        for (_, scope, invalid), signs in groups.items()
        if not invalid and signs[0].named.version
    }
    any_cc = {family for family, _ in families if family.startswith("CC-")}
    found: list[License] = []
    weak: list[list[_Sign]] = []
    for key, signs in groups.items():
        named = signs[0].named
        if named == UNKNOWN_CC and (any_cc or any(k[0].startswith("CC-") for k in groups if k != key)):
            continue
        if named.version is None and not named.invalid and any(family == named.id for family, _ in families):
            weak.append(signs)
            continue
        found.append(_merged(signs))
    for signs in weak:
        _add_to_family(found, signs)
    return tuple(found)


def _join_words(groups: dict[tuple[str, str, str], list[_Sign]]) -> None:
    """The words around a machine-readable statement are the same statement, whatever scope they suggest."""
    for key, signs in list(groups.items()):
        licence, scope, invalid = key
        if scope == "object" or any(sign.how != "text" for sign in signs):
            continue
        other = groups.get((licence, "page" if scope == "site" else "site", invalid))
        if other is not None and any(sign.how != "text" for sign in other):
            other += groups.pop(key)


def _merged(signs: list[_Sign]) -> License:
    strongest = min(signs, key=lambda sign: _strength(sign.how))
    named = strongest.named
    return License(
        id=named.id,
        version=named.version,
        url=named.url,
        open=named.open,
        scope=strongest.scope,
        about=next((sign.about for sign in signs if sign.about), None),
        how=tuple(sorted(dict.fromkeys(sign.how for sign in signs), key=_strength)),
        where=tuple(dict.fromkeys(sign.where for sign in signs)),
        invalid=named.invalid,
        markup=strongest.markup,
    )


def _add_to_family(found: list[License], signs: list[_Sign]) -> None:
    """A licence named without version is the same as the one that is named with it."""
    named = signs[0].named
    for index, known in enumerate(found):
        if known.version and _family(known.id) == named.id and known.scope == signs[0].scope:
            how = sorted({*known.how, *(sign.how for sign in signs)}, key=_strength)
            where = dict.fromkeys((*known.where, *(sign.where for sign in signs)))
            found[index] = replace(known, how=tuple(how), where=tuple(where))
            return


_SOFTWARE_IDS = re.compile(
    r"[AL]?GPL|MIT|0?BSD|Apache|MPL|ISC|EUPL|EPL|Artistic|BSL|Zlib|Unlicense|MS-|OFL|OSL|AFL|ECL|CECILL|WTFPL|CERN"
)


def _best(candidates: list[License]) -> License | None:
    """Content licences before those of software, named ones with version first, then the strongest way."""
    return min(
        candidates,
        key=lambda one: (
            _SOFTWARE_IDS.match(one.id) is not None,
            one.version is None,
            _strength(one.how[0]) if one.how else len(HOW),
            "footer" not in one.where,
        ),
        default=None,
    )


def page_site_license(page: PageEvidence) -> License | None:
    """The licence that this page declares for the site (or itself), or None."""
    valid = [found for found in page_licenses(page) if not found.invalid and found.scope != "object"]
    return _best([found for found in valid if found.scope == "site"]) or _best(valid)


@remembered
def site_license(site: SiteEvidence) -> License | None:
    """The licence of the whole site: declared for the site on its home page or on most pages; else in a
    sentence about the site on any page; else for its feeds."""
    pages = [page for page in site.pages if 200 <= page.status < 300]
    index = home_page_index(site)
    if index is not None:
        home = [one for one in page_licenses(site.pages[index]) if one.scope == "site" and not one.invalid]
        if home:
            return _best(home)
    counts: Counter[str] = Counter()
    first: dict[str, License] = {}
    stated: list[License] = []
    for page in pages:
        found = [one for one in page_licenses(page) if one.scope != "object" and not one.invalid]
        for one in {one.url or one.id: one for one in found}.values():
            counts[one.url or one.id] += 1
            first.setdefault(one.url or one.id, one)
        stated += [
            one for one in found if one.scope == "site" and "text" in one.how and about_site(fold(one.markup))
        ]
    usual = [first[key] for key, count in counts.items() if count * 2 > len(pages) and count > 1]
    best = _best(usual) or _best(stated)
    if best is not None:
        return replace(best, scope="site")
    return _feed_license(site)


def _feed_license(site: SiteEvidence) -> License | None:
    if isinstance(site.feeds, Unavailable):
        return None
    for feed in site.feeds:
        for value in (*feed.license_urls, *feed.rights):
            named = _value_license(value)
            if named is not None and not named.invalid:
                return _merged([_Sign(named, "site", "feed", "feed", f"{feed.url}: {value}"[:200])])
    return None


_ARR = re.compile("|".join(f"(?:{p})" for p in phrases.ALL_RIGHTS_RESERVED))
_ATTRIBUTION = re.compile("|".join(f"(?:{p})" for p in phrases.ATTRIBUTION_REQUESTED))
_LINK_ONLY = re.compile("|".join(f"(?:{p})" for p in phrases.LINK_WITHOUT_FORBIDDEN))
_FORBIDDEN = re.compile("|".join(f"(?:{p})" for p in phrases.COPYING_FORBIDDEN))
_OPEN = re.compile("|".join(f"(?:{p})" for p in phrases.CALLED_OPEN))
_COPYRIGHT = re.compile(
    r"©|\((?:c|с)\)(?= ?(?:\d|[^\W\d_]))|&copy;|\bcopyright\b[\s:]*(?:©|\([cс]\)|by\b|(?:19|20)\d\d)"
)
_LETTER_C = re.compile(r"\([cсCС]\) ?(?=[^\W\d_])")
_OTHER_LETTERS = re.compile(r"(?<!\w)\(?[abdабгд]\) ", re.I)
"""Beside these, (c) is the third item of a list."""
_REUSED = re.compile(
    r"material|content|\btexts?\b|article|information|publication|\bdata\b|\bsite|reproduc|reprint|republi|материал|информаци"
    r"|текст|контент|стат[ьe]|сайт|публикаци|данн|маалымат|макала|мазмун|перепечат|ақпарат|матеріал|матн|мавод"
)
_RUNNING = ("main", "article")
_QUOTATION = re.compile(r'"[^"]{12,200}"')
_LONGEST_BLOCK = 240
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_OF_OTHERS = re.compile(
    r"\b(?:photos?|images?|pictures?|фото\w*|сүрөт\w*|изображени\w*|видео|maps?|карт[аы]|icons?|иконки)"
    r" ?(?:by |: ?)?©"
    r"|(?:©|\(c\)|copyright)[^.]{0,20}\b(?:openstreetmap|leaflet|mapbox|maptiler|freepik"
    r"|яндекс[. -]карт\w*|yandex maps?|2gis|2гис|google maps?|flaticon|shutterstock|depositphotos|unsplash)\b"
)
"""A copyright of pictures, maps or icons on the page, not of the site."""
_HOLDER_NOISE = re.compile(
    r"\A[\s,.:;|©()\d–—-]*(?:гг?\.|жж?\.|copyright|\([cс]\)|-ж\.|by )?[\s,.:;|©()\d–—-]*", re.I
)
_YEAR_AT_END = re.compile(r"[\s,.:;|()–—-]*(?:(?:19|20)\d\d[\s–—-]*)+\Z")
_HOLDER_END = re.compile(
    r"[|•·\n]|(?<=\w{3})\. |\s+(?:19|20)\d\d\b|\s+\S+@"
    r"|\s*\b(?:мы (?:в|на)|биз|follow us|наш\w*|биздин)\s+(?=facebook|instagram|telegram|youtube|соц)"
    r"|(?<=\S)\s*\b(?:facebook|instagram|telegram|youtube|whatsapp|tiktok|discord|linkedin|viber)\b"
    r"|(?:[.,;–—-]\s*)?(?:все права|all rights|бардык укук|баардык|при |designed|powered|сделано|разработ)",
    re.I,
)


def _copyright(sentence: str) -> tuple[str, tuple[int, ...]]:
    """Holder and years of a sentence with a copyright sign."""
    sign = re.search(r"©|\([cсCС]\)|copyright", sentence, re.I)
    years = tuple(dict.fromkeys(int(year) for year in _YEARS.findall(sentence)))
    if sign is None:
        return "", years
    rest = sentence[sign.end() :]
    rest = rest[_HOLDER_NOISE.match(rest).end() :] if _HOLDER_NOISE.match(rest) else rest  # type: ignore[union-attr]
    end = _HOLDER_END.search(rest)
    holder = (rest[: end.start()] if end else rest).strip(" .,;:-–—()0123456789")
    if not holder:
        holder = _YEAR_AT_END.sub("", sentence[: sign.start()]).strip(" .,;:-–—()|")
    return holder[:120], years


def _without_quotations(words: str) -> str:
    """A sentence that quotes says nothing itself; one that is a quotation from end to end does."""
    if '"' not in words:
        return words
    rest = _QUOTATION.sub(" … ", words)
    return rest if len(re.findall(r"[^\W\d_]{2,}", rest)) > 2 else words


def _is_quoted_or_of_things(words: str, start: int, running: bool) -> bool:
    """Are the words about all rights a quotation inside a sentence, or said of photos alone?"""
    before = words[:start].rstrip()
    if (running and words.count('"') % 2) or (
        len(before) > 1 and before.endswith('"') and before[:-1].strip()
    ):
        return before.count('"') % 2 == 1 or '"' in words[start:]
    near = re.split(r"[,;.(]", before)[-1]
    return about_things(near) and not _REUSED.search(near)


def _is_item_of_list(sentence: str, whole: str) -> bool:
    """The only sign is a (c) that counts: after (a) and (b), or before a small letter and without a year."""
    letter = _LETTER_C.search(sentence)
    if letter is None or "©" in sentence or "copyright" in sentence.lower() or _YEARS.search(sentence):
        return False
    return sentence[letter.end()].islower() or _OTHER_LETTERS.search(whole) is not None


def _is_of_others(sentence: str, page: PageEvidence) -> bool:
    """A copyright line in the text of an inner page whose holder the page does not name in its titles or its
    host: the rights of a work that the page quotes."""
    address = split_address(page.url)
    holder = _copyright(sentence)[0].lower()
    if address.path in ("", "/") or not holder or not _COPYRIGHT.search(fold(sentence)):
        return False
    names = " ".join((*page.titles, address.host, "")).lower()
    names += " ".join(meta.content for meta in page.metas if meta.key == "og:site_name").lower()
    words = [word for word in re.findall(r"[^\W_]{3,}", holder) if not word.isdigit()]
    return bool(words) and not any(word[:6] in names for word in words)


@lru_cache(maxsize=2048)
def _said(original: str, running: bool) -> tuple[tuple[str, str], ...]:
    """What one block says of rights, as (field of Rights, sentence). ``running`` text must speak of reuse."""
    folded = fold(original)
    found: dict[str, str] = {}
    whole = [(original, folded)]
    parts = whole if len(folded) <= _LONGEST_BLOCK else [(o, fold(o)) for o in sentences(original)]
    for sentence, whole_words in parts:
        words = _without_quotations(whole_words)
        reuse = not running or (_REUSED.search(words) is not None and not about_things(words))
        reserved = _ARR.search(words)
        if reserved and not _is_quoted_or_of_things(words, reserved.start(), running):
            found.setdefault("all_rights_reserved", _saying(sentence, _ARR))
        linked = reuse and _LINK_ONLY.search(words) is not None
        if reuse and (linked or _ATTRIBUTION.search(words)):
            found.setdefault("attribution_requested", _saying(sentence, _ATTRIBUTION, _LINK_ONLY))
        if reuse and not linked and _FORBIDDEN.search(words) and not (running and words.count('"') % 2):
            found.setdefault("copying_forbidden", _saying(sentence, _FORBIDDEN))
        if _OPEN.search(words) and (not running or statement_scope(words, "main") or names_in(words)):
            found.setdefault("called_open", _saying(sentence, _OPEN))
        if _COPYRIGHT.search(words) and not _is_item_of_list(sentence, original):
            found.setdefault("copyright", _saying(sentence, _COPYRIGHT))
    return tuple(found.items())


@remembered
def page_rights(page: PageEvidence) -> Rights:
    """The first sentence of each kind; of a copyright line its holder and years."""
    said: dict[str, str] = {}
    holder = ""
    years: tuple[int, ...] = ()
    texts = [(block.text, block.place) for block, _ in rights_texts(page)]
    texts += [
        (meta.content, "footer")
        for meta in page.metas
        if meta.key in ("copyright", "rights", "dc.rights", "dcterms.rights") and meta.content
    ]
    for text, place in texts:
        for field, sentence in _said(text, place in _RUNNING):
            if (
                place in _RUNNING
                and field in ("copyright", "all_rights_reserved")
                and _is_of_others(sentence, page)
            ):
                continue
            if field != "copyright":
                said.setdefault(field, sentence)
            elif (
                field not in said
                and not _OF_OTHERS.search(fold(sentence))
                and (place not in _RUNNING or _COPYRIGHT.match(fold(sentence)))
            ):
                found_holder, found_years = _copyright(sentence)
                if found_holder or found_years:
                    said[field] = sentence
                    holder, years = found_holder, found_years
    return Rights(**said, holder=holder, years=years)


def _saying(original: str, *patterns: re.Pattern[str]) -> str:
    """The sentence of a text in which one of the patterns holds; the whole text where it spans several."""
    for sentence in sentences(original):
        folded = fold(sentence)
        if any(pattern.search(folded) for pattern in patterns):
            return sentence[:_SENTENCE_LIMIT]
    return original[:_SENTENCE_LIMIT]


@remembered
def site_rights(site: SiteEvidence) -> Rights:
    """The first sentence of each kind over the pages, the home page first."""
    index = home_page_index(site)
    order = list(site.pages)
    if index:
        order.insert(0, order.pop(index))
    found = Rights()
    for page in order:
        if 200 <= page.status < 300:
            here = page_rights(page)
            first_line = not found.copyright
            found = Rights(
                all_rights_reserved=found.all_rights_reserved or here.all_rights_reserved,
                attribution_requested=found.attribution_requested or here.attribution_requested,
                copying_forbidden=found.copying_forbidden or here.copying_forbidden,
                called_open=found.called_open or here.called_open,
                copyright=found.copyright or here.copyright,
                holder=here.holder if first_line else found.holder,
                years=here.years if first_line else found.years,
            )
    return found


def rights_class(site: SiteEvidence) -> RightsClass:
    """The rung of the ladder: nothing, all rights reserved, link-permission, shared but not open, open."""
    declared = site_license(site)
    if declared is not None:
        return "open" if declared.open else "shared"
    rights = site_rights(site)
    if rights.attribution_requested:
        return "link_permission"
    if rights.all_rights_reserved or rights.copying_forbidden or rights.copyright:
        return "all_rights_reserved"
    return "nothing"
