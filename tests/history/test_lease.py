"""A run is at work in one program; its lock goes with the process; a server may be started again."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import history
from audits.evidence import Organisation
from tests.history.cluster import Cluster, private_cluster
from tests.history.invariants import faults
from tests.history.test_history import judgement, run_of, save

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
import history
lease = history.Lease(history.open_history(sys.argv[1]))
print([lease.take(int(run)) for run in sys.argv[2:]], flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def own_cluster() -> Iterator[Cluster]:
    """One that may be stopped."""
    with private_cluster() as started:
        yield started


def holder(place: str, *runs: int) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, place, *map(str, runs)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == f"{[True] * len(runs)}\n"
    return process


def test_a_run_is_taken_once_until_its_process_dies(place: str, engine: history.Engine) -> None:
    run_of(engine, "a")
    process = holder(place, 1)
    with history.Lease(engine) as lease:
        assert not lease.take(1)
        assert lease.take(2)
        assert history.resumable_run(engine, lease) is None
        process.kill()
        process.wait()
        found = history.resumable_run(engine, lease)
    assert found is not None
    assert found.id == 1


def test_the_latest_run_that_is_not_at_work_is_taken_up(place: str, engine: history.Engine) -> None:
    first, second, third = run_of(engine, "a"), run_of(engine, "a"), run_of(engine, "a")
    save(engine, third, "a", judgement())
    history.finish_run(engine, third, finished_at="2026-11-23T08:00:00+00:00", outcome="done")
    process = holder(place, second)
    with history.Lease(engine) as lease:
        found = history.resumable_run(engine, lease)
    process.communicate("end\n", timeout=30)
    assert found is not None
    assert found.id == first


def test_a_new_run_is_never_seen_without_its_lease(place: str, engine: history.Engine) -> None:
    """Another program holds what would be the number of the new run; then there is no new run at all."""
    process = holder(place, 1)
    with history.Lease(engine) as lease, pytest.raises(history.HistoryError, match="another program"):
        history.create_run(
            engine,
            tool="t",
            options={},
            seeds_name="",
            report_languages=("ky",),
            started_at="2026-11-23T08:00:00+00:00",
            lease=lease,
        )
    process.communicate("end\n", timeout=30)
    assert history.runs(engine) == ()


def test_a_run_and_its_sites_are_one_transaction(engine: history.Engine) -> None:
    site = history.QueuedSite(series="a", site="", organisation=Organisation(id="a", name="Уюм", url=""))
    with pytest.raises(history.HistoryError):
        history.create_run(
            engine,
            tool="t",
            options={},
            seeds_name="",
            report_languages=("ky",),
            started_at="2026-11-23T08:00:00+00:00",
            sites=[site, site],
        )
    assert history.runs(engine) == ()
    assert faults(engine) == []


@pytest.mark.postgres
def test_a_server_started_again_is_waited_for(own_cluster: Cluster) -> None:
    place = own_cluster.new_database()
    engine = history.open_history(place)
    run_id = run_of(engine, "a", "b")
    with history.Lease(engine) as lease:
        assert lease.take(run_id)
        assert save(engine, run_id, "a", judgement())
        own_cluster.stop()
        own_cluster.start()
        lease.renew()
        assert save(engine, run_id, "b", judgement())
        assert not save(engine, run_id, "a", judgement())
        process = subprocess.run(
            [sys.executable, "-c", HOLDER, place, str(run_id)],
            cwd=ROOT,
            input="",
            capture_output=True,
            text=True,
            check=True,
        )
    assert process.stdout == "[False]\n"
    assert faults(engine) == []
    engine.dispose()


@pytest.mark.postgres
def test_a_run_taken_up_while_the_server_was_away_is_left_alone(own_cluster: Cluster) -> None:
    place = own_cluster.new_database()
    engine = history.open_history(place)
    run_id = run_of(engine, "a")
    with history.Lease(engine) as lease:
        assert lease.take(run_id)
        own_cluster.stop()
        own_cluster.start()
        process = holder(place, run_id)
        with pytest.raises(history.HistoryError, match="taken up run 1"):
            lease.renew()
        process.communicate("end\n", timeout=30)
    engine.dispose()


@pytest.mark.postgres
def test_the_connection_is_lost_in_the_middle_of_saving(own_cluster: Cluster) -> None:
    """The server is started again after half of a site is written: the whole of it is written again."""
    place = own_cluster.new_database()
    engine = history.open_history(place)
    run_id = run_of(engine, "a")
    code = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
import history, history.writing
from tests.history.test_history import judgement, save
engine = history.open_history(sys.argv[1])
real = history.writing._renamed
def stop(row):
    history.writing._renamed = real
    print("half", flush=True)
    sys.stdin.readline()
    return real(row)
history.writing._renamed = stop
print(save(engine, {run_id}, "a", judgement()), flush=True)
"""
    process = subprocess.Popen(
        [sys.executable, "-c", code, place],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "half\n"
    own_cluster.stop()
    own_cluster.start()
    assert process.communicate("go\n", timeout=60)[0] == "True\n"
    assert history.state_counts(engine, run_id) == {"audited": 1}
    assert faults(engine) == []
    engine.dispose()


def test_two_programs_take_turns(tmp_path: Path) -> None:
    """Each writes its name twice; no other name is between."""
    code = """
import sys, time
from pathlib import Path
from history import alone
folder, name = Path(sys.argv[1]), sys.argv[2]
for _ in range(20):
    with alone(folder / "lock"), (folder / "names").open("a") as file:
        for _ in range(2):
            file.write(name)
            file.flush()
            time.sleep(0.005)
"""
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name], cwd=ROOT) for name in ("a", "b")
    ]
    assert [process.wait(timeout=60) for process in both] == [0, 0]
    names = (tmp_path / "names").read_text()
    assert sorted(names) == ["a"] * 40 + ["b"] * 40
    assert {names[place : place + 2] for place in range(0, 80, 2)} == {"aa", "bb"}
