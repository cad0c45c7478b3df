"""Which content management system made the page. The rules are data: cms_rules.json."""

from dataclasses import dataclass

from audits.evidence import PageEvidence, SiteEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Cms:
    name: str
    slug: str
    version: str | None
    open_source: bool | None
    markup: str = ""


def page_cms(page: PageEvidence) -> Cms | None:
    raise NotImplementedError


def site_cms(site: SiteEvidence) -> Cms | None:
    """What most pages say, the version from whichever page tells it."""
    raise NotImplementedError
