"""(d) Scrapy that only follows links, with all that is known to make it fast: the floor below which no crawl
with Scrapy gets."""

import json
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import scrapy
from lxml import etree
from scrapy.crawler import CrawlerProcess

HREFS = etree.XPath("//a/@href", smart_strings=False)
PARSER = etree.HTMLParser()
UNUSED = (
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware",
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware",
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware",
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware",
    "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware",
    "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware",
    "scrapy.downloadermiddlewares.retry.RetryMiddleware",
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware",
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware",
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware",
    "scrapy.downloadermiddlewares.stats.DownloaderStats",
)
UNUSED_SPIDER = (
    "scrapy.spidermiddlewares.start.StartSpiderMiddleware",
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware",
    "scrapy.spidermiddlewares.referer.RefererMiddleware",
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware",
    "scrapy.spidermiddlewares.depth.DepthMiddleware",
)


class TunedSpider(scrapy.Spider):
    name = "tuned"

    def __init__(self, homes: list[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.start_urls = homes
        self.hosts = {urlsplit(home).netloc for home in homes}
        self.seen = set(homes)
        self.resolved: dict[tuple[str, str], str | None] = {}

    def parse(self, response: Any) -> Any:
        if response.status != 200 or not response.headers.get("Content-Type", b"").startswith(b"text/html"):
            return
        root = etree.fromstring(response.body, PARSER)
        for href in set(HREFS(root)):
            url = self.address(response.url, href)
            if url is not None and url not in self.seen:
                self.seen.add(url)
                yield scrapy.Request(url, dont_filter=True)

    def address(self, page: str, href: str) -> str | None:
        site = page.split("/", 3)[2]
        key = (site if href.startswith("/") else page, href)
        if key not in self.resolved:
            url = urldefrag(urljoin(page, href))[0]
            self.resolved[key] = url if urlsplit(url).netloc in self.hosts else None
        return self.resolved[key]


if __name__ == "__main__":
    process = CrawlerProcess(
        {
            "CONCURRENT_REQUESTS": 100,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
            "DOWNLOAD_DELAY": 0,
            "CONCURRENT_ITEMS": 1,
            "LOG_LEVEL": "INFO",
            "TELNETCONSOLE_ENABLED": False,
            "REMOTE_CONTROL_ENABLED": False,
            "DOWNLOADER_MIDDLEWARES": dict.fromkeys(UNUSED),
            "SPIDER_MIDDLEWARES": dict.fromkeys(UNUSED_SPIDER),
        }
    )
    process.crawl(TunedSpider, homes=json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    process.start()
