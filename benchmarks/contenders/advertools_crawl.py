"""(b) advertools' crawler as its documentation starts it."""

import json
import sys
import tempfile
from pathlib import Path

import advertools

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        advertools.crawl(
            json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")),
            str(Path(folder) / "pages.jsonl"),
            follow_links=True,
            custom_settings={"LOG_LEVEL": "INFO", "ROBOTSTXT_OBEY": False},
        )
