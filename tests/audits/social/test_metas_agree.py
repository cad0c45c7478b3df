"""social.metas-agree: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import link, meta, page, site

CHECK = all_checks()["social.metas-agree"]


def seen(key: str, content: str, *hrefs: str) -> object:
    links = tuple(link(href, "Биздин барак", place="footer") for href in hrefs)
    return site(page(metas=(meta(key, content),), links=links))


FB = "https://www.facebook.com/omur.kg"

CASES = [
    ("same", seen("article:publisher", "https://facebook.com/Omur.kg/", FB), "ok"),
    ("X by its handle", seen("twitter:site", "@omur_kg", "https://twitter.com/omur_kg"), "ok"),
    ("author of the theme", seen("twitter:site", "@theme_author", "https://x.com/omur_kg"), "other"),
    ("old name", seen("article:publisher", "https://www.facebook.com/eskiomur", FB), "other"),
    (
        "a number and a name may be one page: fine",
        seen("article:publisher", "https://www.facebook.com/profile.php?id=1000641", FB),
        "ok",
    ),
    ("nothing to compare with", seen("twitter:site", "@omur_kg", FB), "not_linked"),
    ("no line", site(page(links=(link(FB, "Фейсбук", place="footer"),))), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
