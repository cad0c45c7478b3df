"""What the audits say of one site, as history stores it: state, profile, findings, scores, gains."""

from dataclasses import dataclass

from audits.check import Category, Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryScore:
    """``score`` 0..100, None below the coverage limit. ``judged`` of ``applicable`` checks that bear
    points gave a verdict; essentials are the checks of weight 5. ``capped_by`` names a failing check
    that limits the category."""

    category: Category
    score: float | None
    judged: int
    applicable: int
    essentials_met: int
    essentials: int
    capped_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """The headline is the mean of the four mission categories and needs all four."""

    headline: float | None
    categories: tuple[CategoryScore, ...]
    essentials_met: int
    essentials: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """Points won if this check's finding passed and nothing else changed, on the scale of 100."""

    check: str
    category_points: float
    headline_points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileLink:
    """One profile on a social network that is the organisation's own."""

    network: str
    url: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """An address that could not be judged, and why (a key of audits.evidence.Unavailable)."""

    url: str
    reason: str
    status: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A box in a picture, in its px: something too wide for the screen ("wide"), too small to tap ("small")
    or over the page ("cover"); ``label`` is its path in the page."""

    kind: str
    x: int
    y: int
    width: int
    height: int
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonePicture:
    """What a phone shows of one page: the file beside the archive, its size in px, how wide page and screen
    are in CSS px, and what is wrong in it."""

    file: str
    url: str
    width: int
    height: int
    document_width: int
    screen_width: int
    frames: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteProfile:
    """Facts of the site that reports show and steps depend on. ``languages`` are (code or "", share).
    ``evidence_from`` is "" for evidence as it was stored, "archive" when it was read again from the archive
    of the visit by a later extraction. ``rendered`` names the way in which pages were measured in a browser,
    "" when none was, and then ``rendered_why_not`` says why (a key of audits.evidence.Unavailable);
    ``pages_by_scripts`` pages were judged as their scripts made them, since they came without text."""

    site: str
    home_url: str = ""
    home_title: str = ""
    home_description: str = ""
    home_language: str = ""
    cms: str = ""
    cms_slug: str = ""
    cms_version: str = ""
    cms_open_source: bool | None = None
    license_id: str = ""
    license_url: str = ""
    rights: str = ""
    social: tuple[ProfileLink, ...] = ()
    languages: tuple[tuple[str, float], ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    pages: int = 0
    page_limit: int = 0
    discovered: int = 0
    crawl_ended_by: str = ""
    selection: str = ""
    user_agent: str = ""
    vantage: str = ""
    started_at: str = ""
    finished_at: str = ""
    evidence_from: str = ""
    unseen: tuple[Unseen, ...] = ()
    unseen_count: int = 0
    rendered: str = ""
    rendered_why_not: str = ""
    pages_by_scripts: int = 0
    pictures: tuple[PhonePicture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One verdict of one rule set over one site's evidence. ``tool``, ``rules`` and ``scoring`` are
    versions: two judgements compare only when ``rules`` and ``scoring`` are the same."""

    state: str
    state_reason: str = ""
    state_evidence: str = ""
    profile: SiteProfile
    findings: tuple[Finding, ...] = ()
    scores: Scores | None = None
    gains: tuple[Gain, ...] = ()
    tool: str
    rules: str
    scoring: int
    evidence_schema: int
