"""Sites for the benchmarks: the same number gives the same bytes, on every machine.

Text is put together from sentences, so that most of it is new on each page; menus, footers, styles and scripts
repeat, as they do on real sites.
"""

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("ky", "ru", "en")
SMALLEST, LARGEST = 20_000, 120_000
"""Bytes of a page."""
LINKS = 95
OLD_CHARSET_EVERY = 7
"""So that 3 of 20 sites are in windows-1251."""

_PARTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "ky": (
        (
            "Биздин уюм|Облустук борбор|Жаштар кеңеши|Аялдар бирикмеси|Айылдык китепкана|Ыктыярчылар тобу|"
            "Мектептин мугалимдери|Экологиялык кыймыл|Коомдук фонд|Жергиликтүү демилгечилер|Укук коргоочулар|"
            "Дыйкандар кооперативи"
        ),
        (
            "былтыр|өткөн жайда|жаңы жылдан тарта|үч айдан бери|быйыл биринчи жолу|кышында|март айында|"
            "жергиликтүү бийлик менен бирге|донорлордун колдоосу менен|өз күчү менен|эки тилде|дем алыш күндөрү"
        ),
        (
            "Нарын шаарынын|Ысык-Көл облусунун|Баткен районунун|тоолуу айылдардын|майыптыгы бар балдардын|"
            "жалгыз бой энелердин|мигранттардын үй-бүлөлөрүнүн|чек ара айылдарынын|окуучулардын|карылардын|"
            "жаңы ишкерлердин|Талас өрөөнүнүн"
        ),
        (
            "суусунун сапатын|укуктук сабаттуулугун|окуу китептерин|жайыттарын|маданий мурастарын|ден соолугун|"
            "компьютердик билимин|үй шартын|чыгармачылык ийримдерин|жашыл бактарын|коопсуздугун|салттуу өнөрүн"
        ),
        (
            "жакшыртууга жардам берди|изилдеп, отчёт жарыялады|колдоо үчүн каражат чогултту|талкуулап, сунуш киргизди|"
            "сактап калуунун жолдорун көрсөттү|үйрөнүү үчүн сабак өткөрдү|картага түшүрүп чыкты|"
            "көргөзмөдө тааныштырды|коргоо боюнча эскертүү жазды|өнүктүрүү планын түздү"
        ),
    ),
    "ru": (
        (
            "Наша организация|Областной центр|Молодёжный совет|Объединение женщин|Сельская библиотека|Группа волонтёров|"
            "Команда учителей|Экологическое движение|Общественный фонд|Местная инициатива|Сеть юристов|"
            "Кооператив фермеров"
        ),
        (
            "в прошлом году|этим летом|с начала года|за три месяца|впервые за десять лет|зимой|в середине марта|"
            "вместе с местной властью|при поддержке доноров|своими силами|на двух языках|по выходным"
        ),
        (
            "помогла улучшить|изучила и описала|собрала средства на|обсудила с жителями|показала на выставке|"
            "провела занятия про|нанесла на карту|сняла короткий фильм про|напомнила чиновникам про|составила план на"
        ),
        (
            "качество воды|правовую грамотность|школьные учебники|состояние пастбищ|культурное наследие|здоровье пожилых|"
            "компьютерные навыки|условия жизни|творческие кружки|зелёные насаждения|безопасность на дорогах|"
            "традиционные ремёсла"
        ),
        (
            "в городе Нарын|в Иссык-Кульской области|в Баткенском районе|в горных сёлах|для детей с инвалидностью|"
            "для одиноких матерей|для семей мигрантов|в приграничных сёлах|для учеников старших классов|для пожилых людей|"
            "для новых предпринимателей|в Таласской долине"
        ),
    ),
    "en": (
        (
            "Our organisation|The regional centre|The youth council|The union of women|The village library|"
            "A group of volunteers|The team of teachers|The green movement|The public foundation|A local initiative|"
            "The network of lawyers|The farmers' cooperative"
        ),
        (
            "last year|this summer|since January|within three months|for the first time|in winter|in the middle of March|"
            "together with the local council|with the help of donors|on its own|in two languages|at weekends"
        ),
        (
            "helped to improve|studied and described|raised money for|discussed with the people|showed at an exhibition|"
            "held lessons on|put on a map|made a short film about|reminded officials of|made a plan for"
        ),
        (
            "the quality of water|legal knowledge|school books|the state of pastures|the cultural heritage|"
            "the health of old people|computer skills|living conditions|the art clubs|the green parks|safety on roads|"
            "the old crafts"
        ),
        (
            "in the town of Naryn|in the Issyk-Kul region|in the Batken district|in mountain villages|"
            "for children with disabilities|for single mothers|for families of migrants|near the border|"
            "for older pupils|for the elderly|for new businesses|in the Talas valley"
        ),
    ),
}  # type: ignore[assignment]
_WORDS = {
    language: tuple(tuple(part.split("|")) for part in parts)  # type: ignore[union-attr]
    for language, parts in _PARTS.items()
}
_MENU = {
    "ky": [
        "Башкы бет",
        "Биз жөнүндө",
        "Долбоорлор",
        "Жаңылыктар",
        "Отчёттор",
        "Китепкана",
        "Ыктыярчылар",
        "Байланыш",
        "Жардам берүү",
        "Суроолор",
    ],
    "ru": [
        "Главная",
        "О нас",
        "Проекты",
        "Новости",
        "Отчёты",
        "Библиотека",
        "Волонтёрам",
        "Контакты",
        "Поддержать",
        "Вопросы",
    ],
    "en": [
        "Home",
        "About us",
        "Projects",
        "News",
        "Reports",
        "Library",
        "Volunteers",
        "Contacts",
        "Donate",
        "Questions",
    ],
}
_FOOTER = {
    "ky": "Бардык укуктар корголгон. Материалдарды көчүрүүдө шилтеме коюңуз.",
    "ru": "Все права защищены. При перепечатке ссылка на сайт обязательна.",
    "en": "All rights reserved. Please name the source when you copy our texts.",
}
_STYLE = "".join(
    f".wp-block-{n}{{margin:{n % 7}px auto;padding:{n % 5}em;color:#{n * 7919 % 4096:03x};max-width:{n * 13 % 900}px}}"
    for n in range(60)
)
_SCRIPT = "".join(
    f'window.site=window.site||[];window.site.push({{id:{n},name:"widget-{n}",lazy:true}});'
    for n in range(30)
)


@dataclass(frozen=True, slots=True)
class FarmSite:
    """``pages`` are the paths that answer 200 with HTML; ``redirects`` are (path, target)."""

    number: int
    folder: Path
    charset: str
    pages: int
    redirects: tuple[tuple[str, str], ...]


def sentence(language: str, chance: random.Random) -> str:
    return " ".join(chance.choice(part) for part in _WORDS[language]) + f" ({chance.randrange(2_000)})."


def path_of(page: int) -> str:
    return "/" if page == 0 else f"/{('news', 'projects', 'reports', 'stories')[page % 4]}/{page}.html"


def grow(
    folder: Path, sites: int, pages: int, *, smallest: int = SMALLEST, largest: int = LARGEST
) -> list[FarmSite]:
    """Write the farm: ``folder``/NUMBER holds one site, each file beside its compressed form."""
    return [
        _grow_site(folder / str(number), number, pages, smallest, largest) for number in range(1, sites + 1)
    ]


def _grow_site(folder: Path, number: int, pages: int, smallest: int, largest: int) -> FarmSite:
    charset = "windows-1251" if number % OLD_CHARSET_EVERY == 0 else "utf-8"
    for page in range(pages):
        path = path_of(page)
        text = page_text(number, page, pages, smallest, largest, charset)
        body = text.encode(charset, "xmlcharrefreplace")
        _write(folder / (path.lstrip("/") or "index.html"), body)
    for name, size in (("style.css", 9_000), ("site.js", 14_000)):
        _write(folder / name, (f"/* {name} */" + " a{}" * (size // 4)).encode())
    for picture in range(8):
        (folder / f"picture-{picture}.jpg").write_bytes(bytes(random.Random(picture).randbytes(9_000)))
    addresses = "".join(f"<url><loc>{path_of(page)}</loc></url>" for page in range(0, pages, 10))
    (folder / "robots.txt").write_text("User-agent: *\nDisallow: /private/\n", encoding="utf-8")
    _write(
        folder / "sitemap.xml",
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{addresses}</urlset>'.encode(),
    )
    redirects = tuple((f"/old/{n}", path_of(n * pages // 8)) for n in range(1, 7))
    return FarmSite(number, folder, charset, pages, redirects)


def _write(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(body, 6, mtime=0))


def page_text(site: int, page: int, pages: int, smallest: int, largest: int, charset: str = "utf-8") -> str:
    """One page, about as many bytes as chance decides between the two bounds."""
    chance = random.Random(f"{site} {page}")
    language = LANGUAGES[(site + page // 40) % 3] if page % 10 else LANGUAGES[site % 3]
    wanted = smallest + int((largest - smallest) * chance.random() ** 1.7)
    head = "\n".join(_head(site, page, language, chance, charset))
    foot = "\n".join(_foot(site, language))
    links = list(_links(page, pages, chance))
    listed, in_text = links[:40], links[40:]
    body = [_card(href, language, chance) for href in listed]
    size = sum(len(part.encode()) for part in (head, foot, *body))
    while size < wanted:
        block = _block(len(body), language, chance, in_text.pop() if in_text else None)
        size += len(block.encode())
        body.append(block)
    return f'{head}\n<main id="content" class="site-main">\n{"".join(body)}</main>\n{foot}'


def _head(site: int, page: int, language: str, chance: random.Random, charset: str) -> Iterator[str]:
    title = sentence(language, chance).rstrip(".")
    yield f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="{charset}">'
    yield f"<title>{title} — {site}</title>"
    yield f'<meta name="description" content="{sentence(language, chance)} {sentence(language, chance)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="generator" content="WordPress 6.8.1">'
    for key, value in (
        ("title", title),
        ("type", "article"),
        ("image", "/picture-1.jpg"),
        ("locale", language),
    ):
        yield f'<meta property="og:{key}" content="{value}">'
    yield f'<link rel="canonical" href="{path_of(page)}"><link rel="stylesheet" href="/style.css">'
    yield f'<link rel="icon" href="/picture-0.jpg"><style>{_STYLE}</style><script>{_SCRIPT}</script>'
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": f"2025-{page % 12 + 1:02}-{page % 28 + 1:02}",
        "publisher": {"@type": "NGO", "name": f"Уюм {site}", "telephone": "+996 312 123456"},
    }
    yield f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
    yield '<script src="/site.js" defer></script>\n</head>\n<body class="post-template single">'
    yield '<header class="site-header"><div class="logo"><a href="/"><img src="/picture-0.jpg" alt="Logo"></a></div>'
    yield '<nav id="menu" class="main-menu"><ul>'
    for number, name in enumerate(_MENU[language]):
        yield f'<li class="menu-item menu-item-{number}"><a href="{path_of(number)}">{name}</a><ul class="sub-menu">'
        for child in range(2):
            target = path_of(10 + number * 2 + child)
            yield f'<li class="menu-item"><a class="link" href="{target}"><span>{name} {child + 1}</span></a></li>'
        yield "</ul></li>"
    yield "</ul></nav></header>"


def _foot(site: int, language: str) -> Iterator[str]:
    yield '<footer class="site-footer"><div class="widget-area"><ul>'
    for number, name in enumerate(_MENU[language]):
        yield f'<li><a href="{path_of(number)}#top">{name}</a></li>'
    for host in ("www.facebook.com", "www.instagram.com", "t.me"):
        yield f'<li><a href="https://{host}/uyum{site}" aria-label="{host}"><i class="icon"></i></a></li>'
    yield '</ul><p>+996 312 12-34-56, <a href="mailto:info@uyum.kg">info@uyum.kg</a></p>'
    yield f'<p class="copyright">© 2026 «Уюм {site}». {_FOOTER[language]}</p></div></footer>\n</body>\n</html>'


def _links(page: int, pages: int, chance: random.Random) -> Iterator[str]:
    """Addresses in the text, so that menu, footer and text together have LINKS."""
    count = LINKS - 42
    for number in range(count):
        if number < 3:
            yield path_of((page * 3 + number + 1) % pages)
        elif number < 34:
            yield path_of(chance.randrange(pages))
        elif number == 34 and page % 15 == 3:
            yield f"/missing/{page}"
        elif number == 36 and page % 12 == 5:
            yield f"/old/{page % 6 + 1}"
        else:
            yield f"https://partner-{chance.randrange(40)}.example/page/{chance.randrange(300)}"


def _card(href: str, language: str, chance: random.Random) -> str:
    name = " ".join(sentence(language, chance).split()[:4])
    return (
        '<article class="card wp-block-post post type-post status-publish format-standard has-post-thumbnail">'
        f'<div class="card-body entry-summary"><h3 class="card-title"><a class="card-link" href="{href}">{name}</a></h3>'
        f'<time class="card-date" datetime="2025-{chance.randint(1, 12):02}-10">{chance.randint(1, 28)}.05.2025</time>'
        '<span class="screen-reader-text"></span></div></article>\n'
    )


def _sizes(number: int) -> str:
    return ", ".join(
        f"/picture-{number % 8}.jpg?w={width} {width}w" for width in (320, 480, 768, 1024, 1536, 2048)
    )


def _block(number: int, language: str, chance: random.Random, href: str | None) -> str:
    text = [sentence(language, chance) for _ in range(chance.randint(2, 4))]
    if href:
        text.insert(1, f'<a href="{href}">{sentence(language, chance)[:45]}</a>')
    if number % 9 == 0:
        return f'<h{2 + number % 2} class="wp-block-heading">{text[0]}</h{2 + number % 2}>\n'
    if number % 6 == 1:
        return (
            f'<figure class="wp-block-image size-large"><img src="/picture-{number % 8}.jpg" alt="{text[0]}" '
            f'srcset="{_sizes(number)}" sizes="(max-width: 800px) 100vw, 800px" decoding="async" '
            f'width="800" height="600" loading="lazy"><figcaption>{text[-1]}</figcaption></figure>\n'
        )
    if number % 5 == 2:
        return '<div class="card"><div class="card-body"><p>' + "</p><p>".join(text) + "</p></div></div>\n"
    if number % 7 == 3:
        return "<ul>" + "".join(f"<li>{one}</li>" for one in text) + "</ul>\n"
    return (
        f'<div class="elementor-element elementor-element-{number * 7919:07x} elementor-widget '
        f'elementor-widget-text-editor" data-id="{number * 7919:07x}" data-element_type="widget" '
        'data-widget_type="text-editor.default"><div class="elementor-widget-container">'
        f'<p class="has-text">{text[0]} <strong>{text[1]}</strong> {" ".join(text[2:])}</p></div></div>\n'
    )
