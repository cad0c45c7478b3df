"""Does the text stand out from its background?"""

from audits.check import N_, Verdict, failed, not_applicable, passed, rendered_check, unknown, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.axe import broken_places
from audits.facts.on_phone import SHOWN, place

RULES = ("color-contrast",)
A_PART = 0.1
"""Share of the letters up to which only a part of the page is concerned: a line of the footer, a date."""


@rendered_check(
    weight=5,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.contrast",),
    title=N_("Text stands out from its background"),
    title_failed=N_("Let text stand out from its background"),
    why=N_(
        "In the sun, on an old screen or with tired eyes pale letters on a pale ground cannot be read. Older readers lose them first."
    ),
    fix=N_(
        "Look at the places of the list below, on a phone in daylight.\n"
        "Make the letters darker or the ground lighter; under text on a photo put a dark band.\n"
        "Ask whoever looks after the template to change the colours once for the whole site: contrast 4.5 or more (webaim.org/resources/contrastchecker, free)."
    ),
    fixes={
        "wordpress": N_(
            "Open Appearance, then Editor, and there Styles and Colors; in older themes open Appearance, then Customize, and Colors.\n"
            "Choose darker colours for text, links and buttons.\n"
            "Press Save."
        ),
        "tilda": N_(
            "Open Site Settings, then “Fonts and Colors”, and choose a darker colour for text.\n"
            "In blocks with a colour of their own open “Settings” of the block and change it there.\n"
            "Publish all pages again."
        ),
    },
    verify=N_("Hold your phone in the sun: you can read every line."),
    outcomes={
        "ok": passed(N_("The text whose colours could be measured stands out from its background.")),
        "some": warned(
            N_(
                "A part of the text hardly stands out from its background: {percent} % of the letters, places: {count}."
            ),
            0.5,
        ),
        "found": failed(
            N_(
                "Much of the text hardly stands out from its background: {percent} % of the letters, places: {count}."
            )
        ),
        "unsure": unknown(
            N_(
                "Text stands over pictures or shades; only an eye can tell whether it can be read. Letters: {count}."
            )
        ),
        "none": not_applicable(N_("We saw no text on the page.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.3 (4.5 : 1, large text 3 : 1); axe-core, color-contrast",
    reason="Text that cannot be told from its ground is lost to many readers, and to everybody in the sun; essential here.",
    good="#333 on #fff: 12.6 : 1",
    bad="#aaa on #fff: 2.3 : 1",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.contrast, Unavailable)
    contrast = page.contrast
    pairs = tuple(pair for pair in contrast.pairs if pair.ratio < pair.needed)
    places = tuple(
        place(page, p.at, f"{p.foreground} on {p.background}, {p.ratio:.1f} : 1") for p in pairs[:SHOWN]
    )
    if isinstance(page.axe, Unavailable):
        count = len(pairs)
    else:
        count = sum(max(rule.node_count, 1) for rule in page.axe.violations if rule.id in RULES)
        places = places or broken_places(page, RULES)
    if count:
        share = contrast.low / max(contrast.letters, 1)
        params = {"percent": round(100 * share, 1), "count": count}
        return Verdict("some" if share <= A_PART else "found", params, places)
    if contrast.letters > contrast.unsure or not contrast.letters + contrast.unsure:
        return Verdict("ok" if contrast.letters else "none")
    return Verdict("unsure", {"count": contrast.unsure})
