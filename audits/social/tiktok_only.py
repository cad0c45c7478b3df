"""Is TikTok the only way to follow the organisation?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social_presence import visible_profiles


@site_check(
    weight=0,
    effort="day",
    audience="editor",
    access="admin",
    title=N_("Besides TikTok there is another way to follow you"),
    title_failed=N_("Link a second network beside TikTok"),
    why=N_(
        "Since April 2024 access to TikTok has been restricted in Kyrgyzstan, and part of your readers cannot open it. Ask around how it is today."
    ),
    fix=N_(
        "Choose a second network where your readers are, for example Instagram, YouTube or Telegram.\n"
        "Put the same videos there.\n"
        "Link both on the site."
    ),
    verify=N_("Tap the second link on your phone with mobile data: your page opens."),
    outcomes={
        "ok": passed(N_("Besides TikTok the site leads to: {networks}.")),
        "only": warned(N_("TikTok is the only network to which the site leads."), 0.6),
        "none": not_applicable(N_("The site does not lead to TikTok. That costs nothing.")),
    },
    absent=("only",),
    since="0.1",
    revision=2,
    source="order of the State Committee for National Security and the Ministry of Digital Development of Kyrgyzstan, April 2024",
    reason="Not having TikTok never costs, and how it can be reached changes.",
    good="https://www.tiktok.com/@omur.kg and https://www.instagram.com/omur.kg",
    bad="https://www.tiktok.com/@omur.kg alone",
)
def check(site: SiteEvidence) -> Verdict:
    own = [profile for profile in visible_profiles(site) if profile.kind in ("profile", "group")]
    tiktok = tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in own if p.network == "tiktok")
    if not tiktok:
        return Verdict("none")
    others = dict.fromkeys(p.network for p in own if p.network != "tiktok")
    return (
        Verdict("ok", {"networks": ", ".join(others)}, tiktok) if others else Verdict("only", subjects=tiktok)
    )
