"""For all tests: commands leave the browser out unless a test asks for it, since each page costs seconds."""

import os

os.environ.setdefault("KUZGU_BROWSER", "off")
