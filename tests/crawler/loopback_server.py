"""A real HTTP server on loopback with real faults; several names are served by one server.

``serve(sites)`` takes {host: {path: Reply or function of the request}} and keeps a log of every request.
"""

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One answer. ``fault``: "hang" never answers, "reset" resets the connection, "endless" sends a body
    without an end, "drip" sends a byte now and then, "short" promises more than it sends, "raw" sends the
    body alone, without a status line or headers of its own."""

    status: int = 200
    body: bytes | str = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    type: str | None = "text/html; charset=utf-8"
    fault: str = ""
    length: bool = True


@dataclass(frozen=True)
class Seen:
    """One request: when it began (monotonic seconds), and what was asked for."""

    at: float
    host: str
    method: str
    path: str
    user_agent: str


Pages = Mapping[str, Reply]


@dataclass
class Loopback:
    port: int
    log: list[Seen]

    def places(self, *hosts: str) -> dict[str, str]:
        """Each host with its www. spelling on a machine of its own."""
        return {
            name: f"127.0.{number // 250}.{number % 250 + 1}:{self.port}"
            for number, host in enumerate(dict.fromkeys(host.removeprefix("www.") for host in hosts))
            for name in hosts
            if name.removeprefix("www.") == host
        }

    def asked(self, host: str) -> list[str]:
        return [f"{seen.method} {seen.path}" for seen in self.log if seen.host == host]

    def gaps(self, *hosts: str) -> list[float]:
        """Seconds from one request to the next, as they reached the server, over all these hosts."""
        times = [seen.at for seen in self.log if seen.host in hosts]
        return [later - earlier for earlier, later in zip(times, times[1:], strict=False)]


def page(title: str, *links: str, lang: str = "ky", extra: str = "") -> Reply:
    anchors = "".join(f'<a href="{link}">{link}</a> ' for link in links)
    return Reply(
        body=f'<!doctype html><html lang="{lang}"><head><title>{title}</title></head>'
        f"<body>{extra}<nav>{anchors}</nav><main><h1>{title}</h1><p>Коомдук фонд</p></main></body></html>"
    )


def redirect(target: str, status: int = 301) -> Reply:
    return Reply(status=status, headers={"Location": target})


@contextmanager
def serve(
    sites: Mapping[str, Pages | Callable[[str], Reply]],
    certificate: Path | None = None,
    no_head: tuple[str, ...] = (),
) -> Iterator[Loopback]:
    """Serve these hosts on one port of every loopback address until the block ends; over TLS with a
    ``certificate`` (PEM, key and certificate). Hosts of ``no_head`` answer HEAD with 404."""
    log: list[Seen] = []
    stop = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            host = (self.headers.get("Host") or "").partition(":")[0]
            log.append(
                Seen(time.monotonic(), host, self.command, self.path, self.headers.get("User-Agent", ""))
            )
            site = sites.get(host, {})
            missing = Reply(status=404, body="<html><title>404</title><p>Мындай барак жок</p></html>")
            reply = site(self.path) if callable(site) else site.get(self.path, site.get("*", missing))
            if self.command == "HEAD" and host in no_head:
                reply = missing
            with suppress(OSError):
                self.answer(reply)

        do_HEAD = do_GET

        def answer(self, reply: Reply) -> None:
            if reply.fault == "hang":
                stop.wait(30)
                self.close_connection = True
                return
            if reply.fault == "reset":
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()
                self.close_connection = True
                return
            if reply.fault == "raw":
                self.close_connection = True
                self.wfile.write(reply.body if isinstance(reply.body, bytes) else reply.body.encode())
                return
            body = reply.body.encode() if isinstance(reply.body, str) else reply.body
            self.send_response(reply.status)
            if reply.type is not None:
                self.send_header("Content-Type", reply.type)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            endless = reply.fault in ("endless", "drip")
            if endless or not reply.length:
                self.close_connection = True
                self.send_header("Connection", "close")
            else:
                self.send_header("Content-Length", str(len(body) * (2 if reply.fault == "short" else 1)))
            self.end_headers()
            if self.command == "HEAD":
                return
            while endless and not stop.is_set():
                self.wfile.write(b"<p>" if reply.fault == "drip" else b"<p>barak " * 8000)
                if reply.fault == "drip":
                    time.sleep(0.2)
            self.wfile.write(body)
            if reply.fault == "short":
                self.close_connection = True

        def log_message(self, *args: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False
        request_queue_size = 100

        def verify_request(self, request: Any, client_address: Any) -> bool:
            return str(client_address[0]).startswith("127.")

        def handle_error(self, request: Any, client_address: Any) -> None:
            pass

    server = Server(("", 0), Handler)
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield Loopback(server.server_address[1], log)
    finally:
        stop.set()
        server.shutdown()
        server.server_close()
