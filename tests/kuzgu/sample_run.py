"""A run over the sample sites, with everything that it leaves in a folder."""

from collections.abc import Collection
from pathlib import Path

import history
from crawler.options import CrawlOptions
from crawler.seeds import read_seeds
from kuzgu.audit import carry_out, new_run
from kuzgu.demo import CONTACT, SEEDS
from samples.server import serve_samples


def audit_samples(out: Path, only: Collection[str] = ()) -> int:
    """Audit the sample sites (or only these organisations) into the folder; the number of the run."""
    engine = history.open_history(out / "kuzgu.sqlite")
    try:
        with serve_samples() as server:
            options = CrawlOptions(
                contact=CONTACT,
                delay=0.01,
                timeout=1.5,
                allow_loopback=True,
                hosts=server.hosts,
                archive=str(out / "archive"),
            )
            organisations = [
                found for found in read_seeds(SEEDS).organisations if not only or found.id in only
            ]
            run_id = new_run(engine, organisations, options, seeds_name="samples", languages=("ky",))
            carry_out(engine, run_id, options, out / "spool" / f"run-{run_id}")
    finally:
        engine.dispose()
    return run_id
