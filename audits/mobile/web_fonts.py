"""How many typefaces does the page load?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.addresses import query_values, split_address

MANY = 3


@page_check(
    weight=0,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Pages load few typefaces"),
    title_failed=N_("Load fewer typefaces"),
    why=N_(
        "Each typeface of its own has 50 to 200 kB, and until it is there the text may stay unseen. The letters "
        "of the phone are there at once and know ң, ө and ү."
    ),
    fix=N_(
        "Ask whoever looks after the template to leave one typeface for text and one for headings.\n"
        "Look whether they have ң, ө and ү; otherwise these letters stand out from the words.\n"
        "Best for speed: the typeface of the phone itself."
    ),
    verify=N_(
        "Open the page on your phone with mobile data: the text appears at once, and ң, ө, ү look like the other letters."
    ),
    snippet=N_("body { font-family: system-ui, sans-serif; }"),
    snippet_syntax="text",
    outcomes={
        "ok": passed(N_("The page names few typefaces: {count}.")),
        "many": warned(N_("The page names many typefaces: {count}."), 0.6),
        "none": not_applicable(N_("We saw no typefaces that the page loads.")),
    },
    since="0.1",
    revision=1,
    source="HTTP Archive, Web Almanac 2024, fonts: median 4 files and 130 kB on mobile pages",
    reason="Typefaces named in style files are not seen here, so the count informs only.",
    good="font-family: system-ui",
    bad="https://fonts.googleapis.com/css?family=Roboto|Lobster|Oswald|PT+Sans",
)
def check(page: PageEvidence) -> Verdict:
    named: dict[str, None] = {}
    for resource in page.subresources:
        if resource.kind == "font":
            named[resource.url.rsplit("/", 1)[-1]] = None
        elif resource.kind == "style" and "fonts.google" in resource.url:
            for value in query_values(split_address(resource.url).query, "family"):
                named.update(
                    dict.fromkeys(part.split(":", 1)[0].strip() for part in value.split("|") if part)
                )
    if not named:
        return Verdict("none")
    place = Subject(url=page.url, markup=", ".join(named)[:400])
    return Verdict("many" if len(named) > MANY else "ok", {"count": len(named)}, (place,))
