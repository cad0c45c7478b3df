"""Runs one crawl in a process of its own: a job as JSON on stdin, evidence and events as JSON on stdout.

Job: {"targets": [[series, site], …], "options": {…}, "on_site_fails": bool, "longest_delay": seconds,
"robots_kept": seconds, "networks": {address: name}, "organisation": {more of each organisation},
"file_limit": bytes}.
"""

import json
import resource
import sys
from typing import Any

from audits import codec
from audits.evidence import Organisation, SiteEvidence
from crawler import pace, politeness
from crawler.options import CrawlOptions, Target
from crawler.process import crawl_sites


def main() -> None:
    job = json.load(sys.stdin)
    targets = [
        Target(
            organisation=codec.from_plain(
                {"id": series, "name": series, "url": site, **job.get("organisation", {})}, Organisation
            ),
            site=site,
            series=series,
        )
        for series, site in job["targets"]
    ]
    defaults = {"contact": "https://example.org/kuzgu", "allow_loopback": True}
    options = CrawlOptions(**{**defaults, **job["options"]})

    if "file_limit" in job:  # as on a disk that is full
        resource.setrlimit(resource.RLIMIT_FSIZE, (job["file_limit"], job["file_limit"]))
    if "longest_delay" in job:
        politeness.LONGEST_DELAY = job["longest_delay"]
    if "robots_kept" in job:
        politeness.KEPT_SECONDS = job["robots_kept"]
    if "networks" in job:
        pace.network_of = politeness.network_of = job["networks"].get

    def keep(target: Target, evidence: SiteEvidence) -> None:
        if job.get("on_site_fails"):
            raise RuntimeError("the disk is full")
        tell({"evidence": json.loads(codec.encode(evidence)), "series": target.series})

    crawl_sites(targets, options, keep, tell)


def tell(line: dict[str, Any]) -> None:
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
