"""Do the links to other sites lead somewhere?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, unknown, warned
from audits.evidence import ExternalLink, SiteEvidence, Unavailable

GONE = (404, 410, Unavailable.DNS)
"""What says that there is nothing any more. Everything else may be said to programs alone, or today."""
FEW = 0.1
"""Up to this share of the addresses that answered, broken links are a matter of an hour."""


@site_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    needs=("external_links",),
    title=N_("Links to other sites work"),
    title_failed=N_("Mend the broken links to other sites"),
    why=N_(
        "Partners move their pages, and nobody tells you. A reader who taps such a link loses trust in the other "
        "links too. A name that nobody owns any more can be bought by strangers."
    ),
    fix=N_(
        "Look at the list below: the page, and the address that is broken. 404 and 410 mean that the page is gone, “dns” that the site is gone.\n"
        "Look for the new address on the partner's site, or search for the title of the page.\n"
        "Put in the new address, or remove the link and leave the name."
    ),
    verify=N_("Tap each link of the list on your phone: the page of the other site opens."),
    outcomes={
        "ok": passed(
            N_(
                "The links to other sites that we tried work: {tried}. Sites that did not let us in or did not answer: {untold}; they do not count."
            )
        ),
        "few": warned(
            N_(
                "Broken links to other sites: {broken} of {tried}. Sites that did not let us in or did not answer: {untold}; they do not count."
            ),
            0.6,
        ),
        "many": failed(
            N_(
                "Many links to other sites are broken: {broken} of {tried}. Sites that did not let us in or did not answer: {untold}; they do not count."
            )
        ),
        "untold": unknown(
            N_(
                "The sites that you link to did not let us in or did not answer, so this cannot be said: {untold}."
            )
        ),
        "not_asked": unknown(N_("We asked for none of the links to other sites, so this cannot be said.")),
        "no_links": not_applicable(N_("There are no links to other sites.")),
    },
    since="0.1",
    revision=1,
    source="RFC 9110, status 404 and 410; RFC 8020, a name that does not exist",
    reason="The pages are somebody else's and a few of the links are tried; good to have.",
    good='<a href="https://partner.example/report">, and it answers 200',
    bad='<a href="https://partner.example/old">, and it answers 404',
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.external_links, Unavailable)
    if not site.external_links:
        return Verdict("no_links")
    works = sum(isinstance(link.status, int) and link.status < 400 for link in site.external_links)
    broken = [link for link in site.external_links if link.status in GONE]
    untold = [
        link
        for link in site.external_links
        if link.status not in (*GONE, Unavailable.NOT_ATTEMPTED, Unavailable.NOT_COLLECTED)
        and not (isinstance(link.status, int) and link.status < 400)
    ]
    tried = works + len(broken)
    if not tried:
        return Verdict("untold" if untold else "not_asked", {"untold": len(untold)}, _places(site, untold))
    params: dict[str, str | int | float] = {"tried": tried, "untold": len(untold)}
    if not broken:
        return Verdict("ok", params, _places(site, untold))
    outcome = "few" if len(broken) <= max(1, FEW * tried) else "many"
    return Verdict(outcome, {**params, "broken": len(broken)}, _places(site, [*broken, *untold]))


def _places(site: SiteEvidence, links: list[ExternalLink]) -> tuple[Subject, ...]:
    """The first page that has each address."""
    pages: dict[str, str] = {}
    for page in site.pages:
        for link in page.links:
            if link.url and not link.internal:
                pages.setdefault(link.url.partition("#")[0], page.url)
    return tuple(
        Subject(url=pages.get(link.url, site.site), markup=f"{link.url} ({link.status})") for link in links
    )
