"""What the whole catalogue costs on a site of 100 pages, beside one bare lxml parse of the same pages.

CPU milliseconds a page, medians of five rounds; every round judges evidence that no check has seen before.
"""

import statistics
import time

from lxml import etree

from audits import codec
from audits.evidence import SiteEvidence
from audits.registry import all_checks
from audits.run import judge
from benchmarks.inspect_pages import page_of
from crawler.extract import extract
from tests.builders import site

PAGES, ROUNDS = 100, 5
ADDRESS = "https://omur.kg/"


def main() -> None:
    print(f"{len(all_checks())} checks")
    for paragraphs in (18, 69):
        measure(paragraphs)


def measure(paragraphs: int) -> None:
    """Print what parsing, decoding and judging a site of such pages costs."""
    bodies = [page_of(number, paragraphs) for number in range(PAGES)]
    pages = tuple(extract(body, f"{ADDRESS}{number or ''}") for number, body in enumerate(bodies))
    stored = codec.encode(site(*pages, site=ADDRESS))
    parser = etree.HTMLParser(encoding="utf-8")
    parse, decode, judged = [], [], []
    for _ in range(ROUNDS):
        started = time.process_time()
        for body in bodies:
            etree.fromstring(body, parser)
        parsed = time.process_time()
        evidence = codec.decode(stored, SiteEvidence)
        decoded = time.process_time()
        judge(evidence, tool="benchmark")
        ended = time.process_time()
        parse.append(parsed - started)
        decode.append(decoded - parsed)
        judged.append(ended - decoded)
    print(f"{PAGES} pages of {sum(map(len, bodies)) // PAGES} bytes")
    for name, seconds in (("bare lxml parse", parse), ("decode evidence", decode), ("judge", judged)):
        each = statistics.median(seconds) * 1000 / PAGES
        print(
            f"  {name:<16} {each:6.2f} ms a page  {each / (statistics.median(parse) * 1000 / PAGES):5.1f} x"
        )


if __name__ == "__main__":
    main()
