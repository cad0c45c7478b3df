"""Is the site made with free software?"""

from audits.check import N_, Verdict, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.cms import site_cms


@site_check(
    weight=0,
    effort="project",
    audience="director",
    access="none",
    title=N_("Your site runs on free software"),
    title_failed=N_("Think of free software at the next renewal"),
    why=N_(
        "A site on free software can move to any host and to any studio. With a closed system you pay as long as you stay."
    ),
    fix=N_(
        "Nothing needs to be done now.\nAt the next renewal ask for offers with WordPress, Drupal or Joomla too.\nAsk for a copy of your texts and pictures in any case."
    ),
    verify=N_("Ask your studio which program the site runs on."),
    outcomes={
        "free": passed(N_("The site runs on {name}, which is free software.")),
        "closed": warned(N_("The site runs on {name}, which belongs to a company."), 0.5),
        "unsure": unknown(N_("We could not tell which program the site runs on.")),
    },
    since="0.1",
    revision=1,
    source="Aims of the Information Program: use of free software",
    reason="It informs: it is the organisation's own choice.",
    good="WordPress, Joomla, Drupal",
    bad="a closed builder",
)
def check(site: SiteEvidence) -> Verdict:
    found = site_cms(site)
    if found is None or found.open_source is None:
        return Verdict("unsure")
    return Verdict("free" if found.open_source else "closed", {"name": found.name})
