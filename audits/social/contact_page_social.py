"""Are your networks found on the contacts page as well?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.site_state import home_page_index
from audits.facts.social_presence import pages_with_profiles, visible_profiles
from audits.facts.wording import fold

_NAME = re.compile(
    r"(?:наши |биздин |our )?(?:контакты|контактная информация|контакт|байланыш(?:тар|уу)?|биз менен байланыш\w*|дарегибиз"
    r"|contacts?|contact us|связаться с нами|связь)"
)


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("Your networks are found on the contacts page"),
    title_failed=N_("Add your networks to the contacts page"),
    why=N_(
        "Whoever opens the contacts page wants to write to you now. Many would rather write in a network than call."
    ),
    fix=N_(
        "Open the contacts page for editing.\n"
        "Write the names of your networks below the phone number and link each to your page.\n"
        "Use pages and numbers of the organisation, not private ones."
    ),
    verify=N_("Open the contacts page on your phone: your networks stand there, and a tap opens them."),
    outcomes={
        "ok": passed(N_("Your networks are found on the contacts page.")),
        "missing": warned(N_("Your networks are linked elsewhere, but not on the contacts page."), 0.5),
        "no_page": not_applicable(N_("We saw no contacts page.")),
        "no_profiles": not_applicable(N_("There are no links to your pages in social networks.")),
    },
    since="0.1",
    revision=1,
    source="our rule: all ways to write in one place",
    reason="Site-wide and home-visible count the places that more visitors see.",
    good="https://www.facebook.com/omur.kg linked on /contacts",
    bad="/contacts with an address and a phone number only",
)
def check(site: SiteEvidence) -> Verdict:
    own = visible_profiles(site)
    if not own:
        return Verdict("no_profiles")
    contacts = _contact_pages(site)
    if not contacts:
        return Verdict("no_page")
    without = contacts - set(pages_with_profiles(site))
    if without == contacts:
        return Verdict("missing", subjects=tuple(Subject(url=url) for url in sorted(without)))
    return Verdict("ok", subjects=tuple(Subject(url=url) for url in sorted(contacts - without)))


def _contact_pages(site: SiteEvidence) -> set[str]:
    """Pages that we saw and to which the home page leads under that name."""
    index = home_page_index(site)
    if index is None:
        return set()
    seen = {page.url for page in site.pages if 200 <= page.status < 300}
    named = (link for link in site.pages[index].links if link.internal and link.url)
    return {
        url
        for link in named
        if (url := (link.url or "").split("#")[0]) in seen and _NAME.fullmatch(fold(link.name))
    }
