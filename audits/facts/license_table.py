# ruff: noqa: E501
"""Licences as data: addresses, names and whether they are open. A new licence is one row.

Sources: the Creative Commons list of licences and jurisdictions, the SPDX licence list, the Open Definition
register, the Open Source Initiative.
"""

from typing import NamedTuple


class Row(NamedTuple):
    """``address`` is a regular expression for host and path in lower case, without scheme, ``www.``, query
    and final slash; ``words`` one for the folded text ("" = is not recognised by name)."""

    id: str
    version: str | None
    open: bool | None
    url: str
    address: str
    words: str = ""


CC_TYPES = ("by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd")
"""The six licences, in the order of letters that versions from 2.0 on have."""

CC_LEGACY: dict[str, tuple[str, tuple[str, ...]]] = {
    "sa": ("SA", ("1.0",)),
    "nd": ("ND", ("1.0",)),
    "nc": ("NC", ("1.0",)),
    "nc-sa": ("NC-SA", ("1.0",)),
    "nd-nc": ("ND-NC", ("1.0",)),
    "sampling": ("Sampling", ("1.0",)),
    "sampling+": ("Sampling-Plus", ("1.0",)),
    "nc-sampling+": ("NC-Sampling-Plus", ("1.0",)),
    "devnations": ("DevNations", ("2.0",)),
}
"""Retired licences: name in the id, versions."""

_PORTS_20 = "at au be br ca cl de es fr hr it jp kr nl pl tw uk za"
_PORTS_25 = (
    "ar au bg br ca ch cn co dk es fr hr hu il in it mk mt mx my nl pe pl pt scotland se si tw uk za us"
)
_PORTS_30 = (
    "igo am at au az br ca ch cl cn cr cz de ec ee eg es fr ge gr gt hk hr ie it lu nl no nz ph pl pr pt ro rs"
    " sg th tw ug us ve vn za"
)
CC_PORTS = {
    "1.0": frozenset(("fi", "il", "nl", "br", "tw", "de")),
    "2.0": frozenset(_PORTS_20.split()),
    "2.1": frozenset(("au", "es", "jp")),
    "2.5": frozenset(_PORTS_25.split()),
    "3.0": frozenset(_PORTS_30.split()),
    "4.0": frozenset[str](),
}
"""Jurisdictions by version. 2.1 exists only with one; 4.0 has none; there never was one for Kyrgyzstan."""

OPEN_CC = frozenset(("by", "by-sa", "sa"))

_GNU = r"gnu\.org/(?:licenses|copyleft)/(?:old-licenses/)?(?:translations\.[a-z.-]+)?"
_OSI = r"opensource\.org/licenses?/"
_SPDX = r"spdx\.org/licenses/"
_CHOOSE = r"choosealicense\.com/licenses/"
_FSF = r"fsf\.org/licensing/licenses/"

LICENSES: tuple[Row, ...] = (
    Row(
        "ODbL-1.0", "1.0", True, "https://opendatacommons.org/licenses/odbl/1-0/",
        r"opendatacommons\.org/licenses/odbl(?:/.*)?|opendefinition\.org/licenses/odc-odbl",
        r"\bodbl\b|open (?:data commons )?(?:open )?database licen[cs]e|open data commons open database",
    ),
    Row(
        "ODC-By-1.0", "1.0", True, "https://opendatacommons.org/licenses/by/1-0/",
        r"opendatacommons\.org/licenses/by(?:/.*)?|opendefinition\.org/licenses/odc-by",
        r"\bodc-by\b|open data commons attribution",
    ),
    Row(
        "PDDL-1.0", "1.0", True, "https://opendatacommons.org/licenses/pddl/1-0/",
        r"opendatacommons\.org/licenses/pddl(?:/.*)?|opendefinition\.org/licenses/odc-pddl",
        r"\bpddl\b|public domain dedication and licen[cs]e",
    ),
    Row(
        "OGL-UK-2.0", "2.0", True,
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/",
        r"nationalarchives\.gov\.uk/doc/open-government-licence/version/2(?:/.*)?",
        r"open government licen[cs]e v?(?:ersion )?2(?:\.0)?",
    ),
    Row(
        "OGL-UK-1.0", "1.0", True,
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/1/",
        r"nationalarchives\.gov\.uk/doc/open-government-licence/version/1(?:/.*)?"
        r"|reference\.data\.gov\.uk/id/open-government-licence",
    ),
    Row(
        "OGL-UK-3.0", "3.0", True,
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        r"nationalarchives\.gov\.uk/doc/open-government-licence(?:/version/3)?(?:/.*)?",
        r"open government licen[cs]e v?(?:ersion )?3(?:\.0)?|\bogl(?:-uk)?[ -]?v?3(?:\.0)?\b",
    ),
    Row(
        "OGL-Canada-2.0", "2.0", True, "https://open.canada.ca/en/open-government-licence-canada",
        r"(?:open\.canada\.ca|data\.gc\.ca)/(?:en|eng|fr|fra)/(?:open-government-licence-canada|licence-du-.*)",
        r"open government licen[cs]e ?-? ?canada",
    ),
    Row(
        "OGL-TW-1.0", "1.0", True, "https://data.gov.tw/license",
        r"data\.gov\.tw/(?:en/)?licen[cs]es?",
    ),
    Row(
        "DL-DE-BY-2.0", "2.0", True, "https://www.govdata.de/dl-de/by-2-0",
        r"govdata\.de/dl-de/by-2-0", r"\bdl-de/by-2-0\b|datenlizenz deutschland.{0,14}namensnennung",
    ),
    Row(
        "DL-DE-ZERO-2.0", "2.0", True, "https://www.govdata.de/dl-de/zero-2-0",
        r"govdata\.de/dl-de/zero-2-0", r"\bdl-de/zero-2-0\b|datenlizenz deutschland.{0,14}zero",
    ),
    Row(
        "etalab-2.0", "2.0", True,
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
        r"(?:etalab\.gouv\.fr|data\.gouv\.fr)/.*licence-?ouverte.*|github\.com/.*/licence-ouverte.*"
        r"|etalab\.gouv\.fr/licence-ouverte-open-licence",
        r"licence ouverte",
    ),
    Row(
        "NLOD-2.0", "2.0", True, "https://data.norge.no/nlod/en/2.0",
        r"data\.norge\.no/nlod(?:/[a-z]{2})?/2\.0", r"norwegian licen[cs]e for open government data",
    ),
    Row("NLOD-1.0", "1.0", True, "https://data.norge.no/nlod/en/1.0", r"data\.norge\.no/nlod(?:/[a-z]{2})?/1\.0"),
    Row(
        "CDLA-Permissive-2.0", "2.0", None, "https://cdla.dev/permissive-2-0/",
        r"cdla\.(?:dev|io)/permissive-2-0(?:/.*)?",
    ),
    Row("CDLA-Permissive-1.0", "1.0", None, "https://cdla.dev/permissive-1-0/", r"cdla\.(?:dev|io)/permissive-1-0(?:/.*)?"),
    Row("CDLA-Sharing-1.0", "1.0", None, "https://cdla.dev/sharing-1-0/", r"cdla\.(?:dev|io)/sharing-1-0(?:/.*)?"),
    Row(
        "LAL-1.3", "1.3", True, "https://artlibre.org/licence/lal/en/",
        r"artlibre\.org/(?:licence|licenses?)(?:/.*)?|opendefinition\.org/licenses/fal",
        r"free art licen[cs]e|licence art libre|лицензи\w* свободного искусства|лицензи\w* \"?свободное искусство",
    ),
    Row("Against-DRM", None, True, "http://www.opendefinition.org/licenses/against-drm",
        r"(?:opendefinition\.org/licenses/against-drm|freecreations\.org/against_drm.*)"),
    Row("DSL", None, True, "http://www.opendefinition.org/licenses/dsl", r"opendefinition\.org/licenses/dsl"),
    Row(
        "GFDL-1.3", "1.3", True, "https://www.gnu.org/licenses/fdl-1.3.html",
        rf"{_GNU}fdl(?:-1\.3)?(?:\.[a-z.-]+)?|{_SPDX}gfdl-1\.3.*|opendefinition\.org/licenses/gfdl",
        r"gnu free documentation licen[cs]e|\bgfdl\b|gnu fdl|свободной документации gnu",
    ),
    Row("GFDL-1.2", "1.2", True, "https://www.gnu.org/licenses/old-licenses/fdl-1.2.html",
        rf"{_GNU}fdl-1\.2(?:\.[a-z.-]+)?|{_SPDX}gfdl-1\.2.*"),
    Row("GFDL-1.1", "1.1", True, "https://www.gnu.org/licenses/old-licenses/fdl-1.1.html",
        rf"{_GNU}fdl-1\.1(?:\.[a-z.-]+)?|{_SPDX}gfdl-1\.1.*"),
    Row("GPL-3.0", "3.0", True, "https://www.gnu.org/licenses/gpl-3.0.html",
        rf"{_GNU}(?:gpl|gpl-3\.0|quick-guide-gplv3)(?:\.[a-z.-]+)?|{_OSI}gpl-3-?\.?0?|{_SPDX}gpl-3\.0.*|{_CHOOSE}gpl-3\.0"),
    Row("GPL-2.0", "2.0", True, "https://www.gnu.org/licenses/old-licenses/gpl-2.0.html",
        rf"{_GNU}gpl-2\.0(?:\.[a-z.-]+)?|{_OSI}gpl-2\.0(?:\.php)?|{_OSI}gpl-license(?:\.php)?|{_SPDX}gpl-2\.0.*|{_CHOOSE}gpl-2\.0"
        r"|creativecommons\.org/licenses/gpl/2\.0"),
    Row("GPL-1.0", "1.0", True, "https://www.gnu.org/licenses/old-licenses/gpl-1.0.html", rf"{_GNU}gpl-1\.0(?:\.[a-z.-]+)?"),
    Row("LGPL-3.0", "3.0", True, "https://www.gnu.org/licenses/lgpl-3.0.html",
        rf"{_GNU}lgpl(?:-3\.0)?(?:\.[a-z.-]+)?|{_OSI}lgpl-3\.0|{_SPDX}lgpl-3\.0.*|{_CHOOSE}lgpl-3\.0"),
    Row("LGPL-2.1", "2.1", True, "https://www.gnu.org/licenses/old-licenses/lgpl-2.1.html",
        rf"{_GNU}lgpl-2\.1(?:\.[a-z.-]+)?|{_OSI}lgpl-2\.1(?:\.php)?|{_OSI}lgpl-license(?:\.php)?|{_SPDX}lgpl-2\.1.*|{_CHOOSE}lgpl-2\.1"
        r"|creativecommons\.org/licenses/lgpl/2\.1"),
    Row("AGPL-3.0", "3.0", True, "https://www.gnu.org/licenses/agpl-3.0.html",
        rf"{_GNU}agpl(?:-3\.0)?(?:\.[a-z.-]+)?|{_OSI}agpl-(?:3\.0|v3)|{_FSF}agpl-3\.0.*|{_SPDX}agpl-3\.0.*|{_CHOOSE}agpl-3\.0"),
    Row("Apache-2.0", "2.0", True, "https://www.apache.org/licenses/LICENSE-2.0",
        rf"apache\.org/licenses/license-2\.0(?:\.\w+)?|{_OSI}apache-?2\.0(?:\.php)?|{_SPDX}apache-2\.0.*|{_CHOOSE}apache-2\.0"),
    Row("Apache-1.1", "1.1", True, "https://www.apache.org/licenses/LICENSE-1.1", rf"apache\.org/licenses/license-1\.1|{_OSI}apache-1\.1"),
    Row("MIT", None, True, "https://opensource.org/license/mit",
        rf"{_OSI}mit(?:-license)?(?:\.php)?|mit-license\.org|{_SPDX}mit(?:\.html)?|{_CHOOSE}mit|creativecommons\.org/licenses/mit"),
    Row("BSD-3-Clause", None, True, "https://opensource.org/license/bsd-3-clause",
        rf"{_OSI}bsd-(?:3-clause|license)(?:\.php)?|{_SPDX}bsd-3-clause(?:\.html)?|{_CHOOSE}bsd-3-clause(?:\.html)?"),
    Row("BSD-2-Clause", None, True, "https://opensource.org/license/bsd-2-clause",
        rf"{_OSI}bsd-2-clause|{_SPDX}bsd-2-clause(?:\.html)?|{_CHOOSE}bsd-2-clause|creativecommons\.org/licenses/bsd"),
    Row("0BSD", None, True, "https://opensource.org/license/0bsd", rf"{_OSI}0bsd|{_SPDX}0bsd(?:\.html)?|{_CHOOSE}0bsd"),
    Row("ISC", None, True, "https://opensource.org/license/isc-license-txt",
        rf"{_OSI}isc(?:-license-txt)?|{_SPDX}isc(?:\.html)?|{_CHOOSE}isc"),
    Row("MPL-2.0", "2.0", True, "https://www.mozilla.org/MPL/2.0/",
        rf"mozilla\.org/(?:[a-z]{{2}}(?:-[a-z]{{2}})?/)?mpl(?:/2\.0)?(?:/index\.txt)?|{_OSI}mpl-2\.0|{_SPDX}mpl-2\.0.*|{_CHOOSE}mpl-2\.0"),
    Row("MPL-1.1", "1.1", True, "https://www.mozilla.org/MPL/1.1/", rf"mozilla\.org/(?:[a-z-]+/)?mpl/1\.1|{_OSI}mpl-1\.1"),
    Row("EUPL-1.2", "1.2", True, "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12",
        rf"joinup\.ec\.europa\.eu/.*eupl.*|eupl\.eu(?:/.*)?|{_OSI}eupl-1\.2|{_SPDX}eupl-1\.2.*"),
    Row("EPL-2.0", "2.0", True, "https://www.eclipse.org/legal/epl-2.0/",
        rf"eclipse\.org/legal/epl-(?:2\.0|v20)(?:\.html)?|{_OSI}epl-2\.0|{_SPDX}epl-2\.0.*"),
    Row("Artistic-2.0", "2.0", True, "https://opensource.org/license/artistic-2-0",
        rf"{_OSI}artistic-(?:license-)?2[.-]0(?:\.php)?|{_SPDX}artistic-2\.0.*"),
    Row("BSL-1.0", "1.0", True, "https://www.boost.org/LICENSE_1_0.txt", rf"boost\.org/license_1_0\.txt|{_OSI}bsl-1\.0"),
    Row("OFL-1.1", "1.1", True, "https://openfontlicense.org/open-font-license-official-text/",
        rf"(?:scripts\.sil\.org/(?:cms/scripts/page\.php|ofl).*|openfontlicense\.org(?:/.*)?)|{_OSI}ofl-1\.1|{_SPDX}ofl-1\.1.*"),
    Row("Zlib", None, True, "https://opensource.org/license/zlib", rf"{_OSI}zlib(?:-license)?(?:\.php)?|{_SPDX}zlib(?:\.html)?"),
    Row("Unlicense", None, True, "https://unlicense.org/", rf"unlicense\.org(?:/.*)?|{_OSI}unlicense|{_SPDX}unlicense(?:\.html)?|{_CHOOSE}unlicense"),
    Row("MS-PL", None, True, "https://opensource.org/license/ms-pl-html", rf"{_OSI}ms-pl(?:-html)?|{_SPDX}ms-pl(?:\.html)?"),
    Row("OSL-3.0", "3.0", True, "https://opensource.org/license/osl-3-0-php", rf"{_OSI}osl-3[.-]0(?:[.-]php)?|{_SPDX}osl-3\.0.*"),
    Row("AFL-3.0", "3.0", True, "https://opensource.org/license/afl-3-0-php", rf"{_OSI}afl-3[.-]0(?:[.-]php)?|{_SPDX}afl-3\.0.*"),
    Row("ECL-2.0", "2.0", True, "https://opensource.org/license/ecl-2-0", rf"{_OSI}ecl-?2[.-]0(?:\.php)?|{_SPDX}ecl-2\.0.*"),
    Row("CECILL-2.1", "2.1", True, "https://cecill.info/licences/Licence_CeCILL_V2.1-en.html", r"cecill\.info/licences/licence_cecill_v2\.1.*"),
    Row("WTFPL", None, None, "http://www.wtfpl.net/", rf"wtfpl\.net(?:/.*)?|sam\.zoy\.org/wtfpl(?:/.*)?|{_SPDX}wtfpl(?:\.html)?"),
    Row("CERN-OHL-S-2.0", "2.0", True, "https://ohwr.org/cern_ohl_s_v2.txt", rf"ohwr\.org/cern_ohl_s_v2.*|{_SPDX}cern-ohl-s-2\.0.*"),
)  # fmt: skip

SOFTWARE_NAMES: tuple[tuple[str, str], ...] = (
    (r"(?:gnu )?affero general public licen[cs]e,? ?(?:version ?|v\.? ?)3(?:\.0)?", "AGPL-3.0"),
    (r"(?:gnu )?lesser general public licen[cs]e,? ?(?:version ?|v\.? ?)3(?:\.0)?", "LGPL-3.0"),
    (r"(?:gnu )?general public licen[cs]e,? ?(?:version ?|v\.? ?)3(?:\.0)?", "GPL-3.0"),
    (r"(?:gnu )?general public licen[cs]e,? ?(?:version ?|v\.? ?)2(?:\.0)?", "GPL-2.0"),
    (r"\bagpl(?:-| ?v)?3(?:\.0)?", "AGPL-3.0"),
    (r"\blgpl(?:-| ?v)?3(?:\.0)?", "LGPL-3.0"),
    (r"\blgpl(?:-| ?v)?2\.1", "LGPL-2.1"),
    (r"\bgpl(?:-| ?v)?3(?:\.0)?", "GPL-3.0"),
    (r"\bgpl(?:-| ?v)?2(?:\.0)?", "GPL-2.0"),
    (r"\bapache[ -]?(?:licen[cs]e)?,? ?(?:version |v)?-?2(?:\.0)?", "Apache-2.0"),
    (r"\bmit\b", "MIT"),
    (r"\bmpl(?:-| )?2\.0|mozilla public licen[cs]e", "MPL-2.0"),
    (r"\bbsd[- ]3", "BSD-3-Clause"),
    (r"\bbsd[- ]2", "BSD-2-Clause"),
    (r"\bunlicense\b", "Unlicense"),
)
"""Names of software licences; they count only where a licence field holds nothing else."""

CC_WORDS = {
    "nc": (
        r"non[- ]?commercial|некоммерч|не ?для коммерч|без коммерч|коммерциялык эмес|коммерциялық емес|некомерц"
        r"|nicht[- ]?kommerziell|keine kommerzielle|pas d'utilisation commerciale|no ?comercial|nao ?comercial"
        r"|não ?comercial|non commerciale|gayri ?ticari|notijorat|niet-? ?commercieel|uzycie niekomercyjne"
        r"|użycie niekomercyjne|ғайритиҷорат|коммерцияле булмаган|necomercial|ickekommersiell|ikke-?kommersiel|neužívejte|nekomerční"
    ),
    "nd": (
        r"no[- ]?deriv\w*|без ?производн|без переработ|без изменений|туунду чыгармаларсыз|туундусуз|өзгөртпөстөн"
        r"|туынды|без похідних|keine bearbeitung|pas de modification|sin ?(?:obras? ?)?derivad|sem ?deriva"
        r"|non opere derivate|türetilemez|geen ?afgeleide|bez utworów zależnych|hosilasiz"
    ),
    "sa": (
        r"share[- ]?alike|сохранени\w* ?условий|на тех же условиях|распространение на тех же"
        r"|(?:ошол|ушул|ошондой) эле шартта\w*|шарттарын сактоо|сол шарттар|поширення на тих самих"
        r"|на тих самих умовах|weitergabe unter gleichen bedingungen|partage dans les m[eê]mes conditions"
        r"|partage à l'identique|compartir ?igual|compartilha ?igual|condividi allo stesso modo"
        r"|aynı ?lisansla ?paylaş|gelijk ?delen|na tych samych warunkach|xuddi shu shartlar|delalika|dela lika|deling på (?:samme|like)|zachovejte licenci|distribuire în condiții"
    ),
    "by": (
        r"attribution|атрибуц|с указанием автор|указани\w* автор|авторлукту (?:белгил|көрсөт)\w*"
        r"|автору? ?көрсөт|авторлық|із зазначенням авторства|зазначення авторства|namensnennung"
        r"|paternit|atribuci|reconocimiento|atribuiç|attribuzione|\bat[ıi]f\b|naamsvermelding|uznanie autorstwa"
        r"|mualliflik|erkännande|navngivelse|муаллиф|atribuire|uveďte (?:původ|autora)|uvedte puvod|nimeä|nevezd meg"
    ),
}
"""Names of the four elements in folded text of the world's chooser languages."""
