"""The sample sites answer as their stories say, and the same each time."""

import http.client
import socket

import pytest

from samples.server import serve_samples
from samples.sites import SILENT, sites


def get(port: int, host: str, path: str, timeout: float = 5) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    connection.request("GET", path, headers={"Host": host})
    return connection.getresponse()


def test_each_host_answers_as_its_story_says() -> None:
    with serve_samples() as server:
        assert get(server.port, "jashyl-bulak.example", "/").status == 200
        moved = get(server.port, "www.jashyl-bulak.example", "/about/")
        assert (moved.status, moved.headers["Location"]) == (301, "http://jashyl-bulak.example/about/")
        assert get(server.port, "korgon.example", "/").status == 403
        assert b"Disallow: /" in get(server.port, "jabyk-eshik.example", "/robots.txt").read()
        assert get(server.port, "jayloo-komitet.example", "/no-such-page").status == 200
        assert get(server.port, "stranger.example", "/").status == 421
        with pytest.raises(socket.timeout):
            get(server.port, SILENT[0], "/", timeout=0.3)
        assert server.log[-1][1:4] == (SILENT[0], "/", 0)
        assert len(server.log) == 7


def test_the_old_site_is_really_windows_1251() -> None:
    body = sites()["ak-jol.example"]["/"].body
    with pytest.raises(UnicodeDecodeError):
        body.decode("utf-8")
    text = body.decode("windows-1251")
    assert "єкмєттїк" in text
    assert not set("өүң") & set(text)


def test_the_seven_have_twelve_to_forty_pages() -> None:
    for host, site in sites().items():
        html = [path for path, answer in site.items() if "text/html" in answer.headers["Content-Type"]]
        if len(site) > 2 and not host.startswith("www."):
            assert 12 <= len(set(html) - {"*"}) <= 40, host


def test_the_same_each_time() -> None:
    assert sites() == sites()
