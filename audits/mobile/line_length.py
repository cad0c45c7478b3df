"""Do lines on the phone hold enough letters to be read as sentences?"""

from audits.check import N_, Verdict, not_applicable, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import laid_out_wide

FEWEST = 6
"""Lines of running text; fewer say nothing of how the page reads."""


@rendered_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.letters",),
    title=N_("Lines on the phone have a good length"),
    title_failed=N_("Give text the whole width of the phone"),
    why=N_(
        "When two columns or a picture share the narrow screen with a text, two words stand in a line. Eyes jump, and the sense is lost."
    ),
    fix=N_(
        "Look at the texts of the list below on a phone.\n"
        "In the editor put a picture above the text instead of beside it (“no alignment” or “full width”).\n"
        "Ask whoever looks after the template to put columns one below the other on phones, and to leave a margin of about 16 points."
    ),
    verify=N_("Open the page on your phone: a line of text holds five words or more."),
    outcomes={
        "ok": passed(N_("Lines of text on the phone hold about {letters} letters.")),
        "short": warned(N_("Lines of text on the phone are very short: about {letters} letters."), 0.4),
        "long": warned(
            N_("Lines of text on the phone are very long: about {letters} letters, so the letters are tiny."),
            0.6,
        ),
        "no_text": not_applicable(N_("The page has no running text of several lines.")),
        "desk": not_applicable(N_("The phone shows the page as on a desk; this comes first.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.8: at most 80 letters; Bringhurst, Elements of Typographic Style: 30 to 50 on a narrow page; our lower bound: 20",
    reason="The words stay there, reading them takes longer; good to have.",
    good="45 letters in a line",
    bad="12 letters in a line beside a floating picture",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.letters, Unavailable)
    if laid_out_wide(page):
        return Verdict("desk")
    letters = page.letters
    if letters.lines < FEWEST:
        return Verdict("no_text")
    params = {"letters": round(letters.line_letters)}
    if letters.short_lines > letters.lines / 2:
        return Verdict("short", params)
    if letters.long_lines > letters.lines / 2:
        return Verdict("long", params)
    return Verdict("ok", params)
