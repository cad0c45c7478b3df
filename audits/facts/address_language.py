"""The language version that an address names: /ru/about, ?lang=ky, en.example.kg."""

from functools import lru_cache

from audits.facts.addresses import query_values, split_address

_LANGUAGES = {
    "ky": "ky", "kg": "ky", "kgz": "ky", "kyr": "ky", "kir": "ky", "ky-kg": "ky", "kyrgyz": "ky",
    "ru": "ru", "rus": "ru", "ru-ru": "ru", "ru-kg": "ru", "russian": "ru",
    "en": "en", "eng": "en", "en-us": "en", "en-gb": "en", "english": "en",
    "ua": "uk", "ukr": "uk",
    "uz": "uz", "tj": "tg", "tg": "tg", "kk": "kk", "kz": "kk", "tr": "tr", "de": "de", "fr": "fr",
}  # fmt: skip
_PARAMETERS = ("lang", "language", "locale", "lng", "hl")


@lru_cache(maxsize=8192)
def address_language(url: str) -> str:
    """ISO 639-1 code, "" where the address names none. The country's kg and kgz stand for Kyrgyz here."""
    parts = split_address(url)
    for segment in [part for part in parts.path.lower().split("/") if part][:2]:
        if found := _LANGUAGES.get(segment.replace("_", "-")):
            return found
    if parts.query:
        for name in _PARAMETERS:
            for value in query_values(parts.query, name):
                if found := _LANGUAGES.get(value.lower().replace("_", "-")):
                    return found
    return _LANGUAGES.get(parts.host.split(".", 1)[0], "") if parts.host.count(".") > 1 else ""
