"""(c) Küzgü whole: crawl child and parent, extraction, every check, history. ``--archive`` keeps what was on
the wire as well, ``--processes N`` shares the sites out among N crawl children.

Writes {"child_mb", "states"} to ``--result``: peak memory of the largest crawl child, how sites ended.
"""

import argparse
import json
import resource
import tempfile
from pathlib import Path

import history
from audits.evidence import Organisation
from crawler.options import CrawlOptions
from kuzgu.audit import carry_out, new_run

CONTACT = "benchmark@kuzgu.example"


def organisations(homes: list[str]) -> list[Organisation]:
    return [
        Organisation(id=f"o{number}", name=f"Уюм {number}", url=home) for number, home in enumerate(homes)
    ]


def options(homes: int, pages: int, delay: float, archive: str) -> CrawlOptions:
    """The limits of a site are lifted far enough that only ``pages`` counts."""
    return CrawlOptions(
        contact=CONTACT,
        pages=pages,
        depth=20,
        bytes=1_000_000_000,
        seconds=3_600.0,
        delay=delay,
        sites_at_once=min(homes, 20),
        allow_loopback=True,
        archive=archive,
    )


def audit(
    homes: list[str], pages: int, delay: float, folder: Path, archive: bool, processes: int
) -> dict[str, int]:
    """Audit the sites into ``folder``/kuzgu.sqlite; how many sites ended in each state."""
    engine = history.open_history(folder / "kuzgu.sqlite")
    told = options(len(homes), pages, delay, str(folder / "archive") if archive else "")
    run = new_run(engine, organisations(homes), told, seeds_name="farm", languages=("ky",))
    states = carry_out(engine, run, told, folder / "spool" / "run", processes=processes).states
    engine.dispose()
    return states


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("homes", type=Path)
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--delay", type=float, default=0.0)
    parser.add_argument("--archive", action="store_true")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--result", type=Path)
    told = parser.parse_args()
    homes = json.loads(told.homes.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        states = audit(homes, told.pages, told.delay, Path(folder), told.archive, told.processes)
    child_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    if told.result:
        told.result.write_text(json.dumps({"child_mb": child_mb, "states": states}), encoding="utf-8")


if __name__ == "__main__":
    main()
