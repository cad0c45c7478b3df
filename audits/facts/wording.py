"""Words folded so that one sentence has one spelling: case, forms, wrong Kyrgyz letters, dashes, quotes."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = {
    "ӊ": "ң",
    "ѳ": "ө",
    "ё": "е",
    "–": "-",
    "—": "-",
    "‑": "-",
    "‐": "-",
    "−": "-",
    "«": '"',
    "»": '"',
    "“": '"',
    "”": '"',
    "„": '"',
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "ʻ": "'",
    "`": "'",
    "\u00ad": "",
    "\u200b": "",
    "\u200c": "",
    "\u200d": "",
    "\u2060": "",
    "\ufe0f": "",
    "\u0307": "",
    "\ufeff": "",
}
_FOLDED = re.compile(f"[{''.join(_LETTERS)}]")


def _letter(found: re.Match[str]) -> str:
    return _LETTERS[found[0]]


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """NFKC, case folded, ӊ→ң, ѳ→ө, ё→е, dashes and quotes plain, white space single. What is left of the
    dot of İ and of the choice between text and picture is dropped."""
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    return " ".join(_FOLDED.sub(_letter, text.casefold()).split())
