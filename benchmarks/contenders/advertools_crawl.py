"""(b) advertools' crawler as its documentation starts it."""

import json
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import advertools

if __name__ == "__main__":
    homes = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        advertools.crawl(
            homes,
            str(Path(folder) / "pages.jsonl"),
            follow_links=True,
            allowed_domains=[urlsplit(home).hostname or "" for home in homes],
            custom_settings={"LOG_LEVEL": "INFO", "ROBOTSTXT_OBEY": False},
        )
