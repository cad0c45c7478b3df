"""Does the site tell programs whose site it is?"""

from collections.abc import Iterator

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.structured_data import json_ld_objects, nested_objects, page_structured_data, types_of

KINDS = frozenset(
    {
        "NGO",
        "Organization",
        "Corporation",
        "LocalBusiness",
        "School",
        "CollegeOrUniversity",
        "Library",
        "Museum",
    }
    | {"ResearchOrganization", "ProfessionalService", "LegalService", "MedicalOrganization", "Consortium"}
)
WANTED = ("name", "url")


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("The site tells programs whose it is"),
    title_failed=N_("Tell programs whose site it is"),
    why=N_(
        "Search engines, maps and assistants take the name of an organisation from a few lines in the page. Without them they "
        "guess, and confuse you with others of a similar name."
    ),
    fix=N_(
        "Ask whoever looks after the site to put the lines below into the home page.\n"
        "The name and the address of the site are enough; a street or telephone number is not needed.\n"
        "Test it: validator.schema.org"
    ),
    fixes={
        "tilda": N_(
            "Open the home page and add a block T123 (HTML) at its end.\nPaste the lines below into the block.\nSave, publish the page again, and test: validator.schema.org"
        ),
        "drupal": N_(
            "Install the free module Schema.org Metatag with its part “Organization”.\nOpen Configuration, then Metatag, and press Edit at “Front page”.\nFill in the type, the name and the address of the site. Save, and test: validator.schema.org"
        ),
        "joomla": N_(
            "In Joomla 5 and later open System, then Plugins, and look for “System - Schema.org”.\nSwitch it on, choose the base type “Organization”, and write the name.\nSave, and test the home page: validator.schema.org"
        ),
        "wordpress": N_(
            "Install a free plug-in for search settings, for example The SEO Framework.\n"
            "In its settings choose that the site is of an organisation, and write the name.\n"
            "Save, and test the home page: validator.schema.org"
        ),
    },
    verify=N_(
        "Open validator.schema.org on your phone and give it your address: your name appears under NGO or Organization."
    ),
    snippet=N_(
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NGO", "name": "{name}", "url": "{url}"}</script>'
    ),
    snippet_syntax="json-ld",
    outcomes={
        "ok": passed(N_("The site tells programs whose it is: {name}.")),
        "incomplete": warned(
            N_("The site tells programs of an organisation, but leaves out: {missing}."), 0.6
        ),
        "broken": warned(N_("The lines for programs are there, but they cannot be read ({errors})."), 0.3),
        "missing": failed(N_("The site does not tell programs whose it is.")),
    },
    absent=("missing",),
    since="0.1",
    revision=2,
    source="schema.org/NGO; Google Search Central, Organization structured data",
    reason="Search engines find the name in the title as well; the lines make it sure. Good to have.",
    good='{"@type": "NGO", "name": "Omur", "url": "https://example.kg/"}',
    bad="no JSON-LD, microdata or RDFa of an organisation",
)
def check(site: SiteEvidence) -> Verdict:
    best: tuple[str, dict[str, str]] | None = None
    for page in site.pages:
        for found in _organisations(page):
            if all(found.get(name) for name in WANTED):
                place = Subject(url=page.url, markup=f"{found['name'][:200]} {found['url'][:200]}")
                return Verdict("ok", {"name": found["name"][:100]}, (place,))
            if best is None or len(found) > len(best[1]):
                best = (page.url, found)
    if best is not None:
        missing = ", ".join(name for name in WANTED if not best[1].get(name))
        return Verdict(
            "incomplete", {"missing": missing}, (Subject(url=best[0], markup=" ".join(best[1].values())),)
        )
    for page in site.pages:
        if page.json_ld and not json_ld_objects(page):
            errors = ", ".join(page_structured_data(page).errors)
            return Verdict(
                "broken", {"errors": errors}, (Subject(url=page.url, markup=page.json_ld[0][:300]),)
            )
    return Verdict("missing")


def _is_organisation(kind: str) -> bool:
    return kind in KINDS or kind.endswith("Organization")


def _organisations(page: PageEvidence) -> Iterator[dict[str, str]]:
    """Name and address of every organisation that the page describes."""
    for outer in json_ld_objects(page):
        for item in nested_objects(outer):
            if any(map(_is_organisation, types_of(item))):
                yield {name: text for name in WANTED if (text := _text(item.get(name)))}
    found: dict[str, str] = {}
    described = False
    for statement in page.properties:
        kinds = statement.value if statement.name == "type" else statement.item_type
        if any(_is_organisation(kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1]) for kind in kinds.split()):
            described = True
            if statement.name in WANTED and statement.value.strip():
                found.setdefault(statement.name, statement.value.strip())
    if described:
        yield found


def _text(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("@id") or ""
    return value.strip() if isinstance(value, str) else ""
