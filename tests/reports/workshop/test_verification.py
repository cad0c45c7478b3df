"""The answer in words: complete in every language, and always with what to do next."""

from dataclasses import replace

import pytest

from audits.check import Subject
from audits.facts.caches import CACHES
from audits.registry import all_checks
from history import Verification
from reports.language import LANGUAGES, translator
from reports.workshop.verification import CACHE_NAMES, CLEAR, answer_lines

SAID = Verification(
    attempt_id=1,
    organisation_id="omur",
    series="omur",
    check="seo.page-title",
    revision=1,
    verified_at="2026-11-25T10:00:00+00:00",
    answer="passes",
)
CHECK = all_checks()["seo.page-title"]


def said(language: str, **kw: object) -> str:
    return "\n".join(answer_lines(replace(SAID, **kw), CHECK, translator(language)))  # type: ignore[arg-type]


def test_every_cache_has_its_advice() -> None:
    assert set(CLEAR) == set(CACHES)
    assert set(CACHE_NAMES) <= set(CACHES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_in_every_language(language: str) -> None:
    place = Subject(url="http://xn--80a.kg/", markup="<title></title>")
    still = said(language, answer="still", places=(place,), caches=("varnish", "unnamed"))
    assert "<title></title>" in still
    assert "Varnish" in still
    for reason in ("whole_site", "more_pages"):
        assert "kuzgu audit SEEDS --only omur" in said(language, answer="unsure", reason=reason)
    answers = {said(language), still, said(language, answer="unsure", reason="timeout")}
    answers.add(said(language, answer="unsure", reason="not_applicable"))
    assert len(answers) == 4
    if language != "en":
        assert not any(word in one for one in answers for word in ("The page", "Still", "could not"))
