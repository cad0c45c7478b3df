"""Starts a crawl in a child process, since a reactor runs once in a process, and reads what it tells."""

import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audits import codec
from audits.evidence import SiteEvidence

SCRIPT = Path(__file__).with_name("crawl_once.py")
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, kw_only=True)
class Crawled:
    """``evidence`` in the order in which sites ended; events as told; ``errors`` is the log."""

    evidence: list[tuple[str, SiteEvidence]]
    events: list[dict[str, Any]]
    errors: str
    code: int
    seconds: float

    def __getitem__(self, series: str) -> SiteEvidence:
        (found,) = [evidence for name, evidence in self.evidence if name == series]
        return found


def crawl(
    targets: Mapping[str, str] | Sequence[str],
    *,
    on_site_fails: bool = False,
    job: Mapping[str, Any] | None = None,
    **options: Any,
) -> Crawled:
    """Crawl these sites: {series: address}, or host names. Delay and timeout are short unless named.
    ``job``: what else crawl_once.py can be told."""
    if not isinstance(targets, Mapping):
        targets = {host: f"http://{host}/" for host in targets}
    whole = {
        **(job or {}),
        "targets": list(targets.items()),
        "options": {"delay": 0.02, "timeout": 2.0, **options},
        "on_site_fails": on_site_fails,
    }
    started = time.monotonic()
    child = subprocess.run(
        [sys.executable, str(SCRIPT)],
        input=json.dumps(whole),
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=120,
        check=False,
    )
    lines = [json.loads(line) for line in child.stdout.splitlines()]
    return Crawled(
        evidence=[
            (line["series"], codec.from_plain(line["evidence"], SiteEvidence))
            for line in lines
            if "evidence" in line
        ],
        events=[line for line in lines if "event" in line],
        errors=child.stderr,
        code=child.returncode,
        seconds=time.monotonic() - started,
    )
