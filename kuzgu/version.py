"""Which Küzgü this is."""

from importlib.metadata import PackageNotFoundError, version

try:
    VERSION = version("kuzgu")
except PackageNotFoundError:
    VERSION = "0.1.0"

TOOL = f"kuzgu {VERSION}"
