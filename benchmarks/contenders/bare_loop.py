"""(e) The limit: sockets, gunzip, one lxml parse, links; no library between."""

import asyncio
import json
import sys
import zlib
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import etree

HREFS = etree.XPath("//a/@href", smart_strings=False)
PARSER = etree.HTMLParser()


async def crawl_site(home: str) -> None:
    parts = urlsplit(home)
    assert parts.hostname is not None
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    seen, waiting = {home}, [home]
    while waiting:
        url = waiting.pop(0)
        head = f"GET {urlsplit(url).path} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept-Encoding: gzip\r\n\r\n"
        writer.write(head.encode())
        status, headers, body = await _answer(reader)
        if "location" in headers:
            _add(urljoin(url, headers["location"]), parts.netloc, seen, waiting)
        if status != 200 or not headers.get("content-type", "").startswith("text/html"):
            continue
        if headers.get("content-encoding") == "gzip":
            body = zlib.decompress(body, 31)
        for href in set(HREFS(etree.fromstring(body, PARSER))):
            _add(urldefrag(urljoin(url, href))[0], parts.netloc, seen, waiting)
    writer.close()


def _add(url: str, host: str, seen: set[str], waiting: list[str]) -> None:
    if url not in seen and urlsplit(url).netloc == host:
        seen.add(url)
        waiting.append(url)


async def _answer(reader: asyncio.StreamReader) -> tuple[int, dict[str, str], bytes]:
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if headers.get("transfer-encoding") == "chunked":
        raise ValueError("the farm sends no chunks")
    return int(first.split()[1]), headers, await reader.readexactly(int(headers.get("content-length", 0)))


async def main(homes: list[str]) -> None:
    await asyncio.gather(*(crawl_site(home) for home in homes))


if __name__ == "__main__":
    asyncio.run(main(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
