"""A page that only sends the visitor on is not judged as content."""

import pytest

from audits.facts.redirect_stub import is_redirect_stub
from tests.builders import meta, page


@pytest.mark.parametrize(
    ("content", "letters", "stub"),
    [
        ("0; url=http://a.kg/", 20, True),
        ("0;URL='/ky/'", 20, True),
        ("5, /ky/", 20, True),
        ("300", 20, False),
        ("0; url=http://a.kg/", 900, False),
        ("", 20, False),
    ],
)
def test_stub(content: str, letters: int, stub: bool) -> None:
    refresh = meta("refresh", content, kind="http-equiv")
    assert is_redirect_stub(page(metas=(refresh,), text_letters=letters)) is stub
