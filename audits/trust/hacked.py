"""Are there signs that strangers write on the site?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.foreign_content import foreign_signs


@site_check(
    weight=5,
    effort="day",
    audience="webmaster",
    access="hosting",
    urgent=True,
    caps=0.4,
    title=N_("We saw no signs of foreign content"),
    title_failed=N_("Please check: there are signs of foreign content"),
    why=N_(
        "When strangers put advertising on a site, search engines warn of it or take it out, and visitors are led to dangerous pages. Often nobody at the organisation sees it."
    ),
    fix=N_(
        "Look at the places of the list. If you wrote these texts yourselves, tell us: it is our mistake then.\nIf not, change the passwords of the site, the hosting and the e-mail first.\nAsk whoever looks after the site to compare it with a copy from before, to delete what is foreign and to update system and plug-ins.\nLook in a week whether it has come back."
    ),
    verify=N_("Search for site: and your address on the phone: only your own pages appear."),
    outcomes={
        "ok": passed(N_("We saw no signs of foreign content.")),
        "one_sign": warned(N_("There is a sign of foreign content, please check: {words}."), 0.4),
        "signs": failed(N_("There are several signs of foreign content, please check: {words}.")),
        "no_pages": unknown(N_("No page could be read.")),
    },
    since="0.1",
    revision=3,
    source="Kinds of injected spam as search engines describe them; thresholds our own, chosen so that writing about such matters is no sign",
    reason="It harms visitors and takes the site out of search: essential, and first in the plan.",
    good="an article on gambling addiction",
    bad="five links such as “1xbet bonus”, “buy cialis online” to four foreign hosts, or three of them out of sight",
)
def check(site: SiteEvidence) -> Verdict:
    if not any(200 <= page.status < 300 for page in site.pages):
        return Verdict("no_pages")
    signs = foreign_signs(site)
    if not signs:
        return Verdict("ok")
    places = tuple(Subject(url=url, markup=markup[:300]) for sign in signs for url, markup in sign.places)
    words = ", ".join(dict.fromkeys(markup[:40] for sign in signs for _, markup in sign.places[:2]))
    return Verdict("signs" if len(signs) > 1 else "one_sign", {"words": words[:160]}, places)
