"""A child that stands still in C, where none of its own time limits works, costs one site and not the run."""

import os
from pathlib import Path
from typing import Any

import pytest

from audits.evidence import Organisation
from crawler.options import CrawlOptions, Target
from kuzgu import children
from kuzgu.children import STOPS_ITS_CHILD, crawl_batches
from tests.crawler.loopback_server import page, serve

AT_START = '''
"""Run by every Python that is started with this folder in its path: reading a page of hangs.example
never ends, in a regular expression that holds the interpreter."""
import re, sys, threading, time

def wait_for_the_crawler():
    if "kuzgu.crawl_child" not in sys.orig_argv:
        return
    while getattr(sys.modules.get("crawler.site_visit"), "page_evidence", None) is None:
        time.sleep(0.01)
    from crawler import site_visit
    from crawler.spiders import site
    site.BEAT = 0.3
    read = site_visit.page_evidence

    def hang(answer, url, scope, **frame):
        if "hangs.example" in url:
            re.match("(a+)+$", "a" * 200 + "b")
        return read(answer, url, scope, **frame)

    site_visit.page_evidence = hang

threading.Thread(target=wait_for_the_crawler, daemon=True).start()
'''

HOSTS = ("one.example", "hangs.example")


def test_the_others_are_judged_and_the_site_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sitecustomize.py").write_text(AT_START, encoding="utf-8")
    (tmp_path / "spool").mkdir()
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.getcwd()]))
    monkeypatch.setattr(children, "SILENCE", 20.0)
    monkeypatch.setattr(children, "STARTS", 1)
    targets = tuple(
        Target(organisation=Organisation(id=host, name=host), site=f"http://{host}/", series=host)
        for host in HOSTS
    )
    with serve({host: {"/": page(host)} for host in HOSTS}) as server:
        options = CrawlOptions(
            contact="https://example.org/kuzgu",
            delay=0.01,
            timeout=3.0,
            allow_loopback=True,
            hosts=server.places(*HOSTS),
        )
        events: list[dict[str, Any]] = list(crawl_batches([targets], options, tmp_path / "spool", 1))
    ends = [event for event in events if event["event"] == "child_ended"]
    assert ends
    assert all(event["hung"] for event in ends)
    assert ends[-1]["left"] == ["hangs.example"]
    assert {event["series"] for event in events if event["event"] == "judged"} == {
        host for host in HOSTS if host != "hangs.example"
    }
    assert [event for event in events if event["event"] == "failed"] == [
        {"event": "failed", "series": "hangs.example", "reason": STOPS_ITS_CHILD}
    ]
    assert "alive" not in {event["event"] for event in events}
