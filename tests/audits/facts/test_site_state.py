import pytest

from audits.evidence import Failure, HomeVariant, Organisation, Robots, SiteEvidence, Subresource, Unavailable
from audits.facts.site_state import home_page_index, site_state
from tests.builders import HOME, crawl, link, page, site

TEXT = 3_000
SCRIPT = Subresource(kind="script", url="https://example.kg/app.js")
CLOUD = Subresource(kind="script", url="https://example.kg/cdn-cgi/challenge-platform/h/b/x.js")


def failed(reason: Unavailable, status: int | None = None, url: str = HOME, snippet: str = "") -> Failure:
    return Failure(url=url, reason=reason, status=status, snippet=snippet)


def pages(count: int) -> tuple:
    return tuple(page(f"{HOME}{n or ''}", text_letters=TEXT, depth=min(n, 1)) for n in range(count))


CLOSED = Robots(url=HOME + "robots.txt", status=200, text="User-agent: *\nDisallow: /")
CASES = [
    (site(*pages(3)), "audited", ""),
    (site(*pages(12), crawl=crawl(ended_by="pages")), "audited", ""),
    (site(*pages(12), crawl=crawl(ended_by="seconds")), "audited", ""),
    (site(*pages(3), crawl=crawl(ended_by="seconds")), "partly", "budget"),
    (site(*pages(3), crawl=crawl(ended_by="stopped")), "partly", "stopped"),
    (
        site(*pages(2), failures=tuple(failed(Unavailable.TIMEOUT, url=f"{HOME}x{n}") for n in range(4))),
        "partly",
        "failures",
    ),
    (site(*pages(2), failures=(failed(Unavailable.HTTP_ERROR, 404, HOME + "x"),)), "audited", ""),
    (site(failures=(failed(Unavailable.DNS),)), "unreachable", "dns"),
    (site(failures=(failed(Unavailable.TIMEOUT),)), "unreachable", "timeout"),
    (site(failures=(failed(Unavailable.TLS),)), "unreachable", "tls"),
    (site(failures=(failed(Unavailable.HTTP_ERROR, 500),)), "unreachable", "http_500"),
    (site(failures=(failed(Unavailable.HTTP_ERROR, 403),)), "blocked", "http_403"),
    (site(failures=(failed(Unavailable.BLOCKED, 429),)), "blocked", "http_429"),
    (
        site(failures=(failed(Unavailable.HTTP_ERROR, 503, snippet="Just a moment... Cloudflare"),)),
        "blocked",
        "challenge",
    ),
    (site(failures=(failed(Unavailable.ROBOTS_DISALLOWED),)), "robots_disallowed", "robots_txt"),
    (site(robots=CLOSED), "robots_disallowed", "robots_txt"),
    (site(page(status=403)), "blocked", "http_403"),
    (site(page(status=500)), "unreachable", "http_500"),
    (
        site(page(titles=("Just a moment...",), text_letters=60, subresources=(CLOUD,))),
        "blocked",
        "challenge",
    ),
    (site(page(titles=("Проверка браузера",), text_letters=60)), "blocked", "challenge"),
    (site(page(titles=("Access denied?",), text_letters=TEXT, links=(link("/", "x"),) * 30)), "audited", ""),
    (site(page(text_letters=0, subresources=(SCRIPT,))), "needs_scripts", "no_text"),
    (
        site(
            page(
                text_letters=120,
                subresources=(SCRIPT,),
                noscript_text="You need to enable JavaScript to run this app.",
            )
        ),
        "needs_scripts",
        "no_text",
    ),
    (site(page(text_letters=0)), "audited", ""),
    (site(page(text_letters=TEXT, subresources=(SCRIPT,), noscript_text="Enable JavaScript")), "audited", ""),
    (
        site(variants=(HomeVariant(url=HOME, status=Unavailable.REFUSED),)),
        "unreachable",
        "refused",
    ),
    (site(site="", organisation=Organisation(id="a", name="A")), "no_own_site", "no_address"),
]


@pytest.mark.parametrize(("evidence", "state", "reason"), CASES)
def test_state(evidence: SiteEvidence, state: str, reason: str) -> None:
    found = site_state(evidence)
    assert (found.state, found.reason) == (state, reason)


def test_a_reason_has_its_evidence() -> None:
    assert "403" in site_state(site(failures=(failed(Unavailable.HTTP_ERROR, 403),))).evidence


def test_home_page() -> None:
    home = page("https://www.example.kg/ky/", requested_url="https://example.kg/")
    other = page("https://example.kg/about", depth=1)
    assert home_page_index(site(other, home, site="https://example.kg")) == 1
    assert home_page_index(site(site="https://example.kg")) is None
    found = site(
        page("https://example.kg/about", depth=1, found_on=HOME),
        site="https://example.kg/",
        organisation=Organisation(id="a", name="A"),
    )
    assert home_page_index(found) is None
