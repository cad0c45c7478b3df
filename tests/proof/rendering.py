"""Rendered pages that never end, and the memory of forty sites with the browser on.

python -m pytest tests/proof/rendering.py
"""

import os
import threading
import time
from pathlib import Path

import history
from audits import codec
from audits.evidence import Organisation, Rendered, Unavailable
from crawler.options import CrawlOptions
from crawler.rendering.memory import children, proportional_size
from kuzgu.audit import carry_out, new_run
from tests.crawler.loopback_server import Reply, serve
from tests.crawler.rendering.browsing import browser_or_skip, html, render

SITES = 40
MOST_MEMORY = 1_500_000_000
TEXT = "Коомдук фонд айыл тургундарына билим берет жана таза суу жөнүндө кам көрөт. "
ENDLESS = {
    "/loop": html("<p>а</p><script>while (true) {}</script>"),
    "/alert": html("<p>а</p><script>while (true) alert(1)</script>"),
    "/silent": Reply(fault="hang"),
    "/drip": Reply(fault="drip"),
    "/moving": html("<p>а</p><script>setTimeout(() => location = '/moving?' + Math.random(), 300)</script>"),
    "/growing": html("<p>а</p><script>setInterval(() => document.body.append('б'.repeat(1e5)), 1)</script>"),
    "/after": html("<p>Дагы эле иштейт</p>"),
}


def test_pages_that_never_end_are_named_and_cost_a_bounded_time() -> None:
    started = time.monotonic()
    found, _ = render(ENDLESS, executable=browser_or_skip())
    assert found["/after"].failure is None
    for path in ("/loop", "/alert", "/silent"):
        assert found[path].failure is Unavailable.TIMEOUT, path
    assert time.monotonic() - started < len(ENDLESS) * 110


def tree_size() -> int:
    pid = os.getpid()
    return sum(proportional_size(one) for one in [pid, *children(pid)])


def test_forty_sites_stay_under_the_bound_of_memory(tmp_path: Path) -> None:
    browser_or_skip()
    pages = {
        "/": html(
            '<nav><a href="/news">Жаңылыктар</a><a href="/contact">Байланыш</a></nav>'
            f'<main><h1>Уюм</h1><p>{TEXT * 200}</p><a href="/news/1">Бир</a><a href="/news/2">Эки</a></main>'
        ),
        "/news": html(f"<h1>Жаңылыктар</h1>{'<p>' + TEXT * 20 + '</p>'}" * 20),
        "/news/1": html(f"<article><h1>Бир</h1>{('<p>' + TEXT * 10 + '</p>') * 60}</article>"),
        "/news/2": html(f"<table>{('<tr>' + '<td>' + TEXT + '</td>' * 3 + '</tr>') * 300}</table>"),
        "/contact": html("<h1>Байланыш</h1><form><input name='a'><textarea></textarea></form>"),
    }
    hosts = [f"uyum{number}.example" for number in range(SITES)]
    largest = 0
    over = threading.Event()

    def look() -> None:
        nonlocal largest
        while not over.wait(0.5):
            largest = max(largest, tree_size())

    watcher = threading.Thread(target=look)
    engine = history.open_history(tmp_path / "kuzgu.sqlite")
    try:
        with serve(dict.fromkeys(hosts, pages)) as server:
            options = CrawlOptions(
                contact="test@example.org",
                delay=0.01,
                timeout=10.0,
                allow_loopback=True,
                hosts=server.places(*hosts),
                archive=str(tmp_path / "archive"),
                rendered_pages=4,
                pictures=str(tmp_path / "pictures"),
            )
            organisations = [Organisation(id=h.partition(".")[0], name=h, url=f"http://{h}/") for h in hosts]
            run_id = new_run(engine, organisations, options, seeds_name="s", languages=("ky",))
            watcher.start()
            started = time.monotonic()
            carry_out(engine, run_id, options, tmp_path / "spool", processes=2)
            seconds = time.monotonic() - started
        over.set()
        watcher.join()
        measured = 0
        for site in history.iter_stored_sites(engine, run_id, None):
            rendered = codec.decode_site(site.evidence or b"").rendered
            assert isinstance(rendered, Rendered), site.series
            assert [page.failure for page in rendered.pages] == [None] * 4, site.series
            measured += len(rendered.pages)
    finally:
        over.set()
        engine.dispose()
    print(f"{SITES} sites, {measured} pages in {seconds:.0f} s: at most {largest / 1e6:.0f} MB (PSS)")
    assert largest < MOST_MEMORY
