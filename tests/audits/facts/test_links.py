import pytest

from audits.evidence import Link
from audits.facts.links import generic_links, missing_scheme_links, says_nothing, uncrawlable_links
from tests.builders import link, page

UNCRAWLABLE = [
    ("", None, True),
    ("  ", None, True),
    ("javascript:void(0)", "javascript:void(0)", True),
    ("JavaScript:;", None, True),
    ("file:///C:/docs/report.doc", "file:///C:/docs/report.doc", True),
    ("http://[broken", None, True),
    ("htp://example.kg", "htp://example.kg", True),
    ("about:blank", "about:blank", True),
    ("data:text/html,x", "data:text/html,x", True),
    ("https://", None, True),
    ("#", "https://example.kg/#", False),
    ("#top", "https://example.kg/#top", False),
    ("/news", "https://example.kg/news", False),
    ("?page=2", "https://example.kg/?page=2", False),
    ("https://example.kg/", "https://example.kg/", False),
    ("mailto:a@example.kg", None, False),
    ("tel:+996312000000", None, False),
    ("viber://chat?number=996555000000", None, False),
    ("whatsapp://send?phone=996555000000", None, False),
    ("tg://resolve?domain=abcde", None, False),
    ("новости", "https://example.kg/%D0%BD", False),
]


@pytest.mark.parametrize(("href", "url", "expected"), UNCRAWLABLE)
def test_uncrawlable(href: str, url: str | None, expected: bool) -> None:
    one = Link(href=href, url=url, text="text", name="text")
    assert bool(uncrawlable_links(page(links=(one,)))) is expected


SAYS_NOTHING = """
здесь|Здесь.|ТУТ|подробнее|Подробнее...|Подробнее »|читать далее|Читать дальше →|[подробнее]|ссылка|тут!
бул жерден|Кененирээк|Толугу менен|кененирээк →|бул шилтеме|Көбүрөөк окуу|Толук окуу
here|Click here|click here!|Read more|READ MORE…|more|Learn more|[…more]|this link|Find out more
толығырақ|осы жерде|батафсил|Batafsil|бештар|муфассал|buraya tıklayın|devamını oku|тут|детальніше|Читати далі
hier|mehr lesen|ici|en savoir plus|lire la suite|aquí|leer más|aqui|saiba mais|qui|leggi tutto
続きを読む|更多|더보기|المزيد|اینجا
"""
SAYS_SOMETHING = """
О нас|Контакты|Биз жөнүндө|Читать отчёт за 2024 год|Подробнее о проекте «Айыл»|Здесь живут люди|Here to help
Read more about water|More than a school|Кененирээк долбоор жөнүндө|Новости|Жаңылыктар|Donate|Кыргызча
Facebook|2024|Page 2|Узнать больше о нашей работе|Downloads archive|Ещё одна новость
"""


def texts(table: str) -> list[str]:
    return table.strip().replace("\n", "|").split("|")


@pytest.mark.parametrize("text", texts(SAYS_NOTHING))
def test_says_nothing(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", texts(SAYS_SOMETHING))
def test_says_something(text: str) -> None:
    assert not says_nothing(text)


def test_generic_links_are_those_that_lead_to_pages() -> None:
    links = (
        link("/a", "здесь"),
        link("/b", "О нас"),
        link("#x", "здесь"),
        link("mailto:a@b.kg", "здесь"),
        link("/c", "подробнее", name="Подробнее о воде"),
    )
    assert [found.href for found in generic_links(page(links=links))] == ["/a"]


SCHEMES = [
    ("www.example.kg/about", True),
    ("example.kg/about", True),
    ("facebook.com/example", True),
    ("www.пример.рф", True),
    ("/www.example.kg", False),
    ("https://www.example.kg", False),
    ("//www.example.kg", False),
    ("index.php", False),
    ("report.pdf", False),
    ("news.html?id=1", False),
    ("about", False),
    ("./example.kg", False),
    ("mailto:a@example.kg", False),
]


@pytest.mark.parametrize(("href", "expected"), SCHEMES)
def test_missing_scheme(href: str, expected: bool) -> None:
    assert bool(missing_scheme_links(page(links=(link(href, "x"),)))) is expected
