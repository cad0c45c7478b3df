"""RSS and Atom feeds: how much is in them, how new it is, and what they say of rights."""

from email.utils import parsedate_to_datetime
from typing import Literal

from lxml import etree

from audits.evidence import Feed
from crawler.extract.broken_xml import local_name, without_surrogates

KINDS: dict[str, Literal["rss", "atom", "rdf"]] = {"rss": "rss", "feed": "atom", "RDF": "rdf"}
RIGHTS = frozenset({"rights", "copyright"})
DATES = frozenset({"pubDate", "published", "updated", "date", "lastBuildDate"})


def parse_feed(body: bytes, url: str, status: int) -> Feed:
    """One answered feed. Any bytes are answered; what is no feed is kind "broken"."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(without_surrogates(body), parser) if 200 <= status < 300 else None
    except (etree.XMLSyntaxError, ValueError):
        root = None
    name = local_name(root.tag) if root is not None and isinstance(root.tag, str) else ""
    if root is None or name not in KINDS:
        return Feed(url=url, status=status, kind="broken")
    licenses: dict[str, None] = {}
    rights: dict[str, None] = {}
    dates: list[str] = []
    title, entries = "", 0
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        local, text = local_name(element.tag), (element.text or "").strip()
        if local in ("item", "entry"):
            entries += 1
        elif local == "title" and not title:
            title = " ".join(text.split())[:300]
        elif local == "link" and "license" in element.get("rel", "").split():
            licenses[element.get("href", "")[:500]] = None
        elif local == "license":
            licenses[(text or _resource(element))[:500]] = None
        elif local in RIGHTS and text:
            rights[" ".join(text.split())[:500]] = None
        elif local in DATES and text and len(dates) < 50:
            dates.append(_iso(text))
    return Feed(
        url=url,
        status=status,
        kind=KINDS[name],
        title=title,
        entry_count=entries,
        newest=max(dates, default=""),
        license_urls=tuple(filter(None, licenses))[:10],
        rights=tuple(rights)[:10],
    )


def _resource(element: etree._Element) -> str:
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith("resource")), "")


def _iso(text: str) -> str:
    if text[:4].isdigit():
        return text[:25]
    try:
        return parsedate_to_datetime(text).isoformat()
    except (TypeError, ValueError, OverflowError):
        return ""
