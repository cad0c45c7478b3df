"""Every fixture page measured in real Chromium, by the same way as pages of sites, and judged."""

import subprocess
import sys
from collections.abc import Iterable, Sequence

from audits import codec
from audits.check import Status
from audits.evidence import Rendered, RenderedPage
from audits.judgement import Judgement
from audits.registry import all_checks
from audits.run import judge
from crawler.extract import extract
from crawler.rendering.browser import find_browser
from crawler.rendering.jobs import Job, Line
from crawler.rendering.page_choice import Choice
from tests.builders import site
from tests.rendering.fixture_server import FIXTURES, serving

SITE, COUNTER = "omur.example", "counter.example"
BASE = f"http://{SITE}/"
PROCESSES = 3
NAMES = sorted(path.stem for path in FIXTURES.glob("*.html"))
ACCUSING = (Status.WARN, Status.FAIL)


def measured(names: Sequence[str] = NAMES) -> dict[str, RenderedPage]:
    """The pages, measured by a few rendering processes side by side."""
    with serving() as place:
        shares = [names[start::PROCESSES] for start in range(PROCESSES)]
        running = [(share, _started(share, place)) for share in shares if share]
        found: dict[str, RenderedPage] = {}
        for share, process in running:
            output, _ = process.communicate()
            lines = [codec.decode(line, Line) for line in output.splitlines()]
            pages = [line.page for line in lines if line.page is not None]
            found.update(zip(share, pages, strict=True))
    return found


def _started(names: Sequence[str], place: str) -> subprocess.Popen[bytes]:
    """One rendering process with its job; it ends when the job is done."""
    choices = tuple(
        Choice(
            url=f"{BASE}{name}.html",
            template="section",
            static_letters=extract(_body(name), f"{BASE}{name}.html").text_letters,
        )
        for name in names
    )
    job = Job(
        series="omur",
        scope=SITE,
        choices=choices,
        limit=len(choices),
        contact="https://example.org/",
        delay=0.0,
        allow_loopback=True,
        hosts={SITE: place, COUNTER: place},
        seconds=3_000.0,
    )
    browser = find_browser()
    assert browser is not None
    command = [sys.executable, "-m", "crawler.rendering", str(browser)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.write(codec.encode(job) + b"\n")
    process.stdin.flush()
    return process


def _body(name: str) -> bytes:
    return (FIXTURES / f"{name}.html").read_bytes()


def judged(name: str, page: RenderedPage, more: Iterable[str] = ()) -> Judgement:
    """The page as the only one of its site, by the checks of rendered pages, those that they settle, and
    ``more``."""
    url = f"{BASE}{name}.html"
    rendered = Rendered(browser="Chromium", axe="", selection="", measure="", pages=(page,))
    checks = {
        check.id: check
        for check in all_checks().values()
        if "rendered" in check.needs or check.settled_by or check.id in more
    }
    evidence = site(extract(_body(name), url, scope=(SITE,)), site=url, rendered=rendered)
    return judge(evidence, tool="test", checks=checks)


def accusations(name: str, page: RenderedPage) -> dict[str, str]:
    """The checks that react to the page, with their outcomes."""
    return {
        finding.check: finding.outcome
        for finding in judged(name, page).findings
        if finding.status in ACCUSING
    }
