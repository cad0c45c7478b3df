"""Every test of the history runs on SQLite and on a real PostgreSQL of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import history
from tests.history.cluster import Cluster, private_cluster


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with private_cluster() as started:
        yield started


@pytest.fixture
def postgres(cluster: Cluster) -> str:
    return cluster.address()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty history can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "kuzgu.sqlite")
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.new_database()


@pytest.fixture
def engine(place: str) -> Iterator[history.Engine]:
    opened = history.open_history(place)
    yield opened
    opened.dispose()
