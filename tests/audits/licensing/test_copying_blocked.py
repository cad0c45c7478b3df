"""licensing.copying-blocked: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence, Subresource
from audits.registry import all_checks
from tests.builders import page, site

CHECK = all_checks()["licensing.copying-blocked"]


def loads(*urls: str, kind: str = "script") -> PageEvidence:
    return page(subresources=tuple(Subresource(kind=kind, url=url) for url in urls))  # type: ignore[arg-type]


PLUGINS = "https://example.kg/wp-content/plugins/"

CASES = [
    ("usual programs", site(loads(PLUGINS + "contact-form-7/index.js")), "ok"),
    ("Secure Copy", site(loads(PLUGINS + "secure-copy-content-protection/public/js/a.js")), "blocked"),
    ("its style", site(loads(PLUGINS + "wp-content-copy-protector/css/a.css", kind="style")), "blocked"),
    ("by hand", site(loads("https://example.kg/js/disable-right-click.js")), "blocked"),
    ("a copyright plug-in is another thing: fine", site(loads(PLUGINS + "auto-copyright-year/a.js")), "ok"),
    ("nothing", site(page()), "no_programs"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
