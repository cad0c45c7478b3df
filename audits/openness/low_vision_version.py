"""Is there a version for people who see badly?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check
from audits.evidence import SiteEvidence
from audits.facts.distinct_links import distinct_links
from audits.facts.wording import fold

_WORDS = re.compile(r"слабовидящ|нач(?:а|о)р көр|көзү начар|visually impaired|low vision|нашар көрет")


@site_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("There is a version for people who see badly"),
    title_failed=N_("Make the text readable for people who see badly"),
    why=N_("Large letters and clear colours help older readers too."),
    fix=N_(
        "A separate version is not needed when the site itself is readable.\nAsk whoever looks after the site for dark letters on a light ground and at least 16 pixels."
    ),
    verify=N_("Make the letters larger on your phone: everything can still be read."),
    outcomes={
        "ok": passed(N_("There is a version for people who see badly.")),
        "none": not_applicable(N_("There is no separate version; that is no fault.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.4 and 1.4.12 ask for a readable site, not for a version",
    reason="It informs: it is the organisation's own choice.",
    good="a link «Версия для слабовидящих»",
    bad="no such link",
)
def check(site: SiteEvidence) -> Verdict:
    for page, link in distinct_links(site):
        if _WORDS.search(fold(link.name or link.title)):
            return Verdict("ok", {}, (Subject(url=page.url, markup=link.href[:300]),))
    return Verdict("none")
