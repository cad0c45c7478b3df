"""Is code or data shared in a public repository?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown
from audits.evidence import SiteEvidence
from audits.facts.addresses import bare_host, split_address
from audits.facts.distinct_links import distinct_links
from audits.facts.site_state import home_page_index
from audits.facts.social import own_profiles

FEWEST_LETTERS = 4

_HOSTS = re.compile(
    r"https?://(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|zenodo\.org|huggingface\.co)/([\w.-]+)",
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
        "unclear": unknown(
            N_("There is a link to public code or data; whether it is yours we cannot tell: {url}.")
        ),
        "none": not_applicable(N_("There is no link to a public repository; that is no fault.")),
    },
    since="0.1",
    revision=2,
    source="Aims of the Information Program: local developers of free software",
    reason="It informs: it is the organisation's own choice.",
    good="https://github.com/jashyl-bulak/suu",
    bad="no such link",
)
def check(site: SiteEvidence) -> Verdict:
    names = _own_names(site)
    unclear: Verdict | None = None
    for page, link in distinct_links(site):
        found = _HOSTS.match(link.url) if link.url and not link.quoted else None
        if found is None:
            continue
        params = {"url": found.string[:120]}
        place = (Subject(url=page.url, markup=link.href[:300]),)
        owner = _letters(found[1])
        if len(owner) >= FEWEST_LETTERS and any(owner in name or name in owner for name in names):
            return Verdict("ok", params, place)
        unclear = unclear or Verdict("unclear", params, place)
    return unclear or Verdict("none")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _own_names(site: SiteEvidence) -> list[str]:
    """The organisation as it is called in the seed, its address, its titles and its profiles."""
    index = home_page_index(site)
    names = [site.organisation.id, site.organisation.name, *(p.handle or "" for p in own_profiles(site))]
    names += [bare_host(split_address(site.site).host).rpartition(".")[0]]
    names += site.pages[index].titles if index is not None else ()
    return [name for name in map(_letters, names) if len(name) >= FEWEST_LETTERS]
