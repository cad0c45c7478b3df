"""Коомдук фонд «Жашыл булак»: a good site. Three languages, open licence, own networks, light pages."""

import json
from dataclasses import dataclass
from html import escape

from samples.answers import Answer, Site, file, kept, not_found, packed, page, pdf, png, redirect

HOST = "jashyl-bulak.example"
HOME = f"http://{HOST}/"
LANGUAGES = {"ky": "", "ru": "ru/", "en": "en/"}
NAMES = {
    "ky": "«Жашыл булак» коомдук фонду",
    "ru": "Общественный фонд «Жашыл булак»",
    "en": "Jashyl Bulak Public Foundation",
}
MENU = {
    "ky": ("Башкы барак", "Биз жөнүндө", "Долбоорлор", "Жаңылыктар", "Байланыштар", "Колдонуу шарттары"),
    "ru": ("Главная", "О нас", "Проекты", "Новости", "Контакты", "Условия использования"),
    "en": ("Home", "About us", "Projects", "News", "Contacts", "Terms of use"),
}
SLUGS = ("", "about/", "projects/", "news/", "contacts/", "terms/")
LICENSE = {
    "ky": "Тексттер жана сүрөттөр, башкасы айтылбаса, {link} лицензиясынын алкагында жеткиликтүү.",
    "ru": "Тексты и фотографии доступны по лицензии {link}, если не указано иное.",
    "en": "Texts and photos are available under the licence {link}, except where otherwise noted.",
}
LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/"
NETWORKS = (
    ("Facebook", "https://www.facebook.com/jashylbulak.kg"),
    ("Instagram", "https://www.instagram.com/jashyl_bulak"),
    ("Telegram", "https://t.me/jashylbulak"),
    ("YouTube", "https://www.youtube.com/@jashylbulak"),
    ("WhatsApp", "https://wa.me/996555120345"),
)


@dataclass(frozen=True, slots=True)
class Text:
    title: str
    description: str
    paragraphs: tuple[str, ...]


TEXTS: dict[str, dict[str, Text]] = {
    "ky": {
        "": Text(
            "Нарын булактарын коргойбуз",
            "Нарын облусундагы булактарды жана дарыяларды айыл тургундары менен бирге тазалап, коргоп келебиз.",
            (
                "Биз 2009-жылдан бери Нарын облусунун айылдарында булактарды тазалайбыз, мектептерде экология "
                "сабактарын өткөрөбүз жана суунун сапатын ачык маалымат катары жарыялайбыз.",
                "Быйыл жети айылда отуз эки булак тосулуп, жанына тал тигилди. Ыктыярчылар ар жума сайын суунун "
                "деңгээлин өлчөп, жыйынтыгын таблицага киргизип турушат.",
                "Сиз да кошула аласыз: жакынкы ашарга жазылыңыз же мектебиңизге сабак сураңыз.",
            ),
        ),
        "about/": Text(
            "Биз жөнүндө: команда, тарых, отчёттор",
            "Фонддун тарыхы, кызматкерлери, башкаруу кеңеши жана жылдык отчёттору.",
            (
                "Фондду Ат-Башы районунун мугалимдери түзүшкөн. Азыр бизде беш кызматкер жана жүзгө жакын "
                "ыктыярчы бар, алардын көбү жаштар.",
                "Башкаруу кеңеши жылына эки жолу чогулат. Жылдык отчётту биз ар бир март айында жарыялайбыз.",
            ),
        ),
        "projects/": Text(
            "Долбоорлор: булактар, мектептер, маалыматтар",
            "Учурдагы долбоорлор: булактарды коргоо, экология сабактары жана суунун сапаты боюнча ачык маалыматтар.",
            (
                "«Тунук суу» долбоору булактарды тосот жана жанына дарак тигет. Ар бир булактын паспорту бар.",
                "«Жашыл мектеп» долбоорунда он төрт мектептин окуучулары суунун сапатын өлчөөнү үйрөнүшөт.",
                "Өлчөөлөрдүн баарын таблица катары жүктөп алсаңыз болот, аларды эркин колдонуңуз.",
            ),
        ),
        "news/": Text(
            "Жаңылыктар: ашарлар, сабактар, өлчөөлөр",
            "Фонддун акыркы жаңылыктары: айылдагы ашарлар, мектептеги сабактар жана жаңы маалыматтар.",
            (
                "Бул барактан ашарлар, сабактар жана жаңы өлчөөлөр жөнүндө окуй аласыз. Жаңылыктар айына үч-төрт "
                "жолу чыгат, аларды телеграм каналыбыздан да табасыз.",
            ),
        ),
        "contacts/": Text(
            "Байланыштар: телефон, почта, дарек",
            "Фондго кантип жазса, чалса же келсе болот: телефон, WhatsApp, электрондук почта жана дарек.",
            (
                "Кеңсебиз Нарын шаарында, китепкананын жанында. Дүйшөмбүдөн жумага чейин саат тогуздан беште чейин "
                "күтөбүз.",
                "Эң ыңгайлуусу WhatsApp аркылуу жазуу: адатта ошол эле күнү жооп беребиз.",
            ),
        ),
        "terms/": Text(
            "Колдонуу шарттары: материалдарды кантип колдонсо болот",
            "Биздин тексттерди жана сүрөттөрдү кантип колдонуу жана булакты кантип көрсөтүү керек.",
            (
                "Сиз биздин тексттерди жана сүрөттөрдү көчүрүп, которуп, өзгөртүп колдонсоңуз болот, болгону "
                "фонддун атын жана барактын дарегин көрсөтүңүз.",
                "Логотип, балдардын сүрөттөрү жана башка авторлордун эмгектери бул уруксатка кирбейт.",
            ),
        ),
        "news/ashar/": Text(
            "Ак-Муз айылында ашар өттү",
            "Кырктан ашык киши Ак-Муз айылындагы үч булакты тазалап, тосуп, жанына эки жүз тал тикти.",
            (
                "Ишемби күнү Ак-Муз айылынын тургундары, мугалимдер жана окуучулар үч булакты тазалашты. Иш таңкы "
                "сегизден түшкө чейин созулду.",
                "Тосмого керектүү жыгачты айыл өкмөтү, көчөттү жергиликтүү питомник берди. Баарына рахмат!",
            ),
        ),
        "news/passport/": Text(
            "Ар бир булакка паспорт берилди",
            "Отуз эки булактын паспорту даяр: жайгашкан жери, суусунун сапаты жана карап турган үй-бүлөсү.",
            (
                "Паспортто булактын аты, ага байланыштуу уламыш, суунун сапаты жана булакты карап турган үй-бүлөнүн "
                "аты-жөнү жазылган. Аны айылдын аксакалдары менен бирге түздүк.",
                "Паспорттор мектептерде жана айыл китепканаларында турат, кааласаңыз көчүрмөсүн алсаңыз болот.",
            ),
        ),
        "news/winter/": Text(
            "Булактар кышка даярдалды",
            "Ыктыярчылар тосмолорду бекемдеп, жаш талдарды чырмап, суу өлчөгүчтөрдү чатырга алышты.",
            (
                "Октябрдын аягында биз булактардын тосмолорун оңдоп, жаш талдардын түбүн камыш менен чырмадык. "
                "Ошентсе алар аязга жана малга чыдайт.",
                "Кышында өлчөөлөр айына бир жолу жүргүзүлөт. Жолду кар басып калса, кошуналар телефон аркылуу "
                "кабар берип турушат.",
            ),
        ),
        "news/lessons/": Text(
            "Он төрт мектепте суу сабагы башталды",
            "Бешинчи класстын окуучулары суунун сапатын жөнөкөй аспаптар менен өлчөөнү үйрөнө башташты.",
            (
                "Сабактар жумасына бир жолу өтөт. Окуучулар суунун температурасын, тунуктугун жана кычкылдыгын "
                "өздөрү өлчөшөт, жыйынтыгын жалпы таблицага жазышат.",
                "Мугалимдер үчүн колдонмо кыргыз тилинде жазылган, аны терүүгө жана басып чыгарууга болот.",
            ),
        ),
    },
    "ru": {
        "": Text(
            "Бережём родники Нарына",
            "Вместе с жителями сёл очищаем и охраняем родники и реки Нарынской области.",
            (
                "С 2009 года мы очищаем родники в сёлах Нарынской области, проводим уроки экологии в школах и "
                "публикуем качество воды как открытые данные.",
                "В этом году в семи сёлах огородили тридцать два родника и посадили рядом ивы. Каждую неделю "
                "волонтёры измеряют уровень воды и заносят его в таблицу.",
                "Присоединяйтесь: запишитесь на ближайший ашар или пригласите нас в свою школу.",
            ),
        ),
        "about/": Text(
            "О нас: команда, история, отчёты",
            "История фонда, сотрудники, правление и годовые отчёты.",
            (
                "Фонд создали учителя Ат-Башинского района. Сейчас у нас пять сотрудников и около ста волонтёров, "
                "в основном молодёжь.",
                "Правление собирается дважды в год. Годовой отчёт мы публикуем каждый март.",
            ),
        ),
        "projects/": Text(
            "Проекты: родники, школы, данные",
            "Текущие проекты: охрана родников, уроки экологии и открытые данные о качестве воды.",
            (
                "Проект «Тунук суу» огораживает родники и высаживает деревья. У каждого родника есть паспорт.",
                "В проекте «Зелёная школа» ученики четырнадцати школ учатся измерять качество воды.",
                "Все измерения можно скачать таблицей и свободно использовать.",
            ),
        ),
        "news/": Text(
            "Новости: ашары, уроки, измерения",
            "Последние новости фонда: ашары в сёлах, уроки в школах и новые данные.",
            (
                "Здесь мы рассказываем об ашарах, уроках и новых измерениях. Новости выходят три-четыре раза в "
                "месяц, их можно читать и в нашем телеграм-канале.",
            ),
        ),
        "contacts/": Text(
            "Контакты: телефон, почта, адрес",
            "Как написать, позвонить или прийти в фонд: телефон, WhatsApp, эл. почта и адрес.",
            (
                "Наш офис в городе Нарын, рядом с библиотекой. Ждём вас с понедельника по пятницу с девяти до пяти.",
                "Удобнее всего написать в WhatsApp: обычно мы отвечаем в тот же день.",
            ),
        ),
        "terms/": Text(
            "Условия использования: как пользоваться материалами",
            "Как можно использовать наши тексты и фотографии и как указать источник.",
            (
                "Вы можете копировать, переводить и изменять наши тексты и фотографии, если укажете название фонда "
                "и адрес страницы.",
                "Логотип, фотографии детей и работы других авторов в это разрешение не входят.",
            ),
        ),
        "news/ashar/": Text(
            "В селе Ак-Муз прошёл ашар",
            "Более сорока человек очистили и огородили три родника и посадили двести ив.",
            (
                "В субботу жители села Ак-Муз, учителя и ученики очистили три родника. Работа шла с восьми утра до "
                "обеда.",
                "Доски для ограды дало сельское управление, саженцы местный питомник. Спасибо всем!",
            ),
        ),
        "news/passport/": Text(
            "У каждого родника теперь есть паспорт",
            "Готовы паспорта тридцати двух родников: место, качество воды и семья, которая за ним присматривает.",
            (
                "В паспорте записаны название родника, связанное с ним предание, качество воды и имя семьи, которая "
                "за ним следит. Мы составили его вместе с аксакалами.",
                "Паспорта хранятся в школах и сельских библиотеках, копию может получить каждый.",
            ),
        ),
        "news/winter/": Text(
            "Родники подготовлены к зиме",
            "Волонтёры укрепили ограды, укутали молодые ивы и укрыли приборы для измерения воды.",
            (
                "В конце октября мы починили ограды и укутали молодые ивы камышом. Так они переживут мороз и "
                "не достанутся скоту.",
                "Зимой измерения проходят раз в месяц. Если дорогу заметёт, соседи сообщают нам по телефону.",
            ),
        ),
        "news/lessons/": Text(
            "В четырнадцати школах начались уроки воды",
            "Пятиклассники учатся измерять качество воды простыми приборами.",
            (
                "Уроки проходят раз в неделю. Ученики сами измеряют температуру, прозрачность и кислотность воды и "
                "записывают результаты в общую таблицу.",
                "Пособие для учителей написано на кыргызском языке, его можно скачать и напечатать.",
            ),
        ),
    },
    "en": {
        "": Text(
            "We protect the springs of Naryn",
            "Together with villagers we clean and protect the springs and rivers of Naryn region.",
            (
                "Since 2009 we have cleaned springs in the villages of Naryn region, taught ecology in schools and "
                "published the quality of water as open data.",
                "This year thirty-two springs in seven villages were fenced and willows planted beside them. Every "
                "week volunteers measure the level of the water and write it into a table.",
                "Join us: sign up for the next working day, or invite us to your school.",
            ),
        ),
        "about/": Text(
            "About us: team, history, reports",
            "The history of the foundation, its staff, its board and its annual reports.",
            (
                "The foundation was started by teachers of At-Bashy district. Today we are five people and about a "
                "hundred volunteers, most of them young.",
                "The board meets twice a year. We publish the annual report every March.",
            ),
        ),
        "projects/": Text(
            "Projects: springs, schools, data",
            "Current projects: protecting springs, ecology lessons and open data on the quality of water.",
            (
                "The project Clear Water fences springs and plants trees. Each spring has a passport.",
                "In the project Green School pupils of fourteen schools learn to measure the quality of water.",
                "All measurements can be downloaded as a table and used freely.",
            ),
        ),
        "news/": Text(
            "News: working days, lessons, measurements",
            "The latest news of the foundation: working days in villages, lessons in schools and new data.",
            (
                "Here we write about working days, lessons and new measurements. News come out three or four times "
                "a month; you find them in our Telegram channel as well.",
            ),
        ),
        "contacts/": Text(
            "Contacts: phone, mail, address",
            "How to write to the foundation, call it or visit it: phone, WhatsApp, e-mail and address.",
            (
                "Our office is in the town of Naryn, beside the library. We are there from Monday to Friday, nine "
                "to five.",
                "The best way is WhatsApp: mostly we answer on the same day.",
            ),
        ),
        "terms/": Text(
            "Terms of use: how you may use our materials",
            "How you may use our texts and photos and how to name the source.",
            (
                "You may copy, translate and change our texts and photos if you name the foundation and the address "
                "of the page.",
                "The logo, photos of children and works of others are not part of this permission.",
            ),
        ),
        "news/ashar/": Text(
            "A working day in the village of Ak-Muz",
            "More than forty people cleaned and fenced three springs and planted two hundred willows.",
            (
                "On Saturday villagers of Ak-Muz, teachers and pupils cleaned three springs. The work went on from "
                "eight in the morning until noon.",
                "The village council gave boards for the fence, the local nursery gave seedlings. Thanks to all!",
            ),
        ),
        "news/passport/": Text(
            "Every spring now has a passport",
            "The passports of thirty-two springs are ready: the place, the water and the family that looks after it.",
            (
                "A passport holds the name of the spring, the legend told about it, the quality of its water and the "
                "family that looks after it. We wrote them together with the elders.",
                "They are kept in schools and village libraries, and anyone may have a copy.",
            ),
        ),
        "news/winter/": Text(
            "The springs are ready for winter",
            "Volunteers mended the fences, wrapped the young willows and sheltered the instruments.",
            (
                "At the end of October we mended the fences and wrapped the young willows in reed, so that they "
                "survive the frost and the cattle.",
                "In winter we measure once a month. When snow closes the road, neighbours tell us by telephone.",
            ),
        ),
        "news/lessons/": Text(
            "Water lessons have begun in fourteen schools",
            "Fifth-graders learn to measure the quality of water with simple instruments.",
            (
                "Lessons take place once a week. Pupils measure the temperature, clarity and acidity of the water "
                "themselves and write the results into a common table.",
                "The guide for teachers is written in Kyrgyz; it can be downloaded and printed.",
            ),
        ),
    },
}
NEWS = ("news/ashar/", "news/lessons/", "news/passport/", "news/winter/")
DAYS = ("2026-09-14", "2026-09-07", "2026-05-18", "2025-11-10")
MAILED = (
    "Mon, 14 Sep 2026 09:00:00 +0600",
    "Mon, 07 Sep 2026 09:00:00 +0600",
    "Mon, 18 May 2026 09:00:00 +0600",
    "Mon, 10 Nov 2025 09:00:00 +0600",
)
PHONE = {"ky": "Телефон", "ru": "Телефон", "en": "Phone"}
LOCALES = {"ky": "ky_KG", "ru": "ru_RU", "en": "en_GB"}
DOWNLOADS = {
    "ky": ("Суунун сапаты, 2026 (CSV)", "Жылдык отчёт, 2025 (PDF)"),
    "ru": ("Качество воды, 2026 (CSV)", "Годовой отчёт, 2025 (PDF)"),
    "en": ("Quality of water, 2026 (CSV)", "Annual report, 2025 (PDF)"),
}
TEAM_ALT = {
    "ky": "Фонддун кызматкерлери кеңсенин алдында",
    "ru": "Сотрудники фонда у входа в офис",
    "en": "The staff of the foundation in front of the office",
}
ALT = {
    "ky": "Ыктыярчылар булактын жанына тал тигип жатышат",
    "ru": "Волонтёры сажают ивы у родника",
    "en": "Volunteers plant willows beside a spring",
}


def _page(language: str, slug: str) -> str:
    text = TEXTS[language][slug]
    name = NAMES[language]
    url = HOME + LANGUAGES[language] + slug
    title = f"{text.title} — {name}"
    alternates = "".join(
        f'<link rel="alternate" hreflang="{other}" href="{HOME}{prefix}{slug}">\n'
        for other, prefix in LANGUAGES.items()
    )
    menu = "".join(
        f'<li><a href="/{LANGUAGES[language]}{target}">{label}</a></li>'
        for label, target in zip(MENU[language], SLUGS, strict=True)
    )
    versions = " ".join(
        f'<a href="/{prefix}{slug}" lang="{other}" hreflang="{other}">{ {"ky": "Кыргызча", "ru": "Русский", "en": "English"}[other] }</a>'
        for other, prefix in LANGUAGES.items()
    )
    news = ""
    if slug == "news/":
        news = "".join(
            f'<h2><a href="/{LANGUAGES[language]}{one}">{TEXTS[language][one].title}</a></h2>'
            f"<p>{TEXTS[language][one].description}</p>"
            for one in NEWS
        )
    elif slug in NEWS:
        day = DAYS[NEWS.index(slug)]
        news = f'<p><time datetime="{day}">{day}</time></p>'
    elif slug == "projects/":
        table, report = DOWNLOADS[language]
        news = f'<p><a href="/files/water-2026.csv">{table}</a> · <a href="/files/report-2025.pdf">{report}</a></p>'
    elif slug == "about/":
        news = f'<p><img src="/wp-content/uploads/team.png" alt="{TEAM_ALT[language]}" width="320" height="180" loading="lazy"></p>'
    contacts = (
        f'<p>{PHONE[language]}: <a href="tel:+996352250123">+996 352 250 123</a> · '
        '<a href="mailto:office@jashyl-bulak.example">office@jashyl-bulak.example</a></p>'
    )
    icons = " ".join(f'<a href="{address}">{network}</a>' for network, address in NETWORKS)
    linked = f'<a rel="license" href="{LICENSE_URL}">CC BY 4.0</a>'
    organisation = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "Organization",
            "name": name,
            "url": HOME,
            "logo": f"{HOME}favicon.png",
            "sameAs": [address for _, address in NETWORKS[:4]],
            "license": LICENSE_URL,
        },
        ensure_ascii=False,
    )
    return f"""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<meta name="description" content="{escape(text.description)}">
<meta name="generator" content="WordPress 6.8.3">
<link rel="canonical" href="{url}">
{alternates}<link rel="alternate" hreflang="x-default" href="{HOME}{slug}">
<link rel="alternate" type="application/rss+xml" title="{escape(name)}" href="/feed/">
<link rel="icon" href="/favicon.png">
<link rel="stylesheet" href="/wp-content/themes/bulak/style.css">
<meta property="og:type" content="{"article" if slug in NEWS else "website"}">
<meta property="og:site_name" content="{escape(name)}">
<meta property="og:locale" content="{LOCALES[language]}">
<meta property="og:title" content="{escape(text.title)}">
<meta property="og:description" content="{escape(text.description)}">
<meta property="og:image" content="{HOME}wp-content/uploads/bulak.png">
<meta property="og:url" content="{url}">
<script type="application/ld+json">{organisation}</script>
</head>
<body>
<header><p><a href="/{LANGUAGES[language]}">{escape(name)}</a></p><nav><ul>{menu}</ul><p>{versions}</p></nav></header>
<main>
<h1>{text.title}</h1>
<img src="/wp-content/uploads/bulak.png" alt="{ALT[language]}" width="320" height="200">
{"".join(f"<p>{paragraph}</p>" for paragraph in text.paragraphs)}
{news}
</main>
<footer>
{contacts}
<p>{icons}</p>
<p>© 2009–2026 {escape(name)}. {LICENSE[language].format(link=linked)}</p>
</footer>
</body>
</html>
"""


def _feed() -> str:
    items = "".join(
        f"<item><title>{TEXTS['ky'][slug].title}</title><link>{HOME}{slug}</link>"
        f"<description>{TEXTS['ky'][slug].description}</description><pubDate>{day}</pubDate></item>"
        for slug, day in zip(NEWS, MAILED, strict=True)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"><channel>'
        f"<title>{NAMES['ky']}</title><link>{HOME}</link>"
        f"<description>{TEXTS['ky']['news/'].description}</description><copyright>{NAMES['ky']}, CC BY 4.0</copyright>"
        f"<creativeCommons:license>{LICENSE_URL}</creativeCommons:license>{items}</channel></rss>"
    )


def _sitemap() -> str:
    addresses = "".join(
        f"<url><loc>{HOME}{prefix}{slug}</loc></url>"
        for language, prefix in LANGUAGES.items()
        for slug in TEXTS[language]
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{addresses}</urlset>'
    )


def hosts() -> dict[str, Site]:
    answers: dict[str, Answer] = {
        f"/{prefix}{slug}": packed(page(_page(language, slug)))
        for language, prefix in LANGUAGES.items()
        for slug in TEXTS[language]
    }
    answers |= {
        "/robots.txt": page(
            f"User-agent: *\nDisallow: /wp-admin/\nSitemap: {HOME}sitemap.xml\n", content_type="text/plain"
        ),
        "/sitemap.xml": file(_sitemap().encode(), "application/xml"),
        "/feed/": file(_feed().encode(), "application/rss+xml"),
        "/favicon.png": kept(file(png(32, 32, 3), "image/png")),
        "/favicon.ico": kept(file(png(32, 32, 3), "image/png")),
        "/wp-content/uploads/bulak.png": kept(file(png(320, 200, 3), "image/png")),
        "/wp-content/uploads/team.png": kept(file(png(320, 180, 4), "image/png")),
        "/wp-content/themes/bulak/style.css": kept(
            packed(
                file(
                    b"body{max-width:42rem;margin:auto;padding:1rem;font:1rem/1.5 sans-serif}img{max-width:100%}\n"
                    * 8,
                    "text/css",
                )
            )
        ),
        "/files/water-2026.csv": file(
            "булак;күн;температура\nАк-Муз 1;2026-09-12;8.4\nАк-Муз 2;2026-09-12;9.1\n".encode(),
            "text/csv; charset=utf-8",
        ),
        "/files/report-2025.pdf": file(
            pdf("Jashyl Bulak: annual report 2025. CC BY 4.0."), "application/pdf"
        ),
        "*": not_found(
            '<!doctype html><html lang="ky"><meta charset="utf-8"><meta name="robots" content="noindex">'
            f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>Мындай барак жок — {NAMES["ky"]}</title>'
            '<h1>Мындай барак жок</h1><p><a href="/">Башкы баракка кайтуу</a></p></html>'
        ),
    }
    moved = {path: redirect(HOME + path.lstrip("/")) for path in answers if path != "*"}
    return {HOST: answers, f"www.{HOST}": moved | {"*": redirect(HOME)}}
