"""Do all spellings of the home address lead to one site?"""

from urllib.parse import urlsplit

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence, Unavailable


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="hosting",
    needs=("variants",),
    title=N_("All spellings of your address lead to one site"),
    title_failed=N_("Let all spellings of your address lead to one site"),
    why=N_(
        "With and without www., with http and https: when each shows the same pages by itself, search engines "
        "see several sites and each of them counts for less."
    ),
    fix=N_(
        "Choose one spelling, best https:// without www.\n"
        "Ask your hosting to redirect the other spellings to it permanently (status 301).\n"
        "Use this spelling on business cards and in social networks."
    ),
    verify=N_(
        "Type your address with and without www. on your phone: the address line shows the same in the end."
    ),
    outcomes={
        "ok": passed(N_("All spellings that answer lead to {home}.")),
        "several": warned(N_("Spellings that show the site by themselves: {count}."), 0.4),
        "broken_spelling": warned(N_("One spelling of the address answers with an error: {spelling}."), 0.7),
        "many": failed(N_("All four spellings of the address show the site by themselves.")),
        "none": unknown(N_("No spelling of the address answered, so this cannot be said.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, canonicalization; RFC 9110, 301",
    reason="Search engines usually join the spellings by themselves, so a redirect is good to have.",
    good="http://www.example.kg/ leads to https://example.kg/",
    bad="http://www.example.kg/ and https://example.kg/ both answer 200",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.variants, Unavailable)
    answered = [v for v in site.variants if not isinstance(v.status, Unavailable)]
    good = [v for v in answered if isinstance(v.status, int) and v.status < 400]
    if not good:
        return Verdict("none")
    ends = {_origin(v.final_url or v.url): v for v in good}
    if len(ends) > 1:
        subjects = tuple(Subject(url=v.url, markup=v.final_url or v.url) for v in good)
        return Verdict("many" if len(ends) >= 4 else "several", {"count": len(ends)}, subjects)
    bad = [v for v in answered if v not in good]
    if bad:
        place = Subject(url=bad[0].url, markup=str(bad[0].status))
        return Verdict("broken_spelling", {"spelling": bad[0].url}, (place,))
    return Verdict("ok", {"home": next(iter(ends))})


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
