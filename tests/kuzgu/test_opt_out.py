"""Who opted out is not visited, gets its state, and stays out of the marks."""

import csv
import os
import subprocess
import sys
from pathlib import Path

from tests.crawler.crawling import ROOT
from tests.crawler.loopback_server import page, serve


def audit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kuzgu", "audit", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "KUZGU_CONTACT": "you@example.org"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_the_list_beside_the_seeds_is_kept_to(tmp_path: Path) -> None:
    with serve({"127.0.0.1": {"/": page("Коом")}, "127.0.0.2": {"/": page("Булак")}}) as server:
        (tmp_path / "seeds.csv").write_text(
            f"id,name,url\nkoom,Коом,http://127.0.0.1:{server.port}/\n"
            f"bulak,Булак,http://127.0.0.2:{server.port}/\n",
            encoding="utf-8",
        )
        opt_out = tmp_path / "opt_out.csv"
        opt_out.write_text("domain,reason,date\n127.0.0.2,,soon\n", encoding="utf-8")
        options = ("seeds.csv", "--allow-loopback", "--delay", "0.02", "--languages", "ky")
        refused = audit(tmp_path, *options)
        assert refused.returncode == 2
        assert "row 2, date" in refused.stderr
        assert server.log == []
        opt_out.write_text("domain,reason,date\n127.0.0.2,they asked,2026-11-01\n", encoding="utf-8")
        done = audit(tmp_path, *options)
        assert done.returncode == 0, done.stderr
        assert {seen.host for seen in server.log} == {"127.0.0.1"}
    with (tmp_path / "out/reports/summary.csv").open(encoding="utf-8-sig") as file:
        states = {row["id"]: row["state"] for row in csv.DictReader(file, delimiter=";")}
    assert states == {"koom": "audited", "bulak": "opted_out"}
    (report,) = (tmp_path / "out/reports").glob("bulak*ky.html")
    assert "кирбөөнү суранган" in report.read_text(encoding="utf-8")
