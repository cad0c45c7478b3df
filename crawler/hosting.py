"""Which addresses belong to content networks and site builders, where one address is not one machine."""

import csv
import ipaddress
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).with_name("networks.csv")


def network_of(ip: str) -> str | None:
    """The name of the content network or site builder that an address belongs to (networks.csv), None for
    any other address and for what is none."""
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return None
    starts, ranges = _ranges()[address.version]
    index = bisect_right(starts, int(address)) - 1
    if index < 0:
        return None
    end, name = ranges[index]
    return name if int(address) <= end else None


@lru_cache(maxsize=1)
def _ranges() -> dict[int, tuple[list[int], list[tuple[int, str]]]]:
    """IP version → first addresses in order, and beside each the last address and the name."""
    found: dict[int, list[tuple[int, int, str]]] = {4: [], 6: []}
    lines = [line for line in DATA.read_text("utf-8").splitlines() if not line.startswith("#")]
    for row in csv.DictReader(lines):
        network = ipaddress.ip_network(row["range"])
        first, last = int(network.network_address), int(network.broadcast_address)
        found[network.version].append((first, last, row["network"]))
    return {
        version: ([first for first, _, _ in sorted(rows)], [(last, name) for _, last, name in sorted(rows)])
        for version, rows in found.items()
    }
