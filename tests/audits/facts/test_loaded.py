from audits.evidence import Subresource
from audits.facts.loaded import loaded_once
from tests.builders import page, site

JQUERY = Subresource(kind="script", url="https://example.kg/jquery.js")
STYLE = Subresource(kind="style", url="https://example.kg/style.css")


def test_each_address_once_with_its_first_page() -> None:
    pages = (
        page(subresources=(JQUERY,)),
        page("https://example.kg/a", subresources=(STYLE, JQUERY)),
        page(
            "https://example.kg/b", status=404, subresources=(Subresource(kind="frame", url="https://x.kg/"),)
        ),
    )
    assert loaded_once(site(*pages)) == (("https://example.kg/", JQUERY), ("https://example.kg/a", STYLE))
