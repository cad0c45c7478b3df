"""The report of one site of one organisation in one language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from audits.check import CATEGORIES, HEADLINE, Access, Category, Check, Status
from audits.judgement import Judgement, Scores, SiteProfile
from history import Answer
from reports.changes import Changes
from reports.findings import Saying, by_category, finding_view, reason_words
from reports.language import Texts, check_text, translator
from reports.letter import message
from reports.pages import clipped, render
from reports.plan import Plan, PlanItem, Settled, improvement_plan
from reports.words import (
    ACCESS,
    ACCESS_ASKED,
    ANSWERED,
    ANSWERED_BRIEFLY,
    AUDIENCES,
    BANDS,
    CATEGORY_NAMES,
    CATEGORY_QUESTIONS,
    DONE_SINCE,
    EFFORTS,
    FEWEST_SHOWN,
    GAIN,
    GLOSSARY,
    GOOD_LANGUAGES,
    GOOD_OPENS,
    GOOD_READABLE,
    GROUPS,
    ITEM_STATES,
    NO_MARK,
    SAID_DONE,
    STATES_WITHOUT_MARKS,
    STATUS_WORDS,
    UNREAD_REPORT,
    VERDICT_DONE,
    VERDICT_PRIVATE,
    VERDICT_UNSEEN,
    VISIT_ENDED,
    Band,
    StateWords,
    Step,
)

PAGE_LIMIT = 300_000
"""Bytes of a report: it is sent by messenger and opened with mobile data."""
PLACES_SHOWN = ((20, 5), (10, 5), (5, 4), (3, 3), (2, 2), (1, 1), (0, 0))
"""How many places a finding and a step show: the first pair with which the page keeps to PAGE_LIMIT."""
UNSEEN_SHOWN = 20
REASON_SHOWN = 500
GOOD_SHOWN = 6
GOOD_LEAST = 3
LANGUAGE_SHARE = 0.05
LEGEND = (Status.PASS, Status.WARN, Status.FAIL, Status.NOT_APPLICABLE, Status.UNKNOWN)
ACCESS_ORDER: tuple[Access, ...] = ("editor", "admin", "hosting", "domain")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Whose report this is: the organisation's name as the seeds have it, and its names by language."""

    name: str
    names: Mapping[str, str]
    contact: str
    """Whom the reader may write to: an address or a URL; "" when nobody is named."""
    own_contact: str = ""
    """How the organisation itself is reached; only the trainer's index shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What lies beside a report, or is shown in it to be sent on: plain texts ("" where there is none) and
    the names of their files. ``letters`` are pairs of language and file of the letter to the studio."""

    private_file: str = ""
    letter: str = ""
    letters: tuple[tuple[str, str], ...] = ()
    message: str = ""


def organisation_page(
    judgement: Judgement,
    reader: Reader,
    language: str,
    changes: Changes,
    checks: Mapping[str, Check],
    *,
    when: str,
    plan: Plan | None = None,
    beside: Beside | None = None,
) -> str:
    """The whole HTML page of at most PAGE_LIMIT bytes: where there are too many places they are cut, with
    their count. ``when`` is the ISO 8601 moment at which the visit ended; ``plan`` the improvement plan in
    this language (made anew when None); ``beside`` what lies beside the page.

    Raises ValueError for a language without texts.
    """
    texts = translator(language)
    beside = beside or Beside()
    shared = shared_context(judgement, reader, texts) | {
        "when": when,
        "private_file": beside.private_file,
        "message": beside.message,
    }
    if judgement.scores is None:
        return render("no_marks.html", language, shared | _without_marks(judgement, changes, texts))
    plan = plan or improvement_plan(judgement, checks, reader.names, texts)
    shown = shared | _with_marks(judgement, judgement.scores, plan, changes, checks, texts)
    shown["letter"] = beside.letter
    shown["letters"] = [
        (code, texts.language_name(code), file) for code, file in beside.letters if code != language
    ]
    shown["letter_file"] = dict(beside.letters).get(language, "")
    if beside.private_file and not plan.items:
        shown["verdict"] = texts.text(VERDICT_PRIVATE)
    page = ""
    for of_finding, of_step in PLACES_SHOWN:
        shown["findings"] = _findings(judgement, checks, texts, of_finding)
        page = render("organisation.html", language, shown | {"places_of_step": of_step})
        if len(page.encode()) <= PAGE_LIMIT:
            return page
    if beside.letters:
        page = render("organisation.html", language, shown | {"places_of_step": 0, "letter": ""})
    return page


def message_text(
    judgement: Judgement,
    reader: Reader,
    plan: Plan,
    checks: Mapping[str, Check],
    file: str,
    when: str,
    texts: Texts,
) -> str:
    """The message that goes with the report ``file``: marks in words, the first steps, whom to ask."""
    name = reader.names.get(texts.language) or reader.name
    site = judgement.profile.site
    if judgement.scores is None:
        shown = _without_marks(judgement, Changes(first=True), texts)
        summary = shown["words"].verdict
        steps = [step["action"] for step in shown["steps"][:3]]
    else:
        marks = _marks(judgement.scores, checks, texts)
        summary = "; ".join(f"{mark['name']}: {mark['word']}" for mark in marks if mark["in_headline"])
        steps = [item.action for item in plan.first]
    return message(name, site, summary, steps, reader.contact, file, when, texts)


def rounded(score: float | None) -> int | None:
    """A mark as it is shown; bands are told by it, so that the word never contradicts the number."""
    return None if score is None else int(score + 0.5)


def band_of(score: int) -> Band:
    return next(band for band in BANDS if score >= band.lowest)


def names_of(names: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Language → name, of the pairs of a seeds row."""
    return {language: name for language, name in names if name}


def shared_context(judgement: Judgement, reader: Reader, texts: Texts) -> dict[str, Any]:
    """What every page about one organisation shows: whose site it is, and what was seen of it."""
    profile = judgement.profile
    return {
        "name": reader.names.get(texts.language) or reader.name,
        "name_known": texts.language in reader.names,
        "profile": profile,
        "languages": _languages(profile, texts),
        "unseen": [(u.url, reason_words(u.reason, texts), u.status) for u in profile.unseen[:UNSEEN_SHOWN]],
        "unseen_more": max(0, profile.unseen_count - min(UNSEEN_SHOWN, len(profile.unseen))),
        "contact": reader.contact,
        "tool": judgement.tool,
        "rules": judgement.rules,
    }


def _languages(profile: SiteProfile, texts: Texts) -> list[tuple[str, str]]:
    return [
        (texts.language_name(code), texts.percent(share))
        for code, share in profile.languages
        if code and share >= LANGUAGE_SHARE
    ]


def _without_marks(judgement: Judgement, changes: Changes, texts: Texts) -> dict[str, Any]:
    state = (
        STATES_WITHOUT_MARKS.get(f"{judgement.state} {judgement.state_reason}")
        or STATES_WITHOUT_MARKS.get(judgement.state)
        or STATES_WITHOUT_MARKS["unreachable"]
    )
    return {
        "words": StateWords(texts.text(state.verdict), texts.text(state.meaning), ()),
        "reason": reason_words(judgement.state_reason, texts) if _has_words(judgement) else "",
        "evidence": "" if judgement.state in ("no_own_site", "opted_out") else judgement.state_evidence,
        "show_agent": judgement.state == "blocked" and judgement.profile.user_agent,
        "steps": [
            {
                "action": texts.text(step.action),
                "how": texts.text(step.how),
                "who": texts.text(AUDIENCES[step.audience]),
                "time": texts.text(EFFORTS[step.effort]),
            }
            for step in steps_for(state.steps, judgement.state_reason)
        ],
        "last_time": "" if changes.first else changes.why_not,
    }


UNWORDED = ("no_own_site", "needs_scripts", "opted_out", "closed")
"""States whose words already say their reason."""


def _has_words(judgement: Judgement) -> bool:
    return bool(judgement.state_reason) and judgement.state not in UNWORDED


def steps_for(steps: Sequence[Step], reason: str) -> list[Step]:
    """The steps that fit the reason. An answer with an HTTP status, and a reason that no step knows, are
    treated as an error of the server."""
    known = {name for step in steps for name in step.reasons}
    wanted = reason if reason in known else "http_error"
    return [step for step in steps if not step.reasons or wanted in step.reasons]


def _with_marks(
    judgement: Judgement,
    scores: Scores,
    plan: Plan,
    changes: Changes,
    checks: Mapping[str, Check],
    texts: Texts,
) -> dict[str, Any]:
    profile = judgement.profile
    headline = rounded(scores.headline)
    items = {item.check: step_view(item, texts) for item in plan.items}
    ended_by = profile.crawl_ended_by
    return {
        "verdict": verdict(scores, plan, texts),
        "partly": reason_words(judgement.state_reason, texts) if judgement.state == "partly" else "",
        "urgent": [items[item.check] for item in plan.items if item.group == "urgent"],
        "scores": scores,
        "overall": {
            "score": headline,
            "word": "" if headline is None else texts.text(band_of(headline).word),
        },
        "marks": _marks(scores, checks, texts),
        "good": _good(judgement, checks, texts),
        "plan": {
            "all": list(items.values()),
            "first": [items[item.check] for item in plan.first],
            "groups": [
                {
                    "key": group,
                    "name": texts.text(GROUPS[group][0]),
                    "about": texts.text(GROUPS[group][1]),
                    "members": [items[item.check] for item in members],
                }
                for group, members in plan.groups
            ],
            "notes": [step_view(item, texts, "note") for item in plan.notes],
            "refused": [_settled_view(one, texts) for one in plan.refused],
            "disputed": [_settled_view(one, texts) for one in plan.disputed],
        },
        "access": _access(plan, texts),
        "changes": changes,
        "legend": [(status, texts.text(STATUS_WORDS[status])) for status in LEGEND],
        "not_judged": _not_judged(judgement, checks, texts),
        "ended_by": ""
        if ended_by in ("", "complete")
        else texts.say(VISIT_ENDED, reason=reason_words(ended_by, texts)),
        "glossary": _glossary(judgement, checks, texts),
        "unread": _unread(texts),
    }


def _findings(
    judgement: Judgement, checks: Mapping[str, Check], texts: Texts, places: int
) -> list[dict[str, Any]]:
    """All findings by category, each with at most so many ``places``."""
    return [
        {
            "category": group.category,
            "name": group.name,
            "counts": [(s, count, texts.text(STATUS_WORDS[s])) for s, count in group.counts],
            "findings": [
                {
                    "status": f.status,
                    "word": texts.text(STATUS_WORDS[f.status]),
                    "title": f.title,
                    "saw": f.saw,
                    "failing": f.failing,
                    "judged": f.judged,
                    "home": texts.text(STATUS_WORDS[f.home]) if f.home and f.failing else "",
                    "places": f.places if f.status is not Status.PASS else (),
                    "more_places": f.more_places,
                }
                for f in group.findings
            ],
        }
        for group in by_category(judgement.findings, checks, texts, places)
    ]


def _access(plan: Plan, texts: Texts) -> list[dict[str, Any]]:
    """The kinds of access that the steps of the plan need, with the numbers of these steps."""
    found = []
    for access in ACCESS_ORDER:
        numbers = [item.number for item in plan.items if item.access == access]
        if numbers:
            name, asked = texts.text(ACCESS[access]), texts.text(ACCESS_ASKED[access])
            found.append({"name": name, "asked": asked, "steps": numbers})
    return found


def _answered(answer: Answer, texts: Texts) -> str:
    """Who answered, when and why; foreign text, to be escaped."""
    words = ANSWERED if answer.reason else ANSWERED_BRIEFLY
    reason = answer.reason if len(answer.reason) <= REASON_SHOWN else answer.reason[:REASON_SHOWN] + "…"
    return texts.say(words, who=clipped(answer.who), date=texts.date(answer.date), reason=reason)


def _settled_view(one: Settled, texts: Texts) -> dict[str, Any]:
    answered = _answered(one.answer, texts)
    return {"title": one.title, "action": one.action, "saw": one.saw, "answered": answered}


def _unread(texts: Texts) -> str:
    """The parts of the report that no native speaker has read yet; "" where all are read."""
    names = {"report": UNREAD_REPORT} | {str(category): name for category, name in CATEGORY_NAMES.items()}
    return ", ".join(
        f"{texts.text(names[domain])} ({texts.number(count)})"
        for domain, (count, _) in texts.unread.items()
        if count and domain in names
    )


def _not_judged(
    judgement: Judgement, checks: Mapping[str, Check], texts: Texts
) -> list[tuple[Saying, list[str]]]:
    """Why there is no answer, with the titles of all checks to which it applies."""
    grouped: dict[str, tuple[Saying, list[str]]] = {}
    for finding in judgement.findings:
        if finding.status in (Status.UNKNOWN, Status.ERROR):
            view = finding_view(finding, checks.get(finding.check), texts, 0)
            grouped.setdefault(repr(view.saw), (view.saw, []))[1].append(view.title)
    return list(grouped.values())


def verdict(scores: Scores, plan: Plan, texts: Texts) -> str:
    """The whole in one sentence."""
    headline = rounded(scores.headline)
    if headline is None:
        return texts.text(VERDICT_UNSEEN)
    if not (plan.items or plan.refused or plan.disputed):
        return texts.text(VERDICT_DONE)
    headed = [category for category in scores.categories if category.category in HEADLINE]
    by_mark = sorted(headed, key=lambda c: (c.score or 0.0, CATEGORIES.index(c.category)))
    worst, best = by_mark[0].category, by_mark[-1].category
    return texts.say(
        band_of(headline).verdict,
        best=texts.text(CATEGORY_NAMES[best]),
        worst=texts.text(CATEGORY_NAMES[worst]),
    )


def _marks(scores: Scores, checks: Mapping[str, Check], texts: Texts) -> list[dict[str, Any]]:
    marks = []
    for category in scores.categories:
        if not category.applicable:
            continue
        score = rounded(category.score) if category.judged >= FEWEST_SHOWN else None
        cap = checks.get(category.capped_by)
        marks.append(
            {
                "category": category.category,
                "in_headline": category.category in HEADLINE,
                "name": texts.text(CATEGORY_NAMES[category.category]),
                "question": texts.text(CATEGORY_QUESTIONS[category.category]),
                "score": score,
                "word": texts.text(NO_MARK if score is None else band_of(score).word),
                "judged": category.judged,
                "applicable": category.applicable,
                "capped_by": Markup.escape(check_text(texts, cap, "title_failed")) if cap else "",
            }
        )
    return marks


def _good(judgement: Judgement, checks: Mapping[str, Check], texts: Texts) -> list[str]:
    """What passed, the heaviest first; where little did, what is true of every site that opens."""
    passed = [f for f in judgement.findings if f.status is Status.PASS and f.check in checks]
    passed.sort(key=lambda f: (-f.weight, CATEGORIES.index(checks[f.check].category), f.check))
    good = [check_text(texts, checks[f.check], "title") for f in passed[:GOOD_SHOWN]]
    if len(good) < GOOD_LEAST:
        good.append(texts.text(GOOD_OPENS))
        good.append(texts.say(GOOD_READABLE, count=judgement.profile.pages))
        if len(_languages(judgement.profile, texts)) > 1:
            good.append(texts.text(GOOD_LANGUAGES))
    return good


def gain_words(points: float, category: Category, texts: Texts) -> str:
    """What a step wins, in words; "" where less than a point."""
    if points < 1:
        return ""
    name = texts.text(CATEGORY_NAMES[category])
    return texts.say(GAIN, points=rounded(points) or 0, category=name)


def step_view(item: PlanItem, texts: Texts, prefix: str = "step") -> dict[str, Any]:
    """An item of the plan as step.html shows it."""
    return {
        "anchor": f"{prefix}-{item.number}",
        "number": item.number,
        "status": item.status,
        "action": item.action,
        "saw": item.saw,
        "failing": item.failing,
        "judged": item.judged,
        "places": item.places,
        "more_places": item.more_places,
        "why": item.why,
        "steps": item.steps,
        "follows": item.follows,
        "check": item.check,
        "after": item.after,
        "state": item.state,
        "state_word": texts.text(ITEM_STATES[item.state]) if item.state else "",
        "answered": _answered(item.answer, texts) if item.answer else "",
        "said_done": _said_done(item, texts),
        "shows_people": item.category == "licensing",
        "snippet": item.snippet,
        "has_blank": any(piece.blank for piece in item.snippet),
        "who": texts.text(AUDIENCES[item.audience]),
        "time": texts.text(EFFORTS[item.effort]),
        "access": texts.text(ACCESS[item.access]),
        "needs_permission": item.needs_permission,
        "verify": item.verify,
        "gain": gain_words(item.gain, item.category, texts),
    }


def _said_done(item: PlanItem, texts: Texts) -> str:
    sentences = {"said_done": SAID_DONE, "done_since": DONE_SINCE}
    return texts.text(sentences[item.state]) if item.state in sentences else ""


def _glossary(judgement: Judgement, checks: Mapping[str, Check], texts: Texts) -> list[tuple[str, str]]:
    """The words that the texts of this report use, in the order of the alphabet of its language."""
    used = []
    for finding in judgement.findings:
        if (check := checks.get(finding.check)) is not None:
            used.append(check.title)
            if finding.status in (Status.WARN, Status.FAIL):
                used += [check.title_failed, check.why, check.fix, *check.fixes.values(), check.snippet]
    text = "\n".join(used).lower()
    words = [
        (texts.text(term.word), texts.text(term.meaning))
        for term in GLOSSARY
        if any(sign in text for sign in term.signs)
    ]
    return sorted(words, key=lambda pair: name_key(pair[0]))


def name_key(name: str) -> str:
    """Sorts as a reader expects: no quotes, no case, and ё ң ө ү after е н о у."""
    plain = "".join(letter for letter in name.casefold() if letter.isalnum() or letter == " ").strip()
    for letter, place in {"ё": "е\uffff", "ң": "н\uffff", "ө": "о\uffff", "ү": "у\uffff"}.items():
        plain = plain.replace(letter, place)
    return plain
