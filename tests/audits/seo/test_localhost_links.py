"""seo.localhost-links: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Image
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["seo.localhost-links"]


def linking(*hrefs: str) -> object:
    return site(page(links=tuple(link(href, "Отчёт") for href in hrefs)))


CASES = [
    ("right", linking("/a", "https://local.kg/", "https://10.example.com/"), "ok"),
    (
        "words that look alike are fine",
        linking("https://localhost-studio.kg/", "https://test.example.kg/сынак"),
        "ok",
    ),
    ("own computer", linking("http://localhost/omur/о-нас"), "local"),
    ("own network", linking("http://192.168.0.10:8080/a.pdf"), "local"),
    ("file on the disk", linking("file:///C:/Users/%D0%90/a.pdf"), "local"),
    (
        "image on the own computer",
        site(page(images=(Image(src="x", url="http://omur.loc/сүрөт.jpg", alt=""),))),
        "local",
    ),
    ("a trial copy", linking("https://dev.example.kg/a"), "trial"),
    ("dev of others is fine", linking("https://dev.mozilla.org/a"), "ok"),
    (
        "a site that is itself looked at on the own computer",
        site(
            page("http://127.0.0.1:8000/", links=(link("http://127.0.0.1:8000/a"),)),
            site="http://127.0.0.1:8000/",
        ),
        "ok",
    ),
    ("nothing", site(page()), "nothing"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
