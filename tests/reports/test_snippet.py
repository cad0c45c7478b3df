import json

import pytest
from lxml import html as lxml_html

from audits.check import CATEGORIES
from audits.judgement import SiteProfile
from audits.registry import all_checks
from reports.language import LANGUAGES, PLACEHOLDER, check_text, translator
from reports.snippet import escaped, fill_snippet, known_values, site_address

NAMES = {
    "ky": '"Ак-Босого" & Ко\'нун <үйү>',
    "ru": "ОФ «Свет» & 'Тень' \"2\" </script><b>",
    "en": 'O\'Brien & Sons "Light" \\ {url}',
}
PROFILE = SiteProfile(
    site="https://пример.kg/a&b'c/",
    home_url="https://пример.kg/a&b'c/",
    home_description='Биз "жакшы" & \\ <ишмер>биз',
    home_language="ky",
    emails=("a&b'c@example.kg",),
    finished_at="2026-11-23T10:00:00Z",
)


def filled(snippet: str, syntax: str, language: str) -> str:
    values = known_values(NAMES, PROFILE, language)
    return "".join(piece.text for piece in fill_snippet(snippet, syntax, values, translator(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_gives_the_exact_name_back(language: str) -> None:
    text = filled("<p title=\"{name}\" lang='{language}' data-x='{name}'>{name}</p>", "html", language)
    element = lxml_html.fragment_fromstring(text)
    assert element.text == element.get("title") == element.get("data-x") == NAMES[language]
    assert element.get("lang") == language
    assert not len(element)


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_ld_gives_the_exact_name_back_inside_a_script_of_a_page(language: str) -> None:
    snippet = '<script type="application/ld+json">{"name": "{name}", "url": "{url}"}</script>'
    page = lxml_html.document_fromstring(f"<head>{filled(snippet, 'json-ld', language)}</head>")
    (script,) = page.xpath("//script")
    data = json.loads(script.text)
    assert data == {"name": NAMES[language], "url": PROFILE.home_url}


def test_a_value_is_not_filled_a_second_time() -> None:
    assert "{url}" in filled("{name}", "text", "en")


@pytest.mark.parametrize(
    ("language", "blank"),
    [
        ("ky", "____ (уюмдун аталышы кыргызча)"),
        ("ru", "____ (название организации на русском)"),
        ("en", "____ (name of the organisation in English)"),
    ],
)
def test_a_missing_name_is_a_marked_blank_never_a_guess(language: str, blank: str) -> None:
    names = {code: name for code, name in NAMES.items() if code != language}
    values = known_values(names, PROFILE, language)
    pieces = fill_snippet("<title>{name}</title>", "text", values, translator(language))
    assert [(piece.text, piece.blank) for piece in pieces] == [
        ("<title>", False),
        (blank, True),
        ("</title>", False),
    ]


def test_what_is_in_another_language_or_ambiguous_is_left_blank() -> None:
    assert known_values(NAMES, PROFILE, "ky")["description"] == PROFILE.home_description
    assert "description" not in known_values(NAMES, PROFILE, "ru")
    two = SiteProfile(site="https://a.kg/", emails=("a@a.kg", "b@a.kg"), phones=("+996312000000",))
    values = known_values(NAMES, two, "ky")
    assert "email" not in values
    assert values["phone"] == "+996312000000"
    assert "year" not in values


@pytest.mark.parametrize(
    ("site", "home", "address"),
    [
        ("http://a.kg/", "https://www.a.kg/ky/", "https://www.a.kg/"),
        ("https://a.kg", "https://a.kg/", "https://a.kg/"),
        ("https://host.kg/~org/", "https://host.kg/~org/index.php?x=1", "https://host.kg/~org/"),
        ("https://a.kg/", "", "https://a.kg/"),
    ],
)
def test_the_address_of_the_site(site: str, home: str, address: str) -> None:
    assert site_address(SiteProfile(site=site, home_url=home)) == address


def test_separators_that_end_a_script_line_are_escaped() -> None:
    assert escaped("a\u2028b<!--", "json-ld") == "a\\u2028b\\u003c!--"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("check_id", [c.id for c in all_checks().values() if c.snippet])
def test_the_snippets_of_the_checks_parse_and_hold_the_name(check_id: str, language: str) -> None:
    check = all_checks()[check_id]
    text = filled(check_text(translator(language), check, "snippet"), check.snippet_syntax, language)
    known = {"name": NAMES[language], "url": PROFILE.home_url, "email": PROFILE.emails[0]}
    used = [known[key] for key in PLACEHOLDER.findall(check.snippet) if key in known]
    if check.snippet_syntax == "text":
        assert all(value in text for value in used)
        return
    page = lxml_html.document_fromstring(f"<html><body>{text}</body></html>")
    if check.snippet_syntax == "json-ld":
        scripts = page.xpath("//script/text()") or [text]
        strings = "\n".join(flat(json.loads(script)) for script in scripts)
        assert all(value in strings for value in used)
    else:
        attributes = [value for element in page.iter() for value in element.attrib.values()]
        seen = "\n".join([page.text_content(), *attributes, *page.xpath("//title/text()")])
        assert all(value in seen for value in used)


def flat(data: object) -> str:
    """Every string of a JSON value, a line each."""
    if isinstance(data, dict):
        return "\n".join(flat(value) for value in data.values())
    if isinstance(data, list):
        return "\n".join(flat(value) for value in data)
    return str(data)


def test_there_are_snippets_to_try() -> None:
    assert {check.category for check in all_checks().values()} <= set(CATEGORIES)
    assert any(check.snippet for check in all_checks().values())
