"""Serves the sample sites on 127.0.0.1, told apart by the Host header."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus

from samples.answers import Answer, Site, gzipped
from samples.sites import OUTSIDE, SILENT, sites


@dataclass(slots=True)
class SampleServer:
    """``hosts`` maps each host name to "127.0.0.1:port"; ``log`` holds (time, host, path, status, agent).

    A request to a silent host is logged with the status 0.
    """

    port: int
    hosts: dict[str, str]
    log: list[tuple[float, str, str, int, str]] = field(default_factory=list)


@contextmanager
def serve_samples(port: int = 0, known: dict[str, Site] | None = None) -> Iterator[SampleServer]:
    """All sample sites, or ``known`` in their place, on one port, in a thread, until the block ends."""
    known = sites() if known is None else known
    listener = socket.create_server(("127.0.0.1", port), backlog=512)
    port = listener.getsockname()[1]
    server = SampleServer(port=port, hosts=dict.fromkeys([*known, *SILENT, *OUTSIDE], f"127.0.0.1:{port}"))
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()
    thread = threading.Thread(
        target=loop.run_until_complete,
        args=(_run(listener, known, server, stop),),
        name="samples",
        daemon=True,
    )
    thread.start()
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()


async def _run(
    listener: socket.socket, known: dict[str, Site], server: SampleServer, stop: asyncio.Event
) -> None:
    connections: set[asyncio.Task[None]] = set()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(_serve(reader, writer, known, server))
        connections.add(task)
        task.add_done_callback(connections.discard)

    listening = await asyncio.start_server(connected, sock=listener)
    await stop.wait()
    listening.close()
    for task in connections:
        task.cancel()
    await asyncio.gather(*connections, return_exceptions=True)


async def _serve(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, known: dict[str, Site], server: SampleServer
) -> None:
    try:
        with suppress(asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError):
            while await _exchange(reader, writer, known, server):
                pass
    finally:
        writer.close()


async def _exchange(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, known: dict[str, Site], server: SampleServer
) -> bool:
    """One request and its answer; whether the connection stays open for another."""
    head = await reader.readuntil(b"\r\n\r\n")
    top, *lines = head.decode("latin-1").split("\r\n")
    headers = {
        name.strip().lower(): value.strip()
        for name, colon, value in (line.partition(":") for line in lines)
        if colon
    }
    host = headers.get("host", "").partition(":")[0].rstrip(".").lower()
    method, path, version = top.split(" ") if top.count(" ") == 2 else ("", "", "")
    if path.startswith("http://"):  # as asked of a proxy
        path = "/" + path.removeprefix("http://").partition("/")[2]
    agent = headers.get("user-agent", "")
    if host in SILENT:
        server.log.append((time.monotonic(), host, path, 0, agent))
        await reader.read()
        return False
    answer = _answer(known.get(host), method, path)
    server.log.append((time.monotonic(), host, path, answer.status, agent))
    zipped = answer.packed and "gzip" in headers.get("accept-encoding", "").lower()
    body = gzipped(answer.body) if zipped else answer.body
    stays = (
        method in {"GET", "HEAD"}
        and version == "HTTP/1.1"
        and "close" not in headers.get("connection", "").lower()
    )
    fields = {
        **answer.headers,
        **({"Content-Encoding": "gzip"} if zipped else {}),
        "Content-Length": str(len(body)),
        "Connection": "keep-alive" if stays else "close",
    }
    status = f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}\r\n"
    writer.write((status + "".join(f"{name}: {value}\r\n" for name, value in fields.items())).encode())
    writer.write(b"\r\n" + (b"" if method == "HEAD" else body))
    await writer.drain()
    return stays


def _answer(site: Site | None, method: str, path: str) -> Answer:
    if not method or not path.startswith("/"):
        return _plain(400)
    if method not in {"GET", "HEAD"}:
        return _plain(405)
    if site is None:
        return _plain(421)
    return site.get(path) or site.get(path.partition("?")[0]) or site.get("*") or _plain(404)


def _plain(status: int) -> Answer:
    return Answer(HTTPStatus(status).phrase.encode(), status, {"Content-Type": "text/plain"})
