"""One address looked up outside of a crawl, through the same guard. Blocks."""

import contextlib
import socket
import ssl
import time
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from audits.evidence import Hop, Unavailable
from crawler.fetching import HTML_TYPES
from crawler.guard import AddressRefused, connect_rule, cut_after, open_socket
from crawler.politeness import HOPS
from crawler.selection import clean
from crawler.settings import DEFAULT_REQUEST_HEADERS, PAGE_BYTES, user_agent


class RequestFailed(Exception):
    """There was no usable answer; ``reason`` says why, the message says it for a person."""

    def __init__(self, reason: Unavailable, detail: str) -> None:
        self.reason = reason
        super().__init__(f"{_WORDS.get(reason, reason.value)} ({detail})" if detail else _WORDS[reason])


_WORDS = {
    Unavailable.TIMEOUT: "no answer in time",
    Unavailable.DNS: "there is no such host, or no connection to the network",
    Unavailable.REFUSED: "the connection was refused",
    Unavailable.TLS: "no secure connection could be made",
    Unavailable.CONNECTION_LOST: "the connection was lost",
    Unavailable.PRIVATE_ADDRESS: "this is not a public address",
    Unavailable.BAD_ADDRESS: "this is not an address of the web",
    Unavailable.TOO_MANY_REDIRECTS: "too many redirects",
    Unavailable.TOO_LARGE: "the answer is too large",
    Unavailable.BROKEN: "the answer cannot be read",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The last answer: ``url`` after redirects, header names in lower case, ``body`` decompressed."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    hops: tuple[Hop, ...] = ()

    @property
    def content_type(self) -> str:
        return next((value for name, value in self.headers if name == "content-type"), "")

    @property
    def is_html(self) -> bool:
        kind = self.content_type.partition(";")[0].strip().lower()
        return kind in HTML_TYPES if kind else self.body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def fetch(
    url: str,
    *,
    contact: str,
    allow_loopback: bool = False,
    hosts: Mapping[str, str] | None = None,
    timeout: float = 20.0,
    max_bytes: int = PAGE_BYTES,
) -> Found:
    """Get one address, following at most five redirects. Raises RequestFailed.

    Certificates are not verified, as in a crawl: a page behind a broken one can be looked at too.
    """
    rule = connect_rule(allow_loopback, hosts or {})
    deadline = time.monotonic() + timeout
    hops: list[Hop] = []
    with contextlib.ExitStack() as stack, requests.Session() as session, warnings.catch_warnings():
        warnings.simplefilter("ignore", urllib3.exceptions.InsecureRequestWarning)
        session.trust_env = False
        session.headers.update({"User-Agent": user_agent(contact), **DEFAULT_REQUEST_HEADERS})

        def connect(host: str, port: int) -> socket.socket:
            connection = open_socket(host, port, max(0.1, deadline - time.monotonic()), rule)
            stack.enter_context(cut_after(connection, deadline - time.monotonic()))
            return connection

        session.mount("http://", _GuardedAdapter(connect))
        session.mount("https://", _GuardedAdapter(connect))
        while True:
            address = clean(url)
            if not address:
                raise RequestFailed(Unavailable.BAD_ADDRESS, url[:200])
            found, location = _ask(session, address, deadline, max_bytes)
            if location is None:
                return Found(
                    url=address,
                    status=found.status,
                    headers=found.headers,
                    body=found.body,
                    hops=tuple(hops),
                )
            url = urljoin(address, location)
            hops.append(Hop(url=address, status=found.status, location=url))
            if len(hops) > HOPS:
                raise RequestFailed(Unavailable.TOO_MANY_REDIRECTS, f"{len(hops)}")


def _ask(session: requests.Session, url: str, deadline: float, max_bytes: int) -> tuple[Found, str | None]:
    try:
        left = max(0.1, deadline - time.monotonic())
        with session.get(url, timeout=left, allow_redirects=False, stream=True, verify=False) as answer:
            headers = tuple((name.lower(), value) for name, value in answer.raw.headers.items())
            body = b""
            if not answer.is_redirect:
                body = _body(answer, deadline, max_bytes)
            found = Found(url=url, status=answer.status_code, headers=headers, body=body)
            return found, answer.headers.get("location") if answer.is_redirect else None
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        reason = Unavailable.TIMEOUT if time.monotonic() >= deadline else _reason(error)
        raise RequestFailed(reason, urlsplit(url).netloc) from error


def _body(answer: requests.Response, deadline: float, max_bytes: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while chunk := answer.raw.read(65_536, decode_content=True):
        parts.append(chunk)
        size += len(chunk)
        if size > max_bytes:
            raise RequestFailed(Unavailable.TOO_LARGE, f"more than {max_bytes} bytes")
    if time.monotonic() >= deadline:
        raise TimeoutError
    return b"".join(parts)


def _reason(error: BaseException) -> Unavailable:
    """The first cause that says something, from the outermost exception inwards."""
    causes: list[BaseException] = []
    waiting: list[Any] = [error]
    while waiting and len(causes) < 20:
        cause = waiting.pop(0)
        if isinstance(cause, BaseException) and cause not in causes:
            causes.append(cause)
            waiting += [cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args]
    for kind, reason in _REASONS:
        if any(isinstance(cause, kind) for cause in causes):
            return reason
    return Unavailable.CONNECTION_LOST


_REASONS: tuple[tuple[Any, Unavailable], ...] = (
    (AddressRefused, Unavailable.PRIVATE_ADDRESS),
    (socket.gaierror, Unavailable.DNS),
    (ConnectionRefusedError, Unavailable.REFUSED),
    ((TimeoutError, requests.Timeout, urllib3.exceptions.TimeoutError), Unavailable.TIMEOUT),
    (ssl.SSLError, Unavailable.TLS),
    (urllib3.exceptions.DecodeError, Unavailable.BROKEN),
    ((requests.exceptions.InvalidURL, UnicodeError), Unavailable.BAD_ADDRESS),
)


class _GuardedAdapter(HTTPAdapter):
    """Has every socket opened by ``connect`` (host, port), by way of connection classes of its own."""

    def __init__(self, connect: Callable[[str, int], socket.socket]) -> None:
        self.connect = connect
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        connect = self.connect

        def new_connection(connection: HTTPConnection) -> socket.socket:
            return connect(connection.host, connection.port or 80)

        plain = type("GuardedHTTPConnection", (HTTPConnection,), {"_new_conn": new_connection})
        secure = type("GuardedHTTPSConnection", (HTTPSConnection,), {"_new_conn": new_connection})
        self.poolmanager.pool_classes_by_scheme = {
            "http": type("GuardedHTTPPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
            "https": type("GuardedHTTPSPool", (HTTPSConnectionPool,), {"ConnectionCls": secure}),
        }
