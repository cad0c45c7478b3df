"""Does the phone help to fill in the forms?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, rendered_check, warned
from audits.evidence import DrawnField, RenderedPage, Unavailable
from audits.facts.on_phone import SHOWN

TYPED = ("text", "email", "tel", "textarea", "number", "date", "url")
_MAIL = re.compile(r"e-?mail|\bmail\b|pochta|почта", re.I)
_PHONE = re.compile(r"phone|\btel\b|telefon|whatsapp|телефон", re.I)
_NAME = re.compile(r"\A(?:your-?)?(?:full-?|first-?|last-?)?name\b|\bимя\b|\bфио\b|\bатыңыз\b|аты-жөн", re.I)
_SEARCH = re.compile(r"\A(?:q|s|search\w*|query|poisk|text|keyword\w*|searchword|term|)\Z", re.I)


@rendered_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.fields",),
    title=N_("The phone helps to fill in forms"),
    title_failed=N_("Let the phone help to fill in forms"),
    why=N_(
        "With the right kind of field the phone shows digits for a number and @ for an e-mail, and fills in what it knows. Each field that takes long loses people who wanted to write to you."
    ),
    fix=N_(
        'Ask whoever looks after the form to give the fields their kind: type="email" and type="tel".\n'
        'Add autocomplete="name", "email" and "tel": then one tap fills the field.\n'
        "Give each field a label that stays visible, and leave out fields that you do not need."
    ),
    fixes={
        "wordpress": N_(
            "Open the form in its plug-in, for example Contact Form 7.\n"
            "Use [email* your-email autocomplete:email] and [tel your-phone autocomplete:tel] instead of [text].\n"
            "Write a <label> around each field and save."
        ),
        "tilda": N_(
            "Open “Content” of the block with the form, then “Input fields”.\n"
            "Choose the kinds “E-mail”, “Phone” and “Name” instead of “Text”, and fill in the heading of each field.\n"
            "Publish the page again."
        ),
    },
    verify=N_(
        "Tap the field for the telephone number on your phone: digits appear, and your own number is offered."
    ),
    snippet=N_('<label>E-mail <input type="email" name="email" autocomplete="email"></label>'),
    outcomes={
        "ok": passed(N_("The fields of the forms have labels and the right kind, and fill themselves in.")),
        "by_hand": warned(
            N_("Fields for name, e-mail or telephone that the phone does not fill in: {count}."), 0.8
        ),
        "kind": warned(N_("Fields for e-mail or telephone that bring up the wrong keys: {count}."), 0.6),
        "labels": warned(N_("Fields without a label that stays visible: {count}."), 0.4),
        "no_forms": not_applicable(N_("The page has no form to write in.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.3.5 and 3.3.2; HTML Living Standard 4.10.5.1 and 4.10.18.7",
    reason="A form can still be filled in by hand, only with more trouble; good to have.",
    good='<label>E-mail <input type="email" name="email" autocomplete="email"></label>',
    bad='<input type="text" name="email" placeholder="E-mail">',
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.fields, Unavailable)
    fields = _written(page.fields)
    if not fields:
        return Verdict("no_forms")
    unlabelled = [one for one in fields if one.label_from in ("", "placeholder", "title")]
    wrong = [one for one in fields if _wrong_keys(one)]
    by_hand = [one for one in fields if _own_data(one) and one.autocomplete in ("", "off")]
    for outcome, faulty in (("labels", unlabelled), ("kind", wrong), ("by_hand", by_hand)):
        if faulty:
            subjects = tuple(
                Subject(
                    url=page.url, markup=f'<input type="{one.type}" name="{one.name}"> “{one.label[:80]}”'
                )
                for one in faulty[:SHOWN]
            )
            return Verdict(outcome, {"count": len(faulty)}, subjects)
    return Verdict("ok")


def _written(fields: tuple[DrawnField, ...]) -> list[DrawnField]:
    """The fields to type in; a search box is no form in this sense."""
    typed = [one for one in fields if one.type in TYPED and one.in_form]
    return [] if len(typed) == 1 and _SEARCH.match(typed[0].name) else typed


def _said(field: DrawnField) -> str:
    return f"{field.name} {field.label}"


def _wrong_keys(field: DrawnField) -> bool:
    if field.type != "text" or field.inputmode in ("email", "tel", "numeric"):
        return False
    return bool(_MAIL.search(_said(field)) or _PHONE.search(_said(field)))


def _own_data(field: DrawnField) -> bool:
    """The phone knows it: name, e-mail and telephone number of whoever writes."""
    if field.type in ("email", "tel"):
        return True
    return field.type == "text" and bool(_NAME.search(_said(field)))
