"""Words folded so that one sentence has one spelling: case, forms, wrong Kyrgyz letters, dashes, quotes."""

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
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
        "\u00ad": None,
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\u2060": None,
        "\ufe0f": None,
        "\u0307": None,
        "\ufeff": None,
    }
)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """NFKC, case folded, ӊ→ң, ѳ→ө, ё→е, dashes and quotes plain, white space single. What is left of the
    dot of İ and of the choice between text and picture is dropped."""
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    return " ".join(text.casefold().translate(_LETTERS).split())
