"""Do the icons of social networks have a name for those who cannot see them?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social_presence import visible_profiles


@site_check(
    weight=1,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("Icons of social networks have a name"),
    title_failed=N_("Give the icons of social networks a name"),
    why=N_(
        "A blind visitor hears only “link” instead of “Facebook”. On a slow line the icon may not appear at all."
    ),
    fix=N_(
        "Write the name of the network beside the icon, or add aria-label to the link as in the line below."
    ),
    verify=N_(
        "Switch on TalkBack or VoiceOver on your phone and touch the icon: it says the name of the network."
    ),
    snippet=N_('<a href="https://www.facebook.com/…" aria-label="Facebook">…</a>'),
    outcomes={
        "ok": passed(N_("All links to your social networks have a name.")),
        "some": warned(N_("Links to your social networks without a name: {count} of {links}."), 0.5),
        "none": failed(N_("No link to your social networks has a name.")),
        "no_profiles": not_applicable(N_("There are no links to your social networks.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 4.1.2 and 2.4.4",
    reason="It concerns visitors with screen readers and slow lines; all others see the icon.",
    good='<a href="https://www.facebook.com/omur.kg" aria-label="Facebook"><i></i></a>',
    bad='<a href="https://www.facebook.com/omur.kg"><i></i></a>',
)
def check(site: SiteEvidence) -> Verdict:
    linked = [p for p in visible_profiles(site) if p.href]
    if not linked:
        return Verdict("no_profiles")
    nameless = [p for p in linked if not p.name.strip()]
    if not nameless:
        return Verdict("ok")
    subjects = tuple(Subject(url=p.pages[0], markup=p.href) for p in nameless)
    if len(nameless) == len(linked):
        return Verdict("none", subjects=subjects)
    return Verdict("some", {"count": len(nameless), "links": len(linked)}, subjects)
