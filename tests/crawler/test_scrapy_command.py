"""Plain Scrapy works as its users expect, and Scrapy's own parts still are what we build on."""

import json
import os
import subprocess
import sys
from pathlib import Path

from scrapy.settings import Settings

from crawler import settings as our_settings
from crawler.options import CrawlOptions
from crawler.settings import settings_for
from tests.crawler.crawling import ROOT
from tests.crawler.loopback_server import page, serve


def scrapy(*arguments: str, contact: str = "you@example.org") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scrapy", *arguments],
        cwd=ROOT,
        env={**os.environ, "KUZGU_CONTACT": contact},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_scrapy_list() -> None:
    assert scrapy("list").stdout.split() == ["site"]


def test_scrapy_crawl_writes_one_line_for_each_site(tmp_path: Path) -> None:
    seeds, out = tmp_path / "seeds.csv", tmp_path / "out.jsonl"
    seeds.write_text(
        "id,name,url,region,sector,languages\n"
        "koom,«Коом» КФ,http://koom.example/,Чүй,билим,ky ru\n"
        "bulak,Булак,http://bulak.example/,Ош,суу,ky\n",
        encoding="utf-8",
    )
    with serve({"koom.example": {"/": page("Коом", "/a"), "/a": page("А")}, "bulak.example": {}}) as server:
        hosts = dict.fromkeys(["koom.example", "bulak.example"], f"127.0.0.1:{server.port}")
        options = {"KUZGU_HOSTS": json.dumps(hosts), "KUZGU_ALLOW_LOOPBACK": "1", "DOWNLOAD_DELAY": "0.02"}
        options["KUZGU_CONTACT"] = "somebody@example.org"
        pairs = [part for name, value in options.items() for part in ("-s", f"{name}={value}")]
        done = scrapy("crawl", "site", "-a", f"seeds={seeds}", *pairs, "-O", str(out))
        agents = {seen.user_agent for seen in server.log}
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    found = {line["organisation"]["id"]: line for line in lines}
    assert set(found) == {"koom", "bulak"}
    assert found["koom"]["organisation"]["name"] == "«Коом» КФ"
    assert [seen["titles"] for seen in found["koom"]["pages"]] == [["Коом"], ["А"]]
    assert found["bulak"]["failures"][0]["status"] == 404
    assert all("(+somebody@example.org)" in agent for agent in agents)


def test_no_site_is_visited_without_a_contact(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds.csv"
    seeds.write_text("id,name,url\nkoom,Коом,http://koom.example/\n", encoding="utf-8")
    done = scrapy("crawl", "site", "-a", f"seeds={seeds}", contact="")
    assert "no contact is set" in done.stderr


def test_dangerous_parts_of_scrapy_are_off() -> None:
    settings = settings_for(CrawlOptions(contact="you@example.org", delay=2.5))
    for scheme in ("file", "ftp", "s3", "data"):
        assert settings.getdict("DOWNLOAD_HANDLERS")[scheme] is None
    for name in ("TELNETCONSOLE_ENABLED", "REMOTE_CONTROL_ENABLED", "HTTPPROXY_ENABLED", "COOKIES_ENABLED"):
        assert settings.getbool(name) is False
    assert settings.getbool("ROBOTSTXT_OBEY")
    assert settings.getfloat("DOWNLOAD_DELAY") == 2.5
    assert settings["USER_AGENT"].endswith("(+you@example.org)")
    own = {name for name in vars(our_settings) if name.isupper() and not name.startswith("KUZGU_")}
    known = set(Settings()) | {"VERSION", "PAGE_BYTES"}
    assert own <= known, "a setting that Scrapy does not know does nothing"
