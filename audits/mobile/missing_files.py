"""Are the images, styles and scripts there that the pages ask for?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence, Unavailable

KINDS = ("image", "style", "script", "font")
MANY = 0.1
"""The share of missing files above which pages look broken."""


@site_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    needs=("assets",),
    settled_by="mobile.failed-files",
    title=N_("Images and styles of the pages are there"),
    title_failed=N_("Put back missing images and styles"),
    why=N_(
        "In the place of a lost photo readers see an empty box; without a style the page falls apart. Both look "
        "as if nobody looked after the site."
    ),
    fix=N_(
        "Look at the list below: the page, and the file that is missing.\n"
        "Upload the image again, or take it out of the page.\n"
        "Styles and scripts belong to the template: show the list to whoever looks after it."
    ),
    verify=N_("Open the pages of the list on your phone: there is no empty box where a picture should be."),
    outcomes={
        "ok": passed(N_("All files that we asked for are there: {files}.")),
        "some": warned(N_("Files that are missing: {missing} of {files}."), 0.6),
        "many": failed(N_("Many files are missing: {missing} of {files}.")),
        "no_files": not_applicable(N_("There were no files to ask for.")),
    },
    since="0.1",
    revision=1,
    source="RFC 9110, status 404 and 410",
    reason="A missing picture spoils a page but rarely hides what it says; good to have.",
    good="/photo.jpg answers 200",
    bad="/photo.jpg answers 404",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.assets, Unavailable)
    asked = [asset for asset in site.assets if asset.kind in KINDS and isinstance(asset.status, int)]
    if not asked:
        return Verdict("no_files")
    missing = [asset for asset in asked if asset.status in (404, 410)]
    params = {"missing": len(missing), "files": len(asked)}
    if not missing:
        return Verdict("ok", params)
    subjects = tuple(
        Subject(url=asset.pages[0] if asset.pages else asset.url, markup=f"{asset.url} ({asset.status})")
        for asset in missing
    )
    return Verdict("many" if len(missing) > max(1, MANY * len(asked)) else "some", params, subjects)
