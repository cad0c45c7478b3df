"""What several rooms' tests share because it takes long to make."""

import os
import pickle
from pathlib import Path

import pytest

import history
from tests.samples.made_years import Years, made_years

os.environ.setdefault("KUZGU_BROWSER", "off")
"""Commands leave the browser out unless a test asks for it: each page costs seconds."""


@pytest.fixture(scope="session")
def years(tmp_path_factory: pytest.TempPathFactory) -> Years:
    """Six rounds of sixty organisations, made once for all processes of a test run."""
    return _shared(tmp_path_factory, "years", effect=True)


@pytest.fixture(scope="session")
def years_without_effect(tmp_path_factory: pytest.TempPathFactory) -> Years:
    """The same, but the workshop changed nothing."""
    return _shared(tmp_path_factory, "years_without_effect", effect=False)


def _shared(factory: pytest.TempPathFactory, name: str, *, effect: bool) -> Years:
    base = factory.getbasetemp()
    folder = (base.parent if base.name.startswith("popen-") else base) / name
    folder.mkdir(exist_ok=True)
    kept = folder / "years.pickle"
    with history.alone(Path(f"{folder}.lock")):
        if kept.exists():
            found = pickle.loads(kept.read_bytes())
            assert isinstance(found, Years)
            return found
        made = made_years(folder, effect=effect)
        kept.write_bytes(pickle.dumps(made))
        return made
