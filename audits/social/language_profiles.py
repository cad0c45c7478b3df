"""Do all language versions lead to the same profiles?"""

from collections import Counter
from itertools import combinations

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.language import page_language
from audits.facts.social import page_profiles
from audits.facts.social_presence import visible_profiles

FRAME = frozenset(("header", "nav", "footer", "aside"))
FEWEST = 2


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("All language versions lead to the same profiles"),
    title_failed=N_("Look whether each language leads to the right profile"),
    why=N_(
        "When the Russian pages lead to another profile than the Kyrgyz ones, one of them is often an old one that nobody looks after."
    ),
    fix=N_(
        "Tap the icons on a page of each language and compare.\n"
        "Replace the old address by the one that you use.\n"
        "If you have a page for each language on purpose, all is well."
    ),
    verify=N_(
        "Change the language of the site on your phone and tap the icons: the pages that you mean open."
    ),
    outcomes={
        "ok": passed(N_("All language versions lead to the same profiles: {languages}.")),
        "other": warned(
            N_("Networks in which the language versions lead to different profiles: {networks}."), 0.7
        ),
        "one_language": not_applicable(N_("We saw networks in one language version only.")),
    },
    since="0.1",
    revision=1,
    source="our rule: at least two pages in a language make a version",
    reason="A page for each language may be meant so.",
    good="https://www.facebook.com/omur.kg on Kyrgyz and Russian pages",
    bad="https://www.facebook.com/omur.kg on Kyrgyz pages, https://www.facebook.com/omur2012 on Russian ones",
)
def check(site: SiteEvidence) -> Verdict:
    own = {profile.url.lower() for profile in visible_profiles(site) if profile.kind == "profile"}
    versions = _versions(site, own) if own else {}
    if len(versions) < 2:
        return Verdict("one_language")
    other: dict[str, Subject] = {}
    for network in dict.fromkeys(network for found in versions.values() for network in found):
        sets = [found[network] for found in versions.values() if network in found]
        if any(one.keys().isdisjoint(two) for one, two in combinations(sets, 2)):
            href, url = next(iter(sets[-1].values()))
            other[network] = Subject(url=url, markup=href)
    if other:
        return Verdict("other", {"networks": ", ".join(other)}, tuple(other.values()))
    return Verdict("ok", {"languages": ", ".join(versions)})


def _versions(site: SiteEvidence, own: set[str]) -> dict[str, dict[str, dict[str, tuple[str, str]]]]:
    """language -> network -> profile -> (href, page), from the frames of the pages in each language."""
    found: dict[str, dict[str, dict[str, tuple[str, str]]]] = {}
    counts: Counter[str] = Counter()
    for page in site.pages:
        language = page_language(page).detected if 200 <= page.status < 300 else None
        if language is None:
            continue
        counts[language] += 1
        for profile in page_profiles(page):
            if profile.url.lower() in own and not FRAME.isdisjoint(profile.places):
                networks = found.setdefault(language, {})
                networks.setdefault(profile.network, {}).setdefault(
                    profile.url.lower(), (profile.href, page.url)
                )
    return {language: networks for language, networks in found.items() if counts[language] >= FEWEST}
