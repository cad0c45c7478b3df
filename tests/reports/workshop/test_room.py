from dataclasses import replace

import pytest

from audits.check import Status
from audits.registry import all_checks
from history import RunRecord, SiteRecord, Verification
from reports.workshop.room import (
    gaps_of,
    is_security,
    language_for,
    participants,
    site_of,
    verified_since,
)
from tests.reports import judgements as made
from tests.reports.judgements import make_check
from tests.reports.workshop import invented_room
from tests.reports.workshop.people import person

RUN = RunRecord(
    id=1,
    tool="kuzgu",
    options={},
    seeds_name="",
    report_languages=("ky",),
    started_at="2026-11-23T08:00:00+00:00",
    finished_at=None,
    outcome="done",
)


def record(number: int = 3, **kw: object) -> SiteRecord:
    organisation = invented_room.organisation(number)
    defaults: dict[str, object] = {
        "run": RUN,
        "organisation": organisation,
        "series": organisation.id,
        "site": organisation.url,
        "attempt": 1,
        "attempt_state": "done",
        "attempt_reason": "",
        "finished_at": "2026-11-23T08:20:00+00:00",
        "judgement": made.judged(),
    }
    return SiteRecord(**{**defaults, **kw})  # type: ignore[arg-type]


def verification(check: str, answer: str, at: str, **kw: object) -> Verification:
    defaults: dict[str, object] = {
        "attempt_id": 1,
        "organisation_id": "org-3",
        "series": "org-3",
        "check": check,
        "revision": 1,
        "verified_at": at,
        "answer": answer,
    }
    return Verification(**{**defaults, **kw})  # type: ignore[arg-type]


def test_how_a_site_could_be_harmed_is_for_its_webmaster() -> None:
    private = {check for check in all_checks() if is_security(check)}
    assert private >= {
        *("trust.hacked", "trust.certificate", "trust.certificate-days", "trust.old-tls"),
        *("trust.system-version", "trust.mixed-content", "trust.forms-over-http", "trust.strict-transport"),
        "seo.secure-connection",
    }
    assert is_security("trust.something-of-tomorrow")
    assert not is_security("trust.privacy-page")
    assert not is_security("seo.page-title")


@pytest.mark.parametrize(
    ("report", "own", "asked", "expected"),
    [
        ("ru", ("ky",), ("ky", "ru"), "ru"),
        ("", ("uz", "ru", "ky"), ("ky", "ru"), "ru"),
        ("ru", ("ky",), ("en", "ky"), "ky"),
        ("", (), ("en", "ky"), "en"),
        ("ru", ("uz",), ("en",), "en"),
    ],
)
def test_the_language_of_a_sheet(
    report: str, own: tuple[str, ...], asked: tuple[str, ...], expected: str
) -> None:
    organisation = replace(invented_room.organisation(3), report_language=report, languages=own)
    assert language_for(record(organisation=organisation), asked) == expected


def test_verified_since_the_visit_and_by_the_same_rule() -> None:
    judgement = made.judged()
    visited = "2026-11-23T08:20:00+00:00"
    later, last, before = (f"2026-11-23T{hour}:00:00+00:00" for hour in ("10", "11", "07"))

    def seen(*answers: Verification) -> frozenset[str]:
        return verified_since(judgement, "org-3", visited, answers)

    passes = verification("seo.page-title", "passes", later)
    assert seen(passes) == {"seo.page-title"}
    assert seen(verification("seo.page-title", "passes", before)) == frozenset()
    assert seen(replace(passes, revision=2)) == frozenset()
    assert seen(replace(passes, series="org-4")) == frozenset()
    assert seen(passes, verification("seo.page-title", "still", last)) == frozenset()
    assert seen(passes, verification("seo.page-title", "unsure", last)) == {"seo.page-title"}
    assert seen(verification("seo.https", "passes", later)) == frozenset()


def test_what_was_verified_is_in_place_in_the_room() -> None:
    answers = [verification("seo.page-title", "passes", "2026-11-23T10:00:00+00:00")]
    before, after = site_of(record()), site_of(record(), answers)
    assert before.statuses["seo.page-title"] is Status.WARN
    assert after.statuses["seo.page-title"] is Status.PASS
    assert after.verified == {"seo.page-title"}
    assert after.statuses.keys() == before.statuses.keys()


def test_an_organisation_with_two_sites_is_one_and_its_worst_site_counts() -> None:
    first, second = record(), record(series="org-3/other.example")
    bad = replace(site_of(second), statuses={"seo.page-title": Status.FAIL, "seo.https": Status.PASS})
    good = replace(site_of(first), statuses={"seo.page-title": Status.PASS, "seo.https": Status.UNKNOWN})
    (one,) = participants([(first, good), (second, bad)], "audit@example.org")
    assert one.status("seo.page-title") is Status.FAIL
    assert one.status("seo.https") is Status.PASS
    assert one.status("seo.other") is None
    assert one.languages == {"ky", "ru"}
    assert one.share


def test_gaps_count_organisations_with_marks_only() -> None:
    checks = {check.id: check for check in (make_check("seo.a"), make_check("trust.old-tls"))}
    room = [
        person("A", {"seo.a": Status.FAIL, "trust.old-tls": Status.FAIL}),
        person("B", {"seo.a": Status.WARN}),
        person("C", {"seo.a": Status.PASS}),
        person("D", {"seo.a": Status.NOT_APPLICABLE}),
        person("E", sites=()),
    ]
    (found,) = gaps_of(room, checks)
    assert [one.reader.name for one in found.needs] == ["A", "B"]
    assert [one.reader.name for one in found.passes] == ["C"]
    assert found.room == 4
