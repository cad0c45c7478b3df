"""Does the name beside © belong to the organisation, not to the template?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.license import site_rights
from audits.facts.license_place import page_saying
from audits.facts.wording import fold

_TEMPLATE = re.compile(
    r"(?:your|my) (?:company|website|web ?site|site|blog|brand|organi[sz]ation|name|domain)(?: name| title| here)?(?: inc| ltd| llc)?"
    r"|(?:company|site|website|organi[sz]ation|business|brand|domain|blog) ?(?:name|title)(?: here)?|company|website|sitename|domain\.(?:com|tld)"
    r"|yoursite(?:\.com)?|yourdomain(?:\.com)?|yourwebsite(?:\.com)?|companyname|example(?:\.com)?|lorem ipsum(?: dolor.*)?|untitled|demo(?: site)?"
    r"|(?:ваша|моя|наша) (?:компания|организация)|(?:ваш|мой) (?:сайт|блог)|(?:название|имя) (?:сайта|компании|организации|вашей компании|вашего сайта)"
    r"|(?:сайттын|компаниянын|уюмдун) (?:аты|аталышы)|(?:сиздин|менин) (?:сайт|компания|уюм)\w*"
)
"""The whole name; longer ones are real."""
BUILDER = re.compile(
    r"конструктор сайтов|(?:web)?site builder|\bucoz\b|\btilda\b|\bwix\b|wordpress|joomla|drupal"
)


@site_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("The name beside © is your own"),
    title_failed=N_("Put your own name beside ©"),
    why=N_(
        "“Your Company” at the foot of every page looks unfinished, and nobody learns whom to name as the source."
    ),
    fix=N_(
        "Open the footer of the template.\n"
        "Replace the name that came with it by the full name of your organisation."
    ),
    verify=N_("Look at the foot of any page on your phone: your name stands beside ©."),
    snippet=N_("<p>© {name}, {year}</p>"),
    outcomes={
        "ok": passed(N_("The name beside © is not one of a template: {holder}.")),
        "template": warned(N_("Beside © stands the name that came with the template: {holder}."), 0.3),
        "builder": unknown(
            N_("The line with © speaks of the system of the site; whose name readers see, we cannot tell.")
        ),
        "no_holder": not_applicable(N_("There is no name beside ©.")),
    },
    since="0.1",
    revision=1,
    source="names that usual templates put beside ©",
    reason="A small matter that every visitor sees, mended in a minute.",
    good="© 2026 Public foundation Omur",
    bad="© 2026 Your Company",
)
def check(site: SiteEvidence) -> Verdict:
    rights = site_rights(site)
    if not rights.holder:
        return Verdict("no_holder")
    holder = fold(rights.holder).strip(" .,\"'[]{}<>")
    place = (Subject(url=page_saying(site, rights.copyright), markup=rights.copyright),)
    if BUILDER.search(holder):
        return Verdict("builder", subjects=place)
    outcome = "template" if _TEMPLATE.fullmatch(holder) else "ok"
    return Verdict(outcome, {"holder": rights.holder}, place)
