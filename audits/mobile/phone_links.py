"""Can a phone number be called with one tap?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.contacts import is_short_number


@site_check(
    weight=3,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("Your phone number can be called with one tap"),
    title_failed=N_("Let your phone number be called with one tap"),
    why=N_(
        "Whoever reads your number on the phone wants to call. Copying digits by hand loses callers. A number of the organisation is meant, not the private one of a colleague."
    ),
    fix=N_(
        "Open the page with your contacts in the editor.\n"
        "Mark the number and make it a link, as with an address of a page.\n"
        "Write tel: and the number with +996, without spaces: tel:+996312000000"
    ),
    verify=N_("Tap the number on your phone: it offers to call."),
    snippet=N_('<a href="tel:{phone}">{phone}</a>'),
    fixes={
        "tilda": N_(
            "Open the page with your contacts, click into the text, mark the number and press the link sign.\nWrite tel: and the number with +996, without spaces: tel:+996312000000\nSave and publish the page again."
        ),
        "drupal": N_(
            "Open the page with your contacts, press Edit, mark the number and press the link button of the editor.\nWrite tel: and the number with +996, without spaces: tel:+996312000000\nPress Save."
        ),
        "joomla": N_(
            "Open the article with your contacts, mark the number and press “Insert/Edit Link” in the editor.\nWrite tel: and the number with +996, without spaces: tel:+996312000000\nPress Save."
        ),
        "wordpress": N_(
            "Open the page with your contacts, mark the number and press the link button (Ctrl+K).\nWrite tel: and the number with +996, without spaces: tel:+996312000000\nPress Update."
        ),
    },
    outcomes={
        "ok": passed(N_("Your phone number can be called with one tap.")),
        "malformed": warned(N_("There is a link for calling, but its number cannot work: {number}."), 0.5),
        "text_only": warned(N_("Your phone number stands there as text only: {number}."), 0.4),
        "no_phone": failed(N_("We found no phone number that can be called.")),
        "mail_only": not_applicable(N_("There is no phone number, but there is an e-mail address.")),
    },
    absent=("no_phone",),
    since="0.1",
    revision=3,
    source="RFC 3966",
    reason="One tap brings callers at the moment of need, but a number as text can still be copied; important, not essential.",
    good='<a href="tel:+996312123456">',
    bad="0312 12-34-56 as text only",
)
def check(site: SiteEvidence) -> Verdict:
    phones = [(page.url, phone) for page in site.pages for phone in page.phones]
    called = [(url, phone) for url, phone in phones if phone.source == "tel"]
    if any(phone.e164 or is_short_number(phone.raw) for _, phone in called):
        return Verdict("ok")
    if called:
        url, phone = called[0]
        return Verdict("malformed", {"number": phone.raw}, (Subject(url=url, markup=f"tel:{phone.raw}"),))
    written = [(url, phone) for url, phone in phones if phone.e164 and phone.source == "text"]
    if written:
        url, phone = written[0]
        return Verdict("text_only", {"number": phone.raw}, (Subject(url=url, markup=phone.raw),))
    if any(page.emails for page in site.pages):
        return Verdict("mail_only")
    return Verdict("no_phone")
