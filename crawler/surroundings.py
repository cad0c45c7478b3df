"""What a site has around its pages: spellings of its address, certificate, sitemaps, error page, feeds."""

import hashlib
from dataclasses import replace
from typing import Literal
from urllib.parse import urljoin, urlsplit, urlunsplit

from audits.evidence import ErrorPage, Feed, HomeVariant, Robots, Sitemap, Tls, Unavailable
from crawler.extract import extract
from crawler.extract.feeds import parse_feed
from crawler.extract.sitemaps import parse_sitemap
from crawler.fetching import Answer, Missing
from crawler.scope import home_variants, place_of, same_organisation
from crawler.selection import clean, kind_of, same_page_key
from crawler.visit_state import Landing, Visit, anywhere, follow

FoundIn = Literal["robots", "guess", "index"]

SITEMAP_FILES = 10
SITEMAP_DEPTH = 2
SITEMAP_BYTES = 3_000_000
FEEDS = 2
FEED_BYTES = 2_000_000
PROBE_SECONDS = 10.0
TOO_OLD = ("SSLv3", "TLSv1", "TLSv1.1")
"""What browsers do not speak any more, and neither does the downloader."""


def other_spellings(site: str, reason: Unavailable) -> tuple[str, ...]:
    """Where else the home page may be when nothing was heard at its address. A silent host is not asked
    again."""
    variants = home_variants(site)[1:]
    host = urlsplit(site).hostname
    if reason in (Unavailable.REFUSED, Unavailable.TLS, Unavailable.CONNECTION_LOST):
        return tuple(url for url in variants if urlsplit(url).hostname == host)
    if reason is Unavailable.NOT_COLLECTED:
        return variants
    if reason is Unavailable.DNS:
        return tuple(url for url in variants if urlsplit(url).hostname != host)[:1]
    return ()


async def probe_variants(visit: Visit) -> None:
    """Where the other spellings of the home address lead; a hop to the home page is not followed again."""
    assert visit.home_landing is not None
    landing = visit.home_landing
    _note_spelling(visit, _start(landing), landing.url)
    found = []
    for url in home_variants(clean(visit.target.site)):
        if same_spelling(url, _start(landing)) or same_spelling(url, landing.url):
            answer = landing.result
            status = answer.status if isinstance(answer, Answer) else answer.reason
            hops = landing.hops if same_spelling(url, _start(landing)) else ()
            found.append(HomeVariant(url=url, status=status, final_url=landing.url, hops=hops))
            continue
        found.append(await _probe(visit, url))
    visit.variants = tuple(found)


async def _probe(visit: Visit, url: str) -> HomeVariant:
    home = visit.home_landing
    assert home is not None
    landing = await follow(
        visit,
        url,
        anywhere,
        lambda target: same_spelling(target, home.url) or same_spelling(target, _start(home)),
        want="headers",
        timeout=PROBE_SECONDS,
    )
    if landing.known:
        _note_spelling(visit, url, home.url)
        status: int | Unavailable = Unavailable.NOT_ATTEMPTED
        if isinstance(home.result, Answer):
            status = home.result.status
        return HomeVariant(url=url, status=status, final_url=home.url, hops=landing.hops)
    if isinstance(landing.result, Missing):
        if landing.result.reason is Unavailable.NOT_COLLECTED:
            _note_spelling(visit, url, home.url)  # an archive has its pages under one spelling
        return HomeVariant(url=url, status=landing.result.reason, hops=landing.hops)
    return HomeVariant(url=url, status=landing.result.status, final_url=landing.url, hops=landing.hops)


def _note_spelling(visit: Visit, other: str, home: str) -> None:
    ours, theirs = urlsplit(home), urlsplit(other)
    if place_of(home) == place_of(other):
        visit.spellings[theirs.scheme, theirs.netloc] = (ours.scheme, ours.netloc)


def _start(landing: Landing) -> str:
    return landing.hops[0].url if landing.hops else landing.url


def same_spelling(one: str, other: str) -> bool:
    return clean(one) == clean(other)


async def probe_tls(visit: Visit) -> None:
    """The certificate of the home page's host, unless https was seen not to answer there."""
    parts = urlsplit(visit.home_url or clean(visit.target.site))
    host, port = parts.hostname or "", 443
    if parts.scheme == "https":
        port = parts.port or 443
    elif parts.port:
        visit.tls = Unavailable.NOT_ATTEMPTED
        return
    elif isinstance(visit.variants, tuple):
        secure = [v for v in visit.variants if v.url.startswith(f"https://{host}/")]
        reasons = (Unavailable.DNS, Unavailable.REFUSED, Unavailable.TIMEOUT, Unavailable.PRIVATE_ADDRESS)
        if secure and isinstance(secure[0].status, Unavailable) and secure[0].status in reasons:
            visit.tls = secure[0].status
            return
    if visit.web.wait(host) > visit.seconds_left():
        visit.tls = Unavailable.NOT_ATTEMPTED
        return
    visit.tls = await visit.web.certificate(host, port, min(PROBE_SECONDS, visit.options.timeout))


async def record_unreachable(visit: Visit) -> None:
    """Say of each spelling of the home address what was heard there, without asking more."""
    site = clean(visit.target.site)
    if not site:
        return
    heard = {failure.url: failure for failure in visit.failures}
    found = []
    for url in home_variants(site):
        failure = heard.get(url)
        status: int | Unavailable = visit.unheard.get(url, Unavailable.NOT_ATTEMPTED)
        if failure is not None:
            status = failure.status if failure.status is not None else failure.reason
        found.append(HomeVariant(url=url, status=status, hops=failure.hops if failure else ()))
    visit.variants = tuple(found)
    lost = (Unavailable.TLS, Unavailable.CONNECTION_LOST)
    if site.startswith("https:") and site in heard and heard[site].reason in lost:
        await probe_tls(visit)
        if isinstance(visit.tls, Tls) and visit.tls.protocol in TOO_OLD:
            detail = f"the server speaks {visit.tls.protocol} and nothing newer"
            visit.failures[:] = [
                replace(failure, reason=Unavailable.TLS, detail=detail) if failure.url == site else failure
                for failure in visit.failures
            ]


async def read_sitemaps(visit: Visit) -> None:
    """The sitemaps that robots.txt names, or /sitemap.xml; their addresses are offered to the selection."""
    named = visit.robots.sitemaps if isinstance(visit.robots, Robots) else ()
    host = urlsplit(visit.home_url).hostname or ""
    waiting: list[tuple[str, FoundIn, int]] = []
    for address in named:
        url = clean(urljoin(visit.home_url, address))
        if url and same_organisation(urlsplit(url).hostname or "", host):
            waiting.append((url, "robots", 0))
    if not waiting:
        parts = urlsplit(visit.home_url)
        folder = visit.scope.folder
        waiting.append(
            (urlunsplit((parts.scheme, parts.netloc, f"{folder}/sitemap.xml", "", "")), "guess", 0)
        )
    found: list[Sitemap] = []
    asked: set[str] = set()
    not_collected = False
    while waiting and len(found) < (1 if visit.sparing else SITEMAP_FILES):
        url, found_in, depth = waiting.pop(0)
        if same_page_key(url) in asked:
            continue
        asked.add(same_page_key(url))
        sitemap = await _read_sitemap(visit, url, found_in)
        if isinstance(sitemap, Unavailable):
            not_collected = not_collected or sitemap is Unavailable.NOT_COLLECTED
            continue
        found.append(sitemap)
        for entry in sitemap.entries:
            address = clean(entry.url)
            if sitemap.kind == "index":
                if depth < SITEMAP_DEPTH and same_organisation(urlsplit(address).hostname or "", host):
                    waiting.append((address, "index", depth + 1))
            elif visit.scope.contains(address) and kind_of(address) == "page":
                visit.selection.add(address, depth=1, found_on=url, rank=2)
    visit.sitemaps = tuple(found) if found or not not_collected else Unavailable.NOT_COLLECTED


async def _read_sitemap(visit: Visit, url: str, found_in: FoundIn) -> Sitemap | Unavailable:
    """A reason where there is nothing to say of it: a guess that was wrong, or what no archive has."""
    landing = await follow(visit, url, anywhere, max_bytes=SITEMAP_BYTES)
    if isinstance(landing.result, Missing):
        if found_in == "guess" or landing.result.reason is Unavailable.NOT_COLLECTED:
            return landing.result.reason
        return Sitemap(url=url, status=0, kind="broken", found_in=found_in, error=landing.result.reason.value)
    return parse_sitemap(landing.result.body, url, landing.result.status, found_in)


async def ask_for_impossible(visit: Visit) -> None:
    """The answer to an address that cannot exist; its name depends on the site alone."""
    parts = urlsplit(visit.home_url)
    name = "kuzgu-" + hashlib.sha1(visit.scope.place.encode(), usedforsecurity=False).hexdigest()[:12]
    url = urlunsplit((parts.scheme, parts.netloc, f"{visit.scope.folder}/{name}", "", ""))
    landing = await follow(visit, url, anywhere, want="page")
    answer = landing.result
    if isinstance(answer, Missing):
        visit.error_page = answer.reason
        return
    visit.error_page = error_page_evidence(url, replace(answer, url=landing.url))


def error_page_evidence(url: str, answer: Answer) -> ErrorPage:
    """What the answer at ``answer.url`` to an address that cannot exist says."""
    title, letters = "", 0
    if answer.is_html:
        page = extract(answer.body, answer.url, answer.status, answer.headers)
        title, letters = (page.titles[0] if page.titles else ""), page.text_letters
    return ErrorPage(
        url=url, status=answer.status, title=title[:300], text_letters=letters, final_url=answer.url
    )


async def read_feeds(visit: Visit) -> None:
    """The first feeds that pages link to, comment feeds left out."""
    found: list[Feed] = []
    not_collected = False
    for url in visit.found_feeds:
        if len(found) == FEEDS:
            break
        if not visit.scope.contains(url) or "/comments/" in url:
            continue
        landing = await follow(visit, url, visit.scope.contains, max_bytes=FEED_BYTES)
        if isinstance(landing.result, Answer):
            found.append(parse_feed(landing.result.body, url, landing.result.status))
        elif landing.result.reason is Unavailable.NOT_COLLECTED:
            not_collected = True
    visit.feeds = tuple(found) if found or not not_collected else Unavailable.NOT_COLLECTED
