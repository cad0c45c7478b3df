"""When the next request may go out: one pace for each machine, whatever the names of the sites on it.

An interval is counted from the end of one answer to the beginning of the next request, so that no server
can see two requests closer together than was promised, however long each travels.
"""

import asyncio
import contextlib
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from crawler.hosting import network_of

NETWORK_RATE = 10.0
"""Requests a second to all sites of one content network or site builder together; each host of it is asked
at its own pace besides."""
REMEMBERED = 5_000
LEASE = 300.0
"""Seconds after which a request of another process that never said its end is taken for dead."""
_LOOK_AGAIN = 0.05


class Pace:
    """``delay`` in seconds is kept between requests to one host (with and without www.) and to one address.
    ``book`` is a file through which several processes keep one pace for each address; "" for none."""

    def __init__(self, delay: float, book: str = "") -> None:
        self.delay = delay
        self.book = Book(book) if book and delay > 0 else None
        self.locks: dict[str, asyncio.Lock] = {}
        self.ended: dict[str, float] = {}
        self.delays: dict[str, float] = {}
        self.rests: dict[str, float] = {}
        self.next_start: dict[str, float] = {}

    def slow_down(self, host: str, delay: float) -> None:
        """Keep at least so many seconds between requests to this host, from the last one on."""
        host = _bare(host)
        self.delays[host] = max(delay, self.delay_of(host))

    def rest(self, host: str, seconds: float) -> None:
        """Ask this host for nothing for so many seconds from now."""
        host = _bare(host)
        self.rests[host] = max(time.monotonic() + seconds, self.rests.get(host, 0.0))

    def delay_of(self, host: str) -> float:
        return max(self.delay, self.delays.get(_bare(host), 0.0))

    def wait(self, host: str) -> float:
        """Seconds until this host may be asked again, as far as the host itself is concerned."""
        host = _bare(host)
        ready = self.rests.get(host, 0.0)
        if host in self.ended:
            ready = max(ready, self.ended[host] + self.delay_of(host))
        return max(0.0, ready - time.monotonic())

    @asynccontextmanager
    async def turn(self, host: str, address: str) -> AsyncIterator[None]:
        """Wait until one request may go to this host at this address; the block is that request."""
        host = _bare(host)
        network = network_of(address)
        async with self._alone("host " + host):
            while (seconds := self.wait(host)) > 0:
                await asyncio.sleep(seconds)
            try:
                if network is not None:
                    await self._start_on(network)
                    yield
                else:
                    async with self._alone(address):
                        await self._reach(address)
                        try:
                            yield
                        finally:
                            self._leave(address)
            finally:
                self.ended[host] = time.monotonic()
        self._forget()

    @asynccontextmanager
    async def _alone(self, key: str) -> AsyncIterator[None]:
        async with self.locks.setdefault(key, asyncio.Lock()):
            yield

    async def _start_on(self, network: str) -> None:
        start = max(time.monotonic(), self.next_start.get(network, 0.0))
        self.next_start[network] = start + (1 / NETWORK_RATE if self.delay > 0 else 0.0)
        while (seconds := start - time.monotonic()) > 0:
            await asyncio.sleep(seconds)

    async def _reach(self, address: str) -> None:
        while True:
            seconds = self.ended.get(address, -self.delay) + self.delay - time.monotonic()
            if seconds <= 0 and self.book is not None:
                seconds = self.book.claim(address)
            if seconds <= 0:
                return
            await asyncio.sleep(seconds)

    def _leave(self, address: str) -> None:
        self.ended[address] = time.monotonic()
        if self.book is not None:
            self.book.release(address, self.delay)

    def _forget(self) -> None:
        """Let go of places whose waits are long over, so that memory does not grow with the run."""
        if len(self.locks) <= REMEMBERED:
            return
        now = time.monotonic()
        for key in [key for key, lock in self.locks.items() if not lock.locked()]:
            host = key.removeprefix("host ")
            if self.ended.get(host, 0.0) + self.delay_of(host) < now and self.rests.get(host, 0.0) < now:
                del self.locks[key]
                for known in (self.ended, self.delays, self.rests):
                    known.pop(host, None)


def _bare(host: str) -> str:
    return host.removeprefix("www.")


class Book:
    """What several processes on one computer know of each other's requests: for each address until when it
    is being asked, and when it may be asked again. Times are those of the computer's monotonic clock."""

    def __init__(self, path: str) -> None:
        self.database = sqlite3.connect(path, timeout=30.0, isolation_level=None, check_same_thread=False)
        self.database.execute("pragma journal_mode = memory")
        self.database.execute("pragma synchronous = off")
        self.database.execute(
            "create table if not exists places (address text primary key, busy_until real, free_at real)"
        )

    def claim(self, address: str) -> float:
        """0.0 when the address is now ours, else in how many seconds to look again."""
        self.database.execute("begin immediate")
        try:
            row = self.database.execute(
                "select busy_until, free_at from places where address = ?", (address,)
            ).fetchone()
            now = time.monotonic()
            busy_until, free_at = row or (0.0, 0.0)
            if now < busy_until:
                return _LOOK_AGAIN
            if now < free_at:
                return min(free_at - now, LEASE)
            self._write(address, now + LEASE, 0.0)
            return 0.0
        finally:
            self.database.execute("commit")

    def release(self, address: str, delay: float) -> None:
        """The request is over; nobody asks this address for ``delay`` seconds."""
        with contextlib.suppress(sqlite3.OperationalError):  # the lease ends it too
            self._write(address, 0.0, time.monotonic() + delay)

    def _write(self, address: str, busy_until: float, free_at: float) -> None:
        self.database.execute(
            "insert or replace into places values (?, ?, ?)", (address, busy_until, free_at)
        )
