"""Every sentence on a page is translated, and a Cyrillic page has no English word that is not a name."""

from html import escape
from pathlib import Path

import pytest

import history
from reports.build import write_reports
from reports.language import DOMAINS, read_catalogue, translator
from reports.pages import environment
from reports.workshop.build import write_workshop
from tests.kuzgu.sample_run import audit_samples
from tests.reports.words_on_page import PSEUDO, add_pseudo_locale, english_words, untranslated

ALLOWED = frozenset(
    word
    for line in Path(__file__).with_name("latin_words.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("words")
    audit_samples(out)
    return out


@pytest.fixture(scope="module")
def pages(folder) -> dict[str, str]:
    """File name → page, of every kind, in all languages and the made-up one."""
    with pytest.MonkeyPatch.context() as patch:
        code = add_pseudo_locale(patch)
        engine = history.open_history(folder / "kuzgu.sqlite")
        write_reports(engine, 1, folder / "reports", ("ky", "ru", "en", code), "audit@example.org")
        write_workshop(
            engine, "demo", folder / "workshop", ("ky", "ru", "en", code), "audit@example.org", before_run=1
        )
        engine.dispose()
    translator.cache_clear()
    environment.cache_clear()
    found = [path for part in ("reports", "workshop") for path in (folder / part).glob("*.html")]
    return {path.name: path.read_text("utf-8") for path in found}


def test_no_untranslated_sentence_reaches_a_page(pages) -> None:
    made_up = {name: page for name, page in pages.items() if name.endswith("_qps.html")}
    assert len(made_up) > 10
    found = {name: untranslated(page) for name, page in made_up.items()}
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_a_cyrillic_page_has_no_english_word_that_is_not_a_name(pages) -> None:
    words: dict[str, set[str]] = {}
    for name, page in pages.items():
        if name.endswith(("_ky.html", "_ru.html")):
            for word in english_words(page) - ALLOWED - {PSEUDO}:
                words.setdefault(word, set()).add(name)
    assert words == {}


@pytest.mark.parametrize("code", ["ky", "ru"])
def test_nor_has_any_translation(code: str) -> None:
    found = {
        (context, word)
        for domain in DOMAINS
        for (context, _), text in read_catalogue(code, domain).items()
        if not context.endswith(" snippet")
        for word in english_words(f"<p>{escape(text)}</p>") - ALLOWED
    }
    assert found == set()


def test_an_english_sentence_would_be_found() -> None:
    page = "<html lang=ky><p>Бул <bdi>Green spring</bdi>: <b>{0}</b> «Save changes» example.kg</p></html>"
    assert english_words(page.format("Settings saved")) == {"Settings", "saved"}
    assert untranslated(page.format("⟦Баары сакталды⟧")) == ["p: «Save changes» example.kg"]
    assert untranslated("<p title='Read more'>⟦Окуңуз <b>mail</b> 3⟧ kg</p>") == [
        "p@title: Read more",
        "p: kg",
    ]
