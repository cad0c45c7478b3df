"""Does the site tell search engines which profiles are its own?"""

from collections.abc import Iterator

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.social import classify, own_profiles
from audits.facts.structured_data import json_ld_objects, nested_objects


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Search engines know your profiles"),
    title_failed=N_("Tell search engines which profiles are yours"),
    why=N_(
        "Search engines show your networks beside your name when the site names them as yours. It also helps against false pages in your name."
    ),
    fix=N_(
        "Ask whoever looks after the site to put the lines below into the home page.\n"
        "Replace the addresses in “sameAs” by those of your own pages.\n"
        "Test it: search.google.com/test/rich-results"
    ),
    verify=N_(
        "Search for the name of your organisation on your phone: after some weeks your networks appear beside it."
    ),
    snippet=N_(
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NGO", "name": "{name}", '
        '"url": "{url}", "sameAs": ["https://www.facebook.com/…", "https://www.instagram.com/…"]}</script>'
    ),
    snippet_syntax="json-ld",
    outcomes={
        "ok": passed(N_("The site names your profiles for search engines.")),
        "other": warned(N_("The site names profiles for search engines, but not those that it links."), 0.4),
        "missing": failed(N_("The site does not name your profiles for search engines.")),
        "no_profiles": not_applicable(N_("There are no profiles that could be named.")),
    },
    absent=("missing",),
    since="0.1",
    revision=2,
    source="schema.org/sameAs; Google Search Central, Organization structured data",
    reason="Search engines mostly find the profiles themselves; the statement only makes it sure.",
    good='"sameAs": ["https://www.facebook.com/omur.kg"]',
    bad="JSON-LD of the organisation without sameAs",
)
def check(site: SiteEvidence) -> Verdict:
    linked = [p for p in own_profiles(site) if set(p.places) - {"head"}]
    own = {(p.network, (p.handle or p.url).casefold()) for p in linked}
    if not own:
        return Verdict("no_profiles")
    named: dict[tuple[str, str], Subject] = {}
    for page in site.pages:
        for address in _same_as(page):
            known = classify(address)
            if known:
                key = (known[0], (known[1] or known[2]).casefold())
                named.setdefault(key, Subject(url=page.url, markup=f'"sameAs": "{address}"'[:500]))
    if not named:
        return Verdict("missing")
    agreeing = tuple(place for key, place in named.items() if key in own)
    return Verdict("ok", subjects=agreeing) if agreeing else Verdict("other", subjects=tuple(named.values()))


def _same_as(page: PageEvidence) -> Iterator[str]:
    for outer in json_ld_objects(page):
        for item in nested_objects(outer):
            value = item.get("sameAs")
            for one in value if isinstance(value, list) else [value]:
                address = (one.get("@id") or one.get("url")) if isinstance(one, dict) else one
                if isinstance(address, str):
                    yield address
    for statement in page.properties:
        if statement.name.rsplit(":", 1)[-1].lower() == "sameas":
            yield statement.value
