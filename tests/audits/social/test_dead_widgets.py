"""social.dead-widgets: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Form, PageEvidence, Subresource
from audits.registry import all_checks
from tests.builders import page, site

CHECK = all_checks()["social.dead-widgets"]


def loads(url: str) -> PageEvidence:
    return page(subresources=(Subresource(kind="script", url=url, third_party=True),))


CASES = [
    ("AddThis", site(loads("https://s7.addthis.com/js/300/addthis_widget.js#pubid=x")), "dead"),
    ("Facebook chat", site(loads("https://connect.facebook.net/ru_RU/sdk/xfbml.customerchat.js")), "dead"),
    (
        "FeedBurner",
        site(page(forms=(Form(action="https://feedburner.google.com/fb/a/mailverify", method="post"),))),
        "dead",
    ),
    ("living", site(loads("https://connect.facebook.net/ru_RU/sdk.js#xfbml=1")), "ok"),
    ("Google sign-in is not Google+: fine", site(loads("https://apis.google.com/js/platform.js")), "none"),
    ("nothing", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
