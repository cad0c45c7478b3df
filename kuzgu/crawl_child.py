"""The process that crawls and judges one batch of sites: ``python -m kuzgu.crawl_child BATCH FOLDER``.

Reads the batch (JSON), writes one spool file for each finished site into FOLDER, and tells its progress as
JSON lines on standard output. It never opens the history. It ends when its standard input closes, so that
it does not outlive a parent that was killed. A site that cannot be judged is named and the others go on; a
full disk ends it with SPOOL_FAILED.
"""

import gc
import json
import os
import sys
import threading
import traceback
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from audits import codec
from audits.evidence import SiteEvidence
from audits.facts.site_state import JUDGED_STATES
from audits.run import judge
from crawler.options import CrawlOptions, Target
from kuzgu.connection import signs_of
from kuzgu.spool import CRAWLED, SUFFIX, SpooledSite, write_site
from kuzgu.version import TOOL

SPOOL_FAILED = 74
ORPHANED = 75
COLLECTED_AFTER = 20_000
"""New objects before cycles are looked for. Evidence is many small values without cycles: to look after every
700, as Python does, finds nothing and costs time with each page."""
INDEX = "archives.sqlite"
"""In the folder: which answers the archives hold that are audited in place of sites."""


WORTH_RENDERING = (*JUDGED_STATES, "needs_scripts")
"""States of sites whose pages the browser looks at."""


class SpoolWriteError(Exception):
    """What was seen of a site could not be written, into the spool or the archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    targets: tuple[Target, ...]
    options: CrawlOptions


def main(arguments: list[str]) -> None:
    tell({"event": "alive"})
    gc.set_threshold(COLLECTED_AFTER, 20, 20)
    batch = codec.decode(Path(arguments[0]).read_bytes(), Batch)
    folder = Path(arguments[1])
    threading.Thread(target=_end_with_parent, daemon=True).start()
    from crawler.process import crawl_sites
    from crawler.warc_index import open_index
    from crawler.warc_visit import visit_archives

    def keep(target: Target, evidence: SiteEvidence) -> None:
        try:
            judgement = judge(evidence, tool=TOOL)
        except Exception as error:
            traceback.print_exc()
            tell({"event": "failed", "series": target.series, "reason": f"judging failed: {error!r}"[:300]})
            return
        finished_at = datetime.now(UTC).isoformat(timespec="seconds")
        site = SpooledSite(
            series=target.series,
            finished_at=finished_at,
            judgement=judgement,
            evidence=codec.encode(evidence),
            signs=signs_of(target.series, evidence, judgement.state, judgement.state_reason),
            run=target.run,
            attempt=target.attempt,
        )
        rendered = batch.options.rendered_pages > 0 and judgement.state in WORTH_RENDERING
        try:
            write_site(folder, site, CRAWLED if rendered else SUFFIX)
        except OSError as error:
            tell({"event": "spool_failed", "reason": f"{folder}: {error.strerror or error}"})
            raise SpoolWriteError from error
        event = "crawled" if rendered else "judged"
        tell({"event": event, "series": target.series, "state": judgement.state})

    try:
        if batch.options.from_warc:
            visit_archives(batch.targets, batch.options, open_index(folder / INDEX), keep, tell)
        else:
            crawl_sites(batch.targets, batch.options, keep, tell_or_stop)
    except SpoolWriteError:
        sys.exit(SPOOL_FAILED)


def tell(event: dict[str, Any]) -> None:
    print(json.dumps(event), flush=True)


def tell_or_stop(event: dict[str, Any]) -> None:
    """A full disk stops the crawl: to visit more sites would be for nothing."""
    if event.get("disk_full"):
        tell({"event": "spool_failed", "reason": event["reason"]})
        raise SpoolWriteError
    tell(event)


def _end_with_parent() -> None:
    while os.read(0, 4096):
        pass
    os._exit(ORPHANED)


if __name__ == "__main__":
    main(sys.argv[1:])
