"""social.card-address: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import meta, page

CHECK = all_checks()["social.card-address"]


def news(content: str, url: str = "https://example.kg/news/12", **kw: object) -> object:
    return page(url, metas=(meta("og:url", content),), **{"depth": 2, **kw})  # type: ignore[arg-type]


CASES = [
    ("itself", news("https://example.kg/news/12"), "ok"),
    ("itself with www", news("https://www.example.kg/news/12/"), "ok"),
    ("home page", news("https://example.kg"), "home"),
    ("home page with www", news("http://www.example.kg/"), "home"),
    ("the home page may name itself", news("https://example.kg/", "https://example.kg/index.php"), "ok"),
    ("a home page in Kyrgyz", news("https://example.kg/", "https://example.kg/ky/"), "ok"),
    ("an address with a query is no home page", news("https://example.kg/?p=12"), "ok"),
    ("another domain may be the chief one: fine", news("https://example.org/news/12"), "ok"),
    ("the maker's computer", news("http://localhost:8080/news/12"), "workshop"),
    ("the maker's test address", news("http://omur.local/"), "workshop"),
    ("no line", page(), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
