"""How fast stored evidence is judged again, the new judgement written to the history: pages a CPU second.

python -m benchmarks.judge_again --rounds 5
"""

import argparse
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import history
from audits import codec
from audits.judgement import Judgement
from audits.registry import all_checks
from audits.run import judge
from benchmarks.contenders.whole_kuzgu import organisations
from benchmarks.farm import LARGEST, SMALLEST, page_text, path_of
from crawler.extract import extract
from crawler.options import CrawlOptions
from kuzgu.audit import new_run
from kuzgu.reaudit import reaudit
from tests.builders import site

FLOOR = 1_400
SITES, PAGES = 4, 100
MOMENT = "2026-01-01T00:00:00+00:00"


def stored_run(engine: history.Engine) -> int:
    """A run whose sites were judged by other rules than today's."""
    homes = [f"http://site{number}.kg/" for number in range(1, SITES + 1)]
    run = new_run(
        engine, organisations(homes), CrawlOptions(contact="benchmark"), seeds_name="farm", languages=("ky",)
    )
    for number, home in enumerate(homes, start=1):
        pages = tuple(
            extract(
                page_text(number, page, PAGES, SMALLEST, LARGEST).encode(), home.rstrip("/") + path_of(page)
            )
            for page in range(PAGES)
        )
        evidence = site(*pages, site=home)
        verdict: Judgement = replace(judge(evidence, tool="older"), rules="older")
        history.save_site(
            engine,
            run,
            f"o{number - 1}",
            evidence=codec.encode(evidence),
            judgement=verdict,
            finished_at=MOMENT,
        )
    return run


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    told = parser.parse_args()
    all_checks()
    rates = []
    for _ in range(told.rounds):
        with tempfile.TemporaryDirectory() as folder:
            engine = history.open_history(Path(folder) / "kuzgu.sqlite")
            run = stored_run(engine)
            started = time.process_time()
            done = reaudit(engine, [run], None, print)
            rates.append(done.pages / (time.process_time() - started))
            engine.dispose()
    rate = statistics.median(rates)
    print(f"judged again: {rate:.0f} pages a CPU second (floor {FLOOR}), {SITES} sites of {PAGES} pages")


if __name__ == "__main__":
    main()
