"""Did everything come for which the phone asked?"""

from audits.check import N_, Subject, Verdict, failed, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable

MANY = 0.2
"""The share of missing files above which a page looks broken."""


@rendered_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="editor",
    needs=("page.loading",),
    title=N_("All that the page asks for is there"),
    title_failed=N_("Put back the files that the page misses"),
    why=N_(
        "In the place of a lost photo readers see an empty box; without a style or a script the page falls apart. Both look as if nobody looked after the site."
    ),
    fix=N_(
        "Look at the list below: the page, and the file that did not come.\n"
        "Upload the image again, or take it out of the page.\n"
        "Styles and scripts belong to the template: show the list to whoever looks after it."
    ),
    verify=N_("Open the pages of the list on your phone: there is no empty box where a picture should be."),
    outcomes={
        "ok": passed(N_("All files came for which the phone asked: {files}.")),
        "some": warned(N_("Files of your own site that did not come: {failed} of {files}."), 0.5),
        "many": failed(N_("Many files of your own site did not come: {failed} of {files}.")),
    },
    since="0.1",
    revision=1,
    source="RFC 9110, status 400 to 599, of files from the site's own domain",
    reason="A missing picture spoils a page but rarely hides what it says; good to have.",
    good="/photo.jpg answers 200",
    bad="/photo.jpg answers 404",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.loading, Unavailable)
    failed = [one for one in page.loading.failed if not one.third_party and (one.status or 0) >= 400]
    if not failed:
        return Verdict("ok", {"files": page.loading.requests})
    files = max(page.loading.requests, len(failed))
    subjects = tuple(Subject(url=page.url, markup=f"{one.url} ({one.status})") for one in failed)
    many = len(failed) > max(2, MANY * files)
    return Verdict("many" if many else "some", {"failed": len(failed), "files": files}, subjects)
