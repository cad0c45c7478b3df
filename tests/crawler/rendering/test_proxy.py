"""The guarding proxy over real sockets: where it connects to, what it lets through, what it counts."""

import asyncio
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import pytest

from crawler.guard import connect_rule
from crawler.rendering.proxy import Gate, guarding_proxy
from tests.crawler.loopback_server import Reply, page, serve
from tests.crawler.rendering.browsing import OnlyThisServer

HOST = "uyum.example"
SITES = {
    HOST: {
        "/": page("Уюм"),
        "/big": Reply(body=b"x" * 500_000, type="image/png"),
        "/endless": Reply(fault="endless", type="image/png"),
    },
    "closed.example": {"/": page("Жабык")},
}


async def say(proxy: str, request: bytes) -> bytes:
    place = urlsplit(proxy)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    writer.write(request)
    await writer.drain()
    try:
        return await asyncio.wait_for(reader.read(), 20)
    finally:
        writer.close()


def through(gate: Gate, talk: Callable[[str], Awaitable[None]]) -> None:
    async def all_of_it() -> None:
        async with guarding_proxy(gate) as proxy:
            gate.open_page(1_000_000)
            await talk(proxy)

    asyncio.run(all_of_it())


@pytest.mark.parametrize(
    "target",
    [
        "127.0.0.1:80",
        "127.1:80",
        "2130706433:80",
        "0x7f.1:80",
        "[::1]:80",
        "[::ffff:127.0.0.1]:80",
        "10.0.0.1:443",
        "169.254.169.254:80",
        "localhost:443",
        "0.0.0.0:80",
    ],
)
def test_the_browser_gets_nowhere_but_through_the_gate(target: str) -> None:
    gate = Gate(rule=connect_rule(False, {}))

    async def talk(proxy: str) -> None:
        tunnel = await say(proxy, f"CONNECT {target} HTTP/1.1\r\n\r\n".encode())
        plain = await say(proxy, f"GET http://{target}/x HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        assert tunnel.startswith((b"HTTP/1.1 403", b"HTTP/1.1 502"))
        assert plain.startswith((b"HTTP/1.1 403", b"HTTP/1.1 502"))

    through(gate, talk)
    assert gate.hosts == set()


def test_requests_answers_caps_and_who_opted_out() -> None:
    with serve(SITES) as server:
        rule = OnlyThisServer(
            hosts=tuple((host, "127.0.0.1", server.port) for host in SITES), port=server.port
        )
        gate = Gate(rule=rule, opted_out=frozenset({"closed.example"}))

        async def talk(proxy: str) -> None:
            get = f"GET http://{HOST}/ HTTP/1.1\r\nHost: {HOST}\r\nProxy-Connection: keep-alive\r\n\r\n"
            answer = await say(proxy, get.encode() * 2)  # the second must not reach the first one's server
            assert answer.count(b"HTTP/1.1 200") == 1
            assert answer.count(b"Connection: close") == 1
            assert server.asked(HOST) == ["GET /"]
            for method, status in (("PUT", b"405"), ("DELETE", b"405"), ("TRACE", b"405")):
                found = await say(proxy, f"{method} http://{HOST}/ HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
                assert found.startswith(b"HTTP/1.1 " + status)
            for bad in (b"nonsense\r\n\r\n", b"CONNECT x HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n"):
                assert (await say(proxy, bad)).split(b" ")[1][:1] == b"4"
            closed = await say(proxy, b"GET http://closed.example/ HTTP/1.1\r\nHost: closed.example\r\n\r\n")
            assert closed.startswith(b"HTTP/1.1 403")
            assert server.asked("closed.example") == []
            tunnel = await say(
                proxy,
                f"CONNECT {HOST}:80 HTTP/1.1\r\n\r\n".encode()
                + f"GET / HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n".encode(),
            )
            assert b"established" in tunnel
            assert "Уюм".encode() in tunnel
            before = gate.received
            await say(proxy, f"GET http://{HOST}/big HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
            assert 500_000 <= gate.received - before < 501_000
            endless = await say(proxy, f"GET http://{HOST}/endless HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
            assert len(endless) <= 1_000_000
            assert gate.capped
            late = await say(proxy, get.encode())
            assert late.startswith(b"HTTP/1.1 429")

        through(gate, talk)


def test_a_new_page_closes_what_the_one_before_left_open() -> None:
    async def talk(proxy: str) -> None:
        place = urlsplit(proxy)
        reader, writer = await asyncio.open_connection(place.hostname, place.port)
        writer.write(f"CONNECT {HOST}:80 HTTP/1.1\r\n\r\n".encode())
        assert b"200" in await reader.readuntil(b"\r\n\r\n")
        gate.open_page(1_000)
        assert await asyncio.wait_for(reader.read(), 10) == b""
        writer.close()

    with serve(SITES) as server:
        rule = OnlyThisServer(hosts=((HOST, "127.0.0.1", server.port),), port=server.port)
        gate = Gate(rule=rule)
        through(gate, talk)


def test_only_what_the_page_asks_for_is_connected_to() -> None:
    with serve(SITES) as server:
        rule = OnlyThisServer(
            hosts=tuple((host, "127.0.0.1", server.port) for host in SITES), port=server.port
        )
        gate = Gate(rule=rule, wanted=set())
        gate.want(f"http://{HOST}/")

        async def talk(proxy: str) -> None:
            own = await say(proxy, b"CONNECT closed.example:80 HTTP/1.1\r\n\r\n")
            assert own.startswith(b"HTTP/1.1 502")
            asked = await say(proxy, f"GET http://{HOST}/ HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
            assert asked.startswith(b"HTTP/1.1 200")
            assert (server.asked("closed.example"), gate.hosts, gate.refused_count) == ([], {HOST}, 0)

        through(gate, talk)
