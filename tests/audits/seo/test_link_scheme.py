"""seo.link-scheme: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["seo.link-scheme"]


def linking(*hrefs: str) -> object:
    return site(page(links=tuple(link(href, "Шилтеме") for href in hrefs)))


CASES = [
    ("whole", linking("https://www.dpi.kg/", "//cdn.example.com/a", "mailto:a@b.kg"), "ok"),
    ("files with a dot are fine", linking("отчёт.pdf", "index.php", "../about.html", "/www.dpi.kg"), "ok"),
    ("without", linking("www.dpi.kg/print/1"), "missing"),
    ("without www. as well", linking("example.kg/кабар"), "missing"),
    ("none", site(page()), "no_links"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
