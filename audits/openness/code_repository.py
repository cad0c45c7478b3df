"""Is code or data shared in a public repository?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check
from audits.evidence import SiteEvidence
from audits.facts.distinct_links import distinct_links

_HOSTS = re.compile(
    r"https?://(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|zenodo\.org|huggingface\.co)/[\w.-]+",
    re.I,
)


@site_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Code or data is shared in public"),
    title_failed=N_("Share code and data that others can use"),
    why=N_(
        "A map, a form or a table that you have made saves others the same work, and they improve it for you."
    ),
    fix=N_(
        "Ask your developer which parts could be useful to others.\nPut them on GitHub, GitLab or Codeberg with a licence.\nNever put data about people there."
    ),
    verify=N_("Open the address on another computer: everything can be downloaded."),
    outcomes={
        "ok": passed(N_("There is a link: {url}.")),
        "none": not_applicable(N_("There is no link to a public repository; that is no fault.")),
    },
    since="0.1",
    revision=1,
    source="Aims of the Information Program: local developers of free software",
    reason="It informs: it is the organisation's own choice.",
    good="https://github.com/jashyl-bulak/suu",
    bad="no such link",
)
def check(site: SiteEvidence) -> Verdict:
    for page, link in distinct_links(site):
        if link.url and not link.quoted and _HOSTS.match(link.url):
            return Verdict("ok", {"url": link.url[:120]}, (Subject(url=page.url, markup=link.href[:300]),))
    return Verdict("none")
