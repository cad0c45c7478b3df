"""How much does a page cost on a slow line?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.page_weight import page_weights

BITS_PER_SECOND = 1_600_000
"""The "Fast 3G" profile of browser tools: 1.6 Mbit/s."""
LIGHT, MIDDLE, HEAVY = 1_000_000, 2_000_000, 4_000_000
"""Bytes. 1 MB is 5 seconds on 3G; the median mobile page of the HTTP Archive in 2025 was about 2.5 MB."""


@site_check(
    weight=5,
    effort="day",
    audience="editor",
    access="editor",
    needs=("assets",),
    settled_by="mobile.phone-weight",
    title=N_("Pages are light"),
    title_failed=N_("Make your pages lighter"),
    why=N_(
        "Your readers pay for every megabyte and wait for it. On a slow line a heavy page is closed before it "
        "is there."
    ),
    fix=N_(
        "Begin with the heaviest files of the list below; mostly they are photos.\n"
        "Make photos 1200 points wide and save them as JPEG or WebP with quality 75 (squoosh.app, free).\n"
        "Put the smaller file in the place of the large one.\n"
        "Ask whoever looks after the site to remove plug-ins and scripts that nobody uses."
    ),
    fixes={
        "wordpress": N_(
            "Open Media and sort out the heaviest photos of the list below.\n"
            "Make them 1200 points wide and save them as JPEG or WebP with quality 75 (squoosh.app, free).\n"
            "Upload the smaller file and put it into the page.\n"
            "Switch off plug-ins that nobody uses."
        ),
    },
    verify=N_(
        "Open the page on your phone with mobile data, not Wi-Fi, and count the seconds until you can read."
    ),
    outcomes={
        "light": passed(
            N_("The heaviest page that we measured has {megabytes} MB: about {seconds} seconds on 3G.")
        ),
        "middle": warned(
            N_("The heaviest page that we measured has {megabytes} MB: about {seconds} seconds on 3G."), 0.7
        ),
        "heavy": warned(
            N_("The heaviest page that we measured has {megabytes} MB: about {seconds} seconds on 3G."), 0.35
        ),
        "very_heavy": failed(
            N_("The heaviest page that we measured has {megabytes} MB: about {seconds} seconds on 3G.")
        ),
        "not_measured": unknown(N_("The weight of the pages could not be measured.")),
    },
    since="0.1",
    revision=1,
    source="HTTP Archive, page weight of mobile pages 2025; browser profile Fast 3G 1.6 Mbit/s",
    reason="Weight is what readers pay for and wait for, and the main reason why a page is given up on a slow line.",
    good="0.8 MB: 4 seconds on 3G",
    bad="6 MB: 30 seconds on 3G",
)
def check(site: SiteEvidence) -> Verdict:
    weights = page_weights(site)
    if not weights:
        return Verdict("not_measured")
    heaviest = max(weights, key=lambda weight: weight.bytes)
    seconds = round(heaviest.bytes * 8 / BITS_PER_SECOND, 1)
    params = {"megabytes": round(heaviest.bytes / 1_000_000, 1), "seconds": seconds}
    subjects = tuple(
        Subject(url=heaviest.url, markup=f"{url}: {round(size / 1000)} kB")
        for url, size in heaviest.heaviest[:5]
    )
    for outcome, limit in (("light", LIGHT), ("middle", MIDDLE), ("heavy", HEAVY)):
        if heaviest.bytes <= limit:
            return Verdict(outcome, params, subjects)
    return Verdict("very_heavy", params, subjects)
