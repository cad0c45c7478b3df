"""What a crawl is told: limits, politeness, and who is asking."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from audits.evidence import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One site of one organisation. ``series`` names the site for ever within the history: the
    organisation's id for its main site, "id/host" for another one. ``run`` and ``attempt`` are the numbers
    under which history knows this visit."""

    organisation: Organisation
    site: str
    series: str
    run: int = 0
    attempt: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlOptions:
    """Limits are for each site. ``contact`` is the address or URL put into the user agent. ``hosts`` maps
    a host name to "127.0.0.1:port" (sample sites and tests); it needs ``allow_loopback``. ``archive`` is the
    folder for what was on the wire, "" for none. ``from_warc`` names archives that answer in place of the
    network: then nobody is visited. ``opted_out`` are domains that are left alone, each with the date (ISO
    8601) of that wish. ``pace_book`` is a file that processes which crawl at the same time share, so that
    they keep one pace for each address. ``canaries`` ("URL text of its answer") tell a fault of our own
    connection from one of the sites; ``patience`` is for how many seconds such a fault is waited out.
    ``rendered_pages`` of each site are opened in a browser after its crawl, 0 for none; ``pictures`` is the
    folder for what the phone shows of them, "" for none.
    ``only`` are the organisations (ids) that a run was narrowed down to, () for all of its seeds.
    ``no_cache`` asks caches on the way for a fresh answer. ``longest_delay`` bounds the Crawl-delay that is
    kept, in seconds: only the owner of a site may agree to that (None: it is kept in full)."""

    contact: str
    pages: int = 100
    depth: int = 6
    bytes: int = 30_000_000
    seconds: float = 900.0
    delay: float = 1.0
    timeout: float = 20.0
    sites_at_once: int = 16
    template_pages: int = 4
    allow_loopback: bool = False
    hosts: Mapping[str, str] = field(default_factory=dict)
    vantage: str = ""
    archive: str = ""
    from_warc: tuple[str, ...] = ()
    opted_out: tuple[tuple[str, str], ...] = ()
    pace_book: str = ""
    canaries: tuple[str, ...] = ()
    patience: float = 600.0
    rendered_pages: int = 0
    pictures: str = ""
    only: tuple[str, ...] = ()
    no_cache: bool = False
    longest_delay: float | None = None
