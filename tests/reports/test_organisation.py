import re
from dataclasses import replace
from typing import get_args

import pytest
from lxml import html

from audits.check import MISSING, Status, failed, passed
from audits.facts.site_state import State
from reports.changes import Changes, Earlier, changes_since
from reports.findings import by_category, license_name, saying
from reports.language import LANGUAGES, translator
from reports.organisation import (
    Reader,
    band_of,
    gain_words,
    name_key,
    organisation_page,
    rounded,
    steps_for,
    verdict,
)
from reports.pages import environment, hash_of, is_web_address, shown_url
from reports.plan import improvement_plan
from reports.words import STATES, STATES_WITHOUT_MARKS
from tests.reports import judgements as made

READER = Reader(name="ak-bosogo", names=made.NAMES, contact="audit@example.org")
STATES_SEEN = [
    ("unreachable", "dns"),
    ("unreachable", "timeout"),
    ("unreachable", "http_500"),
    ("blocked", "http_403"),
    ("blocked", "challenge"),
    ("robots_disallowed", ""),
    ("needs_scripts", ""),
    ("no_own_site", "platform"),
    ("no_own_site", "none"),
]


def page_of(judgement=None, language="en", changes=None, reader=READER) -> str:
    return organisation_page(
        judgement or made.judged(),
        reader,
        language,
        changes or Changes(first=True, why_not="First."),
        made.CHECKS,
        when="2026-11-23T08:14:00Z",
    )


def tree_of(*args, **kw):
    return html.document_fromstring(page_of(*args, **kw))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sections_come_in_order(language: str) -> None:
    ids = tree_of(language=language).xpath("//h2/@id")
    assert ids == [
        "verdict",
        "marks",
        "good",
        "first",
        "plan",
        "notes",
        "changes",
        "findings",
        "unseen",
        "method",
        "glossary",
        "signed",
        "contact",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("state", "reason"), [("audited", ""), *STATES_SEEN])
def test_no_english_and_no_placeholder_is_left_in_a_translation(
    language: str, state: str, reason: str
) -> None:
    judgement = made.judged() if state == "audited" else made.unjudged(state, reason, "evidence")
    text = tree_of(judgement, language).text_content()
    assert not re.findall(r"\{[a-z_]+\}", text)
    for words in ("What works well", "Whom to write to", "In one sentence", "about 15 minutes"):
        assert (words in text) is (language == "en" and words in page_of(judgement, "en"))


def test_headings_never_skip_a_level() -> None:
    for judgement in (made.judged(), made.unjudged("blocked", "http_403")):
        levels = [int(h.tag[1]) for h in tree_of(judgement).xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(now - before <= 1 for before, now in zip(levels, levels[1:], strict=False))


def test_ids_are_unique_and_inner_links_lead_somewhere() -> None:
    for judgement in (made.judged(), made.unjudged("unreachable", "dns")):
        tree = tree_of(judgement)
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")} <= set(ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_stays_text(language: str) -> None:
    profile = replace(
        made.PROFILE,
        site="javascript:alert(1)",
        cms=made.HOSTILE,
        vantage=made.HOSTILE,
        home_language='ky" onload="x',
        license_id=made.HOSTILE,
        unseen=(replace(made.PROFILE.unseen[0], url='data:text/html,<script>alert("x")</script>'),),
    )
    reader = Reader(
        name=made.HOSTILE, names={language: made.HOSTILE}, contact='"><script>alert(3)</script>@x'
    )
    tree = tree_of(made.judged(profile=profile), language, reader=reader)
    assert not tree.xpath("//script | //img | //iframe | //object | //form")
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
    assert not tree.xpath("//@style")
    for href in tree.xpath("//a/@href"):
        assert re.match(r"(https?://|#|mailto:)", href), href
    for link in tree.xpath("//a[starts-with(@href, 'http')]"):
        assert link.get("rel") == "noopener noreferrer nofollow"
    assert set(tree.xpath("//@lang")) <= {language, "", "ky"}
    assert made.HOSTILE in tree.xpath("string(//h1)")


def test_control_characters_and_half_pairs_do_not_reach_the_page() -> None:
    reader = Reader(name="a\x00b\x1b\ud800c", names={}, contact="")
    page = page_of(reader=reader)
    assert not set(page) & {"\x00", "\x1b", "\ud800"}
    page.encode()


def test_the_policy_allows_the_style_and_nothing_else() -> None:
    tree = tree_of()
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = tree.xpath("//style/text()")
    assert policy.startswith("default-src 'none';")
    assert f"style-src '{hash_of(style)}'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert not tree.xpath("//*[@src] | //link[not(@rel='license')]")


def test_the_style_is_what_a_phone_of_2018_understands() -> None:
    css = environment("en").globals["style"]
    for newer in (":has(", "@container", "clamp(", "aspect-ratio", "inset:", "@layer", ":is(", ":where("):
        assert newer not in css
    assert not re.findall(r"(?<![-\w])(?:min|max)\(", css)
    assert not re.findall(r"(?<![-\w])gap\s*:", css)
    assert "var(" not in css


@pytest.mark.parametrize(("state", "reason"), STATES_SEEN)
def test_a_state_without_marks_has_its_own_words_and_plan(state: str, reason: str) -> None:
    tree = tree_of(made.unjudged(state, reason, "HTTP 403"))
    assert STATES_WITHOUT_MARKS[state].verdict in tree.xpath("string(//p[@class='sentence'])")
    assert tree.xpath("count(//ol[@class='first']/li)") >= 3
    assert not tree.xpath("//*[@class='overall']")
    assert "No mark" in tree.text_content() or "no mark is not a zero" in tree.text_content()


def test_every_state_has_words() -> None:
    worded = {key.partition(" ")[0] for key in STATES_WITHOUT_MARKS}
    assert worded | {"audited", "partly", "not_finished"} == set(STATES)
    assert set(get_args(State)) == set(STATES) - {"not_finished"}


def test_a_domain_that_leads_nowhere_is_not_sent_to_the_hosting_company() -> None:
    steps = STATES_WITHOUT_MARKS["unreachable"].steps
    dns = [step.action for step in steps_for(steps, "dns")]
    slow = [step.action for step in steps_for(steps, "http_502")]
    assert "Find out whether the domain is paid for" in dns
    assert "Ask the hosting company why the site did not answer" not in dns
    assert "Ask the hosting company why the site did not answer" in slow
    assert "Find out whether the domain is paid for" not in slow


@pytest.mark.parametrize(
    ("score", "key"),
    [
        (100, "strong"),
        (85, "strong"),
        (84, "good"),
        (70, "good"),
        (69, "middle"),
        (50, "middle"),
        (49, "start"),
        (0, "start"),
    ],
)
def test_bands(score: int, key: str) -> None:
    assert band_of(score).key == key


def test_the_word_never_contradicts_the_number() -> None:
    assert rounded(84.5) == 85
    assert band_of(rounded(84.5) or 0).key == "strong"
    assert rounded(None) is None


def test_the_verdict_names_the_best_and_the_worst() -> None:
    texts = translator("en")
    judgement = made.judged()
    assert judgement.scores is not None
    plan = improvement_plan(judgement, made.CHECKS, {}, texts)
    assert "“Open licence”" in verdict(judgement.scores, plan, texts)
    unseen = replace(judgement.scores, headline=None)
    assert "could not see enough" in verdict(unseen, plan, texts)


def test_a_category_without_a_mark_says_so_and_shows_no_zero() -> None:
    judgement = made.judged()
    assert judgement.scores is not None
    first, *others = judgement.scores.categories
    scores = replace(judgement.scores, headline=None, categories=(replace(first, score=None), *others))
    tree = tree_of(replace(judgement, scores=scores))
    assert "too little seen" in tree.xpath("string(//ul[@class='categories']/li[1])")
    assert "no overall mark" in tree.xpath("string(//div[@class='overall'])")


def test_a_site_that_passes_little_still_hears_three_good_things() -> None:
    findings = tuple(
        replace(f, status=Status.FAIL, outcome="missing", score=0.0) if f.status is Status.PASS else f
        for f in made.FINDINGS
    )
    good = tree_of(made.judged(findings)).xpath("//ul[@class='good']/li")
    assert len(good) >= 3


def test_findings_of_a_later_version_are_shown_in_general_words() -> None:
    later = replace(made.FINDINGS[0], check="seo.telepathy", outcome="dreamt", params={"x": 1})
    scored = made.judged()
    text = tree_of(replace(scored, findings=(*made.FINDINGS, later))).text_content()
    assert "no longer has (seo.telepathy)" in text
    assert "(dreamt)" in text


def test_what_the_runner_itself_answers_is_in_words() -> None:
    crashed = replace(
        made.FINDINGS[5], status=Status.ERROR, outcome="crashed", params={"error": "KeyError: <b>"}
    )
    findings = (*made.FINDINGS[:5], crashed, *made.FINDINGS[6:])
    section = tree_of(made.judged(findings)).xpath("string(//section[@aria-labelledby='unseen'])")
    assert "a fault of ours, not of your site (KeyError: <b>)" in section
    assert "We could not see the weight of images and scripts: no answer in time." in section
    assert "the limit of time was reached" in section
    assert "(404)" in section


def test_codes_in_parameters_are_in_words() -> None:
    check = made.make_check("seo.canonical", outcomes={"wrong": failed("Wrong ({reasons}), {first}.")})
    finding = replace(
        made.FINDINGS[0], outcome="wrong", params={"reasons": "relative, several, new-one", "first": "meta"}
    )
    assert saying(finding, check, translator("en")).params == {
        "reasons": "not a full address, several different addresses, new-one",
        "first": "meta",
    }


def test_licences_and_networks_are_written_as_people_write_them() -> None:
    check = made.make_check("social.x", outcomes={"ok": passed("{license} {networks}")})
    finding = replace(
        made.FINDINGS[0], outcome="ok", params={"license": "CC-BY-NC-SA-4.0", "networks": "ok, facebook, new"}
    )
    assert saying(finding, check, translator("ky")).params == {
        "license": "CC BY-NC-SA 4.0",
        "networks": "OK.ru, Facebook, new",
    }
    assert license_name("CC0-1.0") == "CC0-1.0"


def test_gains_below_a_point_are_not_shown() -> None:
    texts = translator("en")
    assert gain_words(0.4, "seo", texts) == ""
    assert gain_words(13.6, "seo", texts) == "+14 points in “Being found”"


def test_names_sort_as_a_reader_expects() -> None:
    names = ["Өрүк", "«Ак-Босого»", "Оазис", "Пери", "айгине", "Ёлка", "Ель", "Жаз"]
    assert sorted(names, key=name_key) == [
        "айгине",
        "«Ак-Босого»",
        "Ель",
        "Ёлка",
        "Жаз",
        "Оазис",
        "Өрүк",
        "Пери",
    ]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.kg/", "example.kg"),
        ("https://example.kg/%D0%B6%D0%B0%D2%A3%D1%8B", "example.kg/жаңы"),
        ("https://xn--e1afmkfd.xn--p1ai/a", "пример.рф/a"),
        ("https://example.kg/%ff%fe", "example.kg/��"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("http://[broken", "http://[broken"),
        ("", ""),
    ],
)
def test_addresses_are_shown_as_people_read_them(url: str, shown: str) -> None:
    assert shown_url(url) == shown


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://a.kg/", True),
        ("HTTP://a.kg", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.kg", False),
        ("http://[x", False),
        ("https:///x", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_web_addresses_become_links(url: str, link: bool) -> None:
    assert is_web_address(url) is link


def test_changes_are_told_by_the_same_rules_only() -> None:
    texts = translator("en")
    now = made.judged()
    then = Earlier(replace(now, rules="other"), "2026-05-09T10:00:00Z")
    assert "our rules have changed" in changes_since(then, now, made.CHECKS, texts).why_not
    assert changes_since(None, now, made.CHECKS, texts).first
    gone = Earlier(made.unjudged("blocked", "http_403"), "2026-05-09T10:00:00Z")
    assert "turned our visit away" in changes_since(gone, now, made.CHECKS, texts).why_not
    lost = changes_since(Earlier(now, "2026-05-09"), made.unjudged("unreachable"), made.CHECKS, texts)
    assert lost.why_not == "Last checked: 9 May 2026. Then the site could be seen and had marks."


def test_changes_show_better_and_worse() -> None:
    texts = translator("en")
    findings = tuple(
        replace(f, status=Status.FAIL, outcome="missing", score=0.0)
        if f.check == "seo.https"
        else replace(f, status=Status.PASS, outcome="ok", score=1.0)
        if f.check == "mobile.redesign"
        else replace(f, score=0.7)
        if f.check == "seo.page-title"
        else f
        for f in made.FINDINGS
    )
    earlier = Earlier(made.judged(findings), "2026-05-09T10:00:00Z")
    changes = changes_since(earlier, made.judged(), made.CHECKS, texts)
    rows = {group.name: [(row.title, row.words) for row in group.rows] for group in changes.groups}
    assert rows == {
        "Done since last time": [("The connection is secure", "still to do → in place")],
        "Better than last time": [("Every page has a title", "70% → 90%")],
        "Was better last time": [("Text is large enough", "in place → partly in place")],
    }
    assert "9 May 2026" in tree_of(changes=changes).xpath("string(//section[@aria-labelledby='changes'])")


def test_what_only_a_phone_shows_is_not_listed_where_no_page_was_rendered() -> None:
    """The report says it in a line of its own, and not once for each of these checks."""
    unseen = replace(
        made.FINDINGS[0],
        check="mobile.viewport",
        status=Status.UNKNOWN,
        outcome=MISSING,
        params={"field": "rendered", "reason": "no_browser"},
        score=None,
        subjects=(),
    )
    assert unseen.unseen
    texts = translator("en")
    groups = by_category((*made.FINDINGS, unseen), made.CHECKS, texts, 5)
    listed = [view.check for group in groups for view in group.findings]
    assert listed.count("mobile.viewport") == [f.check for f in made.FINDINGS].count("mobile.viewport")
