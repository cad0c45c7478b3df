"""What a page says itself, without the menu and the foot that it shares with other pages."""

from collections import Counter
from functools import lru_cache
from unicodedata import combining, normalize

from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.remembered import remembered

SHARED = 3
"""A block of text that stands on so many pages belongs to the template."""


@remembered
def whole_text(page: PageEvidence) -> str:
    """The blocks that are no quotations, one a line."""
    return "\n".join([block.text for block in page.blocks if not block.quoted])


@remembered
def own_letters(site: SiteEvidence) -> tuple[int, ...]:
    """Letters of each page in blocks that do not stand on several pages, in the order of ``site.pages``."""
    seen = Counter(text for page in site.pages for text in {block.text for block in page.blocks})
    return tuple(
        sum(block.letters for block in page.blocks if seen[block.text] < SHARED) for page in site.pages
    )


@remembered
def shared_links(site: SiteEvidence) -> frozenset[str]:
    """Addresses that so many pages link to that the template does."""
    seen = Counter(url for page in site.pages for url in {link.url for link in page.links if link.url})
    return frozenset(url for url, count in seen.items() if count >= SHARED)


def distinct_pages(site: SiteEvidence) -> tuple[PageEvidence, ...]:
    """Answered pages, of those with the very same text only the first."""
    first: dict[str, PageEvidence] = {}
    for page in site.pages:
        if 200 <= page.status < 300:
            first.setdefault(page.text_sha1 or page.url, page)
    return tuple(first.values())


@lru_cache(maxsize=4096)
def sign_count(text: str) -> int:
    """How many signs a reader sees: composed, combining marks not counted, white space folded."""
    text = " ".join(text.split())
    if text.isascii():
        return len(text)
    return sum(not combining(sign) for sign in normalize("NFC", text))
