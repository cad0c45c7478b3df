"""A run with the rendered pass: what is lost when the browser dies, what is judged, what is compared."""

import os
import signal
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import history
from audits import codec
from audits.evidence import Organisation, PageEvidence, Rendered, SiteEvidence, Unavailable
from audits.run import judge
from crawler.options import CrawlOptions
from crawler.rendering.memory import children
from history.compare import compare
from kuzgu.archive import prune
from kuzgu.audit import carry_out, new_run
from kuzgu.forget import forget
from tests.crawler.loopback_server import Reply, page, serve
from tests.crawler.rendering.browsing import browser_or_skip, html

TEXT = "Коомдук фонд айыл тургундарына билим берет. " * 8
DRAWN = (
    '<nav><a href="/about">Биз</a><a href="/contact">Байланыш</a></nav>'
    f"<main><h1>Уюм</h1><p>{TEXT}</p></main>"
)
APP = html('<div id="root"></div><script src="/app.js"></script>')
SCRIPT = Reply(body=f"document.getElementById('root').innerHTML = `{DRAWN}`", type="text/javascript")


def kill(wanted: str) -> None:
    """End every process below this one whose command line has these words."""
    for pid in children(os.getpid()):
        try:
            words = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
        if wanted in words and "--type=" not in words:
            os.kill(pid, signal.SIGKILL)


def at_second_request(path: str, then: Callable[[], None], pages: dict[str, Reply]) -> Callable[[str], Reply]:
    """The crawl asks once; the browser is the second to ask."""
    asked = 0

    def answer(wanted: str) -> Reply:
        nonlocal asked
        if wanted == path:
            asked += 1
            if asked == 2:
                threading.Thread(target=then).start()
                return Reply(fault="hang")
        return pages.get(wanted, Reply(status=404, body="<title>404</title>"))

    return answer


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, SiteEvidence]]:
    browser = browser_or_skip()
    out = tmp_path_factory.mktemp("out")
    plain = {
        "/": page("Башкы", "/about", "/contact"),
        "/about": page("Биз"),
        "/contact": page("Байланыш"),
        "/robots.txt": Reply(body="User-agent: *\nDisallow: /x\n", type="text/plain"),
    }
    sites = {
        "browser.example": at_second_request("/about", lambda: kill(f"{browser} "), plain),
        "process.example": at_second_request("/about", lambda: kill("-m crawler.rendering"), plain),
        "app.example": {
            "/": APP,
            "/app.js": SCRIPT,
            "/contact": page("Байланыш"),
            "/about": page("Биз"),
        },
    }
    engine = history.open_history(out / "kuzgu.sqlite")
    try:
        with serve(sites) as server:
            options = CrawlOptions(
                contact="test@example.org",
                delay=0.01,
                timeout=2.0,
                allow_loopback=True,
                hosts=dict.fromkeys(sites, f"127.0.0.1:{server.port}"),
                archive=str(out / "archive"),
                rendered_pages=3,
                pictures=str(out / "pictures"),
            )
            organisations = [Organisation(id=h.partition(".")[0], name=h, url=f"http://{h}/") for h in sites]
            run_id = new_run(engine, organisations, options, seeds_name="s", languages=("ky",))
            carry_out(engine, run_id, options, out / "spool" / "run")
        stored = history.iter_stored_sites(engine, run_id, None)
        return out, {site.series: codec.decode_site(site.evidence or b"") for site in stored}
    finally:
        engine.dispose()


def failures(evidence: SiteEvidence) -> list[tuple[str, Unavailable | None]]:
    assert isinstance(evidence.rendered, Rendered)
    return [(page.template, page.failure) for page in evidence.rendered.pages]


@pytest.mark.browser
@pytest.mark.parametrize("series", ["browser", "process"])
def test_a_browser_that_dies_takes_one_page_with_it(
    run: tuple[Path, dict[str, SiteEvidence]], series: str
) -> None:
    assert sorted(failures(run[1][series])) == [
        ("contacts", None),
        ("home", None),
        ("section", Unavailable.CRASHED),
    ]


@pytest.mark.browser
def test_a_site_that_is_empty_without_scripts_is_judged_as_it_is_drawn(
    run: tuple[Path, dict[str, SiteEvidence]],
) -> None:
    evidence = run[1]["app"]
    assert [template for template, _ in failures(evidence)] == ["home", "section", "contacts"]
    assert [page.text_letters < 50 for page in evidence.pages] == [True]
    judgement = judge(evidence, tool="test")
    assert (judgement.state, judgement.state_reason) == ("partly", "scripts")
    assert judgement.profile.pages_by_scripts == 3
    assert judgement.scores is not None
    without = judge(replace(evidence, rendered=Unavailable.NO_BROWSER), tool="test")
    assert (without.state, without.scores) == ("needs_scripts", None)


@pytest.mark.browser
def test_with_and_without_the_browser_nothing_mobile_is_compared(
    run: tuple[Path, dict[str, SiteEvidence]],
) -> None:
    evidence = run[1]["browser"]
    with_browser = judge(evidence, tool="test")
    without = judge(replace(evidence, rendered=Unavailable.NOT_COLLECTED), tool="test")
    found = compare(without, with_browser)
    assert found.rendering_differs
    assert found.headline_now is None
    assert found.compared > 0
    assert next(one for one in found.categories if one.category == "mobile").now is None
    assert not [one for one in (*found.better, *found.worse) if one.check.startswith("mobile.")]
    again = compare(with_browser, with_browser)
    assert not again.rendering_differs
    assert next(one for one in again.categories if one.category == "mobile").now is not None


@pytest.mark.browser
def test_stored_measurements_are_judged_without_a_browser(
    run: tuple[Path, dict[str, SiteEvidence]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from kuzgu.reaudit import reaudit

    monkeypatch.setenv("KUZGU_CHROMIUM", "/nowhere")
    engine = history.open_history(run[0] / "kuzgu.sqlite")
    try:
        done = reaudit(engine, [1], run[0] / "archive", pytest.fail)
        assert (done.judged + done.same, done.faults) == (3, 0)
    finally:
        engine.dispose()
    dom = next(page.dom for page in run[1]["app"].rendered.pages)  # type: ignore[union-attr]
    assert isinstance(dom, PageEvidence)


@pytest.mark.browser
def test_pictures_go_with_their_archive_and_with_their_organisation(
    run: tuple[Path, dict[str, SiteEvidence]], tmp_path: Path
) -> None:
    import shutil

    out = tmp_path / "out"
    shutil.copytree(run[0], out)
    pictures = out / "pictures" / "run-0001"
    assert len(list(pictures.glob("*.jpg"))) == 7
    engine = history.open_history(out / "kuzgu.sqlite")
    try:
        forget(engine, out, "app")
    finally:
        engine.dispose()
    assert not list(pictures.glob("app_*"))
    assert len(list(pictures.glob("*.jpg"))) == 4
    prune(out / "archive", 0)
    assert not list(out.glob("pictures/*/*.jpg"))


def test_without_a_browser_the_site_is_judged_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUZGU_CHROMIUM", "/nowhere")
    engine = history.open_history(tmp_path / "kuzgu.sqlite")
    try:
        with serve({"uyum.example": {"/": page("Башкы")}}) as server:
            options = CrawlOptions(
                contact="test@example.org",
                delay=0.01,
                timeout=2.0,
                allow_loopback=True,
                hosts={"uyum.example": f"127.0.0.1:{server.port}"},
                rendered_pages=4,
            )
            organisations = [Organisation(id="uyum", name="Уюм", url="http://uyum.example/")]
            run_id = new_run(engine, organisations, options, seeds_name="s", languages=("ky",))
            assert carry_out(engine, run_id, options, tmp_path / "spool").states == {"audited": 1}
        record = next(history.iter_run_sites(engine, run_id))
        assert record.judgement is not None
        assert record.judgement.profile.rendered_why_not == "no_browser"
    finally:
        engine.dispose()
