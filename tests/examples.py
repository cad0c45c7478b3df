"""How many made-up inputs a property is tried with: a few in every run, many in ``make proof``."""

import os

EXAMPLES = int(os.environ.get("KUZGU_EXAMPLES", "90"))
