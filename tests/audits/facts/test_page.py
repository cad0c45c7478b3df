# ruff: noqa: E501
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from audits.evidence import (
    Heading,
    Image,
    LanguageShare,
    Link,
    LinkElement,
    Meta,
    PageEvidence,
    Phone,
    Property,
    Subresource,
    TextBlock,
)
from audits.facts.language import page_letter_faults
from audits.facts.license import rights_class, site_license
from audits.facts.links import missing_scheme_links
from audits.facts.page import page_facts
from audits.facts.site_state import site_state
from audits.facts.social import own_profiles
from tests.builders import HOME, block, link, meta, page, site
from tests.examples import EXAMPLES

SCHEMA = json.loads((Path(__file__).parents[3] / "docs/schema/inspect.json").read_text("utf-8"))
BY = "https://creativecommons.org/licenses/by/4.0/"

FULL = page(
    HOME + "ky/",
    encoding="windows-1251",
    encoding_source="header",
    titles=("  Айыл   фонду ",),
    lang="ky",
    metas=(
        meta("description", "Биз  жөнүндө"),
        meta("viewport", "width=device-width, initial-scale=1"),
        meta("generator", "WordPress 6.4"),
        meta("og:title", "Бир"),
        meta("og:title", "Эки"),
    ),
    headings=(Heading(level=1, text="Айыл"), Heading(level=2, text="Жаңылыктар")),
    link_elements=(
        LinkElement(rel=("canonical",), href=HOME + "ky/", url=HOME + "ky/"),
        LinkElement(rel=("alternate",), href="/ru/", url=HOME + "ru/", hreflang="ru"),
    ),
    links=(
        link("/about", "бул жерден", internal=True),
        link("javascript:;", "меню", url=None),
        link("https://facebook.com/aiyl", "Facebook", place="footer"),
        link(BY, "CC BY 4.0", place="footer", rel=("license",)),
    ),
    images=(Image(src="a.jpg", url=None, alt=None), Image(src="b.jpg", url=None, alt="")),
    languages=(LanguageShare(lang="ky", letters=900, confidence=0.9),),
    rights_blocks=(block("© 2024 Айыл. Бардык укуктар корголгон.", place="footer"),),
    emails=("info@example.kg",),
    phones=(Phone(raw="0312 00 00 01", e164="+996312000001"), Phone(raw="+99631", e164=None)),
    json_ld=('{"@type":"NGO"}',),
)


def is_valid(answer: dict) -> bool:
    Draft202012Validator(SCHEMA).validate(answer)
    return True


def test_facts() -> None:
    facts = page_facts(FULL, "User-agent: *\nDisallow: /admin", "Kuzgu")
    entry = {
        "id": "CC-BY-4.0",
        "version": "4.0",
        "url": BY,
        "open": True,
        "scope": "site",
        "about": None,
        "how": ["rel-license"],
        "where": ["footer"],
    }
    assert facts == {
        "url": HOME + "ky/",
        "status": 200,
        "encoding": "windows-1251",
        "title": "Айыл фонду",
        "meta_description": "Биз жөнүндө",
        "h1": ["Айыл"],
        "canonical": {"urls": [HOME + "ky/"], "verdict": "pass", "reasons": []},
        "robots": {"allowed": True, "indexable": True, "reasons": []},
        "hreflang": [{"lang": "ru", "href": "/ru/", "valid": False}],
        "viewport": {
            "content": "width=device-width, initial-scale=1",
            "properties": {"width": "device-width", "initial-scale": "1"},
            "mobile_ready": True,
            "device_width": True,
            "zoom_blocked": False,
        },
        "language": {
            "declared": "ky",
            "detected": "ky",
            "confidence": 0.9,
            "blocks": [{"lang": "ky", "share": 1.0}],
        },
        "licenses": [entry],
        "site_license": entry,
        "rights": {"all_rights_reserved": True, "attribution_requested": False},
        "social": [
            {
                "network": "facebook",
                "handle": "aiyl",
                "url": "https://facebook.com/aiyl",
                "kind": "profile",
                "owner": "organisation",
            }
        ],
        "contacts": {"emails": ["info@example.kg"], "phones": ["+996312000001"], "malformed": ["+99631"]},
        "structured_data": {"types": ["NGO"], "syntaxes": ["json-ld"], "errors": []},
        "open_graph": {"og:title": ["Бир", "Эки"]},
        "cms": {"name": "WordPress", "version": "6.4", "open_source": True},
        "links": {
            "internal": 1,
            "external": 2,
            "uncrawlable": ["javascript:;"],
            "generic_text": ["бул жерден"],
        },
        "images": {"count": 2, "without_alt": 1},
    }
    assert is_valid({"id": "1", "facts": facts, "findings": []})


def test_facts_of_an_empty_page() -> None:
    facts = page_facts(page(encoding="utf-8", encoding_source="decoded"))
    assert facts["encoding"] is None
    assert facts["title"] is None
    assert facts["site_license"] is None
    assert facts["cms"] == {"name": None, "version": None, "open_source": None}
    assert is_valid({"id": None, "facts": facts, "findings": []})


def test_an_address_that_is_no_licence_says_so() -> None:
    wrong = page(links=(link("https://creativecommons.org/licenses/by/3.0/kg/", "CC", place="footer"),))
    facts = page_facts(wrong)
    assert [entry["invalid"] for entry in facts["licenses"]] == ["unknown_port"]
    assert facts["site_license"] is None
    assert is_valid({"id": 1, "facts": facts, "findings": []})


@pytest.mark.parametrize(
    "answer",
    [
        {"id": 1, "error": {"code": "nonsense", "message": ""}},
        {"id": 1, "facts": {}, "findings": []},
        {"id": 1, "facts": page_facts(page()) | {"more": 1}, "findings": []},
        {"id": 1},
    ],
)
def test_the_schema_is_closed(answer: dict) -> None:
    assert not Draft202012Validator(SCHEMA).is_valid(answer)


PIECES = [
    "https://", "http://[", "//", "creativecommons.org/licenses/by/4.0/", "facebook.com/", "t.me/", "wa.me/?phone=", "%ff%zz", "?u=",
    "l.php?u=http", "#", "@", "<!--", "{", "}", '"@graph":', "CC BY", "©", "лицензия", "Бардык укуктар корголгон", "ӊѳ", "\x00", "\ud800",
    "noindex", "width=", "=", ",", ";", "ky-", "x-", "mailto:", "tel:", "javascript:", "tg://resolve?domain=", "WordPress 6", "\n", " ", "ß", "İ", "a" * 70,
]  # fmt: skip
TEXT = st.one_of(
    st.text(max_size=30), st.lists(st.sampled_from(PIECES), max_size=6).map("".join), st.sampled_from(PIECES)
)
MAYBE = st.none() | TEXT
PLACES = st.sampled_from(["head", "header", "nav", "main", "article", "aside", "footer", "body"])
WORDS = st.lists(TEXT | st.sampled_from(["license", "me", "canonical", "alternate"]), max_size=2).map(tuple)


def several(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=3).map(tuple)


META = st.builds(
    Meta,
    kind=st.sampled_from(["name", "property"]),
    key=st.sampled_from(["viewport", "robots", "generator", "twitter:site", "dc.rights", "og:title"]) | TEXT,
    content=TEXT,
)
LINK = st.builds(
    Link,
    href=TEXT,
    url=MAYBE,
    text=TEXT,
    name=TEXT,
    rel=WORDS,
    place=PLACES,
    internal=st.booleans(),
    icon_only=st.booleans(),
    about=MAYBE,
    context=TEXT,
)
ELEMENT = st.builds(
    LinkElement, rel=WORDS, href=TEXT, url=MAYBE, hreflang=TEXT, source=st.sampled_from(["html", "header"])
)
PROPERTY = st.builds(
    Property,
    syntax=st.sampled_from(["microdata", "rdfa"]),
    name=st.sampled_from(["license", "sameas"]) | TEXT,
    value=TEXT,
    item=MAYBE,
    item_type=TEXT,
    place=PLACES,
)
BLOCK = st.builds(TextBlock, text=TEXT, place=PLACES, letters=st.integers(0, 99), detected=MAYBE)
IMAGE = st.builds(Image, src=TEXT, url=MAYBE, alt=MAYBE, place=PLACES)
PAGE = st.builds(
    PageEvidence,
    url=TEXT,
    requested_url=TEXT,
    status=st.sampled_from([200, 404]),
    headers=several(st.tuples(TEXT | st.just("X-Robots-Tag"), TEXT)),
    lang=MAYBE,
    titles=several(TEXT),
    metas=several(META),
    link_elements=several(ELEMENT),
    links=several(LINK),
    images=several(IMAGE),
    headings=several(st.builds(Heading, level=st.integers(1, 6), text=TEXT)),
    subresources=several(st.builds(Subresource, kind=st.sampled_from(["script", "frame"]), url=TEXT)),
    json_ld=several(TEXT),
    properties=several(PROPERTY),
    license_comments=several(TEXT),
    comments=several(TEXT),
    noscript_text=TEXT,
    blocks=several(BLOCK),
    rights_blocks=several(BLOCK),
    text_letters=st.integers(0, 500),
    emails=several(TEXT),
)


@given(one=PAGE, robots_text=TEXT, user_agent=TEXT)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_evidence_has_an_answer(one: PageEvidence, robots_text: str, user_agent: str) -> None:
    facts = page_facts(one, robots_text, user_agent)
    assert Draft202012Validator(SCHEMA["$defs"]["facts"] | {"$defs": SCHEMA["$defs"]}).is_valid(
        facts | {"language": page_facts(page())["language"]}
    )
    assert page_facts(one, robots_text, user_agent) == facts
    page_letter_faults(one)
    missing_scheme_links(one)
    whole = site(one, site=one.url or HOME)
    site_state(whole)
    site_license(whole)
    rights_class(whole)
    own_profiles(whole)
