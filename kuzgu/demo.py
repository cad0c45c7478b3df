"""Serves the sample sites on loopback and makes a run of them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import history
import samples
from crawler.options import CrawlOptions
from crawler.seeds import read_seeds
from kuzgu.audit import new_run
from samples.server import serve_samples

SEEDS = Path(samples.__file__).parent / "seeds.csv"
CONTACT = "https://kuzgu.example/contact"


@contextmanager
def demo_run(
    engine: history.Engine,
    languages: Sequence[str],
    *,
    rendered_pages: int = 0,
    pictures: Path | None = None,
) -> Iterator[tuple[int, CrawlOptions]]:
    """A new run over the sample sites, while they are served. The waits are short: it is our server."""
    with serve_samples() as server:
        options = CrawlOptions(
            contact=CONTACT,
            delay=0.02,
            timeout=4.0,
            allow_loopback=True,
            hosts=server.hosts,
            vantage="127.0.0.1",
            rendered_pages=rendered_pages,
            pictures=str(pictures) if pictures and rendered_pages else "",
        )
        organisations = read_seeds(SEEDS).organisations
        yield (
            new_run(engine, organisations, options, seeds_name="sample sites", languages=languages),
            options,
        )
