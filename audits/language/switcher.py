"""Does the home page lead to the other languages?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, unknown
from audits.evidence import SiteEvidence
from audits.facts.address_language import address_language
from audits.facts.language import page_language
from audits.facts.site_state import home_page_index

PAGES = 3


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("The home page leads to every language"),
    title_failed=N_("Put the choice of language on the home page"),
    why=N_(
        "A version that nobody finds was written in vain. People look for it at the top of the page and leave when it is not there."
    ),
    fix=N_(
        "Ask whoever looks after the template to put the names of the languages at the top of each page.\nWrite each name in its own language: Кыргызча, Русский, English.\nLink each name to the same page in that language."
    ),
    verify=N_("Open the home page on your phone: with one tap you come to each language."),
    outcomes={
        "ok": passed(N_("The home page leads to the languages of the site: {languages}.")),
        "missing": failed(N_("The home page has no link to these languages: {languages}.")),
        "one": not_applicable(N_("We saw fewer than three pages in a second language.")),
        "no_home": unknown(N_("The home page was not seen.")),
    },
    since="0.1",
    revision=2,
    source="W3C Internationalization, links to localized pages",
    reason="Only sites with several languages need it, and visitors may find the way by search; good to have.",
    good='<a href="/ky/" hreflang="ky">Кыргызча</a> on the home page',
    bad="Kyrgyz pages that no link of the home page leads to",
)
def check(site: SiteEvidence) -> Verdict:
    index = home_page_index(site)
    if index is None:
        return Verdict("no_home")
    home = site.pages[index]
    language_of = {page.url: page_language(page).detected for page in site.pages}
    own = language_of[home.url]
    counts: dict[str, int] = {}
    for found in language_of.values():
        if found:
            counts[found] = counts.get(found, 0) + 1
    others = {found for found, count in counts.items() if count >= PAGES and found != own}
    if len(others) + (own is not None) < 2:
        return Verdict("one")
    reached = {language_of.get(link.url or "") for link in home.links if link.internal or link.url}
    reached |= {link.hreflang.lower().split("-")[0] for link in home.links if link.hreflang}
    reached |= {address_language(link.url) for link in home.links if link.url}
    missing = sorted(others - {one for one in reached if one})
    if missing:
        return Verdict(
            "missing", {"languages": ", ".join(missing)}, (Subject(url=home.url, markup=", ".join(missing)),)
        )
    return Verdict("ok", {"languages": ", ".join(sorted(others))})
