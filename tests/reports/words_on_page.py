"""What a reader sees of a page, told apart: our own words, and what is quoted from somewhere."""

import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog
from lxml import html as lxml_html

from reports import catalogues, language

OPEN, CLOSE = "⟦", "⟧"
QUOTED = "bdi, code, pre, script, style, svg, textarea, [lang=''], .foreign, [data-quoted]"
"""Elements whose words are not ours: names, addresses, mark-up, snippets."""
SAID = ("alt", "aria-label", "title", "placeholder", "label")
PSEUDO = "qps"


def pseudo(text: str) -> str:
    """A translation that nobody can overlook: each line in brackets, its placeholders where they were."""
    return "\n".join(f"{OPEN}{line}{CLOSE}" if line.strip() else line for line in text.split("\n"))


def add_pseudo_locale(monkeypatch) -> str:
    """Make a language whose every catalogue is complete and in brackets; dates and names of languages are
    Georgian there, so that they have no Latin letter either. Gives its code."""
    real = language._catalogue

    def catalogue(code: str, domain: str) -> Catalog:
        if code != PSEUDO:
            return real(code, domain)
        made = Catalog()
        for context, english, _ in catalogues.domain_texts(domain):
            made.add(english, english if context.endswith(" snippet") else pseudo(english), context=context)
        return made

    monkeypatch.setattr(language, "LANGUAGES", (*language.LANGUAGES, PSEUDO))
    monkeypatch.setitem(language._BABEL, PSEUDO, "ka")
    monkeypatch.setattr(language, "_catalogue", catalogue)
    return PSEUDO


def visible_texts(page: str) -> Iterator[tuple[str, str]]:
    """(where, text) of every piece of text that is ours, in the order of the page; attributes that are read
    aloud come with the name of the attribute."""
    tree = lxml_html.document_fromstring(page)
    quoted = {element for found in tree.cssselect(QUOTED) for element in found.iter()}
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element not in quoted:
            for name in SAID:
                if element.get(name):
                    yield f"{element.tag}@{name}", element.get(name)
            if element.text:
                yield element.tag, element.text
        if element.tail and element.getparent() is not None and element.getparent() not in quoted:
            yield element.getparent().tag, element.tail


def untranslated(page: str) -> list[str]:
    """Pieces of text with Latin letters that no translation brought onto the page."""
    found, depth = [], 0
    for where, text in visible_texts(page):
        outside, inner = "", 0 if "@" in where else depth
        for letter in text:
            if letter == OPEN:
                inner += 1
            elif letter == CLOSE:
                inner -= 1
            elif inner == 0:
                outside += letter
        if "@" not in where:
            depth = inner
        if re.search("[A-Za-z]{2}", outside.replace("UTC", "")):
            found.append(f"{where}: {' '.join(outside.split())}")
    return found


MARK_UP = re.compile(
    r"«[^«»]*»|“[^”]*”"  # names of buttons, as the system writes them
    r"|<[^<>]*>|\S*[./:=@_#{}\[\]&?]+\S*[A-Za-z]\S*|[A-Za-z]\S*[/:=@_#{}\[\]&]\S*"  # tags, addresses, rules
)


def english_words(page: str) -> set[str]:
    """Latin words of a Cyrillic page that are ours: neither quoted, nor the name of a button, nor mark-up."""
    return {
        word
        for _, text in visible_texts(page)
        for word in re.findall(r"[A-Za-z][A-Za-z'’-]*[A-Za-z]", MARK_UP.sub(" ", text))
    }
