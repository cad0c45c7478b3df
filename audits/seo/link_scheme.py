"""Do links to other sites begin with https:// or http://?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.distinct_links import distinct_links
from audits.facts.links import lacks_scheme


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("Links to sites begin with https://"),
    title_failed=N_("Write https:// in front of addresses"),
    why=N_(
        "Without https:// the browser looks for the address inside your own site and shows an error page. It is "
        "the commonest cause of broken links, and mended in a minute."
    ),
    fix=N_(
        "Look at the links of the list below.\n"
        "Open the page in the editor and the link in it.\n"
        "Write https:// in front of the address: https://www.example.kg. Save."
    ),
    verify=N_("Tap the link on your phone: the other site opens."),
    snippet=N_('<a href="https://www.example.kg/">www.example.kg</a>'),
    outcomes={
        "ok": passed(N_("Links to sites begin with https:// or http://.")),
        "missing": warned(N_("Links without https:// in front: {count}. For example {address}."), 0.5),
        "no_links": not_applicable(N_("The pages have no links.")),
    },
    since="0.1",
    revision=1,
    source="RFC 3986, 4.2: without a scheme an address is relative",
    reason="The broken addresses that follow from it are marked under broken links; this names the cause.",
    good='<a href="https://www.example.kg/">',
    bad='<a href="www.example.kg">',
)
def check(site: SiteEvidence) -> Verdict:
    found: dict[str, Subject] = {}
    for page, link in distinct_links(site):
        if lacks_scheme(link):
            found.setdefault(
                link.href, Subject(url=page.url, markup=f'<a href="{link.href[:200]}">{link.name[:80]}</a>')
            )
    if found:
        return Verdict(
            "missing", {"count": len(found), "address": next(iter(found))[:100]}, tuple(found.values())
        )
    return Verdict("ok" if any(page.links for page in site.pages) else "no_links")
