"""Do links lead to a computer that readers cannot reach?"""

import re
from functools import lru_cache

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.addresses import bare_host, split_address

_LOCAL = re.compile(
    r"https?://(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+"
    r"|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|[\w.-]+\.(?:local|localhost|test|loc|lan|internal))(?=[:/?#]|\Z)",
    re.I,
)
_DISK = re.compile(r"\s*(?:file:|[A-Za-z]:[\\/])")
_TRIAL = ("dev.", "staging.", "stage.", "stg.")


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Links lead to places that readers can reach"),
    title_failed=N_("Correct links that lead to your own computer"),
    why=N_(
        "Such a link works for the person who made the page, and for nobody else: it points to a file or a trial "
        "copy on that person's computer."
    ),
    fix=N_(
        "Look at the list below: the page, and the address that cannot be reached.\n"
        "Upload the file to the site, or find the page on the site, and copy its address.\n"
        "Put this address into the link or the image. Save."
    ),
    fixes={
        "wordpress": N_(
            "Make a backup of the site first.\n"
            "Install the free plug-in Better Search Replace and let it replace the old address by that of today.\n"
            "Open the pages of the list and look whether images and links work."
        ),
    },
    verify=N_("Tap the links of the list on your phone with mobile data: the page or the file opens."),
    outcomes={
        "ok": passed(N_("All links and images lead to places that readers can reach.")),
        "trial": warned(N_("Links lead to a trial copy of the site ({host}): {count}."), 0.6),
        "local": failed(N_("Links and images lead to somebody's own computer ({address}): {count}.")),
        "nothing": not_applicable(N_("The pages have no links and no images.")),
    },
    since="0.1",
    revision=1,
    source="RFC 6761 (localhost, .test), RFC 1918 (private addresses), RFC 8089 (file:)",
    reason="It mostly concerns single links and images, so it is good to have.",
    good='<a href="https://example.kg/report.pdf">',
    bad='<a href="file:///C:/Users/Aida/report.pdf">',
)
def check(site: SiteEvidence) -> Verdict:
    home = bare_host(split_address(site.site).host)
    local: dict[str, str] = {}
    trial: dict[str, str] = {}
    seen = False
    for page in site.pages:
        named = {link.url or link.href for link in page.links if not link.internal}
        named.update(image.url for image in page.images if image.url)
        named.update(resource.url for resource in page.subresources)
        seen = seen or bool(named or page.links)
        for address in named:
            kind = _kind(address, home)
            if kind:
                (local if kind == "local" else trial).setdefault(address, page.url)
    if not seen:
        return Verdict("nothing")
    own_is_local = _LOCAL.match(site.pages[0].url) is not None
    if local and not own_is_local:
        params: dict[str, str | int] = {"address": min(local)[:100], "count": len(local)}
        return Verdict("local", params, _places(local))
    if trial:
        return Verdict("trial", {"host": min(trial).split("/", 3)[2], "count": len(trial)}, _places(trial))
    return Verdict("ok")


@lru_cache(maxsize=8192)
def _kind(address: str, home: str) -> str:
    if address.startswith(("http://", "https://")):
        host = address.split("/", 3)[2]
        if host.startswith(_TRIAL) and home and host.endswith("." + home):
            return "trial"
        return "local" if _LOCAL.match(address) else ""
    return "local" if _DISK.match(address) else ""


def _places(found: dict[str, str]) -> tuple[Subject, ...]:
    return tuple(Subject(url=page, markup=address[:300]) for address, page in sorted(found.items()))
