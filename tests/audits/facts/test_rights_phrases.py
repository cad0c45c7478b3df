import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audits.facts.rights_phrases import SIGNS
from tests.examples import EXAMPLES


@pytest.mark.parametrize("expressions", SIGNS)
@settings(deadline=None, max_examples=EXAMPLES // 3)
@given(st.data())
def test_what_an_expression_matches_holds_a_sign(expressions: tuple[str, ...], data: st.DataObject) -> None:
    expression = data.draw(st.sampled_from(expressions))
    sentence = data.draw(st.from_regex(expression, fullmatch=True))
    assert any(sign in sentence for sign in SIGNS[expressions]), sentence


@pytest.mark.parametrize(
    ("expressions", "sign"), [(key, sign) for key, signs in SIGNS.items() for sign in signs]
)
def test_every_sign_is_one_of_an_expression(expressions: tuple[str, ...], sign: str) -> None:
    assert any(sign[:4] in expression for expression in expressions) or sign in ("réserv", "reserv")
