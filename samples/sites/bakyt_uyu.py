"""«Бакыт үйү»: a translation that is not one. /ky/ carries Russian text and raw interface keys."""

from html import escape

from samples.answers import Answer, Site, file, not_found, page, png
from samples.news import NEWS

HOST = "bakyt-uyu.example"
NAME = "Центр «Бакыт үйү»"
MENU = {
    "ru": (
        ("/ru/", "Главная"),
        ("/ru/about", "О центре"),
        ("/ru/help", "Помощь"),
        ("/ru/news", "Новости"),
        ("/ru/contacts", "Контакты"),
    ),
    "ky": (
        ("/ky/", "menu.item.home"),
        ("/ky/about", "menu.item.about"),
        ("/ky/help", "menu.item.help"),
        ("/ky/news", "menu.item.news"),
        ("/ky/contacts", "menu.item.contacts"),
    ),
}
TEXTS = {
    "": (
        "Поддержка семей, где растут дети с инвалидностью",
        (
            "Мы помогаем семьям, где растут дети с инвалидностью: учим, поддерживаем, сопровождаем к врачам и добиваемся доступных школ.",
            "В центре работают логопед, психолог и юрист. Все занятия бесплатные, записаться можно по телефону.",
        ),
    ),
    "about": (
        "О центре",
        (
            "Центр создали родители в 2008 году. Сегодня к нам приходят сто двадцать семей из Оша и соседних районов.",
            "Мы гордимся тем, что половина наших сотрудников сами родители детей с инвалидностью.",
        ),
    ),
    "help": (
        "Как получить помощь",
        (
            "Позвоните или придите к нам. На первой встрече мы выслушаем вас и вместе составим план занятий.",
            "Если вы живёте далеко, мы проведём консультацию по телефону или приедем в ваше село.",
        ),
    ),
    "contacts": (
        "Контакты",
        (
            "Город Ош, улица Масалиева. Центр работает с понедельника по субботу с девяти до шести часов вечера.",
        ),
    ),
}


def _page(language: str, body: str, heading: str) -> Answer:
    menu = "".join(f'<li><a href="{target}">{label}</a></li>' for target, label in MENU[language])
    return page(f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>{escape(NAME)}</title>
<script src="/bitrix/js/main/core/core.js"></script>
<link rel="stylesheet" href="/bitrix/templates/bakyt/styles.css">
</head>
<body>
<div id="header"><a href="/ru/">{escape(NAME)}</a><ul class="menu">{menu}</ul><a href="/ky/">KG</a> <a href="/ru/">RU</a></div>
<div id="content"><h1>{heading}</h1><img src="/upload/center.png">{body}</div>
<div id="footer">
<p>Мы в сетях: <a href="https://www.facebook.com/profile.php?id=100064512345678">Facebook</a></p>
<p>© 2026 {escape(NAME)}. Все права защищены. Тел. 0 3222 5-12-34, bakytuyu@mail</p>
</div>
</body>
</html>
""")


def hosts() -> dict[str, Site]:
    answers: dict[str, Answer] = {}
    for language in ("ru", "ky"):
        for slug, (heading, paragraphs) in TEXTS.items():
            shown = heading if language == "ru" else f"pages.{slug or 'home'}.children[2].title"
            body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
            answers[f"/{language}/{slug}"] = _page(language, body, shown)
        listing = "".join(
            f'<p>{text[:60]}… <a href="/{language}/news/{number}">подробнее</a></p>'
            for number, (_, text) in enumerate(NEWS["ru"], start=1)
        )
        answers[f"/{language}/news"] = _page(
            language, listing, "Новости" if language == "ru" else "pages.news.title"
        )
        for number, (title, text) in enumerate(NEWS["ru"], start=1):
            answers[f"/{language}/news/{number}"] = _page(
                language,
                f"<p>{text}</p><p><a href='/ru/archive-{number}'>подробнее</a></p>"
                if number < 3
                else f"<p>{text}</p>",
                title,
            )
    answers["/"] = answers["/ru/"]
    answers |= {
        "/robots.txt": page("User-agent: *\nDisallow: /bitrix/admin/\n", content_type="text/plain"),
        "/upload/center.png": file(png(500, 320, 11), "image/png"),
        "/bitrix/js/main/core/core.js": file(b"/* core */\n" * 400, "application/javascript"),
        "/bitrix/templates/bakyt/styles.css": file(b"body{font:14px Arial}\n" * 60, "text/css"),
        "*": not_found("<html><title>404</title><h1>404</h1>"),
    }
    return {HOST: answers, f"www.{HOST}": dict(answers)}
