"""«Көчмө көшөгө»: icons that lead nowhere, WhatsApp without a number, the studio's profile."""

from samples.answers import Answer, Site, file, not_found, page, png

HOST = "kochmo-koshogo.example"
MAIL = "teatr@kochmo-koshogo.example"
NAME = "Жаштар театры «Көчмө көшөгө»"
NEWS = (
    (
        "«Ак кеме» кайра сахнада",
        "Айтматовдун повести боюнча коюлган спектаклибиз жаңы курам менен кайтып келди. Баланын ролун он үч жаштагы Нурэл аткарат.",
    ),
    (
        "Боконбаевде эки күн",
        "Айылдын маданият үйүндө эки күн ойнодук, зал толуп, эшиктин жанында да адамдар турду. Көрүүчүлөр бизди боорсок менен узатышты.",
    ),
    (
        "Жаңы костюмдар тигилди",
        "Энелер менен чоң энелер он сегиз костюм тигип беришти. Кездеме эски пардалардан алынды, бирок сахнада аны эч ким байкаган жок.",
    ),
    (
        "Жаш актёрлорду издейбиз",
        "Он эки жаштан баштап келсеңиз болот, тажрыйба талап кылынбайт. Ыр окуңуз, бийлеп бериңиз же бизди жөн эле күлдүрүңүз.",
    ),
    (
        "Шамал көшөгөнү айрып кетти",
        "Көлдүн шамалы көшөгөбүздү айрып кетти, бирок спектакль токтогон жок. Эртеси айылдын аялдары аны жамап беришти.",
    ),
    (
        "Устат сабагы: үн жана дем",
        "Караколдон келген устат үндү кантип сактоону, узун сүйлөмдү бир дем менен айтууну көрсөттү. Сабакка жыйырма үч киши катышты.",
    ),
    (
        "Жаңы жылдык жомок жазылды",
        "Быйылкы жомок Аяз атанын жоголгон калпагы жөнүндө болот. Аны жетинчи класстын окуучулары чогуу ойлоп табышты.",
    ),
    (
        "Ыраазычылык",
        "Автобусун акысыз берген Эркин байкеге, нан алып келген кошуналарга жана кол чапкан ар бир көрүүчүгө рахмат айтабыз.",
    ),
)
MENU = (
    ("/page1.html", "Театр"),
    ("/page2.html", "Афиша"),
    ("/page3.html", "Жаңылыктар"),
    ("/page4.html", "Байланыш"),
)


def _page(title: str, body: str) -> Answer:
    menu = "".join(f'<a href="{target}">{label}</a> ' for target, label in MENU)
    return page(f"""<!DOCTYPE html>
<html lang="ky">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>{title}</title>
<meta name="description" content="{title}: {NAME}">
<script src="https://static.tildacdn.example/js/tilda-scripts-3.0.min.js"></script>
<link rel="stylesheet" href="/css/tilda-grid-3.0.min.css">
</head>
<body class="t-body">
<div id="allrecords" class="t-records" data-tilda-project-id="123456">
<div class="t-menu">{menu}</div>
<div class="t-title"><h1>{title}</h1></div>
<img src="/images/teatr.png">
{body}
<div class="t-footer">
<a href="#" class="icon-facebook" aria-label="Facebook"></a>
<a href="https://www.facebook.com/"><img src="/images/fb.png" alt="Facebook"></a>
<a href="https://www.instagram.com/"><img src="/images/in.png" alt="Instagram"></a>
<a href="https://wa.me/?text=Салам">WhatsApp</a>
<p>Тел. <a href="tel:+996555987654">0555 98 76 54</a></p>
<p>Сайт сделан в студии <a href="https://www.instagram.com/pixel_manas_studio/">Pixel Manas</a></p>
</div>
</div>
</body>
</html>
""")


def _hidden(address: str, key: int = 0x5A) -> str:
    """The address as a content network hides it from readers without scripts: key, then letters, in hex."""
    return bytes([key, *(key ^ letter for letter in address.encode())]).hex()


def hosts() -> dict[str, Site]:
    answers: dict[str, Answer] = {
        "/": _page(
            "Көчмө көшөгө",
            "<p>Биз айылдан айылга көчүп жүргөн жаштар театрыбыз. Спектаклдерибиз достук, үй-бүлө жана тандоо жөнүндө, аларды өзүбүз жазабыз жана өзүбүз коёбуз.</p>",
        ),
        "/page1.html": _page(
            "Театр",
            "<p>Театр 2017-жылы Балыкчы шаарында мектеп ийриминен башталган. Азыр бизде он сегиз актёр бар, эң кичүүсү он үч жашта.</p>",
        ),
        "/page2.html": _page(
            "Афиша",
            "<p>Октябрь: «Ак кеме» Балыкчыда. Ноябрь: «Кыялдар көчөсү» Боконбаевде. Декабрь: жаңы жылдык жомок. Кирүү акысыз, эрте келиңиз.</p>",
        ),
        "/page4.html": _page(
            "Байланыш",
            f'<p>Балыкчы шаары, маданият үйү. Машыгууларга ишемби күнү келсеңиз болот, саат экиден баштап.</p><p>Почта: <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="{_hidden(MAIL)}">[email&#160;protected]</a></p>',
        ),
    }
    listing = "".join(
        f'<p>{text[:70]}… <a href="/news{number}.html">толугу менен</a></p>'
        for number, (_, text) in enumerate(NEWS, start=1)
    )
    answers["/page3.html"] = _page(
        "Жаңылыктар", listing + '<p><a href="www.teatr-dostor.example/afisha">Досторубуз</a></p>'
    )
    for number, (title, text) in enumerate(NEWS, start=1):
        answers[f"/news{number}.html"] = _page(title, f"<p>{text}</p>")
    answers |= {
        "/cdn-cgi/l/email-protection": page(
            '<!DOCTYPE html><html lang="en"><head><meta name="robots" content="noindex, nofollow">'
            "<title>Email Protection</title></head><body><h1>Email Protection</h1>"
            "<p>You must enable JavaScript in your browser to read the address.</p></body></html>"
        ),
        "/images/teatr.png": file(png(640, 400, 13), "image/png"),
        "/images/fb.png": file(png(24, 24, 14), "image/png"),
        "/images/in.png": file(png(24, 24, 15), "image/png"),
        "/css/tilda-grid-3.0.min.css": file(b".t-body{margin:0}\n" * 80, "text/css"),
        "*": not_found("<html><title>404</title>"),
    }
    return {HOST: answers}
