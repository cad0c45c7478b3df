"""How much did the phone really load?"""

from audits.check import N_, Subject, Verdict, failed, passed, rendered_check, warned
from audits.evidence import Loading, RenderedPage, Unavailable

BITS_PER_SECOND = 1_600_000
"""The "Fast 3G" profile of browser tools: 1.6 Mbit/s."""
LIGHT, MIDDLE, HEAVY = 1_000_000, 2_000_000, 4_000_000
"""Bytes. 1 MB is 5 seconds on 3G; the median mobile page of the HTTP Archive in 2025 was about 2.5 MB."""


@rendered_check(
    weight=5,
    effort="day",
    audience="editor",
    access="editor",
    needs=("page.loading",),
    title=N_("Pages are light on the phone"),
    title_failed=N_("Let the phone load less"),
    why=N_(
        "Your readers pay for every megabyte and wait for it. On a slow line a heavy page is closed before it is there."
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
        "tilda": N_(
            "Make each photo of the list 1680 points wide, quality 75, in squoosh.app (free, in the browser).\n"
            "Open “Content” of the block and upload the smaller file instead.\n"
            "Open Site Settings, “More”, and see that lazy loading of images is on. Publish the page again."
        ),
    },
    verify=N_(
        "Open the page on your phone with mobile data, not Wi-Fi, and count the seconds until you can read."
    ),
    outcomes={
        "light": passed(
            N_("The phone loaded {megabytes} MB in {files} files: about {seconds} seconds on 3G.")
        ),
        "middle": warned(
            N_("The phone loaded {megabytes} MB in {files} files: about {seconds} seconds on 3G."), 0.7
        ),
        "heavy": warned(
            N_("The phone loaded {megabytes} MB in {files} files: about {seconds} seconds on 3G."), 0.35
        ),
        "very_heavy": failed(
            N_("The phone loaded {megabytes} MB in {files} files: about {seconds} seconds on 3G.")
        ),
    },
    since="0.1",
    revision=1,
    source="HTTP Archive, page weight of mobile pages 2025; browser profile Fast 3G 1.6 Mbit/s; bytes as they travelled, without scrolling",
    reason="Weight is what readers pay for and wait for, and the main reason why a page is given up on a slow line.",
    good="0.8 MB: 4 seconds on 3G",
    bad="6 MB: 30 seconds on 3G",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.loading, Unavailable)
    size = page.loading.bytes
    seconds = round(size * 8 / BITS_PER_SECOND, 1)
    params = {"megabytes": round(size / 1_000_000, 1), "files": page.loading.requests, "seconds": seconds}
    for outcome, limit in (("light", LIGHT), ("middle", MIDDLE), ("heavy", HEAVY)):
        if size <= limit:
            return Verdict(outcome, params, _heaviest(page, page.loading))
    return Verdict("very_heavy", params, _heaviest(page, page.loading))


def _heaviest(page: RenderedPage, loading: Loading) -> tuple[Subject, ...]:
    """The heaviest pictures by name, then what each type of file weighs."""
    pictures = () if isinstance(page.images, Unavailable) else page.images.images
    known = sorted((one for one in pictures if one.bytes), key=lambda one: -(one.bytes or 0))
    named = [
        Subject(url=page.url, markup=f"{one.url}: {round((one.bytes or 0) / 1000)} kB") for one in known[:3]
    ]
    kinds = sorted((one for one in loading.transfers if one.bytes), key=lambda one: -one.bytes)
    return (
        *named,
        *(
            Subject(url=page.url, markup=f"{one.kind} ({one.requests}): {round(one.bytes / 1000)} kB")
            for one in kinds[:3]
        ),
    )
