"""Does the WhatsApp link open a chat with the organisation?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social import site_profiles


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
    snippet=N_('<a href="https://wa.me/996700000000">WhatsApp</a>'),
    outcomes={
        "ok": passed(N_("The WhatsApp link has a number in it.")),
        "missing": warned(N_("The WhatsApp link has no number in it: {href}."), 0.2),
        "none": not_applicable(N_("There is no WhatsApp link.")),
    },
    since="0.1",
    revision=1,
    source="WhatsApp, click to chat",
)
def check(site: SiteEvidence) -> Verdict:
    links = [p for p in site_profiles(site) if p.network == "whatsapp"]
    if any(p.kind in ("message", "group", "profile") for p in links):
        return Verdict("ok")
    without = [p for p in links if p.kind == "share" and set(p.places) & {"header", "footer", "nav", "aside"}]
    if not without:
        return Verdict("none")
    first = without[0]
    place = Subject(url=first.pages[0] if first.pages else site.site, markup=first.href or first.url)
    return Verdict("missing", {"href": first.href or first.url}, (place,))
