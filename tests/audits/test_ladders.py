"""Trying never costs: no honest step up lowers a category."""

import json
from dataclasses import replace
from typing import Any

import pytest

from audits.evidence import Asset, Feed, Image, Phone, Robots, SiteEvidence
from audits.judgement import Judgement
from audits.run import judge
from tests.builders import block, link, meta, page, site

BY = "https://creativecommons.org/licenses/by/4.0/"
NC = "https://creativecommons.org/licenses/by-nc/4.0/"
FB = "https://www.facebook.com/omur.kg"
WA = "https://wa.me/996555120345"


def built(
    *on_every_page: Any, home_only: bool = False, words: str = "", head: tuple[Any, ...] = (), **kw: Any
) -> SiteEvidence:
    """Six pages with the same links, words in the footer, and metas."""
    said = (block(words, place="footer"),) if words else ()
    pages = []
    for number in range(6):
        carries = number == 0 or not home_only
        pages.append(
            page(
                f"https://example.kg/{number or ''}",
                titles=(f"Барак {number}",),
                text_letters=900,
                links=on_every_page if carries else (),
                blocks=said if carries else (),
                rights_blocks=said if carries else (),
                metas=head,
                **kw,
            )
        )
    robots = Robots(url="https://example.kg/robots.txt", status=404, text="")
    return site(*pages, robots=robots, sitemaps=(), documents=(), assets=(), feeds=(), variants=())


def licensed(url: str, text: str, *rel: str) -> Any:
    return link(url, text, rel=rel, place="footer", context=f"Лицензия: {text}")


def icon(url: str, name: str = "") -> Any:
    return link(url, name, place="footer")


LD = json.dumps({"@context": "https://schema.org", "@type": "NGO", "license": BY})
SAME = json.dumps({"@context": "https://schema.org", "@type": "NGO", "sameAs": [FB]})
CARD = (meta("og:title", "Өмүр"), meta("og:image", "https://example.kg/a.png"))

LICENSING = [
    ("nothing", built()),
    ("a name", built(words="© 2026 «Өмүр» коомдук фонду")),
    ("reserved", built(words="© 2026 «Өмүр» коомдук фонду. Бардык укуктар корголгон.")),
    (
        "link",
        built(
            words="© 2026 «Өмүр» коомдук фонду. При использовании материалов ссылка на источник обязательна."
        ),
    ),
    ("nc", built(licensed(NC, "CC BY-NC 4.0"), words="© 2026 «Өмүр» коомдук фонду")),
    ("by on one page", built(licensed(BY, "CC BY 4.0"), words="© 2026 «Өмүр» коомдук фонду", home_only=True)),
    ("by everywhere", built(licensed(BY, "CC BY 4.0"), words="© 2026 «Өмүр» коомдук фонду")),
    ("rel", built(licensed(BY, "CC BY 4.0", "license"), words="© 2026 «Өмүр» коомдук фонду")),
    (
        "json-ld",
        built(licensed(BY, "CC BY 4.0", "license"), words="© 2026 «Өмүр» коомдук фонду", json_ld=(LD,)),
    ),
]
SOCIAL = [
    ("nothing", built()),
    ("placeholders", built(icon("#", "Facebook"))),
    ("front page", built(icon("https://www.facebook.com/"))),
    ("one profile on one page", built(icon(FB), home_only=True)),
    ("one profile", built(icon(FB))),
    ("messenger", built(icon(FB), icon(WA))),
    ("names", built(icon(FB, "Facebook"), icon(WA, "WhatsApp"))),
    ("card", built(icon(FB, "Facebook"), icon(WA, "WhatsApp"), head=CARD)),
    ("same as", built(icon(FB, "Facebook"), icon(WA, "WhatsApp"), head=CARD, json_ld=(SAME,))),
]
VIEWPORT = meta("viewport", "width=device-width, initial-scale=1")
MOBILE = [
    ("nothing", built()),
    ("broken viewport", built(head=(meta("viewport", "Өмүр"),))),
    ("fixed viewport", built(head=(meta("viewport", "width=980"),))),
    ("viewport", built(head=(VIEWPORT,))),
    ("a number as text", built(head=(VIEWPORT,), phones=(Phone(raw="0312 12-34-56", e164="+996312123456"),))),
    (
        "a number to tap",
        built(head=(VIEWPORT,), phones=(Phone(raw="0312123456", e164="+996312123456", source="tel"),)),
    ),
]
SEARCH = [
    ("nothing", built()),
    ("empty description", built(head=(meta("description", ""),))),
    ("description", built(head=(meta("description", "Биз ким?"),))),
    ("wrong language", built(head=(meta("description", "Биз ким?"),), lang="kg")),
    ("language", built(head=(meta("description", "Биз ким?"),), lang="ky")),
]


def mark(verdict: Judgement, category: str) -> float:
    assert verdict.scores is not None
    (found,) = [one.score for one in verdict.scores.categories if one.category == category]
    assert found is not None, f"{category} has no mark"
    return found


@pytest.mark.parametrize(
    ("category", "steps"),
    [("licensing", LICENSING), ("social", SOCIAL), ("mobile", MOBILE), ("seo", SEARCH)],
    ids=["licensing", "social", "mobile", "seo"],
)
def test_no_honest_step_up_lowers_the_category(category: str, steps: list[tuple[str, SiteEvidence]]) -> None:
    marks = [(name, mark(judge(evidence, tool="t"), category)) for name, evidence in steps]
    falls = [(a, b) for a, b in zip(marks, marks[1:], strict=False) if b[1] < a[1]]
    assert falls == [], marks
    assert marks[-1][1] > marks[0][1] + 15


def test_lighter_pictures_and_feeds_are_steps_up_too() -> None:
    def weighing(size: int) -> float:
        home = page(text_letters=900, images=(Image(src="a.jpg", url="https://example.kg/a.jpg", alt=""),))
        photo = Asset(url="https://example.kg/a.jpg", kind="image", pages=(home.url,), status=200, bytes=size)
        return mark(judge(site(home, assets=(photo,)), tool="t"), "mobile")

    assert weighing(9_000_000) <= weighing(3_000_000) <= weighing(1_500_000) <= weighing(200_000)

    def feeding(*feeds: Feed) -> float:
        evidence = built(icon(FB))
        return mark(judge(replace(evidence, feeds=feeds), tool="t"), "social")

    broken = Feed(url="https://example.kg/feed", status=200, kind="broken")
    good = Feed(url="https://example.kg/feed", status=200, kind="rss", entry_count=2)
    assert feeding() <= feeding(broken) <= feeding(good)
