"""Shares the sites of a run out to processes, so that whatever needs one pace is in one process."""

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from crawler.options import Target
from crawler.scope import registrable

SITES_FOR_ONE_PROCESS = 20
"""Fewer sites than this are visited by one process: another one would take longer to start than it saves."""

MOST_PROCESSES = 4
BATCHES_FOR_EACH_PROCESS = 3
"""More than one, so that a process that is done early takes work from the others."""

SMALLEST_BATCH = 8


def process_count(sites: int, cores: int) -> int:
    """How many processes visit this many sites when nobody says how many."""
    return 1 if sites < SITES_FOR_ONE_PROCESS else max(1, min(cores, MOST_PROCESSES))


def host_of(target: Target) -> str:
    return urlsplit(target.site).hostname or ""


def share_out(
    targets: Sequence[Target], addresses: Mapping[str, str | None], processes: int
) -> tuple[tuple[Target, ...], ...]:
    """Batches of about the same size, the largest first, the targets of each in their order.

    ``addresses`` maps a host to what its sites share: an IP address or the name of a network; None when it is
    not known. Hosts with the same address, and hosts under one registrable domain, are in one batch.
    """
    together = _together([host_of(target) for target in targets], addresses)
    groups: dict[str, list[int]] = {}
    for place, target in enumerate(targets):
        groups.setdefault(together[host_of(target)], []).append(place)
    wanted = processes * BATCHES_FOR_EACH_PROCESS if processes > 1 else 1
    count = max(min(wanted, len(targets) // SMALLEST_BATCH), min(processes, len(groups)))
    batches: list[list[int]] = [[] for _ in range(max(1, count))]
    for group in sorted(groups.values(), key=len, reverse=True):
        min(batches, key=len).extend(group)
    filled = sorted((batch for batch in batches if batch), key=len, reverse=True)
    return tuple(tuple(targets[place] for place in sorted(batch)) for batch in filled)


def _together(hosts: Iterable[str], addresses: Mapping[str, str | None]) -> dict[str, str]:
    """The first host of the group that each host belongs to."""
    leader: dict[str, str] = {}

    def first_of(name: str) -> str:
        while leader[name] != name:
            name = leader[name]
        return name

    by_mark: dict[tuple[str, str], str] = {}
    for host in hosts:
        leader.setdefault(host, host)
        for mark in (("domain", registrable(host)), ("address", addresses.get(host) or "")):
            if mark[1]:
                other = by_mark.setdefault(mark, host)
                leader[first_of(host)] = first_of(other)
    return {host: first_of(host) for host in leader}
