"""Sites audited out of anybody's archives: nobody is visited, and what was not collected is not judged."""

import gzip
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from warcio.recordbuilder import RecordBuilder
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import history
from audits.check import Finding
from audits.evidence import Organisation, SiteEvidence, Unavailable
from audits.run import judge
from crawler.options import CrawlOptions, Target
from crawler.warc_index import index_archives
from crawler.warc_visit import visit_archive
from samples.server import SampleServer, serve_samples

HOME = "http://jashyl-bulak.example/"
NOT_COLLECTED = Unavailable.NOT_COLLECTED


@pytest.fixture(scope="module")
def server() -> Iterator[SampleServer]:
    with serve_samples() as server:
        yield server


def visit(*paths: Path, site: str = HOME, told: list[str] | None = None) -> SiteEvidence:
    said: list[str] = []
    index = index_archives(paths, None, said.append)
    target = Target(
        organisation=Organisation(id="x", name="X", url=site, languages=("ky",)), site=site, series="x"
    )
    evidence = visit_archive(target, CrawlOptions(contact=""), index)
    index.close()
    if told is None:
        assert said == []
    else:
        told += said
    return evidence


def accusing(evidence: SiteEvidence) -> dict[str, Finding]:
    found = judge(evidence, tool="test").findings
    return {finding.check: finding for finding in found if finding.status in ("fail", "warn")}


RECORDER = """
import sys
from warcio.capture_http import capture_http
import requests  # after the recorder, which changes what it is built on

path, proxy, *urls = sys.argv[1:]
with capture_http(path):
    for url in urls:
        requests.get(url, proxies={"http": proxy}, timeout=10)
"""


def record(server: SampleServer, path: Path, *urls: str) -> Path:
    """What warcio's recorder and requests make of these addresses."""
    proxy = f"http://127.0.0.1:{server.port}"
    subprocess.run([sys.executable, "-c", RECORDER, str(path), proxy, *urls], check=True, timeout=100)
    return path


@pytest.fixture(scope="module")
def by_wget(server: SampleServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    wget = shutil.which("wget")
    if wget is None:
        if os.environ.get("KUZGU_REQUIRE_WGET"):
            pytest.fail("wget is not installed")
        pytest.skip("wget is not installed here")
    folder = tmp_path_factory.mktemp("wget")
    command = [wget, "--quiet", "--recursive", "--level=4", "--delete-after", "--no-warc-keep-log"]
    command += [f"--warc-file={folder / 'by-wget'}", "-e", "use_proxy=yes"]
    command += ["-e", f"http_proxy=http://127.0.0.1:{server.port}/", f"--directory-prefix={folder}", HOME]
    subprocess.run(command, check=False, timeout=100)
    return folder / "by-wget.warc.gz"


def test_an_archive_made_by_wget(by_wget: Path) -> None:
    evidence = visit(by_wget)
    assert len(evidence.pages) >= 25
    assert evidence.crawl.vantage == "archive"
    assert evidence.crawl.started_at[:4] == evidence.crawl.finished_at[:4] >= "2026"
    assert all(page.elapsed_ms is NOT_COLLECTED for page in evidence.pages)
    verdict = judge(evidence, tool="test")
    assert (verdict.state, verdict.scores is not None) == ("audited", True)


def test_the_recorder_of_warcio(server: SampleServer, tmp_path: Path, by_wget: Path) -> None:
    wanted = [page.url for page in visit(by_wget).pages][:12]
    path = record(server, tmp_path / "recorded.warc.gz", f"{HOME}robots.txt", *wanted)
    evidence = visit(path)
    assert sorted(page.url for page in evidence.pages) == sorted(wanted)
    assert {page.compression for page in evidence.pages} == {"gzip"}
    both = visit(by_wget, path)
    assert [page.url for page in both.pages] == [page.url for page in visit(path, by_wget).pages]


def test_what_was_not_collected_is_neither_broken_nor_absent(server: SampleServer, tmp_path: Path) -> None:
    """The home page alone: nothing that needs another request may be held against the site."""
    path = record(server, tmp_path / "home.warc.gz", HOME)
    evidence = visit(path)
    assert [page.url for page in evidence.pages] == [HOME]
    for what in (evidence.robots, evidence.sitemaps, evidence.tls, evidence.error_page, evidence.feeds):
        assert what is NOT_COLLECTED
    assert isinstance(evidence.variants, tuple)
    assert {variant.status for variant in evidence.variants if variant.url != HOME} == {NOT_COLLECTED}
    assert isinstance(evidence.assets, tuple)
    assert {asset.status for asset in evidence.assets} == {NOT_COLLECTED}
    assert isinstance(evidence.documents, tuple)
    assert {document.status for document in evidence.documents} <= {NOT_COLLECTED, Unavailable.NOT_ATTEMPTED}
    assert {failure.reason for failure in evidence.failures} == {NOT_COLLECTED}
    of_more_than_the_page = {
        *("seo.broken-links", "seo.error-page", "seo.robots-file", "seo.sitemap", "seo.sitemap-matches"),
        *("seo.secure-connection", "seo.one-address", "seo.redirect-chains", "seo.favicon"),
        *("mobile.missing-files", "mobile.caching", "mobile.page-weight", "mobile.answer-time"),
        *("trust.certificate", "trust.certificate-days", "social.news-feed", "licensing.feed-license"),
        *("seo.orphan-pages", "mobile.compression", "mobile.image-weight", "mobile.requests"),
    }
    assert not of_more_than_the_page & accusing(evidence).keys()
    verdict = judge(evidence, tool="test")
    assert (verdict.state, verdict.state_reason) == ("partly", "archive")


def test_a_site_that_no_archive_has(by_wget: Path) -> None:
    evidence = visit(by_wget, site="http://elsewhere.example/")
    assert evidence.pages == ()
    assert {failure.reason for failure in evidence.failures} == {NOT_COLLECTED}
    verdict = judge(evidence, tool="test")
    assert (verdict.state, verdict.scores) == ("not_collected", None)


def page(title: str, *links: str) -> bytes:
    anchors = " ".join(f'<a href="{link}">{link}</a>' for link in links)
    words = "Биздин уюм жаштарга жардам берет. " * 20
    return f"<!doctype html><html lang=ky><title>{title}</title>{anchors}<p>{words}</p>".encode()


class Made:
    """A WARC file written record by record."""

    def __init__(self, path: Path, packed: bool = True) -> None:
        self.path = path
        self.buffer = BytesIO()
        self.writer = WARCWriter(self.buffer, gzip=packed)

    def add(
        self,
        url: str,
        body: bytes,
        *,
        kind: str = "response",
        status: str = "200 OK",
        headers: tuple[tuple[str, str], ...] = (),
        **about: str,
    ) -> str:
        named = {name.replace("_", "-"): value for name, value in about.items()}
        http = StatusAndHeaders(status, [("Content-Type", "text/html"), *headers], protocol="HTTP/1.1")
        record = self.writer.create_warc_record(
            url,
            kind,
            payload=BytesIO(body),
            length=len(body),
            http_headers=None if kind == "resource" else http,
            warc_content_type="text/html" if kind == "resource" else "",
            warc_headers_dict={"WARC-Date": "2026-03-01T10:00:00Z"} | named,
        )
        self.writer.write_record(record)
        return str(record.rec_headers.get_header("WARC-Payload-Digest"))

    def revisit(self, url: str, digest: str, of: str, date: str) -> None:
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        builder: RecordBuilder = self.writer
        record = builder.create_revisit_record(
            url, digest, of, date, http, {"WARC-Date": "2026-04-01T10:00:00Z"}
        )
        self.writer.write_record(record)

    def close(self) -> Path:
        self.path.write_bytes(self.buffer.getvalue())
        return self.path


SITE = "http://a.example/"


def test_revisits_and_several_files_in_any_order(tmp_path: Path) -> None:
    first, second = Made(tmp_path / "1.warc.gz"), Made(tmp_path / "2.warc", packed=False)
    first.add(SITE, page("Эски", "/b"), WARC_Date="2025-01-01T00:00:00Z")
    first.add(SITE, page("Жаңы", "/b", "/c", "/d"))
    digest = first.add(f"{SITE}b", page("Экинчи"))
    second.revisit(f"{SITE}c", digest, f"{SITE}b", "2026-03-01T10:00:00Z")
    second.revisit(f"{SITE}d", "sha1:NOBODYHASTHIS", f"{SITE}nowhere", "2026-03-01T10:00:00Z")
    paths = first.close(), second.close()
    evidence = visit(*paths, site=SITE)
    assert [(p.url, p.titles) for p in evidence.pages] == [
        (SITE, ("Жаңы",)),
        (f"{SITE}b", ("Экинчи",)),
        (f"{SITE}c", ("Экинчи",)),
    ]
    assert visit(*reversed(paths), site=SITE) == evidence
    assert (evidence.crawl.started_at, evidence.crawl.finished_at) == (
        "2026-03-01T10:00:00Z",
        "2026-04-01T10:00:00Z",
    )


def test_a_payload_that_was_cut_is_marked_and_a_whole_one_comes_first(tmp_path: Path) -> None:
    made = Made(tmp_path / "1.warc.gz")
    made.add(SITE, page("Башкы", "/b", "/c"))
    made.add(f"{SITE}b", page("Бүтүн"), WARC_Date="2025-01-01T00:00:00Z")
    made.add(f"{SITE}b", page("Кесилген")[:150], WARC_Truncated="length")
    made.add(f"{SITE}c", page("Жарым")[:150], WARC_Truncated="length")
    evidence = visit(made.close(), site=SITE)
    assert [(p.titles, p.truncated) for p in evidence.pages] == [
        (("Башкы",), False),
        (("Бүтүн",), False),
        (("Жарым",), True),
    ]


def test_chunks_codings_and_resources(tmp_path: Path) -> None:
    body = page("Бөлүктөр")
    chunked = b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (100, body[:100], len(body) - 100, body[100:])
    made = Made(tmp_path / "1.warc.gz")
    made.add(SITE, page("Башкы", "/chunks", "/said", "/packed", "/bare", "/resource"))
    made.add(f"{SITE}chunks", chunked, headers=(("Transfer-Encoding", "chunked"),))
    made.add(f"{SITE}said", body, headers=(("Transfer-Encoding", "chunked"),))
    made.add(f"{SITE}packed", gzip.compress(body), headers=(("Content-Encoding", "gzip"),))
    made.add(f"{SITE}bare", body, headers=(("Content-Encoding", "gzip"),))
    made.add(f"{SITE}resource", body, kind="resource")
    evidence = visit(made.close(), site=SITE)
    assert {p.url.rpartition("/")[2]: p.titles for p in evidence.pages} == {
        "": ("Башкы",),
        **dict.fromkeys(("chunks", "said", "packed", "bare", "resource"), ("Бөлүктөр",)),
    }


def test_redirects_robots_and_pages_under_another_spelling(tmp_path: Path) -> None:
    """The archive has the site under https and www, the seeds under neither."""
    www = "https://www.a.example/"
    made = Made(tmp_path / "1.warc.gz")
    made.add(f"{www}robots.txt", b"User-agent: *\nDisallow: /closed\n", headers=(("X", "1"),))
    made.add(www, page("Башкы", "http://a.example/b", "/closed/x", "/moved"))
    made.add(f"{www}b", page("Экинчи"))
    made.add(f"{www}closed/x", page("Жабык"))
    made.add(f"{www}moved", b"", status="301 Moved", headers=(("Location", "/new"),))
    made.add(f"{www}new", page("Жаңы"))
    evidence = visit(made.close(), site=SITE)
    assert [p.titles for p in evidence.pages] == [("Башкы",), ("Экинчи",), ("Жаңы",)]
    assert evidence.crawl.skipped_by_robots == 1


def test_bad_records_are_named_and_skipped(tmp_path: Path) -> None:
    made = Made(tmp_path / "1.warc.gz")
    made.add(SITE, page("Башкы", "/b", "/c"))
    start = made.buffer.tell()
    made.add(f"{SITE}b", os.urandom(3000) + page("Бузук"))
    end = made.buffer.tell()
    made.add(f"{SITE}c", page("Үчүнчү"))
    data = bytearray(made.close().read_bytes())
    for at in range(start + 300, end - 300):
        data[at] ^= 0xFF
    made.path.write_bytes(data)
    told: list[str] = []
    evidence = visit(made.path, site=SITE, told=told)
    assert [p.titles for p in evidence.pages] == [("Башкы",), ("Үчүнчү",)]
    assert len(told) == 1
    assert f"1.warc.gz, byte {start}" in told[0]


def test_the_command_remembers_the_run(by_wget: Path, tmp_path: Path) -> None:
    (tmp_path / "seeds.csv").write_text(
        f"id,name,url,languages\nbulak,Жашыл булак,{HOME},ky\njok,Жок,http://elsewhere.example/,ky\n",
        encoding="utf-8",
    )
    shutil.copy(by_wget, tmp_path / "b.warc.gz")
    command = [sys.executable, "-m", "kuzgu", "audit", "--from-warc", ".", "seeds.csv", "--languages", "ky"]
    for _ in range(2):
        answer = subprocess.run(
            command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=100, check=False
        )
        assert answer.returncode == 0, answer.stderr
    engine = history.open_history(tmp_path / "out" / "kuzgu.sqlite")
    first, second = ({site.series: site.judgement for site in history.run_sites(engine, n)} for n in (1, 2))
    evidence = [history.load_evidence(engine, run, "bulak") for run in (1, 2)]
    engine.dispose()
    assert evidence[0] == evidence[1]
    assert first["bulak"] == second["bulak"]
    assert first["bulak"] is not None
    assert first["bulak"].profile.vantage == "archive"
    assert first["bulak"].profile.pages >= 25
    assert first["jok"] is not None
    assert (first["jok"].state, first["jok"].scores) == ("not_collected", None)
    assert not (tmp_path / "out" / "archive").exists()
