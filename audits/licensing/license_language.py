"""Can readers read the licence in their language?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.language import page_language

_SUFFIX = re.compile(r"(?:deed|legalcode)\.(?!txt|xml|rdf|htm)([a-z]{2,3})(?![a-z])", re.I)
_READABLE = {"ky": {"ky", "ru"}, "ru": {"ru"}, "en": {"en", ""}}


@page_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("Readers can read the licence in a language that they know"),
    title_failed=N_("Link the summary of the licence in Russian as well"),
    why=N_(
        "There is no summary in Kyrgyz yet, but one in Russian. Few of your readers will read the English one."
    ),
    fix=N_(
        "Leave the link of the licence as it is: programs read it.\n"
        "Add beside it a second link with deed.ru at its end, for CC BY 4.0: https://creativecommons.org/licenses/by/4.0/deed.ru\n"
        "On English pages the address without an ending is right."
    ),
    verify=N_("Tap the second link on your phone: the summary opens in Russian."),
    snippet=N_('<a href="https://creativecommons.org/licenses/by/4.0/deed.ru">CC BY 4.0, in Russian</a>'),
    outcomes={
        "ok": passed(N_("The page leads to the licence in a language of its readers.")),
        "english": warned(N_("The page leads only to the English text of the licence."), 0.7),
        "foreign": warned(N_("The page leads to the licence in another language ({language})."), 0.5),
        "not_judged": not_applicable(
            N_(
                "There is no link to a Creative Commons licence, or the page is in a language that we do not compare."
            )
        ),
    },
    since="0.1",
    revision=1,
    source="Creative Commons, translations of deeds (no Kyrgyz deed exists; ru and kk do)",
    reason="The licence holds in any language; a summary in Russian is a kindness.",
    good="https://creativecommons.org/licenses/by/4.0/deed.ru on a Kyrgyz page",
    bad="https://creativecommons.org/licenses/by/4.0/deed.de on a Kyrgyz page",
)
def check(page: PageEvidence) -> Verdict:
    addresses = [
        link
        for link in page.links
        if "commons.org/licenses/" in link.href and link.place not in ("main", "article")
    ]
    readable = _READABLE.get(page_language(page).detected or "") if addresses else None
    if readable is None:
        return Verdict("not_judged")
    place = (Subject(url=page.url, markup=addresses[0].href),)
    languages = {found[1] if (found := _SUFFIX.search(link.href)) else "" for link in addresses}
    if languages & readable:
        return Verdict("ok", subjects=place)
    if "" in languages:
        return Verdict("english", subjects=place)
    return Verdict("foreign", {"language": min(languages)}, place)
