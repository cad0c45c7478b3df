"""A run that is killed loses no finished site, doubles none, and ends as an unbroken run does."""

import http.server
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

SITES = 12
PAGES = 6


class Site(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        number = self.path.strip("/") or "0"
        known = number.isdigit() and int(number) < PAGES
        links = "".join(f'<a href="/{n}">Барак {n}</a> ' for n in range(PAGES))
        body = f"<html lang=ky><title>Барак {number}</title><h1>Барак {number}</h1>{links}".encode()
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def seeds(tmp_path: Path) -> Iterator[Path]:
    first = http.server.ThreadingHTTPServer(("127.0.0.2", 0), Site)
    port = first.server_address[1]
    others = [http.server.ThreadingHTTPServer((f"127.0.0.{n + 1}", port), Site) for n in range(2, SITES + 1)]
    servers = [first, *others]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    rows = [f"org{n},Уюм {n},http://127.0.0.{n + 1}:{port}/,,,ky" for n in range(1, SITES + 1)]
    path = tmp_path / "seeds.csv"
    path.write_text("id,name,url,region,sector,languages\n" + "\n".join(rows) + "\n", encoding="utf-8")
    yield path
    for server in servers:
        server.shutdown()
        server.server_close()


def start(seeds: Path, out: Path, *more: str) -> "subprocess.Popen[bytes]":
    source = ["--resume"] if "--resume" in more else [str(seeds), *LIMITS]
    return subprocess.Popen(
        [sys.executable, "-m", "kuzgu", "audit", *source, "--out", str(out), "--languages", "ky"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


LIMITS = ("--contact", "test@example.org", "--allow-loopback", "--delay", "0.1", "--sites-at-once", "3")


def rows(out: Path, sql: str) -> list[tuple[object, ...]]:
    if not (out / "kuzgu.sqlite").exists():
        return []
    connection = sqlite3.connect(out / "kuzgu.sqlite", timeout=20)
    try:
        return connection.execute(sql).fetchall()
    except sqlite3.OperationalError:
        return []
    finally:
        connection.close()


def verdicts(out: Path) -> list[tuple[object, ...]]:
    return rows(
        out,
        "SELECT attempt.series, judgement.state, finding.check_id, finding.status, finding.outcome, "
        "finding.score, finding.judged FROM finding JOIN judgement ON judgement.id = finding.judgement_id "
        "JOIN attempt ON attempt.id = judgement.attempt_id ORDER BY 1, 3",
    )


def done(out: Path) -> list[object]:
    return [row[0] for row in rows(out, "SELECT series FROM attempt WHERE state = 'done'")]


@pytest.mark.parametrize("victim", ["parent", "child"])
def test_killed_and_resumed_is_the_same_as_unbroken(tmp_path: Path, seeds: Path, victim: str) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    assert start(seeds, whole).wait(timeout=120) == 0
    process = start(seeds, broken)
    deadline = time.monotonic() + 60
    while len(done(broken)) < 3:
        assert time.monotonic() < deadline, "no site was finished in a minute"
        assert process.poll() is None, "the run ended before it could be killed"
        time.sleep(0.05)
    if victim == "parent":
        process.send_signal(signal.SIGKILL)
        process.wait()
        kept = set(done(broken))
        assert 3 <= len(kept) < SITES
        assert start(seeds, broken, "--resume").wait(timeout=120) == 0
        assert kept <= set(done(broken))
    else:
        children = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, check=True)
        for pid in children.stdout.split():
            os.kill(int(pid), signal.SIGKILL)
        assert process.wait(timeout=120) == 0
    assert sorted(map(str, done(broken))) == sorted(f"org{n}" for n in range(1, SITES + 1))
    assert verdicts(broken) == verdicts(whole)
    assert json.dumps(verdicts(whole))
    assert len({path.name for path in (broken / "reports").glob("org*_ky.html")}) == SITES


def test_an_orphaned_child_ends(tmp_path: Path, seeds: Path) -> None:
    process = start(seeds, tmp_path / "out")
    deadline = time.monotonic() + 60
    while not done(tmp_path / "out"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    children = subprocess.run(
        ["pgrep", "-P", str(process.pid)], capture_output=True, check=True
    ).stdout.split()
    assert children
    process.send_signal(signal.SIGKILL)
    process.wait()
    for pid in map(int, children):
        while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not Path(f"/proc/{pid}").exists(), "the crawl child outlived its parent"
