"""Do the hidden lines for Facebook and X name the profiles that the site links?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import Meta, SiteEvidence
from audits.facts.social import classify
from audits.facts.social_presence import visible_profiles

KEYS = ("twitter:site", "article:publisher", "og:publisher")
_HANDLE = re.compile(r"@?\w{1,15}")


@site_check(
    weight=0,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("The hidden lines for networks name your own profiles"),
    title_failed=N_("Put your own profiles into the hidden lines"),
    why=N_(
        "When somebody shares your page, the network may show a profile as its publisher. It should be yours, not that of the theme or of a former name."
    ),
    fix=N_(
        "Ask whoever looks after the site to look into the social settings of the site or of the plug-in.\n"
        "Put in the addresses of your own pages, the same as in the footer.\n"
        "Leave the field empty where you have no page."
    ),
    verify=N_("Share a page with yourself in Facebook on your phone: no foreign name stands beside it."),
    snippet=N_('<meta property="article:publisher" content="https://www.facebook.com/…">'),
    outcomes={
        "ok": passed(N_("The hidden lines for networks name the profiles that the site links.")),
        "other": warned(
            N_("The hidden lines name other profiles than the links of the site: {profiles}."), 0.4
        ),
        "not_linked": unknown(
            N_("The hidden lines name profiles, but the site links none that we could compare.")
        ),
        "none": not_applicable(N_("There are no hidden lines that name a profile.")),
    },
    since="0.1",
    revision=1,
    source="Open Graph protocol, article:publisher; X, cards markup (twitter:site)",
    reason="Few readers ever see it, and an organisation may have two pages on purpose.",
    good='<meta name="twitter:site" content="@omur_kg"> and a link to https://x.com/omur_kg',
    bad='<meta name="twitter:site" content="@theme_author"> and a link to https://x.com/omur_kg',
)
def check(site: SiteEvidence) -> Verdict:
    named: dict[tuple[str, str], Subject] = {}
    for page in site.pages:
        for meta in page.metas:
            if meta.key in KEYS and (found := _profile(meta)):
                markup = f'<meta {meta.kind}="{meta.key}" content="{meta.content[:200]}">'
                named.setdefault(found, Subject(url=page.url, markup=markup))
    if not named:
        return Verdict("none")
    linked: dict[str, set[str]] = {}
    for profile in visible_profiles(site):
        if profile.kind == "profile" and profile.handle:
            linked.setdefault(profile.network, set()).add(profile.handle.casefold())
    compared = [key for key in named if key[0] in linked]
    if not compared:
        return Verdict("not_linked", subjects=tuple(named.values()))
    other = [key for key in compared if not _same(key[1], linked[key[0]])]
    if other:
        return Verdict(
            "other", {"profiles": ", ".join(handle for _, handle in other)}, tuple(named[k] for k in other)
        )
    return Verdict("ok", subjects=tuple(named[key] for key in compared))


def _profile(meta: Meta) -> tuple[str, str] | None:
    """Network and handle that the line names."""
    content = meta.content.strip()
    if meta.key == "twitter:site" and _HANDLE.fullmatch(content):
        content = f"https://x.com/{content.lstrip('@')}"
    found = classify(content) if "." in content else None
    return (found[0], found[1].casefold()) if found and found[1] and found[3] == "profile" else None


def _same(handle: str, linked: set[str]) -> bool:
    """Equal, or a number on one side: a page has both a number and a name."""
    return handle in linked or handle.isdigit() or any(one.isdigit() for one in linked)
