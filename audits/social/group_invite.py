"""Is a chat open to everybody in which members see each other's numbers?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social_presence import visible_profiles

NETWORKS = ("whatsapp", "viber")


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("No invitation opens a chat that shows people's numbers"),
    title_failed=N_("Invite to a channel instead of a group chat"),
    why=N_(
        "In groups of WhatsApp and Viber members may see each other's phone numbers. Anybody can come in by an address on the site, also those who collect numbers."
    ),
    fix=N_(
        "Make a channel in WhatsApp or Telegram: subscribers do not see each other there.\n"
        "Put the address of the channel on the site.\n"
        "Reset the old invitation in the settings of the group, and invite to the group in person."
    ),
    verify=N_("Tap the link on your phone: a channel opens, not a group."),
    outcomes={
        "ok": passed(N_("We saw no open invitation to a group of WhatsApp or Viber.")),
        "open": warned(N_("Open invitations to groups of WhatsApp or Viber: {count}."), 0.6),
        "none": not_applicable(N_("There are no links to WhatsApp or Viber.")),
    },
    since="0.1",
    revision=1,
    source="WhatsApp Help Center, about groups and channels; Viber, group and channel privacy",
    reason="A group may be public on purpose; the organisation knows its members.",
    good="https://whatsapp.com/channel/0029Va…",
    bad="https://chat.whatsapp.com/AbCdEf…",
)
def check(site: SiteEvidence) -> Verdict:
    own = [profile for profile in visible_profiles(site) if profile.network in NETWORKS]
    groups = tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in own if p.kind == "group")
    if groups:
        return Verdict("open", {"count": len(groups)}, groups)
    return Verdict("ok" if own else "none")
