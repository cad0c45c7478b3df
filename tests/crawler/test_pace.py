"""No server is asked more often than was promised, by the server's own log.

There is no tolerance: an interval is counted from the end of an answer, which is later than its request's
arrival, to the sending of the next request, which is earlier than that one's. Delays on the way or a busy
machine can only make the gaps that the server sees longer.
"""

import asyncio
import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from audits.evidence import Unavailable
from crawler.fetching import Answer
from crawler.pace import Pace
from crawler.politeness import asked_to_wait, under_any
from tests.crawler.crawling import ROOT, SCRIPT, crawl
from tests.crawler.loopback_server import Loopback, Reply, page, redirect, serve
from tests.crawler.test_limits import numbered, secure_file, small_site

PICTURE = Reply(body=b"GIF89a", type="image/gif")
PDF = Reply(body=b"%PDF-1.4", type="application/pdf")


def rich_site(host: str) -> dict[str, Reply]:
    """Pages, redirects, pictures, a document, and robots.txt behind a redirect."""
    home = page(
        host,
        *("/a", "/old", "/report.pdf"),
        extra='<link rel="stylesheet" href="/s.css"><img src="/p.gif" alt=""><script src="/s.js"></script>',
    )
    return {
        "/robots.txt": redirect("/real-robots.txt"),
        "/real-robots.txt": Reply(body="User-agent: *\nAllow: /\n", type="text/plain"),
        "/": redirect("/home", 302),
        "/home": home,
        "/a": page("А"),
        "/old": redirect("/new"),
        "/new": page("Жаңы"),
        "/p.gif": PICTURE,
        "/report.pdf": PDF,
        "/s.css": Reply(body="p{}", type="text/css"),
        "/s.js": Reply(body="1", type="text/javascript"),
    }


def on_one_machine(server: Loopback, *hosts: str) -> dict[str, str]:
    return dict.fromkeys(hosts, f"127.0.0.1:{server.port}")


def test_one_site_with_all_that_is_asked_of_it() -> None:
    sites = {"koom.example": rich_site("koom"), "www.koom.example": {"*": redirect("http://koom.example/")}}
    with serve(sites) as server:
        crawl(["koom.example"], hosts=on_one_machine(server, *sites), delay=0.2)
        gaps = server.gaps(*sites)
        methods = {(seen.host, seen.method) for seen in server.log}
    assert methods == {("koom.example", "GET"), ("koom.example", "HEAD"), ("www.koom.example", "GET")}
    assert len(gaps) >= 14
    assert min(gaps) >= 0.2


def test_sites_on_one_machine_wait_for_each_other() -> None:
    sites = {f"s{number}.example": rich_site(str(number)) for number in range(3)}
    with serve(sites) as server:
        crawled = crawl(list(sites), hosts=on_one_machine(server, *sites), delay=0.1)
        gaps = server.gaps(*sites)
    assert all(len(evidence.pages) == 3 for _, evidence in crawled.evidence)
    assert len(gaps) >= 40
    assert min(gaps) >= 0.1


def test_what_several_sites_take_from_one_other_machine() -> None:
    pictures = {f"/{number}.gif": PICTURE for number in range(12)}
    sites = {
        f"s{number}.example": {
            "/": page(
                str(number),
                extra="".join(f'<img src="http://cdn.example{path}" alt="">' for path in pictures),
            )
        }
        for number in range(3)
    }
    with serve({**sites, "cdn.example": pictures}) as server:
        crawl(list(sites), hosts=server.places(*sites, "cdn.example"), delay=0.1)
        gaps = server.gaps("cdn.example")
    assert len(gaps) >= 30
    assert min(gaps) >= 0.1


def test_http_and_https_of_one_machine(tmp_path: Path) -> None:
    site = small_site(4)
    with (
        serve({"127.0.0.1": site}) as plain,
        serve({"127.0.0.1": site}, certificate=secure_file(tmp_path, days=30)) as secure,
    ):
        targets = {
            "plain": f"http://127.0.0.1:{plain.port}/",
            "secure": f"https://127.0.0.1:{secure.port}/",
        }
        crawl(targets, delay=0.15)
        times = sorted(seen.at for seen in plain.log + secure.log)
        assert len(plain.log) > 6
        assert len(secure.log) > 6
    assert min(later - earlier for earlier, later in zip(times, times[1:], strict=False)) >= 0.15


def test_a_content_network_has_a_shared_rate_and_each_site_its_own_pace() -> None:
    sites = {f"s{number}.example": small_site(3) for number in range(4)}
    with serve(sites) as server:
        hosts = on_one_machine(server, *sites)
        crawl(list(sites), hosts=hosts, delay=0.4, job={"networks": {"127.0.0.1": "test-network"}})
        for host in sites:
            assert min(server.gaps(host)) >= 0.4
        began = [min(seen.at for seen in server.log if seen.host == host) for host in sites]
        ended = [max(seen.at for seen in server.log if seen.host == host) for host in sites]
    assert max(began) < min(ended), "sites on a content network do not wait for each other to end"


def test_the_shared_rate_of_a_network() -> None:
    async def starts() -> list[float]:
        pace = Pace(0.01)
        found: list[float] = []

        async def one(number: int) -> None:
            async with pace.turn(f"s{number}.example", "104.16.0.1"):
                found.append(time.monotonic())

        await asyncio.gather(*(one(number) for number in range(6)))
        return found

    found = asyncio.run(starts())
    assert found[-1] - found[0] >= 5 * 0.1 - 0.001  # a timer may fire a clock tick late on the first one


def test_two_processes_keep_one_pace(tmp_path: Path) -> None:
    pictures = {f"/{number}.gif": PICTURE for number in range(15)}
    images = "".join(f'<img src="http://cdn.example{path}" alt="">' for path in pictures)
    sites = {host: {"/": page(host, extra=images)} for host in ("one.example", "two.example")}
    with serve({**sites, "cdn.example": pictures}) as server:
        options = {
            "delay": 0.1,
            "timeout": 2.0,
            "hosts": server.places(*sites, "cdn.example"),
            "pace_book": str(tmp_path / "pace.sqlite"),
        }

        def run(host: str) -> subprocess.CompletedProcess[str]:
            job = {"targets": [[host, f"http://{host}/"]], "options": options}
            return subprocess.run(
                [sys.executable, str(SCRIPT)],
                input=json.dumps(job),
                capture_output=True,
                text=True,
                cwd=ROOT,
                timeout=120,
                check=False,
            )

        with ThreadPoolExecutor(2) as pool:
            done = list(pool.map(run, sites))
        gaps = server.gaps("cdn.example")
        times = {
            host: [seen.at for seen in server.log if seen.host == host or seen.host == "cdn.example"]
            for host in sites
        }
    assert [child.returncode for child in done] == [0, 0], done[0].stderr + done[1].stderr
    assert all(len(found) > 20 for found in times.values())
    assert len(gaps) >= 30
    assert min(gaps) >= 0.1


@pytest.mark.parametrize("dated", [False, True])
def test_a_server_that_asks_for_a_pause_gets_it_and_is_asked_again(dated: bool) -> None:
    answers = [page("Коом", "/a", "/b"), page("А")]
    paused: list[float] = []

    def site(path: str) -> Reply:
        if path == "/a" and not paused:
            paused.append(time.monotonic())
            wait = format_datetime(datetime.now(UTC) + timedelta(seconds=3), usegmt=True) if dated else "2"
            return Reply(status=503, body="later", headers={"Retry-After": wait})
        return {"/": answers[0], "/a": answers[1], "/b": page("Б")}.get(path, Reply(status=404, body="404"))

    with serve({"koom.example": site}) as server:
        crawled = crawl(["koom.example"], hosts=server.places("koom.example"))
        after = [seen for seen in server.log if seen.at > paused[0]]
        assert after[0].path == "/a"
        assert after[0].at - paused[0] >= (1.9 if dated else 2.0)  # a date has whole seconds
    assert {seen.titles[0] for seen in crawled["koom.example"].pages} == {"Коом", "А", "Б"}


def test_a_pause_longer_than_our_time_ends_the_visit() -> None:
    busy = Reply(status=429, body="later", headers={"Retry-After": "3600"})
    site = {"/": page("Коом", *numbered(20)), **dict.fromkeys(numbered(20), busy)}
    shut = {"*": Reply(status=503, body="later", headers={"Retry-After": "3600"})}
    with serve({"koom.example": site, "shut.example": shut}) as server:
        crawled = crawl(
            ["koom.example", "shut.example"],
            hosts=server.places("koom.example", "shut.example"),
            seconds=30.0,
        )
        assert [line for line in server.asked("koom.example") if "/part/" in line] == ["GET /part/0"]
        assert server.asked("koom.example")[-1] == "GET /part/0"
        assert server.asked("shut.example") == ["GET /robots.txt"]
    assert crawled["koom.example"].crawl.ended_by == "stopped"


def test_a_site_that_refuses_is_asked_at_half_the_pace_and_then_left_alone() -> None:
    refusal = Reply(status=403, body="no")
    site = {"/": page("Коом", *numbered(30)), **dict.fromkeys(numbered(30), refusal)}
    with serve({"koom.example": site}) as server:
        crawled = crawl(["koom.example"], hosts=server.places("koom.example"), delay=0.2)
        times = [seen.at for seen in server.log if "/part/" in seen.path]
    gaps = [later - earlier for earlier, later in zip(times, times[1:], strict=False)]
    assert len(gaps) == 5
    assert min(gaps[:2]) >= 0.2
    assert min(gaps[2:]) >= 0.4
    assert crawled["koom.example"].crawl.ended_by == "stopped"


def test_a_delay_that_no_visit_can_keep_leaves_the_site_alone() -> None:
    rules = Reply(body="User-agent: *\nCrawl-delay: 5000\n", type="text/plain")
    with serve({"slow.example": {"/robots.txt": rules, "/": page("Жай")}}) as server:
        crawled = crawl(["slow.example"], hosts=server.places("slow.example"), seconds=60.0)
        assert server.asked("slow.example") == ["GET /robots.txt"]
    assert crawled["slow.example"].pages == ()
    assert crawled["slow.example"].failures[0].reason is Unavailable.NOT_ATTEMPTED


def test_robots_txt_is_asked_for_again_when_it_is_old() -> None:
    with serve({"koom.example": small_site(3)}) as server:
        hosts = server.places("koom.example")
        crawl(["koom.example"], hosts=hosts)
        once = server.asked("koom.example").count("GET /robots.txt")
        crawl(["koom.example"], hosts=hosts, job={"robots_kept": -1.0})
        assert once == 1
        assert server.asked("koom.example").count("GET /robots.txt") > 4


def test_who_opted_out_is_asked_for_nothing_whatever_leads_there() -> None:
    home = page("Коом", "/away", extra='<img src="http://cdn.out.example/p.gif" alt="">')
    sites = {
        "koom.example": {"/": home, "/away": redirect("http://out.example/")},
        "moved.example": {"/": redirect("http://www.out.example/")},
        "out.example": small_site(2),
    }
    with serve(sites) as server:
        crawled = crawl(
            ["koom.example", "moved.example", "out.example"],
            hosts=server.places(*sites, "www.out.example", "cdn.out.example"),
            opted_out=[["out.example", "2026-11-01"]],
        )
        assert {seen.host for seen in server.log} == {"koom.example", "moved.example"}
    assert crawled["out.example"].failures[0].reason is Unavailable.OPTED_OUT
    assert crawled["koom.example"].pages[0].titles == ("Коом",)


def answer(status: int, **headers: str) -> Answer:
    return Answer(
        url="http://koom.example/",
        status=status,
        headers=tuple((name.replace("_", "-"), value) for name, value in headers.items()),
        body=b"",
        wire_bytes=0,
        read_bytes=0,
        compression=None,
        elapsed_ms=0,
        truncated=False,
    )


@pytest.mark.parametrize(
    ("status", "value", "seconds"),
    [
        (429, "120", 120.0),
        (503, " 5 ", 5.0),
        (503, "Wed, 25 Nov 2026 00:01:00 GMT", 60.0),
        (503, "Wed, 25 Nov 2026 00:01:00", 60.0),
        (503, "Tue, 24 Nov 2026 00:00:00 GMT", 0.0),
        (200, "120", None),
        (503, "", None),
        (503, "-5", None),
        (503, "soon", None),
        (503, "٣", None),
        (429, "9" * 400, 999999999999.0),
    ],
)
def test_reading_retry_after(status: int, value: str, seconds: float | None) -> None:
    now = datetime(2026, 11, 25, tzinfo=UTC)
    assert asked_to_wait(answer(status, retry_after=value), now) == seconds


def test_domains_that_opted_out() -> None:
    domains = frozenset({"out.example", "a.koom.example"})
    assert under_any("out.example", domains)
    assert under_any("www.out.example.", domains)
    assert not under_any("notout.example", domains)
    assert not under_any("koom.example", domains)
    assert not under_any("", domains)
    assert not under_any("out.example", frozenset())
