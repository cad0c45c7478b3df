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

import history
from audits.evidence import Organisation
from crawler.options import CrawlOptions
from kuzgu.audit import carry_out, new_run
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
    still = verify(audited)
    assert still.returncode == 0, still.stderr
    assert "Still to do" in still.stdout
    assert "omur.example/a\n" in still.stdout
    site.titles = True
    passes = verify(audited)
    assert "In place now" in passes.stdout
    found = remembered(audited)
    assert [one.answer for one in found] == ["still", "passes"]
    assert [place.url for place in found[0].places] == [f"{HOME}a", f"{HOME}b"]
    assert found[0].verified_at <= found[1].verified_at
    assert not any(one.owner_agrees for one in found)


def test_only_the_pages_that_the_finding_names_and_asking_for_what_is_fresh(
    audited: Path, site: Site
) -> None:
    verify(audited)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b"]
    assert {control for _, control in site.asked} == {"no-cache"}


def test_a_cache_on_the_way_is_named_with_what_to_do(audited: Path, site: Site) -> None:
    site.headers = {"X-LiteSpeed-Cache": "hit", "Age": "7200"}
    site.comment = "This website is like a Rocket, isn't it? Performance optimized by WP Rocket."
    answer = verify(audited)
    assert "LiteSpeed Cache" in answer.stdout
    assert "Purge All" in answer.stdout
    assert "WP Rocket" in answer.stdout
    assert remembered(audited)[0].caches == ("litespeed", "wp-rocket")
    site.titles = True
    assert "LiteSpeed" not in verify(audited).stdout


def test_in_kyrgyz(audited: Path, site: Site) -> None:
    site.titles = True
    answer = verify(audited, "seo.page-title", "--lang", "ky")
    assert "Эми ордунда" in answer.stdout


def test_a_page_that_is_gone_and_one_that_cannot_be_seen(audited: Path, site: Site) -> None:
    site.missing = {"/a"}
    assert "Still to do" in verify(audited).stdout
    site.titles = True
    assert "In place now" in verify(audited).stdout
    site.missing = set()
    site.robots = "User-agent: *\nDisallow: /b\n"
    answer = verify(audited, "seo.page-title", "--owner-agrees")
    assert "could not be told" in answer.stdout
    assert "robots.txt" in answer.stdout
    assert "/b" not in [path for path, _ in site.asked[-2:]]
    found = remembered(audited)[-1]
    assert (found.answer, found.reason, found.owner_agrees) == ("unsure", "robots_disallowed", True)


def test_the_owner_may_shorten_the_wait(audited: Path, site: Site) -> None:
    site.robots = "User-agent: *\nCrawl-delay: 3\n"
    answer = verify(audited)
    assert "Waiting 3 s: the site asks for 3 s between requests" in answer.stderr
    assert "--owner-agrees" in answer.stderr
    agreed = verify(audited, "seo.page-title", "--owner-agrees")
    assert "Waiting 3 s" not in agreed.stderr
    assert "Waiting 2 s" in agreed.stderr
    assert [one.owner_agrees for one in remembered(audited)] == [False, True]


def test_a_part_of_the_site_beside_its_pages(audited: Path, site: Site) -> None:
    answer = verify(audited, "seo.favicon")
    assert "Still to do" in answer.stdout
    assert {path for path, _ in site.asked} <= {"/robots.txt", "/", "/favicon.ico"}


def test_what_is_missing_everywhere_may_have_come_anywhere(audited: Path, site: Site) -> None:
    answer = verify(audited, "social.messenger")
    assert "could not be told" in answer.stdout
    assert "kuzgu audit SEEDS --only omur" in answer.stdout


def test_what_needs_the_whole_site_visits_nothing(audited: Path, site: Site) -> None:
    answer = verify(audited, "seo.broken-links")
    assert "kuzgu audit SEEDS --only omur" in answer.stdout
    assert site.asked == []
    assert remembered(audited)[-1].reason == "whole_site"


def test_what_cannot_be_verified_is_said(audited: Path) -> None:
    for arguments, words in (
        (("omur", "seo.nothing"), "There is no check"),
        (("nobody", "seo.page-title"), "knows no finished visit"),
        (("omur", "seo.main-heading"), "is not open"),
        ((), "Name an organisation and a check"),
    ):
        answer = kuzgu("verify", *arguments, "--allow-loopback", cwd=audited)
        assert answer.returncode == 2
        assert words in answer.stderr
    assert "Nothing waits" in kuzgu("verify", "--queued", cwd=audited).stdout


def test_offline_it_is_queued_and_done_later(audited: Path, site: Site) -> None:
    if os.name != "posix" or subprocess.run(["unshare", "-rn", "true"], check=False).returncode:
        pytest.skip("a network of its own cannot be made here")
    offline = ["unshare", "-rn", sys.executable, "-m", "kuzgu", "verify", "omur", "seo.page-title"]
    clean = {key: value for key, value in os.environ.items() if not key.startswith("KUZGU_")}
    for _ in range(2):
        answer = subprocess.run(
            offline, cwd=audited, env=clean, capture_output=True, encoding="utf-8", timeout=120, check=True
        )
        assert "kuzgu verify --queued" in answer.stdout
    waiting = (audited / "out" / "verify-queue.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["check"] for line in waiting] == ["seo.page-title"]
    assert remembered(audited) == ()
    site.titles = True
    done = kuzgu("verify", "--queued", "--allow-loopback", cwd=audited)
    assert "In place now" in done.stdout
    assert not (audited / "out" / "verify-queue.jsonl").exists()


def test_forget_erases_it(audited: Path, site: Site) -> None:
    verify(audited)
    queue(audited / "out", Task(organisation="omur", check="seo.page-title"))
    queue(audited / "out", Task(organisation="other", check="seo.page-title"))
    engine = history.open_history(audited / "out" / "kuzgu.sqlite")
    forget(engine, audited / "out", "omur")
    assert history.verifications(engine) == ()
    engine.dispose()
    assert [task.organisation for task in queued(audited / "out")] == ["other"]
    assert b"omur" not in (audited / "out" / "kuzgu.sqlite").read_bytes()
