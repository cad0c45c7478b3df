"""Which address each host has, asked first, so that the sites of one machine can wait for each other."""

import socket
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from urllib.parse import urlsplit

from crawler.guard import ConnectRule, is_literal

AT_ONCE = 32


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
