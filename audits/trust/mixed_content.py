"""Do secure pages ask for insecure files?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence

_ACTIVE = ("script", "style", "frame", "object", "font")


@page_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Everything on secure pages comes over a secure connection"),
    title_failed=N_("Let pictures and scripts come over a secure connection too"),
    why=N_("Browsers hold insecure files back: pictures, forms or menus are then missing on the phone."),
    fix=N_(
        "Look at the addresses of the list that begin with http://.\nChange them to https:// in the text or in the template.\nWhere a host offers no https, put the file on your own site."
    ),
    verify=N_("Open the page on your phone: all pictures are there, and the lock is shown."),
    outcomes={
        "ok": passed(N_("All files of the page come over a secure connection.")),
        "pictures": warned(N_("Pictures that come without protection: {count}."), 0.6),
        "active": failed(N_("Scripts, styles or frames that come without protection: {count}.")),
        "not_secure": not_applicable(N_("The page itself comes without a secure connection.")),
    },
    since="0.1",
    revision=1,
    source="W3C Mixed Content, Level 1",
    reason="Parts of the page are missing for visitors, mostly on part of the pages; important, not essential.",
    good='<script src="https://example.kg/a.js"></script>',
    bad='<script src="http://example.kg/a.js"></script>',
)
def check(page: PageEvidence) -> Verdict:
    if not page.url.startswith("https://"):
        return Verdict("not_secure")
    active = [one.url for one in page.subresources if one.kind in _ACTIVE and one.url.startswith("http://")]
    if active:
        return Verdict("active", {"count": len(active)}, _places(page, active))
    pictures = [image.url for image in page.images if image.url and image.url.startswith("http://")]
    if pictures:
        return Verdict("pictures", {"count": len(pictures)}, _places(page, pictures))
    return Verdict("ok")


def _places(page: PageEvidence, addresses: list[str]) -> tuple[Subject, ...]:
    return tuple(Subject(url=page.url, markup=address[:300]) for address in addresses[:10])
