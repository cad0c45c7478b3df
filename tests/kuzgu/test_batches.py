"""Whatever needs one pace is in one batch, and the batches are even."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from audits.evidence import Organisation
from crawler.options import Target
from crawler.scope import registrable
from kuzgu.batches import host_of, process_count, share_out


def target(number: int, host: str) -> Target:
    site = f"https://{host}/"
    organisation = Organisation(id=f"o{number}", name="Уюм", url=site)
    return Target(organisation=organisation, site=site, series=f"o{number}")


def targets(*hosts: str) -> tuple[Target, ...]:
    return tuple(target(number, host) for number, host in enumerate(hosts))


def hosts_of(batches: tuple[tuple[Target, ...], ...]) -> list[list[str]]:
    return [[host_of(one) for one in batch] for batch in batches]


def test_one_address_is_one_batch() -> None:
    sites = targets("a.kg", "b.kg", "c.kg", "d.kg")
    known = {"a.kg": "192.0.2.1", "b.kg": "192.0.2.2", "c.kg": "192.0.2.1", "d.kg": None}
    assert hosts_of(share_out(sites, known, 2)) == [["a.kg", "c.kg"], ["b.kg", "d.kg"]]


def test_one_registrable_domain_is_one_batch_whatever_its_addresses() -> None:
    sites = targets("biom.kg", "other.kg", "ru.biom.kg", "www.biom.kg")
    known = {host_of(one): f"192.0.2.{number}" for number, one in enumerate(sites)}
    assert hosts_of(share_out(sites, known, 2)) == [["biom.kg", "ru.biom.kg", "www.biom.kg"], ["other.kg"]]


def test_domains_that_meet_at_one_address_stay_together() -> None:
    """a.kg and c.kg share nothing but b.kg, which shares something with each."""
    sites = targets("x.a.kg", "y.a.kg", "x.b.kg", "d.kg")
    known = {"x.a.kg": "192.0.2.1", "y.a.kg": "192.0.2.2", "x.b.kg": "192.0.2.2", "d.kg": "192.0.2.4"}
    assert hosts_of(share_out(sites, known, 4)) == [["x.a.kg", "y.a.kg", "x.b.kg"], ["d.kg"]]


def test_hosts_without_an_address_are_not_one_group() -> None:
    assert len(share_out(targets("a.kg", "b.kg", "c.kg"), {}, 3)) == 3


def test_sites_of_builders_under_one_domain_are_apart() -> None:
    sites = targets("one.github.io", "two.github.io")
    known = {"one.github.io": "192.0.2.1", "two.github.io": "192.0.2.2"}
    assert len(share_out(sites, known, 2)) == 2


def test_one_process_has_one_batch() -> None:
    sites = targets(*(f"s{n}.kg" for n in range(100)))
    assert share_out(sites, {}, 1) == (sites,)


def test_there_are_a_few_batches_more_than_processes() -> None:
    sites = targets(*(f"s{n}.kg" for n in range(100)))
    assert [len(batch) for batch in share_out(sites, {}, 2)] == [17, 17, 17, 17, 16, 16]


def test_how_many_processes() -> None:
    assert [
        process_count(sites, cores) for sites, cores in ((1, 8), (19, 8), (20, 1), (20, 2), (500, 64))
    ] == [*(1, 1, 1, 2, 4)]


HOSTS = st.sampled_from([f"{sub}{name}.kg" for name in "abcdefgh" for sub in ("", "www.", "ru.")])
ADDRESSES = st.one_of(st.none(), st.sampled_from([f"192.0.2.{n}" for n in range(5)]))


@given(st.lists(HOSTS, max_size=60), st.dictionaries(HOSTS, ADDRESSES), st.integers(1, 5))
def test_every_site_is_in_one_batch_beside_its_like(
    hosts: list[str], known: Mapping[str, str | None], processes: int
) -> None:
    sites = targets(*hosts)
    batches = share_out(sites, known, processes)
    assert sorted(one.series for batch in batches for one in batch) == sorted(one.series for one in sites)
    assert all(batches)
    for mark in (registrable, known.get):
        homes: dict[str, set[int]] = {}
        for number, batch in enumerate(batches):
            for one in batch:
                if shared := mark(host_of(one)):
                    homes.setdefault(shared, set()).add(number)
        assert all(len(numbers) == 1 for numbers in homes.values())
