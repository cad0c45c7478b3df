"""Are pictures from Wikimedia and Flickr credited?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.license_place import answered_pages

_HOSTS = re.compile(r"https?://(?:upload\.wikimedia\.org|(?:live|farm\d+|c\d+)\.static\.?flickr\.com)/", re.I)
_SIGNS_ONLY = re.compile(r"\.svg|logo|icon|flag_of|emblem|/cc[-_]|coat_of_arms", re.I)
"""Emblems and badges, mostly free of rights."""
_SOURCE_LINK = re.compile(r"wiki(?:media|pedia)\.org/|flickr\.com/|flic\.kr/|creativecommons\.org/", re.I)
_SOURCE_WORD = re.compile(
    r"wikimedia|википеди|викисклад|wikipedia|flickr|creative commons|\bCC[ -](?:BY|0)", re.I
)


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("Pictures from Wikimedia and Flickr name their source"),
    title_failed=N_("Name the source of pictures from Wikimedia and Flickr"),
    why=N_(
        "Most of these pictures are free on one condition: author and licence are named. It protects you from claims and is fair to the author."
    ),
    fix=N_(
        "Open the page of the picture on Wikimedia Commons or Flickr.\n"
        "Copy author and licence from there and write them below the picture with a link.\n"
        "Better keep a copy of the picture on your own site: it may vanish over there."
    ),
    verify=N_("Look below the picture on your phone: author and licence stand there."),
    outcomes={
        "ok": passed(N_("The pages name the source of pictures from Wikimedia and Flickr: {count}.")),
        "bare": warned(
            N_("Pictures from Wikimedia or Flickr on pages that do not name the source: {count}."), 0.5
        ),
        "none": not_applicable(N_("We saw no pictures loaded from Wikimedia or Flickr.")),
    },
    since="0.1",
    revision=1,
    source="Wikimedia Commons, credit line; Flickr, Community Guidelines",
    reason="Some of these pictures are in the public domain and need no credit.",
    good='<img src="https://upload.wikimedia.org/…/Ala-Too.jpg"> Photo: <a href="https://commons.wikimedia.org/wiki/File:Ala-Too.jpg">…</a>',
    bad='<img src="https://upload.wikimedia.org/…/Ala-Too.jpg">',
)
def check(site: SiteEvidence) -> Verdict:
    credited = 0
    bare: dict[str | None, Subject] = {}
    for page in answered_pages(site):
        borrowed = [image for image in page.images if image.url and _is_borrowed(image.url)]
        if not borrowed:
            continue
        if _names_source(page):
            credited += len(borrowed)
        else:
            for image in borrowed:
                bare.setdefault(image.url, Subject(url=page.url, markup=image.url or ""))
    if bare:
        return Verdict("bare", {"count": len(bare)}, tuple(bare.values()))
    return Verdict("ok", {"count": credited}) if credited else Verdict("none")


def _is_borrowed(url: str) -> bool:
    if "wikimedia.org" not in url and "flickr.com" not in url:
        return False
    return _HOSTS.match(url) is not None and _SIGNS_ONLY.search(url) is None


def _names_source(page: PageEvidence) -> bool:
    if any(_SOURCE_LINK.search(link.href) for link in page.links):
        return True
    return any(_SOURCE_WORD.search(block.text) for block in page.blocks)
