"""Are documents published in formats that everybody can open?"""

from pathlib import PurePosixPath
from urllib.parse import urlsplit

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence, Unavailable

OPEN = {".pdf", ".odt", ".ods", ".odp", ".csv", ".json", ".geojson", ".xml", ".txt", ".html", ".epub", ".md"}
WIDE = {".docx", ".xlsx", ".pptx"}
CLOSED = {".doc", ".xls", ".ppt", ".rar", ".pub", ".cdr", ".mdb"}


@site_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    needs=("documents",),
    title=N_("Documents can be opened by everybody"),
    title_failed=N_("Publish documents in formats that everybody can open"),
    why=N_(
        "Old Office files and RAR do not open on many phones. Your report is downloaded and stays unread."
    ),
    fix=N_(
        "Open the document in LibreOffice (free) or Word.\n"
        "Save it as PDF for reading; tables as CSV or ODS as well.\n"
        "Replace the old file on the site."
    ),
    verify=N_("Tap the document on your phone: it opens without another program."),
    outcomes={
        "ok": passed(N_("Documents are in formats that everybody can open: {good} of {all}.")),
        "some": warned(N_("Documents in old closed formats: {closed} of {all}."), 0.5),
        "closed": failed(N_("Most documents are in old closed formats: {closed} of {all}.")),
        "no_documents": not_applicable(N_("We saw no documents on the site.")),
    },
    since="0.1",
    revision=1,
    source="5-star open data; ISO 32000 (PDF), ISO/IEC 26300 (ODF)",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.documents, Unavailable)
    kinds = [
        (document, PurePosixPath(urlsplit(document.url).path).suffix.lower()) for document in site.documents
    ]
    known = [(document, kind) for document, kind in kinds if kind in OPEN | WIDE | CLOSED]
    if not known:
        return Verdict("no_documents")
    closed = [document for document, kind in known if kind in CLOSED]
    if not closed:
        return Verdict("ok", {"good": len(known), "all": len(known)})
    subjects = tuple(
        Subject(url=document.found_on or document.url, markup=document.url) for document in closed
    )
    outcome = "closed" if len(closed) > len(known) / 2 else "some"
    return Verdict(outcome, {"closed": len(closed), "all": len(known)}, subjects)
