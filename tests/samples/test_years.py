"""The history that the programme's pages are tried on is what it says it is."""

import pytest

import history
from history.progress import moved_between
from samples.invented import FAULTS
from samples.years import ROUNDS, TRAINED
from tests.samples.made_years import Years


def test_sixty_organisations_over_six_rounds(years: Years) -> None:
    assert len(years.runs) == len(ROUNDS) == 6
    assert len({key for one in years.runs for key in one.sites}) == 60
    assert [one.date for one in years.runs] == [moment[:10] for moment in ROUNDS]


def test_what_is_wrong_with_a_site_is_what_its_check_finds(years: Years) -> None:
    """A fault fails or warns its check; without it the check is in place. Faults that another one hides
    (a forbidden zoom where nothing fits the phone) are looked at only where they can be seen."""
    wrong: list[tuple[str, int, str, str]] = []
    seen = set()
    for (key, number), faults in years.truth.faults.items():
        record = years.runs[number].sites.get(key)
        if record is None or record.judgement is None or record.judgement.scores is None:
            continue
        found = {one.check: one.status.value for one in record.judgement.findings}
        for fault, check in FAULTS.items():
            hidden = {"zoom_blocked": "no_viewport", "placeholders": "no_networks"}.get(fault)
            if (
                fault == "zoom_blocked"
                and hidden in faults
                or fault == "placeholders"
                and hidden not in faults
            ):
                continue
            expected = {"fail", "warn"} if fault in faults else {"pass", "not_applicable"}
            seen.add((fault, fault in faults))
            if found[check] not in expected:
                wrong.append((key, number, fault, found[check]))
    assert wrong == []
    assert len(seen) == 2 * len(FAULTS)


def test_states_moves_and_comings_are_in_the_history(years: Years) -> None:
    truth = years.truth
    for (key, number), state in truth.states.items():
        record = years.runs[number].sites[key]
        assert record.judgement is not None
        assert record.judgement.state == state
        assert record.judgement.scores is None
    for key, number in truth.joined.items():
        assert [key in one.sites for one in years.runs] == [index >= number for index in range(6)]
    for key, number in truth.left.items():
        assert [key in one.sites for one in years.runs] == [index < number for index in range(6)]
    (key,) = truth.moved
    hosts = [one.sites[key].site.split("/")[2] for one in years.runs]
    assert hosts[2] != hosts[3]
    assert years.runs[3].sites[key].organisation.former_urls


def test_who_does_nothing_does_not_move(years: Years) -> None:
    for key in years.truth.unchanged:
        first, last = (years.runs[at].sites[key].judgement for at in (0, 5))
        assert first is not None
        assert last is not None
        moved = moved_between(first, last)
        if not isinstance(moved, str):
            assert set(moved.differences.values()) == {0.0}
            assert (moved.closed, moved.lost) == ((), ())


def test_the_trained_are_a_cohort(years: Years) -> None:
    last = years.runs[3].sites
    assert {
        key for key, record in last.items() if record.organisation.cohort == TRAINED
    } == years.truth.trained
    assert len(years.truth.trained) > 20


def test_the_same_seed_gives_the_same_history(
    years: Years, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samples.years.ROUNDS", ROUNDS[:1])
    from samples.years import make_years

    engine = history.open_history(tmp_path / "kuzgu.sqlite")
    make_years(engine)
    again = history.all_runs(engine)[0]
    engine.dispose()
    assert [record.judgement for record in again.sites.values()] == [
        record.judgement for record in years.runs[0].sites.values()
    ]
