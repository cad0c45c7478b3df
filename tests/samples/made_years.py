"""The six rounds, made once for all tests of a run."""

from dataclasses import dataclass
from pathlib import Path

import history
from samples.years import Truth, make_years


@dataclass(frozen=True)
class Years:
    """``folder`` holds kuzgu.sqlite; ``runs`` are all rounds; ``truth`` says what really happened."""

    folder: Path
    runs: tuple[history.Round, ...]
    truth: Truth


def made_years(folder: Path, *, effect: bool = True, seed: int = 1) -> Years:
    engine = history.open_history(folder / "kuzgu.sqlite")
    try:
        truth = make_years(engine, effect=effect, seed=seed)
        return Years(folder, history.all_runs(engine), truth)
    finally:
        engine.dispose()
