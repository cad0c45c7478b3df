"""licensing.site-license: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.licensing.site_license import check as CHECK  # noqa: N812
from audits.registry import all_checks
from tests.builders import block, link, on_phone, page, phone_page, site

BY = "https://creativecommons.org/licenses/by/4.0/"
NC = "https://creativecommons.org/licenses/by-nc/4.0/"


def licensed(
    url: str = BY, text: str = "CC BY 4.0", rel: tuple[str, ...] = ("license",), **kw: object
) -> PageEvidence:
    return page(links=(link(url, text, rel=rel, place="footer", context=f"Лицензия: {text}"),), **kw)


def saying(text: str, place: str = "footer", **kw: object) -> PageEvidence:
    words = block(text, place=place)
    return page(blocks=(words,), rights_blocks=(words,), **kw)


CASES = [
    ("open", site(licensed()), "open"),
    ("shared", site(licensed(NC, "CC BY-NC 4.0")), "shared"),
    (
        "with a link to the source",
        site(saying("При использовании материалов ссылка на источник обязательна")),
        "link_permission",
    ),
    ("reserved", site(saying("© 2026 Өмүр. Бардык укуктар корголгон.")), "reserved"),
    ("nothing", site(page()), "nothing"),
    ("a footer that scripts make", on_phone(phone_page(dom=licensed()), pages=(page(),)), "by_scripts"),
    ("it stands in the page too: fine", on_phone(phone_page(dom=page()), pages=(licensed(),)), "open"),
    (
        "an article that talks of a licence is not the licence",
        site(
            page(links=(link("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0", place="article"),))
        ),
        "nothing",
    ),
    ("sign alone", site(saying("© 2026 «Өмүр» коомдук фонду")), "copyright_only"),
    ("some licence", site(saying("Материалы сайта доступны по лицензии Creative Commons.")), "unclear"),
    (
        "a port that does not exist",
        site(licensed("https://creativecommons.org/licenses/by/3.0/kg/", "CC BY")),
        "wrong_address",
    ),
    (
        "without version it is open all the same: fine",
        site(saying("Материалдар CC BY лицензиясы менен")),
        "open",
    ),
    (
        "the licence of one photo is not the site's",
        site(saying("Фото: Айбек Асанов, CC BY-SA 4.0", place="article")),
        "nothing",
    ),
    (
        "a donor's line is no word about rights",
        site(saying("Сайт Сорос фондунун каржылык жардамы менен түзүлгөн жана анын көз карашын билдирбейт")),
        "nothing",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


TOLD = [
    (
        site(saying("© 2026 Өмүр. Бардык укуктар корголгон.")),
        {},
        [("https://example.kg/", "Бардык укуктар корголгон.")],
    ),
    (site(page()), {}, []),
]


@pytest.mark.parametrize(("evidence", "params", "places"), TOLD)
def test_told(evidence: object, params: dict[str, object], places: list[tuple[str, str]]) -> None:
    verdict = all_checks()["licensing.site-license"].function(evidence)  # type: ignore[arg-type]
    assert params.items() <= dict(verdict.params).items()
    assert [(place.url, place.markup) for place in verdict.subjects] == places
