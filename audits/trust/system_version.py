"""Is the version of the system still looked after by its makers?"""

from datetime import datetime, timedelta

from audits.check import N_, Subject, Verdict, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.cms import site_cms
from audits.facts.ended_systems import CHECKED, ENDED, care_ended

SIX_MONTHS = timedelta(days=183)


@site_check(
    weight=0,
    effort="day",
    audience="webmaster",
    access="admin",
    title=N_("The makers of your system still look after its version"),
    title_failed=N_("Ask whether the version of your system still gets security updates"),
    why=N_(
        "Holes in versions that nobody mends are known to everybody. Strangers look for such sites with programs, small ones too."
    ),
    fix=N_(
        "Ask whoever looks after the site: does this version still get security updates from anybody?\nIf not, have a copy of the site made first, files and database.\nThen have the system updated on a copy, looked at, and put in place of the old one."
    ),
    verify=N_("Ask your webmaster for a photo of the page with the version in the administration."),
    outcomes={
        "ok": passed(N_("{name} {version}: not on our list of versions whose care has ended.")),
        "ended": warned(
            N_("{name} {version}: its makers have ended their care, on {date} at the latest."), 0.5
        ),
        "not_told": unknown(N_("The site does not tell the version of its system, and need not.")),
        "old_list": unknown(N_("Our list of versions is older than six months, so this cannot be said.")),
    },
    since="0.1",
    revision=2,
    source="The dated list audits/facts/ended_systems.py: endoflife.date and the makers' own announcements",
    reason="It informs: the hosting company or a firm may mend an old version, and a program cannot see that.",
    good="Joomla 5.2",
    bad="Joomla 3.9",
)
def check(site: SiteEvidence) -> Verdict:
    found = site_cms(site)
    if found is None or not found.version or found.slug not in ENDED:
        return Verdict("not_told")
    try:
        seen = datetime.fromisoformat(site.crawl.started_at).date()
    except ValueError:
        return Verdict("not_told")
    if seen > CHECKED + SIX_MONTHS:
        return Verdict("old_list")
    ended = care_ended(found.slug, found.version)
    names = {"name": found.name, "version": found.version}
    if ended is None or ended >= seen:
        return Verdict("ok", names)
    place = Subject(url=site.site, markup=found.markup[:300])
    return Verdict("ended", {**names, "date": ended.isoformat()}, (place,))
