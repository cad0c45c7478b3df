"""Does an address that does not exist answer with an error?"""

from audits.check import N_, Subject, Verdict, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence, Unavailable


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("error_page",),
    title=N_("Wrong addresses answer “not found”"),
    title_failed=N_("Let wrong addresses answer “not found”"),
    why=N_(
        "When any wrong address shows a page as if it were right, search engines fill their list with empty "
        "pages of yours, and a visitor does not see that the address was wrong."
    ),
    fix=N_(
        "Ask whoever looks after the site to answer wrong addresses with status 404.\n"
        "The error page should say so in the language of the site, and link to the home page and the search."
    ),
    verify=N_(
        "Type your address with /no-such-page at its end on your phone: “not found” appears, with a way back."
    ),
    outcomes={
        "ok": passed(N_("Wrong addresses answer with status {status}.")),
        "soft": warned(N_("A wrong address answers with status {status}, as if it were right."), 0.3),
        "server_error": warned(N_("A wrong address answers with a fault of the server ({status})."), 0.3),
        "blocked": unknown(N_("A wrong address was refused ({status}), so this cannot be said.")),
    },
    since="0.1",
    revision=1,
    source="RFC 9110, 404; Google Search Central, soft 404",
    reason="Search engines recognise most error pages that answer 200, so the gain is small.",
    good="/no-such-page answers 404",
    bad="/no-such-page answers 200",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.error_page, Unavailable)
    status = site.error_page.status
    place = (Subject(url=site.error_page.url, markup=f"status {status}"),)
    if status in (404, 410):
        return Verdict("ok", {"status": status})
    if status >= 500:
        return Verdict("server_error", {"status": status}, place)
    if status >= 400:
        return Verdict("blocked", {"status": status}, place)
    return Verdict("soft", {"status": status}, place)
