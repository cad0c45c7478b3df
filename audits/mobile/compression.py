"""Does the server pack its pages before it sends them?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed
from audits.evidence import PageEvidence

SMALL = 2_000
"""Bytes. Packing smaller answers gains nothing."""


@page_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="hosting",
    title=N_("Pages are sent packed"),
    title_failed=N_("Let the server pack the pages"),
    why=N_(
        "Packed pages are three to five times smaller. Readers pay less and wait less, and you change nothing in the text."
    ),
    fix=N_(
        "Ask your hosting to switch on gzip or brotli for HTML, CSS and scripts.\n"
        "It is one switch in most control panels and costs nothing."
    ),
    fixes={
        "wordpress": N_(
            "Ask your hosting to switch on gzip or brotli.\n"
            "If it does not, a free cache plug-in does it: for example WP Super Cache, “Compress pages”."
        ),
        "joomla": N_(
            "Open System, then Global Configuration.\nOn the tab “Server” set “Gzip Page Compression” to Yes.\nPress Save."
        ),
    },
    verify=N_(
        "Ask whoever looks after the site to show you “Content-Encoding: gzip” in the answer of the server."
    ),
    outcomes={
        "ok": passed(N_("The page is sent packed.")),
        "plain": failed(N_("The page is sent unpacked: {kilobytes} kB.")),
        "small": not_applicable(N_("The page is so small that packing would gain nothing.")),
    },
    since="0.1",
    revision=1,
    source="RFC 9110, 8.4; web.dev, enable text compression",
    reason="Text shrinks to a third, but photos usually weigh more than text; important, not essential.",
    good="Content-Encoding: gzip",
    bad="an HTML page of 80 kB without Content-Encoding",
)
def check(page: PageEvidence) -> Verdict:
    if page.compression and page.compression != "identity":
        return Verdict("ok")
    if page.body_bytes < SMALL:
        return Verdict("small")
    kilobytes = round(page.body_bytes / 1000)
    place = Subject(url=page.url, markup=f"{kilobytes} kB")
    return Verdict("plain", {"kilobytes": kilobytes}, (place,))
