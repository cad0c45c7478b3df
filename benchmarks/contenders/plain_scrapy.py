"""(a) What Scrapy's documentation leads to: LinkExtractor, the settings for broad crawls, nothing else."""

import json
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.http import HtmlResponse
from scrapy.linkextractors import LinkExtractor


class PlainSpider(scrapy.Spider):
    name = "plain"

    def __init__(self, homes: list[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.start_urls = homes
        self.allowed_domains = [urlsplit(home).hostname or "" for home in homes]
        self.links = LinkExtractor()

    def parse(self, response: Any) -> Any:
        if isinstance(response, HtmlResponse):
            for link in self.links.extract_links(response):
                yield scrapy.Request(link.url)


if __name__ == "__main__":
    process = CrawlerProcess(
        {
            "SCHEDULER_PRIORITY_QUEUE": "scrapy.pqueues.DownloaderAwarePriorityQueue",
            "CONCURRENT_REQUESTS": 100,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
            "DOWNLOAD_DELAY": 0,
            "REACTOR_THREADPOOL_MAXSIZE": 20,
            "LOG_LEVEL": "INFO",
            "COOKIES_ENABLED": False,
            "RETRY_ENABLED": False,
            "DOWNLOAD_TIMEOUT": 15,
            "AJAXCRAWL_ENABLED": False,
            "ROBOTSTXT_OBEY": False,
            "TELNETCONSOLE_ENABLED": False,
        }
    )
    process.crawl(PlainSpider, homes=json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    process.start()
