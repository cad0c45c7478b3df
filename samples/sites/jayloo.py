"""«Жайлоо комитети»: 980 px wide, no viewport or zoom blocked, heavy photos without dimensions."""

from samples.answers import Answer, Site, file, page, png

HOST = "jayloo-komitet.example"
NAME = "Пастбищный комитет «Жайлоо»"

NEWS = (
    (
        "Выгон скота начнётся пятнадцатого мая",
        "Скот гоним на весенние пастбища с пятнадцатого мая, раньше трава не поднимется. Порядок выхода по сёлам висит у входа в управу.",
    ),
    (
        "Мост через реку отремонтирован",
        "Тридцать человек за четыре дня поставили новые балки и настил. Грузовая машина проходит, но просим ехать по одной.",
    ),
    (
        "Собрание чабанов",
        "На собрании обсудили плату за голову скота, вакцинацию и охрану ледниковых ручьёв. Протокол можно прочитать у секретаря.",
    ),
    (
        "Пропала рыжая кобыла",
        "С летнего пастбища ушла рыжая кобыла с белой звездой на лбу. Кто видел, позвоните председателю, хозяин обещает барана.",
    ),
    (
        "Ветеринар объедет стоянки",
        "Ветеринар объедет двадцать стоянок с десятого по восемнадцатое число. Приготовьте загон, воду и паспорта животных.",
    ),
    (
        "Новый водопой у верхней стоянки",
        "Трубу протянули на восемьсот метров, поставили бетонное корыто. Просим не мыть в нём ковры и машины.",
    ),
    (
        "Отчёт за пастбищный год",
        "Собрано четыреста двадцать тысяч сомов, потрачено триста девяносто. Остаток пойдёт на дорогу к перевалу.",
    ),
    (
        "Волки у нижнего кордона",
        "За неделю волки дважды подходили к отаре. Держите собак при стаде и не оставляйте подпасков ночью одних.",
    ),
)


def _page(title: str, body: str, *, blocked: bool = False) -> Answer:
    viewport = '<meta name="viewport" content="width=980, user-scalable=no">' if blocked else ""
    return page(f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">{viewport}
<title>{NAME}</title>
<link rel="stylesheet" href="/.s/src/css/912.css">
<script src="/.s/src/jquery-1.12.4.min.js"></script>
</head>
<body>
<table width="980" align="center" style="width:980px;font-size:11px"><tr><td colspan="2"><img src="/_ph/shapka.png"></td></tr>
<tr><td width="220"><a href="/">Главная</a><br><a href="/index/0-2">О нас</a><br><a href="/news/">Новости</a><br><a href="/photo/">Фото</a><br><a href="/index/0-3">Контакты</a></td>
<td width="760"><b>{title}</b>{body}</td></tr>
<tr><td colspan="2">&copy; 2026 <a href="https://plus.google.com/+jayloo">Google+</a>
<a href="http://www.ucoz.example/">Бесплатный конструктор сайтов uCoz</a></td></tr></table>
</body>
</html>
""")


def hosts() -> dict[str, Site]:
    answers: dict[str, Answer] = {
        "/": _page(
            "Добро пожаловать",
            "<p>Комитет объединяет чабанов трёх айылных аймаков. Мы распределяем пастбища, ремонтируем мосты и дороги на жайлоо и следим за состоянием трав.</p><img src='/_ph/otara.png'><p>Мы в <a href='https://www.facebook.com/jayloo.komitet'>Facebook</a></p>",
        ),
        "/index/0-2": _page(
            "О нас",
            "<p>Комитет избран в 2012 году на сходе жителей. В правлении семь человек, собрания проходят каждую весну перед выгоном скота.</p>",
            blocked=True,
        ),
        "/index/0-3": _page(
            "Контакты",
            "<p>Нарынская область, Кочкорский район. Приём по средам. Телефон 0 (3535) 2-11-22, спросить председателя комитета.</p>",
            blocked=True,
        ),
        "/photo/": _page(
            "Фото",
            "<p>Жайлоо летом</p>" + "".join(f'<img src="/_ph/{number}.png">' for number in range(1, 5)),
        ),
        "/news/": _page(
            "Новости",
            "".join(
                f"<p>{text[:60]}… <a href='/news/2026-09-{number:02}-{number}'>Подробнее</a></p>"
                for number, (_, text) in enumerate(NEWS, start=1)
            )
            + "<p><a href='/load/ustav'>Устав</a> <a href='/blank/zayavlenie'>Бланк</a></p>",
        ),
    }
    for number, (_, text) in enumerate(NEWS, start=1):
        answers[f"/news/2026-09-{number:02}-{number}"] = _page(
            "Новости",
            f"<p>{text}</p><p><a href='/news/print/{number}'>Версия для печати</a></p>",
            blocked=number % 2 == 0,
        )
        answers[f"/news/print/{number}"] = _page("Новости", f"<p>{text}</p>")
    answers |= {
        f"/_ph/{number}.png": file(png(480, 420, number, noise=True), "image/png") for number in range(1, 5)
    }
    answers |= {
        "/_ph/otara.png": file(png(900, 700, 21, noise=True), "image/png"),
        "/_ph/shapka.png": file(png(980, 200, 22, noise=True), "image/png"),
        "/.s/src/css/912.css": file(b"body{width:980px;font:11px Tahoma}\n" * 90, "text/css"),
        "/.s/src/jquery-1.12.4.min.js": file(b"/* jquery */\n" * 3000, "application/javascript"),
        "*": page("<html><title>Пастбищный комитет</title><p>Такой страницы нет, но мы рады вам.</p></html>"),
    }
    return {HOST: answers, f"www.{HOST}": dict(answers)}
