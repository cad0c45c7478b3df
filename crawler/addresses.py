"""Which address each host has, asked first, so that the sites of one machine can wait for each other."""

import asyncio
import re
import socket
from collections import OrderedDict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any
from urllib.parse import urlsplit

from scrapy.utils.defer import maybe_deferred_to_future
from twisted.internet.error import DNSLookupError

from audits.evidence import Unavailable
from crawler.fetching import Missing
from crawler.guard import ConnectRule, is_literal

AT_ONCE = 32
REMEMBERED = 20_000
LOOK_UP_SECONDS = 20.0
_HOST = re.compile(r"[\w.:%\[\]-]+")


def host_of(url: str) -> str:
    """The host of an address in lower case, "" when there is none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def resolve_hosts(
    urls: Iterable[str], rule: ConnectRule | None = None, seconds: float = 30.0
) -> dict[str, str | None]:
    """Host → the address that it would be connected to, None where it has none, where it may not be
    connected to, or where the answer did not come within ``seconds`` for all together. Blocks."""
    rule = rule or ConnectRule()
    hosts = list(dict.fromkeys(host for url in urls if (host := host_of(url))))
    if not hosts:
        return {}
    pool = ThreadPoolExecutor(min(AT_ONCE, len(hosts)), thread_name_prefix="names")
    asked = {host: pool.submit(address_of, host, rule) for host in hosts}
    wait(asked.values(), timeout=seconds)
    pool.shutdown(wait=False, cancel_futures=True)
    return {
        host: answer.result() if answer.done() and not answer.cancelled() else None
        for host, answer in asked.items()
    }


def address_of(host: str, rule: ConnectRule) -> str | None:
    """The address of one host, as ``resolve_hosts``. Blocks for as long as the system's resolver takes."""
    mapped = rule.stand_in(host)
    if mapped is None and rule.hosts and not is_literal(host):
        return None
    try:
        answers = socket.getaddrinfo(mapped or host, 80, type=socket.SOCK_STREAM)
        answers.sort(key=lambda answer: answer[0] != socket.AF_INET)  # IPv4 first, as the crawl connects
        return rule.destination(str(answers[0][4][0]), 80)[0]
    except (OSError, UnicodeError):
        return None


def name_exists(host: str, rule: ConnectRule) -> bool | None:
    """Does the name system know this host? None when it cannot tell now. Blocks."""
    if rule.stand_in(host) is not None or is_literal(host):
        return True
    if rule.hosts:
        return False
    try:
        socket.getaddrinfo(host, 80, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        return False if error.errno == socket.EAI_NONAME else None
    except (OSError, UnicodeError):
        return None
    return True


class Addresses:
    """What the crawl's own resolver answers, each host asked once; so many at a time that none waits for a
    thread so long that it seems to have no address."""

    def __init__(self, rule: ConnectRule) -> None:
        self.rule = rule
        self.known: OrderedDict[str, asyncio.Future[str | Missing]] = OrderedDict()
        self.existing: dict[str, asyncio.Future[bool | None]] = {}
        self.gate = asyncio.Semaphore(AT_ONCE)

    async def of(self, host: str) -> str | Missing:
        """The address that this host is connected to, or why there is none."""
        if host not in self.known:
            self.known[host] = asyncio.ensure_future(self._ask(host))
            if len(self.known) > REMEMBERED:
                self.known.popitem(last=False)
        return await asyncio.shield(self.known[host])

    async def exist(self, host: str) -> bool | None:
        """As ``name_exists``, asked once for each host, beside the resolver of the crawl."""
        if host not in self.existing:
            self.existing[host] = asyncio.ensure_future(self._look_up(host))
        return await asyncio.shield(self.existing[host])

    async def _look_up(self, host: str) -> bool | None:
        try:
            return await asyncio.wait_for(asyncio.to_thread(name_exists, host, self.rule), LOOK_UP_SECONDS)
        except TimeoutError:
            return None

    async def _ask(self, host: str) -> str | Missing:
        from twisted.internet import reactor

        if not _HOST.fullmatch(host):
            return Missing(reason=Unavailable.BAD_ADDRESS, detail=host[:200])
        resolver: Any = reactor
        async with self.gate:
            try:
                found = await maybe_deferred_to_future(resolver.resolve(host.strip("[]")))
            except (DNSLookupError, OSError, ValueError) as error:
                reason = Unavailable.BAD_ADDRESS if isinstance(error, ValueError) else Unavailable.DNS
                return Missing(reason=reason, detail=f"{type(error).__name__}: {error}"[:200])
        try:
            return self.rule.destination(str(found), 80)[0]
        except OSError:
            return str(found)  # not a public address: refused at the connect, which says so
