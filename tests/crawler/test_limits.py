"""Pace, limits and ends of a crawl, against a real server."""

import gzip
import json
import os
import signal
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from audits.evidence import Robots, Tls, Unavailable
from crawler.guard import connect_rule
from crawler.tls_probe import probe_tls
from tests.crawler.crawling import ROOT, SCRIPT, crawl
from tests.crawler.loopback_server import Loopback, Reply, page, redirect, serve


def places(server: Loopback, *hosts: str) -> dict[str, str]:
    return server.places(*hosts)


def numbered(count: int, first: int = 0) -> list[str]:
    return [f"/part/{number}" for number in range(first, first + count)]


def small_site(count: int) -> dict[str, Reply]:
    return {"/": page("Башкы барак", *numbered(count)), **{path: page(path) for path in numbered(count)}}


def test_pace_within_a_host_and_none_between_hosts() -> None:
    slow = {
        "/robots.txt": Reply(body="User-agent: *\nCrawl-delay: 0.4\n", type="text/plain"),
        **small_site(3),
    }
    sites = {"one.example": small_site(4), "two.example": small_site(4), "slow.example": slow}
    sites["www.one.example"] = {"*": redirect("http://one.example/")}
    with serve(sites) as server:
        crawled = crawl(
            ["one.example", "two.example", "slow.example"], hosts=places(server, *sites), delay=0.2
        )
        assert len(server.gaps("one.example", "www.one.example")) >= 8
        assert min(server.gaps("one.example", "www.one.example")) >= 0.2
        assert min(server.gaps("slow.example")) >= 0.4
        ends = {
            host: max(seen.at for seen in server.log if seen.host == host)
            for host in ("one.example", "two.example", "slow.example")
        }
        began = {
            host: min(seen.at for seen in server.log if seen.host == host)
            for host in ("one.example", "two.example", "slow.example")
        }
        assert max(began.values()) < min(ends.values()), "sites on machines of their own wait for none other"
    robots = crawled["slow.example"].robots
    assert isinstance(robots, Robots)
    assert robots.crawl_delay == crawled["slow.example"].crawl.crawl_delay == 0.4
    assert crawled["one.example"].crawl.crawl_delay is None


def test_a_very_long_crawl_delay_means_fewer_pages_and_nothing_beside_them() -> None:
    site = {
        "/robots.txt": Reply(body="User-agent: *\nCrawl-delay: 1.2\n", type="text/plain"),
        **small_site(9),
    }
    with serve({"slow.example": site}) as server:
        crawled = crawl(
            ["slow.example"], hosts=places(server, "slow.example"), job={"longest_delay": 0.3}, seconds=13.0
        )
        asked = server.asked("slow.example")
        assert min(server.gaps("slow.example")) >= 1.2
    found = crawled["slow.example"]
    assert found.crawl.page_limit == len(found.pages) == 4
    assert found.crawl.ended_by == "pages"
    assert found.crawl.crawl_delay == 1.2
    assert found.error_page is found.feeds is found.assets is Unavailable.NOT_ATTEMPTED
    assert len(asked) == 6
    assert asked[:3] == ["GET /robots.txt", "GET /", "GET /sitemap.xml"]


def test_pages_bytes_and_depth_are_limited() -> None:
    heavy = page("Оор", *numbered(40), extra="<!--" + "x" * 100_000 + "-->")
    sites = {
        "many.example": small_site(40),
        "heavy.example": {"/": heavy, **dict.fromkeys(numbered(40), heavy)},
        "deep.example": {
            "/": page("0", "/part/1"),
            **{f"/part/{n}": page(str(n), f"/part/{n + 1}") for n in range(1, 9)},
        },
    }
    with serve(sites) as server:
        crawled = crawl(list(sites), hosts=places(server, *sites), pages=7, bytes=450_000, depth=3)
    many, heavy_site, deep = (crawled[host] for host in sites)
    assert (many.crawl.ended_by, len(many.pages), many.crawl.page_limit) == ("pages", 7, 7)
    assert many.crawl.discovered == 41
    assert (heavy_site.crawl.ended_by, len(heavy_site.pages)) == ("bytes", 5)
    assert (deep.crawl.ended_by, [seen.depth for seen in deep.pages]) == ("complete", [0, 1, 2, 3])


def test_time_is_limited_and_a_site_that_begins_to_refuse_is_left_alone() -> None:
    home = page("Башкы барак", *numbered(40))
    sites = {
        "long.example": small_site(80),
        "busy.example": {"/": home, **{path: Reply(status=429, body="slow down") for path in numbered(40)}},
        "dying.example": {"/": home, **{path: Reply(fault="hang") for path in numbered(40)}},
    }
    with serve(sites) as server:
        crawled = crawl(list(sites), hosts=places(server, *sites), seconds=14.0, delay=0.2, timeout=0.5)
        refused = [line for line in server.asked("busy.example") if "/part/" in line]
        unanswered = [line for line in server.asked("dying.example") if "/part/" in line]
    long, busy, dying = (crawled[host] for host in sites)
    assert long.crawl.ended_by == "seconds"
    assert 3 <= len(long.pages) <= 60
    took = datetime.fromisoformat(long.crawl.finished_at) - datetime.fromisoformat(long.crawl.started_at)
    assert took.total_seconds() <= 14 + 2
    assert busy.crawl.ended_by == dying.crawl.ended_by == "stopped"
    assert {failure.reason for failure in busy.failures} == {Unavailable.BLOCKED}
    assert len(refused) == 6
    assert len(unanswered) == 3


def test_the_order_of_requests_is_the_same_each_time() -> None:
    sites = {f"s{n}.example": small_site(9) for n in range(2)}
    with serve(sites) as server:
        crawl(list(sites), hosts=places(server, *sites), pages=4)
        first = {host: server.asked(host) for host in sites}
        server.log.clear()
        crawl(list(sites), hosts=places(server, *sites), pages=4, sites_at_once=1)
        assert {host: server.asked(host) for host in sites} == first


def test_loopback_is_refused_unless_allowed() -> None:
    with serve({"*": {}}) as server:
        crawled = crawl({"literal": f"http://127.0.0.1:{server.port}/"}, allow_loopback=False)
        assert server.log == []
    (failure,) = crawled["literal"].failures
    assert failure.reason is Unavailable.PRIVATE_ADDRESS


def test_a_fault_of_the_keeper_of_sites_is_raised() -> None:
    sites = {f"s{n}.example": small_site(2) for n in range(3)}
    with serve(sites) as server:
        crawled = crawl(list(sites), hosts=places(server, *sites), on_site_fails=True)
    assert crawled.code == 1
    assert "RuntimeError: the disk is full" in crawled.errors
    assert crawled.seconds < 15


@pytest.mark.skipif(os.name != "posix", reason="signals of this kind are POSIX's")
def test_ctrl_c_ends_a_crawl_without_evidence_of_half_a_site() -> None:
    with serve({"koom.example": small_site(80)}) as server:
        child = subprocess.Popen(
            [sys.executable, str(SCRIPT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert child.stdin is not None
        assert child.stdout is not None
        options = {"hosts": places(server, "koom.example"), "delay": 0.2}
        json.dump({"targets": [["koom", "http://koom.example/"]], "options": options}, child.stdin)
        child.stdin.close()
        for line in child.stdout:
            if '"page"' in line:
                break
        child.send_signal(signal.SIGINT)
        rest = child.stdout.read()
        child.stdout.close()
        assert child.wait(timeout=15) != 0
        assert "evidence" not in rest


def secure_file(tmp_path: Path, days: int) -> Path:
    """Key and certificate of a server, which nobody has signed; it ends in so many days."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Koom Test")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(days=400))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path / "server.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return file


@contextmanager
def secure_server(tmp_path: Path, days: int) -> Iterator[int]:
    """An https server with such a certificate."""
    file = secure_file(tmp_path, days)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/" else 404)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<title>Secure</title>")

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


def test_a_site_with_a_certificate_that_nobody_signed_is_read_all_the_same(tmp_path: Path) -> None:
    with secure_server(tmp_path, days=30) as port:
        crawled = crawl({"secure": f"https://127.0.0.1:{port}/"}, archive=str(tmp_path / "archive"))
    site = crawled["secure"]
    (kept,) = (tmp_path / "archive").glob("run-*/*.warc.gz")
    assert b"tls-verify-code: 18\r\ntls-verify-message: self" in gzip.decompress(kept.read_bytes())
    assert [seen.titles for seen in site.pages] == [("Secure",)]
    assert isinstance(site.tls, Tls)
    assert site.tls.verify_code == 18
    assert site.tls.protocol == "TLSv1.3"
    assert site.tls.issuer == "Koom Test"


def test_the_certificate_probe_tells_faults_apart(tmp_path: Path) -> None:
    rule = connect_rule(True, {})
    with secure_server(tmp_path, days=-1) as port:
        expired = probe_tls("127.0.0.1", port, 5.0, rule)
        assert probe_tls("127.0.0.1", port, 5.0, connect_rule(False, {})) is Unavailable.PRIVATE_ADDRESS
    assert isinstance(expired, Tls)
    assert expired.verify_code in (10, 18)
    assert expired.not_after < datetime.now(UTC).isoformat()
    assert probe_tls("127.0.0.1", port, 5.0, rule) is Unavailable.REFUSED
    with serve({"*": {}}) as server:
        assert probe_tls("127.0.0.1", server.port, 5.0, rule) is Unavailable.TLS
        assert (
            probe_tls("nobody.example", 443, 5.0, connect_rule(True, {"a.example": "127.0.0.1:1"}))
            is Unavailable.DNS
        )
