"""Who is in the room: the organisations of a cohort, light enough to hold five hundred at once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from audits.check import CATEGORIES, Category, Check, Status
from audits.judgement import Judgement
from history import SiteRecord, Verification
from reports.organisation import Reader, name_key, names_of, rounded
from reports.words import FEWEST_SHOWN

OPEN = (Status.WARN, Status.FAIL)
SAID_ALOUD = frozenset(
    {
        *("trust.contacts-reachable", "trust.cookie-notice", "trust.default-page", "trust.freshness"),
        *("trust.mail-addresses", "trust.own-domain-mail", "trust.privacy-page", "trust.third-party-hosts"),
    }
)
"""Checks of safety and trust that may be spoken of before others. Every other one of that category is for the
webmaster alone, those of tomorrow too."""
SPEAKING_SHARE = 0.2
"""A language of at least this share of a site's text is one that its people work in."""
_WORST = (Status.FAIL, Status.WARN, Status.PASS)


def is_security(check_id: str) -> bool:
    """Does the check speak of how a site could be harmed? Then it stands on the webmaster's sheet only."""
    return check_id == "seo.secure-connection" or (
        check_id.startswith("trust.") and check_id not in SAID_ALOUD
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One site at its latest visit. ``statuses`` has the checks that bear points; ``visited`` is a moment
    (ISO 8601); ``verified`` are checks that were seen to pass since."""

    series: str
    address: str
    state: str
    visited: str
    cms: str = ""
    languages: frozenset[str] = frozenset()
    headline: int | None = None
    scores: Mapping[Category, int | None] = field(default_factory=dict)
    essentials_met: int = 0
    essentials: int = 0
    statuses: Mapping[str, Status] = field(default_factory=dict)
    verified: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Participant:
    """One organisation with its sites. ``share`` is its word that its name may be given to the others."""

    id: str
    reader: Reader
    share: bool
    languages: frozenset[str]
    cms: str
    sites: tuple[Site, ...]

    @property
    def marked(self) -> bool:
        return any(site.statuses for site in self.sites)

    def status(self, check: str) -> Status | None:
        """The worst of its sites, None where none could be judged."""
        found = {site.statuses[check] for site in self.sites if check in site.statuses}
        return next((status for status in _WORST if status in found), None)

    def name(self, language: str) -> str:
        return self.reader.names.get(language) or self.reader.name


def participants(found: Iterable[tuple[SiteRecord, Site]], contact: str) -> tuple[Participant, ...]:
    """The organisations in the order of their names. Of the records only the organisation is read;
    ``contact`` is whom the reader may write to."""
    grouped: dict[str, list[tuple[SiteRecord, Site]]] = {}
    for record, site in found:
        grouped.setdefault(record.organisation.id, []).append((record, site))
    room = [_participant(rows[0][0], [site for _, site in rows], contact) for rows in grouped.values()]
    return tuple(sorted(room, key=lambda one: (name_key(one.reader.name), one.id)))


def reader_of(record: SiteRecord, contact: str) -> Reader:
    organisation = record.organisation
    return Reader(
        name=organisation.name,
        names=names_of(organisation.names),
        contact=contact,
        own_contact=organisation.contact,
    )


def _participant(record: SiteRecord, sites: Sequence[Site], contact: str) -> Participant:
    organisation = record.organisation
    written = {language for site in sites for language in site.languages}
    return Participant(
        id=organisation.id,
        reader=reader_of(record, contact),
        share=organisation.share == "yes",
        languages=frozenset({*organisation.languages, *written}),
        cms=next((site.cms for site in sites if site.cms), ""),
        sites=tuple(sites),
    )


def site_of(record: SiteRecord, answers: Collection[Verification] = ()) -> Site:
    """One site of the room. ``answers`` are what was verified since its latest visit, the oldest first."""
    judgement = record.judgement
    visited = record.finished_at or record.run.started_at
    if judgement is None:
        return Site(series=record.series, address=record.site, state="not_finished", visited=visited)
    statuses = {finding.check: finding.status for finding in judgement.findings if finding.weight > 0}
    verified = verified_since(judgement, record.series, visited, answers)
    scores = judgement.scores
    return Site(
        series=record.series,
        address=judgement.profile.site or record.site,
        state=judgement.state,
        visited=judgement.profile.finished_at or visited,
        cms=judgement.profile.cms,
        languages=frozenset(
            code for code, share in judgement.profile.languages if code and share >= SPEAKING_SHARE
        ),
        headline=rounded(scores.headline) if scores else None,
        scores={
            one.category: rounded(one.score) if one.judged >= FEWEST_SHOWN else None
            for one in (scores.categories if scores else ())
        },
        essentials_met=scores.essentials_met if scores else 0,
        essentials=scores.essentials if scores else 0,
        statuses=statuses | dict.fromkeys(verified & statuses.keys(), Status.PASS),
        verified=verified,
    )


def verified_since(
    judgement: Judgement, series: str, visited: str, answers: Collection[Verification]
) -> frozenset[str]:
    """The open checks of a visit that were seen to pass since, by the same rule, at the latest look."""
    open_checks = {f.check: f.revision for f in judgement.findings if f.status in OPEN}
    latest: dict[str, Verification] = {}
    for answer in answers:
        if answer.series == series and answer.verified_at >= visited and answer.answer != "unsure":
            latest[answer.check] = answer
    return frozenset(
        check
        for check, answer in latest.items()
        if answer.answer == "passes" and open_checks.get(check) == answer.revision
    )


def language_for(record: SiteRecord, languages: Sequence[str]) -> str:
    """The language of an organisation's sheets: its ``report_language``, else the first of its own languages
    that sheets are written in, else the first of ``languages``."""
    organisation = record.organisation
    for language in (organisation.report_language, *organisation.languages):
        if language in languages:
            return language
    return languages[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One check that is open somewhere. ``needs`` and ``passes`` are participants; ``room`` how many
    organisations have marks."""

    check: Check
    needs: tuple[Participant, ...]
    passes: tuple[Participant, ...]
    room: int

    @property
    def shared(self) -> bool:
        """Half the room or more needs it, and more than one."""
        return len(self.needs) > 1 and 2 * len(self.needs) >= self.room

    @property
    def single(self) -> bool:
        return not self.shared and len(self.needs) <= 2


def gaps_of(room: Collection[Participant], checks: Mapping[str, Check]) -> tuple[Gap, ...]:
    """Every check that bears points and is open at somebody's, in the order of the checks. What belongs on
    the webmaster's sheet is left out."""
    marked = [one for one in room if one.marked]
    found = []
    for check in checks.values():
        if check.weight == 0 or is_security(check.id):
            continue
        statuses = [(one, one.status(check.id)) for one in marked]
        needs = tuple(one for one, status in statuses if status in OPEN)
        if needs:
            passes = tuple(one for one, status in statuses if status is Status.PASS)
            found.append(Gap(check=check, needs=needs, passes=passes, room=len(marked)))
    return tuple(found)


def category_order(check: Check) -> int:
    return CATEGORIES.index(check.category)
