"""trust.hacked: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Failure, Hop, Link, PageEvidence, Unavailable
from audits.registry import all_checks
from tests.builders import block, link, page, site

SPAM = (
    "1xbet bonus",
    "buy cialis online",
    "online casino free spins",
    "payday loans no credit check",
    "казино онлайн бонус",
)


def out(text: str, number: int) -> Link:
    return link(f"https://host{number}.example/x", text, place="footer")


def titled(*titles: str) -> tuple[PageEvidence, ...]:
    return tuple(page(f"https://example.kg/{n}", titles=(title,)) for n, title in enumerate(titles))


def sent(url: str, to: str) -> object:
    hops = (Hop(url=url, status=302, location=to),)
    return site(page(), failures=(Failure(url=url, reason=Unavailable.NOT_ATTEMPTED, hops=hops),))


def unseen(*texts: str, host: str = "host") -> object:
    links = (link(f"https://{host}{n}.example/x", text, hidden=True) for n, text in enumerate(texts))
    return site(page(links=tuple(links)))


LINKS = tuple(out(text, number) for number, text in enumerate(SPAM))
TITLES = ("1xbet зеркало рабочее", "Mostbet промокод бонус", "Вавада казино играть онлайн", "Биз жөнүндө")
JAPANESE = (
    "激安ブランド通販サイト",
    "人気の財布 新作 セール",
    "送料無料 バッグ 公式",
    "Биз жөнүндө",
    "Жаңылыктар",
)
CASES = [
    ("own content", site(*titled("Биз жөнүндө", "Жаңылыктар")), "ok"),
    ("links in the foot", site(page(links=LINKS)), "one_sign"),
    ("titles that offer", site(*titled(*TITLES)), "one_sign"),
    ("Japanese titles on a Kyrgyz site", site(*titled(*JAPANESE)), "one_sign"),
    ("links and titles", site(page("https://example.kg/x", links=LINKS), *titled(*TITLES)), "signs"),
    (
        "gambling addiction is fine",
        site(
            *titled(
                "Лудомания: как онлайн-казино разрушает семьи",
                "Игровая зависимость: куда обратиться",
                "Ставки на спорт и подростки",
                "Казино: статистика",
            )
        ),
        "ok",
    ),
    (
        "news about casinos is fine",
        site(
            *titled(
                "В Бишкеке закрыли казино",
                "Закон о казино принят",
                "Депутаты обсудили казино",
                "Казино и налоги",
            )
        ),
        "ok",
    ),
    (
        "drug policy is fine",
        site(
            *titled(
                "Наркополитика в Кыргызстане",
                "Метадоновая программа",
                "Снижение вреда",
                "Дарылар жеткиликтүү болсун",
            )
        ),
        "ok",
    ),
    (
        "sex education is fine",
        site(
            *titled(
                "Сексуальное образование в школе",
                "Секс жөнүндө балдар менен кантип сүйлөшүү керек",
                "Порнография и подростки: исследование",
                "ВИЧ",
            )
        ),
        "ok",
    ),
    (
        "microcredit is fine",
        site(
            *titled(
                "Микрокредиты для женщин",
                "Как не попасть в долги: займы",
                "Микрокредит алуу: кеңештер",
                "Loans for farmers",
            )
        ),
        "ok",
    ),
    (
        "HIV and medicines are fine",
        site(
            page(
                links=tuple(
                    out(text, n)
                    for n, text in enumerate(
                        ("АРВ-терапия", "PrEP", "Viagra and HIV medicines", "ВОЗ", "UNAIDS")
                    )
                )
            ),
        ),
        "ok",
    ),
    (
        "an article that names brands is fine",
        site(
            *titled(
                "Как 1xBet заманивает молодёжь",
                "Mostbet заблокирован",
                "Расследование о букмекерах",
                "Вавада: схема обмана",
            )
        ),
        "ok",
    ),
    (
        "partners abroad are fine",
        site(
            page(
                links=tuple(
                    out(text, n)
                    for n, text in enumerate(("USAID", "日本大使館", "JICA 日本", "Soros", "UNDP", "外務省"))
                )
            )
        ),
        "ok",
    ),
    ("offers out of sight", unseen("казино", "porno", "1xbet зеркало"), "one_sign"),
    ("hosts of offers out of sight", unseen("a", "b", "c", host="vavada"), "one_sign"),
    ("two of them are no sign", unseen("казино", "porno"), "ok"),
    ("offers out of sight, and many of them", unseen(*SPAM), "signs"),
    (
        "one host that is named in a closed dialog is fine",
        site(page(links=tuple(link(f"https://a.example/{n}", "Казино", hidden=True) for n in range(5)))),
        "ok",
    ),
    ("partners behind a tab are fine", unseen("USAID", "Soros Foundation", "Аксы", "UNDP", "JICA"), "ok"),
    (
        "a menu out of sight is fine",
        site(page(links=tuple(link(f"/{n}", "Казино жана балдар", hidden=True) for n in range(5)))),
        "ok",
    ),
    ("share buttons of a closed dialog are fine", unseen("Facebook", "ВКонтакте", "Telegram", "X"), "ok"),
    (
        "what visitors wrote, out of sight, is fine",
        site(
            page(
                links=tuple(
                    link(f"https://h{n}.example/", text, hidden=True, quoted=True)
                    for n, text in enumerate(SPAM[:3])
                )
            )
        ),
        "ok",
    ),
    ("one spam comment is no sign", site(page(links=LINKS[:2])), "ok"),
    ("many links to one host are no sign", site(page(links=tuple(out(text, 1) for text in SPAM))), "ok"),
    (
        "quoted spam in an article is fine",
        site(page(blocks=(block("Не открывайте письма «buy cialis online» и «1xbet bonus»"),))),
        "ok",
    ),
    (
        "a Japanese culture centre is fine",
        site(
            *titled(
                "日本語コース",
                "Жапон тили курсу",
                "日本文化センター",
                "Биз жөнүндө",
                "Байланыш",
                "Жаңылыктар",
                "Сабактар",
                "Окуу",
            )
        ),
        "ok",
    ),
    (
        "an address that leads to a casino",
        sent("https://example.kg/old-news/", "https://best-casino77.example/?ref=1"),
        "one_sign",
    ),
    (
        "an address that leads to a partner is fine",
        sent("https://example.kg/donate/", "https://pay.example/jashyl"),
        "ok",
    ),
    (
        "a counter of clicks in a comment is fine",
        sent("https://example.kg/go.php?u=aHR0", "https://best-casino77.example/"),
        "ok",
    ),
    ("nothing seen", site(), "no_pages"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.hacked"].function(evidence).outcome == outcome  # type: ignore[arg-type]
