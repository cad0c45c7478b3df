"""Decides, at the connect itself, which addresses may be connected to.

Whatever led there (a literal, a DNS answer, a redirect, robots.txt, the certificate probe, a single
look-up), the connection is made to an address that this rule has seen.
"""

import contextlib
import ipaddress
import socket
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scrapy.crawler import Crawler
from scrapy.resolver import CachingThreadedResolver
from twisted.internet import defer
from twisted.internet.error import ConnectionRefusedError as TwistedRefused
from twisted.internet.error import DNSLookupError

from crawler import header_limit

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_UNICAST = ipaddress.ip_network("2000::/3")
"""All of IPv6 that is given out to the public (IANA); 64:ff9b:1::/48 and ::a.b.c.d lead elsewhere."""
_STAND_INS = int(ipaddress.ip_address("127.77.0.0"))


class AddressRefused(OSError):
    """The address is not a public one; no connection was tried."""


def address_allowed(ip: str, allow_loopback: bool = False) -> bool:
    """May a connection be made to this literal address? IPv4 addresses inside IPv6 ones are unwrapped."""
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            address = address.ipv4_mapped
        elif embedded := _embedded(address):
            return all(address_allowed(str(inner)) for inner in embedded)
        elif address not in _UNICAST and not address.is_loopback:
            return False
    if address.is_loopback:
        return allow_loopback
    return address.is_global and not address.is_multicast


def _embedded(address: ipaddress.IPv6Address) -> tuple[ipaddress.IPv4Address, ...]:
    if address.sixtofour is not None:
        return (address.sixtofour,)
    if address.teredo is not None:
        return address.teredo
    if address in _NAT64:
        return (ipaddress.IPv4Address(int(address) & 0xFFFFFFFF),)
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectRule:
    """What may be connected to. ``hosts`` are (name, address, port): each name gets an address of its own
    inside 127.77/16 that stands for it until the connect, where it becomes the real address and port.
    While there are hosts, no other name resolves."""

    allow_loopback: bool = False
    hosts: tuple[tuple[str, str, int], ...] = ()

    def stand_in(self, name: str) -> str | None:
        """The address that stands for a mapped name, None for any other."""
        name = name.lower().rstrip(".")
        for index, (host, _, _) in enumerate(self.hosts, start=1):
            if host == name:
                return str(ipaddress.ip_address(_STAND_INS + index))
        return None

    def destination(self, ip: str, port: int) -> tuple[str, int]:
        """Where to connect really. Raises AddressRefused, or ConnectionRefusedError for a port of a mapped
        host that is not served (only its port 80 and its real one are)."""
        index = _number(ip) - _STAND_INS
        if 1 <= index <= len(self.hosts):
            _, ip, real = self.hosts[index - 1]
            if port not in (80, real):
                raise ConnectionRefusedError(f"port {port} of a mapped host")
            port = real
        if not address_allowed(ip, self.allow_loopback):
            raise AddressRefused(f"{ip} is not a public address")
        return ip, port


def connect_rule(allow_loopback: bool, hosts: Mapping[str, str]) -> ConnectRule:
    """Build the rule. Raises ValueError when hosts are mapped and loopback is not allowed."""
    if hosts and not allow_loopback:
        raise ValueError("mapped hosts need allow_loopback")
    found = []
    for name, place in sorted(hosts.items()):
        ip, _, port = place.rpartition(":")
        found.append((name.lower().rstrip("."), ip.strip("[]"), int(port)))
    return ConnectRule(allow_loopback=allow_loopback, hosts=tuple(found))


def _number(ip: str) -> int:
    try:
        return int(ipaddress.IPv4Address(ip))
    except ValueError:
        return 0


def open_socket(host: str, port: int, timeout: float, rule: ConnectRule) -> socket.socket:
    """A connected TCP socket to the first address of ``host`` that answers. Blocks. Raises AddressRefused,
    socket.gaierror or another OSError."""
    mapped = rule.stand_in(host)
    if mapped is None and rule.hosts and not is_literal(host):
        raise socket.gaierror(socket.EAI_NONAME, "not a mapped host")
    answers = socket.getaddrinfo(mapped or host.strip("[]"), port, type=socket.SOCK_STREAM)
    error: OSError = socket.gaierror(socket.EAI_NONAME, "no address")
    for *_, sockaddr in answers[:3]:
        try:
            return socket.create_connection(rule.destination(str(sockaddr[0]), port), timeout)
        except OSError as failed:
            error = failed
    raise error


@contextlib.contextmanager
def cut_after(connection: socket.socket, seconds: float) -> Iterator[None]:
    """Shut the connection down when this block lasts longer: a time-out of the socket alone is defeated by
    whoever sends one byte now and then. Works for a connection that is wrapped for TLS later, too."""
    double = connection.dup()

    def cut() -> None:
        with contextlib.suppress(OSError):
            double.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, seconds), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        double.close()


def is_literal(host: str) -> bool:
    """Is this host an IP address, and not a name?"""
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def install(reactor: Any, rule: ConnectRule) -> None:
    """Put the rule before every TCP connection of the reactor, in place of an earlier one."""
    plain = getattr(reactor.connectTCP, "unguarded", reactor.connectTCP)

    def guarded(host: str, port: int, *args: Any, **kwargs: Any) -> Any:
        try:
            host, port = rule.destination(host, port)
        except ConnectionRefusedError as error:
            raise TwistedRefused(str(error)) from error  # type: ignore[no-untyped-call]
        return plain(host, port, *args, **kwargs)

    guarded.unguarded = plain  # type: ignore[attr-defined]
    reactor.connectTCP = guarded


def rule_of_settings(settings: Any) -> ConnectRule:
    return connect_rule(settings.getbool("KUZGU_ALLOW_LOOPBACK"), settings.getdict("KUZGU_HOSTS"))


class ConnectGuard:
    """Scrapy extension: guards the reactor of this crawl, and what it reads before a body."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "ConnectGuard":
        from twisted.internet import reactor

        install(reactor, rule_of_settings(crawler.settings))
        header_limit.install()
        return cls()


class GuardedResolver(CachingThreadedResolver):
    """Scrapy's resolver, which also knows the mapped hosts and leaves literals alone."""

    rule = ConnectRule()

    @classmethod
    def from_crawler(cls, crawler: Any, reactor: Any) -> "GuardedResolver":
        resolver = super().from_crawler(crawler, reactor)
        resolver.rule = rule_of_settings(crawler.settings)
        return resolver

    def getHostByName(self, name: str, timeout: Any = ()) -> "defer.Deferred[str]":
        if is_literal(name):
            return defer.succeed(name)
        if (address := self.rule.stand_in(name)) is not None:
            return defer.succeed(address)
        if self.rule.hosts:
            return defer.fail(DNSLookupError(f"{name} is not a mapped host"))
        return super().getHostByName(name, timeout)
