"""Are forms with personal data sent safely?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed
from audits.evidence import PageEvidence
from audits.facts.personal_forms import personal_fields


@page_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="hosting",
    after=("seo.secure-connection",),
    title=N_("What people write to you travels safely"),
    title_failed=N_("Send forms over a secure connection"),
    why=N_(
        "Names, numbers and complaints can be read on the way by anybody in the same network. For somebody who asks for help that can be dangerous."
    ),
    fix=N_(
        "Ask whoever looks after the site to switch on https for the page and the address that the form is sent to.\nUntil then write beside the form that it is not protected, and name a messenger instead."
    ),
    verify=N_("Open the page with the form on your phone: a lock stands in the address line."),
    outcomes={
        "ok": passed(N_("Forms with personal data are sent over a secure connection.")),
        "open": failed(N_("A form asks for personal data and is sent without protection: {fields}.")),
        "none": not_applicable(N_("No form on this page asks for personal data.")),
    },
    since="0.1",
    revision=1,
    source="W3C Secure Contexts; browsers mark such forms as not secure",
    reason="People may be harmed, but only sites with forms are concerned; important.",
    good='<form action="https://example.kg/send" method="post">',
    bad='<form action="http://example.kg/send" method="post"> with a field for the phone',
)
def check(page: PageEvidence) -> Verdict:
    found = [(form, names) for form in page.forms if (names := personal_fields(form))]
    if not found:
        return Verdict("none")
    for form, names in found:
        target = form.action or page.url
        if target.startswith("http://") or (
            page.url.startswith("http://") and not target.startswith("https://")
        ):
            place = Subject(url=page.url, markup=f'<form action="{target[:200]}">')
            return Verdict("open", {"fields": ", ".join(names[:4])}, (place,))
    return Verdict("ok")
