import pytest

from audits.facts.social_links import lacks_scheme, own_links
from tests.builders import link, page, site

WRITTEN = [
    ("www.facebook.com/omur.kg", True),
    ("facebook.com/omur.kg", True),
    (" t.me/omur_kg", True),
    ("https://www.facebook.com/omur.kg", False),
    ("//www.facebook.com/omur.kg", False),
    ("viber://chat?number=%2B996555120345", False),
    ("/facebook", False),
    ("novosti/2026.html", False),
    ("@omur_kg", False),
    ("#", False),
    ("", False),
]


@pytest.mark.parametrize(("href", "expected"), WRITTEN)
def test_lacks_scheme(href: str, expected: bool) -> None:
    assert lacks_scheme(href) is expected


def test_each_address_once_with_its_first_page() -> None:
    one = link("https://www.facebook.com/omur.kg", "Фейсбук", place="footer")
    other = link("http://facebook.com/omur.kg", "Фейсбук", place="footer")
    studio = link("https://www.instagram.com/studio", "Сайтты жасаган: Studio", place="footer")
    found = own_links(
        site(
            page(links=(one, studio)),
            page("https://example.kg/a", links=(one,)),
            page("https://example.kg/b", links=(other,)),
        )
    )
    assert [(url, profile.href) for url, profile in found] == [
        ("https://example.kg/", one.href),
        ("https://example.kg/b", other.href),
    ]


def test_no_profiles() -> None:
    assert own_links(site(page())) == ()
