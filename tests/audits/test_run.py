"""How single answers become the finding of a site."""

from dataclasses import replace

import pytest

from audits.check import (
    MISSING,
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
from audits.evidence import Organisation, PageEvidence, RenderedPage, SiteEvidence, Subresource, Unavailable
from audits.registry import all_checks
from audits.run import (
    CRASHED,
    MEASURED,
    NO_PAGES,
    fields_read,
    finding_of,
    judge,
    judge_page,
    no_own_site,
    rules_version,
)
from tests.builders import layout, link, on_phone, page, phone_page, site

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
    return replace(BASE, **{"outcomes": outcomes, "function": by_title, **kw})  # type: ignore[arg-type]


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


def by_width(measured: RenderedPage) -> Verdict:
    assert not isinstance(measured.layout, Unavailable)
    return Verdict("ok" if measured.layout.scrolled == 0 else "bad", {"url": measured.url})


def rendered(**kw: object) -> Check:
    return check(
        id="mobile.measured", scope="rendered", function=by_width, needs=("rendered", "page.layout"), **kw
    )


def findings_of(evidence: SiteEvidence, *checks: Check) -> dict[str, Finding]:
    verdict = judge(evidence, tool="t", checks={one.id: one for one in checks})
    return {finding.check: finding for finding in verdict.findings}


CRAWLED = page(titles=("bad",), text_letters=900)


def test_measured_pages_add_up_with_the_home_page_apart() -> None:
    inner = phone_page("https://example.kg/биз/", template="section", layout=layout(scrolled=90))
    evidence = on_phone(inner, phone_page(), phone_page("https://example.kg/кабар/"), pages=(CRAWLED,))
    finding = findings_of(evidence, rendered())["mobile.measured"]
    assert (finding.status, finding.home, finding.judged, finding.passing) == (
        Status.WARN,
        Status.PASS,
        3,
        2,
    )
    assert [subject.url for subject in finding.subjects] == [inner.url]


def test_a_page_that_could_not_be_measured_is_passed_over() -> None:
    broken = phone_page("https://example.kg/биз/", failure=Unavailable.CRASHED)
    half = phone_page("https://example.kg/кат/", layout=Unavailable.TIMEOUT)
    evidence = on_phone(broken, half, phone_page(), pages=(CRAWLED,))
    finding = findings_of(evidence, rendered())["mobile.measured"]
    assert (finding.status, finding.judged) == (Status.PASS, 1)
    nothing = findings_of(on_phone(broken, half, pages=(CRAWLED,)), rendered())["mobile.measured"]
    assert (nothing.status, nothing.outcome, nothing.unseen) == (Status.UNKNOWN, NO_PAGES, False)


def test_without_a_browser_measured_checks_are_unknown_and_say_so() -> None:
    finding = findings_of(site(CRAWLED), rendered())["mobile.measured"]
    assert (finding.status, finding.outcome, finding.unseen) == (Status.UNKNOWN, MISSING, True)
    assert finding.params == {"field": "rendered", "reason": "not_collected"}


@pytest.mark.parametrize(("scrolled", "measured"), [(0, Status.PASS), (90, Status.FAIL)])
def test_what_was_measured_is_not_guessed_at_as_well(scrolled: float, measured: Status) -> None:
    """The guess says "bad"; the measurement wins, whichever way it turned out."""
    hint = check(settled_by="mobile.measured")
    evidence = on_phone(phone_page(layout=layout(scrolled=scrolled)), pages=(CRAWLED,))
    found = findings_of(evidence, hint, rendered())
    assert found["mobile.measured"].status is measured
    assert (found[hint.id].status, found[hint.id].outcome) == (Status.NOT_APPLICABLE, MEASURED)
    assert found[hint.id].score is None


def test_what_could_not_be_measured_leaves_the_hint_standing() -> None:
    hint = check(settled_by="mobile.measured")
    for evidence in (site(CRAWLED), on_phone(phone_page(layout=Unavailable.TIMEOUT), pages=(CRAWLED,))):
        assert findings_of(evidence, hint, rendered())[hint.id].status is Status.FAIL
    assert findings_of(site(CRAWLED), hint)[hint.id].status is Status.FAIL


SCRIPT = (Subresource(kind="script", url="https://example.kg/app.js"),)
EMPTY = page(titles=("ok",), subresources=SCRIPT, depth=0, transfer_bytes=900)
FILLED = page(
    titles=("bad",), subresources=SCRIPT, text_letters=900, links=(link("/биз/", "Биз", internal=True),)
)


def test_a_site_that_is_empty_without_scripts_is_judged_as_a_browser_shows_it() -> None:
    hint = check()
    assert judge(site(EMPTY), tool="t").state == "needs_scripts"
    verdict = judge(on_phone(phone_page(dom=FILLED), pages=(EMPTY,)), tool="t", checks={hint.id: hint})
    assert (verdict.state, verdict.state_reason) == ("partly", "scripts")
    assert verdict.findings[0].outcome == "bad"
    assert verdict.profile.pages_by_scripts == 1
    assert verdict.profile.home_title == "bad"


def test_its_empty_pages_that_no_browser_opened_are_left_out() -> None:
    more = tuple(replace(EMPTY, url=f"https://example.kg/{n}", titles=("bad",)) for n in range(3))
    hint = check()
    evidence = on_phone(phone_page(dom=replace(FILLED, titles=("ok",))), pages=(EMPTY, *more))
    (finding,) = judge(evidence, tool="t", checks={hint.id: hint}).findings
    assert (finding.status, finding.judged) == (Status.PASS, 1)


def test_search_still_says_what_a_crawler_without_scripts_sees() -> None:
    measured = phone_page(dom=FILLED, static_letters=0, rendered_letters=900)
    verdict = judge(on_phone(measured, pages=(EMPTY,)), tool="t")
    found = {finding.check: finding for finding in verdict.findings}
    assert (found["seo.script-text"].status, found["seo.script-text"].outcome) == (Status.FAIL, "empty")
    assert (found["seo.script-title"].outcome, found["seo.script-title"].params["before"]) == ("title", "ok")
    assert found["seo.script-links"].outcome == "some"
    assert found["seo.empty-without-scripts"].outcome == MEASURED


def test_a_page_with_text_of_its_own_is_judged_as_it_was_sent() -> None:
    hint = check()
    evidence = on_phone(phone_page(dom=replace(FILLED, titles=("ok",))), pages=(CRAWLED,))
    verdict = judge(evidence, tool="t", checks={hint.id: hint})
    assert (verdict.findings[0].outcome, verdict.profile.pages_by_scripts) == ("bad", 0)
