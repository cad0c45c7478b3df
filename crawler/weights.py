"""How heavy things are: linked files and the assets of template pages, by header where that is enough."""

from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from audits.evidence import Asset, Document, Unavailable
from crawler.fetching import Answer
from crawler.scope import same_organisation
from crawler.selection import clean, kind_of
from crawler.visit_state import Visit, anywhere, follow

DOCUMENTS_ASKED = 20
ASSETS = 60
THIRD_PARTY_ASSETS = 20
ASSET_BYTES = 2_000_000
NO_HEAD = (400, 403, 405, 501)
"""Answers to HEAD after which GET is tried: servers that do not know HEAD say so in these ways."""

_KINDS = {"script": "script", "style": "style", "image": "image", "font": "font", "media": "media"}


async def measure_documents(visit: Visit) -> None:
    """Ask for the headers of the first linked files, documents before pictures; the others stay unasked."""
    unasked = [url for url in visit.found_documents if url not in visit.documents]
    unasked.sort(key=lambda url: kind_of(url) == "picture")
    for url in unasked[:DOCUMENTS_ASKED]:
        if visit.seconds_left() <= 0:
            return
        landing = await follow(visit, url, anywhere, method="HEAD")
        if isinstance(landing.result, Answer) and landing.result.status in NO_HEAD:
            landing = await follow(visit, url, anywhere, want="headers")
        result = landing.result
        found_on = visit.found_documents[url]
        if isinstance(result, Answer):
            size = result.wire_bytes if result.wire_bytes is not None else Unavailable.NOT_COLLECTED
            visit.documents[url] = Document(
                url=url,
                status=result.status,
                content_type=result.content_type[:100],
                bytes=size,
                found_on=found_on,
            )
        else:
            visit.documents[url] = Document(url=url, status=result.reason, found_on=found_on)


async def measure_assets(visit: Visit) -> None:
    """Measure every asset that the template pages name, once each, within the limits; and the favicon."""
    host = urlsplit(visit.home_url).hostname or ""
    wanted: dict[str, Asset] = {}
    for page in visit.template_pages:
        for kind, address in page.assets:
            url = clean(address)
            if not url or kind == "frame":
                continue
            if url in wanted:
                if page.url not in wanted[url].pages:
                    wanted[url] = replace(wanted[url], pages=(*wanted[url].pages, page.url))
                continue
            wanted[url] = Asset(
                url=url,
                kind=_KINDS.get(kind, "other"),  # type: ignore[arg-type]
                pages=(page.url,),
                status=Unavailable.NOT_ATTEMPTED,
                bytes=Unavailable.NOT_ATTEMPTED,
                third_party=not same_organisation(urlsplit(url).hostname or "", host),
            )
    await measure_favicon(visit)
    measured: list[Asset] = []
    third_party = 0
    for asset in wanted.values():
        if len(measured) == ASSETS or visit.seconds_left() <= 0:
            break
        if asset.third_party:
            third_party += 1
            if third_party > THIRD_PARTY_ASSETS:
                continue
        measured.append(await _measure(visit, asset))
    asked = {asset.url for asset in measured}
    visit.assets = (*measured, *(asset for url, asset in wanted.items() if url not in asked))


async def measure_favicon(visit: Visit) -> None:
    """The icon that the home page names, else /favicon.ico."""
    visit.favicon = await _measure(visit, _icon(visit))


def _icon(visit: Visit) -> Asset:
    url = next((clean(address) for address in visit.found_icons if clean(address)), "")
    return Asset(
        url=url or urljoin(visit.home_url, "/favicon.ico"),
        kind="image",
        pages=(visit.home_url,),
        status=Unavailable.NOT_ATTEMPTED,
        bytes=Unavailable.NOT_ATTEMPTED,
    )


async def _measure(visit: Visit, asset: Asset) -> Asset:
    landing = await follow(visit, asset.url, anywhere, method="HEAD")
    result = landing.result
    method = "HEAD"
    if isinstance(result, Answer) and (
        result.status in NO_HEAD or (200 <= result.status < 300 and result.wire_bytes is None)
    ):
        if visit.bytes_read >= visit.options.bytes:
            return replace(asset, status=result.status, bytes=Unavailable.TOO_LARGE)
        landing = await follow(visit, asset.url, anywhere, max_bytes=ASSET_BYTES)
        if not isinstance(landing.result, Answer):
            return replace(asset, status=result.status, bytes=landing.result.reason, method="GET")
        result, method = landing.result, "GET"
    if not isinstance(result, Answer):
        return replace(asset, status=result.reason, bytes=result.reason)
    return replace(
        asset,
        status=result.status,
        bytes=result.wire_bytes if result.wire_bytes is not None else Unavailable.NOT_COLLECTED,
        content_type=result.content_type[:100],
        compression=result.compression or result.header("content-encoding") or None,
        cache_control=result.header("cache-control")[:200],
        method=method,  # type: ignore[arg-type]
    )
