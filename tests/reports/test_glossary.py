"""One word for one thing: the texts keep to the glossary."""

import re
from pathlib import Path

import pytest

from reports.language import DOMAINS, read_catalogue

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
TERMS = (
    "home page",
    "search engine",
    "licence",
    "open licence",
    "privacy policy",
    "Wikipedia",
    "messenger",
    "server",
)
"""Terms that every translation of a sentence names; other terms may be turned otherwise."""

AVOIDED = {
    "ky": r"\bбашкы бет\b|\bброузер|\bэккаунт|\bимейл\b|\bлинк\b|\bвеб-баракча",
    "ru": r"\bброузер|\bэккаунт|\bимейл\b|\bлинк\b|\bкликн",
}


def rows() -> dict[str, tuple[str, str]]:
    """English term → (Russian, Kyrgyz)."""
    lines = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE
    )
    return {english.strip(): (russian.strip(), kyrgyz.strip()) for english, russian, kyrgyz in lines[2:]}


def stems(phrase: str) -> list[str]:
    """Words without their endings, so that cases do not matter."""
    return [word[: max(4, len(word) - 3)].lower() for word in re.findall(r"\w+", phrase)]


def test_the_glossary_has_the_right_letters() -> None:
    assert len(rows()) > 80
    assert not re.search("[ӊѳєїў]", " ".join(kyrgyz for _, kyrgyz in rows().values()))


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_no_avoided_word(language: str) -> None:
    for domain in DOMAINS:
        for (context, _), text in read_catalogue(language, domain).items():
            assert not re.search(AVOIDED[language], text, re.IGNORECASE), (context, text)


@pytest.mark.parametrize("language", ["ky", "ru"])
@pytest.mark.parametrize("term", [term for term in TERMS if term in rows()])
def test_terms_are_those_of_the_glossary(language: str, term: str) -> None:
    russian, kyrgyz = rows()[term]
    wanted = stems(russian if language == "ru" else kyrgyz)
    missing = []
    for domain in DOMAINS:
        for (context, english), text in read_catalogue(language, domain).items():
            said = re.sub("“[^”]*”", "", english)  # names of buttons stay as the system writes them
            if re.search(rf"\b{term}s?\b(?!-)", said, re.IGNORECASE) and "snippet" not in context:
                missing += [(context, text) for stem in wanted if stem not in text.lower()][:1]
    assert missing == []


SMALL = {
    "ky": r"\bсиз(дин|ге|ди|де|ден|дики)?\b",
    "ru": r"\bв(ы|ас|ам|ами|аш(а|е|и|у|ей|его|ему|им|ими|их|ем|ею)?)\b",
}


@pytest.mark.parametrize("language", ["ky", "ru"])
@pytest.mark.parametrize("domain", DOMAINS)
def test_the_reader_is_addressed_with_a_capital(language: str, domain: str) -> None:
    found = {text for text in read_catalogue(language, domain).values() if re.search(SMALL[language], text)}
    assert found == set()
