"""Are there pages that say nothing but "open this file"?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.own_text import own_letters, shared_links
from audits.facts.site_state import home_page_index

_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|rtf)(?:[?#]|\Z)", re.I)
LITTLE = 250
"""Letters of its own; a page with so few besides one or two files says only what the files are called."""
FILES = 2
"""A page with more files is a list, and a list is what a reader wants there."""
FEWEST_PAGES = 4
"""On fewer pages the text of the template cannot be told from that of the page."""


@site_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Pages say themselves what their files say"),
    title_failed=N_("Write on the page what stands in the file"),
    why=N_(
        "A PDF must be downloaded first, and on a phone one pushes its lines to and fro. Search seldom leads to it, and nobody "
        "shares it. A few paragraphs on the page are read."
    ),
    fix=N_(
        "Look at the pages of the list below.\n"
        "Copy the most important from the file onto the page: what it is, for whom, the main figures, dates and terms.\n"
        "Keep the link to the file, and write its kind and size beside it: “Report 2025 (PDF, 2 MB)”."
    ),
    verify=N_("Open the page on your phone: you learn the main thing without opening a file."),
    outcomes={
        "ok": passed(N_("We saw no page that only leads to a file.")),
        "some": warned(N_("Pages that only lead to a file: {count} of {pages}."), 0.6),
        "many": warned(N_("Many pages only lead to a file: {count} of {pages}."), 0.2),
        "few_pages": not_applicable(N_("We saw too few pages to compare.")),
    },
    since="0.1",
    revision=1,
    source="Nielsen Norman Group, PDF: still unfit for human consumption, 2020",
    reason="The file can still be opened, only with more trouble and data; good to have.",
    good="a page with the main results of the report, and a link to report.pdf",
    bad="a page with nothing but the link “Report” to report.pdf",
)
def check(site: SiteEvidence) -> Verdict:
    if len(site.pages) < FEWEST_PAGES:
        return Verdict("few_pages")
    letters = own_letters(site)
    shared = shared_links(site)
    home = home_page_index(site)
    subjects: list[Subject] = []
    for index, page in enumerate(site.pages):
        if index == home or page.truncated or letters[index] >= LITTLE or page.forms:
            continue
        own = {link.url for link in page.links if link.url and link.url not in shared}
        files = sorted(url for url in own if _DOCUMENT.search(url))
        others = len(own) - len(files)
        if 0 < len(files) <= FILES and others <= FILES and len(page.images) < 10:
            subjects.append(Subject(url=page.url, markup=files[0]))
    params = {"count": len(subjects), "pages": len(site.pages)}
    if not subjects:
        return Verdict("ok")
    return Verdict("many" if len(subjects) > len(site.pages) / 4 else "some", params, tuple(subjects))
