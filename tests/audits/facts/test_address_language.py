import pytest

from audits.facts.address_language import address_language


@pytest.mark.parametrize(
    ("url", "language"),
    [
        ("https://example.kg/ru/about", "ru"),
        ("https://example.kg/index.php/en/about", "en"),
        ("https://example.kg/kg/", "ky"),
        ("https://example.kg/?page_id=3&lang=ky", "ky"),
        ("https://en.example.kg/", "en"),
        ("https://example.kg/about", ""),
        ("https://ru.kg/about", ""),
        ("https://example.kg/a/b/ru", ""),
    ],
)
def test_the_language_that_an_address_names(url: str, language: str) -> None:
    assert address_language(url) == language
