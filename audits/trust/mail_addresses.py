"""Are the e-mail addresses on the site written so that they can work?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.contacts import page_contacts


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("The e-mail addresses on the site are written rightly"),
    title_failed=N_("Mend the e-mail addresses that cannot work"),
    why=N_("A letter to an address with a slip never arrives, and nobody learns that it was written."),
    fix=N_(
        "Look at the addresses of the list: a dot, a letter or the end is missing, or there is a space inside.\nCorrect them in the text and in the link.\nAddresses of the organisation are enough; private ones need not stand there."
    ),
    verify=N_("Tap each address on your phone and send yourself a letter: it arrives."),
    outcomes={
        "ok": passed(N_("The e-mail addresses that we saw are written rightly.")),
        "malformed": warned(N_("E-mail addresses that cannot work: {count} ({address})."), 0.5),
        "none": not_applicable(N_("We saw no e-mail address.")),
    },
    since="0.1",
    revision=1,
    source="RFC 5322, 3.4.1; RFC 1035, 2.3.1",
    reason="It informs: where no address works, the check of contacts bears the points.",
    good="office@example.kg",
    bad="office@example",
)
def check(site: SiteEvidence) -> Verdict:
    wrong: dict[str, str] = {}
    seen = False
    for page in site.pages:
        contacts = page_contacts(page)
        seen = seen or bool(contacts.emails)
        for text in contacts.malformed:
            if "@" in text:
                wrong.setdefault(text, page.url)
    if wrong:
        places = tuple(Subject(url=url, markup=text[:200]) for text, url in wrong.items())
        return Verdict("malformed", {"count": len(wrong), "address": next(iter(wrong))[:100]}, places)
    return Verdict("ok" if seen else "none")
