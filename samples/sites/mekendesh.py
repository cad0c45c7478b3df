"""«Мекендеш & Ко»: search and phone in order, but an NC licence called open beside "all rights reserved"."""

from html import escape
from urllib.parse import quote

from samples.answers import Answer, Site, file, kept, not_found, packed, page, png, redirect

HOST = "mekendesh.example"
HOME = f"http://{HOST}/"
NAME = "Музей «Мекендеш & Ко»"
NEWS = (
    (
        "Ковёр, который ткали три сестры",
        "Семья из верхнего села передала музею ковёр 1958 года. Его ткали три сестры, и каждая оставила в углу свой знак: гребень, птицу и чайник.",
    ),
    (
        "Уроки войлока для третьеклассников",
        "До конца осени по средам мы учим школьников катать войлок. Шерсть, мыло и горячую воду даёт музей, хорошее настроение приносите с собой.",
    ),
    (
        "Письма с пастбищ: новая выставка",
        "В маленьком зале открылась выставка писем, которые чабаны отправляли домой. Самое короткое состоит из двух слов: «Скоро снег».",
    ),
    (
        "Ночь в музее прошла при свечах",
        "Свет в селе отключили за час до начала, и экскурсию провели при свечах. Посетители просят повторить и больше не звать электриков.",
    ),
    (
        "Мы оцифровали семьсот фотографий",
        "Волонтёры закончили сканировать семейные снимки долины. На каждом подписаны люди, год и место, ошибки просим исправлять вместе с нами.",
    ),
    (
        "Старая почтовая печать нашлась",
        "При ремонте пола в бывшей почте нашли печать и связку неотправленных открыток. Три адресата живы, открытки мы вручили лично.",
    ),
    (
        "Музею нужна печь",
        "Зимой в фондах холодно, а бумага не любит сырости. Собираем на печь; отчёт о каждом соме повесим у входа и опубликуем здесь.",
    ),
    (
        "Спасибо нашим дарителям",
        "За год музей получил двести одиннадцать предметов от шестидесяти семей. Имена дарителей записаны в книге, которая лежит в первом зале.",
    ),
)
MENU = (
    ("/", "Главная"),
    ("/muzey/", "О музее"),
    ("/kollekcii/", "Коллекции"),
    ("/novosti/", "Новости"),
    ("/kontakty/", "Контакты"),
)
RULES = "/muzey/pravila/"
PAGES = {
    "/": (
        "Сельский музей, который собирают жители",
        (
            "Наш музей собирают сами жители долины: фотографии, письма, ковры и рассказы бабушек. Здесь хранится память о переселенцах, чабанах и первых учителях.",
            "Экспозиция открыта каждый день, кроме понедельника. Для школ мы проводим бесплатные уроки и мастерские по войлоку.",
        ),
    ),
    "/muzey/": (
        "О музее и его людях",
        (
            "Музей открылся в 2011 году в здании старой почты. Сегодня в нём больше трёх тысяч предметов, и каждый описан вместе с владельцем.",
            "Сайт создан при поддержке фонда культуры; мнение авторов может не совпадать с мнением донора.",
        ),
    ),
    "/kollekcii/": (
        "Коллекции: ковры, письма, фотографии",
        (
            "Каталог коллекций пополняется каждый месяц. Мы оцифровали семьсот фотографий и двести писем, и работа продолжается.",
            "Если в вашей семье сохранились старые снимки, принесите их: мы сделаем копию и вернём оригинал.",
        ),
    ),
    "/kontakty/": (
        "Контакты музея",
        (
            "Таласская область, село Кировское, улица Школьная. Музей работает с десяти до шести, понедельник выходной.",
            "Содержание сайта доступно по открытой лицензии Creative Commons BY-NC 4.0 (Атрибуция-Некоммерчески), только в образовательных целях.",
            "Сайттын мазмуну Creative Commons BY-NC 4.0 ачык лицензиясынын алкагында жеткиликтүү.",
        ),
    ),
}


def _slug(title: str) -> str:
    """The long Cyrillic address that the blog makes of a title: percent-encoded, and right."""
    return quote("-".join("".join(c for c in word if c.isalpha()) for word in title.lower().split()))


def _page(title: str, body: str, *, hidden: bool = False) -> Answer:
    robots = '<meta name="robots" content="noindex, follow">\n' if hidden else ""
    menu = "".join(f'<li><a href="{target}">{label}</a></li>' for target, label in MENU)
    return packed(
        page(f"""<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} — {escape(NAME)}</title>
<meta name="description" content="{title}. Сельский музей Таласской долины: ковры, письма, фотографии.">
{robots}<meta name="generator" content="WordPress 6.4.2">
<link rel="stylesheet" href="/wp-content/themes/muzey/style.css">
<link rel="alternate" type="application/rss+xml" href="/feed/" title="{escape(NAME)}">
<meta property="og:title" content="{title}">
<meta property="og:image" content="{HOME}wp-content/uploads/muzey.png">
</head>
<body>
<header><a href="/">{escape(NAME)}</a><nav><ul>{menu}</ul></nav></header>
<main><h1>{title}</h1><img src="/wp-content/uploads/muzey.png" alt="Старая почта, где живёт музей" width="300" height="200">{body}</main>
<footer>
<p><img src="/wp-content/uploads/by-nc.png" alt="Лицензия Creative Commons BY-NC" width="88" height="31"> Сайт доступен по открытой лицензии CC BY-NC 4.0.</p>
<p>© 2011–2026 {escape(NAME)}. Все права защищены.</p>
<p><a href="https://www.facebook.com/mekendesh.museum" aria-label="Facebook"><svg width="20" height="20"></svg></a>
<a href="https://www.instagram.com/mekendesh_museum" aria-label="Instagram"><svg width="20" height="20"></svg></a>
<a href="https://t.me/mekendesh_museum" aria-label="Telegram"><svg width="20" height="20"></svg></a></p>
<p>Тел.: <a href="tel:+996342255311">+996 3422 5 53 11</a>, <a href="mailto:museum@mekendesh.example">museum@mekendesh.example</a></p>
</footer>
</body>
</html>
""")
    )


def hosts() -> dict[str, Site]:
    answers: dict[str, Answer] = {
        path: _page(title, "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))
        for path, (title, paragraphs) in PAGES.items()
    }
    items = [(f"/novosti/{_slug(title)}/", title, text) for title, text in NEWS]
    listing = "".join(
        f'<h2><a href="{path}">{title}</a></h2><p>{text[:90]}…</p>' for path, title, text in items
    )
    answers["/novosti/"] = _page("Новости музея", listing)
    answers["/muzey/"] = _page(
        PAGES["/muzey/"][0],
        "".join(f"<p>{paragraph}</p>" for paragraph in PAGES["/muzey/"][1])
        + f'<p><a href="{RULES}">Правила для посетителей</a></p>',
    )
    answers[RULES] = _page(
        "Правила для посетителей",
        "<p>Фотографировать можно без вспышки. Войлок и ковры просим не трогать, а вот в старый телефон почты позвонить разрешается.</p>",
        hidden=True,
    )
    for path, title, text in items:
        answers[path] = _page(title, f"<p>{text}</p>")
    addresses = "".join(
        f"<url><loc>{HOME.rstrip('/')}{path}</loc></url>" for path in answers if path != RULES
    )
    feed = f"<rss version='2.0'><channel><title>{escape(NAME)}</title><item><title>{NEWS[0][0]}</title></item></channel></rss>"
    answers |= {
        "/robots.txt": page("User-agent: *\nDisallow:\n", content_type="text/plain"),
        "/wp-sitemap.xml": file(
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{addresses}</urlset>'.encode(),
            "application/xml",
        ),
        "/sitemap.xml": redirect("/wp-sitemap.xml"),
        "/feed/": file(feed.encode(), "application/rss+xml"),
        "/wp-content/uploads/muzey.png": kept(file(png(300, 200, 7), "image/png")),
        "/wp-content/uploads/by-nc.png": kept(file(png(88, 31, 8), "image/png")),
        "/wp-content/themes/muzey/style.css": kept(
            packed(file(b"body{font:1rem/1.5 sans-serif}\n" * 20, "text/css"))
        ),
        "*": not_found('<html lang="ru"><title>Страница не найдена</title><h1>Страница не найдена</h1>'),
    }
    return {HOST: answers}
