"""Is it a page of the organisation, or a person's own?"""

import re
from collections.abc import Iterable

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.social import Profile
from audits.facts.social_presence import visible_profiles

NETWORKS = ("facebook", "vk", "odnoklassniki")
_PERSON = re.compile(r"//vk\.com/id\d+\Z|//ok\.ru/profile/\d+")
_NUMBER = re.compile(r"facebook\.com/(?:profile\.php\?id=|people/)")


@site_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="admin",
    title=N_("The site leads to pages of the organisation, not of a person"),
    title_failed=N_("Make a page of the organisation in the network"),
    why=N_(
        "A page of the organisation stays when a colleague leaves, and several people can look after it. It also keeps family photos and friends of a colleague out of sight."
    ),
    fix=N_(
        "Make a page or group of the organisation in the network; it is free.\n"
        "Give two people the right to look after it.\n"
        "Put its address on the site instead of the personal one.\n"
        "If a personal profile must stay for a while, ask its owner first."
    ),
    verify=N_("Tap the link on your phone: a page with the name of the organisation opens."),
    outcomes={
        "ok": passed(
            N_("The addresses look like those of pages or groups, not of a numbered personal profile.")
        ),
        "person": warned(N_("Links to personal profiles in VK or Odnoklassniki: {count}."), 0.6),
        "number": unknown(
            N_(
                "The address in Facebook is a number; it may be a page without a name of its own or a personal profile."
            )
        ),
        "none": not_applicable(N_("There are no links to Facebook, VK or Odnoklassniki.")),
    },
    since="0.1",
    revision=1,
    source="Meta, differences between profiles and Pages; VK and OK address forms",
    reason="A small group may have good reasons for a personal profile.",
    good="https://www.facebook.com/omur.kg, https://ok.ru/group/70000001234567",
    bad="https://vk.com/id12345, https://ok.ru/profile/123456789",
)
def check(site: SiteEvidence) -> Verdict:
    profiles = [p for p in visible_profiles(site) if p.network in NETWORKS and p.kind == "profile"]
    if not profiles:
        return Verdict("none")
    personal = _places(p for p in profiles if _PERSON.search(p.url))
    if personal:
        return Verdict("person", {"count": len(personal)}, personal)
    numbered = _places(p for p in profiles if _NUMBER.search(p.url))
    return Verdict("number", subjects=numbered) if numbered else Verdict("ok", subjects=_places(profiles))


def _places(profiles: Iterable[Profile]) -> tuple[Subject, ...]:
    return tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in profiles)
