"""One request through Scrapy's downloader, answered by a plain value: an Answer, or why there is none."""

import logging
import zlib
from dataclasses import dataclass, replace
from typing import Any, Literal
from urllib.parse import urlsplit

import OpenSSL.SSL
from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    NotSupported,
    ResponseDataLossError,
    StopDownload,
    UnsupportedURLSchemeError,
)
from scrapy.http import Response
from twisted.internet.error import ConnectError, ConnectionClosed

from audits.evidence import Unavailable
from crawler.guard import AddressRefused
from crawler.header_limit import HeadTooLarge

logger = logging.getLogger(__name__)

Want = Literal["all", "page", "headers"]
"""What is read of the body: all of it, only that of an HTML page, nothing."""

HEADER_LIMIT = 100
HEADER_LENGTH = 4_000
PIECES = 5_000
"""Chunks of one body: each costs as much as a page's worth of bytes in one."""


class RobotsDisallowed(IgnoreRequest):
    """robots.txt does not let us ask for this address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """``body`` is decompressed; ``wire_bytes`` is what travelled, or for a body that was not read the
    Content-Length (None when there is none). Header names are in lower case."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    wire_bytes: int | None
    read_bytes: int
    compression: str | None
    elapsed_ms: int
    truncated: bool

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key == name), "")

    @property
    def content_type(self) -> str:
        return self.header("content-type").partition(";")[0].strip().lower()

    @property
    def is_html(self) -> bool:
        """By its type; where none is sent, by its first sign."""
        if not self.content_type:
            return self.body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"
        return self.content_type in HTML_TYPES


HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """There was no answer. ``read_bytes`` is what came of a body all the same."""

    reason: Unavailable
    detail: str = ""
    read_bytes: int = 0


def connect_signals(crawler: Crawler) -> None:
    """Let this crawl stop bodies that nobody wants and remember what travelled."""
    crawler.signals.connect(_stop_unwanted, signals.headers_received)
    crawler.signals.connect(_remember_wire, signals.response_downloaded)
    crawler.signals.connect(_count, signals.bytes_received)


def _stop_unwanted(headers: Any, request: Request) -> None:
    want = request.meta.get("kuzgu_want")
    if want == "headers":
        raise StopDownload(fail=False)
    if want == "page":
        content_type = (headers.get(b"Content-Type") or b"").partition(b";")[0].strip().lower()
        if content_type and content_type.decode("latin-1") not in HTML_TYPES:
            raise StopDownload(fail=False)


def _count(data: bytes, request: Request) -> None:
    """What came of a body, also when it never became an answer; one in tiny pieces is not read to its end."""
    request.meta["kuzgu_read"] = request.meta.get("kuzgu_read", 0) + len(data)
    request.meta["kuzgu_pieces"] = request.meta.get("kuzgu_pieces", 0) + 1
    if request.meta["kuzgu_pieces"] > PIECES:
        raise StopDownload(fail=True)


def _remember_wire(response: Response, request: Request) -> None:
    encoding = response.headers.get(b"Content-Encoding")
    request.meta["kuzgu_wire"] = (
        len(response.body),
        encoding.decode("latin-1").lower() if encoding else None,
    )


def slot_of(url: str) -> str:
    """The key under which requests wait for each other: a host with and without www. is one server."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


async def fetch(
    crawler: Crawler,
    url: str,
    *,
    timeout: float,
    method: Literal["GET", "HEAD"] = "GET",
    want: Want = "all",
    max_bytes: int | None = None,
    obey_robots: bool = True,
) -> Answer | Missing:
    """Ask once for one address. Nothing that the other side does raises."""
    meta: dict[str, Any] = {
        "kuzgu_want": want,
        "download_timeout": timeout,
        "download_slot": slot_of(url),
    }
    if max_bytes is not None:
        meta["download_maxsize"] = max_bytes
    if not obey_robots:
        meta["dont_obey_robotstxt"] = True
    assert crawler.engine is not None
    request: Request | None = None
    try:
        request = Request(url, method=method, meta=meta, dont_filter=True)
        if urlsplit(request.url).scheme not in ("http", "https"):
            return Missing(reason=Unavailable.BAD_ADDRESS, detail=url[:200])
        response = await crawler.engine.download_async(request)
    except Exception as error:
        return replace(missing(error), read_bytes=request.meta.get("kuzgu_read", 0) if request else 0)
    return _answer(request, response, method)


def _answer(request: Request, response: Response, method: str) -> Answer:
    read, compression = request.meta.get("kuzgu_wire", (len(response.body), None))
    unread = method == "HEAD" or "download_stopped" in response.flags
    headers = tuple(
        (name.decode("latin-1").lower(), value.decode("latin-1")[:HEADER_LENGTH])
        for name, values in response.headers.items()
        for value in values
    )[:HEADER_LIMIT]
    if compression:
        headers = (
            *(pair for pair in headers if pair[0] != "content-encoding"),
            ("content-encoding", compression),
        )
    length = (response.headers.get(b"Content-Length") or b"").decode("latin-1")
    wire: int | None = read
    if unread:
        wire = int(length) if length.isascii() and length.isdigit() and len(length) < 16 else None
    if method == "HEAD":
        wire = wire or None  # the handler says 0 where the server said nothing
    return Answer(
        url=response.url,
        status=response.status,
        headers=headers,
        body=b"" if unread else response.body,
        wire_bytes=wire,
        read_bytes=read,
        compression=compression,
        elapsed_ms=round(1000 * request.meta.get("download_latency", 0.0)),
        truncated="dataloss" in response.flags,
    )


def missing(error: Exception) -> Missing:
    """Which reason an exception of the downloader is."""
    reason = _reason(error)
    if reason is Unavailable.BROKEN:
        logger.warning("answer not understood", exc_info=error)
    return Missing(reason=reason, detail=f"{type(error).__name__}: {error}"[:200])


def _reason(error: BaseException) -> Unavailable:
    for kinds, reason in _REASONS:
        if isinstance(error, kinds):
            return reason
    if isinstance(error, DownloadFailedError):
        causes = [failure.value for failure in getattr(error.__cause__, "reasons", ())]
        if any(isinstance(cause, OpenSSL.SSL.Error) for cause in causes):
            return Unavailable.TLS
        if any(isinstance(cause, HeadTooLarge) for cause in causes):
            return Unavailable.TOO_LARGE
        if any(isinstance(cause, ValueError) or type(cause).__name__ == "ParseError" for cause in causes):
            return Unavailable.BROKEN
        return Unavailable.CONNECTION_LOST
    return Unavailable.BROKEN


_REASONS: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], Unavailable], ...] = (
    (AddressRefused, Unavailable.PRIVATE_ADDRESS),
    (RobotsDisallowed, Unavailable.ROBOTS_DISALLOWED),
    (DownloadTimeoutError, Unavailable.TIMEOUT),
    (CannotResolveHostError, Unavailable.DNS),
    ((DownloadConnectionRefusedError, ConnectError), Unavailable.REFUSED),
    ((DownloadCancelledError, IgnoreRequest, StopDownload), Unavailable.TOO_LARGE),
    ((ResponseDataLossError, ConnectionClosed), Unavailable.CONNECTION_LOST),
    (OpenSSL.SSL.Error, Unavailable.TLS),
    ((UnsupportedURLSchemeError, NotSupported, ValueError), Unavailable.BAD_ADDRESS),
    ((zlib.error, EOFError), Unavailable.BROKEN),
)
"""The first kind that fits decides, so special kinds stand before general ones."""
