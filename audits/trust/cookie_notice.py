"""Does the site show a notice about cookies?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check
from audits.evidence import SiteEvidence
from audits.facts.loaded import loaded_once
from audits.facts.own_text import whole_text
from audits.facts.wording import fold

LONGEST = 400
_SCRIPTS = re.compile(
    r"cookie-?(?:bot|yes|notice|law|consent|script)|onetrust|complianz|iubenda|tarteaucitron|klaro|osano|usercentrics",
    re.I,
)
_NOTICE = re.compile(r"\bcookies?\b|\bкуки\w*|\bcookie-")
_SIGNS = ("ookie", "OOKIE", "куки", "Куки", "КУКИ")
"""As it is written in small and capital letters; a page without any of these has no notice."""
_ASKS = re.compile(
    r"соглас|принима|принять|макул|кабыл ал|accept|agree|consent|continu|продолжа|использ|колдон|uses?\b"
)


@site_check(
    weight=0,
    effort="minutes",
    audience="director",
    access="admin",
    title=N_("There is a notice about cookies"),
    title_failed=N_("Look at the notice about cookies"),
    why=N_(
        "Such notices come from a law of the European Union. On a phone they cover half of the page, and readers here gain little from them."
    ),
    fix=N_(
        "If you address readers in the European Union, or a partner asks for it, keep the notice.\nElse ask whoever looks after the site which counters need it, and whether you need those counters.\nA notice should be small, and “no” as easy as “yes”."
    ),
    verify=N_("Open the site on your phone in a private window: the text can be read beside the notice."),
    outcomes={
        "there": passed(
            N_("The site shows a notice about cookies. It is for you to decide whether you need it.")
        ),
        "none": not_applicable(N_("We saw no notice about cookies; that is no fault.")),
    },
    since="0.1",
    revision=1,
    source="Directive 2002/58/EC, article 5(3): a law of the European Union, not of Kyrgyzstan",
    reason="It informs: a foreign law is no duty here, and a notice is no fault.",
    good="either with or without a notice",
    bad="nothing: this check accuses nobody",
)
def check(site: SiteEvidence) -> Verdict:
    for page in site.pages:
        text = whole_text(page)
        for block in page.blocks if any(sign in text for sign in _SIGNS) else ():
            if len(block.text) <= LONGEST and not block.quoted:
                text = fold(block.text)
                if _NOTICE.search(text) and _ASKS.search(text):
                    return Verdict("there", {}, (Subject(url=page.url, markup=block.text[:300]),))
    for url, resource in loaded_once(site):
        if resource.kind in ("script", "style") and _SCRIPTS.search(resource.url):
            return Verdict("there", {}, (Subject(url=url, markup=resource.url[:300]),))
    return Verdict("none")
