"""«Бакыт үйү»: a translation that is not one. /ky/ carries Russian text and raw interface keys."""

from html import escape

from samples.answers import Answer, Site, file, not_found, page, png

HOST = "bakyt-uyu.example"
NAME = "Центр «Бакыт үйү»"
NEWS = (
    (
        "Пандус у поликлиники готов",
        "Два года мы писали письма, и в августе у районной поликлиники появился настоящий пандус. Первым по нему проехал Адилет, ему девять лет.",
    ),
    (
        "Группа для мам по субботам",
        "Каждую субботу мамы собираются за чаем с психологом. Детей в это время занимают волонтёры, так что можно спокойно поговорить и просто посидеть.",
    ),
    (
        "Логопед приедет в сёла",
        "В сентябре логопед центра проведёт приём в четырёх сёлах. Запишитесь по телефону, если у вас есть выписки от врача, возьмите их с собой.",
    ),
    (
        "Школа приняла пятерых детей",
        "Пятеро наших воспитанников пошли в обычную школу рядом с домом. Учителя прошли обучение, в каждом классе есть помощник.",
    ),
    (
        "Как оформить пособие",
        "Юрист центра написал памятку из восьми шагов: какие нужны справки, куда идти, сколько ждать и что делать, если отказали.",
    ),
    (
        "Мастерская сладостей",
        "Подростки центра научились печь печенье и продают его на субботнем базаре. Выручка идёт на автобус, который возит детей на занятия.",
    ),
    (
        "Отцы построили песочницу",
        "Шестеро отцов за два выходных построили во дворе песочницу с высоким бортом: к ней можно подъехать на коляске и играть сидя.",
    ),
    (
        "Спасибо за инвалидные коляски",
        "Мы получили семь детских колясок и уже передали их семьям. Спасибо всем, кто перечислял деньги, и мастеру, который их подогнал.",
    ),
)
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
ENGLISH = (
    "Call us or come to the centre. At the first meeting we listen to you and make a plan of lessons together.",
    "If you live far away, we can talk by telephone or visit you in your village.",
)


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
            shown_text = ENGLISH if (language, slug) == ("ky", "help") else paragraphs
            body = "".join(f"<p>{paragraph}</p>" for paragraph in shown_text)
            answers[f"/{language}/{slug}"] = _page(language, body, shown)
        listing = "".join(
            f'<p>{text[:60]}… <a href="/{language}/news/{number}">подробнее</a></p>'
            for number, (_, text) in enumerate(NEWS, start=1)
        )
        answers[f"/{language}/news"] = _page(
            language, listing, "Новости" if language == "ru" else "pages.news.title"
        )
        for number, (title, text) in enumerate(NEWS, start=1):
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
