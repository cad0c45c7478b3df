import pytest

from audits.facts.link_graph import link_graph, page_key
from tests.builders import HOME, link, page, site


@pytest.mark.parametrize(
    "url",
    [
        "http://example.kg/a",
        "https://www.example.kg/a/",
        "https://example.kg/a/index.php",
        "https://example.kg:443/a#x",
    ],
)
def test_spellings_of_one_page(url: str) -> None:
    assert page_key(url) == "example.kg/a"


def test_other_pages_have_other_keys() -> None:
    assert page_key(HOME + "a?id=1") != page_key(HOME + "a?id=2")
    assert page_key("https://example.kg:8080/a") != page_key(HOME + "a")


def test_clicks_are_those_of_the_shortest_way() -> None:
    found = link_graph(
        site(
            page(links=(link("/a", internal=True), link("/b/", internal=True))),
            page(HOME + "a", links=(link("/c", internal=True),)),
            page(HOME + "b", links=(link("/c", internal=True),)),
            page(HOME + "c"),
            page(HOME + "alone"),
        )
    )
    assert found.clicks == (0, 1, 1, 2, None)
    assert "example.kg/alone" not in found.linked
