"""How much memory the browser has, and an end to a page that takes too much (Linux; elsewhere only the limit
of its scripts' heap holds)."""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

LIMIT = 750_000_000
"""Bytes, proportional set size, of the browser with all its processes."""
EVERY = 0.25


def children(pid: int) -> list[int]:
    """All descendants of a process, as /proc knows them."""
    found: list[int] = []
    waiting = [pid]
    while waiting:
        one = waiting.pop()
        with suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                with suppress(OSError, ValueError):
                    for child in map(int, (task / "children").read_text().split()):
                        found.append(child)
                        waiting.append(child)
    return found


def proportional_size(pid: int) -> int:
    """Bytes; 0 when the process is gone or /proc does not tell."""
    with suppress(OSError, ValueError, IndexError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


async def watch(on_excess: Callable[[], None], limit: int = LIMIT) -> None:
    """Look at this process's descendants for ever; over the limit, say so and kill the largest of them."""
    while True:
        await asyncio.sleep(EVERY)
        sizes = {pid: proportional_size(pid) for pid in await asyncio.to_thread(children, os.getpid())}
        if sum(sizes.values()) > limit:
            on_excess()
            with suppress(OSError):
                os.kill(max(sizes, key=lambda pid: sizes[pid]), signal.SIGKILL)
            await asyncio.sleep(EVERY)
