"""Sitemaps: index, set of addresses, plain text, gzip; broken ones say what is broken."""

import zlib
from typing import Literal

from lxml import etree

from audits.evidence import Sitemap, SitemapEntry
from crawler.extract.broken_xml import local_name, without_surrogates
from crawler.extract.urls import ascii_url

STORED = 5_000
COUNTED = 50_000
UNPACKED_LIMIT = 60_000_000
_XHTML_LINK = "{http://www.w3.org/1999/xhtml}link"


def parse_sitemap(
    body: bytes, url: str, status: int, found_in: Literal["robots", "guess", "index"]
) -> Sitemap:
    """One answered sitemap file. Nothing is raised for any bytes; kind "broken" says why in ``error``."""
    if not 200 <= status < 300:
        return Sitemap(url=url, status=status, kind="broken", found_in=found_in, error=f"status {status}")
    try:
        text = _unpacked(body)
    except (zlib.error, EOFError, ValueError) as error:
        return Sitemap(url=url, status=status, kind="broken", found_in=found_in, error=f"gzip: {error}"[:200])
    start = text[:500].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith(b"<"):
        return _text_sitemap(text, url, status, found_in)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(without_surrogates(text), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return Sitemap(url=url, status=status, kind="broken", found_in=found_in, error=str(error)[:200])
    name = local_name(root.tag).lower() if root is not None and isinstance(root.tag, str) else ""
    if name not in ("urlset", "sitemapindex"):
        fault = "HTML instead of XML" if name == "html" else f"root element {name or 'missing'}"
        return Sitemap(url=url, status=status, kind="broken", found_in=found_in, error=fault[:200])
    entries, count = _entries(root, "url" if name == "urlset" else "sitemap")
    return Sitemap(
        url=url,
        status=status,
        kind="urlset" if name == "urlset" else "index",
        found_in=found_in,
        entry_count=count,
        entries=tuple(entries),
        error=str(parser.error_log[0].message)[:200] if len(parser.error_log) else "",
    )


def _unpacked(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    unpacker = zlib.decompressobj(wbits=31)
    text = unpacker.decompress(body, UNPACKED_LIMIT)
    if unpacker.unconsumed_tail:
        raise ValueError("unpacks to more than 60 MB")
    return text


def _entries(root: etree._Element, wanted: str) -> tuple[list[SitemapEntry], int]:
    entries: list[SitemapEntry] = []
    count = 0
    for element in root:
        if not isinstance(element.tag, str) or local_name(element.tag) != wanted:
            continue
        count += 1
        if count > COUNTED:
            break
        if len(entries) >= STORED:
            continue
        address: str | None = None
        alternates: list[tuple[str, str]] = []
        for child in element:
            if not isinstance(child.tag, str):
                continue
            if local_name(child.tag) == "loc":
                address = ascii_url((child.text or "").strip())
            elif child.tag == _XHTML_LINK and len(alternates) < 30:
                target = ascii_url(child.get("href", ""))
                if target and child.get("hreflang"):
                    alternates.append((child.get("hreflang", "")[:20], target))
        if address:
            entries.append(SitemapEntry(url=address, alternates=tuple(alternates)))
    return entries, count


def _text_sitemap(
    body: bytes, url: str, status: int, found_in: Literal["robots", "guess", "index"]
) -> Sitemap:
    lines = body.decode("utf-8", "replace").removeprefix("\ufeff").split("\n")[:COUNTED]
    addresses = [address for line in lines if (address := ascii_url(line.strip()))]
    if not addresses:
        return Sitemap(url=url, status=status, kind="broken", found_in=found_in, error="no address in it")
    entries = tuple(SitemapEntry(url=address) for address in addresses[:STORED])
    return Sitemap(
        url=url, status=status, kind="text", found_in=found_in, entry_count=len(addresses), entries=entries
    )
