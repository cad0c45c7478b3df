"""One check verified between two runs: by the pages that its finding names, and by nothing else."""

import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from click.testing import CliRunner

import history
from audits.evidence import Organisation
from crawler.options import CrawlOptions
from kuzgu.audit import carry_out, new_run
from kuzgu.command_line import main
from kuzgu.forget import forget
from kuzgu.verify import Task, queue, queued

WORDS = "Биздин уюм жаштарга жардам берет, ийримдерди жана сабактарды өткөрөт. " * 6


@dataclass(slots=True)
class Site:
    """A small site whose faults are mended between two looks."""

    titles: bool = False
    robots: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    comment: str = ""
    missing: set[str] = field(default_factory=set)
    asked: list[tuple[str, str]] = field(default_factory=list)
    place: str = ""

    def answer(self, path: str) -> tuple[int, str, str]:
        if path == "/robots.txt":
            return (200, "text/plain", self.robots) if self.robots else (404, "text/plain", "")
        if path not in ("/", "/a", "/b", "/c") or path in self.missing:
            return 404, "text/html; charset=utf-8", "<p>Жок</p>"
        title = f"<title>Барак {path}</title>" if self.titles or path in ("/", "/c") else ""
        links = "".join(f'<a href="{one}">Барак {one}</a> ' for one in ("/", "/a", "/b", "/c"))
        return (
            200,
            "text/html; charset=utf-8",
            f"<html lang=ky>{title}<h1>Барак {path}</h1><p>{WORDS}</p>{links}<!-- {self.comment} -->",
        )


@pytest.fixture(scope="module")
def served() -> Iterator[Site]:
    served = Site()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            served.asked.append((self.path, self.headers.get("Cache-Control", "")))
            status, kind, text = served.answer(self.path)
            body = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            for name, value in served.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        do_HEAD = do_GET

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    served.place = f"127.0.0.1:{server.server_address[1]}"
    yield served
    server.shutdown()
    server.server_close()


@pytest.fixture
def site(served: Site) -> Site:
    """The site with its faults; what was asked for before is forgotten."""
    fresh = Site()
    for name in ("titles", "robots", "headers", "comment", "missing", "asked"):
        setattr(served, name, getattr(fresh, name))
    return served


def kuzgu(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("KUZGU_")}
    return subprocess.run(
        [sys.executable, "-m", "kuzgu", *arguments],
        cwd=cwd,
        env=clean,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


HOME = "http://omur.example/"


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory, served: Site) -> Path:
    """The folder of a run that saw the faults, a broken link among them."""
    folder = tmp_path_factory.mktemp("first")
    served.missing = {"/c"}
    options = CrawlOptions(
        contact="test@example.org",
        delay=0.01,
        allow_loopback=True,
        hosts={"omur.example": served.place},
    )
    organisation = Organisation(id="omur", name="Өмүр", url=HOME)
    engine = history.open_history(folder / "out" / "kuzgu.sqlite")
    run_id = new_run(engine, [organisation], options, seeds_name="seeds.csv", languages=("ky",))
    carry_out(engine, run_id, options, folder / "spool")
    engine.dispose()
    return folder


@pytest.fixture
def audited(first_run: Path, tmp_path: Path, site: Site) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(first_run, tmp_path / "run"))


def verify(cwd: Path, check: str = "seo.page-title", *more: str) -> subprocess.CompletedProcess[str]:
    return kuzgu("verify", "omur", check, "--allow-loopback", *more, cwd=cwd)


def remembered(cwd: Path) -> tuple[history.Verification, ...]:
    engine = history.open_history(cwd / "out" / "kuzgu.sqlite")
    try:
        return history.verifications(engine, "omur")
    finally:
        engine.dispose()


def test_mended_between_two_looks(audited: Path, site: Site) -> None:
    site.headers = {"X-LiteSpeed-Cache": "hit", "Age": "7200"}
    site.comment = "This website is like a Rocket, isn't it? Performance optimized by WP Rocket."
    still = verify(audited)
    assert still.returncode == 0, still.stderr
    assert "Still to do" in still.stdout
    assert "omur.example/a\n" in still.stdout
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b"]  # nothing that is not named
    assert {control for _, control in site.asked} == {"no-cache"}
    assert "LiteSpeed Cache" in still.stdout
    assert "Purge All" in still.stdout
    assert "WP Rocket" in still.stdout
    site.titles = True
    passes = verify(audited, "seo.page-title", "--lang", "ky")
    assert "Эми ордунда" in passes.stdout
    assert "LiteSpeed" not in passes.stdout
    found = remembered(audited)
    assert [one.answer for one in found] == ["still", "passes"]
    assert [place.url for place in found[0].places] == [f"{HOME}a", f"{HOME}b"]
    assert found[0].caches == ("litespeed", "wp-rocket")
    assert found[0].verified_at <= found[1].verified_at


def test_the_owner_may_shorten_the_wait_and_open_nothing(audited: Path, site: Site) -> None:
    site.titles = True
    site.missing = {"/a"}
    site.robots = "User-agent: *\nCrawl-delay: 3\n"
    answer = verify(audited)
    assert "Waiting 3 s: the site asks for 3 s between requests" in answer.stderr
    assert "--owner-agrees" in answer.stderr
    assert "In place now" in answer.stdout  # a page that is gone has no fault
    site.asked.clear()
    site.robots += "Disallow: /b\n"
    agreed = verify(audited, "seo.page-title", "--owner-agrees")
    assert "Waiting 3 s" not in agreed.stderr
    assert "Waiting 2 s" in agreed.stderr
    assert "could not be told" in agreed.stdout
    assert "robots.txt" in agreed.stdout
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a"]
    first, second = remembered(audited)
    assert (first.answer, first.owner_agrees) == ("passes", False)
    assert (second.answer, second.reason, second.owner_agrees) == ("unsure", "robots_disallowed", True)


def test_offline_it_is_queued_and_done_later(audited: Path, site: Site) -> None:
    if os.name != "posix" or subprocess.run(["unshare", "-rn", "true"], check=False).returncode:
        pytest.skip("a network of its own cannot be made here")
    offline = ["unshare", "-rn", sys.executable, "-m", "kuzgu", "verify", "omur", "seo.page-title"]
    clean = {key: value for key, value in os.environ.items() if not key.startswith("KUZGU_")}
    answer = subprocess.run(
        offline, cwd=audited, env=clean, capture_output=True, encoding="utf-8", timeout=120, check=True
    )
    assert "kuzgu verify --queued" in answer.stdout
    out = audited / "out"
    waiting = (out / "verify-queue.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["check"] for line in waiting] == ["seo.page-title"]
    assert remembered(audited) == ()
    for check in ("seo.favicon", "social.messenger", "seo.broken-links", "seo.favicon"):
        queue(out, Task(organisation="omur", check=check))
    site.titles = True
    done = kuzgu("verify", "--queued", "--allow-loopback", cwd=audited)
    assert not (out / "verify-queue.jsonl").exists()
    assert done.stdout.count("kuzgu audit SEEDS --only omur") == 2
    answers = {one.check: (one.answer, one.reason) for one in remembered(audited)}
    assert answers == {
        "seo.page-title": ("passes", ""),
        "seo.favicon": ("still", ""),  # a part of the site beside its pages
        "social.messenger": ("unsure", "whole_site"),  # it may have come to any page
        "seo.broken-links": ("unsure", "whole_site"),
    }
    asked = {path for path, _ in site.asked}
    assert asked == {"/robots.txt", "/", "/a", "/b", "/favicon.ico"}


def test_what_cannot_be_verified_is_said(audited: Path) -> None:
    def refused(*arguments: str) -> str:
        answer = CliRunner().invoke(
            main, ["verify", *arguments, "--allow-loopback", "--out", str(audited / "out")]
        )
        assert answer.exit_code == 2
        return answer.output

    assert "There is no check" in refused("omur", "seo.nothing")
    assert "knows no finished visit" in refused("nobody", "seo.page-title")
    assert "is not open" in refused("omur", "seo.main-heading")
    assert "Name an organisation and a check" in refused()
    assert "not both" in refused("omur", "seo.page-title", "--queued")
    nothing = CliRunner().invoke(main, ["verify", "--queued", "--out", str(audited / "out")])
    assert "Nothing waits" in nothing.output


def test_forget_erases_it(audited: Path) -> None:
    out = audited / "out"
    for organisation in ("omur", "omur/other.example", "other"):
        queue(out, Task(organisation=organisation, check="seo.page-title"))
    engine = history.open_history(out / "kuzgu.sqlite")
    visit, record = history.latest_site(engine, "omur")  # type: ignore[misc]
    history.add_verification(
        engine,
        history.Verification(
            attempt_id=visit,
            organisation_id="omur",
            series=record.series,
            check="seo.page-title",
            revision=1,
            verified_at="2026-11-25T10:00:00+00:00",
            answer="still",
        ),
    )
    assert len(history.verifications(engine)) == 1
    forget(engine, out, "omur")
    assert history.verifications(engine) == ()
    engine.dispose()
    assert [task.organisation for task in queued(out)] == ["other"]
    assert b"omur" not in (out / "kuzgu.sqlite").read_bytes()
