"""Names to addresses, and addresses to networks."""

import csv
import ipaddress

import pytest

from crawler.addresses import resolve_hosts
from crawler.guard import connect_rule
from crawler.hosting import DATA, network_of

RULE = connect_rule(True, {"koom.example": "127.0.1.1:8000", "bulak.example": "127.0.1.2:8000"})


def test_each_host_is_resolved_once_to_where_it_would_be_connected() -> None:
    urls = [
        "http://koom.example/a",
        "https://KOOM.example./b",
        "http://bulak.example:8000/",
        "http://127.0.0.9/",
    ]
    assert resolve_hosts(urls, RULE) == {
        "koom.example": "127.0.1.1",
        "bulak.example": "127.0.1.2",
        "127.0.0.9": "127.0.0.9",
    }


def test_what_has_no_address_or_may_not_be_connected_to_is_none() -> None:
    assert resolve_hosts(["http://nobody.example/", "http://[bad/", "mailto:a@b.kg"], RULE) == {
        "nobody.example": None
    }
    assert resolve_hosts(["http://127.0.0.1/", "http://10.0.0.1/", "http://8.8.8.8/"]) == {
        "127.0.0.1": None,
        "10.0.0.1": None,
        "8.8.8.8": "8.8.8.8",
    }
    assert resolve_hosts([]) == {}


@pytest.mark.parametrize(
    ("ip", "network"),
    [
        ("104.16.0.0", "cloudflare"),
        ("104.27.255.255", "cloudflare"),
        ("104.28.0.0", None),
        ("104.15.255.255", None),
        ("2606:4700:1234::1", "cloudflare"),
        ("185.199.108.153", "github-pages"),
        ("185.199.108.154", None),
        ("192.0.78.24", "wordpress-com"),
        ("0.0.0.1", None),
        ("255.255.255.255", None),
        ("::1", None),
        ("koom.example", None),
        ("", None),
    ],
)
def test_networks(ip: str, network: str | None) -> None:
    assert network_of(ip) == network


def test_the_list_of_networks_is_sound() -> None:
    lines = [line for line in DATA.read_text("utf-8").splitlines() if not line.startswith("#")]
    rows = list(csv.DictReader(lines))
    ranges = [ipaddress.ip_network(row["range"]) for row in rows]
    assert all(found.is_global for found in ranges)
    assert not any(
        one.version == other.version and one.overlaps(other)
        for index, one in enumerate(ranges)
        for other in ranges[:index]
    )
    assert all(row["source"].startswith("https://") and row["network"] for row in rows)
