"""Can a form be filled in on a phone without trouble?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import Form, FormField, PageEvidence

_MAIL = re.compile(r"e-?mail|\bmail\b|pochta|почта", re.I)
_PHONE = re.compile(r"phone|\btel\b|telefon|whatsapp|телефон", re.I)
_SEARCH = re.compile(r"\A(?:q|s|search\w*|query|poisk|text|keyword\w*|searchword|term)\Z", re.I)
_TYPED = ("text", "email", "tel", "textarea", "number", "date", "url")


@page_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    settled_by="mobile.touch-forms",
    title=N_("Forms are easy to fill in on a phone"),
    title_failed=N_("Make forms easy to fill in on a phone"),
    why=N_(
        "With the right kind of field the phone shows digits for a number and @ for an e-mail, and fills in what it knows. "
        "Each field that takes long loses people who wanted to write to you."
    ),
    fix=N_(
        'Ask whoever looks after the form to give the fields their kind: type="email" and type="tel".\n'
        "Give each field a label that stays visible; grey words inside the field vanish while one types.\n"
        "Leave out fields that you do not need."
    ),
    fixes={
        "wordpress": N_(
            "Open the form in its plug-in, for example Contact Form 7.\n"
            "Use [email* your-email] for an e-mail and [tel your-phone] for a number instead of [text].\n"
            "Write a <label> around each field and save."
        ),
    },
    verify=N_("Tap the field for the telephone number on your phone: digits appear instead of letters."),
    snippet=N_('<label>E-mail <input type="email" name="email" autocomplete="email"></label>'),
    outcomes={
        "ok": passed(N_("The fields of the forms have labels and the right kind.")),
        "kind": warned(N_("Fields for e-mail or telephone that bring up the wrong keys: {count}."), 0.7),
        "labels": warned(N_("No field of the form has a label: {count}."), 0.5),
        "no_forms": not_applicable(N_("The page has no form to write in.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.3.5 and 3.3.2; HTML Living Standard 4.10.5.1",
    reason="A form without labels can still be filled in, only with more trouble; good to have.",
    good='<label>E-mail <input type="email" name="email"></label>',
    bad='<input type="text" name="email" placeholder="E-mail">',
)
def check(page: PageEvidence) -> Verdict:
    forms = [(form, fields) for form in page.forms if (fields := _written(form))]
    if not forms:
        return Verdict("no_forms")
    for _, fields in forms:
        if not any(field.labelled for field in fields):
            return Verdict(
                "labels", {"count": len(fields)}, (Subject(url=page.url, markup=_markup(fields[0])),)
            )
    wrong = [field for _, fields in forms for field in fields if _wrong_kind(field)]
    if wrong:
        subjects = tuple(Subject(url=page.url, markup=_markup(field)) for field in wrong[:5])
        return Verdict("kind", {"count": len(wrong)}, subjects)
    return Verdict("ok")


def _written(form: Form) -> list[FormField]:
    """The fields to type in; a search box is no form in this sense."""
    fields = [field for field in form.fields if field.type in _TYPED]
    if len(fields) == 1 and (form.method == "get" or _SEARCH.match(fields[0].name)):
        return []
    return fields


def _wrong_kind(field: FormField) -> bool:
    if field.type != "text":
        return False
    return bool(_MAIL.search(field.name) or _PHONE.search(field.name))


def _markup(field: FormField) -> str:
    return f'<input type="{field.type}" name="{field.name}">'
