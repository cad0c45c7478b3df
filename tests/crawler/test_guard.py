"""Which addresses may be connected to, and that nothing gets around it."""

import socket
from typing import Any

import pytest

from audits.evidence import Unavailable
from crawler.guard import AddressRefused, address_allowed, connect_rule, open_socket
from crawler.single_request import RequestFailed, fetch
from tests.crawler.loopback_server import Reply, page, redirect, serve

CONTACT = "https://example.org/kuzgu"


@pytest.mark.parametrize(
    "ip",
    [
        *("10.0.0.5", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
        *("224.0.0.1", "255.255.255.255", "192.0.2.1", "fe80::1", "fc00::1", "ff02::1", "::"),
        *("::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::1", "fe80::1%eth0", "not an address", ""),
        *("64:ff9b:1::a9fe:a9fe", "::169.254.169.254", "::8.8.8.8", "2001:db8::1", "5f00::1", "100::1"),
    ],
)
def test_addresses_that_are_not_public_are_refused_whatever_is_allowed(ip: str) -> None:
    assert not address_allowed(ip)
    assert not address_allowed(ip, allow_loopback=True)


@pytest.mark.parametrize("ip", ["127.0.0.1", "127.77.0.1", "::1", "::ffff:127.0.0.1"])
def test_loopback_only_when_allowed(ip: str) -> None:
    assert not address_allowed(ip)
    assert address_allowed(ip, allow_loopback=True)


@pytest.mark.parametrize("ip", ["212.42.96.1", "2a00:1450:4001:81b::200e", "::ffff:212.42.96.1"])
def test_public_addresses(ip: str) -> None:
    assert address_allowed(ip)


def test_a_mapped_host_is_reached_at_its_place_and_at_no_other_port() -> None:
    rule = connect_rule(True, {"jashyl.example": "127.0.0.1:8123", "koom.example": "127.0.0.1:8124"})
    one, other = rule.stand_in("jashyl.example"), rule.stand_in("KOOM.example.")
    assert one is not None
    assert other is not None
    assert rule.destination(one, 80) == ("127.0.0.1", 8123)
    assert rule.destination(one, 8123) == ("127.0.0.1", 8123)
    assert rule.destination(other, 80) == ("127.0.0.1", 8124)
    with pytest.raises(ConnectionRefusedError):
        rule.destination(one, 443)
    assert rule.stand_in("other.example") is None


def test_a_mapped_host_needs_loopback() -> None:
    with pytest.raises(ValueError, match="loopback"):
        connect_rule(False, {"jashyl.example": "127.0.0.1:8123"})


def test_while_hosts_are_mapped_no_other_name_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *args, **kw: asked.append(host) or [])
    rule = connect_rule(True, {"jashyl.example": "127.0.0.1:8123"})
    with pytest.raises(socket.gaierror):
        open_socket("example.org", 80, 1.0, rule)
    assert asked == []


def test_a_mapped_place_must_be_allowed_too() -> None:
    rule = connect_rule(True, {"inner.example": "10.0.0.5:80"})
    with pytest.raises(AddressRefused):
        rule.destination(rule.stand_in("inner.example") or "", 80)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/",
        "http://2130706433:{port}/",
        "http://0x7f.1:{port}/",
        "http://localhost:{port}/",
    ],
)
def test_a_single_look_up_refuses_loopback_in_every_spelling(url: str) -> None:
    with serve({"*": {}}) as server:
        with pytest.raises(RequestFailed) as failed:
            fetch(url.format(port=server.port), contact=CONTACT, timeout=5)
        assert failed.value.reason is Unavailable.PRIVATE_ADDRESS
        assert server.log == []


def test_a_single_look_up_goes_through_redirects_by_hand() -> None:
    site = {"/": redirect("/ky/"), "/ky/": page("Башкы барак"), "/file": redirect("file:///etc/hostname")}
    site |= {
        "/inner": redirect("http://10.0.0.5/"),
        "/round": redirect("/round2"),
        "/round2": redirect("/round"),
    }
    with serve({"jashyl.example": site}) as server:
        hosts = {"jashyl.example": f"127.0.0.1:{server.port}"}

        def ask(path: str) -> Unavailable | str:
            try:
                found = fetch(
                    f"http://jashyl.example{path}",
                    contact=CONTACT,
                    allow_loopback=True,
                    hosts=hosts,
                    timeout=5,
                )
            except RequestFailed as error:
                return error.reason
            assert found.is_html
            assert "Башкы барак" in found.body.decode()
            assert [hop.location for hop in found.hops] == ["http://jashyl.example/ky/"]
            return found.url

        assert ask("/") == "http://jashyl.example/ky/"
        assert ask("/file") is Unavailable.BAD_ADDRESS
        assert ask("/inner") is Unavailable.PRIVATE_ADDRESS
        assert ask("/round") is Unavailable.TOO_MANY_REDIRECTS
        assert server.log[0].user_agent.startswith("Kuzgu/")
        assert CONTACT in server.log[0].user_agent


def test_a_single_look_up_has_an_end() -> None:
    site = {"/endless": Reply(fault="endless"), "/hang": Reply(fault="hang"), "/drip": Reply(fault="drip")}
    with serve({"jashyl.example": {**site, "/reset": Reply(fault="reset")}}) as server:
        hosts = {"jashyl.example": f"127.0.0.1:{server.port}"}

        def reason(path: str) -> Unavailable:
            with pytest.raises(RequestFailed) as failed:
                fetch(
                    f"http://jashyl.example{path}",
                    contact=CONTACT,
                    allow_loopback=True,
                    hosts=hosts,
                    timeout=1,
                )
            return failed.value.reason

        assert reason("/endless") is Unavailable.TOO_LARGE
        assert reason("/hang") is Unavailable.TIMEOUT
        assert reason("/drip") is Unavailable.TIMEOUT
        assert reason("/reset") is Unavailable.CONNECTION_LOST


def test_a_name_that_means_another_address_the_second_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address that was judged is the one that is connected to; the next look-up is judged anew."""
    real, answers = socket.getaddrinfo, ["127.0.0.1", "169.254.169.254", "127.0.0.1"]

    def changing(host: str, port: int, *args: Any, **how: Any) -> Any:
        return real(answers.pop(0) if host == "changing.example" else host, port, *args, **how)

    monkeypatch.setattr(socket, "getaddrinfo", changing)
    with serve({"*": {}}) as server:
        rule = connect_rule(True, {})
        with open_socket("changing.example", server.port, 5.0, rule) as connection:
            assert connection.getpeername()[0] == "127.0.0.1"
        with pytest.raises(AddressRefused):
            open_socket("changing.example", server.port, 5.0, rule)
        with pytest.raises(AddressRefused):
            open_socket("changing.example", server.port, 5.0, connect_rule(False, {}))
    assert answers == []
