"""Scrapy settings: every line that differs from Scrapy's default, and why. Used by scrapy.cfg too."""

import os
from importlib.metadata import PackageNotFoundError, version

from scrapy.settings import Settings

from crawler.options import CrawlOptions

try:
    VERSION = version("kuzgu")
except PackageNotFoundError:
    VERSION = "0.1.0"

PAGE_BYTES = 3_000_000
"""The most that one answer may have, before and after decompression."""


def user_agent(contact: str) -> str:
    """Who is asking, and whom the owner of a site can write to."""
    return f"Kuzgu/{VERSION} (+{contact})"


BOT_NAME = "Kuzgu"
SPIDER_MODULES = ["crawler.spiders"]
KUZGU_CONTACT = os.environ.get("KUZGU_CONTACT", "")
"""Own setting: an address or URL for the user agent; no site is visited without it."""
KUZGU_ALLOW_LOOPBACK = False
"""Own setting: may 127.0.0.0/8 and ::1 be connected to?"""
KUZGU_HOSTS: dict[str, str] = {}
"""Own setting: host names that are served on this machine, as {"name": "127.0.0.1:port"}."""
KUZGU_OPTED_OUT: list[str] = []
"""Own setting: domains that nothing is asked of, nor of what is below them."""
KUZGU_LONGEST_DELAY = float("inf")
"""Own setting: up to how many seconds a Crawl-delay is kept; for ever, unless the owner agreed to less."""
KUZGU_PACE_BOOK = ""
"""Own setting: the file through which several crawls at a time keep one pace for each address."""

USER_AGENT = user_agent(KUZGU_CONTACT)
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = "Kuzgu"
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "ky,ru;q=0.9,en;q=0.8",  # the default asks for English pages only
}
_no_cache = {"Cache-Control": "no-cache", "Pragma": "no-cache"}
"""What asks caches on the way for a fresh answer (RFC 9111, 5.2.1.4 and 5.4)."""

# Scrapy fetches file:, ftp:, s3: and data: addresses by default; only the web is visited here.
DOWNLOAD_HANDLERS = {"file": None, "ftp": None, "s3": None, "data": None}
TELNETCONSOLE_ENABLED = False  # on by default: a console inside the crawl
REMOTE_CONTROL_ENABLED = False  # on by default: a server that runs Python
HTTPPROXY_ENABLED = False  # a proxy of the environment would carry requests around the guard
TWISTED_DNS_RESOLVER = "crawler.guard.GuardedResolver"  # knows the mapped hosts
EXTENSIONS = {
    "crawler.guard.ConnectGuard": 0,  # refuses private addresses at the connect
    "scrapy.extensions.spiderstate.SpiderState": None,  # no JOBDIR: recovery is by site
    "scrapy.extensions.throttle.AutoThrottle": None,  # would overwrite a Crawl-delay
}
DOWNLOADER_MIDDLEWARES = {
    # Scrapy's own reads the body of a 404 or 500 as rules and allows all after a network error.
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "crawler.politeness.RobotsGate": 100,
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,  # one list for all sites; scope is ours
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
}
REDIRECT_ENABLED = False  # each hop is followed, checked and recorded by the visit
METAREFRESH_ENABLED = False  # evidence, not an instruction
RETRY_ENABLED = False  # the visit asks twice where that is kind; a dead host is not asked again
COOKIES_ENABLED = False  # one jar for all sites; cookies are seen in the headers

DOWNLOAD_DELAY = 1.0  # kept by crawler.pace, which also knows addresses; the downloader's slots come second
DOWNLOAD_DELAY_JITTER = 0.0  # a promised delay is never shortened
CONCURRENT_REQUESTS_PER_DOMAIN = 1
CONCURRENT_REQUESTS = 0  # one for each open site: the number of open sites is the limit
CONCURRENT_ITEMS = 1  # that many tasks are started for each answer
DOWNLOAD_TIMEOUT = 20  # 180 s by default
DNS_TIMEOUT = 15  # 60 s by default
REACTOR_THREADPOOL_MAXSIZE = 40  # names are looked up in threads; dead domains hold one each
DOWNLOAD_MAXSIZE = PAGE_BYTES  # 1 GB by default
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_FAIL_ON_DATALOSS = False  # a page cut short is evidence too
DOWNLOADER_CLIENT_TLS_CIPHERS = "DEFAULT:@SECLEVEL=0"  # old servers must be readable; the probe tells on them

LOG_LEVEL = "INFO"
LOGSTATS_INTERVAL = 0
FEED_EXPORT_ENCODING = "utf-8"


def settings_for(options: CrawlOptions) -> Settings:
    """The settings of this module as changed by the options of one crawl."""
    settings = Settings()
    settings.setmodule("crawler.settings")
    settings.setdict(
        {
            "KUZGU_CONTACT": options.contact,
            "KUZGU_ALLOW_LOOPBACK": options.allow_loopback,
            "KUZGU_HOSTS": dict(options.hosts),
            "KUZGU_OPTED_OUT": [domain for domain, _ in options.opted_out],
            "KUZGU_PACE_BOOK": options.pace_book,
            "KUZGU_LONGEST_DELAY": KUZGU_LONGEST_DELAY
            if options.longest_delay is None
            else options.longest_delay,
            "DEFAULT_REQUEST_HEADERS": DEFAULT_REQUEST_HEADERS | (_no_cache if options.no_cache else {}),
            "USER_AGENT": user_agent(options.contact),
            "DOWNLOAD_DELAY": options.delay,
            "DOWNLOAD_TIMEOUT": options.timeout,
            "DNS_TIMEOUT": min(15.0, options.timeout),
        },
        priority="cmdline",
    )
    return settings
