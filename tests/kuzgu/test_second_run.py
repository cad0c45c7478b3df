"""The same seeds audited again: a second run, and a report that says what the site changed."""

import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import history
from reports.language import translator
from reports.words import CHANGE_GROUPS

STATE = {"titles": False}


class Site(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        known = self.path in ("/", "/a", "/b")
        title = f"<title>Барак {self.path}</title>" if STATE["titles"] else ""
        words = "Биздин уюм жаштарга жардам берет, ийримдерди жана сабактарды өткөрөт. " * 6
        links = '<a href="/">Башкы</a> <a href="/a">Биринчи</a> <a href="/b">Экинчи</a>'
        body = f"<html lang=ky>{title}<h1>Барак</h1><p>{words}</p>{links}".encode()
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
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    path = tmp_path / "seeds.csv"
    path.write_text(
        "id,name,url,name_ky\n"
        f"omur,Өмүр,http://127.0.0.1:{server.server_address[1]}/,Өмүр\n"
        "jok,Сайты жок,https://www.facebook.com/jok,Сайты жок\n",
        encoding="utf-8",
    )
    yield path
    server.shutdown()
    server.server_close()


def test_what_changed(tmp_path: Path, seeds: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "kuzgu", "audit", str(seeds), "--out", str(out), "--languages", "ky"]
    command += ["--contact", "test@example.org", "--allow-loopback", "--delay", "0.01"]
    for titles in (False, True):
        STATE["titles"] = titles
        subprocess.run(command, check=True, capture_output=True)
    engine = history.open_history(out / "kuzgu.sqlite")
    latest = history.latest_run(engine)
    assert latest is not None
    assert latest.id == 2
    assert history.state_counts(engine, 2) == {"audited": 1, "no_own_site": 1}
    now = next(site for site in history.run_sites(engine, 2) if site.series == "omur")
    before = history.previous_site(engine, "omur", 2)
    assert now.judgement is not None
    assert before is not None
    assert before.judgement is not None
    changes = history.compare(before.judgement, now.judgement)
    assert "seo.page-title" in [change.check for change in changes.better]
    assert changes.worse == ()
    engine.dispose()
    report = next((out / "reports").glob("omur_*_ky.html")).read_text(encoding="utf-8")
    assert translator("ky").text(CHANGE_GROUPS["done"]) in report
    assert next((out / "reports").glob("jok_*_ky.html")).stat().st_size > 2_000
    assert (out / "reports" / "summary.csv").exists()
