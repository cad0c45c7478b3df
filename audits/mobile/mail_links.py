"""Can people write an e-mail with one tap?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.contacts import page_contacts


@site_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("People can write an e-mail with one tap"),
    title_failed=N_("Let people write an e-mail with one tap"),
    why=N_(
        "Partners and journalists write e-mails. An address with a mistake, or none, means that they write to others. One address of the organisation is enough; names of people are not needed."
    ),
    fix=N_(
        "Open the page with your contacts in the editor.\n"
        "Mark the address and make it a link.\n"
        "Write mailto: and the address: mailto:office@example.kg"
    ),
    verify=N_("Tap the address on your phone: a new letter opens."),
    snippet=N_('<a href="mailto:{email}">{email}</a>'),
    outcomes={
        "ok": passed(N_("People can write an e-mail with one tap.")),
        "text_only": warned(N_("Your e-mail address stands there as text only: {address}."), 0.6),
        "malformed": warned(N_("An e-mail address on the site cannot work: {address}."), 0.3),
        "hidden": unknown(
            N_("The e-mail address is hidden from programs, so we cannot say whether a tap works.")
        ),
        "none": failed(N_("We found no e-mail address.")),
    },
    absent=("none",),
    since="0.1",
    revision=2,
    source="RFC 6068; RFC 5322, 3.4.1",
    reason="An address as text can still be copied, and fewer people write e-mails than call; good to have.",
    good='<a href="mailto:office@example.kg">',
    bad="office@example.kg as text only",
)
def check(site: SiteEvidence) -> Verdict:
    contacts = [(page.url, page_contacts(page)) for page in site.pages]
    if any(found.mailto_links and found.emails for _, found in contacts):
        return Verdict("ok")
    for url, found in contacts:
        if found.emails:
            return Verdict(
                "text_only", {"address": found.emails[0]}, (Subject(url=url, markup=found.emails[0]),)
            )
    for url, found in contacts:
        wrong = [text for text in found.malformed if "@" in text]
        if wrong:
            return Verdict("malformed", {"address": wrong[0]}, (Subject(url=url, markup=wrong[0]),))
    if any(found.hidden for _, found in contacts):
        return Verdict("hidden")
    return Verdict("none")
