"""One page at once, from a file, from an address, from lines; never more network than asked for."""

import http.server
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

PAGE = "<html lang=ky><title>Биз</title><h1>Өмүр</h1><a href=https://t.me/omur_kg>Telegram</a>"


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        kind = "text/html; charset=utf-8" if self.path == "/" else "application/pdf"
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def inspect(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kuzgu", "inspect", "--contact", "test@example.org", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_an_address(address: str) -> None:
    answer = inspect(f"{address}/", "--allow-loopback", "--json")
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["facts"]["title"] == "Биз"
    assert "t.me/omur_kg" in inspect(f"{address}/", "--allow-loopback").stdout


def test_an_address_that_is_no_page(address: str) -> None:
    answer = inspect(f"{address}/otchet.pdf", "--allow-loopback")
    assert answer.returncode == 2
    assert "is not an HTML page: it is application/pdf" in answer.stderr


def test_a_closed_network_is_not_entered(address: str) -> None:
    answer = inspect(f"{address}/")
    assert answer.returncode == 4
    assert "not a public address" in answer.stderr


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "сакталган барак.html"
    path.write_text(PAGE, encoding="utf-8")
    answer = inspect(str(path), "--url", "https://omur.kg/", "--json")
    facts = json.loads(answer.stdout)["facts"]
    assert (facts["url"], facts["language"]["declared"]) == ("https://omur.kg/", "ky")


def test_lines_never_touch_the_network() -> None:
    code = """
import sys
from kuzgu.inspection import inspect_lines
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        raise SystemExit(f"network: {event} {arguments}")
sys.addaudithook(refuse)
for line in inspect_lines(sys.stdin):
    print(line)
"""
    task = {"id": 1, "url": "https://omur.kg/", "html": PAGE, "robots_txt": "User-agent: *\\nDisallow: /"}
    answer = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(task),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(answer.stdout)["facts"]["social"][0]["handle"] == "omur_kg"
