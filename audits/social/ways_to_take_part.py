"""Does the home page show how people can take part?"""

import re

from audits.check import N_, Subject, Verdict, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.language import has_known_words
from audits.facts.site_state import home_page_index
from audits.facts.wording import fold

LONGEST = 60
_WAYS = re.compile(
    r"(?P<volunteer>волонт[её]р|доброволь|ыктыярчы|volunteer)"
    r"|(?P<join>вступ(?:ить|ай)|стать (?:членом|участник|партн[её]р)|присоедин|мүчө бол|кошул|катыш|join us|join in|become a|get involved|take part|membership)"
    r"|(?P<events>мероприят|афиша|событи[яй]|иш-?чара|окуялар|\bevents?\b|training calendar|тренинг|записаться|запись на|катталуу|(?:лагер|курс|окуу)\w* жазыл|мектеби)"
    r"|(?P<support>пожертв|поддержать|помочь|донат|колдоо көрсөт|жардам бер|кайрымдуулук|donat|support us)"
    r"|(?P<ask>обратная связь|сын-?пикир|задать вопрос|задайте вопрос|суроо бер|кайрылуу|feedback|ask (?:a question|us)|предложить)"
    r"|(?P<petition>петици|petition)"
    r"|(?P<survey>опрос|анкет|сурамжыло|survey)"
)


@site_check(
    weight=0,
    effort="hour",
    audience="director",
    access="admin",
    title=N_("The home page shows how people can take part"),
    title_failed=N_("Show on the home page how people can take part"),
    why=N_(
        "Whoever likes what you do wants to do something. One clear link to an event or to volunteering makes a helper of a reader."
    ),
    fix=N_(
        "Choose one or two ways that you can really look after: come to an event, become a volunteer, answer a survey, ask a question, support.\n"
        "Put a link with these words into the head or the middle of the home page.\n"
        "Comments need not be open for that; a form that only you read is enough."
    ),
    verify=N_("Open the home page on your phone: within one look you see what a visitor can do."),
    outcomes={
        "ok": passed(N_("Kinds of taking part that the home page links: {count}.")),
        "not_seen": warned(
            N_(
                "We saw no link on the home page that invites to take part; it may be called by words that we do not know."
            ),
            0.5,
        ),
        "other_language": unknown(
            N_("The site is in a language whose words for it we do not know, so this cannot be said.")
        ),
        "no_home": unknown(N_("The home page could not be read, so this cannot be said.")),
    },
    since="0.1",
    revision=2,
    source="our rule: one invitation on the home page",
    reason="Words for it are many, and not every organisation seeks helpers.",
    good='<a href="/volunteer">Become a volunteer</a>',
    bad="a home page with news only",
)
def check(site: SiteEvidence) -> Verdict:
    index = home_page_index(site)
    if index is None:
        return Verdict("no_home")
    home = site.pages[index]
    found: dict[str, Subject] = {}
    for link in home.links:
        if 0 < len(link.name) < LONGEST and (match := _WAYS.search(fold(link.name))):
            markup = f'<a href="{link.href[:200]}">{link.name}</a>'
            found.setdefault(match.lastgroup or "", Subject(url=home.url, markup=markup))
    if found:
        return Verdict("ok", {"count": len(found)}, tuple(found.values()))
    return Verdict("not_seen" if has_known_words(site) else "other_language")
