"""The sample sites answer as their stories say, and the same each time."""

import csv
import gzip
import hashlib
import http.client
import json
import os
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

import samples
from samples.answers import Answer, Site
from samples.server import SampleServer, serve_samples
from samples.sites import SILENT, sites

FOLDER = Path(samples.__file__).parent
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
SEEDS = list(csv.DictReader((FOLDER / "seeds.csv").read_text(encoding="utf-8").splitlines()))
SITES = sites()
AUDITED = [name for name, story in EXPECTED.items() if story["state"] == "audited"]
GOOD = "jashyl-bulak.example"


@pytest.fixture(scope="module")
def server() -> Iterator[SampleServer]:
    with serve_samples() as running:
        yield running


def ask(
    server: SampleServer, host: str, path: str, method: str = "GET", timeout: float = 5, **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=timeout)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        connection.request(method, path, headers={"Host": host, **named})
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


def is_page(answer: Answer) -> bool:
    return answer.status == 200 and answer.headers["Content-Type"].startswith("text/html")


def pages(host: str) -> dict[str, str]:
    encoding = "windows-1251" if host == "ulush-un.example" else "utf-8"
    return {
        path: answer.body.decode(encoding)
        for path, answer in SITES[host].items()
        if path != "*" and is_page(answer)
    }


class Marks(HTMLParser):
    """Tags with their attributes, and the text of the title."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.title = ""
        self._in_title = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._in_title = tag == "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_each_host_answers_as_its_story_says(server: SampleServer) -> None:
    for name in AUDITED:
        response, body = ask(server, EXPECTED[name]["host"], "/")
        assert response.status == 200
        assert body
    moved, _ = ask(server, f"www.{GOOD}", "/about/")
    assert (moved.status, moved.headers["Location"]) == (301, f"http://{GOOD}/about/")
    assert ask(server, GOOD, "/no-such-page")[0].status == 404
    assert ask(server, "jayloo-komitet.example", "/no-such-page")[0].status == 200
    assert ask(server, "www.jayloo-komitet.example", "/")[0].status == 200
    assert ask(server, "stranger.example", "/")[0].status == 421


def test_a_blocked_site_shows_its_robots_only(server: SampleServer) -> None:
    assert ask(server, "korgon.example", "/robots.txt")[0].status == 200
    response, body = ask(server, "korgon.example", "/anything")
    assert response.status == 403
    assert b"Checking your browser" in body


def test_a_closed_site_says_so_in_its_robots(server: SampleServer) -> None:
    assert ask(server, "jabyk-eshik.example", "/robots.txt")[1] == b"User-agent: *\nDisallow: /\n"


def test_a_silent_site_never_answers_and_costs_no_thread(server: SampleServer) -> None:
    before = threading.active_count()
    waiting = [http.client.HTTPConnection("127.0.0.1", server.port, timeout=0.3) for _ in range(50)]
    for connection in waiting:
        connection.request("GET", "/", headers={"Host": SILENT[0]})
    with pytest.raises(TimeoutError):
        waiting[0].getresponse()
    assert threading.active_count() == before
    for connection in waiting:
        connection.close()
    assert ask(server, GOOD, "/")[0].status == 200
    assert (SILENT[0], "/", 0) in {entry[1:4] for entry in server.log}


def test_the_server_speaks_http_properly(server: SampleServer) -> None:
    plain, body = ask(server, f"{GOOD}:{server.port}", "/")
    assert plain.headers["Content-Encoding"] is None
    assert int(plain.headers["Content-Length"]) == len(body)
    packed, short = ask(server, GOOD, "/", Accept_Encoding="br, gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(short) == body
    head, nothing = ask(server, GOOD, "/", "HEAD")
    assert (head.status, head.headers["Content-Length"], nothing) == (200, str(len(body)), b"")
    assert ask(server, GOOD, "/", "POST")[0].status == 405
    assert ask(server, GOOD, "/", Connection="close")[0].headers["Connection"] == "close"
    assert ask(server, GOOD, "/?utm_source=letter")[1] == body
    unpacked, _ = ask(server, "ulush-un.example", "/", Accept_Encoding="gzip")
    assert unpacked.headers["Content-Encoding"] is None


def test_one_connection_carries_many_requests_and_the_log_knows_them(server: SampleServer) -> None:
    seen = len(server.log)
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    for path in ("/", "/about/", "/gone"):
        connection.request("GET", path, headers={"Host": GOOD, "User-Agent": "reader/1"})
        connection.getresponse().read()
    connection.close()
    new = server.log[seen:]
    assert [entry[1:] for entry in new] == [
        (GOOD, "/", 200, "reader/1"),
        (GOOD, "/about/", 200, "reader/1"),
        (GOOD, "/gone", 404, "reader/1"),
    ]
    assert [entry[0] for entry in new] == sorted(entry[0] for entry in new)


def test_an_open_connection_does_not_hold_the_end() -> None:
    before = threading.active_count()
    with serve_samples() as running:
        waiting = http.client.HTTPConnection("127.0.0.1", running.port, timeout=5)
        waiting.request("GET", "/", headers={"Host": GOOD})
        waiting.getresponse().read()
    assert threading.active_count() == before
    waiting.close()
    with pytest.raises(OSError):
        ask(running, GOOD, "/")


@pytest.mark.parametrize("name", AUDITED)
def test_the_seven_have_twelve_to_forty_pages(name: str) -> None:
    assert 12 <= len(pages(EXPECTED[name]["host"])) <= 40


def test_the_old_site_is_really_windows_1251() -> None:
    answer = SITES["ulush-un.example"]["/"]
    with pytest.raises(UnicodeDecodeError):
        answer.body.decode("utf-8")
    text = answer.body.decode("windows-1251")
    assert "єкмєттїк" in text
    assert "CHARSET=WINDOWS-1251" in text.upper()
    assert "charset" not in answer.headers["Content-Type"]


def test_wrong_kyrgyz_letters_stand_only_where_they_are_meant() -> None:
    for host in SITES:
        text = "".join(pages(host).values())
        assert bool(set("єїўЄЇЎ") & set(text)) == (host == "ulush-un.example"), host
        assert bool(set("ӊѳӉѲ") & set(text)) == (host == "nurluu-kelechek.example"), host
        if host in ("ulush-un.example", "nurluu-kelechek.example"):
            assert not set("ңөҢӨ") & set(text), host


@pytest.mark.parametrize("name", AUDITED)
def test_own_profiles_are_linked(name: str) -> None:
    shown = {
        link.get("href") for text in pages(EXPECTED[name]["host"]).values() for link in Marks(text).all("a")
    }
    assert set(EXPECTED[name]["social_own"]) <= shown


def test_every_internal_link_of_the_good_site_answers(server: SampleServer) -> None:
    home = f"http://{GOOD}/"
    asked: set[str] = set()
    for path, text in pages(GOOD).items():
        for _, attributes in Marks(text).tags:
            for address in (attributes.get("href"), attributes.get("src")):
                whole = urlsplit(urljoin(home + path.lstrip("/"), address or ""))
                if whole.hostname == GOOD:
                    asked.add(whole.path)
    assert len(asked) >= 35
    assert {path: ask(server, GOOD, path)[0].status for path in asked} == dict.fromkeys(asked, 200)


def test_the_pages_of_the_good_site_are_in_order() -> None:
    read = {path: Marks(text) for path, text in pages(GOOD).items()}
    assert len({marks.title for marks in read.values()}) == len(read)
    described = {
        meta["content"]
        for marks in read.values()
        for meta in marks.all("meta")
        if meta.get("name") == "description"
    }
    assert len(described) == len(read)
    for path, marks in read.items():
        assert len(marks.all("h1")) == 1
        assert "license" in {link.get("rel") for link in marks.all("a")}
        assert all(image["alt"] and image["width"] and image["height"] for image in marks.all("img"))
        (canonical,) = (link["href"] for link in marks.all("link") if link.get("rel") == "canonical")
        assert canonical == f"http://{GOOD}{path}"


def test_the_versions_of_the_good_site_point_back() -> None:
    versions = {
        f"http://{GOOD}{path}": {
            link["hreflang"]: link["href"] for link in Marks(text).all("link") if "hreflang" in link
        }
        for path, text in pages(GOOD).items()
    }
    for address, alternates in versions.items():
        assert set(alternates) == {"ky", "ru", "en", "x-default"}
        assert address in alternates.values()
        assert all(versions[other] == alternates for other in alternates.values())


def test_some_slugs_are_cyrillic_and_answer(server: SampleServer) -> None:
    slugs = [path for path in SITES["mekendesh.example"] if "%D0" in path]
    assert len(slugs) == 8
    assert ask(server, "mekendesh.example", slugs[0])[0].status == 200


def test_a_redirect_chain_ends_at_a_page(server: SampleServer) -> None:
    host, path, hops = "nurluu-kelechek.example", "/lager", 0
    while (response := ask(server, host, path)[0]).status in (301, 302):
        path = response.headers["Location"]
        hops += 1
    assert (hops, response.status) == (3, 200)


def test_planted_faults_are_there() -> None:
    assert 'lang="kg"' in pages("nurluu-kelechek.example")["/"]
    assert "noindex" in pages("mekendesh.example")["/muzey/pravila/"]
    museum = pages("mekendesh.example")["/"]
    assert "открытой лицензии CC BY-NC" in museum
    assert "Все права защищены" in museum
    assert "pages.about.children[2].title" in pages("bakyt-uyu.example")["/ky/about"]
    assert "menu.item.contacts" in pages("bakyt-uyu.example")["/ky/"]
    theatre = pages("kochmo-koshogo.example")["/"]
    assert all(sign in theatre for sign in ('href="#"', '"https://www.facebook.com/"', "wa.me/?text="))
    committee = pages("jayloo-komitet.example")
    assert 'name="viewport"' not in committee["/"]
    assert "user-scalable=no" in committee["/index/0-2"]


def test_pictures_are_valid_and_heavy_ones_heavy() -> None:
    for host, site in SITES.items():
        for path, answer in site.items():
            if path.endswith(".png") and answer.status == 200:
                assert unpacked_rows(answer.body), (host, path)
    heavy: Site = SITES["jayloo-komitet.example"]
    assert sum(len(heavy[f"/_ph/{number}.png"].body) > 500_000 for number in range(1, 5)) == 4
    assert max(len(answer.body) for path, answer in SITES[GOOD].items() if path.endswith(".png")) < 10_000


def unpacked_rows(body: bytes) -> bool:
    assert body.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = int.from_bytes(body[16:20], "big"), int.from_bytes(body[20:24], "big")
    start = body.index(b"IDAT")
    length = int.from_bytes(body[start - 4 : start], "big")
    return len(zlib.decompress(body[start + 4 : start + 4 + length])) == height * (1 + width * 3)


def test_seeds_and_expectations_speak_of_the_same_ten() -> None:
    assert [seed["id"] for seed in SEEDS] == list(dict.fromkeys(seed["id"] for seed in SEEDS))
    assert {seed["id"] for seed in SEEDS} == set(EXPECTED)
    for seed in SEEDS:
        assert seed["url"] == f"http://{EXPECTED[seed['id']]['host']}/"
        assert seed["cohort"] == "demo"
    names = "".join(seed["name"] + seed["name_en"] for seed in SEEDS)
    assert all(sign in names for sign in "«»&'")
    blanks = [seed["id"] for seed in SEEDS if "" in (seed["name_ky"], seed["name_ru"], seed["name_en"])]
    assert len(blanks) >= 2
    assert sorted(EXPECTED[name]["rank"] for name in AUDITED) == [1, 2, 3, 4, 5, 6, 7]
    assert {name for name in EXPECTED if name not in AUDITED} == {"korgon", "un-katpas", "jabyk-eshik"}
    for story in EXPECTED.values():
        assert len(story["faults"]) == len(set(story["faults"])) > 0


def test_the_same_each_time() -> None:
    assert sites() == SITES
    script = (
        "import hashlib; from samples.sites import sites; "
        "print(hashlib.sha256(repr(sites()).encode()).hexdigest())"
    )
    elsewhere = subprocess.run(
        [sys.executable, "-c", script],
        cwd=FOLDER.parent,
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert elsewhere.stdout.strip() == hashlib.sha256(repr(SITES).encode()).hexdigest()
