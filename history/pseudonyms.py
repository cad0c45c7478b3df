"""Names for organisations that tell nothing, and tables in which nobody stands alone."""

import hashlib
import hmac
from collections import Counter
from collections.abc import Sequence
from typing import Any

WITHHELD = "*"
"""In place of a value that would make somebody stand out."""


def pseudonym(organisation: str, salt: bytes) -> str:
    """The same for the same organisation and salt, for ever; without the salt nobody gets back."""
    return "o-" + hmac.new(salt, organisation.encode(), hashlib.sha256).hexdigest()[:12]


def crowded(rows: Sequence[dict[str, Any]], columns: Sequence[str], least: int) -> list[dict[str, Any]]:
    """The same rows, where each combination of these columns stands for ``least`` rows or more. Columns are
    withheld from the last to the first, only in rows that stand out; where those without any are too few, the
    next smallest crowd joins them."""
    found = [dict(row) for row in rows]

    def sizes() -> Counter[tuple[Any, ...]]:
        return Counter(tuple(row[column] for column in columns) for row in found)

    for column in reversed(columns):
        counts = sizes()
        for row in found:
            if counts[tuple(row[each] for each in columns)] < least:
                row[column] = WITHHELD
    nothing = tuple(WITHHELD for _ in columns)
    counts = sizes()
    while 0 < counts[nothing] < least and len(counts) > 1:
        smallest = min((key for key in counts if key != nothing), key=lambda key: (counts[key], str(key)))
        for row in found:
            if tuple(row[column] for column in columns) == smallest:
                row.update(dict.fromkeys(columns, WITHHELD))
        counts = sizes()
    return found
