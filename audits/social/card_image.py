"""Can chats show the picture that the page names for them?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence

KEYS = ("og:image", "og:image:url", "twitter:image")
SMALLEST = 200


@page_check(
    weight=1,
    effort="minutes",
    audience="webmaster",
    access="admin",
    after=("social.share-card",),
    title=N_("Chats can show the picture of the page"),
    title_failed=N_("Name a picture that chats can show"),
    why=N_(
        "WhatsApp, Telegram and Facebook show no drawings in SVG and no tiny pictures. Your news travel without a face."
    ),
    fix=N_(
        "Take a photo or your logo as JPG or PNG, about 1200 points wide and 630 high.\n"
        "Put its whole address into the line below instead of the old one.\n"
        "Send a page to yourself to see the result."
    ),
    verify=N_("Send the address of a page to yourself in WhatsApp: the picture appears."),
    snippet=N_('<meta property="og:image" content="____ (whole address of a JPG or PNG picture)">'),
    outcomes={
        "ok": passed(N_("Chats can show the picture that the page names.")),
        "svg": warned(N_("The picture for chats is an SVG drawing, which they do not show."), 0.4),
        "small": warned(N_("The picture for chats is very small: {width} × {height} points."), 0.6),
        "none": not_applicable(N_("The page names no picture for chats, or its address is not whole.")),
    },
    since="0.1",
    revision=1,
    source="Meta, Sharing Best Practices: at least 200 × 200, no SVG",
    reason="Share-card counts whether there is a picture; this one, whether it can be seen.",
    good='<meta property="og:image" content="https://example.kg/card.jpg">',
    bad='<meta property="og:image" content="https://example.kg/logo.svg">',
)
def check(page: PageEvidence) -> Verdict:
    filled = {meta.key: meta.content.strip() for meta in reversed(page.metas) if meta.content.strip()}
    image = next((filled[key] for key in KEYS if key in filled), "")
    if not image.lower().startswith(("http://", "https://", "//")):
        return Verdict("none")
    place = (Subject(url=page.url, markup=image),)
    if image.lower().partition("?")[0].endswith((".svg", ".svgz")):
        return Verdict("svg", subjects=place)
    width, height = (_number(filled.get(f"og:image:{side}", "")) for side in ("width", "height"))
    if min(width, height) < SMALLEST:
        return Verdict("small", {"width": width, "height": height}, place)
    return Verdict("ok", subjects=place)


def _number(text: str) -> int:
    digits = text.removesuffix("px").strip()
    return (
        int(digits)
        if digits.isascii() and digits.isdigit() and 0 < len(digits) < 6 and int(digits)
        else SMALLEST
    )
