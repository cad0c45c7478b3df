"""Killed at any moment, written by several at once: a site is remembered whole and once, or not at all."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

import history
from tests.history.invariants import faults
from tests.history.test_history import judgement, run_of, save

ROOT = Path(__file__).parents[2]
WRITER = f"""
import os, signal, sys
sys.path.insert(0, {str(ROOT)!r})
import history, history.writing
from tests.history.test_history import judgement, save
place, run_id, names = sys.argv[1], int(sys.argv[2]), sys.argv[3].split()
engine = history.open_history(place)
print("ready", flush=True)
sys.stdin.readline()
"""


def writer(code: str, place: str, run_id: int, names: list[str]) -> "subprocess.Popen[str]":
    """A process that has the history open and waits for a line before it goes on with the code."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER + code, place, str(run_id), " ".join(names)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def wait_for_the_server(engine: history.Engine) -> None:
    """PostgreSQL may still be at the last words of a client that has been killed."""
    if engine.dialect.name != "postgresql":
        return
    others = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    deadline = time.monotonic() + 30
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        while connection.execute(text(others)).first():
            assert time.monotonic() < deadline
            time.sleep(0.02)


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
@pytest.mark.parametrize("moment", ["_renamed", "_plain"])
def test_killed_in_the_middle_of_saving(place: str, engine: history.Engine, moment: str) -> None:
    """The process is killed after the first row of a site and before the last; nothing of it may be seen."""
    run_id = run_of(engine, "a", "b")
    code = f"""
save(engine, run_id, "a", judgement())
history.writing.{moment} = lambda value: os.kill(os.getpid(), signal.SIGKILL)
save(engine, run_id, "b", judgement())
"""
    process = writer(code, place, run_id, [])
    go(process)
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL
    assert faults(engine) == []
    assert history.state_counts(engine, run_id) == {"audited": 1, "queued": 1}
    assert history.load_evidence(engine, run_id, "b") is None
    assert save(engine, run_id, "b", judgement())


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_killed_whenever_and_resumed(place: str, engine: history.Engine) -> None:
    names = [f"s{n}" for n in range(400)]
    run_id = run_of(engine, *names)
    code = """
history.mark_crawling(engine, run_id, names)
for name in names:
    save(engine, run_id, name, judgement(), name.encode() * 20_000)
"""
    process = writer(code, place, run_id, names)
    go(process)
    deadline = time.monotonic() + 60
    while history.state_counts(engine, run_id).get("audited", 0) < 5:
        assert time.monotonic() < deadline
    time.sleep(random.random() / 10)
    process.kill()
    process.wait()
    wait_for_the_server(engine)
    kept = {site.series for site in history.run_sites(engine, run_id) if site.judgement}
    assert 5 <= len(kept) < len(names), "it was not killed in the middle"
    assert faults(engine) == []
    assert history.requeue_unfinished(engine, run_id) == len(names) - len(kept)
    assert faults(engine) == []
    left = [site.series for site in history.pending_sites(engine, run_id)]
    assert left == [name for name in names if name not in kept]
    for name in left[:10]:
        assert save(engine, run_id, name, judgement())
    assert faults(engine) == []
    for name in kept:
        assert history.load_evidence(engine, run_id, name) == name.encode() * 20_000


def test_two_processes_write_one_history(place: str, engine: history.Engine) -> None:
    names = [f"s{n}" for n in range(40)]
    run_id = run_of(engine, *names)
    code = "print(sum(save(engine, run_id, name, judgement()) for name in names))"
    writers = [writer(code, place, run_id, names[n::2]) for n in (0, 1)]
    for process in writers:
        go(process)
    assert [process.communicate(timeout=60)[0] for process in writers] == ["20\n", "20\n"]
    assert history.state_counts(engine, run_id) == {"audited": 40}
    assert faults(engine) == []


def test_two_processes_save_the_same_sites(place: str, engine: history.Engine) -> None:
    """Each site is saved by one of them; the other one is told that it was there."""
    names = [f"s{n}" for n in range(60)]
    run_id = run_of(engine, *names)
    code = "print(sum(save(engine, run_id, name, judgement()) for name in names))"
    writers = [writer(code, place, run_id, names) for _ in range(2)]
    for process in writers:
        go(process)
    assert sum(int(process.communicate(timeout=60)[0]) for process in writers) == len(names)
    assert [process.returncode for process in writers] == [0, 0]
    assert history.state_counts(engine, run_id) == {"audited": len(names)}
    assert faults(engine) == []
