"""Every fault of hostile_sites.py in one real run: each site ends in its state, within its budget, and
nothing of it reaches a report as mark-up."""

import os
from collections.abc import Iterator
from datetime import datetime

import pytest
from lxml import html

from audits.evidence import Tls
from tests.crawler.hostile_run import Audited, audit
from tests.crawler.hostile_server import Hostile, serve_hostile
from tests.crawler.hostile_sites import BYTES, CERTIFICATES, FAULTS, PAGES, SECONDS, TIMEOUT, good

MEMORY_MB = 450
"""The most that a crawl child may need while two dozen hostile sites are open; docs/safety.md names it."""
PAGE_BYTES = 3_000_000
OWN_LICENSE = {"rel": "license", "href": "https://creativecommons.org/licenses/by/4.0/"}
GOOD = ("good-first", "good-last")
ON_LINUX = pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="memory is read from /proc")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Hostile, Audited]]:
    folder = tmp_path_factory.mktemp("hostile")
    sites = {GOOD[0]: good, **{name: fault.answer for name, fault in FAULTS.items()}, GOOD[1]: good}
    certificates = {name: fault.certificate for name, fault in FAULTS.items() if fault.certificate}
    before = os.environ.get("SSL_CERT_FILE")
    with serve_hostile(sites, certificates, folder) as server:
        os.environ["SSL_CERT_FILE"] = str(server.root)  # the authority that the crawl child trusts
        try:
            audited = audit(
                {name: f"{address}/" for name, address in server.sites.items()},
                folder,
                pages=PAGES,
                bytes=BYTES,
                seconds=SECONDS,
                timeout=TIMEOUT,
                delay=0.0,
                sites_at_once=20,
            )
        finally:
            del os.environ["SSL_CERT_FILE"]
            if before is not None:
                os.environ["SSL_CERT_FILE"] = before
        yield server, audited


@pytest.mark.parametrize("name", FAULTS)
def test_each_site_ends_in_its_state(run: tuple[Hostile, Audited], name: str) -> None:
    _, audited = run
    judgement, wanted = audited.judgements[name], FAULTS[name]
    assert judgement.state == wanted.state, audited.evidence[name].failures
    if wanted.reason:
        assert judgement.state_reason == wanted.reason
    assert [f.check for f in judgement.findings if f.status.value == "error"] == []
    assert "fault of" not in str(audited.evidence[name].failures)


@pytest.mark.parametrize("name", FAULTS)
def test_each_site_stays_within_its_budget(run: tuple[Hostile, Audited], name: str) -> None:
    server, audited = run
    crawl, pages = audited.evidence[name].crawl, audited.evidence[name].pages
    began, ended = datetime.fromisoformat(crawl.started_at), datetime.fromisoformat(crawl.finished_at)
    assert (ended - began).total_seconds() <= SECONDS + 3 * TIMEOUT
    assert crawl.bytes <= BYTES + 2 * PAGE_BYTES
    assert len(pages) <= PAGES
    assert len(server.log[name]) <= FAULTS[name].most_requests


@pytest.mark.parametrize("name", GOOD)
def test_the_good_site_beside_them_is_audited_as_usual(run: tuple[Hostile, Audited], name: str) -> None:
    _, audited = run
    assert audited.judgements[name].state == "audited"
    assert len(audited.evidence[name].pages) == 12
    assert audited.evidence[name].crawl.ended_by == "complete"


def test_the_run_goes_on_to_its_end(run: tuple[Hostile, Audited]) -> None:
    _, audited = run
    assert audited.failed == ()
    assert sum(audited.states.values()) == len(FAULTS) + len(GOOD)


@ON_LINUX
def test_memory_of_the_crawl_child_stays_under_its_bound(run: tuple[Hostile, Audited]) -> None:
    assert 30 < run[1].peak_mb < MEMORY_MB


@pytest.mark.parametrize("name", CERTIFICATES)
def test_what_the_certificate_probe_says(run: tuple[Hostile, Audited], name: str) -> None:
    tls = run[1].evidence[name].tls
    assert isinstance(tls, Tls)
    assert tls.verify_code == CERTIFICATES[name][1]
    assert (tls.protocol == "TLSv1") == (name == "tls-1.0")


def test_no_entity_was_fetched_or_read(run: tuple[Hostile, Audited]) -> None:
    server, audited = run
    assert not [asked for asked in server.log["sitemap-external-entity"] if "entity" in asked]
    assert not [asked for asked in server.log["sitemap-external-entity"] if "parameter" in asked]
    assert "root:" not in str(audited.evidence["sitemap-external-entity"])
    assert "barakbarakbarak" not in str(audited.evidence["sitemap-entities"].sitemaps)


def test_reports_carry_no_mark_up_of_the_sites(run: tuple[Hostile, Audited]) -> None:
    _, audited = run
    assert len(audited.reports) == 3 * (len(FAULTS) + len(GOOD)) + 3
    for path in audited.reports:
        root = html.fromstring(path.read_bytes())
        policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert len(policy) == 1, path.name
        assert "default-src 'none'" in policy[0]
        scripts = root.xpath("//script")
        if path.name.startswith("index_"):
            assert len(scripts) == 1
        else:
            assert scripts == [], path.name
        for element in root.iter("*"):
            assert element.tag not in ("iframe", "object", "embed", "base", "form"), path.name
            assert element.tag != "link" or dict(element.attrib) == OWN_LICENSE, path.name
            for key, value in element.attrib.items():
                assert not key.lower().startswith("on"), (path.name, key)
                if key in ("href", "src", "action"):
                    scheme = "".join(value.split()).lower().partition(":")[0]
                    assert scheme not in ("javascript", "vbscript", "file"), (path.name, value)
                    assert key != "src" or scheme == "data", (path.name, value)
        assert "alert(1)" not in "".join(root.xpath("//script/text() | //style/text()"))


def test_no_cell_of_the_summary_is_a_formula(run: tuple[Hostile, Audited]) -> None:
    rows = run[1].summary
    assert len(rows) == len(FAULTS) + len(GOOD) + 1
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
