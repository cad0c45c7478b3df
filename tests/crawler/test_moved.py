"""A home page that leads to another domain: named, not followed, unless the seeds know that domain."""

from audits.facts.site_state import site_state
from tests.crawler.crawling import crawl
from tests.crawler.loopback_server import page, redirect, serve


def test_another_domain_is_named_and_not_followed() -> None:
    sites = {
        "left.example": {"/": redirect("http://stranger.example/ky/")},
        "face.example": {"/": redirect("http://facebook.com/koom")},
        "sub.example": {"/": redirect("http://ky.sub.example/")},
        "ky.sub.example": {"/": page("Коом")},
        "stranger.example": {"/ky/": page("Бөтөн")},
        "facebook.com": {"/koom": page("Facebook")},
    }
    with serve(sites) as server:
        crawled = crawl(["left.example", "face.example", "sub.example"], hosts=server.places(*sites))
        assert server.asked("stranger.example") == []
        assert server.asked("facebook.com") == []
    left, face, sub = (site_state(crawled[host]) for host in ("left.example", "face.example", "sub.example"))
    assert (left.state, left.reason) == ("moved", "redirect")
    assert left.evidence == "http://left.example/ → http://stranger.example/ky/"
    assert (face.state, face.evidence) == ("moved", "http://face.example/ → http://facebook.com/koom")
    assert sub.state == "audited"


def test_a_domain_that_the_seeds_know_is_the_organisation_s_own() -> None:
    sites = {"old.example": {"/": redirect("http://new.example/")}, "new.example": {"/": page("Коом")}}
    with serve(sites) as server:
        crawled = crawl(
            ["old.example"],
            hosts=server.places(*sites),
            job={"organisation": {"url": "http://new.example/", "former_urls": ["http://old.example/"]}},
        )
    assert site_state(crawled["old.example"]).state == "audited"
    assert crawled["old.example"].pages[0].url == "http://new.example/"
