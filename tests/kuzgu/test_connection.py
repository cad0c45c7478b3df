"""A fault of our own connection becomes nobody's verdict: real processes, a server that becomes a portal."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.options import CrawlOptions
from kuzgu.connection import ConnectionInDoubt, Signs, Watch, doubt
from tests.crawler.crawling import ROOT
from tests.crawler.loopback_server import Loopback, Reply, page, redirect, serve

SITES = 9
CANARY = "127.0.0.200"


class Network:
    """Sites and a canary behind one switch: after so many sites were begun, everything is a portal."""

    def __init__(self, fault: Reply, after: int) -> None:
        self.fault, self.after = fault, after
        self.begun: set[str] = set()
        self.lifted = threading.Event()
        self.canary_asked_in_vain = 0
        self.in_vain = threading.Event()

    @property
    def broken(self) -> bool:
        return len(self.begun) > self.after and not self.lifted.is_set()

    def site(self, host: str) -> Callable[[str], Reply]:
        def answer(path: str) -> Reply:
            self.begun.add(host)
            if self.broken:
                return self.fault
            return page(host, "/a") if path in ("/", "/a") else Reply(status=404, body="404")

        return answer

    def canary(self, path: str) -> Reply:
        if self.broken:
            self.canary_asked_in_vain += 1
            if self.canary_asked_in_vain > 2:
                self.in_vain.set()
            return self.fault
        return Reply(body="success", type="text/plain")

    def serve(self) -> dict[str, Callable[[str], Reply]]:
        hosts = [f"127.0.0.{number}" for number in range(1, SITES + 1)]
        return {**{host: self.site(host) for host in hosts}, CANARY: self.canary}


def seeds(folder: Path, server: Loopback) -> None:
    rows = [
        f"s{number},Сайт {number},http://127.0.0.{number}:{server.port}/" for number in range(1, SITES + 1)
    ]
    (folder / "seeds.csv").write_text("id,name,url\n" + "\n".join(rows) + "\n", encoding="utf-8")


def audit(folder: Path, server: Loopback, *arguments: str) -> "subprocess.Popen[str]":
    options = ("--canary", f"http://{CANARY}:{server.port}/ok success", "--allow-loopback", "--delay", "0.02")
    more = () if "--resume" in arguments else (*options, "--sites-at-once", "2", "--languages", "ky")
    return subprocess.Popen(
        [sys.executable, "-m", "kuzgu", "audit", *arguments, *more],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "KUZGU_CONTACT": "you@example.org"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def verdicts(folder: Path) -> dict[str, int]:
    with sqlite3.connect(folder / "out" / "kuzgu.sqlite") as connection:
        return dict(connection.execute("SELECT state, count(*) FROM judgement GROUP BY state").fetchall())


FAULTS = {
    "a portal sends everybody to its own page": redirect("http://127.0.0.250:9/login", 302),
    "a provider's page stands everywhere": page("Кирүү", extra="<p>Интернет үчүн төлөңүз</p>"),
    "connections are cut": Reply(fault="reset"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_run_pauses_and_goes_on_when_our_connection_is_back(tmp_path: Path, fault: Reply) -> None:
    network = Network(fault, after=2)
    with serve(network.serve()) as server:
        seeds(tmp_path, server)
        run = audit(tmp_path, server, "seeds.csv", "--patience", "1")
        assert network.in_vain.wait(90)
        touched = verdicts(tmp_path)
        network.lifted.set()
        _, errors = run.communicate(timeout=120)
    assert run.returncode == 0, errors
    assert "our own connection" in errors.lower()
    assert set(touched) <= {"audited"}
    assert verdicts(tmp_path) == {"audited": SITES}


def test_a_run_that_waited_in_vain_can_be_gone_on_with(tmp_path: Path) -> None:
    network = Network(FAULTS["a portal sends everybody to its own page"], after=2)
    with serve(network.serve()) as server:
        seeds(tmp_path, server)
        run = audit(tmp_path, server, "seeds.csv", "--patience", "0")
        _, errors = run.communicate(timeout=120)
        assert run.returncode == 3, errors
        assert "--resume" in errors
        assert set(verdicts(tmp_path)) <= {"audited"}
        network.lifted.set()
        again = audit(tmp_path, server, "--resume")
        _, errors = again.communicate(timeout=120)
    assert again.returncode == 0, errors
    assert verdicts(tmp_path) == {"audited": SITES}


def test_nothing_begins_without_a_connection(tmp_path: Path) -> None:
    network = Network(FAULTS["connections are cut"], after=-1)
    with serve(network.serve()) as server:
        seeds(tmp_path, server)
        run = audit(tmp_path, server, "seeds.csv")
        _, errors = run.communicate(timeout=120)
        assert {seen.host for seen in server.log} == {CANARY}
    assert run.returncode == 4
    assert "no internet connection" in errors
    assert verdicts(tmp_path) == {}


def ending(number: int, **kw: str) -> Signs:
    return Signs(
        **{"series": f"s{number}", "domain": f"s{number}.kg", "state": "audited", "body": f"b{number}", **kw}
    )


GOOD = [ending(number) for number in range(10)]


@pytest.mark.parametrize(
    ("endings", "found"),
    [
        (GOOD, ""),
        ([ending(n, state="unreachable", reason="dns", body="") for n in range(5)], "no_connection"),
        ([ending(n, state="unreachable", reason="dns", body="") for n in range(4)], ""),
        ([ending(n, state="unreachable", reason="http_500", body="") for n in range(5)], ""),
        ([ending(n, state="unreachable", reason="dns", body="", domain="one.kg") for n in range(5)], ""),
        ([ending(n, state="unreachable", reason="timeout", body="") for n in range(4)] + GOOD[:1], ""),
        ([ending(n, state="moved", landing="portal.kg", body="") for n in range(3)], "landing"),
        ([ending(n, state="moved", landing=f"new{n}.kg", body="") for n in range(3)], ""),
        ([ending(n, body="same") for n in range(3)], "body"),
        ([ending(n, body="same", domain="one.kg") for n in range(3)], ""),
        ([ending(n, body="same", state="parked") for n in range(3)], ""),
        ([ending(n, issuer="Provider CA") for n in range(3)], "issuer"),
    ],
)
def test_patterns_that_raise_a_doubt(endings: list[Signs], found: str) -> None:
    assert doubt(endings) == found


def test_sites_alike_have_no_verdict_even_when_the_canary_answers(tmp_path: Path) -> None:
    """A provider that lets the canary through and shows its own page for some sites."""
    network = Network(Reply(), after=99)
    with serve(network.serve()) as server:
        options = CrawlOptions(
            contact="you@example.org",
            allow_loopback=True,
            canaries=(f"http://{CANARY}:{server.port}/ok success",),
        )
        watch = Watch(options=options)
        endings = [ending(n, state="moved", landing="blocked.kg", body="") for n in range(3)]
        endings += [ending(7, state="moved", landing="new.kg", body=""), *GOOD[8:]]
        files = [(tmp_path / signs.series, signs) for signs in endings]
        for path, _ in files:
            path.touch()
        assert watch.believed(files, last=False) == [tmp_path / "s8", tmp_path / "s9"]
        assert watch.believed([], last=True) == [tmp_path / "s7"]
        assert set(watch.refused) == {"s0", "s1", "s2"}
        broken = Watch(options=replace(options, canaries=(f"http://{CANARY}:{server.port}/ok other",)))
        with pytest.raises(ConnectionInDoubt):
            broken.believed(files[4:], last=True)
    assert not (tmp_path / "s9").exists()
