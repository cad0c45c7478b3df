"""Do people learn what happens to what they write?"""

import re

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, unknown
from audits.evidence import SiteEvidence
from audits.facts.language import has_known_words
from audits.facts.personal_forms import personal_fields
from audits.facts.services import is_service
from audits.facts.wording import fold

_WORDS = re.compile(
    r"купуялы\w* (?:саясат|эреже|шарт)|(?:жеке|купуя) маалымат|политик\w* (?:\w+ ){0,2}(?:конфиденциальн|приватн|персональн|данных)"
    r"|(?:обработк|защит)\w* (?:\w+ ){0,2}(?:персональн\w* )?данных|персональн\w* данн"
    r"|privacy (?:and \w+ )?(?:policy|notice|statement)|(?:personal )?data protection|personal data|құпиялы|дербес дерек|maxfiylik|gizlilik"
)
_NAME = re.compile(r"\W*(?:купуялык|купуялуулук|конфиденциальность|приватность|(?:your |our )?privacy)\W*")
"""«Конфиденциальные консультации» is an offer, and a privacy campaign is no policy: the bare word is the whole name."""
_PATHS = re.compile(
    r"privacy-?(?:policy|notice)|/privacy(?:[/.?#]|\Z)|konfi?den[ct]s?ial|personal-?dan|kupuya", re.I
)


@site_check(
    weight=1,
    effort="hour",
    audience="director",
    access="editor",
    title=N_("People learn what you do with their data"),
    title_failed=N_("Say what you do with the data that people send"),
    why=N_(
        "Whoever asks for help wants to know who reads the letter. A few honest sentences let more people write."
    ),
    fix=N_(
        "Write a short page: what you ask for, why, who reads it, how long you keep it, how to have it deleted.\nName it “Privacy policy” and link to it beside each form.\nPromise only what you really do."
    ),
    verify=N_("Open a page with a form on your phone: the link stands beside it."),
    outcomes={
        "ok": passed(N_("There is a page about privacy.")),
        "missing": failed(N_("Forms ask for personal data, and we found no page about privacy.")),
        "other_language": unknown(
            N_("The site is in a language whose words for it we do not know, so this cannot be said.")
        ),
        "none": not_applicable(N_("No form asks for personal data.")),
    },
    absent=("missing",),
    since="0.1",
    revision=3,
    source="Law of the Kyrgyz Republic on personal information, 2008: the person is told of the purpose",
    reason="It builds trust, but only sites with forms need it; good to have.",
    good='<a href="/privacy/">Купуялык саясаты</a>',
    bad="a form with name and phone, and no word about them",
)
def check(site: SiteEvidence) -> Verdict:
    asking = [page.url for page in site.pages if any(personal_fields(form) for form in page.forms)]
    if not asking:
        return Verdict("none")
    for page in site.pages:
        for link in page.links:
            if link.quoted or (link.url and is_service(link.url)):
                continue
            if _speaks_of_privacy(link.name) or _PATHS.search(link.href):
                return Verdict(
                    "ok", {}, (Subject(url=page.url, markup=f'<a href="{link.href}">{link.name}</a>'[:300]),)
                )
        if any(map(_speaks_of_privacy, page.titles)):
            return Verdict("ok", {}, (Subject(url=page.url, markup=f"<title>{page.titles[0]}</title>"),))
    if not has_known_words(site):
        return Verdict("other_language")
    return Verdict("missing", {}, tuple(Subject(url=url, markup="<form>") for url in asking))


def _speaks_of_privacy(text: str) -> bool:
    folded = fold(text)
    return bool(_WORDS.search(folded) or _NAME.fullmatch(folded))
