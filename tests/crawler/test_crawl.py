"""One crawl of many sites with real faults, against a real server: what was asked, what was written down."""

import gzip
from collections import Counter
from collections.abc import Iterator

import pytest

from audits.evidence import Asset, Document, ErrorPage, Robots, SiteEvidence, Tls, Unavailable
from tests.crawler.crawling import Crawled, crawl
from tests.crawler.loopback_server import Loopback, Reply, page, redirect, serve

TEXT = "text/plain"
URLSET = (
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<url><loc>http://map.example/only-in-map</loc></url></urlset>"
)
INDEX = (
    '<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<sitemap><loc>http://map.example/pages.xml.gz</loc></sitemap></sitemapindex>"
)
RSS = "<rss version='2.0'><channel><title>Жаңылыктар</title><item><title>Бир</title></item></channel></rss>"
HEAVY = (
    '<link rel="icon" href="/icon.png"><link rel="alternate" type="application/rss+xml" href="/feed.xml">'
    '<script src="/app.js"></script><script src="http://cdn.example/lib.js"></script>'
    '<img src="/photo.jpg" alt=""><img src="/unsized.jpg" alt="">'
)


def robots(text: str, **kw: object) -> Reply:
    return Reply(body=text, type=TEXT, **kw)  # type: ignore[arg-type]


SITES: dict[str, dict[str, Reply]] = {
    "good.example": {
        "/robots.txt": robots("User-agent: *\nDisallow: /closed\nDisallow: /shut.pdf\n"),
        "/": page(
            "Башкы барак",
            *("/about", "/ru/", "/closed", "/broken", "/moved", "/outside", "/away", "/rules.pdf", "/letter"),
            *(
                "/news/?PHPSESSID=1",
                "/news/?PHPSESSID=2",
                "/about#team",
                "http://facebook.com/koom",
                "/shut.pdf",
            ),
            *("/loop", "/wp-admin/", "mailto:a@good.example", "/file", "/inner"),
            extra=HEAVY,
        ),
        "/about": page("Биз жөнүндө", "/about/team", "/"),
        "/about/team": page("Команда"),
        "/ru/": page("Главная", lang="ru"),
        "/news/": page("Жаңылыктар"),
        "/moved": redirect("/about", 302),
        "/outside": redirect("http://outside.example/"),
        "/file": redirect("file:///etc/hostname"),
        "/inner": redirect("http://10.0.0.5/"),
        "/loop": redirect("/loop2"),
        "/loop2": redirect("/loop"),
        "/away": Reply(status=500, body="<h1>Ката</h1>"),
        "/rules.pdf": Reply(body=b"%PDF-" + b"x" * 995, type="application/pdf"),
        "/letter": Reply(body=b"PK" * 600_000, type="application/msword"),
        "/icon.png": Reply(body=b"i" * 300, type="image/png"),
        "/feed.xml": Reply(body=RSS, type="application/rss+xml"),
        "/app.js": Reply(body=b"a" * 700, type="text/javascript", headers={"Cache-Control": "max-age=60"}),
        "/photo.jpg": Reply(body=b"p" * 900, type="image/jpeg"),
        "/unsized.jpg": Reply(body=b"u" * 1100, type="image/jpeg", length=False),
    },
    "cdn.example": {"/lib.js": Reply(body=b"l" * 400, type="text/javascript")},
    "outside.example": {"/": page("Outside")},
    "www.moves.example": {"/": page("Көчтү", "http://moves.example/two"), "/two": page("Эки")},
    "moves.example": {"/robots.txt": robots(""), "*": redirect("http://www.moves.example/")},
    "silent.example": {"*": Reply(fault="hang")},
    "shy.example": {"/robots.txt": Reply(fault="hang"), "/": page("Shy")},
    "forbids.example": {"*": Reply(status=403, body="<style>b{}</style><h1>Access denied</h1>")},
    "closed.example": {"/robots.txt": robots("User-agent: Kuzgu\nDisallow: /"), "/": page("Closed")},
    "ill.example": {"/robots.txt": robots("User-agent: *\nAllow: /", status=500), "/": page("Ill")},
    "rumour.example": {"/robots.txt": robots("User-agent: *\nDisallow: /", status=404), "/": page("Rumour")},
    "cut.example": {"*": Reply(fault="reset")},
    "loop.example": {"/": redirect("/b"), "/b": redirect("/")},
    "far.example": {"/": redirect("/1"), **{f"/{n}": redirect(f"/{n + 1}") for n in range(1, 9)}},
    "thief.example": {"/": redirect("file:///etc/hostname")},
    "platform.example": {"/": redirect("https://www.facebook.com/koom")},
    "inward.example": {"/": redirect("http://169.254.169.254/latest/meta-data/")},
    "endless.example": {
        "/": page("Чексиз", "/endless", "/bomb", "/drip"),
        "/endless": Reply(fault="endless"),
    },
    "short.example": {"/": Reply(body=page("Кыска").body, fault="short")},
    "paper.example": {"/": Reply(body=b"%PDF-", type="application/pdf")},
    "map.example": {
        "/robots.txt": robots("Sitemap: http://map.example/index.xml\n"),
        "/index.xml": Reply(body=INDEX, type="application/xml"),
        "/pages.xml.gz": Reply(body=gzip.compress(URLSET.encode()), type="application/gzip"),
        "/": page("Карта"),
        "/only-in-map": page("Картадан гана"),
    },
    "soft.example": {"*": page("Ар дайым 200")},
    "shared.example": {
        "/": page("Хостинг"),
        "/view/koom": page("Коом", "/view/koom/about", "/view/other", "/"),
        "/view/koom/about": page("Биз жөнүндө"),
        "/view/other": page("Башка"),
    },
    "xn--80atclyx.example": {
        "/": page("Кыргыз", "/эки", "/үч"),
        "/%D2%AF%D1%87": Reply(status=302, headers={"Location": "/эки".encode().decode("latin-1")}),
        "/%D1%8D%D0%BA%D0%B8": page("Эки"),
    },
}
SITES["endless.example"]["/bomb"] = Reply(
    body=gzip.compress(b"<p>" * 5_000_000), headers={"Content-Encoding": "gzip"}
)
SITES["endless.example"]["/drip"] = Reply(fault="drip")

NOT_TARGETS = ("cdn.example", "outside.example", "www.moves.example", "shared.example")


@pytest.fixture(scope="module")
def both() -> Iterator[tuple[Loopback, Crawled]]:
    with serve(SITES) as server:
        targets = {host: f"http://{host}/" for host in SITES if host not in NOT_TARGETS}
        targets["shared.example"] = "http://shared.example/view/koom"
        targets["gone.example"] = "http://gone.example/"
        targets["secure.example"] = "https://good.example/ru/"
        hosts = server.places(*SITES)
        yield server, crawl(targets, hosts=hosts, sites_at_once=8)


@pytest.fixture
def server(both: tuple[Loopback, Crawled]) -> Loopback:
    return both[0]


@pytest.fixture
def crawled(both: tuple[Loopback, Crawled]) -> Crawled:
    return both[1]


def titles(site: SiteEvidence) -> list[str]:
    return [title for seen in site.pages for title in seen.titles]


def home_failure(site: SiteEvidence) -> tuple[Unavailable, int | None]:
    assert site.pages == ()
    assert site.crawl.ended_by == "failed"
    (failure,) = site.failures
    assert failure.url == site.site
    return failure.reason, failure.status


def test_every_site_ends_exactly_once(crawled: Crawled) -> None:
    assert crawled.code == 0, crawled.errors
    opened = Counter(event["series"] for event in crawled.events if event["event"] == "open")
    ended = Counter(series for series, _ in crawled.evidence)
    done = Counter(event["series"] for event in crawled.events if event["event"] == "done")
    assert len(opened) == 23
    assert set(opened.values()) == {1}
    assert opened == ended == done
    assert "Traceback" not in crawled.errors


def test_no_more_sites_are_open_than_allowed(crawled: Crawled) -> None:
    open_now, most = 0, 0
    for event in crawled.events:
        open_now += {"open": 1, "done": -1}.get(event["event"], 0)
        most = max(most, open_now)
    assert most == 8


@pytest.mark.parametrize("host", [host for host in SITES if host not in ("shy.example", "silent.example")])
def test_robots_txt_is_asked_for_first_and_once(server: Loopback, host: str) -> None:
    asked = [line.split()[1] for line in server.asked(host)]
    if host != "outside.example":
        assert asked[0] == "/robots.txt"
        assert asked.count("/robots.txt") == (2 if host in ("ill.example", "cut.example") else 1)


def test_who_is_asking(server: Loopback) -> None:
    agents = {seen.user_agent for seen in server.log}
    assert len(agents) == 1
    (agent,) = agents
    assert agent.startswith("Kuzgu/")
    assert agent.endswith(" (+https://example.org/kuzgu)")


def test_pages_of_a_good_site(crawled: Crawled, server: Loopback) -> None:
    site = crawled["good.example"]
    assert titles(site)[0] == "Башкы барак"
    assert sorted(titles(site)) == sorted(["Башкы барак", "Биз жөнүндө", "Команда", "Главная", "Жаңылыктар"])
    assert site.crawl.ended_by == "complete"
    team = next(seen for seen in site.pages if seen.url.endswith("/about/team"))
    assert (team.depth, team.found_on, team.requested_url) == (2, "http://good.example/about", team.url)
    home = site.pages[0]
    assert home.depth == 0
    assert isinstance(home.elapsed_ms, int)
    assert home.transfer_bytes == home.body_bytes > 500
    assert {link.url for link in home.links if link.internal} >= {"http://good.example/about"}
    assert not any(link.internal for link in home.links if link.url and "facebook" in link.url)
    asked = server.asked("good.example")
    assert asked.count("GET /about") == 1
    assert asked.count("GET /news/") == 1
    assert not any("wp-admin" in line for line in asked)


def test_what_robots_txt_forbids_is_not_asked_for(crawled: Crawled, server: Loopback) -> None:
    asked = server.asked("good.example")
    assert not any(line.endswith(("/closed", "/shut.pdf")) for line in asked)
    site = crawled["good.example"]
    assert isinstance(site.robots, Robots)
    assert site.robots.status == 200
    assert site.crawl.skipped_by_robots == 1
    failures = {failure.url: failure for failure in site.failures}
    assert failures["http://good.example/closed"].reason is Unavailable.ROBOTS_DISALLOWED
    assert failures["http://good.example/closed"].found_on == "http://good.example/"


def test_what_did_not_become_a_page(crawled: Crawled, server: Loopback) -> None:
    failures = {
        failure.url.removeprefix("http://good.example"): failure
        for failure in crawled["good.example"].failures
    }
    assert (failures["/broken"].reason, failures["/broken"].status) == (Unavailable.HTTP_ERROR, 404)
    assert failures["/broken"].found_on == "http://good.example/"
    assert failures["/broken"].snippet == "404 Мындай барак жок"
    assert (failures["/away"].reason, failures["/away"].status) == (Unavailable.HTTP_ERROR, 500)
    assert failures["/outside"].reason is Unavailable.NOT_ATTEMPTED
    assert failures["/outside"].hops[0].location == "http://outside.example/"
    assert failures["/file"].reason is Unavailable.BAD_ADDRESS
    assert failures["/inner"].reason is Unavailable.NOT_ATTEMPTED
    assert failures["/loop"].reason is Unavailable.TOO_MANY_REDIRECTS
    assert set(failures) == {"/closed", "/broken", "/away", "/outside", "/file", "/inner", "/loop"}
    assert server.asked("outside.example") == []


def test_linked_files_are_known_by_their_headers(crawled: Crawled, server: Loopback) -> None:
    documents = crawled["good.example"].documents
    assert isinstance(documents, tuple)
    found = {document.url.removeprefix("http://good.example"): document for document in documents}
    assert found["/rules.pdf"] == Document(
        url="http://good.example/rules.pdf",
        status=200,
        content_type="application/pdf",
        bytes=1000,
        found_on="http://good.example/",
    )
    assert found["/letter"].bytes == 1_200_000
    assert found["/letter"].content_type == "application/msword"
    assert found["/shut.pdf"].status is Unavailable.ROBOTS_DISALLOWED
    assert "HEAD /rules.pdf" in server.asked("good.example")
    assert "GET /rules.pdf" not in server.asked("good.example")


def test_assets_of_template_pages_are_measured(crawled: Crawled) -> None:
    site = crawled["good.example"]
    assert isinstance(site.assets, tuple)
    found = {asset.url: asset for asset in site.assets}
    script = found["http://good.example/app.js"]
    assert (script.kind, script.bytes, script.cache_control, script.method) == (
        "script",
        700,
        "max-age=60",
        "HEAD",
    )
    assert script.pages == ("http://good.example/",)
    unsized = found["http://good.example/unsized.jpg"]
    assert (unsized.kind, unsized.bytes, unsized.method) == ("image", 1100, "GET")
    third = found["http://cdn.example/lib.js"]
    assert (third.third_party, third.bytes) == (True, 400)
    assert not script.third_party
    assert isinstance(site.favicon, Asset)
    assert (site.favicon.url, site.favicon.bytes) == ("http://good.example/icon.png", 300)


def test_error_page_feed_and_variants(crawled: Crawled) -> None:
    site = crawled["good.example"]
    assert isinstance(site.error_page, ErrorPage)
    assert (site.error_page.status, site.error_page.title) == (404, "404")
    assert isinstance(site.feeds, tuple)
    assert [(feed.url, feed.kind, feed.entry_count) for feed in site.feeds] == [
        ("http://good.example/feed.xml", "rss", 1)
    ]
    assert isinstance(site.variants, tuple)
    assert {variant.url: variant.status for variant in site.variants} == {
        "http://good.example/": 200,
        "https://good.example/": Unavailable.REFUSED,
        "http://www.good.example/": Unavailable.DNS,
        "https://www.good.example/": Unavailable.DNS,
    }
    assert site.tls is Unavailable.REFUSED


def test_an_error_page_that_says_200(crawled: Crawled) -> None:
    error_page = crawled["soft.example"].error_page
    assert isinstance(error_page, ErrorPage)
    assert error_page.status == 200
    assert error_page.text_letters > 0


def test_a_home_page_that_moved_to_www(crawled: Crawled, server: Loopback) -> None:
    site = crawled["moves.example"]
    assert titles(site) == ["Көчтү", "Эки"]
    assert site.pages[0].url == "http://www.moves.example/"
    assert [hop.status for hop in site.pages[0].hops] == [301]
    assert isinstance(site.variants, tuple)
    finals = {variant.url: (variant.status, variant.final_url) for variant in site.variants}
    assert finals["http://moves.example/"] == (200, "http://www.moves.example/")
    assert finals["http://www.moves.example/"] == (200, "http://www.moves.example/")
    assert server.asked("www.moves.example").count("GET /") == 1


def test_nothing_listens_at_https_so_http_is_looked_at(crawled: Crawled) -> None:
    site = crawled["secure.example"]
    assert site.pages[0].titles == ("Главная",)
    assert [(f.url, f.reason) for f in site.failures][0] == ("https://good.example/ru/", Unavailable.REFUSED)


@pytest.mark.parametrize(
    ("host", "reason", "status"),
    [
        ("silent.example", Unavailable.TIMEOUT, None),
        ("gone.example", Unavailable.DNS, None),
        ("forbids.example", Unavailable.BLOCKED, 403),
        ("closed.example", Unavailable.ROBOTS_DISALLOWED, None),
        ("ill.example", Unavailable.ROBOTS_DISALLOWED, None),
        ("shy.example", Unavailable.ROBOTS_DISALLOWED, None),
        ("cut.example", Unavailable.CONNECTION_LOST, None),
        ("loop.example", Unavailable.TOO_MANY_REDIRECTS, None),
        ("far.example", Unavailable.TOO_MANY_REDIRECTS, None),
        ("thief.example", Unavailable.BAD_ADDRESS, None),
        ("inward.example", Unavailable.PRIVATE_ADDRESS, None),
        ("platform.example", Unavailable.NOT_ATTEMPTED, 301),
        ("paper.example", Unavailable.NOT_HTML, 200),
    ],
)
def test_why_a_site_could_not_be_seen(
    crawled: Crawled, host: str, reason: Unavailable, status: int | None
) -> None:
    assert home_failure(crawled[host]) == (reason, status)


@pytest.mark.parametrize(
    ("host", "asked"),
    [
        ("silent.example", ["GET /robots.txt", "GET /"]),
        ("closed.example", ["GET /robots.txt"]),
        ("ill.example", ["GET /robots.txt", "GET /robots.txt"]),
        ("forbids.example", ["GET /robots.txt", "GET /"]),
        ("far.example", ["GET /robots.txt", "GET /", "GET /1", "GET /2", "GET /3", "GET /4", "GET /5"]),
    ],
)
def test_a_site_that_cannot_be_seen_is_left_alone(server: Loopback, host: str, asked: list[str]) -> None:
    assert server.asked(host) == asked


def test_a_site_that_forbids_shows_what_it_said(crawled: Crawled) -> None:
    (failure,) = crawled["forbids.example"].failures
    assert failure.snippet == "Access denied"


def test_the_body_of_a_404_is_no_rule_and_a_500_forbids(crawled: Crawled) -> None:
    assert titles(crawled["rumour.example"]) == ["Rumour"]
    rumour, ill = crawled["rumour.example"].robots, crawled["ill.example"].robots
    assert isinstance(rumour, Robots)
    assert isinstance(ill, Robots)
    assert (rumour.status, rumour.text) == (404, "")
    assert ill.status == 500
    assert "Disallow: /" in ill.text


def test_hostile_bodies_have_an_end(crawled: Crawled) -> None:
    site = crawled["endless.example"]
    assert titles(site) == ["Чексиз"]
    reasons = {failure.url.rpartition("/")[2]: failure.reason for failure in site.failures}
    assert reasons == {
        "endless": Unavailable.TOO_LARGE,
        "bomb": Unavailable.TOO_LARGE,
        "drip": Unavailable.TIMEOUT,
    }


def test_a_page_cut_short_is_evidence(crawled: Crawled) -> None:
    site = crawled["short.example"]
    assert titles(site) == ["Кыска"]
    assert site.pages[0].truncated


def test_sitemaps_are_evidence_and_a_source_of_pages(crawled: Crawled) -> None:
    site = crawled["map.example"]
    assert isinstance(site.sitemaps, tuple)
    assert [(s.url, s.kind, s.found_in, s.entry_count) for s in site.sitemaps] == [
        ("http://map.example/index.xml", "index", "robots", 1),
        ("http://map.example/pages.xml.gz", "urlset", "index", 1),
    ]
    assert titles(site) == ["Карта", "Картадан гана"]
    assert site.pages[1].found_on == "http://map.example/pages.xml.gz"


def test_a_site_in_a_folder_of_a_shared_host(crawled: Crawled, server: Loopback) -> None:
    assert titles(crawled["shared.example"]) == ["Коом", "Биз жөнүндө"]
    asked = server.asked("shared.example")
    assert "GET /view/other" not in asked
    assert "GET /" not in asked


def test_cyrillic_addresses(crawled: Crawled) -> None:
    site = crawled["xn--80atclyx.example"]
    assert titles(site) == ["Кыргыз", "Эки"]
    assert site.pages[1].url == "http://xn--80atclyx.example/%D1%8D%D0%BA%D0%B8"


def test_how_the_site_was_visited_is_written_down(crawled: Crawled, server: Loopback) -> None:
    visit = crawled["good.example"].crawl
    assert visit.selection == "1"
    assert visit.discovered == 14
    assert visit.started_at <= visit.finished_at
    assert visit.bytes > 2000
    assert not isinstance(crawled["good.example"].tls, Tls)
