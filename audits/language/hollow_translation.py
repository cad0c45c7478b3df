"""Is each language version written in its language?"""

from collections import Counter

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.address_language import address_language
from audits.facts.language import page_language

LETTERS = 200
SEVERAL = 2


@site_check(
    weight=3,
    effort="day",
    audience="editor",
    access="editor",
    title=N_("Each language version is in its own language"),
    title_failed=N_("Translate what stands in the wrong language version"),
    why=N_(
        "Whoever chooses their language and meets another one feels turned away. Search engines show such a page to the wrong people."
    ),
    fix=N_(
        "Look at the pages of the list: the address promises one language, the text is another.\nTranslate the most visited ones first.\nTake pages that you cannot translate now out of that version: an honest short version is better than a hollow one."
    ),
    verify=N_("Choose the language on your phone and open three pages: all three are in it."),
    outcomes={
        "ok": passed(N_("The pages of each language version are in its language; judged: {pages}.")),
        "some": warned(
            N_(
                "Pages in another language than their address says: {wrong} of {pages}. The address says “{said}”, the text is “{found}”."
            ),
            0.5,
        ),
        "hollow": failed(
            N_("The version “{said}” has no text in its language: {wrong} of its pages are in “{found}”.")
        ),
        "one": not_applicable(N_("We saw no page with enough text whose address names a language.")),
    },
    since="0.1",
    revision=2,
    source="Measured: versions /ky/ with English or Russian text on several local sites; 200 letters so that a menu decides nothing",
    reason="It breaks the promise of a version, mostly on part of the pages; important, not essential.",
    good="/ky/about/ with a Kyrgyz text",
    bad="/ky/about/ with an English text",
)
def check(site: SiteEvidence) -> Verdict:
    versions: dict[str, list[tuple[str, str]]] = {}
    for page in site.pages:
        said, found = address_language(page.url), page_language(page).detected
        letters = sum(share.letters for share in page.languages if share.lang)
        if 200 <= page.status < 300 and said and found and letters >= LETTERS:
            versions.setdefault(said, []).append((found, page.url))
    if not versions:
        return Verdict("one")
    judged = sum(map(len, versions.values()))
    wrong = {
        said: [(found, url) for found, url in pages if found != said] for said, pages in versions.items()
    }
    wrong = {said: pages for said, pages in wrong.items() if pages}
    if not wrong:
        return Verdict("ok", {"pages": judged})
    said = max(wrong, key=lambda one: (len(wrong[one]), one))
    found = Counter(found for found, _ in wrong[said]).most_common(1)[0][0]
    places = tuple(
        Subject(url=url, markup=f"{one} / {lang}") for one, pages in wrong.items() for lang, url in pages
    )
    if len(wrong[said]) == len(versions[said]) >= SEVERAL:
        return Verdict("hollow", {"said": said, "found": found, "wrong": len(wrong[said])}, places)
    count = sum(map(len, wrong.values()))
    return Verdict("some", {"wrong": count, "pages": judged, "said": said, "found": found}, places)
