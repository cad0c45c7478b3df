"""A cohort of any size, judged by the real checks: small sites whose faults depend on a number alone."""

from collections.abc import Iterable, Sequence

import history
from audits import codec
from audits.evidence import Failure, Organisation, SiteEvidence, Tls, Unavailable
from audits.run import judge
from crawler.extract import extract
from history import QueuedSite
from tests.builders import crawl

WORDS = {
    "ky": "Биздин уюм айылдагы жаштарга жардам берет, ийримдерди жана сабактарды өткөрөт. ",
    "ru": "Наша организация помогает молодым людям в селе, проводит кружки и занятия. ",
    "en": "Our organisation helps young people in the village and holds circles and lessons. ",
}
SYSTEMS = ("WordPress 6.4.2", "Joomla! - Open Source Content Management", "Drupal 10", "")
REPORT_LANGUAGES = ("ky", "ru", "", "en")


def has(number: int, fault: int, of: int) -> bool:
    """Does the site with this number have this fault, which one site of ``of`` has?"""
    return (number * 7919 + fault * 104729) % of == 0


def organisation(number: int, cohort: str = "naryn") -> Organisation:
    return Organisation(
        id=f"org-{number}",
        name=f"Уюм Nr{number}x",
        url=f"https://org-{number}.example/",
        names=(("ky", f"Уюм Nr{number}x"), ("ru", f"Организация Nr{number}x")),
        languages=("ky", "ru") if number % 2 else ("ru",),
        cohort=cohort,
        report_language=REPORT_LANGUAGES[number % 4],
        contact=f"+996 555 {number:06}",
        share="yes" if number % 3 == 0 else ("no" if number % 3 == 1 else ""),
    )


def evidence(number: int, *, mended: Sequence[str] = (), cohort: str = "naryn") -> SiteEvidence:
    """What was seen of one site. Of every 20 one does not open and one has a certificate that has ended."""
    seed = organisation(number, cohort)
    home = seed.url
    if number % 20 == 7:
        return SiteEvidence(
            organisation=seed, site=home, crawl=crawl(), failures=(Failure(url=home, reason=Unavailable.DNS),)
        )
    tls = Tls(host=home[8:-1], verify_code=10 if number % 20 == 9 else 0, protocol="TLSv1.3")
    pages = tuple(
        extract(_html(number, path, mended).encode(), f"{home}{path}", 200, (), depth=int(bool(path)))
        for path in ("", "about", "news")
    )
    return SiteEvidence(organisation=seed, site=home, crawl=crawl(), tls=tls, pages=pages)


def _html(number: int, path: str, mended: Sequence[str]) -> str:
    language = "ky" if number % 2 else "ru"
    system = SYSTEMS[number % len(SYSTEMS)]
    faults = {
        "title": has(number, 1, 3) and bool(path),
        "viewport": has(number, 2, 2),
        "description": not has(number, 3, 4),
        "heading": has(number, 4, 5),
        "lang": has(number, 5, 2),
        "messenger": not has(number, 6, 3),
        "license": not has(number, 7, 6),
        "phone": has(number, 8, 40),
    }
    faults |= dict.fromkeys(mended, False)
    head = "" if faults["title"] else f"<title>Барак {path} Nr{number}</title>"
    head += "" if faults["viewport"] else '<meta name="viewport" content="width=device-width">'
    head += "" if faults["description"] else f'<meta name="description" content="Nr{number} {path}">'
    head += f'<meta name="generator" content="{system}">' if system else ""
    body = "" if faults["heading"] else f"<h1>Барак {path}</h1>"
    body += f"<p>{WORDS[language] * 4}</p>"
    body += "".join(f'<a href="/{one}">{one or "home"} барагы</a> ' for one in ("", "about", "news"))
    body += "" if faults["messenger"] else '<a href="https://wa.me/996555123456">WhatsApp</a>'
    body += "" if faults["phone"] else '<a href="tel:+996555123456">+996 555 123456</a>'
    footer = (
        "© 2026"
        if faults["license"]
        else ('<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>')
    )
    lang = "" if faults["lang"] else f' lang="{language}"'
    return (
        f"<!doctype html><html{lang}><head>{head}</head><body>{body}<footer>{footer}</footer></body></html>"
    )


def add_run(
    engine: history.Engine, sites: Iterable[SiteEvidence], *, started_at: str = "2026-11-23T08:00:00+00:00"
) -> int:
    """A finished run over these sites; its number."""
    found = list(sites)
    run_id = history.create_run(
        engine,
        tool="kuzgu test",
        options={"contact": "audit@example.org"},
        seeds_name="seeds.csv",
        report_languages=("ky",),
        started_at=started_at,
        sites=[
            QueuedSite(series=one.organisation.id, site=one.site, organisation=one.organisation)
            for one in found
        ],
    )
    for one in found:
        history.save_site(
            engine,
            run_id,
            one.organisation.id,
            evidence=codec.encode(one),
            judgement=judge(one, tool="kuzgu test"),
            finished_at=started_at,
        )
    history.finish_run(engine, run_id, finished_at=started_at, outcome="done")
    return run_id
