"""social.profile-links: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.profile-links"]


def footer(*hrefs: str) -> PageEvidence:
    return page(
        links=tuple(
            link(href, "Биздин барак", place="footer", internal=not href.startswith(("http", "//", "viber")))
            for href in hrefs
        )
    )


CASES = [
    ("whole", site(footer("https://www.facebook.com/omur.kg", "https://t.me/omur_kg")), "ok"),
    ("without scheme", site(footer("www.facebook.com/omur.kg")), "no_scheme"),
    ("without www as well", site(footer("facebook.com/omur.kg", "https://t.me/omur_kg")), "no_scheme"),
    ("http", site(footer("http://www.facebook.com/omur.kg")), "detour"),
    ("for old phones", site(footer("https://m.facebook.com/omur.kg")), "detour"),
    ("Russian face", site(footer("https://ru-ru.facebook.com/omur.kg")), "detour"),
    ("the scheme of the page is fine", site(footer("//www.facebook.com/omur.kg")), "ok"),
    ("an application is fine", site(footer("viber://chat?number=%2B996555120345")), "ok"),
    ("nothing", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
