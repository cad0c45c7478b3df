"""One request through Scrapy's downloader, answered by a plain value: an Answer, or why there is none."""

import logging
import math
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
from crawler.archive import Wire, current
from crawler.guard import AddressRefused
from crawler.header_limit import HeadTooLarge

logger = logging.getLogger(__name__)

Want = Literal["all", "page", "headers", "start"]
"""What is read of the body: all of it, only that of an HTML page, nothing, its first ``max_bytes``."""

HEADER_LIMIT = 100
HEADER_LENGTH = 4_000
START_OF = 10_000_000
"""Of what is longer, announced or unpacked, not even the start is read."""
PIECES = 5_000
"""Chunks of one body: each costs as much as a page's worth of bytes in one."""


class RobotsDisallowed(IgnoreRequest):
    """robots.txt does not let us ask for this address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """``body`` is decompressed; ``wire_bytes`` is what travelled, or for a body that was not read the
    Content-Length (None when there is none). Header names are in lower case. ``elapsed_ms`` is None where
    nobody waited: out of an archive."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    wire_bytes: int | None
    read_bytes: int
    compression: str | None
    elapsed_ms: int | None
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
    if request.meta["kuzgu_read"] > request.meta.get("kuzgu_stop", math.inf):
        raise StopDownload(fail=False)


def _remember_wire(response: Response, request: Request) -> None:
    cut = ""
    if request.meta.get("kuzgu_read", 0) > request.meta.get("kuzgu_stop", math.inf):
        cut = "length"
    elif request.method == "HEAD" or "download_stopped" in response.flags:
        cut = "unspecified"
    elif "dataloss" in response.flags:
        cut = "disconnect"
    request.meta["kuzgu_wire"] = Wire(
        status=response.status,
        headers=pairs(response.headers),
        body=response.body,
        protocol=response.protocol or "HTTP/1.1",
        address=str(response.ip_address or ""),
        cut=cut,
    )


def pairs(headers: Any) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in headers.items()
        for value in values
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
    rules: Any = None,
    unanswered: Missing | None = None,
) -> Answer | Missing:
    """Ask once for one address. Nothing that the other side does raises. ``rules`` (RobotsRules) are those
    of its origin, where the caller knows them. ``unanswered`` is what is known to come of it: then it is only
    written down."""
    meta: dict[str, Any] = {
        "kuzgu_want": want,
        "download_timeout": timeout,
        "download_slot": slot_of(url),
        "kuzgu_rules": rules,
    }
    if want == "start":
        meta["kuzgu_stop"] = max_bytes
        meta["download_maxsize"] = START_OF
    elif max_bytes is not None:
        meta["download_maxsize"] = max_bytes
    if not obey_robots:
        meta["dont_obey_robotstxt"] = True
    assert crawler.engine is not None
    try:
        request = Request(url, method=method, meta=meta, dont_filter=True)
    except Exception as error:
        return missing(error)
    if urlsplit(request.url).scheme not in ("http", "https"):
        return Missing(reason=Unavailable.BAD_ADDRESS, detail=url[:200])
    if unanswered is not None:
        _archive(request, unanswered)
        return unanswered
    try:
        response = await crawler.engine.download_async(request)
    except Exception as error:
        read = request.meta.get("kuzgu_read", 0)
        result: Answer | Missing = replace(missing(error), read_bytes=read)
    else:
        elapsed = round(1000 * request.meta.get("download_latency", 0.0))
        result = answer_of(response.url, request.meta["kuzgu_wire"], response.body, method, elapsed)
    _archive(request, result)
    return result


def _archive(request: Request, result: Answer | Missing) -> None:
    archive = current.get()
    if archive is None:
        return
    wire = request.meta.get("kuzgu_wire")
    if wire is not None:
        archive.exchange(request.url, request.method, pairs(request.headers), wire)
    if isinstance(result, Missing) and result.reason is not Unavailable.ROBOTS_DISALLOWED:
        archive.failure(request.url, request.method, result.reason, result.detail)


def answer_of(
    url: str, wire: Wire, body: bytes, method: Literal["GET", "HEAD"], elapsed_ms: int | None
) -> Answer:
    """What travelled and its decompressed ``body``, as the answer that a visit gets."""
    unread = wire.cut == "unspecified"
    headers = tuple((name.lower(), value[:HEADER_LENGTH]) for name, value in wire.headers)
    compression = next((value.lower() for name, value in reversed(headers) if name == "content-encoding"), "")
    if compression:
        headers = tuple(pair for pair in headers if pair[0] != "content-encoding")
    headers = headers[:HEADER_LIMIT]
    if compression:
        headers = (*headers, ("content-encoding", compression))
    length = next((value for name, value in reversed(headers) if name == "content-length"), "")
    travelled: int | None = len(wire.body)
    if unread:
        travelled = int(length) if length.isascii() and length.isdigit() and len(length) < 16 else None
    if method == "HEAD":
        travelled = travelled or None  # the handler says 0 where the server said nothing
    return Answer(
        url=url,
        status=wire.status,
        headers=headers,
        body=b"" if unread else body,
        wire_bytes=travelled,
        read_bytes=len(wire.body),
        compression=compression or None,
        elapsed_ms=elapsed_ms,
        truncated=wire.cut in ("disconnect", "length"),
    )


def missing(error: Exception) -> Missing:
    """Which reason an exception of the downloader is."""
    reason = _reason(error)
    if reason is Unavailable.BROKEN:
        logger.warning("answer not understood", exc_info=error)
    detail = _tls_code(error) if reason is Unavailable.TLS else ""
    return Missing(reason=reason, detail=detail or f"{type(error).__name__}: {error}"[:200])


def _tls_code(error: BaseException) -> str:
    """What OpenSSL calls the fault of a handshake ("wrong version number"), "" when it gives none."""
    causes = [error, *(failure.value for failure in getattr(error.__cause__, "reasons", ()))]
    for cause in causes:
        if isinstance(cause, OpenSSL.SSL.Error) and cause.args and isinstance(cause.args[0], list):
            return ", ".join(str(entry[-1]) for entry in cause.args[0] if entry)[:200]
    return ""


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
