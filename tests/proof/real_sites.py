"""Three real sites, audited end to end on loopback: ``make proof REAL_SITES=FOLDER``.

FOLDER holds the archives ccgh.tar.xz, earth.tar.xz and ffc.tar.xz (rendered pages of public repositories of
civil-society sites). They are input, never part of the project.
"""

import http.server
import json
import os
import sqlite3
import subprocess
import sys
import tarfile
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

SITES = ("ccgh", "earth", "ffc")


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = Path(os.environ["REAL_SITES"]).resolve()
    work = Path(os.environ.get("KEEP", "") or tmp_path_factory.mktemp("real"))
    servers, rows = [], []
    for number, name in enumerate(SITES, start=21):
        with tarfile.open(folder / f"{name}.tar.xz") as archive:
            archive.extractall(work / "sites", filter="data")
        handler = partial(Quiet, directory=str(work / "sites" / name))
        server = http.server.ThreadingHTTPServer((f"127.0.0.{number}", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        rows.append(f"{name},{name},http://127.0.0.{number}:{server.server_address[1]}/,,,en")
    seeds = work / "seeds.csv"
    seeds.write_text("id,name,url,region,sector,languages\n" + "\n".join(rows) + "\n", encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "kuzgu", "audit", str(seeds), "--out", str(work / "out"), "--allow-loopback"]
        + ["--contact", "test@example.org", "--delay", "0.01", "--pages", "100"],
        check=True,
    )
    yield work / "out"
    for server in servers:
        server.shutdown()


def profile(out: Path, series: str) -> dict[str, object]:
    with sqlite3.connect(out / "kuzgu.sqlite") as connection:
        row = connection.execute(
            "SELECT judgement.profile FROM judgement JOIN attempt ON attempt.id = judgement.attempt_id "
            "WHERE attempt.series = ? ORDER BY judgement.id DESC",
            (series,),
        ).fetchone()
    found = json.loads(row[0])
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(("series", "license_id"), [("ccgh", "CC-BY-4.0"), ("earth", ""), ("ffc", "")])
def test_the_licence_of_the_site_and_no_other(out: Path, series: str, license_id: str) -> None:
    assert profile(out, series)["license_id"] == license_id


def test_persons_are_not_taken_for_the_organisation(out: Path) -> None:
    social = profile(out, "ffc")["social"]
    assert isinstance(social, list)
    assert social, "the charity's own profiles were not found"
    assert [link for link in social if "linkedin.com/in/" in link["url"]] == []


def test_links_to_content_are_no_profiles(out: Path) -> None:
    assert profile(out, "earth")["social"] == []


def test_nothing_crashed(out: Path) -> None:
    with sqlite3.connect(out / "kuzgu.sqlite") as connection:
        crashed = connection.execute("SELECT check_id, params FROM finding WHERE status = 'error'").fetchall()
        states = connection.execute("SELECT state FROM judgement").fetchall()
    assert crashed == []
    assert [state for (state,) in states] == ["audited"] * 3


def test_every_report_is_written(out: Path) -> None:
    for name in SITES:
        assert len(list((out / "reports").glob(f"{name}_*.html"))) == 3
