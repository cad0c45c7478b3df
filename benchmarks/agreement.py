"""Where checks of rendered pages and Lighthouse judge the same thing: do they say the same of the fixtures?

python -m benchmarks.agreement [--lighthouse FOLDER] [FIXTURE …]

Prints the table of docs/quality.md. Lighthouse is had as in benchmarks.rendering. A verdict is "passes" or
not; what does not apply, or could not be told, is no verdict.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from audits.check import Status
from benchmarks.rendering import VERSION, lighthouse
from crawler.rendering.browser import find_browser
from tests.rendering.fixture_server import serving
from tests.rendering.rendered_fixtures import BASE, COUNTER, NAMES, SITE, judged, measured

PAIRS = {
    "viewport-insight": "mobile.phone-width",
    "meta-viewport": "mobile.zoom-works",
    "target-size": "mobile.tap-targets",
    "color-contrast": "access.contrast",
    "image-alt": "access.image-text",
    "document-title": "seo.page-title",
    "cumulative-layout-shift": "mobile.layout-shift",
}
"""Lighthouse's audit → our check."""
PASSES = 0.9
"""The score from which Lighthouse shows an audit as passed."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lighthouse", type=Path, help="folder in which npm has installed it")
    parser.add_argument("names", nargs="*", help="names of fixtures; all by default")
    told = parser.parse_args()
    names = told.names or NAMES
    browser = find_browser()
    if browser is None:
        sys.exit("no Chromium, Chrome or Edge: set KUZGU_CHROMIUM to where it is")
    urls = {f"{BASE}{name}.html": name for name in names}
    with tempfile.TemporaryDirectory(prefix="lighthouse-") as folder, serving() as place:
        if told.lighthouse is None:
            install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, VERSION]
            subprocess.run(install, check=True)
        where = told.lighthouse or Path(folder)
        _, theirs = lighthouse(list(urls), {SITE: place, COUNTER: place}, browser, where)
    ours = {
        name: {finding.check: finding.status for finding in judged(name, page, PAIRS.values()).findings}
        for name, page in measured(names).items()
    }
    print("| Lighthouse | our check | pages judged by both | the same | differ |")
    print("| --- | --- | --- | --- | --- |")
    for audit, check in PAIRS.items():
        both, differ = 0, []
        for url, name in urls.items():
            score = theirs.get(url, {}).get("audits", {}).get(audit)
            status = ours[name].get(check)
            if score is None or status not in (Status.PASS, Status.WARN, Status.FAIL):
                continue
            both += 1
            if (score >= PASSES) != (status is Status.PASS):
                differ.append(f"{name} (Lighthouse {'passes' if score >= PASSES else 'fails'})")
        print(
            f"| {audit} | {check} | {both} | {both - len(differ)} | {', '.join(differ) or '–'} |", flush=True
        )


if __name__ == "__main__":
    main()
