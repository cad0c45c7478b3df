"""Does text keep still, and does the page stay where it is?"""

from audits.check import N_, Verdict, passed, rendered_check, unknown, warned
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = ("blink", "marquee")


@rendered_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="editor",
    needs=("page.axe",),
    title=N_("Text keeps still"),
    title_failed=N_("Let running and blinking text stand still"),
    why=N_(
        "Text that runs away is too quick for whoever reads slowly, and for whoever learns the language. Reading programs stumble over it."
    ),
    fix=N_(
        "Open the page in the editor and switch to the view of the code.\n"
        "Look for <marquee> or <blink>, take the word out and leave the text.\n"
        "Mark what is important by a colour or a frame instead."
    ),
    verify=N_("Open the page on your phone: no line runs or blinks."),
    outcomes={
        "ok": passed(N_("We saw no text that runs or blinks.")),
        "found": warned(N_("Texts that run or blink: {count}."), 0.2),
        "unsure": unknown(N_("Whether something moves here only a person can tell: {count}.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 2.2.2; axe-core, blink and marquee",
    reason="It is seldom now and mostly a single line of the page; good to have.",
    good="<p>Meeting on 5 May</p>",
    bad="<marquee>Meeting on 5 May</marquee>",
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES, absent="ok")
