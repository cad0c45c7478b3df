"""Do the scripts of the page run to their end?"""

from audits.check import N_, Subject, Verdict, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable


@rendered_check(
    weight=0,
    effort="day",
    audience="webmaster",
    access="admin",
    needs=("page.loading",),
    title=N_("The scripts of the page run without errors"),
    title_failed=N_("Show the errors of the scripts to your webmaster"),
    why=N_(
        "Where a script stops, a menu may not open or a form may not be sent. Readers see only that nothing happens."
    ),
    fix=N_(
        "Try out the menu, the forms and the galleries of the page on a phone.\n"
        "Show the list below to whoever looks after the site.\n"
        "Update the system and its plug-ins first: many errors go by that."
    ),
    verify=N_("Open the menu and send a form on your phone: both work."),
    outcomes={
        "ok": passed(N_("The scripts of the page ran without errors.")),
        "errors": warned(N_("Errors of scripts on the page: {count}."), 0.6),
    },
    since="0.1",
    revision=1,
    source="HTML Living Standard, 8.1.4.6: errors that no script catches",
    reason="Many errors harm nothing that a reader sees, so the count informs only.",
    good="no error",
    bad="TypeError: $ is not a function",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.loading, Unavailable)
    count = max(page.loading.script_error_count, len(page.loading.script_errors))
    if not count:
        return Verdict("ok")
    subjects = tuple(
        Subject(url=page.url, markup=f"{one.text[:200]} ({one.url}:{one.line})")
        for one in page.loading.script_errors[:5]
    )
    return Verdict("errors", {"count": count}, subjects)
