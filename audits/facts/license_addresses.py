"""From an address to the licence that stands there, or to the reason why there is none."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from audits.facts.addresses import bare_host, decoded, split_address
from audits.facts.license_table import CC_LEGACY, CC_PORTS, CC_TYPES, LICENSES, OPEN_CC, SOFTWARE_NAMES, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A licence that an address or a name stands for; ``invalid``: unknown_type, wrong_order, no_version,
    unknown_version, unknown_port, port_needed or "" when the licence exists."""

    id: str
    version: str | None = None
    url: str | None = None
    open: bool | None = None
    invalid: str = ""


CC0 = Named(id="CC0-1.0", version="1.0", url="https://creativecommons.org/publicdomain/zero/1.0/", open=True)
PUBLIC_DOMAIN_MARK = Named(
    id="CC-PDM-1.0", version="1.0", url="https://creativecommons.org/publicdomain/mark/1.0/", open=True
)
_PUBLIC_DOMAIN_OLD = Named(id="CC-PDDC", url="https://creativecommons.org/licenses/publicdomain/", open=True)
UNKNOWN_CC = Named(id="CC")
"""Creative Commons is named, but not which of its licences."""
PUBLIC_DOMAIN = Named(id="other-pd", open=True)

_CC_PATH = re.compile(
    r"/+(licenses|publicdomain|licences|license)(?:/+([a-z+-]+))?(?:/+v?(\d(?:\.\d)?))?"
    r"(?:/+([a-z-]+))?(?:[/.].*)?\Z"
)
_NOT_A_PORT = frozenset(("deed", "legalcode", "rdf", "index", "compatiblelicenses", "www"))
_BUTTON = re.compile(
    r"/+(?:[lp]|presskit/buttons/\d+x\d+/(?:png|svg|eps))/+"
    r"((?:by|nc|nd|sa|zero|mark|publicdomain|cc-zero)[a-z+-]*)"
    r"(?:\.(?:eu|us))?(?:/+(\d\.\d))?(?:/+([a-z]{2}|scotland|igo)(?=/))?"
)
_ICON = re.compile(r"/+presskit/icons/(by|nc|nd|sa|zero|pd|cc)(?:[-.][a-z]+)*\.(?:svg|png)")
_CC_HOSTS = frozenset(("creativecommons.org", "cc.creativecommons.org", "m.creativecommons.org"))
_BUTTON_HOST_NAMES = """
licensebuttons.net i.creativecommons.org l.creativecommons.org mirrors.creativecommons.org creativecommons.org
"""
_BUTTON_HOSTS = frozenset(_BUTTON_HOST_NAMES.split())
_ELSEWHERE = re.compile(r"https?:/+(?:www\.)?creativecommons\.org/(?:licenses|publicdomain)/[^\s&\"']+", re.I)
_ADDRESS_TABLE: tuple[tuple[re.Pattern[str], Row], ...] = tuple(
    (re.compile(rf"(?:{row.address})\Z"), row) for row in LICENSES
)
_HOST_PART_NAMES = """
opendatacommons opendefinition nationalarchives data.gov canada gc.ca govdata etalab gouv.fr github.com norge
cdla. artlibre
freecreations gnu.org fsf.org opensource.org spdx.org choosealicense apache.org mit-license mozilla.org
europa.eu eupl.eu eclipse.org boost.org sil.org openfontlicense unlicense cecill wtfpl zoy.org ohwr.org
"""
_HOST_PARTS = tuple(_HOST_PART_NAMES.split())
"""What the hosts of the table have in their names: all others are passed over at once."""
BY_ID = {row.id.lower(): row for row in LICENSES}
_SOFTWARE = tuple((re.compile(pattern), BY_ID[id_.lower()]) for pattern, id_ in SOFTWARE_NAMES)
_CC_ID = re.compile(
    r"cc[ _-]?((?:by|nc|nd|sa)(?:[ _-](?:by|nc|nd|sa))*)(?:[ _-]v?(\d\.\d))?"
    r"(?:[ _-]([a-z]{2}|igo|scotland))?\Z"
)


def of_row(row: Row) -> Named:
    return Named(id=row.id, version=row.version, url=row.url, open=row.open)


def ordered_type(letters: str) -> str:
    """Elements of a Creative Commons type in their right order: nc-by → by-nc."""
    parts = letters.split("-")
    return "-".join(part for part in ("by", "nc", "nd", "sa") if part in parts)


def creative_commons(letters: str, version: str | None, port: str = "") -> Named:
    """The licence of a type as written in an address or button, a version and a jurisdiction."""
    if letters in CC_LEGACY:
        name, versions = CC_LEGACY[letters]
        if version is None:
            return Named(id=f"CC-{name}", invalid="no_version")
        if version not in versions or (port and port not in CC_PORTS.get(version, frozenset())):
            return Named(
                id=f"CC-{name}-{version}",
                version=version,
                invalid="unknown_version" if version not in versions else "unknown_port",
            )
        path = "/".join(part for part in (letters, version, port) if part)
        return Named(
            id=f"CC-{name}-{version}",
            version=version,
            url=f"https://creativecommons.org/licenses/{path}/",
            open=letters in OPEN_CC,
        )
    kind = ordered_type(letters)
    if kind not in CC_TYPES or len(kind.split("-")) != len(letters.split("-")):
        return Named(id="CC", version=version, invalid="unknown_type")
    old_order = letters == "by-nd-nc"
    id_ = f"CC-{kind.upper()}"
    if version is None:
        return Named(id=id_, open=None, invalid="no_version")
    id_ += f"-{version}" + (f"-{port.upper()}" if port else "")
    wrong = Named(id=id_, version=version)
    if version not in CC_PORTS:
        return replace(wrong, invalid="unknown_version")
    if letters != kind and not (old_order and version == "1.0"):
        return replace(wrong, invalid="wrong_order")
    if port and port not in CC_PORTS[version]:
        return replace(wrong, invalid="unknown_port")
    if version == "2.1" and not port:
        return replace(wrong, invalid="port_needed")
    written = "by-nd-nc" if kind == "by-nc-nd" and version == "1.0" else kind
    path = "/".join(part for part in (written, version, port) if part)
    return Named(
        id=id_, version=version, url=f"https://creativecommons.org/licenses/{path}/", open=kind in OPEN_CC
    )


def without_version(letters: str) -> Named:
    """A Creative Commons type that is named without its version."""
    kind = ordered_type(letters)
    return Named(id=f"CC-{kind.upper()}", open=kind in OPEN_CC) if kind in CC_TYPES else UNKNOWN_CC


def _public_domain(kind: str | None) -> Named | None:
    return {"zero": CC0, "mark": PUBLIC_DOMAIN_MARK, "certification": _PUBLIC_DOMAIN_OLD}.get(kind or "")


def _of_cc_path(path: str) -> Named | None:
    found = _CC_PATH.match(path)
    if found is None:
        return None
    folder, kind, version, port = found.groups()
    if folder == "publicdomain":
        named = _public_domain(kind)
        if named is not None and version not in (None, "1.0"):
            return Named(id=named.id.rsplit("-", 1)[0], version=version, invalid="unknown_version")
        return named
    if kind is None or kind in ("deed", "by-legalcode"):
        return None
    if kind in ("publicdomain", "pd"):
        return _PUBLIC_DOMAIN_OLD
    if kind in ("zero", "cc0"):
        return (
            CC0 if version in (None, "1.0") else Named(id="CC0", version=version, invalid="unknown_version")
        )
    if kind in ("gpl", "lgpl", "mit", "bsd"):
        return None
    if version is not None and "." not in version:
        version += ".0"
    if port in _NOT_A_PORT:
        port = None
    known = kind in CC_LEGACY or set(kind.split("-")) & {"by", "nc", "nd", "sa"}
    if not known:
        return Named(id="CC", version=version, invalid="unknown_type") if version else None
    return creative_commons(kind, version, port or "")


@lru_cache(maxsize=2048)
def license_of_address(url: str) -> Named | None:
    """The licence at an address, whatever its scheme, case, suffix and spelling; None for any other place."""
    address = split_address(url)
    host = bare_host(address.host)
    if host in _CC_HOSTS:
        path = decoded(address.path).lower().replace(" ", "+")
        named = _of_cc_path(path)
        if named is not None or not path.startswith(("/licenses/", "/licences/")):
            return named
        tail = (host + path).rstrip("/")
    elif host == "web.resource.org" and address.path.lower().startswith("/cc/publicdomain"):
        return PUBLIC_DOMAIN
    else:
        if not host or not any(part in host for part in _HOST_PARTS):
            inner = _ELSEWHERE.search(decoded(url)) if "creativecommons.org" in url else None
            return license_of_address(inner[0]) if inner and inner[0] != url else None
        tail = (host + decoded(address.path).lower()).rstrip("/")
        if host in ("spdx.org", "choosealicense.com") and "/licenses/" in tail:
            return license_of_name(re.sub(r"\.(?:html|json|txt)\Z", "", tail.rsplit("/", 1)[-1]))
    for pattern, row in _ADDRESS_TABLE:
        if pattern.match(tail):
            return of_row(row)
    return None


def license_of_button(url: str) -> Named | None:
    """The licence that an official badge shows (licensebuttons.net, i.creativecommons.org, press kit)."""
    address = split_address(url)
    if bare_host(address.host) not in _BUTTON_HOSTS:
        return None
    found = _BUTTON.match(address.path.lower())
    if found is None:
        return None
    kind, version, port = found.groups()
    kind = kind.rstrip("-")
    if kind in ("zero", "cc-zero"):
        return CC0
    if kind in ("mark", "publicdomain"):
        return PUBLIC_DOMAIN_MARK
    if version is None:
        return without_version(kind)
    named = creative_commons(kind, version, port or "")
    return None if named.invalid else named


def icon_of_address(url: str) -> str | None:
    """Which single icon of the press kit an image shows: cc, by, nc, nd, sa, zero, pd."""
    if "presskit/icons" not in url:
        return None
    found = _ICON.match(split_address(url).path.lower())
    return found[1] if found else None


def license_of_name(text: str) -> Named | None:
    """The licence whose id or usual short name is the whole text: a value of a licence field."""
    name = " ".join(text.lower().split())
    if not name or len(name) > 80:
        return None
    if name in BY_ID:
        return of_row(BY_ID[name])
    if name in ("cc0", "cc0-1.0", "cc0 1.0", "cc-zero", "cc zero", "cc-0"):
        return CC0
    found = _CC_ID.match(name)
    if found is not None:
        letters = found[1].replace(" ", "-").replace("_", "-")
        if found[2] is None:
            return without_version(letters)
        named = creative_commons(letters, found[2], found[3] or "")
        return named if not named.invalid else without_version(letters)
    for pattern, row in _SOFTWARE:
        if pattern.match(name):
            return of_row(row)
    return None
