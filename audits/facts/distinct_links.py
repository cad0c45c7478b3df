"""The links of a site, each once: a menu that stands on a hundred pages says what it says once."""

from audits.evidence import Link, PageEvidence, SiteEvidence
from audits.facts.remembered import remembered


@remembered
def distinct_links(site: SiteEvidence) -> tuple[tuple[PageEvidence, Link], ...]:
    """Every different link (as written, resolved, named, placed, quoted or not) of the answered pages, in
    their order, with the first page that has it."""
    found: dict[tuple[str, str | None, str, str, bool], tuple[PageEvidence, Link]] = {}
    for page in site.pages:
        if 200 <= page.status < 300:
            for link in page.links:
                key = (link.href, link.url, link.name, link.place, link.quoted)
                if key not in found:
                    found[key] = (page, link)
    return tuple(found.values())
