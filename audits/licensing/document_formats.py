"""Are documents published in formats that everybody can open?"""

from pathlib import PurePosixPath
from urllib.parse import urlsplit

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import Document, SiteEvidence, Unavailable

OPEN = {".pdf", ".odt", ".ods", ".odp", ".csv", ".json", ".geojson", ".xml", ".txt", ".html", ".epub", ".md"}
WIDE = {".docx", ".xlsx", ".pptx"}
CLOSED = {".doc", ".xls", ".ppt", ".rar", ".pub", ".cdr", ".mdb"}
TYPES = {
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.ms-powerpoint": ".ppt",
    "application/x-rar-compressed": ".rar",
    "application/vnd.rar": ".rar",
}
"""What an address without an ending (/download?id=5) turned out to be."""


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
    reason="Most documents are PDF already; the few others cost a reader, not the mission.",
    good="/reports/2025.pdf, /data/budget.ods",
    bad="/reports/2025.doc, /archive.rar",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.documents, Unavailable)
    there = [one for one in site.documents if isinstance(one.status, Unavailable) or one.status < 400]
    known = [(one, kind) for one in there if (kind := _kind(one)) in OPEN | WIDE | CLOSED]
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


def _kind(document: Document) -> str:
    """The ending of its address; else what the server says that it is."""
    ending = PurePosixPath(urlsplit(document.url).path).suffix.lower()
    return ending if ending in OPEN | WIDE | CLOSED else TYPES.get(document.content_type.split(";")[0], "")
