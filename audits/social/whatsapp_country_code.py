"""Has the number in the WhatsApp link its country code?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social_links import own_links

_WRONG = re.compile(r"0\d*|[2-9]\d{8}|9960\d{9}")
"""The national form with or without its zero, or both codes at once."""


@site_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("The number in the WhatsApp link has its country code"),
    title_failed=N_("Write the number in the WhatsApp link with 996"),
    why=N_("Without 996 WhatsApp says that the number does not exist, though you wait for the message."),
    fix=N_(
        "Write the address as https://wa.me/996 and the number without the first zero, without + and without spaces.\n"
        "Use a number of the organisation, not a private one."
    ),
    verify=N_("Tap the link on your phone: a chat with your organisation opens."),
    snippet=N_('<a href="https://wa.me/996XXXXXXXXX">WhatsApp</a>'),
    outcomes={
        "ok": passed(N_("The number in the WhatsApp link has its country code.")),
        "no_code": warned(
            N_("The number in the WhatsApp link seems to lack the country code or has a zero too many."), 0.2
        ),
        "none": not_applicable(N_("There is no WhatsApp link with a number.")),
    },
    since="0.1",
    revision=1,
    source="WhatsApp, click to chat: full international number without zeroes; ITU-T E.164",
    reason="The chat does not open, but it is one link, and the visitor can still call.",
    good="https://wa.me/996555120345",
    bad="https://wa.me/0555120345",
)
def check(site: SiteEvidence) -> Verdict:
    chats = [
        (url, profile)
        for url, profile in own_links(site)
        if profile.network == "whatsapp" and profile.kind == "message" and (profile.handle or "").isdigit()
    ]
    if not chats:
        return Verdict("none")
    wrong = tuple(Subject(url=url, markup=p.href) for url, p in chats if _WRONG.fullmatch(p.handle or ""))
    return Verdict("no_code", subjects=wrong) if wrong else Verdict("ok")
