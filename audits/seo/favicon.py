"""Has the site a small picture that stands beside its name?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import Asset, SiteEvidence
from audits.facts.site_state import home_page_index


@site_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="admin",
    needs=("favicon",),
    title=N_("The site has its own small icon"),
    title_failed=N_("Give the site its own small icon"),
    why=N_(
        "On a phone the icon stands beside your name in search results, in tabs and on the home screen. People "
        "know you again by it; without one a grey globe stands there."
    ),
    fix=N_(
        "Take your logo as a square picture, at least 48 points wide; best 512.\n"
        "Upload it as the icon of the site (favicon).\n"
        "Ask whoever looks after the template to add the line below when the system has no such setting."
    ),
    fixes={
        "drupal": N_(
            "Open Appearance, then Settings of your theme.\nUnder “Favicon” take the tick away from “Use the favicon supplied by the theme” and upload your icon.\nPress “Save configuration”."
        ),
        "wordpress": N_(
            "Open Settings, then General (since version 6.5; before that Appearance, Customize, Site Identity).\n"
            "Choose a square picture 512 points wide under “Site Icon”.\n"
            "Save."
        ),
        "tilda": N_(
            "Open Site Settings, then “More” (or “Favicon”).\nUpload the icon.\nSave and publish all pages again."
        ),
    },
    verify=N_(
        "Open the site on your phone and look at the list of tabs: your picture stands beside the name."
    ),
    snippet=N_('<link rel="icon" href="/icon.png" sizes="512x512">'),
    outcomes={
        "ok": passed(N_("The site has its own icon.")),
        "broken": warned(N_("The page names an icon, but it is not there: {address}."), 0.3),
        "missing": failed(N_("The site has no icon of its own.")),
        "unseen": unknown(N_("The icon could not be asked for, so this cannot be said.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, favicon in search results: square, at least 48 × 48",
    reason="An icon helps people to know the site again, but nobody is kept from it; good to have.",
    good='<link rel="icon" href="/icon.png">, and /icon.png answers 200',
    bad="/favicon.ico answers 404, and no page names an icon",
)
def check(site: SiteEvidence) -> Verdict:
    assert isinstance(site.favicon, Asset)
    index = home_page_index(site)
    elements = site.pages[index].link_elements if index is not None else ()
    named = [element for element in elements if "icon" in element.rel]
    if any(element.href.lstrip().startswith("data:image") for element in named):
        return Verdict("ok")
    icon = site.favicon
    place = (Subject(url=site.site, markup=f"{icon.url} ({icon.status})"),)
    if not isinstance(icon.status, int) or icon.status >= 500 or icon.status in (401, 403, 405, 429):
        return Verdict("unseen")
    is_there = 200 <= icon.status < 300 and icon.bytes != 0 and not icon.content_type.startswith("text/html")
    if is_there:
        return Verdict("ok", subjects=place)
    return Verdict("broken", {"address": icon.url}, place) if named else Verdict("missing", subjects=place)
