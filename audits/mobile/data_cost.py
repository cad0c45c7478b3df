"""What do readers pay their operator for a visit?"""

from audits.check import N_, Subject, Verdict, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.data_price import som
from audits.facts.page_weight import page_weights
from audits.facts.site_state import home_page_index

READERS = 1000
DEAR = 300.0
"""Som for a thousand openings of one page: about 4.4 MB each."""


@site_check(
    weight=0,
    effort="day",
    audience="director",
    access="none",
    needs=("assets",),
    after=("mobile.page-weight", "mobile.phone-weight"),
    title=N_("A visit costs readers little"),
    title_failed=N_("Know what a visit costs your readers"),
    why=N_(
        "Most readers come with mobile data and pay for each megabyte. A lighter page leaves this money with "
        "them, and in the villages it decides whether the page is opened at all."
    ),
    fix=N_(
        "Begin with the photos: see the steps for heavy images and heavy pages.\n"
        "Name this sum when you order a new site, and ask for a page below one megabyte."
    ),
    verify=N_("Look at the data counter in the settings of your phone before and after opening the page."),
    outcomes={
        "ok": passed(N_("The home page costs a thousand readers about {som} som ({megabytes} MB each).")),
        "dear": warned(
            N_("The home page costs a thousand readers about {som} som ({megabytes} MB each)."), 0.5
        ),
        "not_measured": unknown(N_("The weight of the pages could not be measured.")),
    },
    since="0.1",
    revision=1,
    source="Broadband Genie, after 24.kg, 16 April 2024: 10 GB for US$7.61; 89 som for a dollar",
    reason="The bytes are marked under page weight; the sum says in money what they mean, and informs only.",
    good="0.9 MB: 61 som for a thousand readers",
    bad="8 MB: 544 som for a thousand readers",
)
def check(site: SiteEvidence) -> Verdict:
    index = home_page_index(site)
    url = site.pages[index].url if index is not None else ""
    home = next((weight for weight in page_weights(site) if weight.url == url), None)
    if home is None:
        return Verdict("not_measured")
    cost = som(home.bytes) * READERS
    megabytes = round(home.bytes / 1_000_000, 1)
    place = Subject(url=home.url, markup=f"{megabytes} MB")
    return Verdict("dear" if cost > DEAR else "ok", {"som": round(cost), "megabytes": megabytes}, (place,))
