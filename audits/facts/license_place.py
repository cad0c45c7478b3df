"""On which page a licence or a sentence about rights stands; licences that are named by a wrong address."""

from collections.abc import Iterator

from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.license import License, page_licenses, page_rights
from audits.facts.site_state import home_page_index


def answered_pages(site: SiteEvidence) -> Iterator[PageEvidence]:
    """Pages that answered with content, the home page first."""
    index = home_page_index(site)
    home = site.pages[index] if index is not None else None
    if home is not None and 200 <= home.status < 300:
        yield home
    for page in site.pages:
        if page is not home and 200 <= page.status < 300:
            yield page


def page_of_license(site: SiteEvidence, found: License) -> str:
    """Address of the first page that declares this licence by this mark-up; the site's where none does."""
    for page in answered_pages(site):
        if any(one.id == found.id and one.markup == found.markup for one in page_licenses(page)):
            return page.url
    return site.site


def page_saying(site: SiteEvidence, sentence: str) -> str:
    """Address of the first page whose words about rights hold this sentence; the site's where none does."""
    for page in answered_pages(site):
        rights = page_rights(page)
        said = (
            rights.all_rights_reserved,
            rights.attribution_requested,
            rights.copying_forbidden,
            rights.called_open,
            rights.copyright,
        )
        if sentence in said:
            return page.url
    return site.site


def wrong_licenses(site: SiteEvidence) -> tuple[tuple[str, License], ...]:
    """(page, licence) for every licence of a page or the site whose address is not that of a licence that
    exists; licences of single pictures are left out."""
    return tuple(
        (page.url, one)
        for page in answered_pages(site)
        for one in page_licenses(page)
        if one.invalid and one.scope != "object"
    )
