"""Can tables be used further?"""

from pathlib import PurePosixPath
from urllib.parse import urlsplit

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence, Unavailable

_OPEN = {".csv", ".tsv", ".ods", ".json", ".geojson", ".xml", ".rdf", ".parquet"}
_OFFICE = {".xls", ".xlsx", ".xlsm", ".mdb", ".sav"}


@site_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    needs=("documents",),
    title=N_("Your tables can be used further"),
    title_failed=N_("Offer your tables as CSV or ODS too"),
    why=N_(
        "Journalists and researchers count on with your figures and name you when they can open them in any program."
    ),
    fix=N_(
        "Open the table in LibreOffice (free) or Excel.\nSave it once more as CSV (UTF-8) or ODS.\nPut both files side by side and write what the columns mean. Leave out anything by which a person can be known."
    ),
    verify=N_("Download the file on a computer without Office: it opens as a table."),
    outcomes={
        "ok": passed(N_("Tables in open formats: {open}.")),
        "office": warned(N_("Tables are there only as Office files: {count}."), 0.5),
        "none": not_applicable(N_("We saw no tables to download.")),
    },
    since="0.1",
    revision=1,
    source="Open Definition 2.1: machine-readable, open format; five stars of open data",
    reason="Only organisations with data are concerned; good to have.",
    good="suu-2026.csv",
    bad="suu-2026.xls only",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.documents, Unavailable)
    there = [one for one in site.documents if isinstance(one.status, Unavailable) or one.status < 400]
    kinds = [(one, PurePosixPath(urlsplit(one.url).path).suffix.lower()) for one in there]
    free = sum(kind in _OPEN for _, kind in kinds)
    office = [one for one, kind in kinds if kind in _OFFICE]
    if free:
        return Verdict("ok", {"open": free})
    if not office:
        return Verdict("none")
    places = tuple(Subject(url=one.found_on or one.url, markup=one.url) for one in office)
    return Verdict("office", {"count": len(office)}, places)
