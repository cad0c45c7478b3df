"""Do pages with photos name who took them?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown
from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.license_place import answered_pages

IN_TEXT = ("main", "article", "body")
ENDINGS = (".jpg", ".jpeg", ".webp")
MOST_PAGES = 40
SIGNS = ("Фото", "фото", "Сүрөт", "сүрөт", "Photo", "photo", "Image", "Снимок", "Иллюстрация", "©")
_CREDIT = re.compile(
    r"\b(?:фото(?:граф(?:ия|ии)?|сүрөт(?:чү)?)?|сүрөт(?:чү)?|сүрөт(?:кө|тү) тарткан|снимок|иллюстрация|photo(?:graph(?:er|s)?|s)?|image)"
    r"(?: автору| из архива| credits?| courtesy)? ?(?:[:©/] ?(?=\w|©|«)|\bby (?=[A-ZА-ЯЁӨҮ]))|\A© ?(?!\d)\w",
    re.I,
)
_WHO = re.compile(r"[^.;!?|\n]*")
MOST_WORDS = 6
"""A credit is a name; what runs on is a sentence about photos."""


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("Photos name who took them"),
    title_failed=N_("Name the authors of photos"),
    why=N_(
        "Whoever gave you a photo sees that you respect the work, and gives the next one gladly. Readers see that the photo is real."
    ),
    fix=N_(
        "Write below the photo: Photo, the name of the author or of your organisation.\n"
        "Name a person only with his or her consent; “from our archive” is enough where a name could harm.\n"
        "The same words may stand in the caption field of the photo."
    ),
    verify=N_("Open a news item on your phone: below the photo stands who took it."),
    outcomes={
        "ok": passed(N_("Pages with photos on which an author is named: {pages} of {all}.")),
        "not_seen": unknown(
            N_("We saw photos, but no names of authors; whether they are your own photos we cannot tell.")
        ),
        "no_photos": not_applicable(N_("We saw no photos in the texts.")),
    },
    since="0.1",
    revision=2,
    source="law of the Kyrgyz Republic on copyright, No. 6 of 1998, right to the name; Creative Commons, attribution",
    reason="Own photos need no credit, and whose they are cannot be seen from outside.",
    good="Photo: Aigul Asanova",
    bad="a photo without words below it",
)
def check(site: SiteEvidence) -> Verdict:
    with_photos = [page for page in answered_pages(site) if _photos(page)][:MOST_PAGES]
    if not with_photos:
        return Verdict("no_photos")
    credited = tuple(
        Subject(url=page.url, markup=credit) for page in with_photos if (credit := _credit(page))
    )
    if credited:
        return Verdict("ok", {"pages": len(credited), "all": len(with_photos)}, credited)
    return Verdict("not_seen", {"all": len(with_photos)})


def _photos(page: PageEvidence) -> bool:
    return any(
        image.place in IN_TEXT
        and not image.hidden
        and not image.linked
        and image.url is not None
        and image.url.lower().partition("?")[0].endswith(ENDINGS)
        for image in page.images
    )


def _credit(page: PageEvidence) -> str:
    """The first short block or alt text in the main text that names an author of a picture."""
    text = "\n".join([block.text for block in page.blocks if block.place in IN_TEXT])
    for block in page.blocks if any(sign in text for sign in SIGNS) else ():
        if block.place in IN_TEXT and any(sign in block.text for sign in SIGNS):
            found = _CREDIT.search(block.text)
            if found and _names_somebody(block.text, found):
                return block.text[max(0, found.start() - 50) : found.end() + 50]
    for image in page.images:
        found = _CREDIT.search(image.alt) if image.alt and image.place in IN_TEXT else None
        if image.alt and found and _names_somebody(image.alt, found):
            return image.alt[:200]
    return ""


def _names_somebody(text: str, sign: re.Match[str]) -> bool:
    """After the sign: a few words to the end of the sentence, or two words with capitals."""
    start = sign.end() - (text[sign.end() - 1].isalnum() and sign[0].startswith("©"))
    who = _WHO.match(text, start)
    words = who[0].split() if who else []
    return len(words) <= MOST_WORDS or (words[0][:1].isupper() and words[1][:1].isupper())
