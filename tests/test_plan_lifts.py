"""Who does the first three things of a plan gets a better word: sites are mended, visited, judged anew."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from audits.judgement import Judgement
from audits.registry import all_checks
from audits.run import judge
from reports.language import translator
from reports.organisation import band_of, rounded
from reports.plan import improvement_plan
from samples.answers import Answer, Site
from samples.server import serve_samples
from samples.sites import sites
from tests.crawler.crawling import crawl

Mend = Callable[[str], str]
BAD = ("bakyt-uyu.example", "kochmo-koshogo.example", "jayloo-komitet.example")


def _foot(words: str) -> Mend:
    """Words at the end of the site's footer, as an editor would add them there."""
    return lambda html: re.sub(
        r"(</div>\s*</div>\s*</body>|</div>\s*</body>|</td></tr></table>\s*</body>)", words + r"\1", html
    )


def _swap(pattern: str, by: str) -> Mend:
    return lambda html: re.sub(pattern, by, html, flags=re.IGNORECASE)


BY = "https://creativecommons.org/licenses/by/4.0/deed."
DONE: dict[str, Mend] = {
    "social.messenger": lambda html: _foot('<a href="https://wa.me/996555123123">WhatsApp</a>')(
        _swap(r'<a href="https://wa\.me/\?[^"]*">WhatsApp</a>', "")(html)
    ),
    "social.main-network": lambda html: _swap(
        r'<a href="https://www\.facebook\.com/">', '<a href="https://www.facebook.com/kochmokoshogo">'
    )(
        _swap(r'<a href="#" class="icon-facebook"[^>]*></a>', "")(
            _swap(r'<a href="https://www\.instagram\.com/">.*?</a>', "")(html)
        )
    ),
    "licensing.site-license": lambda html: _foot(
        f'<p>Лицензия: <a rel="license" href="{BY}ru">CC BY 4.0</a></p>'
    )(_swap(r"Все права защищены\.", "")(html)),
    "mobile.zoom": _swap(r", maximum-scale=1", ""),
    "mobile.viewport": _swap(
        r"<title>", '<meta name="viewport" content="width=device-width, initial-scale=1"><title>'
    ),
}
"""What the editor does, by check."""


def _judged(known: dict[str, Site], hosts: list[str]) -> dict[str, Judgement]:
    with serve_samples(known=known) as server:
        crawled = crawl(hosts, hosts=server.hosts, timeout=2.0)
        return {host: judge(crawled[host], tool="test") for host in hosts}


@cache
def _before() -> dict[str, Judgement]:
    return _judged(sites(), list(BAD))


def _first_three(judgement: Judgement) -> list[str]:
    plan = improvement_plan(judgement, all_checks(), {"ru": "Уюм"}, translator("ru"))
    return [item.check for item in plan.first]


def _mended(answer: Answer, mends: list[Mend]) -> Answer:
    if "text/html" not in answer.headers.get("Content-Type", "") or not answer.body:
        return answer
    html = answer.body.decode()
    for mend in mends:
        html = mend(html)
    return replace(answer, body=html.encode())


def _headline(judgement: Judgement) -> int:
    assert judgement.scores is not None
    shown = rounded(judgement.scores.headline)
    assert shown is not None
    return shown


@pytest.mark.parametrize("host", BAD)
def test_three_things_done_win_a_better_word(host: str) -> None:
    was = _before()[host]
    todo = _first_three(was)
    known = sites()
    mends = [DONE[check] for check in todo]
    for name in (host, f"www.{host}"):
        known[name] = {path: _mended(answer, mends) for path, answer in known.get(name, {}).items()}
    now = _judged(known, [host])[host]
    outcomes = {f.check: (f.status.value, f.outcome) for f in now.findings if f.check in todo}
    assert {status for status, _ in outcomes.values()} == {"pass"}
    assert band_of(_headline(now)).lowest > band_of(_headline(was)).lowest
