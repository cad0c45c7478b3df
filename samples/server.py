"""Serves the sample sites on 127.0.0.1, told apart by the Host header."""

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from samples.answers import Answer, Site
from samples.sites import SILENT, sites


@dataclass(slots=True)
class SampleServer:
    """``hosts`` maps each host name to "127.0.0.1:port"; ``log`` holds (time, host, path, status, agent)."""

    port: int
    hosts: dict[str, str]
    log: list[tuple[float, str, str, int, str]] = field(default_factory=list)


@contextmanager
def serve_samples(port: int = 0) -> Iterator[SampleServer]:
    """All sample sites on one port, in a thread of its own, until the block ends."""
    known = sites()
    ready: threading.Event = threading.Event()
    server = SampleServer(port=port, hosts={})
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def run() -> None:
        listener = await asyncio.start_server(
            lambda reader, writer: _serve(reader, writer, known, server), "127.0.0.1", port
        )
        server.port = listener.sockets[0].getsockname()[1]
        server.hosts |= dict.fromkeys([*known, *SILENT], f"127.0.0.1:{server.port}")
        ready.set()
        async with listener:
            await stop.wait()
        for task in asyncio.all_tasks():
            if task is not asyncio.current_task():
                task.cancel()

    thread = threading.Thread(target=lambda: loop.run_until_complete(run()), daemon=True)
    thread.start()
    ready.wait(timeout=10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(timeout=10)
        loop.close()


async def _serve(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, known: dict[str, Site], server: SampleServer
) -> None:
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            lines = head.decode("latin-1").split("\r\n")
            method, path, _ = lines[0].split(" ", 2)
            headers = {
                name.strip().lower(): value.strip()
                for name, _, value in (line.partition(":") for line in lines[1:] if line)
            }
            host = headers.get("host", "").split(":")[0].lower()
            if host in SILENT:
                await asyncio.sleep(3600)
            answer = _answer(known.get(host), path)
            server.log.append((time.monotonic(), host, path, answer.status, headers.get("user-agent", "")))
            fields = {"Content-Length": str(len(answer.body)), **answer.headers}
            top = f"HTTP/1.1 {answer.status} .\r\n" + "".join(f"{k}: {v}\r\n" for k, v in fields.items())
            writer.write(top.encode("latin-1") + b"\r\n" + (b"" if method == "HEAD" else answer.body))
            await writer.drain()
            if headers.get("connection", "").lower() == "close":
                break
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError, ValueError):
        pass
    except asyncio.CancelledError:
        return
    finally:
        writer.close()


def _answer(site: Site | None, path: str) -> Answer:
    if site is None:
        return Answer(b"no such host", 421, {"Content-Type": "text/plain"})
    return site.get(path) or site.get("*") or Answer(b"not found", 404, {"Content-Type": "text/plain"})
