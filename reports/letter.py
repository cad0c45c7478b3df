"""Two texts to send on: a letter to the web studio with the technical steps, and a short message."""

import re
import unicodedata
from collections.abc import Sequence

from audits.check import N_, Param
from audits.judgement import SiteProfile
from reports.findings import Saying
from reports.language import Texts, fill
from reports.pages import CONTROLS, clipped
from reports.plan import Plan, PlanItem
from reports.snippet import site_address

PLACES_IN_LETTER = 3
MESSAGE_LIMIT = 600
"""Letters of a message that people read to its end, and that every messenger takes as one."""
SITE_LIMIT, NAME_LIMIT, ACTION_LIMIT, CONTACT_LIMIT, FILE_LIMIT = 60, 60, 80, 80, 90

GREETING = N_("Dear colleagues,")
ASKING = N_(
    "on {date} our site {site} was checked. We ask you for the works below, in this order. Each says what "
    "was seen, where, and how we shall see that it is done."
)
BEFORE_WORK = N_(
    "Before you begin, please tell us the price and the day, and make a copy of the site. Please send no "
    "passwords in a messenger."
)
SEEN = N_("Seen: {saw}")
PAGES = N_("Pages: {failing} of {judged}.")
WHERE = N_("Where:")
MORE = N_("and more places: {count}")
PASTE = N_("To paste:")
DONE_WHEN = N_("Done when: {verify}")
AFTER = N_("After point {number} of the report.")
DECISION = N_("Only after the decision of our board.")
ACCEPTED = N_(
    "We take the work as done when we have looked at each point as it says, and the program that checked the "
    "site sees it too."
)
ORDERED_BY = N_("For the organisation: ____________________  Date: ____________")
DONE_BY = N_("For the studio: ____________________  Date: ____________")
QUESTIONS = N_("Questions about the check: {contact}")
OF_POINT = N_("point {number} of the report")

CHECKED = N_("{name}: check of the site {site}, {date}")
FIRST = N_("Please begin with:")
WHOLE_REPORT = N_("The whole report: {file}")


def technical(plan: Plan) -> tuple[PlanItem, ...]:
    """The steps that are for a webmaster or a studio."""
    return tuple(item for item in plan.items if item.audience == "webmaster" or item.group == "studio")


def studio_letter(plan: Plan, name: str, profile: SiteProfile, contact: str, when: str, texts: Texts) -> str:
    """The letter as plain text; "" where no step is for a studio. ``when`` is the moment of the visit."""
    items = technical(plan)
    if not items:
        return ""
    site = _line(site_address(profile))
    parts = [
        _line(name),
        texts.text(GREETING),
        texts.say(ASKING, site=site, date=texts.date(when)),
        texts.text(BEFORE_WORK),
        *(_point(number, item, texts) for number, item in enumerate(items, start=1)),
        texts.text(ACCEPTED),
    ]
    if contact:
        parts.append(texts.say(QUESTIONS, contact=_line(contact)))
    parts += [texts.text(ORDERED_BY), texts.text(DONE_BY)]
    return "\n\n".join(parts) + "\n"


def _point(number: int, item: PlanItem, texts: Texts) -> str:
    saw = said(item.saw, texts)
    if item.failing:
        saw += " " + texts.say(PAGES, failing=item.failing, judged=item.judged)
    lines = [
        f"{number}. {item.action} ({texts.say(OF_POINT, number=item.number)})",
        "   " + texts.say(SEEN, saw=saw),
    ]
    lines += ["   " + texts.say(AFTER, number=one) for one in item.after]
    if item.needs_permission:
        lines.append("   " + texts.text(DECISION))
    addresses = list(dict.fromkeys(_line(place.url) for place in item.places))[:PLACES_IN_LETTER]
    if addresses:
        lines += ["   " + texts.text(WHERE), *(f"   - {address}" for address in addresses)]
        more = item.more_places + len(item.places) - len(addresses)
        if more > 0:
            lines.append("   - " + texts.say(MORE, count=more))
    if item.snippet:
        lines += ["   " + texts.text(PASTE), "".join(piece.text for piece in item.snippet)]
    lines.append("   " + texts.say(DONE_WHEN, verify=item.verify))
    return "\n".join(lines)


def message(
    name: str,
    site: str,
    summary: str,
    steps: Sequence[str],
    contact: str,
    file: str,
    when: str,
    texts: Texts,
) -> str:
    """A message for WhatsApp or Telegram of at most MESSAGE_LIMIT letters: ``summary`` (the marks in
    words), the first steps, whom to ask, the name of the file."""
    head = [
        texts.say(
            CHECKED,
            name=_short(name, NAME_LIMIT),
            site=_short(re.sub(r"^https?://|/$", "", site), SITE_LIMIT),
            date=texts.date(when),
        ),
        summary,
    ]
    foot = [
        texts.say(QUESTIONS, contact=_short(contact, CONTACT_LIMIT)) if contact else "",
        texts.say(WHOLE_REPORT, file=_short(file, FILE_LIMIT)),
    ]
    for limit in range(ACTION_LIMIT, 0, -1):
        actions = [f"{number}. {_short(step, limit)}" for number, step in enumerate(steps, start=1)]
        lines = [*head, *([texts.text(FIRST), *actions] if steps else []), *foot]
        text = "\n".join(line for line in lines if line)
        if letters(text) <= MESSAGE_LIMIT:
            return text + "\n"
    raise AssertionError("the fixed words of the message alone are too long")


def letters(text: str) -> int:
    return len(unicodedata.normalize("NFC", text))


def said(saw: Saying, texts: Texts) -> str:
    """What a finding says, as plain text."""

    def value(param: Param) -> str:
        return clipped(_line(param)) if isinstance(param, str) else texts.number(param)

    return fill(saw.text, saw.params, value)


def _line(text: str) -> str:
    """Foreign text on one line, without what steers a terminal or turns the direction of writing."""
    plain = "".join(" " if unicodedata.category(sign) in ("Cf", "Cc", "Zl", "Zp") else sign for sign in text)
    return clipped(" ".join(CONTROLS.sub("\ufffd", plain).split()))


def _short(text: str, limit: int) -> str:
    line = _line(text)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
