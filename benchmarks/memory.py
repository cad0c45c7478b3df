"""The peak memory of the crawl child with 20 and with 500 small sites: it must not grow with their number.

python -m benchmarks.memory
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.farm import grow
from benchmarks.web_server import served

FEW, MANY, PAGES = 20, 500, 10
MAY_GROW = 1.15


def child_megabytes(homes: tuple[str, ...], folder: Path) -> float:
    """Audit the sites and answer what the largest crawl child took. Raises when a site ended otherwise."""
    (folder / "homes.json").write_text(json.dumps(homes), encoding="utf-8")
    result = folder / "result.json"
    subprocess.run(
        [sys.executable, "-m", "benchmarks.contenders.whole_kuzgu", str(folder / "homes.json")]
        + ["--pages", str(PAGES), "--result", str(result)],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    found = json.loads(result.read_text(encoding="utf-8"))
    if sum(found["states"].values()) != len(homes) or set(found["states"]) - {"audited", "partly"}:
        raise RuntimeError(f"not every site was audited: {found['states']}")
    return float(found["child_mb"])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--many", type=int, default=MANY)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="farm-") as name:
        folder = Path(name)
        sites = grow(folder / "sites", told.many, PAGES, smallest=20_000, largest=30_000)
        with served(sites, folder / "nginx") as farm:
            few = child_megabytes(farm.homes[:FEW], folder)
            many = child_megabytes(farm.homes, folder)
    print(f"{FEW} sites {few:.0f} MB, {told.many} sites {many:.0f} MB: {many / few:.2f} (bound {MAY_GROW})")


if __name__ == "__main__":
    main()
