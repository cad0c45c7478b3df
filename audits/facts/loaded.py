"""What the pages of a site load, each address once."""

from audits.evidence import SiteEvidence, Subresource
from audits.facts.remembered import remembered


@remembered
def loaded_once(site: SiteEvidence) -> tuple[tuple[str, Subresource], ...]:
    """(page, resource) for each different address that a page asks for, in the order of the pages."""
    found: dict[str, tuple[str, Subresource]] = {}
    for page in site.pages:
        if 200 <= page.status < 300:
            for resource in page.subresources:
                if resource.url not in found:
                    found[resource.url] = (page.url, resource)
    return tuple(found.values())
