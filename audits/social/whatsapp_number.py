"""Does the WhatsApp link open a chat with the organisation?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social_presence import visible_profiles, whatsapp_without_number

MESSENGERS = {"whatsapp", "telegram", "viber", "messenger", "signal"}


@site_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("The WhatsApp link has your number in it"),
    title_failed=N_("Put your number into the WhatsApp link"),
    why=N_("A WhatsApp link without a number asks the visitor whom to write to. Nobody finds you there."),
    fix=N_(
        "Replace the link by https://wa.me/996 and your number without the first zero and without spaces.\n"
        "A link for sharing a page (“Tell others”) may stay without a number."
    ),
    verify=N_("Tap the link on your phone: a chat with your organisation opens."),
    snippet=N_('<a href="https://wa.me/996XXXXXXXXX">WhatsApp</a>'),
    outcomes={
        "ok": passed(N_("The WhatsApp link has a number in it.")),
        "missing": warned(N_("The WhatsApp link has no number in it: {href}."), 0.2),
        "only_way": not_applicable(
            N_(
                "The WhatsApp link without a number is counted under “People can write to you in a messenger”."
            )
        ),
        "none": not_applicable(N_("There is no WhatsApp link.")),
    },
    since="0.1",
    revision=1,
    source="WhatsApp, click to chat",
    reason="A small fault when another messenger works; when none does, social.messenger counts it.",
    good="https://wa.me/996555120345",
    bad="https://api.whatsapp.com/send",
)
def check(site: SiteEvidence) -> Verdict:
    without = whatsapp_without_number(site)
    own = {p.network for p in visible_profiles(site)}
    if not without:
        return Verdict("ok" if "whatsapp" in own else "none")
    if own.isdisjoint(MESSENGERS):
        return Verdict("only_way")
    subjects = tuple(Subject(url=url, markup=href) for url, href in without)
    return Verdict("missing", {"href": without[0][1]}, subjects)
