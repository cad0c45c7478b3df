"""Does a shared page lead back to itself?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.addresses import same_site, split_address

_WORKSHOP = re.compile(r"\Alocalhost\Z|\A127\.|\A192\.168\.|\A10\.|\.(?:local|test|loc|localhost)\Z")
_HOME = re.compile(
    r"/*(?:(?:index|default|home|main)(?:\.\w{2,5})?|[a-z]{2}(?:[-_][a-z]{2})?|[a-z]{3})?/*", re.I
)


@page_check(
    weight=1,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("A shared page leads back to itself"),
    title_failed=N_("Let a shared page lead back to itself"),
    why=N_(
        "Facebook takes the address from a hidden line. If another address stands there, people who tap your news land elsewhere."
    ),
    fix=N_(
        "Ask whoever looks after the site to put the address of the page itself into the line og:url.\n"
        "Or remove the line: then the right address is taken by itself."
    ),
    verify=N_(
        "Share a news item with yourself in Facebook on your phone and tap it: the same news item opens."
    ),
    snippet=N_('<meta property="og:url" content="____ (address of this page)">'),
    outcomes={
        "ok": passed(N_("The page names no wrong address for networks.")),
        "home": warned(N_("The page names the home page as its address: shared news lead there."), 0.4),
        "workshop": warned(
            N_("The page names an address from the time when the site was built: {address}."), 0.2
        ),
        "none": not_applicable(
            N_("The page names no address for networks; they take the right one by themselves.")
        ),
    },
    since="0.1",
    revision=1,
    source="The Open Graph protocol, og:url: the canonical URL of this object",
    reason="Readers who come from a network land on the wrong page, but rarely is such a line there.",
    good='<meta property="og:url" content="https://example.kg/news/12"> on that page',
    bad='<meta property="og:url" content="https://example.kg/"> on a news item',
)
def check(page: PageEvidence) -> Verdict:
    named = next((m.content.strip() for m in page.metas if m.key == "og:url" and m.content.strip()), "")
    target, own = split_address(named), split_address(page.url)
    if not target.host:
        return Verdict("none")
    place = (Subject(url=page.url, markup=f'og:url: "{named[:300]}"'),)
    if target.host != own.host and _WORKSHOP.search(target.host):
        return Verdict("workshop", {"address": named[:200]}, place)
    if (
        same_site(target.host, own.host)
        and _is_home(target.path)
        and not target.query
        and not _may_be_home(page)
    ):
        return Verdict("home", subjects=place)
    return Verdict("ok")


def _is_home(path: str) -> bool:
    return path.rstrip("/") == ""


def _may_be_home(page: PageEvidence) -> bool:
    """The home page itself, in any language and under any of its names."""
    own, asked = split_address(page.url), split_address(page.requested_url)
    return page.depth == 0 or any(_HOME.fullmatch(address.path) is not None for address in (own, asked))
