"""In which state a visit ended: only audited and partly-audited sites have scores."""

import re
from dataclasses import dataclass
from typing import Literal

from audits.evidence import Failure, Hop, PageEvidence, Robots, SiteEvidence, Tls, Unavailable
from audits.facts.addresses import same_site, split_address
from audits.facts.closing import says_closed
from audits.facts.ownership import domain_of, own_domains
from audits.facts.parked import parked, parked_words
from audits.facts.redirect_stub import is_redirect_stub, refresh_target
from audits.facts.robots import allowed
from audits.facts.wording import fold

State = Literal[
    "audited",
    "partly",
    "needs_scripts",
    "blocked",
    "robots_disallowed",
    "unreachable",
    "parked",
    "moved",
    "closed",
    "opted_out",
    "no_own_site",
    "not_collected",
]

JUDGED_STATES: tuple[State, ...] = ("audited", "partly")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteState:
    """``reason`` is a key (dns, timeout, refused, tls, http_403, challenge, budget …), ``evidence`` quotes
    what showed it (address, status, snippet)."""

    state: State
    reason: str = ""
    evidence: str = ""


ENOUGH_PAGES = 10
"""A crawl that its limits ended with at least so many pages is a whole audit."""
_PARKED_PAGES = 3
"""A site of more pages than these is a site, whatever its home page says of domains."""
_FEW_LETTERS = 200
"""A home page with less text than this (in letters) and an application's mark-up needs scripts."""
_CHALLENGE_STATUSES = frozenset((401, 403, 406, 418, 429, 451, 503, 520, 521, 522, 523, 525, 526))
_BLOCK_STATUSES = frozenset((401, 403, 406, 418, 429, 451))
_CHALLENGE_TITLE = re.compile(
    r"\A(?:just a moment|attention required|access denied|one moment, please|checking your browser"
    r"|ddos-guard|please wait|verifying you are human|verify you are human|bot verification"
    r"|security check|robot check|are you a robot|are you human|human verification|you have been blocked"
    r"|403 forbidden|forbidden|доступ запрещ|проверка браузера|проверяем ваш браузер|вы не робот"
    r"|доступ ограничен|минуточку|один момент|подождите)"
)
_CHALLENGE_MARK = re.compile(
    r"/cdn-cgi/challenge-platform|cf-browser-verification|cf_chl_opt|challenges\.cloudflare\.com"
    r"|ddos-guard|_incapsula_resource|captcha-delivery\.com|/\.well-known/ddos-guard|sucuri_cloudproxy"
    r"|sgcaptcha|imunify360|_guard/|aws-waf-token|perimeterx|px-captcha|qrator|variti",
    re.I,
)
_SCRIPT_WALL = re.compile(
    r"(?:enable|turn on|requires?|need|without) javascript"
    r"|javascript (?:is )?(?:disabled|required|to run this)"
    r"|включите (?:поддержку )?javascript|javascript (?:отключен|выключен)"
    r"|javascript(?:'?ти|ти) (?:кошуңуз|күйгүзүңүз)"
)
_UNREACHABLE = (
    Unavailable.DNS,
    Unavailable.TIMEOUT,
    Unavailable.REFUSED,
    Unavailable.TLS,
    Unavailable.CONNECTION_LOST,
    Unavailable.PRIVATE_ADDRESS,
    Unavailable.BAD_ADDRESS,
    Unavailable.TOO_MANY_REDIRECTS,
    Unavailable.NOT_HTML,
    Unavailable.TOO_LARGE,
    Unavailable.BROKEN,
)


def _answered(page: PageEvidence) -> bool:
    return 200 <= page.status < 300


def _is_home(url: str, home: str) -> bool:
    one, other = split_address(url), split_address(home)
    return (
        same_site(one.host, other.host)
        and one.path.rstrip("/") == other.path.rstrip("/")
        and one.query == other.query
    )


def home_page_index(site: SiteEvidence) -> int | None:
    """Index in ``site.pages`` of the home page, None when it was not had."""
    home = site.site if ":" in site.site else f"https://{site.site}"
    for wanted in dict.fromkeys((site.organisation.url, home)):
        for index, page in enumerate(site.pages):
            if wanted and (_is_home(page.requested_url, wanted) or _is_home(page.url, wanted)):
                return index
    if not isinstance(site.variants, Unavailable):
        finals = {variant.final_url for variant in site.variants if variant.final_url}
        for index, page in enumerate(site.pages):
            if page.url in finals:
                return index
    for index, page in enumerate(site.pages):
        if page.depth == 0 and page.found_on is None:
            return index
    return None


def _challenge(page: PageEvidence) -> str:
    """What shows that a page is the guard in front of the site, or ""."""
    for name, value in page.headers:
        if name.lower() == "cf-mitigated" and "challenge" in value.lower():
            return f"{page.url}: {name}: {value}"
    if page.text_letters > 1_500 or len(page.links) > 15:
        return ""
    title = page.titles[0] if page.titles else ""
    if title and _CHALLENGE_TITLE.match(fold(title)):
        return f"{page.url}: {title[:100]}"
    if page.status in _CHALLENGE_STATUSES or page.text_letters < _FEW_LETTERS:
        for resource in page.subresources:
            if found := _CHALLENGE_MARK.search(resource.url):
                return f"{page.url}: {found[0]}"
    return ""


def _blocked_failure(failure: Failure) -> str:
    if failure.reason is Unavailable.BLOCKED or failure.status in _BLOCK_STATUSES:
        return f"http_{failure.status}" if failure.status in _BLOCK_STATUSES else "challenge"
    snippet = failure.snippet[:2_000]
    if failure.status in _CHALLENGE_STATUSES and (
        _CHALLENGE_MARK.search(snippet) or _CHALLENGE_TITLE.match(fold(snippet[:200]))
    ):
        return "challenge"
    return ""


def _robots_forbid(site: SiteEvidence) -> bool:
    if not isinstance(site.robots, Robots) or not site.robots.text:
        return False
    home = site.organisation.url or site.site
    return not allowed(site.robots.text, site.crawl.user_agent, home if ":" in home else f"https://{home}/")


def _without_home(site: SiteEvidence) -> SiteState:
    """Why there is no page at all."""
    home = site.organisation.url or site.site
    if site.failures and all(f.reason is Unavailable.NOT_COLLECTED for f in site.failures):
        return SiteState(state="not_collected", reason="archive", evidence=home)
    failures = sorted(site.failures, key=lambda failure: not _is_home(failure.url, home))
    for failure in failures:
        if failure.reason is Unavailable.OPTED_OUT:
            return SiteState(state="opted_out", reason="opted_out", evidence=_quote(failure))
        if failure.reason is Unavailable.NOT_ATTEMPTED and failure.hops:
            return SiteState(state="moved", reason="redirect", evidence=_way(failure.hops))
        if failure.snippet and (sign := parked_words([failure.snippet])):
            return SiteState(state="parked", reason=sign[0], evidence=_quote(failure))
    for failure in failures:
        if reason := _blocked_failure(failure):
            return SiteState(state="blocked", reason=reason, evidence=_quote(failure))
    if any(failure.reason is Unavailable.ROBOTS_DISALLOWED for failure in failures) or _robots_forbid(site):
        url = site.robots.url if isinstance(site.robots, Robots) else home
        return SiteState(state="robots_disallowed", reason="robots_txt", evidence=url)
    if isinstance(site.robots, Robots) and (site.robots.crawl_delay or 0.0) > site.crawl.seconds_limit:
        evidence = f"{site.robots.url}: Crawl-delay: {site.robots.crawl_delay:.0f}"
        return SiteState(state="robots_disallowed", reason="crawl_delay", evidence=evidence)
    for failure in failures:
        if failure.status is not None and failure.status >= 400:
            return SiteState(state="unreachable", reason=f"http_{failure.status}", evidence=_quote(failure))
        if failure.reason in _UNREACHABLE:
            evidence = _quote(failure)
            if failure.reason is Unavailable.TLS and isinstance(site.tls, Tls) and site.tls.verify_code:
                evidence = f"{evidence} ({site.tls.verify_code} {site.tls.verify_message})"
            return SiteState(state="unreachable", reason=failure.reason.value, evidence=evidence)
    if not isinstance(site.variants, Unavailable):
        for variant in site.variants:
            if isinstance(variant.status, Unavailable):
                return SiteState(
                    state="unreachable",
                    reason=variant.status.value,
                    evidence=f"{variant.url}: {variant.status}",
                )
            if variant.status in _BLOCK_STATUSES:
                return SiteState(
                    state="blocked",
                    reason=f"http_{variant.status}",
                    evidence=f"{variant.url}: {variant.status}",
                )
            if variant.status >= 400:
                return SiteState(
                    state="unreachable",
                    reason=f"http_{variant.status}",
                    evidence=f"{variant.url}: {variant.status}",
                )
    return SiteState(state="unreachable", reason=site.crawl.ended_by, evidence=home)


def _way(hops: tuple[Hop, ...]) -> str:
    """The addresses that a redirect went through."""
    return " → ".join((*(hop.url for hop in hops), hops[-1].location))[:600]


def _elsewhere(site: SiteEvidence, home: PageEvidence) -> str:
    """The way from the site's address to a home page on somebody else's domain, "" when it is its own."""
    own = own_domains(site.organisation, site.site)
    if home.hops and domain_of(home.url) not in own:
        return _way(home.hops)
    target = refresh_target(home) if is_redirect_stub(home) else ""
    if target and domain_of(target) not in own:
        return f"{home.url} → {target}"[:600]
    return ""


def _quote(failure: Failure) -> str:
    what = str(failure.status) if failure.status is not None else failure.reason.value
    return " ".join(part for part in (f"{failure.url}: {what}", failure.detail, failure.snippet) if part)[
        :300
    ]


def needs_scripts(page: PageEvidence) -> bool:
    """An answered page whose text only appears once its scripts have run."""
    if page.text_letters >= _FEW_LETTERS or not _answered(page):
        return False
    scripts = sum(resource.kind == "script" for resource in page.subresources)
    if not scripts:
        return False
    if page.noscript_text and _SCRIPT_WALL.search(fold(page.noscript_text[:1_000])):
        return True
    crawlable = sum(link.internal for link in page.links)
    return crawlable < 3 and page.text_letters < _FEW_LETTERS // 2 and not page.images


def site_state(site: SiteEvidence) -> SiteState:
    """What the visit came to. The first that holds: no own site; without a page: opted out, moved, parked,
    blocked, closed by robots.txt, unreachable; with pages: blocked, moved, parked, closed, needs scripts,
    partly, audited."""
    if not site.site and not site.organisation.url and not site.pages:
        return SiteState(state="no_own_site", reason="no_address")
    answered = [page for page in site.pages if _answered(page)]
    if not answered:
        refused = next((page for page in site.pages if page.status in _BLOCK_STATUSES), None)
        if refused is not None:
            return SiteState(
                state="blocked", reason=f"http_{refused.status}", evidence=f"{refused.url}: {refused.status}"
            )
        guarded = next((sign for page in site.pages if (sign := _challenge(page))), "")
        if guarded:
            return SiteState(state="blocked", reason="challenge", evidence=guarded)
        if site.pages:
            first = site.pages[0]
            return SiteState(
                state="unreachable", reason=f"http_{first.status}", evidence=f"{first.url}: {first.status}"
            )
        return _without_home(site)
    signs = [_challenge(page) for page in answered]
    if all(signs):
        return SiteState(state="blocked", reason="challenge", evidence=signs[0])
    index = home_page_index(site)
    home = site.pages[index] if index is not None and _answered(site.pages[index]) else answered[0]
    if way := _elsewhere(site, home):
        return SiteState(state="moved", reason="redirect", evidence=way)
    if len(answered) <= _PARKED_PAGES and (stand_in := parked(home)):
        return SiteState(state="parked", reason=stand_in[0], evidence=f"{home.url}: {stand_in[1]}")
    if sentence := says_closed(home, site.organisation):
        return SiteState(state="closed", reason="says_so", evidence=f"{home.url}: {sentence}")
    if needs_scripts(home) and sum(needs_scripts(page) for page in answered) * 2 > len(answered):
        return SiteState(state="needs_scripts", reason="no_text", evidence=f"{home.url}: {home.text_letters}")
    if len(answered) >= ENOUGH_PAGES:
        return SiteState(state="audited")
    not_collected = sum(failure.reason is Unavailable.NOT_COLLECTED for failure in site.failures)
    if not_collected > len(answered):
        return SiteState(
            state="partly", reason="archive", evidence=f"{len(answered)} / {len(answered) + not_collected}"
        )
    broken = [
        failure for failure in site.failures if failure.reason in _UNREACHABLE or _blocked_failure(failure)
    ]
    if site.crawl.ended_by in ("bytes", "seconds", "stopped", "failed"):
        return SiteState(
            state="partly",
            reason={"stopped": "stopped", "failed": "failed"}.get(site.crawl.ended_by, "budget"),
            evidence=f"{len(answered)} / {site.crawl.page_limit}: {site.crawl.ended_by}",
        )
    if len(broken) > len(answered):
        return SiteState(state="partly", reason="failures", evidence=_quote(broken[0]))
    return SiteState(state="audited")
