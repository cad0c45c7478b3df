"""Do two addresses show almost the same text?"""

import re
from collections import Counter

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.address_language import address_language
from audits.facts.canonical import page_canonical
from audits.facts.link_graph import page_key

LEAST = 400
"""Letters of a page's own text. Short pages are alike without being one page."""
ALIKE = 0.9
"""Share of the letters in blocks that both pages have, of those that either has."""
ASKED = 3
"""By so many of its longest blocks a page is looked for among the others."""
_PRINT = re.compile(r"[?&/](?:print|pop|tmpl=component|amp)(?:[=&/]|\Z)", re.I)


@site_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Each page has a text of its own"),
    title_failed=N_("Look at pages with almost the same text"),
    why=N_(
        "Search engines show one of two pages that are nearly alike, and not always the one that you want."
    ),
    fix=N_(
        "Look at the pairs of the list below: is one of them an old copy?\nPut what is new into one page, and redirect the other address to it (status 301).\nPages that must be alike, for example two branches, may stay: then name the difference in the title."
    ),
    verify=N_(
        "Open both addresses on your phone: they tell different things, or the second leads to the first."
    ),
    outcomes={
        "ok": passed(N_("No two pages show almost the same text.")),
        "near": warned(N_("Pairs of pages with almost the same text: {count}."), 0.6),
        "few": not_applicable(N_("We saw too few pages to compare.")),
    },
    since="0.1",
    revision=1,
    source="Our own threshold: nine tenths of the letters in common; print and language versions are told apart",
    reason="It informs: pages may be alike for a reason, and search engines join most of them.",
    good="two news items",
    bad="/about/ and /about-old/ that differ in one sentence",
)
def check(site: SiteEvidence) -> Verdict:
    pages = [page for page in site.pages if 200 <= page.status < 300 and not _PRINT.search(page.url)]
    texts = [{block.text: block.letters for block in page.blocks if block.letters > 20} for page in pages]
    seen = Counter(text for blocks in texts for text in blocks)
    template = {text for text, count in seen.items() if count > max(2, len(pages) // 4)}
    own = [{text: size for text, size in blocks.items() if text not in template} for blocks in texts]
    long = [index for index, blocks in enumerate(own) if sum(blocks.values()) >= LEAST]
    if len(long) < 2:
        return Verdict("few")
    holders: dict[str, list[int]] = {}
    for index in long:
        for text in own[index]:
            holders.setdefault(text, []).append(index)
    found: list[Subject] = []
    for index in long:
        longest = sorted(own[index], key=lambda text: (-own[index][text], text))[:ASKED]
        for other in sorted({one for text in longest for one in holders[text] if one > index}):
            if _one_page(pages[index], pages[other]):
                continue
            if _alike(own[index], own[other]) >= ALIKE:
                one, two = pages[index].url, pages[other].url
                found.append(Subject(url=two, markup=f"{one} ≈ {two}"))
    return Verdict("near", {"count": len(found)}, tuple(found)) if found else Verdict("ok")


def _alike(one: dict[str, int], other: dict[str, int]) -> float:
    common = sum(size for text, size in one.items() if text in other)
    return common / (sum(one.values()) + sum(other.values()) - common)


def _one_page(one: PageEvidence, other: PageEvidence) -> bool:
    """Copies and language versions have checks of their own; a canonical address tells which page stays."""
    if one.text_sha1 and one.text_sha1 == other.text_sha1:
        return True
    if address_language(one.url) != address_language(other.url):
        return True
    named = [page_canonical(page).urls for page in (one, other)]
    keys = [page_key(urls[0] if urls else page.url) for urls, page in zip(named, (one, other), strict=True)]
    return keys[0] == keys[1]
