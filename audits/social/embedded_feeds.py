"""Do windows of social networks make the home page heavy?"""

from audits.check import N_, Subject, Verdict, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence, Unavailable
from audits.facts.site_state import home_page_index

WINDOWS = (
    ("facebook.com/plugins/page", "Facebook"),
    ("facebook.com/plugins/likebox", "Facebook"),
    ("facebook.com/plugins/group", "Facebook"),
    ("connect.facebook.net/en_us/sdk", "Facebook"),
    ("connect.facebook.net/ru_ru/sdk", "Facebook"),
    ("connect.facebook.net/ky_kg/sdk", "Facebook"),
    ("platform.twitter.com/", "X"),
    ("instagram.com/embed", "Instagram"),
    ("lightwidget.com", "Instagram"),
    ("snapwidget.com", "Instagram"),
    ("vk.com/js/api", "VK"),
    ("vk.com/widget", "VK"),
    ("connect.ok.ru/", "OK"),
    ("telegram.org/js/telegram-widget", "Telegram"),
    ("tiktok.com/embed", "TikTok"),
    ("elfsight", "Elfsight"),
    ("juicer.io", "Juicer"),
    ("sociablekit.com", "SociableKIT"),
    ("taggbox.com", "Taggbox"),
)


@site_check(
    weight=0,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("The home page loads no heavy windows of social networks"),
    title_failed=N_("Replace windows of social networks by links"),
    why=N_(
        "A window with your feed often weighs more than the whole page, and the network learns of every visitor. Readers on a mobile tariff pay for it."
    ),
    fix=N_(
        "Ask whoever looks after the site to remove the window from the home page.\n"
        "Put in its place a link to your page and the texts of your last two news.\n"
        "If the window must stay, let it load only after a tap."
    ),
    verify=N_("Open the home page on your phone with mobile data: it appears at once."),
    outcomes={
        "ok": passed(N_("The home page loads no windows of social networks.")),
        "measured": warned(
            N_(
                "The home page loads windows of social networks ({windows}); measured parts of them: {kilobytes} kB."
            ),
            0.5,
        ),
        "windows": warned(N_("The home page loads windows of social networks: {windows}."), 0.6),
        "no_home": unknown(N_("The home page could not be read, so this cannot be said.")),
    },
    since="0.1",
    revision=1,
    source="HTTP Archive Web Almanac 2022, third parties",
    reason="The weight of pages is counted under mobile; a window can be worth its price.",
    good='<a href="https://www.facebook.com/omur.kg">Facebook</a>',
    bad='<iframe src="https://www.facebook.com/plugins/page.php?href=…">',
)
def check(site: SiteEvidence) -> Verdict:
    index = home_page_index(site)
    if index is None:
        return Verdict("no_home")
    home = site.pages[index]
    found: dict[str, Subject] = {}
    for resource in home.subresources:
        name = _window(resource.url)
        if name:
            found.setdefault(name, Subject(url=home.url, markup=resource.url))
    if not found:
        return Verdict("ok")
    kilobytes = _kilobytes(site)
    names = ", ".join(found)
    if kilobytes:
        return Verdict("measured", {"windows": names, "kilobytes": kilobytes}, tuple(found.values()))
    return Verdict("windows", {"windows": names}, tuple(found.values()))


def _window(url: str) -> str:
    lower = url.lower()
    return next((name for sign, name in WINDOWS if sign in lower), "")


def _kilobytes(site: SiteEvidence) -> int:
    """What the measured parts of such windows weigh together; 0 where none was measured."""
    if isinstance(site.assets, Unavailable):
        return 0
    sizes = [
        asset.bytes
        for asset in site.assets
        if not isinstance(asset.bytes, Unavailable) and _window(asset.url)
    ]
    return round(sum(sizes) / 1000)
