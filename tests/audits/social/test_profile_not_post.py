"""social.profile-not-post: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.profile-not-post"]


def footer(href: str, name: str = "Facebook", place: str = "footer") -> PageEvidence:
    return page(links=(link(href, name, place=place),))


CASES = [
    ("own page", site(footer("https://www.facebook.com/omur.kg")), "ok"),
    ("a post", site(footer("https://www.facebook.com/omur.kg/posts/123456789")), "post"),
    ("a video", site(footer("https://www.youtube.com/watch?v=abcdefg", "Ютуб")), "post"),
    ("shared address", site(footer("https://www.facebook.com/share/1AbCdEf/")), "short"),
    (
        "a film of the news: fine",
        site(footer("https://www.youtube.com/watch?v=abcdefg", "Фильм про Ош")),
        "none",
    ),
    ("in the text", site(footer("https://www.youtube.com/watch?v=abcdefg", "YouTube", "main")), "none"),
    ("nothing", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
