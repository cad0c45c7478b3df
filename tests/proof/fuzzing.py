"""A bounded coverage-guided fuzz run over everything that reads what a site sent: ``make proof``.

Each target runs in a child of its own, from the labelled pages and the sample sites, with a bound on time and
memory for one input. ``FUZZ_SECONDS`` (180) is the time of all targets together. An input that fails is kept in
``out/fuzz/<target>/`` and named by the test; read it again with
``python -m tests.proof.fuzzing <target> <file>``. The figures are written to docs/fuzzing.md.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
OUT = ROOT / "out" / "fuzz"
PAGE = ROOT / "docs" / "fuzzing.md"
SECONDS = int(os.environ.get("FUZZ_SECONDS", "180"))
LONGEST = 10
"""Seconds for one input."""
MEMORY_MB = 1_000
LARGEST = 30_000
"""Bytes of one input: small enough for thousands of them, larger ones are the doubling's."""
EVIDENCE_LIMIT = 3_000_000
SHARES = {"pages": 0.6, "robots": 0.1, "sitemaps": 0.15, "feeds": 0.15}
URL = "http://a.kg/"
WORDS = (
    *("<a href=", "<meta charset=", "<meta name=", "<title>", "<base href=", "<img alt=", "<form>", "<label for="),
    *("<link rel=license href=", "<link rel=alternate hreflang=", "<script type=application/ld+json>", "</script>"),
    *("itemscope itemtype=http://schema.org/Organization", "itemprop=", "data-cfemail=", "aria-labelledby="),
    *("http://[", "tel:", "mailto:", "//creativecommons.org/licenses/by/4.0/", "https://t.me/", "&#0;", "&#xD800;"),
    *("<!--", "-->", "<![CDATA[", "<!DOCTYPE", "\\ud800", "\u0306", "\u00a9", "ө", "996"),
    *("User-agent: ", "Disallow: ", "Crawl-delay: ", "Sitemap: ", "1e999", "*$"),
    *("<urlset>", "<sitemapindex>", "<url><loc>", "xhtml:link", "<rss>", "<feed>", "<item>", "<pubDate>", "<rights>"),
)  # fmt: skip


def targets() -> dict[str, Callable[[bytes], None]]:
    """{target: reads one input or raises}"""
    from audits import codec
    from audits.evidence import Feed, PageEvidence, Robots, Sitemap
    from audits.facts.page import page_facts
    from audits.judgement import Judgement
    from audits.run import CRASHED, judge, judge_page
    from crawler.extract import extract
    from crawler.extract.feeds import parse_feed
    from crawler.extract.robots_file import parse_robots
    from crawler.extract.sitemaps import parse_sitemap
    from tests.builders import site

    def stored(value: Any, kind: type[Any]) -> None:
        data = codec.encode(value)
        assert len(data) < EVIDENCE_LIMIT, f"{len(data)} bytes of evidence"
        assert codec.encode(codec.decode(data, kind)) == data, "it is not stored as it is"

    def read_page(data: bytes) -> None:
        content_type, _, body = data.partition(b"\n")
        page = extract(body, URL, 200, (("Content-Type", content_type.decode("latin-1")),))
        stored(page, PageEvidence)
        codec.encode(page_facts(page))
        judgement = judge(site(page), tool="proof")
        stored(judgement, Judgement)
        crashed = [one for one in (*judgement.findings, *judge_page(page)) if one.outcome == CRASHED]
        assert not crashed, crashed

    return {
        "pages": read_page,
        "robots": lambda data: stored(parse_robots(data, URL + "robots.txt", 200), Robots),
        "sitemaps": lambda data: stored(parse_sitemap(data, URL + "sitemap.xml", 200, "guess"), Sitemap),
        "feeds": lambda data: stored(parse_feed(data, URL + "feed", 200), Feed),
    }


def seeds(target: str) -> Iterator[bytes]:
    """What the run begins with: the labelled pages, and what the sample sites answer."""
    from samples.sites import sites
    from tests.corpus.reading import body_of, cases, readers

    answers = [(path, answer) for site in sites().values() for path, answer in site.items()]
    if target == "pages":
        for reader in readers():
            for case in cases(reader)[::4]:
                body = body_of(case)
                kind = next(
                    (value for name, value in case.get("headers", ()) if name.lower() == "content-type"), ""
                )
                yield (
                    kind.encode()
                    + b"\n"
                    + (body if isinstance(body, bytes) else body.encode("utf-8", "replace"))
                )
        for _, answer in answers:
            if answer.headers.get("Content-Type", "").startswith("text/html"):
                yield answer.headers["Content-Type"].encode() + b"\n" + answer.body
    elif target == "robots":
        yield b"User-agent: Kuzgu\nDisallow: /*x$\nCrawl-delay: 2\nSitemap: /sitemap.xml\n"
        yield from (answer.body for path, answer in answers if path == "/robots.txt")
        yield from (case["robots_txt"].encode() for case in cases("robots") if "robots_txt" in case)
    elif target == "sitemaps":
        yield b"<urlset><url><loc>http://a.kg/x</loc></url></urlset>"
        yield b"<sitemapindex><sitemap><loc>http://a.kg/1.xml</loc></sitemap></sitemapindex>"
        yield b"http://a.kg/\nhttp://a.kg/b\n"
        yield gzip.compress(b"<urlset><url><loc>http://a.kg/x</loc></url></urlset>", mtime=0)
        yield from (answer.body for path, answer in answers if "sitemap" in path)
    else:
        yield b"<rss><channel><title>x</title><item><pubDate>Mon, 5 Jan 2026 10:00:00 +0600</pubDate></item></channel></rss>"
        yield b'<feed xmlns="http://www.w3.org/2005/Atom"><updated>2026-01-05</updated><rights>CC BY</rights><link rel="license" href="/l"/></feed>'
        yield from (answer.body for path, answer in answers if "feed" in path or "rss" in path)


def fuzz(target: str, arguments: list[str]) -> None:
    """Never comes back: libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=["audits", "crawler.extract", "protego"]):
        read = targets()[target]
    atheris.Setup([target, *arguments], read)
    atheris.Fuzz()


def _dictionary() -> str:
    quoted = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in WORDS)
    return "".join(f'"{word}"\n' for word in quoted)


def _told(pattern: str, output: str) -> int:
    return int(next(reversed(re.findall(pattern, output)), "0"))


@pytest.mark.parametrize("target", SHARES)
def test_nothing_that_a_fuzzer_finds_breaks_a_reader(target: str, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    begun = {seed[:LARGEST] for seed in seeds(target)}
    for number, seed in enumerate(sorted(begun)):
        (corpus / f"{number:04}").write_bytes(seed)
    (tmp_path / "words").write_text(_dictionary(), "ascii")
    kept = OUT / target
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir(parents=True)
    share = max(1, round(SECONDS * SHARES[target]))
    arguments = [
        f"-max_total_time={share}",
        f"-timeout={LONGEST}",
        f"-rss_limit_mb={MEMORY_MB}",
        f"-max_len={LARGEST}",
        f"-dict={tmp_path / 'words'}",
        f"-artifact_prefix={kept}/",
        str(corpus),
    ]
    run = subprocess.run(
        [sys.executable, "-m", "tests.proof.fuzzing", target, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=share + 300,
        check=False,
    )
    output = run.stdout.decode("utf-8", "replace")
    found = sorted(str(path.relative_to(ROOT)) for path in kept.iterdir())
    executions, seconds = _told(r"Done (\d+) runs", output), _told(r"Done \d+ runs in (\d+) sec", output)
    assert run.returncode == 0, f"{', '.join(found) or 'no input kept'}\n{output[-4_000:]}"
    assert not found, found
    assert executions > len(begun), output[-4_000:]
    reached = _told(r" cov: (\d+)", output)
    _write(target, f"| {target} | {len(begun)} | {executions:,} | {seconds} | {reached:,} | 0 |")


def _write(target: str, row: str) -> None:
    rows = dict.fromkeys(SHARES, "")
    if PAGE.exists():
        rows |= {
            name: line
            for line in PAGE.read_text("utf-8").splitlines()
            for name in SHARES
            if f"| {name} |" in line
        }
    rows[target] = row
    PAGE.write_text(
        "# Fuzzing\n\nWritten by `make proof` (`tests/proof/fuzzing.py`): a coverage-guided fuzzer changes the "
        "labelled pages and the sample sites, and each input must be read, judged by every check without a "
        f"crash, and stored as it is, within {LONGEST} seconds and {MEMORY_MB} MB.\n\n"
        "| input | seeds | executions | seconds | branches reached | findings |\n| --- | --- | --- | --- | --- | --- |\n"
        + "".join(f"{line}\n" for line in rows.values() if line),
        encoding="utf-8",
    )


if __name__ == "__main__":
    fuzz(sys.argv[1], sys.argv[2:])
