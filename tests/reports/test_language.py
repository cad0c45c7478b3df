import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from audits.check import CATEGORIES
from reports import catalogues, language
from reports.language import DOMAINS, LANGUAGES, LOCALES, PLACEHOLDER, SOURCE, fill, translator

TRANSLATED = [code for code in LANGUAGES if code != SOURCE]


def catalogue(code: str, domain: str) -> Catalog:
    with (LOCALES / code / f"{domain}.po").open("rb") as file:
        return read_po(file, locale=code)


@pytest.mark.parametrize("code", TRANSLATED)
@pytest.mark.parametrize("domain", DOMAINS)
def test_catalogues_complete(code: str, domain: str) -> None:
    """Every text of every check and of the reports is translated, none is fuzzy, none is left over."""
    found = catalogue(code, domain)
    messages = {(m.context, m.id): m for m in found if m.id}
    wanted = {(context, text) for context, text, _ in catalogues.domain_texts(domain)}
    assert wanted
    faults = [f"missing: {key}" for key in sorted(wanted) if key not in messages or not messages[key].string]
    faults += [f"fuzzy: {key}" for key, message in messages.items() if message.fuzzy]
    faults += [f"unused: {key}" for key in messages if key not in wanted]
    faults += [f"obsolete: {key}" for key in found.obsolete]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("code", TRANSLATED)
@pytest.mark.parametrize("domain", DOMAINS)
def test_placeholders_are_the_same(code: str, domain: str) -> None:
    for message in catalogue(code, domain):
        if message.id and message.string:
            assert set(PLACEHOLDER.findall(message.string)) == set(PLACEHOLDER.findall(message.id)), (
                message.context
            )


@pytest.mark.parametrize("domain", DOMAINS)
def test_kyrgyz_has_only_kyrgyz_letters(domain: str) -> None:
    """ӊ U+04CA and ѳ U+0473 look like ң and ө and are found by no search; ң, ө, ү are in no other place."""
    text = "".join(str(message.string) for message in catalogue("ky", domain))
    assert not set("ӊӉѳѲєЄїЇўЎ") & set(text)


@pytest.mark.parametrize("code", TRANSLATED)
@pytest.mark.parametrize("domain", DOMAINS)
def test_no_suffix_hangs_on_a_placeholder(code: str, domain: str) -> None:
    for message in catalogue(code, domain):
        if str(message.context).endswith(" snippet"):
            continue  # mark-up: {url}feed/ is an address
        for place in PLACEHOLDER.finditer(str(message.string or "")):
            after = str(message.string)[place.end() : place.end() + 2]
            hanging = after[:1].isalpha() or (after[:1] in "-‑" and after[1:].isalpha())
            assert not hanging, message.string


@pytest.fixture
def locales(tmp_path, monkeypatch):
    monkeypatch.setattr(language, "LOCALES", tmp_path)
    monkeypatch.setattr(catalogues, "LOCALES", tmp_path)
    monkeypatch.setattr(catalogues, "DOMAINS", ("seo",))
    texts = [("seo.x title", "Old words", ""), ("seo.x why", "Stays", ""), ("seo.x fix", "Goes", "")]
    monkeypatch.setattr(catalogues, "domain_texts", lambda domain: iter(texts))
    return texts


def test_an_update_loses_no_translation(locales, tmp_path) -> None:
    assert len(catalogues.update_catalogues(["seo"])) == 2
    path = tmp_path / "ky" / "seo.po"
    text = path.read_text(encoding="utf-8")
    for english, kyrgyz in (("Old words", "Эски сөз"), ("Stays", "Калат"), ("Goes", "Кетет")):
        text = text.replace(f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{kyrgyz}"')
    path.write_text(text, encoding="utf-8")
    locales[:] = [("seo.x title", "New words", ""), ("seo.x why", "Stays", "")]
    assert path in catalogues.update_catalogues(["seo"])
    with path.open("rb") as file:
        after = read_po(file, locale="ky")
    by_context = {m.context: m for m in after if m.id}
    assert by_context["seo.x title"].fuzzy
    assert by_context["seo.x title"].string == "Эски сөз"
    assert by_context["seo.x title"].user_comments == ["was: Old words"]
    assert by_context["seo.x why"].string == "Калат"
    assert [m.string for m in after.obsolete.values()] == ["Кетет"]
    assert catalogues.update_catalogues(["seo"]) == []
    locales.append(("seo.x fix", "Goes", ""))
    catalogues.update_catalogues(["seo"])
    assert language.read_catalogue("ky", "seo") == {
        ("seo.x why", "Stays"): "Калат",
        ("seo.x fix", "Goes"): "Кетет",
    }


def test_dates_and_numbers() -> None:
    ky, ru, en = (translator(code) for code in ("ky", "ru", "en"))
    assert ky.date("2026-05-09T10:00:00Z") == "2026-ж., 9-май"
    assert ru.date("2026-05-09T10:00:00Z") == "9 мая 2026\xa0г."
    assert en.date("2026-05-09T10:00:00Z") == "9 May 2026"
    assert [t.number(1234.56) for t in (ky, ru, en)] == ["1\xa0234,6", "1\xa0234,6", "1,234.6"]
    assert ky.number(70.0, 0) == "70"
    assert en.date("no date") == ""
    assert ky.moment("2026-05-09T14:03:00+06:00") == "2026-ж., 9-май, 08:03 UTC"


def test_an_unknown_language_is_an_error_and_a_missing_text_is_english() -> None:
    with pytest.raises(ValueError, match="'xx'"):
        translator("xx")
    assert translator("ky").text("never written", "report") == "never written"


def test_filling_leaves_hostile_values_alone() -> None:
    assert fill("{a} {b} {c}", {"a": "{b}", "b": "x"}, str) == "{b} x {c}"
    assert fill('{"name": "{name}"}', {"name": "O"}, str) == '{"name": "O"}'


def test_every_category_has_a_domain() -> None:
    assert set(DOMAINS) == {"report", "workshop", "programme", *CATEGORIES}
