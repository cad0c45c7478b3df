"""Whatever breaks while a run is at work: nothing is lost, nothing doubled, and it can be gone on with."""

import http.server
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy import text

import history
from tests.history.cluster import Cluster, private_cluster
from tests.history.invariants import JUDGED_TWICE, NO_SEEDS, faults

SITES = 6
SECONDS = 240
"""How long anything may take on a busy machine before the test is given up."""

LIMITS = ("--contact", "test@example.org", "--allow-loopback", "--delay", "0.1", "--sites-at-once", "2")


class Site(http.server.BaseHTTPRequestHandler):
    """Six pages. Whoever asks for a page of the host ``deadly`` is killed first."""

    protocol_version = "HTTP/1.1"
    deadly = ""
    asked: list[str] = []
    kill: Callable[[], None] = staticmethod(lambda: None)

    def do_GET(self) -> None:
        host = str(self.server.server_address[0])
        Site.asked.append(host)
        if host == Site.deadly:
            Site.kill()
        number = self.path.strip("/") or "0"
        known = number.isdigit() and int(number) < 6
        links = "".join(f'<a href="/{n}">Барак {n}</a> ' for n in range(6))
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
    hosts = [f"127.0.0.{n + 1}" for n in range(2, SITES + 1)]
    servers = [first, *(http.server.ThreadingHTTPServer((host, port), Site) for host in hosts)]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    rows = [f"org{n},Уюм {n},http://127.0.0.{n + 1}:{port}/" for n in range(1, SITES + 1)]
    path = tmp_path / "seeds.csv"
    path.write_text("id,name,url\n" + "\n".join(rows) + "\n", encoding="utf-8")
    yield path
    Site.deadly, Site.asked, Site.kill = "", [], staticmethod(lambda: None)
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with private_cluster() as started:
        yield started


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return str(tmp_path / "history" / "kuzgu.sqlite")
    found: Cluster = request.getfixturevalue("cluster")
    return found.new_database()


Process = "subprocess.Popen[str]"


def start(*arguments: str, out: Path, place: str, code: str = "", before: tuple[str, ...] = ()) -> Process:
    """``kuzgu audit``, a process of its own; ``code`` is run in it first."""
    program = f"{code}\nfrom kuzgu.command_line import main\nmain()"
    return subprocess.Popen(
        [
            *(*before, sys.executable, "-c", program, "audit", *arguments, "--out", str(out)),
            *("--history", place, "--languages", "ky"),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def said_at_end(process: Process) -> tuple[int, str]:
    _, said = process.communicate(timeout=SECONDS)
    return process.returncode, said


def children_of(process: Process) -> list[int]:
    found = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True, check=False)
    return [int(pid) for pid in found.stdout.split()]


def kill_all(pids: list[int]) -> None:
    for pid in pids:
        os.kill(pid, signal.SIGKILL)


@contextmanager
def opened(place: str) -> Iterator[history.Engine]:
    engine = history.open_history(place)
    try:
        yield engine
    finally:
        engine.dispose()


def counts(place: str, run_id: int = 1) -> dict[str, int]:
    with opened(place) as engine:
        return history.state_counts(engine, run_id) if history.find_run(engine, run_id) else {}


def wait_for_sites(process: Process, place: str, number: int, run_id: int = 1) -> None:
    deadline = time.monotonic() + SECONDS
    while counts(place, run_id).get("audited", 0) < number:
        assert time.monotonic() < deadline, "no site was finished in time"
        assert process.poll() is None, f"it ended before: {process.communicate()[1]}"
        time.sleep(0.1)


def sound(place: str) -> None:
    with opened(place) as engine:
        assert faults(engine) == []
        with engine.connect() as connection:
            for query in (JUDGED_TWICE, NO_SEEDS):
                assert connection.execute(text(query)).first() is None


def whole_run(place: str, run_id: int = 1) -> None:
    sound(place)
    assert counts(place, run_id) == {"audited": SITES}
    with opened(place) as engine:
        run = history.find_run(engine, run_id)
        assert run is not None
        assert run.outcome == "done"
        for site in history.run_sites(engine, run_id):
            assert site.judgement is not None
            assert site.judgement.profile.pages >= 6
            assert history.load_evidence(engine, run_id, site.series)


def whole(place: str, run_id: int = 1) -> None:
    """The run, and there is no other one to go on with."""
    whole_run(place, run_id)
    with opened(place) as engine:
        assert history.resumable_run(engine) is None


def resume(out: Path, place: str) -> None:
    code, said = said_at_end(start("--resume", out=out, place=place))
    assert code == 0, said


def test_parent_and_children_killed_at_once(tmp_path: Path, seeds: Path, place: str) -> None:
    """Two children, since every site has an address of its own."""
    process = start(str(seeds), *LIMITS, "--processes", "2", out=tmp_path / "out", place=place)
    wait_for_sites(process, place, 2)
    children = children_of(process)
    kill_all([process.pid, *children])
    said_at_end(process)
    assert len(children) == 2
    sound(place)
    kept = counts(place)["audited"]
    assert 2 <= kept < SITES
    resume(tmp_path / "out", place)
    whole(place)
    assert not list((tmp_path / "out" / "spool").glob("run-*"))


def test_the_site_that_kills_its_child_is_found(tmp_path: Path, seeds: Path) -> None:
    place, out = str(tmp_path / "kuzgu.sqlite"), tmp_path / "out"
    process = start(str(seeds), *LIMITS, out=out, place=place)
    Site.kill = staticmethod(lambda: kill_all(children_of(process)))
    Site.deadly = "127.0.0.3"
    code, said = said_at_end(process)
    assert code == 4
    assert "not judged: org2." in said
    sound(place)
    assert counts(place) == {"audited": SITES - 1, "failed": 1}
    with opened(place) as engine:
        reasons = {site.series: site.attempt_reason for site in history.run_sites(engine, 1)}
    assert "died each time" in reasons["org2"]
    Site.deadly = ""
    resume(out, place)
    whole(place)


def test_ctrl_c_stops_every_child(tmp_path: Path, seeds: Path, place: str) -> None:
    process = start(str(seeds), *LIMITS, "--processes", "2", out=tmp_path / "out", place=place)
    wait_for_sites(process, place, 1)
    children = children_of(process)
    process.send_signal(signal.SIGINT)
    code, said = said_at_end(process)
    assert code == 3
    assert "--resume" in said
    assert not [pid for pid in children if Path(f"/proc/{pid}").exists()]
    sound(place)
    resume(tmp_path / "out", place)
    whole(place)


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    folder.mkdir(parents=True)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("a small disk can be made by root only")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """A file that takes all the room there is."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"\0" * 4096)
    return filler


@pytest.mark.parametrize("full", ["history", "out/spool", "out/archive"])
def test_a_full_disk(tmp_path: Path, seeds: Path, full: str) -> None:
    """Of the history, the spool or the archive; the others are on a disk with room."""
    place, out = str(tmp_path / "history" / "kuzgu.sqlite"), tmp_path / "out"
    with small_disk(tmp_path / full, 40_000) as disk:
        process = start(str(seeds), *LIMITS, "--sites-at-once", "1", out=out, place=place)
        wait_for_sites(process, place, 1)
        filler = fill(disk)
        code, said = said_at_end(process)
        assert code == 4, said
        assert "room" in said
        assert "kuzgu audit --resume" in said
        assert "Traceback" not in said
        filler.unlink()
        sound(place)
        assert 1 <= counts(place)["audited"] < SITES
        resume(out, place)
        whole(place)


@pytest.mark.postgres
def test_a_server_that_is_started_again(tmp_path: Path, seeds: Path, cluster: Cluster) -> None:
    place = cluster.new_database()
    process = start(str(seeds), *LIMITS, out=tmp_path / "out", place=place)
    wait_for_sites(process, place, 1)
    cluster.stop()
    time.sleep(2)
    cluster.start()
    code, said = said_at_end(process)
    assert code == 0, said
    whole(place)


@pytest.mark.postgres
def test_a_server_that_stays_away(tmp_path: Path, seeds: Path, cluster: Cluster) -> None:
    place, out = cluster.new_database(), tmp_path / "out"
    impatient = "import history.database\nhistory.database.PATIENCE_SECONDS = 2.0"
    process = start(str(seeds), *LIMITS, out=out, place=place, code=impatient)
    wait_for_sites(process, place, 1)
    cluster.stop()
    try:
        code, said = said_at_end(process)
    finally:
        cluster.start()
    assert code == 4, said
    assert "cannot be reached" in said
    assert "kuzgu audit --resume" in said
    assert "Traceback" not in said
    sound(place)
    resume(out, place)
    whole(place)


def test_two_runs_side_by_side(tmp_path: Path, seeds: Path, place: str) -> None:
    """Each has its own sites. The first is killed while the second is at work; only the first is taken up."""
    out = tmp_path / "out"
    first = start(str(seeds), *LIMITS, out=out, place=place)
    wait_for_sites(first, place, 1)
    second = start(str(seeds), *LIMITS, out=out, place=place)
    wait_for_sites(second, place, 1, run_id=2)
    kill_all([first.pid])
    said_at_end(first)
    sound(place)
    if counts(place, 1) != {"audited": SITES}:
        resume(out, place)
        whole_run(place, 1)
    code, said = said_at_end(second)
    assert code == 0, said
    whole(place, 2)


def test_a_run_that_is_at_work_is_not_taken_up(tmp_path: Path, seeds: Path, place: str) -> None:
    """Its process sleeps, so that it is surely there; when it is killed, its run is free."""
    process = start(str(seeds), *LIMITS, out=tmp_path / "out", place=place)
    wait_for_sites(process, place, 1)
    os.kill(process.pid, signal.SIGSTOP)
    before = counts(place)
    code, said = said_at_end(start("--resume", out=tmp_path / "out", place=place))
    assert code == 2
    assert "Run 1 has not been stopped" in said
    assert counts(place) == before
    os.kill(process.pid, signal.SIGKILL)
    said_at_end(process)
    resume(tmp_path / "out", place)
    whole(place)


def test_finished_sites_of_another_history_are_not_taken_in(tmp_path: Path, seeds: Path) -> None:
    """The first history is thrown away, with finished sites of its run 1 still on their way."""
    place, out = str(tmp_path / "kuzgu.sqlite"), tmp_path / "out"
    process = start(str(seeds), *LIMITS, out=out, place=place)
    wait_for_sites(process, place, 1)
    os.kill(process.pid, signal.SIGSTOP)
    deadline = time.monotonic() + SECONDS
    while not list((out / "spool").glob("run-1-*/*.site")):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    os.kill(process.pid, signal.SIGKILL)
    said_at_end(process)
    for path in tmp_path.glob("kuzgu.sqlite*"):
        path.unlink()
    Site.asked.clear()
    code, said = said_at_end(start(str(seeds), *LIMITS, out=out, place=place))
    assert code == 0, said
    whole(place)
    assert len(set(Site.asked)) == SITES


def test_a_damaged_spool_file_is_set_aside(tmp_path: Path, seeds: Path) -> None:
    place, out = str(tmp_path / "kuzgu.sqlite"), tmp_path / "out"
    process = start(str(seeds), *LIMITS, out=out, place=place)
    wait_for_sites(process, place, 1)
    os.kill(process.pid, signal.SIGSTOP)
    deadline = time.monotonic() + SECONDS
    while not (found := list((out / "spool").glob("run-1-*/*.site"))):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    os.kill(process.pid, signal.SIGKILL)
    said_at_end(process)
    found[0].write_bytes(found[0].read_bytes()[:200])
    resume(out, place)
    whole(place)


def test_the_clock_goes_back_a_day(tmp_path: Path, seeds: Path) -> None:
    """In the middle of the run, for the parent and its child; their monotonic clock goes on."""
    library = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    if not library:
        pytest.skip("faketime is not installed here")
    place, out, clock = str(tmp_path / "kuzgu.sqlite"), tmp_path / "out", tmp_path / "clock"
    clock.write_text("+0")
    fake = (
        *("env", f"LD_PRELOAD={library[0]}", f"FAKETIME_TIMESTAMP_FILE={clock}"),
        *("FAKETIME_NO_CACHE=1", "FAKETIME_DONT_FAKE_MONOTONIC=1"),
    )
    process = start(str(seeds), *LIMITS, out=out, place=place, before=fake)
    wait_for_sites(process, place, 1)
    clock.write_text("-86400")
    wait_for_sites(process, place, 3)
    kill_all([process.pid])
    said_at_end(process)
    sound(place)
    code, said = said_at_end(start("--resume", out=out, place=place, before=fake))
    assert code == 0, said
    whole(place)
    code, said = said_at_end(start(str(seeds), *LIMITS, out=out, place=place, before=fake))
    assert code == 0, said
    whole(place, 2)
    with opened(place) as engine:
        latest, first = history.latest_run(engine), history.find_run(engine, 1)
        assert latest is not None
        assert first is not None
        assert latest.id == 2
        assert latest.started_at < first.started_at, "the clock was not turned back"
        earlier = history.previous_site(engine, "org1", 2)
        assert earlier is not None
        assert earlier.run.id == 1
