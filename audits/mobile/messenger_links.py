"""Does a tap on the messenger's number open a chat?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social import own_profiles
from audits.facts.wording import fold

LONGEST = 200
_NAMES = re.compile(r"whats ?app|в[ао]тсап\w*|telegram|телеграм\w*|viber|вайбер\w*")
_SIGNS = ("whats", "тсап", "teleg", "телег", "viber", "вайбер")
"""A page without any of these names no messenger."""
_NUMBER = re.compile(r"(?:\+?996|\b0)[\s()-]*\d{3}(?:[\s()-]*\d){6}\b")


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("One tap opens a chat with you"),
    title_failed=N_("Make a link of the messenger's number"),
    why=N_("Nobody copies a number from a site into a messenger. With a link the chat opens at once."),
    fix=N_(
        "Make sure that it is a number of the organisation and not of a colleague.\nMake the address: https://wa.me/996 and the number without the first zero and without spaces.\nMark the number in the editor and put the address behind it."
    ),
    verify=N_("Tap the number on your phone: a chat with your organisation opens."),
    snippet=N_('<a href="https://wa.me/996XXXXXXXXX">WhatsApp</a>'),
    outcomes={
        "ok": passed(N_("A tap opens a chat with you.")),
        "text_only": warned(N_("The number of the messenger stands there as text only: {text}."), 0.6),
        "none": not_applicable(N_("We saw no number of a messenger.")),
    },
    since="0.1",
    revision=1,
    source="WhatsApp, click to chat; Telegram, links",
    reason="It informs: the check of messengers among the social networks bears the points.",
    good='<a href="https://wa.me/996555120345">WhatsApp</a>',
    bad="WhatsApp: 0555 12 03 45 as text only",
)
def check(site: SiteEvidence) -> Verdict:
    if any(profile.kind == "message" for profile in own_profiles(site)):
        return Verdict("ok")
    for page in site.pages:
        short = [
            block
            for block in page.blocks
            if len(block.text) <= LONGEST and not block.quoted and ("996" in block.text or "0" in block.text)
        ]
        text = " ".join([block.text for block in short]).casefold()
        for block in short if any(sign in text for sign in _SIGNS) else ():
            words = fold(block.text)
            if _NAMES.search(words) and _NUMBER.search(words):
                place = Subject(url=page.url, markup=block.text)
                return Verdict("text_only", {"text": block.text[:100]}, (place,))
    return Verdict("none")
