"""Was enough of the site seen to say that something is nowhere on it?"""

from audits.evidence import SiteEvidence, Unavailable
from audits.facts.remembered import remembered
from audits.facts.site_state import ENOUGH_PAGES, site_state

_UNSEEN = frozenset(
    {
        *(Unavailable.NOT_COLLECTED, Unavailable.BLOCKED, Unavailable.TIMEOUT, Unavailable.REFUSED),
        *(Unavailable.TLS, Unavailable.CONNECTION_LOST, Unavailable.TOO_LARGE, Unavailable.BROKEN),
    }
)
"""Pages that may well be there, and were not seen."""


@remembered
def saw_enough(site: SiteEvidence) -> bool:
    """All that was linked was looked at, and most of it seen; or so many pages that the menu and what it
    leads to are among them. An archive with the home page alone, a server that turned us away, limits met
    after a few pages are not enough."""
    answered = sum(200 <= page.status < 300 for page in site.pages)
    if answered >= ENOUGH_PAGES:
        return True
    unseen = sum(failure.reason in _UNSEEN for failure in site.failures)
    complete = site.crawl.ended_by == "complete" and 2 * unseen < answered
    return complete and site_state(site).state != "partly"
