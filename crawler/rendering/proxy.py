"""The only way out of the browser: a proxy that makes each connection by the rule of crawler.guard.

HTTP goes through as one request for each connection, everything else as a tunnel (CONNECT). What a page may
transfer is counted here and cut off at its cap. Requests are not changed, and nothing is kept.
"""

import asyncio
import contextlib
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from crawler.addresses import host_of
from crawler.guard import AddressRefused, ConnectRule, is_literal
from crawler.politeness import under_any

METHODS = frozenset(("GET", "HEAD", "POST", "OPTIONS"))
"""Pages that are built by their scripts ask with POST too; what changes things on a server is refused."""
HEAD_BYTES = 64_000
UPLOAD_BYTES = 200_000
"""What a page may send in one request, and through one tunnel."""
OPTED_OUT = "opted out"
WANTED_SECONDS = 3.0
CONNECT_SECONDS = 10.0
IDLE_SECONDS = 30.0
CONNECTIONS = 64
_HOP_BY_HOP = ("proxy-", "connection:", "keep-alive:", "te:", "upgrade:")
_CHUNK = 65_536


class Refused(Exception):  # noqa: N818
    """What the browser asked for is not let through."""


@dataclass(slots=True)
class Gate:
    """What has passed since ``open_page``. ``left`` bytes may still come; ``refused`` hosts were not let
    through, ``hosts`` were connected to. ``wanted`` are the hosts that the open page asks for: the browser's
    own services are not among them (None: everything is)."""

    rule: ConnectRule
    opted_out: frozenset[str] = frozenset()
    left: int = 0
    received: int = 0
    capped: bool = False
    refused: list[str] = field(default_factory=list)
    refused_count: int = 0
    hosts: set[str] = field(default_factory=set)
    wanted: set[str] | None = None
    tunnels: set[asyncio.StreamWriter] = field(default_factory=set)

    def open_page(self, cap: int) -> None:
        """A new page: nothing of the page before is left open."""
        self.close_page()
        self.left, self.received, self.capped = cap, 0, False
        self.refused, self.refused_count, self.hosts = [], 0, set()

    def want(self, url: str) -> None:
        """The page asks for this address."""
        if self.wanted is not None and len(self.wanted) < 500 and (host := host_of(url)):
            self.wanted.add(host)

    async def is_wanted(self, host: str) -> bool:
        """The browser tells of a request at about the time when it connects, so it is waited for."""
        until = time.monotonic() + WANTED_SECONDS
        while self.wanted is not None and host not in self.wanted:
            if time.monotonic() > until:
                return False
            await asyncio.sleep(0.02)
        return True

    def close_page(self) -> None:
        for writer in list(self.tunnels):
            writer.close()
        self.tunnels.clear()
        self.left = 0

    def refuse(self, what: str) -> None:
        self.refused_count += 1
        if len(self.refused) < 20:
            self.refused.append(what[:200])

    def take(self, amount: int) -> bool:
        """Count bytes that came; False when the page has had its share."""
        self.received += amount
        self.left -= amount
        if self.left < 0:
            self.capped = True
        return self.left >= 0


@asynccontextmanager
async def guarding_proxy(gate: Gate) -> AsyncIterator[str]:
    """A proxy on loopback while the block lasts; yields its address."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(gate.tunnels) >= CONNECTIONS:
            writer.close()
            return
        gate.tunnels.add(writer)
        try:
            await _serve(gate, reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, TimeoutError, Refused):
            pass
        except asyncio.CancelledError:  # the proxy is closed; to raise it here would only be logged
            pass
        finally:
            gate.tunnels.discard(writer)
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=HEAD_BYTES)
    try:
        port = server.sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        gate.close_page()
        server.close()


async def _serve(gate: Gate, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), IDLE_SECONDS)
    lines = head[:-4].split(b"\r\n")
    try:
        method, target, version = lines[0].decode("latin-1").split(" ")
    except ValueError:
        await _answer(writer, 400)
        return
    if gate.left <= 0:
        gate.refuse(target)
        await _answer(writer, 429)
        return
    try:
        if method == "CONNECT":
            host, _, port = target.rpartition(":")
            await _tunnel(gate, reader, writer, host.strip("[]"), int(port))
        elif method in METHODS and version.startswith("HTTP/1"):
            await _forward(gate, reader, writer, method, target, lines[1:])
        else:
            gate.refuse(f"{method} {target}")
            await _answer(writer, 405)
    except ValueError:
        await _answer(writer, 400)
    except Refused as refusal:
        gate.refuse(str(refusal))
        await _answer(writer, 403)
    except (OSError, TimeoutError):
        await _answer(writer, 502)


async def _tunnel(
    gate: Gate, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, port: int
) -> None:
    there_reader, there = await _connect(gate, host, port)
    try:
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await writer.drain()
        up = asyncio.create_task(_pump_up(reader, there, UPLOAD_BYTES))
        try:
            await _pump_down(gate, there_reader, writer)
        finally:
            up.cancel()
    finally:
        there.close()


async def _forward(
    gate: Gate,
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    method: str,
    target: str,
    headers: list[bytes],
) -> None:
    parts = urlsplit(target)
    if parts.scheme != "http" or not parts.hostname:
        raise Refused(f"{method} {target}")
    length = 0
    kept = []
    for line in headers:
        name = line.lower()
        if name.startswith(b"content-length:"):
            length = int(line.split(b":", 1)[1])
        if name.startswith(b"transfer-encoding:"):
            raise Refused(f"{method} {target}: a body without a length")
        if not name.startswith(tuple(prefix.encode() for prefix in _HOP_BY_HOP)):
            kept.append(line)
    if not 0 <= length <= UPLOAD_BYTES:
        raise Refused(f"{method} {target}: a body of {length} bytes")
    there_reader, there = await _connect(gate, parts.hostname, parts.port or 80)
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        there.write(f"{method} {path} HTTP/1.1\r\n".encode("latin-1"))
        there.write(b"\r\n".join([*kept, b"Connection: close", b"", b""]))
        if length:
            there.write(await asyncio.wait_for(reader.readexactly(length), IDLE_SECONDS))
        await there.drain()
        head = await asyncio.wait_for(there_reader.readuntil(b"\r\n\r\n"), IDLE_SECONDS)
        kept = [
            line
            for line in head[:-4].split(b"\r\n")
            if not line.lower().startswith((b"connection:", b"keep-alive:", b"upgrade:"))
        ]
        writer.write(b"\r\n".join([*kept, b"Connection: close", b"", b""]))
        if gate.take(len(head)):
            await _pump_down(gate, there_reader, writer)
    finally:
        there.close()


async def _pump_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, most: int) -> None:
    with contextlib.suppress(OSError):
        while most > 0 and (data := await reader.read(_CHUNK)):
            most -= len(data)
            writer.write(data)
            await writer.drain()
        writer.close()


async def _pump_down(gate: Gate, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await asyncio.wait_for(reader.read(_CHUNK), IDLE_SECONDS):
        if not gate.take(len(data)):
            return
        writer.write(data)
        await writer.drain()


async def _connect(gate: Gate, host: str, port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Raises Refused, or OSError when nothing answers."""
    host = host.lower().rstrip(".")
    if under_any(host, gate.opted_out):
        raise Refused(f"{host}: {OPTED_OUT}")
    if not await gate.is_wanted(host.strip("[]")):
        raise ConnectionRefusedError("no page asked for this host")
    mapped = gate.rule.stand_in(host)
    if mapped is None and gate.rule.hosts and not is_literal(host):
        raise socket.gaierror(socket.EAI_NONAME, "not a mapped host")
    loop = asyncio.get_running_loop()
    answers = await asyncio.wait_for(
        loop.getaddrinfo(mapped or host, port, type=socket.SOCK_STREAM), CONNECT_SECONDS
    )
    error: OSError = socket.gaierror(socket.EAI_NONAME, "no address")
    for *_, address in answers[:3]:
        try:
            place = gate.rule.destination(str(address[0]), port)
        except AddressRefused as refusal:
            raise Refused(f"{host}: {refusal}") from refusal
        try:
            found = await asyncio.wait_for(asyncio.open_connection(*place), CONNECT_SECONDS)
        except (OSError, TimeoutError) as failed:
            error = failed if isinstance(failed, OSError) else OSError("no answer in time")
            continue
        gate.hosts.add(host)
        return found
    raise error


async def _answer(writer: asyncio.StreamWriter, status: int) -> None:
    with contextlib.suppress(OSError):
        writer.write(f"HTTP/1.1 {status} Kuzgu\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
