"""«Үлүш жана үн»: windows-1251, Kyrgyz drawn with Ukrainian letters, tables, nothing of today."""

from samples.answers import Answer, Site, file, page, png

HOST = "ulush-un.example"
NAME = "Коомдук бирикме «Үлүш жана үн»"
NEWS = (
    (
        "Жер үлүшү боюнча кеңеш",
        "Жер үлүшүн бөлүштүрүү боюнча жүз он эки киши кеңеш алды. Көпчүлүгү өз үлүшүн кайра өткөрүп алууга жетишти.",
    ),
    (
        "Айыл өкмөтүндө жолугушуу өттү",
        "Айыл өкмөтүнүн өкүлдөрү менен жолугушуу өттү. Суу, жол жана мектеп көйгөйлөрү боюнча он эки сунуш берилди.",
    ),
    (
        "Төрөт үйүнүн чатыры оңдолду",
        "Эки жыл бою жазган каттарыбыз үзүрүн берди: төрөт үйүнүн чатыры күзгө чейин толук оңдолду.",
    ),
    (
        "Аялдардын укугу күнү",
        "Өз укугун билген аял өзүн коргой алат. Күн бою юристтер түшүндүрмө берип, жардам телефондорун таратышты.",
    ),
    (
        "Мугалимдер эмгек укугун үйрөнүштү",
        "Он төрт мугалим эмгек укугу боюнча сабактан өттү. Өтүнмөнү кантип туура жазуу керектигин үйрөнүштү.",
    ),
    (
        "Сугат суунун төлөмү түшүндүрүлдү",
        "Сугат суунун төлөмү кандай эсептелерин дыйкандарга түшүндүрдүк. Ашыкча төлөгөндөр акчасын кайра алышты.",
    ),
    (
        "Көчөгө жарык келди",
        "Көктөм көчөсүнүн тургундары биргелешип арыз жазып, көчөсүнө жарык жеткиришти. Башкаларга өрнөк болсун!",
    ),
    (
        "Мүчөлөрдүн жыйыны өттү",
        "Бирикменин отуз бир мүчөсү чогулуп, өткөн жылдын жыйынтыгын чыгарды жана жаңы төраганы шайлады.",
    ),
)
HACK = str.maketrans("өүңӨҮҢ", "єїўЄЇЎ")
MENU = (
    ("index.htm", "Башкы бет"),
    ("biz.htm", "Биз жөнүндө"),
    ("janylyk.htm", "Жаңылыктар"),
    ("dokument.htm", "Документтер"),
    ("bailanysh.htm", "Байланыш"),
)


def _page(body: str) -> Answer:
    menu = "<br>".join(f"<a href={target}>{label}</a>" for target, label in MENU)
    text = f"""<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">
<TITLE></TITLE>
</HEAD>
<BODY BGCOLOR=#FFFFCC>
<TABLE WIDTH=1000><TR><TD COLSPAN=2><FONT SIZE=6>{NAME}</FONT><IMG SRC=shapka.png></TD></TR>
<TR><TD WIDTH=200 VALIGN=TOP>{menu}<BR><A HREF=mobile/index.htm>Мобилдик версия</A></TD>
<TD WIDTH=800>{body}<P STYLE="font-size:9px">Уруксатсыз көчүрүүгө тыюу салынат. Бардык укуктар корголгон.</P></TD></TR></TABLE>
</BODY>
</HTML>
"""
    return page(text.translate(HACK), encoding="windows-1251", content_type="text/html")


def hosts() -> dict[str, Site]:
    pages = {
        "index.htm": "<P>Биз өкмөттүк эмес уюмбуз, айыл тургундарынын укуктарын коргойбуз. Жүздөгөн үй-бүлө бизден акысыз көмөк алды, өздөрүнүн жерин жана үлүшүн кайра өткөрүп алышты.</P>",
        "biz.htm": "<P>Уюм 1999-жылы түзүлгөн. Төрагабыз мугалим, мүчөлөрүбүз өз айылында белгилүү адамдар. Көп жылдык тажрыйбабыз бар, өлкөнүн үч облусунда иштедик.</P>",
        "dokument.htm": "<P><A HREF=files/ustav.doc>Устав</A><BR><A HREF=files/otchet.rar>Отчёт</A><BR><A HREF=files/smeta.xls>Смета</A></P>",
        "bailanysh.htm": "<P>Жалал-Абад шаары, Ленин көчөсү. Түшкө чейин келиңиз, төрага өзү кабыл алат. Кат жазсаңыз болот: ulushun@ mail.ru</P>",
        "janylyk.htm": "".join(
            f"<P>{text[:60]}... <A HREF=jan{number}.htm>толугу менен</A></P>"
            for number, (_, text) in enumerate(NEWS, start=1)
        )
        + "<P><A HREF=jan77.htm>бул жерде</A> <A HREF=jan78.htm>бул жерде</A> <A HREF=jan79.htm>бул жерде</A></P>",
        "mobile/index.htm": "<P>Мобилдик версия даярдалууда. Түшүнүктүү болушу үчүн азырынча негизги сайтты көрүңүз, көп өтпөй өзгөрөт.</P>",
    }
    pages |= {
        f"jan{number}.htm": f"<P>{text}</P><EMBED SRC=film.swf WIDTH=600>"
        for number, (_, text) in enumerate(NEWS, start=1)
    }
    answers: dict[str, Answer] = {f"/{path}": _page(body) for path, body in pages.items()}
    answers["/"] = answers["/index.htm"]
    answers |= {
        "/shapka.png": file(png(900, 300, 31, noise=True), "image/png"),
        "/mobile/shapka.png": file(png(900, 300, 31, noise=True), "image/png"),
        "/film.swf": file(b"FWS\x05" + bytes(500), "application/x-shockwave-flash"),
        "/files/ustav.doc": file(b"\xd0\xcf\x11\xe0" + bytes(2000), "application/msword"),
        "/files/otchet.rar": file(b"Rar!" + bytes(2000), "application/x-rar-compressed"),
        "/files/smeta.xls": file(b"\xd0\xcf\x11\xe0" + bytes(2000), "application/vnd.ms-excel"),
    }
    return {HOST: answers}
