"""Runs one crawl of many sites in this process. A process can do this once: a reactor does not restart."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from audits.evidence import SiteEvidence
from crawler.options import CrawlOptions, Target
from crawler.visit_state import Visit


def crawl_sites(
    targets: Sequence[Target],
    options: CrawlOptions,
    on_site: Callable[[Target, SiteEvidence], None],
    on_progress: Callable[[dict[str, Any]], None] | None = None,
    *,
    visiting: Callable[[Visit], Awaitable[SiteEvidence]] | None = None,
    log_file: Path | None = None,
) -> None:
    """Visit every target and hand each one's evidence to ``on_site``, once, as soon as it is finished.

    Blocks until all are finished. ``on_progress`` gets {"event": "open" | "page" | "done", "series", …}, and
    {"event": "failed", "series", "reason", "disk_full"} for a site that has no evidence: its archive could
    not be written, or its visit failed by a fault of ours; and {"event": "alive"} now and then. ``visiting``
    is done instead of the whole visit; ``log_file`` takes what would be logged on standard error.
    Raises what ``on_site`` or ``on_progress`` raised (the other visits are then given up), ValueError for
    options that cannot be, KeyboardInterrupt when it was asked to stop before all sites were finished.
    """
    from scrapy.crawler import AsyncCrawlerProcess

    from crawler.settings import settings_for
    from crawler.site_visit import visit_site
    from crawler.spiders.site import SiteSpider

    if not options.contact:
        raise ValueError("no contact is set: sites must be able to reach whoever visits them")
    if not targets:
        return
    settings = settings_for(options)
    if log_file is not None:
        settings.set("LOG_FILE", str(log_file), priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(SiteSpider)
    crawl = process.crawl(
        crawler,
        targets=tuple(targets),
        options=options,
        on_site=on_site,
        on_progress=on_progress,
        visiting=visiting or visit_site,
    )
    process.start()
    spider = crawler.spider
    if crawl.done() and not crawl.cancelled() and (error := crawl.exception()) is not None:
        raise error
    assert isinstance(spider, SiteSpider)
    if spider.fault is not None:
        raise spider.fault
    if spider.finished < len(targets):
        raise KeyboardInterrupt
