from dataclasses import replace
from typing import get_args

import pytest

from audits.check import Finding, Status
from audits.facts.site_state import State
from reports.workshop.calls import KINDS, call_order, calls_about
from tests.reports import judgements as made
from tests.reports.workshop.test_room import record

NOT_CALLED = ("audited", "partly", "opted_out", "not_collected")


def kinds(**kw: object) -> list[str]:
    return [call.kind.key for call in calls_about(record(**kw))]


@pytest.mark.parametrize("state", get_args(State))
def test_every_state_without_marks_is_a_call_except_who_asked_for_none(state: str) -> None:
    judgement = made.judged() if state in ("audited", "partly") else made.unjudged(state, "", "x")
    assert bool(kinds(judgement=judgement)) is (state not in NOT_CALLED)


@pytest.mark.parametrize(
    ("state", "reason", "kind"),
    [
        ("unreachable", "dns", "domain"),
        ("unreachable", "timeout", "hosting"),
        ("unreachable", "tls", "certificate"),
        ("parked", "for_sale", "domain"),
        ("parked", "suspended", "hosting"),
        ("moved", "redirect", "domain"),
        ("blocked", "http_403", "blocked"),
    ],
)
def test_whom_to_ask_depends_on_the_reason(state: str, reason: str, kind: str) -> None:
    assert kinds(judgement=made.unjudged(state, reason, "x")) == [kind]


def finding(check: str, status: Status) -> Finding:
    return Finding(check=check, revision=1, weight=5, status=status, outcome="expired", params={}, score=0.0)


def test_signs_of_strangers_come_first_and_a_certificate_is_told_once() -> None:
    judgement = made.judged()
    found = (
        finding("trust.certificate-days", Status.WARN),
        finding("trust.certificate", Status.FAIL),
        finding("trust.hacked", Status.WARN),
    )
    judgement = replace(judgement, findings=(*judgement.findings, *found))
    assert kinds(judgement=judgement) == ["foreign", "certificate"]
    calls = list(calls_about(record(judgement=judgement)))
    assert [call_order(call) for call in calls] == sorted(call_order(call) for call in calls)
    assert calls[0].finding is None  # what was seen stands on the webmaster's sheet
    assert calls[0].reader.own_contact == "+996 555 000003"
    soon = replace(made.judged(), findings=(finding("trust.certificate-days", Status.WARN),))
    assert kinds(judgement=soon) == ["certificate_soon"]


def test_every_call_says_and_asks_something() -> None:
    assert all(kind.saw and kind.say and kind.ask for kind in KINDS)
    assert len({kind.key for kind in KINDS}) == len(KINDS)


def test_a_visit_that_we_did_not_finish_is_no_reason_to_call() -> None:
    assert kinds(judgement=None) == []
