"""No figure of a group says anything of one organisation, nor does the difference of two."""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from history.groups import OTHERS, groups, newest_records, shown
from history.pseudonyms import WITHHELD, crowded, pseudonym
from tests.samples.made_years import Years

COUNTS = st.lists(st.integers(0, 12), max_size=7)
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
ROWS = st.lists(
    st.fixed_dictionaries({name: st.sampled_from("abc") for name in ("one", "two", "three")}), max_size=40
)


def test_small_groups_are_put_together(years: Years) -> None:
    records = newest_records(years.runs)
    for dimension in ("region", "sector", "language", "cms", "cohort"):
        found = groups(records, dimension)
        members = [key for keys in found.values() for key in keys]
        assert all(len(keys) >= 5 for keys in found.values())
        assert len(members) == len(set(members)) == len(records)
    assert OTHERS in groups(records, "sector")
    assert groups(records, "region", least=40) == {}


@UNHURRIED
@given(COUNTS)
def test_what_is_hidden_cannot_be_worked_out(found: list[int]) -> None:
    counts = {str(number): count for number, count in enumerate(found)}
    allowed = shown(counts)
    hidden = [count for name, count in counts.items() if count and not allowed[name]]
    assert all(counts[name] >= 5 for name, told in allowed.items() if told)
    if hidden and any(allowed.values()):
        assert sum(hidden) >= 5
    if all(count >= 5 for count in counts.values()):
        assert hidden == []


@UNHURRIED
@given(ROWS, st.integers(2, 6))
def test_nobody_stands_alone(rows: list[dict[str, str]], least: int) -> None:
    columns = ("one", "two", "three")
    found = crowded(rows, columns, least)
    crowds = Counter(tuple(row[column] for column in columns) for row in found)
    if len(rows) >= least:
        assert min(crowds.values()) >= least
    for before, after in zip(rows, found, strict=True):
        assert all(after[name] in (before[name], WITHHELD) for name in columns)


def test_pseudonyms_are_stable_and_need_the_salt() -> None:
    assert pseudonym("omur", b"1") == pseudonym("omur", b"1")
    assert len({pseudonym("omur", b"1"), pseudonym("omur", b"2"), pseudonym("umut", b"1")}) == 3
    assert "omur" not in pseudonym("omur", b"1")
