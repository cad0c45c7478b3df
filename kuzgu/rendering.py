"""The rendered pass of a run: crawled sites go to the browser process one after the other, then to the judge.

Between crawl and judgement a site waits in the spool as a whole file, so a run that is stopped loses none.
The browser process may die at any moment: the page that was open is then named as lost, and the others are
measured by the next process.
"""

import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from audits import codec
from audits.evidence import Rendered, RenderedPage, Robots, SiteEvidence, Unavailable
from audits.run import judge
from crawler.archive import run_folder
from crawler.options import CrawlOptions
from crawler.rendering.browser import find_browser, why_no_browser
from crawler.rendering.jobs import Job, Line
from crawler.rendering.measuring import axe_version, measure_version
from crawler.rendering.page_choice import CHOICE, Choice, choose
from crawler.scope import scope_of
from kuzgu.spool import CRAWLED, SpooledSite, read_site, write_site
from kuzgu.version import TOOL
from reports.build import free_name

DEATHS = 3
"""So often may the process die at one site; then what is left of it is not measured."""
GRACE = 120.0
"""Seconds beyond a site's time after which the process is taken for stuck and ended."""
SITES_FOR_ONE_PROCESS = 25
"""After so many sites the process is changed, so that nothing it leaks adds up."""

Tell = Callable[[dict[str, Any]], None]


@dataclass
class Stage:
    """One browser process at a time, as ``children`` starts and ends them."""

    children: Any
    options: CrawlOptions
    log: Path
    process: Any = None
    served: int = 0

    def finish(self, path: Path, tell: Tell) -> None:
        """Measure a crawled site, judge it, put it among the finished ones. A stopped run leaves it where it
        is. Raises OSError when it cannot be written."""
        try:
            site = read_site(path)
            evidence = codec.decode_site(site.evidence)
        except ValueError:
            traceback.print_exc()
            path.replace(path.with_suffix(".damaged"))
            return
        try:
            rendered = self.measure(evidence, site)
            if self.children.stopped.is_set():
                return
            evidence = replace(evidence, rendered=rendered)
            judgement = judge(evidence, tool=TOOL)
        except Exception:
            traceback.print_exc()
            evidence = replace(evidence, rendered=Unavailable.BROKEN)
            judgement = site.judgement
        finished_at = datetime.now(UTC).isoformat(timespec="seconds")
        signs = replace(site.signs, state=judgement.state)
        done = replace(
            site,
            finished_at=finished_at,
            judgement=judgement,
            evidence=codec.encode(evidence),
            signs=signs,
        )
        write_site(path.parent, done)
        path.unlink(missing_ok=True)
        tell({"event": "judged", "series": site.series, "state": judgement.state})

    def measure(self, evidence: SiteEvidence, site: SpooledSite) -> Rendered | Unavailable:
        """The pages that the rule chooses, in the browser. Never raises for what pages or browser do."""
        if why_no_browser():
            return Unavailable.NO_BROWSER
        choices = choose(evidence, self.options.rendered_pages)
        if not choices:
            return Unavailable.NOT_ATTEMPTED
        started_at = _now()
        job = job_of(evidence, site, choices, self.options)
        pages, version = self._pages(job)
        if not pages:
            return Unavailable.NO_BROWSER
        return Rendered(
            browser=version,
            axe=axe_version(),
            selection=CHOICE,
            measure=measure_version(),
            started_at=started_at,
            finished_at=_now(),
            pages=tuple(pages),
        )

    def _pages(self, job: Job) -> tuple[list[RenderedPage], str]:
        pages: list[RenderedPage] = []
        version = ""
        left = job.choices
        for _ in range(DEATHS):
            open_page: Choice | None = None
            for line in self._answers(replace(job, choices=left)):
                match line.event:
                    case "opening":
                        open_page = line.choice
                    case "page" if line.page is not None:
                        pages.append(line.page)
                        open_page = None
                        left = tuple(one for one in left if one.url != line.page.url)
                    case "done":
                        self.served += 1
                        return pages, line.text
                    case "no_browser":
                        print(line.text, file=sys.stderr)
                        return pages, version
            self.end()
            if self.children.stopped.is_set():
                return pages, version
            if open_page is not None:
                pages.append(_lost(open_page, "the browser process ended while the page was open"))
                left = tuple(one for one in left if one.url != open_page.url)
            if not left:
                return pages, version
        pages += [_lost(one, "the browser process ended again and again") for one in left]
        return pages, version

    def _answers(self, job: Job) -> Any:
        """The lines of the process until the job is done or the process has ended."""
        if self.process is None or self.process.poll() is not None or self.served >= SITES_FOR_ONE_PROCESS:
            self.end()
            self._start()
        process = self.process
        if process is None:
            return
        watchdog = threading.Timer(job.seconds + GRACE, process.kill)
        watchdog.daemon = True
        watchdog.start()
        try:
            with suppress(OSError):
                process.stdin.write(codec.encode(job) + b"\n")
                process.stdin.flush()
            for text in process.stdout:
                with suppress(ValueError):
                    line = codec.decode(text, Line)
                    yield line
                    if line.event in ("done", "no_browser"):
                        return
        finally:
            watchdog.cancel()

    def _start(self) -> None:
        browser = find_browser()
        with self.log.open("ab") as log:
            self.process = self.children.start([str(browser)], log, module="crawler.rendering")
        self.served = 0

    def end(self) -> None:
        if self.process is not None:
            self.children.end(self.process)
            self.process = None


def job_of(
    evidence: SiteEvidence, site: SpooledSite, choices: tuple[Choice, ...], options: CrawlOptions
) -> Job:
    robots = evidence.robots.text if isinstance(evidence.robots, Robots) else ""
    name = sha256(site.series.encode()).hexdigest()[:8]
    delay = max(options.delay, evidence.crawl.crawl_delay or 0.0)
    return Job(
        series=site.series,
        scope=scope_of(evidence.site, choices[0].url).prefix,
        choices=choices,
        limit=options.rendered_pages,
        robots=robots,
        contact=options.contact,
        delay=delay,
        allow_loopback=options.allow_loopback,
        hosts=dict(options.hosts),
        opted_out=tuple(domain for domain, _ in options.opted_out),
        pace_book=options.pace_book,
        pictures=str(run_folder(options.pictures, site.run)) if options.pictures else "",
        stem=f"{free_name(site.series, set())}_{name}_{site.attempt}",
    )


def crawled_site(folder: Path, series: str) -> Path:
    return folder / (sha256(series.encode()).hexdigest()[:24] + CRAWLED)


def crawled_sites(folder: Path) -> list[Path]:
    """Sites that were crawled and wait for the browser, by name."""
    return sorted(folder.glob("*" + CRAWLED))


def _lost(choice: Choice, detail: str) -> RenderedPage:
    return RenderedPage(
        url=choice.url,
        template=choice.template,
        lang=choice.lang,
        static_letters=choice.static_letters,
        failure=Unavailable.CRASHED,
        detail=detail,
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
