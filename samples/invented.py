"""An invented organisation's site as pages, in Kyrgyz and Russian, with or without each fault."""

from dataclasses import dataclass
from html import escape

from samples.answers import Site, page

FAULTS = {
    "no_titles": "seo.page-title",
    "no_descriptions": "seo.meta-description",
    "no_headings": "seo.main-heading",
    "no_alt": "seo.image-alt",
    "no_lang": "seo.language-declared",
    "no_sitemap": "seo.sitemap",
    "no_https": "seo.secure-connection",
    "no_viewport": "mobile.viewport",
    "zoom_blocked": "mobile.zoom",
    "phone_as_text": "mobile.phone-links",
    "not_packed": "mobile.compression",
    "no_licence": "licensing.site-license",
    "no_terms": "licensing.terms-page",
    "no_networks": "social.main-network",
    "no_messenger": "social.messenger",
    "placeholders": "social.placeholders",
    "no_share_card": "social.share-card",
    "no_kyrgyz": "language.kyrgyz-version",
}
"""What may be wrong with such a site, and the check that finds it first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invented:
    """An organisation as its pages name it. ``latin`` is its handle on networks; ``phone`` in E.164."""

    kyrgyz: str
    russian: str
    latin: str
    phone: str
    system: str
    topic: int


TOPICS = (
    (
        "Айылдын балдары мектептен кийин биздин борборго келип, китеп окушат, сүрөт тартышат жана шахмат ойношот.",
        "После школы сельские дети приходят в наш центр: читают книги, рисуют и играют в шахматы.",
    ),
    (
        "Биз жайыт комитеттери менен бирге булактарды тазалап, малдын суу ичүүчү жерлерин оңдоп жатабыз.",
        "Вместе с комитетами пастбищ мы чистим родники и чиним места, где скот пьёт воду.",
    ),
    (
        "Юристтерибиз аялдарга алимент, мураска калган жер жана документтер боюнча акысыз кеңеш беришет.",
        "Наши юристы бесплатно советуют женщинам по алиментам, наследству, земле и документам.",
    ),
    (
        "Комуз ийримине ар бир жума сайын отуздан ашык бала катышып, жылына эки жолу концерт беребиз.",
        "Кружок комуза каждую неделю собирает больше тридцати детей, дважды в год мы даём концерт.",
    ),
    (
        "Үй-бүлөлүк дарыгерлер менен бирге айылдарга чыгып, кан басымын өлчөйбүз жана дары ичүүнү түшүндүрөбүз.",
        "С семейными врачами мы выезжаем в сёла, измеряем давление и объясняем, как принимать лекарства.",
    ),
    (
        "Ата-энелер үчүн жолугушууларда майыптыгы бар баланын укуктары жана жөлөкпулу жөнүндө сүйлөшөбүз.",
        "На встречах для родителей мы говорим о правах и пособиях ребёнка с инвалидностью.",
    ),
)
NEWS = (
    (
        "Жаңы окуу жылына карата айылдын китепканасына эки жүз китеп тапшырылды, окуучулар аларды үйүнө ала алышат.",
        "К новому учебному году сельской библиотеке передали двести книг, ученики могут брать их домой.",
    ),
    (
        "Ашарга кырктан ашык киши чыгып, көпүрөнү оңдоп, бактарды актап, көчөнү таштандыдан тазалашты.",
        "На ашар вышло больше сорока человек: починили мост, побелили деревья и очистили улицу от мусора.",
    ),
    (
        "Былтыркы отчётубузда канча акча келгени жана эмнеге жумшалганы ачык жазылган, суроолоруңузду күтөбүз.",
        "В отчёте за прошлый год открыто написано, сколько денег пришло и на что они потрачены, ждём вопросов.",
    ),
    (
        "Окутууга жазылуу башталды: сабактар дем алыш күндөрү өтөт, катышуу акысыз, орун аз болгондуктан эртерээк келиңиз.",
        "Началась запись на занятия: они проходят по выходным, участие бесплатное, мест мало, приходите раньше.",
    ),
    (
        "Айыл өкмөтү менен жолугушууда тургундар жолдун жарыгы жана суу боюнча суроолорун беришти, жооп күзүндө айтылат.",
        "На встрече с айыл окмоту жители задали вопросы об освещении дороги и воде, ответ дадут осенью.",
    ),
    (
        "Ыктыярчылар карыларга отун жарып, базарлык алып барып, телефонго үйрөтүштү; кошула турган болсоңуз, жазыңыз.",
        "Волонтёры кололи пожилым дрова, носили продукты и учили пользоваться телефоном; хотите с нами, пишите.",
    ),
)
STYLE = "body{max-width:50rem;margin:0 auto;font-family:sans-serif;line-height:1.5}" + "".join(
    f".part-{number}{{margin:{number}px 0;padding:0 {number}px;border-bottom:1px solid #ddd}}"
    for number in range(40)
)
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def invented_site(who: Invented, home: str, faults: frozenset[str], season: int) -> Site:
    """The answers of the site by path. ``season`` turns the news: what a living site does between two visits
    without mending anything."""
    languages = ("ru",) if "no_kyrgyz" in faults else ("ky", "ru")
    found = {}
    for language in languages:
        first = "/" if language == languages[0] else f"/{language}/"
        own = {path: first + path for path in ("biz/", "baylanysh/")}
        if "no_terms" not in faults:
            own["sharttar/"] = first + "sharttar/"
        titles = TITLES[language]
        found[first] = _page(who, home, first, titles["home"], _home(who, language, season), language, faults)
        for path, address in own.items():
            text = {"biz/": _about, "baylanysh/": _contacts, "sharttar/": _terms}[path](
                who, language, season, faults
            )
            found[address] = _page(who, home, address, titles[path], text, language, faults)
    return found


TITLES = {
    "ky": {
        "home": "Башкы барак",
        "biz/": "Биз жөнүндө",
        "baylanysh/": "Байланыштар",
        "sharttar/": "Колдонуу шарттары",
    },
    "ru": {
        "home": "Главная",
        "biz/": "О нас",
        "baylanysh/": "Контакты",
        "sharttar/": "Условия использования",
    },
}


def _of(language: str) -> int:
    return 0 if language == "ky" else 1


def _home(who: Invented, language: str, season: int) -> str:
    at = _of(language)
    news = [NEWS[(season + step + who.topic) % len(NEWS)][at] for step in range(3)]
    head = "Жаңылыктар" if language == "ky" else "Новости"
    return (
        f"<p>{TOPICS[who.topic][at]}</p><img src=/media/home.png width=640 height=360 ALT>"
        f"<h2>{head}</h2>" + "".join(f"<p>{text}</p>" for text in news)
    )


def _about(who: Invented, language: str, season: int, faults: frozenset[str]) -> str:
    words = (
        f"{who.kyrgyz} жергиликтүү тургундар тарабынан түзүлгөн. Эки кызматкер жана жыйырма ыктыярчы иштейт.",
        f"{who.russian}: организацию создали местные жители. Работают два сотрудника и двадцать волонтёров.",
    )[_of(language)]
    return f"<p>{escape(words)}</p><p>{TOPICS[who.topic][_of(language)]}</p>"


def _contacts(who: Invented, language: str, season: int, faults: frozenset[str]) -> str:
    shown = f"{who.phone[:4]} {who.phone[4:7]} {who.phone[7:]}"
    phone = shown if "phone_as_text" in faults else f'<a href="tel:{who.phone}">{shown}</a>'
    words = (
        "Кеңсебиз дүйшөмбүдөн жумага чейин ачык. Келериңизден мурун чалып коюңуз.",
        "Офис открыт с понедельника по пятницу. Перед приходом позвоните нам.",
    )[_of(language)]
    return (
        f'<p>{words}</p><p>{phone}</p><p><a href="mailto:info@{who.latin}.example">'
        f"info@{who.latin}.example</a></p>"
    )


def _terms(who: Invented, language: str, season: int, faults: frozenset[str]) -> str:
    words = (
        "Тексттерибизди көчүрүп, которуп жана бөлүшө аласыз, булагын көрсөтүңүз.",
        "Наши тексты можно копировать, переводить и распространять, укажите источник.",
    )[_of(language)]
    return f"<p>{words}</p>"


def _page(
    who: Invented, home: str, path: str, title: str, text: str, language: str, faults: frozenset[str]
) -> object:
    name = escape(who.kyrgyz if language == "ky" else who.russian)
    about = TOPICS[who.topic][_of(language)]
    head = ['<meta charset="utf-8">', f"<style>{STYLE}</style>"]
    if "no_titles" not in faults:
        head.append(f"<title>{title} — {name}</title>")
    if "no_descriptions" not in faults:
        head.append(f'<meta name="description" content="{title}. {about[:110]}">')
    if "no_viewport" not in faults:
        zoom = ", user-scalable=no" if "zoom_blocked" in faults else ""
        head.append(f'<meta name="viewport" content="width=device-width, initial-scale=1{zoom}">')
    if who.system:
        head.append(f'<meta name="generator" content="{who.system}">')
    if "no_share_card" not in faults:
        head += [
            f'<meta property="og:title" content="{title}">',
            f'<meta property="og:description" content="{about[:110]}">',
            f'<meta property="og:image" content="{home}media/home.png">',
            f'<meta property="og:url" content="{home.rstrip("/")}{path}">',
        ]
    heading = "p" if "no_headings" in faults else "h1"
    alt = "" if "no_alt" in faults else f'alt="{escape(about[:40])}"'
    attributes = "" if "no_lang" in faults else f' lang="{language}"'
    menu = [(f"{_first(path)}{part}", label) for part, label in TITLES[language].items() if part != "home"]
    if "no_terms" in faults:
        menu = [one for one in menu if not one[0].endswith("sharttar/")]
    if "no_kyrgyz" not in faults:
        menu.append(("/ru/", "Русский") if language == "ky" else ("/", "Кыргызча"))
    items = "".join(f'<li><a href="{target}">{label}</a></li>' for target, label in menu)
    words = (
        f"<!doctype html><html{attributes}><head>{''.join(head)}</head><body><header><a href={_first(path)}>"
        f"{name}</a><nav><ul>{items}</ul></nav></header><main><{heading}>{title}: {name}</{heading}>"
        f"{text.replace('ALT', alt)}</main><footer>{_footer(who, name, language, faults)}</footer></body></html>"
    )
    return page(words)


def _first(path: str) -> str:
    return "/ru/" if path.startswith("/ru/") else "/"


def _footer(who: Invented, name: str, language: str, faults: frozenset[str]) -> str:
    found = []
    if "no_networks" not in faults:
        found += [
            f'<a href="https://www.facebook.com/{who.latin.replace("-", "")}">Facebook</a>',
            f'<a href="https://www.instagram.com/{who.latin.replace("-", "_")}/">Instagram</a>',
        ]
    elif "placeholders" in faults:
        found.append('<a href="https://www.facebook.com/">Facebook</a> <a href="#">Instagram</a>')
    if "no_messenger" not in faults:
        found.append(f'<a href="https://wa.me/{who.phone.removeprefix("+")}">WhatsApp</a>')
    if "no_licence" in faults:
        reserved = ("Бардык укуктар корголгон.", "Все права защищены.")[_of(language)]
        found.append(f"<p>© 2023 {name}. {reserved}</p>")
    else:
        words = (
            "Сайттагы материалдар ушул лицензия менен жеткиликтүү:",
            "Материалы сайта доступны по лицензии",
        )[_of(language)]
        found.append(f'<p>© 2023 {name}. {words} <a rel="license" href="{LICENCE}">CC BY 4.0</a></p>')
    return " ".join(found)
