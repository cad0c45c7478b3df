"""Are the pages in the language that they name?"""

from collections import Counter

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.address_language import address_language
from audits.facts.language import page_language

LETTERS = 200
SURE = 0.8
FEW = 0.1
"""Up to this share of pages it is a matter of single articles, not of the template."""


@site_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Pages are in the language that they name"),
    title_failed=N_("Let each page name the language of its text"),
    why=N_(
        "Programs that read aloud choose the voice by the named language: Russian read by a Kyrgyz voice cannot be understood. Translation on the phone also goes wrong."
    ),
    fix=N_(
        "Look at the pages of the list: what language is the text, and what do they name?\nIf the text is in the wrong language, translate it or move it to the other version of the site.\nIf the name is wrong, ask whoever looks after the template to write the language of each version into it."
    ),
    verify=N_(
        "Open a page of the list in Chrome on your phone: the offer to translate names the right language."
    ),
    snippet=N_('<html lang="{language}">'),
    outcomes={
        "ok": passed(N_("Pages are in the language that they name; judged: {pages}.")),
        "some": warned(
            N_(
                "Pages in another language than they name: {wrong} of {pages}. They say “{said}”, the text is “{found}”."
            ),
            0.5,
        ),
        "few": warned(
            N_(
                "A few pages are in another language than they name: {wrong} of {pages}. They say “{said}”, the text is “{found}”."
            ),
            0.8,
        ),
        "most": failed(
            N_(
                "Most pages are in another language than they name: {wrong} of {pages}. They say “{said}”, the text is “{found}”."
            )
        ),
        "not_told": not_applicable(N_("No page names its language and has enough text to compare.")),
    },
    since="0.1",
    revision=2,
    source="WCAG 2.2, 3.1.1; measured: declared and real language differ on many local sites; 200 letters so that a name or a menu decides nothing",
    reason="Readers' programs follow the named language, people read the text; important, not essential.",
    good='<html lang="ru"> with a Russian text',
    bad='<html lang="ky"> with a Russian text',
)
def check(site: SiteEvidence) -> Verdict:
    judged = 0
    wrong: list[tuple[str, str, str]] = []
    for page in site.pages:
        said = _named(page)
        letters = sum(share.letters for share in page.languages if share.lang)
        if not 200 <= page.status < 300 or not said or letters < LETTERS:
            continue
        found = page_language(page)
        share = next((share for lang, share in found.blocks if lang == found.detected), 0.0)
        if found.detected is None or share < SURE * 0.75:
            continue
        if found.detected != said and address_language(page.url) == said:
            continue
        judged += 1
        if found.detected != said and not _marked(page, found.detected):
            wrong.append((said, found.detected, page.url))
    if not judged:
        return Verdict("not_told")
    if not wrong:
        return Verdict("ok", {"pages": judged})
    (said, detected), _ = Counter((said, detected) for said, detected, _ in wrong).most_common(1)[0]
    places = tuple(Subject(url=url, markup=f'lang="{a}", {b}') for a, b, url in wrong)
    if len(wrong) <= FEW * judged:
        outcome = "few"
    else:
        outcome = "most" if len(wrong) * 2 > judged else "some"
    return Verdict(outcome, {"wrong": len(wrong), "pages": judged, "said": said, "found": detected}, places)


def _marked(page: PageEvidence, language: str) -> bool:
    """Does the mark-up inside the page name the language of most of that text (WCAG 3.1.2)?"""
    written = [block for block in page.blocks if block.detected == language]
    named = sum(b.letters for b in written if (b.declared or "").lower().split("-")[0] == language)
    return named * 2 > sum(block.letters for block in written)


def _named(page: PageEvidence) -> str:
    """The language that the page names; a code that is none is another check's matter."""
    primary = (page.lang or "").strip().lower().replace("_", "-").split("-")[0]
    return "" if primary in ("kg", "kz", "ua", "mul", "und") or len(primary) != 2 else primary
