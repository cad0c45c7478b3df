"""Can a visitor reach the organisation?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.contacts import is_short_number, page_contacts
from audits.facts.personal_forms import personal_fields
from audits.facts.social import site_profiles


@site_check(
    weight=3,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("Visitors can reach you"),
    title_failed=N_("Give visitors a way to reach you"),
    why=N_(
        "People in need, journalists and partners leave when they find no way to write. An office address and names of people are not needed for it."
    ),
    fix=N_(
        "Choose one way that somebody answers every day: e-mail, a messenger or a form.\nPut it at the foot of every page and on a page “Contacts”.\nUse an account of the organisation, not the private number of a colleague."
    ),
    verify=N_("Open the site on your phone: with two taps you can write a message."),
    outcomes={
        "ok": passed(N_("There is a way to reach you; kinds of ways: {count}.")),
        "broken": warned(N_("There is an e-mail address, but it cannot work: {address}."), 0.3),
        "missing": failed(N_("We found no e-mail, phone, messenger or form.")),
        "hidden": unknown(N_("There may be an e-mail, but it is hidden from programs.")),
    },
    absent=("missing",),
    since="0.1",
    revision=3,
    source="Our own rule: any one way is enough; an address or a name is never asked for",
    reason="Without it nobody can ask for help or offer it; important, not essential, since networks remain.",
    good='<a href="mailto:info@example.kg">info@example.kg</a>',
    bad="no e-mail, phone, messenger or form on any page",
)
def check(site: SiteEvidence) -> Verdict:
    contacts = [page_contacts(page) for page in site.pages]
    ways = [
        name
        for name, there in (
            ("e-mail", any(one.emails for one in contacts)),
            ("tel", any(one.phones for one in contacts) or _short_number(site)),
            ("messenger", _can_be_written_to(site)),
            ("form", any(personal_fields(form) for page in site.pages for form in page.forms)),
        )
        if there
    ]
    if ways:
        return Verdict("ok", {"count": len(ways)}, (Subject(url=site.site, markup=", ".join(ways)),))
    if any(one.hidden for one in contacts):
        return Verdict("hidden")
    broken = next((text for one in contacts for text in one.malformed if "@" in text), None)
    return Verdict("broken", {"address": broken}) if broken else Verdict("missing")


def _short_number(site: SiteEvidence) -> bool:
    return any(
        phone.source == "tel" and is_short_number(phone.raw) for page in site.pages for phone in page.phones
    )


def _can_be_written_to(site: SiteEvidence) -> bool:
    """A messenger, or a bot that answers."""
    return any(
        profile.kind == "message"
        or (profile.network == "telegram" and (profile.handle or "").lower().endswith("bot"))
        for profile in site_profiles(site)
        if profile.owner not in ("studio", "person")
    )
