import pytest

from audits.evidence import (
    Failure,
    HomeVariant,
    Hop,
    Link,
    Meta,
    Organisation,
    PageEvidence,
    Robots,
    SiteEvidence,
    Subresource,
    Tls,
    Unavailable,
)
from audits.facts.site_state import home_page_index, site_state
from tests.builders import HOME, block, crawl, link, meta, page, site

TEXT = 3_000
SCRIPT = Subresource(kind="script", url="https://example.kg/app.js")
CLOUD = Subresource(kind="script", url="https://example.kg/cdn-cgi/challenge-platform/h/b/x.js")


def failed(reason: Unavailable, status: int | None = None, url: str = HOME, snippet: str = "") -> Failure:
    return Failure(url=url, reason=reason, status=status, snippet=snippet)


def pages(count: int) -> tuple:
    return tuple(page(f"{HOME}{n or ''}", text_letters=TEXT, depth=min(n, 1)) for n in range(count))


KNOWN = Organisation(
    id="example",
    name="Example",
    url=HOME,
    other_urls=("https://new.example/",),
    former_urls=("http://www.old.example/",),
)
NAMED = Organisation(
    id="example", name="Коом фонду", url=HOME, names=(("ru", "Фонд «Коом»"), ("en", "Koom Fund"))
)
PARKED = [
    ("This domain is for sale", "for_sale"),
    ("koom.kg is for sale", "for_sale"),
    ("Домен koom.kg продаётся", "for_sale"),
    ("Бул домен сатылат", "for_sale"),
    ("This domain name has been registered with Example Registrar", "registrar"),
    ("Домен koom.kg припаркован", "registrar"),
    ("Срок регистрации домена koom.kg истёк", "registrar"),
    ("Доменди каттоо мөөнөтү бүткөн", "registrar"),
    ("Welcome to nginx!", "default_page"),
    ("Apache2 Ubuntu Default Page: It works", "default_page"),
    ("IIS Windows Server", "default_page"),
    ("Сайт только что создан", "default_page"),
    ("Сайт жаңы эле түзүлгөн", "default_page"),
    ("Account Suspended", "suspended"),
    ("Сайт отключён за неуплату", "suspended"),
    ("Сайттын иши токтотулган", "suspended"),
]
NOT_PARKED = [
    "House for sale in Bishkek",
    "Кол өнөрчүлүк дүкөнү: кийим сатылат",
    "Дом продаётся",
    "Курс: как выбрать и купить домен для НКО",
    "How to register a domain for your NGO",
    "Как мы переехали на nginx",
    "It works! How our mentoring helps",
    "Our account of the year",
    "Зарегистрирован новый фонд",
]
CLOSED_WORDS = [
    "Наша организация прекратила свою деятельность.",
    "Наш фонд официально закрыт.",
    "Фонд «Коом» прекратил свою деятельность в 2024 году.",
    "Мы прекратили работу. Спасибо всем, кто был с нами.",
    "Этот сайт больше не обновляется.",
    "Сайт закрыт.",
    "Our foundation has closed. Thank you for twenty years.",
    "Koom Fund has ceased its operations in Kyrgyzstan.",
    "This website is no longer updated.",
    "Биздин уюм жабылды.",
    "Коом фонду өз ишин токтотту.",
    "Бул сайт мындан ары жаңыланбайт.",
]
NOT_CLOSED = [
    "Фонд Сорос-Кыргызстан прекратил свою деятельность.",
    "Soros Foundation Kyrgyzstan has closed.",
    "Сорос фонду өз ишин токтотту.",
    "Наш сайт временно закрыт на реконструкцию.",
    "Сайт закрыт на ремонт",
    "Наш офис закрыт на выходные.",
    "Мы закрылись на каникулы.",
    "Наш центр закрыт для посещений.",
    "Наш фонд завершил проект в Оше.",
    "Мы завершили работу над отчётом не сразу: что делать, если фонд закрыт?",
    "Our foundation has closed for the holidays.",
    "We have closed the call for applications.",
    "Our website is closed to search engines until spring.",
    "Биздин уюм убактылуу жабылды.",
    "Биздин фонд балдар үйүн жабылуудан сактап калды.",
    "Наша организация работает с 2004 года.",
]


def home_at(url: str) -> PageEvidence:
    return page(url, requested_url=HOME, hops=(Hop(url=HOME, status=301, location=url),), text_letters=TEXT)


def leads_to(url: str) -> Failure:
    hops = (Hop(url=HOME, status=301, location=url),)
    return Failure(url=HOME, reason=Unavailable.NOT_ATTEMPTED, status=301, hops=hops)


def refresh(content: str) -> Meta:
    return meta("refresh", content, kind="http-equiv")


def outside(url: str) -> Link:
    return link(url, "x")


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
    (site(failures=(failed(Unavailable.OPTED_OUT),)), "opted_out", "opted_out"),
    (site(failures=(leads_to("https://other.example/"),)), "moved", "redirect"),
    (site(home_at("https://other.example/"), site=HOME), "moved", "redirect"),
    (site(home_at("https://www.example.kg/ky/"), site=HOME), "audited", ""),
    (site(home_at("https://ky.example.kg/"), site=HOME), "audited", ""),
    (site(home_at("https://new.example/"), organisation=KNOWN), "audited", ""),
    (site(home_at("https://old.example/"), organisation=KNOWN), "audited", ""),
    (site(home_at("https://koom.org.kg/"), site="https://bulak.org.kg/"), "moved", "redirect"),
    (site(page(metas=(refresh("0; url=https://other.example/"),), text_letters=20)), "moved", "redirect"),
    (site(page(metas=(refresh("0; url=/ky/"),), text_letters=20)), "audited", ""),
    (site(page(metas=(refresh("0; url=https://other.example/"),), text_letters=TEXT)), "audited", ""),
    *(
        (site(page(titles=(title,), text_letters=300, blocks=(block(title),))), "parked", reason)
        for title, reason in PARKED
    ),
    (
        site(page(titles=("koom.kg",), text_letters=40, links=(outside("https://sedo.com/search"),))),
        "parked",
        "for_sale",
    ),
    (
        site(failures=(failed(Unavailable.HTTP_ERROR, 503, snippet="Account suspended. Contact us"),)),
        "parked",
        "suspended",
    ),
    *(
        (site(page(titles=(title,), text_letters=TEXT, blocks=(block(title),))), "audited", "")
        for title, _ in PARKED
    ),
    *(
        (site(page(titles=(title,), text_letters=300, blocks=(block(title),))), "audited", "")
        for title in NOT_PARKED
    ),
    (
        site(
            page(
                titles=("Buy this domain: a course",),
                text_letters=300,
                links=(link("/", "x", internal=True),) * 9,
            )
        ),
        "audited",
        "",
    ),
    *(
        (
            site(page(titles=("Коом",), text_letters=TEXT, blocks=(block(text),)), organisation=NAMED),
            "closed",
            "says_so",
        )
        for text in CLOSED_WORDS
    ),
    *(
        (
            site(page(titles=("Коом",), text_letters=TEXT, blocks=(block(text),)), organisation=NAMED),
            "audited",
            "",
        )
        for text in NOT_CLOSED
    ),
    *(
        (
            site(page(text_letters=TEXT, blocks=(block(CLOSED_WORDS[0], **where),)), organisation=NAMED),
            "audited",
            "",
        )
        for where in ({"place": "article"}, {"quoted": True}, {"place": "aside"})
    ),
    (
        site(
            robots=Robots(url=HOME + "robots.txt", status=200, text="", crawl_delay=5000.0),
            failures=(failed(Unavailable.NOT_ATTEMPTED),),
        ),
        "robots_disallowed",
        "crawl_delay",
    ),
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


def test_a_broken_handshake_has_its_exact_code() -> None:
    tls = Tls(host="example.kg", verify_code=10, verify_message="certificate has expired")
    failure = Failure(url=HOME, reason=Unavailable.TLS, detail="unsupported protocol")
    assert (
        "unsupported protocol (10 certificate has expired)"
        in site_state(site(failures=(failure,), tls=tls)).evidence
    )


def test_a_moved_site_names_where_it_leads() -> None:
    found = site_state(site(failures=(leads_to("https://other.example/ky/"),)))
    assert found.evidence == f"{HOME} → https://other.example/ky/"
