"""When was the site last given something new?"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from audits.check import N_, Subject, Verdict, passed, site_check, unknown, warned
from audits.evidence import PageEvidence, SiteEvidence, Unavailable
from audits.facts.structured_data import json_ld_objects, nested_objects

YEAR = timedelta(days=365)
_DATED = re.compile(r"/(20\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/-])")
_METAS = ("article:published_time", "article:modified_time", "og:updated_time", "dc.date", "date")
_KEYS = ("datePublished", "dateModified")


@site_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("There is something new on the site"),
    title_failed=N_("Think of a small piece of news for the site"),
    why=N_(
        "Readers look at the date first: it tells them that you are there. One short piece in a few months is enough."
    ),
    fix=N_(
        "Take a post from your social network, and put it on the site with its date.\nOne or two paragraphs are enough. Ask the people on a photo first, and leave out who could be harmed.\nIf the site is an archive by now, write so on the home page: then its age is no question."
    ),
    verify=N_("Open the home page on your phone: a date of this year can be seen."),
    outcomes={
        "ok": passed(N_("The newest date that we saw: {date}.")),
        "quiet": warned(N_("The newest date that we saw is more than a year ago: {date}."), 0.5),
        "no_date": unknown(N_("We saw no dates that a program can read; that is no fault.")),
    },
    absent=("quiet",),
    since="0.1",
    revision=2,
    source="Our own threshold: one year; dates of feeds, of structured data, of metas and of addresses",
    reason="It informs: not every site needs news, and a quiet site may be kept quiet for good reasons.",
    good="a post of this spring",
    bad="newest post of 2023",
)
def check(site: SiteEvidence) -> Verdict:
    now = _moment(site.crawl.started_at)
    if now is None:
        return Verdict("no_date")
    dates = [(when, place) for when, place in _dates(site) if when <= now + timedelta(days=1)]
    if not dates:
        return Verdict("no_date")
    newest, place = max(dates, key=lambda pair: pair[0])
    shown = {"date": newest.date().isoformat()}
    return Verdict("ok" if now - newest <= YEAR else "quiet", shown, (place,))


def _dates(site: SiteEvidence) -> Iterator[tuple[datetime, Subject]]:
    """Every date that the site tells, with where it stands."""
    if not isinstance(site.feeds, Unavailable):
        for feed in site.feeds:
            if when := _moment(feed.newest):
                yield when, Subject(url=feed.url, markup=feed.newest)
    for page in site.pages:
        if not 200 <= page.status < 300:
            continue
        for text in _written(page):
            if when := _moment(text):
                yield when, Subject(url=page.url, markup=text)
        for url in {page.url, *(link.url for link in page.links if link.internal and link.url)}:
            if (found := _DATED.search(url)) and "/uploads/" not in url:
                year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
                if found[3] is None and f"/{year}-{(year + 1) % 100:02}" in found[0]:
                    continue  # a school year: 2011-12
                if day <= 28 or month not in (2, 4, 6, 9, 11) or (month != 2 and day <= 30):
                    yield datetime(year, month, day, tzinfo=UTC), Subject(url=url)


def _written(page: PageEvidence) -> Iterator[str]:
    """Dates in metas and JSON-LD, as they are written."""
    for meta in page.metas:
        if meta.key in _METAS:
            yield meta.content
    for item in json_ld_objects(page):
        for inner in nested_objects(item):
            yield from (value for key in _KEYS if isinstance(value := inner.get(key), str))


def _moment(text: str) -> datetime | None:
    """ISO 8601 or the form of RSS; None for anything else."""
    try:
        when = datetime.fromisoformat(text.strip())
    except ValueError:
        try:
            when = parsedate_to_datetime(text)
        except (TypeError, ValueError):
            return None
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
