import pytest

from audits.evidence import Property
from audits.facts.structured_data import json_ld_objects, page_structured_data
from tests.builders import page

BLOCKS = [
    ('{"@type":"NGO","name":"Айыл"}', ("NGO",), ()),
    ('{"@type":["NGO","LocalBusiness"]}', ("NGO", "LocalBusiness"), ()),
    ('[{"@type":"NGO"},{"@type":"WebSite"}]', ("NGO", "WebSite"), ()),
    ('{"@context":"x","@graph":[{"@type":"NGO"},{"@type":"WebPage"}]}', ("NGO", "WebPage"), ()),
    ('{"@type":"https://schema.org/NGO"}', ("NGO",), ()),
    ('{"@type":"schema:NGO"}', ("NGO",), ()),
    ('{"@type":"Article","publisher":{"@type":"NGO"}}', ("Article", "NGO"), ()),
    ("", (), ("empty",)),
    ('<!-- {"@type":"NGO"} -->', ("NGO",), ("wrapper",)),
    ('/* x */ {"@type":"NGO"}', ("NGO",), ("comment",)),
    ('//<![CDATA[\n{"@type":"NGO"}\n//]]>', ("NGO",), ("wrapper",)),
    ('{"@type":"NGO", // name\n"name":"a"}', ("NGO",), ("comment",)),
    ('{"@type":"NGO","url":"https://a.kg/",}', ("NGO",), ("trailing_comma",)),
    ('{&quot;@type&quot;:&quot;NGO&quot;}', ("NGO",), ("html_entities",)),
    ('{"@type":"NGO"}{"@type":"WebSite"}', ("NGO", "WebSite"), ("several_objects",)),
    ('{"@type":"NGO","name":"a\nb"}', ("NGO",), ("control_character",)),
    ('{"@type":"NGO","name":"a"b"}', (), ("invalid_json",)),
    ("{'@type':'NGO','url':'https://a.kg/'}", ("NGO",), ("single_quotes",)),
    ("{“@type”:“NGO”}", ("NGO",), ("smart_quotes",)),
    ('{"@type":"NGO","name":"Ай', (), ("truncated",)),
    ("{@type: NGO}", (), ("invalid_json",)),
    ('"NGO"', (), ("not_an_object",)),
    ("[" * 5000, (), ("invalid_json",)),
]  # fmt: skip


@pytest.mark.parametrize(("block", "types", "errors"), BLOCKS)
def test_json_ld(block: str, types: tuple[str, ...], errors: tuple[str, ...]) -> None:
    found = page_structured_data(page(json_ld=(block,)))
    assert (found.types, found.errors) == (types, errors)


def test_an_address_is_no_comment() -> None:
    (found,) = json_ld_objects(page(json_ld=('{"url":"https://a.kg/",}',)))
    assert found["url"] == "https://a.kg/"


def test_nothing() -> None:
    assert page_structured_data(page()).syntaxes == ()


def test_other_syntaxes() -> None:
    statements = (
        Property(syntax="microdata", name="name", value="Айыл", item_type="https://schema.org/NGO"),
        Property(syntax="rdfa", name="license", value="https://creativecommons.org/licenses/by/4.0/"),
    )
    found = page_structured_data(page(properties=statements))
    assert (found.types, found.syntaxes) == (("NGO",), ("microdata", "rdfa"))
