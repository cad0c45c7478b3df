"""``python -m samples.years out/years``: six rounds of sixty organisations, 2023 to 2026, as a history.

The pages of invented organisations and of the sample sites go through the real extraction, the real checks
and the real writing of the history; only the way through the network is left out. The same seed gives the
same history, and what really happened in it is returned as ``Truth``, so that what the programme's pages say
can be held against it.
"""

import argparse
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import history
from audits import codec
from audits.evidence import (
    Asset,
    Crawl,
    ErrorPage,
    Failure,
    HomeVariant,
    Organisation,
    PageEvidence,
    Robots,
    SiteEvidence,
    Sitemap,
    SitemapEntry,
    Tls,
    Unavailable,
)
from audits.run import judge
from crawler.extract import extract
from crawler.seeds import read_seeds
from kuzgu.version import TOOL
from samples.answers import Site
from samples.invented import FAULTS, Invented, invented_site
from samples.sites import SILENT, sites

ROUNDS = (
    "2023-11-13T04:00:00+00:00",
    "2024-05-13T04:00:00+00:00",
    "2024-11-11T04:00:00+00:00",
    "2025-05-12T04:00:00+00:00",
    "2025-08-04T04:00:00+00:00",
    "2026-05-11T04:00:00+00:00",
)
"""Half a year apart; the fifth is a look back twelve weeks after the fourth and eleven after the workshop."""
WORKSHOP = "2025-05-20"
TRAINED = "workshop-2025"
OTHERS = "not yet"
INVENTED = 50
SAMPLE_PAGES = 6
SEEDS = Path(__file__).with_name("seeds.csv")

MENDED, MENDED_AFTER_WORKSHOP, BROKEN = 0.06, 0.4, 0.015
"""The chance of a fault to be mended and of a right thing to break, from one round to the next."""
AGENT = "Kuzgu (+https://kuzgu.example/contact)"
KINDS = (
    ("коомдук фонду", "Общественный фонд", "youth"),
    ("аялдар бирикмеси", "Объединение женщин", "human rights"),
    ("экологиялык кыймылы", "Экологическое движение", "environment"),
    ("маданият борбору", "Центр культуры", "culture"),
    ("ден соолук борбору", "Центр здоровья", "health"),
    ("ата-энелер бирикмеси", "Объединение родителей", "disability"),
)
TOPIC_OF = {"youth": 0, "environment": 1, "human rights": 2, "culture": 3, "health": 4, "disability": 5}
REGIONS = ("Bishkek", "Chui", "Osh", "Jalal-Abad", "Naryn", "Issyk-Kul", "Talas", "Batken")
SYSTEMS = (
    "WordPress 6.8",
    "WordPress 6.8",
    "WordPress 6.4",
    "Joomla! - Open Source Content Management",
    "Drupal 11",
    "",
)
WORDS = (
    *("Айкөл", "Аккула", "Алтын ачкыч", "Арча", "Ашар", "Аян", "Байтерек", "Бел", "Береке", "Бийиктик"),
    *("Булут", "Бүркүт", "Демилге", "Жаңы жол", "Жаркын", "Жылдыз", "Жетиген", "Замандаш", "Ийгилик", "Имиш"),
    *("Кайыр", "Карлыгач", "Келечек", "Көпүрө", "Күмүш", "Кыял", "Мээрим", "Мурас", "Нур", "Ойлон"),
    *("Өнөр", "Өркүндөө", "Пайда", "Санат", "Сары-Өзөн", "Сүйүнчү", "Таалай", "Талап", "Тең укук", "Тилек"),
    *("Туйгун", "Тумар", "Умай", "Урпак", "Үмүт", "Чолпон", "Шам", "Ынтымак", "Эгемен", "Эне тил"),
)
LATIN = dict(zip("абвгдзийклмнопрстуүыэ", "abvgdziiklmnoprstuuye", strict=True))
LATIN |= dict(zip("жңөчшяеё -", ("j", "ng", "o", "ch", "sh", "ia", "e", "io", "-", "-"), strict=True))


@dataclass(slots=True, kw_only=True)
class Truth:
    """What really happened. Rounds count from 0; ``faults`` of (organisation, round) are keys of FAULTS;
    ``states`` name the state of a visit that ended without marks; ``moved``: organisation → round from which
    its site has another address; ``unchanged`` organisations did nothing at all."""

    run_ids: list[int] = field(default_factory=list)
    faults: dict[tuple[str, int], frozenset[str]] = field(default_factory=dict)
    states: dict[tuple[str, int], str] = field(default_factory=dict)
    joined: dict[str, int] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)
    moved: dict[str, int] = field(default_factory=dict)
    trained: set[str] = field(default_factory=set)
    unchanged: set[str] = field(default_factory=set)


def make_years(engine: history.Engine, *, seed: int = 1, effect: bool = True) -> Truth:
    """Write the history. Without ``effect`` the workshop changes nothing."""
    truth = Truth()
    samples = [replace(one, cohort="samples") for one in read_seeds(SEEDS).organisations]
    invented = [_organisation(number) for number in range(INVENTED)]
    truth.unchanged.update(one.id for one in samples)
    truth.unchanged.update(one.id for _, one in invented[:6])
    truth.trained.update(one.id for _, one in invented if one.cohort == TRAINED)
    _fates(truth, [one.id for _, one in invented])
    _course_of_faults(truth, [one.id for _, one in invented], seed, effect=effect)
    for number, moment in enumerate(ROUNDS):
        sites_now = [*_sample_sites(samples, moment), *_invented_sites(invented, number, moment, truth)]
        run_id = history.create_run(
            engine,
            tool=TOOL,
            options={"contact": "https://kuzgu.example/contact"},
            seeds_name="samples.years",
            report_languages=("ky", "ru", "en"),
            started_at=moment,
            sites=[
                history.QueuedSite(series=one.organisation.id, site=one.site, organisation=one.organisation)
                for one in sites_now
            ],
        )
        for one in sites_now:
            history.save_site(
                engine,
                run_id,
                one.organisation.id,
                evidence=codec.encode(one),
                judgement=judge(one, tool=TOOL),
                finished_at=one.crawl.finished_at,
            )
        history.finish_run(engine, run_id, finished_at=_later(moment, 60), outcome="done")
        truth.run_ids.append(run_id)
    return truth


def _organisation(number: int) -> tuple[Invented, Organisation]:
    word = WORDS[number]
    kyrgyz, russian, sector = KINDS[number % len(KINDS)]
    latin = "".join(LATIN[letter] for letter in word.lower())
    both = number % 3 != 0
    who = Invented(
        kyrgyz=f"«{word}» {kyrgyz}",
        russian=f"{russian} «{word}»",
        latin=latin,
        phone=f"+99655{number:02d}10{number:02d}2",
        system=SYSTEMS[number % len(SYSTEMS)],
        topic=TOPIC_OF[sector],
    )
    return who, Organisation(
        id=latin,
        name=who.kyrgyz,
        names=(("ky", who.kyrgyz), ("ru", who.russian)),
        url=f"https://{latin}.example/",
        region=REGIONS[(number * 3 + number // 8) % len(REGIONS)],
        sector=sector,
        languages=("ky", "ru") if both else ("ky",),
        cohort=TRAINED if number >= 6 and number % 2 else OTHERS,
        contact=f"info@{latin}.example",
        consent="yes",
        share="yes" if number % 4 else "no",
    )


def _fates(truth: Truth, ids: list[str]) -> None:
    """Who joins, leaves, moves, and whose site cannot be seen when."""
    truth.joined.update(dict.fromkeys(ids[8:12], 2))
    truth.left.update(dict.fromkeys(ids[12:15], 4))
    truth.moved[ids[15]] = 3
    for org, rounds, state in (
        (ids[16], (2,), "unreachable"),
        (ids[17], (4, 5), "unreachable"),
        (ids[18], (1,), "blocked"),
        (ids[20], (5,), "parked"),
        (ids[21], (3,), "unreachable"),
        (ids[22], (0, 1), "robots_disallowed"),
    ):
        truth.states.update({(org, number): state for number in rounds})


def _course_of_faults(truth: Truth, ids: list[str], seed: int, *, effect: bool) -> None:
    for org in ids:
        chance = random.Random(f"{seed} {org}")
        care = chance.uniform(0.35, 0.75)
        faults = {fault for fault in FAULTS if chance.random() < care}
        for number in range(len(ROUNDS)):
            if number and org not in truth.unchanged:
                taught = effect and number == 4 and org in truth.trained
                mended = MENDED_AFTER_WORKSHOP if taught else MENDED
                before = frozenset(faults)
                faults = {fault for fault in FAULTS if _stays(fault in before, mended, chance)}
            truth.faults[org, number] = frozenset(faults)


def _stays(faulty: bool, mended: float, chance: random.Random) -> bool:
    return chance.random() >= mended if faulty else chance.random() < BROKEN


def _invented_sites(
    organisations: list[tuple[Invented, Organisation]], number: int, moment: str, truth: Truth
) -> Iterator[SiteEvidence]:
    for position, (who, one) in enumerate(organisations):
        if number < truth.joined.get(one.id, 0) or number >= truth.left.get(one.id, len(ROUNDS)):
            continue
        faults = truth.faults[one.id, number]
        host = f"{one.id}.example"
        if number >= truth.moved.get(one.id, len(ROUNDS)):
            one = replace(one, former_urls=(one.url,))
            host = f"{one.id}-kg.example"
        scheme = "http" if "no_https" in faults else "https"
        home = f"{scheme}://{host}/"
        one = replace(one, url=home)
        when = _later(moment, position)
        state = truth.states.get((one.id, number))
        if state is not None:
            yield _unseen(one, home, when, state)
            continue
        season = 0 if one.id in truth.unchanged else number
        yield _seen(one, home, invented_site(who, home, faults, season), when, faults)


def _sample_sites(organisations: list[Organisation], moment: str) -> Iterator[SiteEvidence]:
    known = sites()
    for one in organisations:
        host = one.url.removeprefix("http://").rstrip("/")
        answers = known.get(host, {})
        if host in SILENT:
            yield _unseen(one, one.url, moment, "unreachable")
        elif "/" not in answers:
            state = "blocked" if answers["*"].status == 403 else "robots_disallowed"
            yield _unseen(one, one.url, moment, state)
        else:
            html = {
                path: answer
                for path, answer in answers.items()
                if answer.status == 200 and "html" in answer.headers.get("Content-Type", "") and path != "*"
            }
            first = dict(sorted(html.items(), key=lambda pair: pair[0] != "/")[:SAMPLE_PAGES])
            yield _seen(one, one.url, first, moment, frozenset(("no_https", "no_sitemap")))


def _seen(one: Organisation, home: str, answers: Site, when: str, faults: frozenset[str]) -> SiteEvidence:
    """Everything that a visit to these answers would see."""
    root = home.rstrip("/")
    pages = tuple(_page(root, path, answers, faults) for path in answers)
    secure = home.startswith("https:")
    other = root.replace("https:", "http:") if secure else root.replace("http:", "https:")
    icon = Asset(
        url=f"{root}/favicon.ico",
        kind="image",
        pages=(home,),
        status=200,
        bytes=900,
        content_type="image/png",
    )
    robots = "User-agent: *\nAllow: /\n"
    listed = "no_sitemap" not in faults
    return SiteEvidence(
        organisation=one,
        site=home,
        crawl=_crawl(when, pages=len(pages)),
        variants=(
            HomeVariant(url=home, status=200, final_url=home),
            HomeVariant(url=f"{other}/", status=200, final_url=home)
            if secure
            else HomeVariant(url=f"{other}/", status=Unavailable.REFUSED),
        ),
        robots=Robots(url=f"{root}/robots.txt", status=200, text=robots),
        sitemaps=(
            Sitemap(
                url=f"{root}/sitemap.xml",
                status=200,
                kind="urlset",
                found_in="guess",
                entry_count=len(pages),
                entries=tuple(SitemapEntry(url=page.url) for page in pages),
            ),
        )
        if listed
        else (),
        tls=Tls(
            host=home.split("/")[2], verify_code=0, protocol="TLSv1.3", not_after=_later(when, 60 * 24 * 60)
        )
        if secure
        else Unavailable.REFUSED,
        error_page=ErrorPage(url=f"{root}/kuzgu-none", status=404, title="404", text_letters=60),
        feeds=(),
        assets=(
            Asset(
                url=f"{root}/media/home.png",
                kind="image",
                pages=(home,),
                status=200,
                bytes=48_000,
                content_type="image/png",
                cache_control="max-age=2592000",
            ),
        ),
        documents=(),
        favicon=icon,
        pages=pages,
    )


def _page(root: str, path: str, answers: Mapping[str, object], faults: frozenset[str]) -> PageEvidence:
    body: bytes = answers[path].body  # type: ignore[attr-defined]
    packed = "not_packed" not in faults
    headers = (("content-type", answers[path].headers["Content-Type"]),)  # type: ignore[attr-defined]
    return extract(
        body,
        root + path,
        200,
        headers,
        depth=0 if path == "/" else 1,
        found_on=None if path == "/" else f"{root}/",
        elapsed_ms=120,
        transfer_bytes=len(body) // 3 if packed else len(body),
        compression="gzip" if packed else None,
    )


def _unseen(one: Organisation, home: str, when: str, state: str) -> SiteEvidence:
    """A visit that found no page, ended as ``state``."""
    failure = {
        "unreachable": Failure(url=home, reason=Unavailable.DNS),
        "blocked": Failure(url=home, reason=Unavailable.BLOCKED, status=403),
        "robots_disallowed": Failure(url=home, reason=Unavailable.ROBOTS_DISALLOWED),
        "parked": Failure(
            url=home,
            reason=Unavailable.HTTP_ERROR,
            status=404,
            snippet="This domain is for sale. Buy this domain.",
        ),
    }[state]
    return SiteEvidence(organisation=one, site=home, crawl=_crawl(when), failures=(failure,))


def _crawl(when: str, pages: int = 0) -> Crawl:
    return Crawl(
        user_agent=AGENT,
        started_at=when,
        finished_at=_later(when, 1),
        selection="1",
        page_limit=100,
        byte_limit=30_000_000,
        seconds_limit=900.0,
        ended_by="complete",
        requests=pages + 5,
        discovered=pages,
        vantage="127.0.0.1",
    )


def _later(moment: str, minutes: float) -> str:
    return (datetime.fromisoformat(moment) + timedelta(minutes=minutes)).isoformat()


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m samples.years", description="Six rounds of sixty organisations as a history."
    )
    parser.add_argument("out", type=Path, help="folder for kuzgu.sqlite")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without-effect", action="store_true", help="the workshop changes nothing")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    place = asked.out / "kuzgu.sqlite"
    if place.exists():
        parser.error(f"{place} is there already; name another folder")
    engine = history.open_history(place)
    try:
        truth = make_years(engine, seed=asked.seed, effect=not asked.without_effect)
    finally:
        engine.dispose()
    print(f"{place}: {len(truth.run_ids)} rounds, workshop of “{TRAINED}” on {WORKSHOP}")


if __name__ == "__main__":
    main()
