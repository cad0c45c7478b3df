"""The archive holds every exchange as it travelled, is whole or not there, and never costs a verdict."""

import json
import os
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

import samples
from crawler.archive import manifest_path
from crawler.seeds import read_targets
from samples.server import SampleServer, serve_samples
from tests.crawler.crawling import Crawled, crawl
from tests.crawler.loopback_server import Reply, page, serve

SILENT = "un-katpas"


@dataclass(frozen=True)
class Kept:
    """One record as warcio, which had no part in compressing it, reads it."""

    type: str
    url: str
    headers: dict[str, str]
    http: list[tuple[str, str]]
    status: str
    content_type: str
    body: bytes


def records(path: Path) -> list[Kept]:
    found = []
    with path.open("rb") as file:
        for record in ArchiveIterator(file, check_digests="raise"):
            http = record.http_headers
            found.append(
                Kept(
                    type=record.rec_type,
                    url=record.rec_headers.get_header("WARC-Target-URI") or "",
                    headers=dict(record.rec_headers.headers),
                    http=list(http.headers) if http else [],
                    status=(http.protocol if record.rec_type == "request" else http.get_statuscode())
                    if http
                    else "",
                    content_type=record.content_type,
                    body=record.raw_stream.read(),
                )
            )
    return found


@dataclass(frozen=True)
class Run:
    server: SampleServer
    crawled: Crawled
    files: dict[str, Path]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    folder = tmp_path_factory.mktemp("archive")
    seeds = Path(samples.__file__).parent / "seeds.csv"
    targets = {target.series: target.site for target in read_targets(seeds)}
    with serve_samples() as server:
        crawled = crawl(targets, hosts=server.hosts, timeout=1.5, archive=str(folder))
        manifests = [json.loads(path.read_text()) for path in folder.glob("run-0000/*.json")]
        yield Run(server, crawled, {m["series"]: folder / "run-0000" / m["file"] for m in manifests})


def test_every_exchange_is_there(run: Run) -> None:
    assert set(run.files) == {series for series, _ in run.crawled.evidence}
    asked = Counter((host, path) for _, host, path, status, _ in run.server.log if status)
    kept: Counter[tuple[str, str]] = Counter()
    for path in run.files.values():
        for record in records(path):
            if record.type == "request":
                _, _, rest = record.url.partition("://")
                host, slash, target = rest.partition("/")
                kept[host, slash + target] += 1
    assert kept == asked


def test_the_body_is_the_one_that_travelled(run: Run) -> None:
    packed = [
        record
        for path in run.files.values()
        for record in records(path)
        if record.type == "response" and ("Content-Encoding", "gzip") in record.http and record.body
    ]
    assert packed
    for record in packed:
        assert b"<" in zlib.decompress(record.body, zlib.MAX_WBITS + 16)
        assert ("Content-Length", str(len(record.body))) in record.http


def test_a_body_that_was_not_read_is_marked(run: Run) -> None:
    heads = 0
    for path in run.files.values():
        kept = records(path)
        methods = {r.headers["WARC-Concurrent-To"]: r.status for r in kept if r.type == "request"}
        for record in kept:
            if record.type == "response" and methods[record.headers["WARC-Record-ID"]] == "HEAD":
                heads += 1
                assert record.headers["WARC-Truncated"] == "unspecified"
            elif record.type == "response" and not record.url.endswith("robots.txt"):
                length = int(dict(record.http)["Content-Length"])
                assert (len(record.body) == length) != ("WARC-Truncated" in record.headers and length > 0)
    assert heads > 20


def test_failures_are_fields(run: Run) -> None:
    (failure,) = [r for r in records(run.files[SILENT]) if r.type == "metadata" and b"failure:" in r.body][:1]
    assert failure.content_type == "application/warc-fields"
    assert b"failure: timeout\r\n" in failure.body
    refused = [r for r in records(run.files["bakyt-uyu"]) if r.type == "metadata"]
    assert {r.content_type for r in refused} == {"application/warc-fields"}
    assert any(
        r.url == "https://bakyt-uyu.example/robots.txt" and b"failure: refused" in r.body for r in refused
    )


def test_the_manifest_says_what_is_in_the_file(run: Run) -> None:
    for series, path in run.files.items():
        manifest = json.loads(manifest_path(path).read_text())
        data = path.read_bytes()
        assert (manifest["size"], manifest["sha256"]) == (len(data), sha256(data).hexdigest())
        assert manifest["records"] == dict(Counter(record.type for record in records(path)))
        assert (manifest["series"], manifest["attempt"], manifest["run"]) == (series, 1, 0)
    folder = next(iter(run.files.values())).parent
    assert len(list(folder.iterdir())) == 2 * len(run.files)


def test_headers_and_bodies_byte_for_byte(tmp_path: Path) -> None:
    """What is not ASCII in a header, a body that was cut short, and one of any bytes."""
    body = bytes(range(256)) * 40
    sites = {
        "a.example": {
            "/": page("Ачык", "/short", "/bytes", "/word"),
            "/robots.txt": Reply(status=404),
            "/short": Reply(body="<title>Кыска</title>" + "а" * 5000, fault="short"),
            "/bytes": Reply(body=b"<title>Bytes</title>" + body),
            "/word": Reply(body="<title>Сөз</title>", headers={"X-Word": "Өмүр".encode().decode("latin-1")}),
        }
    }
    with serve(sites) as server:
        crawled = crawl(
            ["a.example"], hosts={"a.example": f"127.0.0.1:{server.port}"}, archive=str(tmp_path / "archive")
        )
    assert crawled.code == 0, crawled.errors
    (path,) = (tmp_path / "archive" / "run-0000").glob("*.warc.gz")
    kept = {r.url.rpartition("/")[2]: r for r in records(path) if r.type == "response"}
    assert dict(kept["word"].http)["X-Word"] == "Өмүр"
    assert kept["bytes"].body.endswith(body)
    assert kept["short"].headers["WARC-Truncated"] == "disconnect"
    assert len(kept["short"].body) < int(dict(kept["short"].http)["Content-Length"])


def test_a_full_disk_ends_that_site_and_no_other(tmp_path: Path) -> None:
    """The limit of the size of a file stands for a disk without room: the write fails in the same place."""
    noise = os.urandom(60_000).hex()
    sites = {
        "large.example": {"/": page("Чоң", "/b"), "/b": Reply(body=f"<title>Б</title><p>{noise}</p>")},
        "small.example": {"/": page("Кичине")},
    }
    with serve(sites) as server:
        hosts = dict.fromkeys(sites, f"127.0.0.1:{server.port}")
        crawled = crawl(
            list(sites),
            hosts=hosts,
            archive=str(tmp_path / "archive"),
            job={"file_limit": 20_000},
            sites_at_once=2,
        )
    assert crawled.code == 0, crawled.errors
    assert [series for series, _ in crawled.evidence] == ["small.example"]
    (fault,) = [event for event in crawled.events if event["event"] == "failed"]
    assert fault["series"] == "large.example"
    assert "--no-archive" in fault["reason"]
    names = sorted(path.name.partition("-")[0] for path in (tmp_path / "archive" / "run-0000").iterdir())
    assert names == ["small.example", "small.example"]


def test_a_folder_that_cannot_be_made_is_a_fault_of_ours(tmp_path: Path) -> None:
    (tmp_path / "archive").write_text("a file is in the way")
    with serve({"a.example": {"/": page("А")}}) as server:
        crawled = crawl(
            ["a.example"], hosts={"a.example": f"127.0.0.1:{server.port}"}, archive=str(tmp_path / "archive")
        )
    assert crawled.code == 0
    assert not crawled.evidence
    assert [one["event"] for one in crawled.events if one["event"] != "alive"] == ["open", "failed"]
