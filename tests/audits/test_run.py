"""How single answers become the finding of a site."""

from dataclasses import replace

import pytest

from audits.check import (
    Check,
    Finding,
    Status,
    Subject,
    Verdict,
    failed,
    not_applicable,
    passed,
    unknown,
    warned,
)
from audits.evidence import Organisation, PageEvidence, SiteEvidence, Unavailable
from audits.registry import all_checks
from audits.run import (
    CRASHED,
    MISSING,
    NO_PAGES,
    fields_read,
    finding_of,
    judge,
    judge_page,
    no_own_site,
    rules_version,
)
from tests.builders import page, site

BASE = all_checks()["seo.page-title"]


def by_title(evidence: PageEvidence) -> Verdict:
    return Verdict(evidence.titles[0], {"url": evidence.url}, (Subject(url=evidence.url, markup="<x>"),))


def check(**kw: object) -> Check:
    outcomes = {
        "ok": passed("ok"),
        "half": warned("half"),
        "bad": failed("bad"),
        "na": not_applicable("na"),
        "unknown": unknown("unknown"),
    }
    return replace(BASE, outcomes=outcomes, function=by_title, **kw)  # type: ignore[arg-type]


def judged(*titles: str, **kw: object) -> Finding:
    pages = [
        page(f"https://example.kg/{n or ''}", titles=(title,), text_letters=900)
        for n, title in enumerate(titles)
    ]
    one = check(**kw)
    (finding,) = judge(site(*pages), tool="t", checks={one.id: one}).findings
    return finding


@pytest.mark.parametrize(
    ("titles", "status", "outcome", "score"),
    [
        (["ok", "ok"], Status.PASS, "ok", 1.0),
        (["ok", "ok", "ok", "bad"], Status.WARN, "bad", 0.75),
        (["bad", "ok", "ok", "ok"], Status.FAIL, "bad", 0.75),
        (["ok", "bad", "bad", "bad"], Status.FAIL, "bad", 0.25),
        (["half", "half"], Status.WARN, "half", 0.5),
        (["ok", "na", "unknown"], Status.PASS, "ok", 1.0),
        (["na", "na"], Status.NOT_APPLICABLE, "na", None),
        (["na", "unknown"], Status.UNKNOWN, "unknown", None),
        (["ok", "half", "bad", "bad"], Status.FAIL, "bad", 0.375),
    ],
)
def test_pages_add_up(titles: list[str], status: Status, outcome: str, score: float | None) -> None:
    finding = judged(*titles)
    assert (finding.status, finding.outcome, finding.score) == (status, outcome, score)


def test_the_home_page_stands_apart_and_first() -> None:
    finding = judged("half", "bad", "bad", "ok")
    assert finding.home is Status.WARN
    assert (finding.judged, finding.passing) == (4, 1)
    assert [subject.outcome for subject in finding.subjects] == ["half", "bad", "bad"]
    assert finding.subject_count == 3


def test_a_crash_of_ours_is_an_error_and_not_a_fail() -> None:
    finding = judged("no such outcome")
    assert (finding.status, finding.outcome, finding.score) == (Status.ERROR, CRASHED, None)


def test_missing_evidence_is_unknown() -> None:
    finding = judged("ok", needs=("sitemaps",))
    assert (finding.status, finding.outcome) == (Status.UNKNOWN, MISSING)
    assert finding.params == {"field": "sitemaps", "reason": "not_collected"}
    assert judged("ok", needs=("page.transfer_bytes",)).outcome == NO_PAGES


def test_pages_that_are_no_content_are_not_judged() -> None:
    error = page("https://example.kg/x", status=500, titles=("bad",), text_letters=900)
    good = page(titles=("ok",), text_letters=900)
    one = check()
    (finding,) = judge(site(good, error), tool="t", checks={one.id: one}).findings
    assert finding.status is Status.PASS


def test_a_site_that_could_not_be_seen_has_no_findings() -> None:
    verdict = judge(site(), tool="t")
    assert verdict.findings == ()
    assert verdict.scores is None
    assert verdict.state not in ("audited", "partly")


def test_an_organisation_without_a_site() -> None:
    verdict = no_own_site(Organisation(id="a", name="Өмүр", url="https://facebook.com/omur"), tool="t")
    assert (verdict.state, verdict.state_reason, verdict.scores) == ("no_own_site", "platform", None)


def test_one_page_alone_has_no_findings_that_need_the_site() -> None:
    found = judge_page(page(titles=("Өмүр",)))
    assert "seo.page-title" in {finding.check for finding in found}
    assert {all_checks()[finding.check].scope for finding in found} == {"page"}
    assert judge_page(page(status=404)) == ()


def test_the_rules_have_a_version_that_moves_with_them() -> None:
    checks = dict(all_checks())
    before = rules_version(checks)
    assert before == rules_version(dict(reversed(checks.items())))
    checks["seo.page-title"] = replace(BASE, revision=BASE.revision + 1)
    assert rules_version(checks) != before


def test_the_same_evidence_gives_the_same_judgement() -> None:
    evidence: SiteEvidence = site(page(titles=("Өмүр",), text_letters=900, elapsed_ms=Unavailable.TIMEOUT))
    assert judge(evidence, tool="t") == judge(evidence, tool="t")


@pytest.mark.parametrize(
    ("check_id", "fields"),
    [
        ("trust.certificate", {"tls"}),
        ("seo.favicon", {"favicon"}),
        ("seo.broken-links", {"pages", "failures"}),
        ("mobile.image-weight", {"assets"}),
        ("seo.error-page", {"error_page"}),
        ("seo.page-title", {"pages"}),
    ],
)
def test_what_a_check_reads_is_found_by_watching_it(check_id: str, fields: set[str]) -> None:
    evidence = site(page("https://example.kg/", titles=("Ok",)))
    read = fields_read(all_checks()[check_id], evidence)
    assert read >= fields
    assert not read & ({"tls", "favicon", "assets", "error_page", "failures", "documents"} - fields)


def test_one_check_alone_says_what_it_says_among_all() -> None:
    evidence = site(page("https://example.kg/", titles=("Ok",)), page("https://example.kg/a"))
    among_all = judge(evidence, tool="t")
    assert among_all.findings
    for finding in among_all.findings:
        assert finding_of(all_checks()[finding.check], evidence) == finding
