"""Is the description as long as a search result shows?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.own_text import sign_count

SHORT, LONG = 50, 300
"""Signs. Published limits are 70 to 140 and 155 to 255; these are wider than all of them."""


@page_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="editor",
    after=("seo.meta-description",),
    title=N_("Descriptions are one or two sentences long"),
    title_failed=N_("Look at very short and very long descriptions"),
    why=N_(
        "A search result has room for one or two sentences of yours. What is longer is cut off; two words leave "
        "the choice to a machine."
    ),
    fix=N_(
        "Write one or two sentences, about 70 to 160 letters.\n"
        "Say first what is on the page, and then for whom it is.\n"
        "A list of keywords helps nobody: replace it by a sentence."
    ),
    verify=N_("Send the address of the page to yourself in a messenger: the whole description can be read."),
    outcomes={
        "ok": passed(N_("The description has a usual length: letters {letters}.")),
        "long": warned(N_("The description is longer than search results show: letters {letters}."), 0.8),
        "short": warned(N_("The description is very short and could say more: letters {letters}."), 0.8),
        "none": not_applicable(N_("The page has no description.")),
    },
    since="0.1",
    revision=1,
    source="Published limits differ by a factor of two (70 to 140, 155 to 255); counted in letters after NFC, not in bytes",
    reason="No search engine sets a limit and the published ones disagree, so length is an opportunity and bears no points.",
    good='<meta name="description" content="Free legal aid for women and families in Osh and in the villages around.">',
    bad='<meta name="description" content="site">',
)
def check(page: PageEvidence) -> Verdict:
    found = next(
        (meta.content for meta in page.metas if meta.key == "description" and meta.content.strip()), ""
    )
    letters = sign_count(found)
    if not letters:
        return Verdict("none")
    outcome = "long" if letters > LONG else "short" if letters < SHORT else "ok"
    return Verdict(outcome, {"letters": letters}, (Subject(url=page.url, markup=found),))
