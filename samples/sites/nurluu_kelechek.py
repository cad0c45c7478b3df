"""«Нурлуу келечек»: a decent Kyrgyz site with lang="kg" and the look-alike letters ӊ and ѳ."""

from html import escape

from samples.answers import Answer, Site, file, kept, not_found, packed, page, png, redirect

HOST = "nurluu-kelechek.example"
HOME = f"http://{HOST}/"
NAME = "«Нурлуу келечек» жаштар уюму"
NEWS = (
    (
        "Жайкы лагерге жазылуу башталды",
        "Июль айында он төрт жаштан он сегиз жашка чейинки жаштар үчүн лагерь өтөт. Катышуучулар тоо жолдорун тазалап, биринчи жардам көрсөтүүнү жана сүрөткө тартууну үйрөнүшөт.",
    ),
    (
        "Мектепте талкуу клубу ачылды",
        "Беш мектептин окуучулары жума сайын чогулуп, айылдын маселелерин талкуулашат. Биринчи тема таштанды жөнүндө болду, эки тараптын тең пикири угулду.",
    ),
    (
        "Көл жээгин тазаладык",
        "Жетимиштен ашык ыктыярчы көл жээгинен эки жүз кап таштанды чогултту. Айыл өкмөтү унаа берди, кошуна дүкөн баарына чай менен боорсок алып келди.",
    ),
    (
        "Биринчи жумушка даярдандык",
        "Он эки жигит менен кыз өмүр баян жазууну, маектешүүгө даярданууну жана эмгек келишимин окууну үйрөнүштү. Үчөө ошол эле айда жумушка орношту.",
    ),
    (
        "Кино кечелери кайра башталды",
        "Ар бир жума күнү кечинде кеңседе кыргыз тасмаларын көрүп, анан чогуу талкуулайбыз. Кирүү акысыз, орун аз болгондуктан эртерээк келиңиз.",
    ),
    (
        "Велосипед жолу үчүн кат жаздык",
        "Жаштар мэрияга велосипед жолу боюнча сунуш жазып, үч жүз элүү кол чогултту. Мэрия жоопту октябрда берүүгө убада кылды.",
    ),
    (
        "Темир уста менен бир күн",
        "Өспүрүмдөр айылдагы темир устаканага барып, такаларды кантип согушарын көрүштү. Уста эки баланы шакирттикке алууга макул болду.",
    ),
    (
        "Жылдык отчёт даяр",
        "Былтыркы отчётубузда канча акча келгени, эмнеге жумшалганы жана алты айылда канча жаш катышканы жазылган. Окуп чыгып, суроолоруңузду жазыңыз.",
    ),
)
MENU = (
    ("/", "Башкы барак"),
    ("/biz/", "Биз жөнүндө"),
    ("/janylyktar/", "Жаңылыктар"),
    ("/baylanysh/", "Байланыштар"),
)
PAGES = {
    "/": (
        "Нурлуу келечек: жаштар үчүн ачык аянтча",
        (
            "Биз Ысык-Көл облусунун айылдарындагы жаштар менен иштейбиз: ийримдер, лагерлер, талкуулар жана биринчи жумушка даярдоо.",
            "Ар бир жаш адам өз айылында өнүгүп, пикирин ачык айтып, жаңы кесипти үйрөнө алсын деп аракет кылабыз.",
        ),
    ),
    "/biz/": (
        "Биз жөнүндө",
        (
            "Уюм 2014-жылы Каракол шаарында түзүлгөн. Бизде үч кызматкер жана алтымыштан ашык ыктыярчы бар, алар алты айылда иштешет.",
            "Каржылоонун негизги бөлүгү долбоорлордон жана жергиликтүү ишкерлердин колдоосунан келет.",
        ),
    ),
    "/baylanysh/": (
        "Байланыштар",
        (
            "Каракол шаары, Токтогул көчөсү. Кеңсе дүйшөмбүдөн жумага чейин саат ондон бешке чейин ачык, келериңизден мурун чалып коюңуз.",
        ),
    ),
}


def _kyrgyz(text: str) -> str:
    """The look-alike letters that old keyboards gave."""
    return text.replace("ң", "ӊ").replace("Ң", "Ӊ").replace("ө", "ѳ").replace("Ө", "Ѳ")


def _page(path: str, title: str, body: str) -> Answer:
    menu = "".join(f'<li><a href="{target}">{label}</a></li>' for target, label in MENU)
    text = f"""<!doctype html>
<html lang="kg">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} | {escape(NAME)}</title>
<meta name="description" content="{title}. Каракол шаарындагы жаштар уюмунун сайты.">
<meta name="generator" content="Joomla! - Open Source Content Management">
<link rel="alternate" hreflang="kg" href="{HOME.rstrip("/")}{path}">
<link rel="alternate" type="application/rss+xml" href="/index.php?format=feed&amp;type=rss" title="RSS">
<link rel="stylesheet" href="/media/templates/site/cassiopeia/css/template.css">
<meta property="og:title" content="{title}">
<meta property="og:image" content="{HOME}images/kelechek.png">
</head>
<body>
<header><a href="/">{escape(NAME)}</a><nav><ul>{menu}</ul></nav></header>
<main><h1>{title}</h1>{body}</main>
<footer>
<p><a href="https://www.facebook.com/nurluukelechek">Facebook</a> <a href="https://www.instagram.com/nurluu.kelechek/">Instagram</a>
<a href="https://wa.me/996700445566">WhatsApp</a></p>
<p>Тел.: <a href="tel:+996700445566">0700 445 566</a>, nurluu.kelechek@gmail.com</p>
<p>© 2026 {escape(NAME)}. Материалдар <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a> лицензиясынын алкагында жеткиликтүү.</p>
</footer>
</body>
</html>
"""
    return packed(page(_kyrgyz(text)))


def hosts() -> dict[str, Site]:
    image = '<p><img src="/images/kelechek.png" alt="Жаштар лагерде" width="300" height="180"></p>'
    answers: dict[str, Answer] = {
        path: _page(path, title, image + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))
        for path, (title, paragraphs) in PAGES.items()
    }
    items = [(f"/janylyktar/{number}-jany.html", *item) for number, item in enumerate(NEWS, start=1)]
    listing = "".join(
        f'<h2><a href="{path}">{title}</a></h2><p>{text[:80]}…</p>' for path, title, text in items
    )
    answers["/janylyktar/"] = _page(
        "/janylyktar/",
        "Жаңылыктар",
        listing
        + '<p><a href="/janylyktar/arhiv/">Эски жаңылыктар</a> · <a href="/lager">Лагерге жазылуу</a></p>',
    )
    answers["/janylyktar/arhiv/"] = _page(
        "/janylyktar/arhiv/",
        "Эски жаңылыктар",
        "<p>Мурунку жылдардын жаңылыктары бул жерде сакталат: лагерлер, ийримдер, талкуулар жана жолугушуулар тууралуу кыскача кабарлар.</p>",
    )
    for path, title, text in items:
        answers[path] = _page(
            path, title, f"<p>{text}</p><p><a href='/janylyktar/'>Бардык жаңылыктар</a></p>"
        )
    answers["/lager"] = redirect("/index.php/lager", 302)
    answers["/index.php/lager"] = redirect("/janylyktar/lager", 302)
    answers["/janylyktar/lager"] = redirect(items[0][0])
    feed = f'<rss version="2.0"><channel><title>{escape(NAME)}</title><item><title>{NEWS[0][0]}</title></item></channel></rss>'
    addresses = "".join(
        f"<url><loc>{HOME.rstrip('/')}{path}</loc></url>"
        for path, answer in answers.items()
        if answer.status == 200
    )
    answers |= {
        "/robots.txt": page("User-agent: *\nDisallow: /administrator/\n", content_type="text/plain"),
        "/sitemap.xml": file(
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{addresses}</urlset>'.encode(),
            "application/xml",
        ),
        "/index.php?format=feed&type=rss": file(feed.encode(), "application/rss+xml"),
        "/images/kelechek.png": kept(file(png(300, 180, 5), "image/png")),
        "/media/templates/site/cassiopeia/css/template.css": packed(
            file(b"body{font:1rem/1.5 sans-serif}\n" * 20, "text/css")
        ),
        "*": not_found('<html lang="ky"><title>Барак табылган жок</title><h1>Барак табылган жок</h1>'),
    }
    return {HOST: answers, f"www.{HOST}": {"*": redirect(HOME)}}
