"""licensing.license-named: evidence and the outcome that a person would give."""

from dataclasses import replace

import pytest

from audits.check import Check, Verdict
from audits.evidence import Image, PageEvidence
from audits.licensing.license_named import check as CHECK  # noqa: N812
from tests.builders import block, link, page, site

BY = "https://creativecommons.org/licenses/by/4.0/"


def licensed(
    url: str = BY, text: str = "CC BY 4.0", rel: tuple[str, ...] = ("license",), **kw: object
) -> PageEvidence:
    return page(links=(link(url, text, rel=rel, place="footer", context=f"Лицензия: {text}"),), **kw)


def saying(text: str, place: str = "footer", **kw: object) -> PageEvidence:
    words = block(text, place=place)
    return page(blocks=(words,), rights_blocks=(words,), **kw)


CASES = [
    ("right", site(licensed()), "ok"),
    (
        "words with version",
        site(saying("Сайттын мазмуну CC BY 4.0 лицензиясынын алкагында жеткиликтүү")),
        "text_only",
    ),
    ("words without version", site(saying("Материалы сайта доступны по лицензии CC BY-SA")), "no_version"),
    ("none", site(page()), "no_license"),
    (
        "a link to the Russian summary is right: fine",
        site(licensed("https://creativecommons.org/licenses/by/4.0/deed.ru", rel=())),
        "ok",
    ),
    (
        "Creative Commons and no more",
        site(saying("Материалы сайта доступны по лицензии Creative Commons.")),
        "no_version",
    ),
    (
        "badge without a link",
        site(
            page(
                images=(
                    Image(
                        src="https://licensebuttons.net/l/by/4.0/88x31.png",
                        url="https://licensebuttons.net/l/by/4.0/88x31.png",
                        alt="",
                        place="footer",
                    ),
                )
            )
        ),
        "picture_only",
    ),
    (
        "right words, wrong link",
        site(
            replace(
                saying("Сайттын мазмуну CC BY 4.0 лицензиясынын алкагында жеткиликтүү"),
                links=licensed("https://creativecommons.org/licenses/by/4.0/kg/", "Лицензия").links,
            )
        ),
        "wrong_address",
    ),
    (
        "wrong link alone",
        site(licensed("https://creativecommons.org/licenses/by/", "Лицензия")),
        "only_wrong",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
