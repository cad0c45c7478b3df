"""How much of the text is in which language?"""

from audits.check import N_, Verdict, passed, site_check, unknown
from audits.evidence import SiteEvidence
from audits.facts.language import page_letter_faults
from audits.facts.own_text import distinct_pages

LETTERS = 200


@site_check(
    weight=0,
    effort="minutes",
    audience="director",
    access="none",
    title=N_("You know how much of your text is in which language"),
    title_failed=N_("Look at how much of your text is in which language"),
    why=N_("Shares tell more than a list of languages: many sites have a Kyrgyz menu and no Kyrgyz news."),
    fix=N_(
        "Compare the shares with the languages of your readers.\nDecide at the next meeting what is to be translated this year."
    ),
    verify=N_("At the next check the shares have changed."),
    outcomes={
        "ok": passed(
            N_(
                "Of the text that we could tell, in per cent: Kyrgyz {ky}, Russian {ru}, English {en}, others {others}."
            )
        ),
        "unsure": unknown(N_("There is too little text to tell its language.")),
    },
    since="0.1",
    revision=2,
    source="Our own count over the blocks of text of all pages, each text once",
    reason="It informs; kyrgyz-version counts.",
    good="Kyrgyz 48, Russian 40, English 12",
    bad="less than 200 letters of text",
)
def check(site: SiteEvidence) -> Verdict:
    letters: dict[str, int] = {}
    seen: set[str] = set()
    for page in distinct_pages(site):
        hacked = any(fault.kind == "glyph_hack" for fault in page_letter_faults(page))
        for block in page.blocks:
            if block.detected and block.text not in seen:
                seen.add(block.text)
                language = "ky" if hacked and block.detected in ("uk", "be") else block.detected
                letters[language] = letters.get(language, 0) + block.letters
    total = sum(letters.values())
    if total < LETTERS:
        return Verdict("unsure")
    shares = {lang: round(100 * letters.get(lang, 0) / total) for lang in ("ky", "ru", "en")}
    return Verdict("ok", {**shares, "others": max(0, 100 - sum(shares.values()))})
