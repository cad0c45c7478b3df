"""Are title and description in the page before scripts run?"""

from audits.check import N_, Subject, Verdict, passed, site_check, unknown, warned
from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.on_phone import before_and_after
from audits.facts.wording import fold


@site_check(
    weight=0,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("rendered",),
    title=N_("Title and description are there before scripts run"),
    title_failed=N_("Put title and description into the page itself"),
    why=N_(
        "Chats and networks run no scripts: when somebody shares your page they show what stands in it before, mostly the same words for every page."
    ),
    fix=N_(
        "Show the pages below to whoever made the site.\n"
        "Ask that title and description be written into the page by the server, for each page its own."
    ),
    verify=N_("Send the address of the page to yourself in a chat: its own title appears."),
    outcomes={
        "ok": passed(N_("Title and description do not depend on scripts.")),
        "title": warned(
            N_("Only scripts give the page its title “{after}”; before them it is “{before}”."), 0.4
        ),
        "description": warned(N_("Only scripts give the page its description."), 0.7),
        "not_measured": unknown(N_("This could not be measured on the page.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, JavaScript SEO basics; Open Graph protocol",
    reason="A missing title is marked where it is missing; this names the cause and informs only.",
    good="<title>About us — Omur</title> in the page",
    bad="<title>App</title>, replaced by a script",
)
def check(site: SiteEvidence) -> Verdict:
    pairs = before_and_after(site)
    if not pairs:
        return Verdict("not_measured")
    for before, after in pairs:
        titles = (_title(before), _title(after))
        if titles[1] and fold(titles[0]) != fold(titles[1]):
            place = Subject(url=after.url, markup=f"<title>{titles[0]}</title> → <title>{titles[1]}</title>")
            return Verdict("title", {"before": titles[0], "after": titles[1]}, (place,))
    bare = [after for before, after in pairs if _description(after) and not _description(before)]
    if bare:
        subjects = tuple(Subject(url=page.url, markup=_description(page)[:200]) for page in bare)
        return Verdict("description", subjects=subjects)
    return Verdict("ok")


def _title(page: PageEvidence) -> str:
    return next((title for title in page.titles if title), "")


def _description(page: PageEvidence) -> str:
    return next((meta.content for meta in page.metas if meta.key == "description"), "")
