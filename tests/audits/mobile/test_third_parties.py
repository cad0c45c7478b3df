"""mobile.third-parties: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence, Subresource
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["mobile.third-parties"]


def fetching(*hosts: str) -> PageEvidence:
    return page(
        subresources=tuple(
            Subresource(kind="script", url=f"https://{h}/a.js", third_party=True) for h in hosts
        )
    )


CASES = [
    ("none", site(page()), "ok"),
    ("usual", site(fetching("mc.yandex.ru", "www.youtube.com", "maps.2gis.com")), "ok"),
    ("one host many times is fine", site(fetching(*["cdn.example.com", "www.cdn.example.com"] * 6)), "ok"),
    ("many", site(fetching(*(f"счётчик{n}.рф" for n in range(12)))), "many"),
    ("no home page", site(page(HOME + "a", found_on=HOME, depth=1), site=HOME), "no_home"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
