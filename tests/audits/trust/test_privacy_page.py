"""trust.privacy-page: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Form, FormField, LanguageShare
from audits.registry import all_checks
from tests.builders import link, page, site

FORM = Form(action=None, method="post", fields=(FormField(type="email", name="email", labelled=True),))
SEARCH = Form(action=None, method="get", fields=(FormField(type="text", name="q", labelled=True),))
CASES = [
    ("named", site(page(forms=(FORM,), links=(link("/kupuyalyk/", "Купуялык саясаты"),))), "ok"),
    (
        "in Russian",
        site(page(forms=(FORM,), links=(link("/p/", "Политика обработки персональных данных"),))),
        "ok",
    ),
    ("by its address", site(page(forms=(FORM,), links=(link("/privacy-policy/", "Эрежелер"),))), "ok"),
    ("the bare word", site(page(forms=(FORM,), links=(link("/p/7", "Конфиденциальность"),))), "ok"),
    (
        "a language whose words we do not know",
        site(page(forms=(FORM,), languages=(LanguageShare(lang="uk", letters=900, confidence=0.9),))),
        "other_language",
    ),
    ("missing", site(page(forms=(FORM,))), "missing"),
    (
        "the policy of the captcha is not the organisation's",
        site(page(forms=(FORM,), links=(link("https://policies.google.com/privacy", "Privacy Policy"),))),
        "missing",
    ),
    (
        "confidential advice and a policy of purchases are no word about data",
        site(
            page(
                forms=(FORM,),
                links=(link("/help/", "Конфиденциальные консультации"), link("/policy/", "Политика закупок")),
            )
        ),
        "missing",
    ),
    ("only a search box is fine", site(page(forms=(SEARCH,))), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.privacy-page"].function(evidence).outcome == outcome  # type: ignore[arg-type]
