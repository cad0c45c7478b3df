"""social.video-channel: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence, Subresource
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.video-channel"]


def shows(*hrefs: str, place: str = "footer") -> PageEvidence:
    frame = Subresource(kind="frame", url="https://www.youtube.com/embed/abcdefg", third_party=True)
    return page(
        subresources=(frame,),
        links=tuple(link(href, "Канал", place=place, context="Канал") for href in hrefs),
    )


CASES = [
    ("channel", site(shows("https://www.youtube.com/@omur")), "ok"),
    ("TikTok is a channel with videos as well: fine", site(shows("https://www.tiktok.com/@omur.kg")), "ok"),
    ("no channel", site(shows()), "not_linked"),
    ("Facebook is no channel with videos", site(shows("https://www.facebook.com/omur.kg")), "not_linked"),
    ("a channel in running text", site(shows("https://www.youtube.com/@elbirge", place="main")), "unclear"),
    ("no videos", site(page()), "none"),
    (
        "a map in a frame",
        site(page(subresources=(Subresource(kind="frame", url="https://www.google.com/maps/embed"),))),
        "none",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
