"""All facts of one page as plain data: the machine-readable face of inspect (docs/schema/inspect.json)."""

from dataclasses import replace
from typing import Any

from audits.evidence import Meta, PageEvidence
from audits.facts.canonical import page_canonical
from audits.facts.cms import page_cms
from audits.facts.contacts import page_contacts
from audits.facts.hreflang import page_alternates
from audits.facts.language import page_language
from audits.facts.license import License, page_licenses, page_rights, page_site_license
from audits.facts.links import generic_links, uncrawlable_links
from audits.facts.robots import page_indexability
from audits.facts.social import page_profiles
from audits.facts.structured_data import page_structured_data
from audits.facts.viewport import page_viewport


def page_facts(page: PageEvidence, robots_text: str = "", user_agent: str = "") -> dict[str, Any]:
    """Plain dictionaries, lists, strings, numbers and None, in the order of the schema. ``robots_text`` and
    ``user_agent`` decide ``robots.allowed``."""
    canonical = page_canonical(page)
    robots = page_indexability(page, robots_text, user_agent)
    viewport = page_viewport(page)
    language = page_language(page)
    rights = page_rights(page)
    contacts = page_contacts(page)
    data = page_structured_data(page)
    cms = page_cms(page)
    site_license = page_site_license(page)
    return {
        "url": page.url,
        "status": page.status,
        "encoding": None if page.encoding_source == "decoded" else page.encoding,
        "title": _folded(page.titles[0]) if page.titles else None,
        "meta_description": _description(page),
        "h1": [_folded(heading.text) for heading in page.headings if heading.level == 1],
        "canonical": {
            "urls": list(canonical.urls),
            "verdict": canonical.verdict,
            "reasons": list(canonical.reasons),
        },
        "robots": {
            "allowed": robots.allowed,
            "indexable": robots.indexable,
            "reasons": list(robots.reasons),
        },
        "hreflang": [
            {"lang": alternate.lang, "href": alternate.href, "valid": alternate.valid}
            for alternate in page_alternates(page)
        ],
        "viewport": {
            "content": viewport.content,
            "properties": dict(viewport.properties),
            "mobile_ready": viewport.mobile_ready,
            "device_width": viewport.device_width,
            "zoom_blocked": viewport.zoom_blocked,
        },
        "language": {
            "declared": language.declared,
            "detected": language.detected,
            "confidence": language.confidence,
            "blocks": [{"lang": lang, "share": share} for lang, share in language.blocks],
        },
        "licenses": [_license(found) for found in page_licenses(page)],
        "site_license": _license(site_license) if site_license else None,
        "rights": {
            "all_rights_reserved": bool(rights.all_rights_reserved),
            "attribution_requested": bool(rights.attribution_requested),
        },
        "social": [
            {
                "network": profile.network,
                "handle": profile.handle,
                "url": profile.url,
                "kind": profile.kind,
                "owner": profile.owner,
            }
            for profile in page_profiles(page)
        ],
        "contacts": {
            "emails": list(contacts.emails),
            "phones": list(contacts.phones),
            "malformed": list(contacts.malformed),
        },
        "structured_data": {
            "types": list(data.types),
            "syntaxes": list(data.syntaxes),
            "errors": list(data.errors),
        },
        "open_graph": _open_graph(page),
        "cms": {
            "name": cms.name if cms else None,
            "version": cms.version if cms else None,
            "open_source": cms.open_source if cms else None,
        },
        "links": _links(page),
        "images": {
            "count": len(page.images),
            "without_alt": sum(image.alt is None and not image.hidden for image in page.images),
        },
    }


def _folded(text: str) -> str:
    return " ".join(text.split())


def _description(page: PageEvidence) -> str | None:
    found = (meta.content for meta in page.metas if meta.kind == "name" and meta.key == "description")
    first = next(found, None)
    return None if first is None else _folded(first)


def _license(found: License) -> dict[str, Any]:
    """``invalid`` is there only for an address that is no licence."""
    entry: dict[str, Any] = {
        "id": found.id,
        "version": found.version,
        "url": found.url,
        "open": found.open,
        "scope": found.scope,
        "about": found.about,
        "how": list(found.how),
        "where": list(found.where),
    }
    if found.invalid:
        entry["invalid"] = found.invalid
    return entry


def _open_graph(page: PageEvidence) -> dict[str, list[str]]:
    """Names with their prefix, each with its values in order; one element may have both name and property."""
    found: dict[str, list[str]] = {}
    before: Meta | None = None
    for meta in page.metas:
        is_named = meta.key.startswith("og:") and meta.kind in ("name", "property")
        same = before is not None and before.kind != meta.kind and before == replace(meta, kind=before.kind)
        if is_named and not same:
            found.setdefault(meta.key, []).append(meta.content)
        before = meta
    return found


def _links(page: PageEvidence) -> dict[str, Any]:
    web = [link for link in page.links if link.url and link.url.startswith(("http:", "https:"))]
    internal = sum(link.internal for link in web)
    return {
        "internal": internal,
        "external": len(web) - internal,
        "uncrawlable": [link.href for link in uncrawlable_links(page)],
        "generic_text": [link.name for link in generic_links(page)],
    }
