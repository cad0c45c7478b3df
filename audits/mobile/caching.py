"""May the phone keep images and styles for the next page?"""

import re

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence, Unavailable

DAY = 86_400


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="hosting",
    needs=("assets",),
    title=N_("The phone may keep images and styles"),
    title_failed=N_("Let the phone keep images and styles"),
    why=N_(
        "What the phone may keep it need not load again on the next page: readers pay once instead of each time."
    ),
    fix=N_(
        "Ask your hosting to send “Cache-Control: max-age” for images, styles and scripts.\n"
        "A month (2592000 seconds) is usual."
    ),
    verify=N_("Open a second page of the site on your phone: logo and menu are there at once."),
    snippet=N_("Cache-Control: max-age=2592000"),
    snippet_syntax="text",
    outcomes={
        "ok": passed(N_("Most files may be kept for a day or longer.")),
        "some": warned(N_("Files that may not be kept for a day: {short} of {files}."), 0.5),
        "none": failed(N_("No file may be kept for a day: {files}.")),
        "no_files": not_applicable(N_("There were no files to measure.")),
    },
    since="0.1",
    revision=1,
    source="RFC 9111",
    reason="It helps only from the second page on, and needs the hosting; good to have.",
    good="Cache-Control: max-age=2592000",
    bad="Cache-Control: no-store",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.assets, Unavailable)
    own = [a for a in site.assets if not a.third_party and a.status == 200]
    own = [a for a in own if a.kind in ("image", "style", "script", "font")]
    if not own:
        return Verdict("no_files")
    short = [a for a in own if _max_age(a.cache_control) < DAY]
    params = {"short": len(short), "files": len(own)}
    subjects = tuple(Subject(url=a.url, markup=a.cache_control or "—") for a in short)
    if len(short) == len(own):
        return Verdict("none", {"files": len(own)}, subjects)
    return Verdict("ok" if len(short) <= len(own) / 5 else "some", params, subjects)


def _max_age(cache_control: str) -> int:
    found = re.search(r"max-age\s*=\s*\"?(\d{1,10})", cache_control.lower())
    return 0 if found is None or "no-store" in cache_control.lower() else int(found[1])
