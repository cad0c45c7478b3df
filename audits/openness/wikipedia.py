"""Does the site lead to Wikipedia or its sisters?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check
from audits.evidence import SiteEvidence
from audits.facts.distinct_links import distinct_links

_HOSTS = re.compile(
    r"https?://(?:[\w-]+\.)*(?:wikipedia|wikidata|wikimedia|wikisource|wiktionary|wikibooks)\.org/", re.I
)


@site_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Your site leads to Wikipedia or its sisters"),
    title_failed=N_("Share what you know with Wikipedia"),
    why=N_(
        "Kyrgyz Wikipedia is read by schoolchildren everywhere. An article or a photo from you works there for years."
    ),
    fix=N_(
        "Choose a photo that is your own and shows nobody who would mind.\nUpload it to Wikimedia Commons under CC BY-SA 4.0 or CC BY 4.0.\nLink from your site to the article in which it stands."
    ),
    verify=N_("Open the article on your phone: your photo is there with your name."),
    outcomes={
        "ok": passed(N_("There is a link: {url}.")),
        "none": not_applicable(N_("There is no link to Wikipedia, Wikidata or Commons; that is no fault.")),
    },
    since="0.1",
    revision=1,
    source="Aims of the Information Program: Kyrgyz Wikipedia",
    reason="It informs: it is the organisation's own choice.",
    good="https://ky.wikipedia.org/wiki/…",
    bad="no such link",
)
def check(site: SiteEvidence) -> Verdict:
    for page, link in distinct_links(site):
        if link.url and not link.quoted and _HOSTS.match(link.url):
            return Verdict("ok", {"url": link.url[:120]}, (Subject(url=page.url, markup=link.href[:300]),))
    return Verdict("none")
