"""Whose address an address is: the organisation's own, as far as its row in the seeds says."""

from audits.evidence import Organisation
from audits.facts.addresses import split_address, with_scheme

_SECOND_LEVEL = frozenset(("ac", "co", "com", "edu", "gov", "mil", "net", "org"))


def domain_of(url: str) -> str:
    """The domain that somebody registered, told by the form of the name alone: two labels, or three under
    org.kg and the like; a number or a single label whole."""
    host = split_address(with_scheme(url)).host
    labels = host.split(".")
    if labels[-1].isdigit() or ":" in host:
        return host
    long = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if long else labels[-2:])


def own_domains(organisation: Organisation, site: str) -> frozenset[str]:
    """Domains under which the organisation's pages are at home."""
    urls = (site, organisation.url, *organisation.other_urls, *organisation.former_urls)
    return frozenset(domain_of(url) for url in urls if url)
