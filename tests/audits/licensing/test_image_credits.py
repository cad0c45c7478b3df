"""licensing.image-credits: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Image, PageEvidence
from audits.registry import all_checks
from tests.builders import block, page, site

CHECK = all_checks()["licensing.image-credits"]


def photo(text: str = "", src: str = "/news/1.jpg", **kw: object) -> PageEvidence:
    image = Image(**{"src": src, "url": "https://example.kg" + src, "alt": "", "place": "main", **kw})
    return page(images=(image,), blocks=(block(text),) if text else ())


CASES = [
    ("ru", site(photo("Фото: Айгүл Асанова")), "ok"),
    ("ky", site(photo("Сүрөт: «Өмүр» коомдук фонду")), "ok"),
    ("en", site(photo("Photo by Aigul Asanova")), "ok"),
    ("in the alternative text", site(photo(alt="Бала бакча. Фото: Азамат")), "ok"),
    ("no word", site(photo("Биз бала бакчаны ачтык.")), "not_seen"),
    ("a sentence about photos", site(photo("Фото с открытия смотрите ниже")), "not_seen"),
    (
        "advice to photographers is no credit",
        site(
            photo("PHOTOGRAPHER: Try to arrange for at least one reliable person who can stay until the end")
        ),
        "not_seen",
    ),
    (
        "a guide to group photos is none",
        site(photo("GROUP PHOTO: Tips for strong, iconic group photos of your action")),
        "not_seen",
    ),
    (
        "a name, and a sentence after it",
        site(photo("Photo: Aigul Asanova for the foundation Omur and its many friends in Naryn")),
        "ok",
    ),
    ("icons are no photos", site(photo(src="/icon.png")), "no_photos"),
    ("nothing", site(page()), "no_photos"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
