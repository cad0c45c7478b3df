"""Link texts that say nothing of where they lead, in the languages of the region and of the world."""

from audits.facts.wording import fold

_BY_LANGUAGE = {
    "ky": """
        бул жерден|бул жерде|бул жерди бас|бул жерди басыңыз|бул жерге басыңыз|ушул жерден
        ушул жерди басыңыз|ушул жерде|бул жер|ушул жер|бас|басыңыз|басып көрүңүз|кененирээк|кеңири
        кеңирирээк|толугу менен|толук|толугураак|толук маалымат|толук окуу|толук окуңуз
        толугу менен окуу|дагы|дагы окуу|дагы көрүү|көбүрөөк|көбүрөөк окуу|көбүрөөк маалымат|андан ары
        андан ары окуу|ары карай|улантуу|окуу|окуңуз|окууну улантуу|уландысы|уландысын окуу
        уландысын окуңуз|көрүү|көрүңүз|карап көрүү|шилтеме|бул шилтеме|ушул шилтеме|шилтеме боюнча
        бул шилтеме боюнча|өтүү|өтүңүз|шилтемеге өтүү|шилтемеге өтүңүз|ачуу|жүктөө|жүктөп алуу|баары
        баарын көрүү|бардыгы|бардыгын көрүү|маалымат|барак|кийинки|мурунку|артка
    """,
    "ru": """
        здесь|тут|сюда|туда|вот|вот здесь|вот тут|это|этот|эта|жми|жми сюда|жми здесь|жмите|жмите сюда
        жмите здесь|нажми|нажми сюда|нажми здесь|нажмите|нажмите здесь|нажмите сюда|нажмите тут|кликни
        кликните|кликните здесь|кликните сюда|клик|кликай|кликайте сюда|щелкните здесь|щелкните
        подробнее|подробно|подробности|подробней|поподробнее|узнать подробнее|узнать больше
        узнайте больше|узнать|читать подробнее|подробнее здесь|подробнее тут|подробнее читайте здесь
        дальше|далее|читать|читать далее|читать дальше|читать полностью|читать больше|читать еще
        читать все|читать статью|читайте|читайте далее|читайте дальше|читайте здесь|полностью
        полный текст|больше|еще|показать еще|смотреть еще|смотреть|смотреть все|смотреть здесь
        посмотреть|посмотреть все|см|см здесь|см. здесь|см. тут|ссылка|ссылки|эта ссылка|по ссылке
        по этой ссылке|данная ссылка|по данной ссылке|ссылка здесь|перейти|перейдите|перейти по ссылке
        перейдите по ссылке|перейти сюда|перейти на сайт|переход|открыть|скачать|скачать здесь
        загрузить|скачать файл|файл|страница|эта страница|сайт|на сайте|статья|эта статья|тык|тынц
        продолжение|продолжить|продолжить чтение|источник тут|начать|начните здесь|вперед|назад|все
        весь текст|подробная информация|больше информации|дополнительная информация|информация
    """,
    "en": """
        click|click here|click this|click it|click me|click now|click for more|click to read
        click to view|click to read more|click on this|click on this link|click the link
        click this link|click below|press here|tap here|tap|here|right here|go|go here|see here
        look here|over here|find out here|this|this link|this page|this site|this website|this article
        this post|this document|link|links|the link|a link|link here|more|more here|more info
        more information|more details|more on this|more about this|and more|read|read it|read on
        read more|read me|read here|read now|read full|read full story|read full article
        read the full article|read this|read all|read the rest|read article|read the article|continue
        continue reading|keep reading|learn|learn more|learn more here|find out|find out more|discover
        discover more|see|see more|see all|see details|show|show more|show all|show details|view
        view more|view all|view details|view here|view now|view page|view post|view full post|details
        detail|full story|full article|full text|info|information|further information
        for more information|additional information|start|start here|begin|open|visit|visit site
        visit website|visit page|website|web site|site|page|web page|article|post|story|document
        download|download here|download now|get it here|check it out|check this out|check here|next
        next page|previous|prev|back|go back|continue here|enter|go to|go to page|go to link|url|submit
        button|read more here|more...|…more|[...]|[more]|etc|follow link|follow this link|see this
        see this page|watch|watch here|listen|explore|explore more
    """,
    "kk": """
        осы жерде|осында|мұнда|осы жерге|осы жерді басыңыз|мұнда басыңыз|осы жерге басыңыз|басыңыз
        толығырақ|толық|толығымен|толық оқу|толығырақ оқу|әрі қарай|әрі қарай оқу|тағы|тағы оқу|көбірек
        көбірек оқу|оқу|жалғасы|жалғасын оқу|сілтеме|осы сілтеме|сілтеме бойынша|көру|барлығын көру
        барлығы|ашу|жүктеу|жүктеп алу|өту|сілтемеге өту|егжей-тегжейлі
    """,
    "uz": """
        shu yerda|bu yerda|shu yerga|bu yerga|bu yerga bosing|shu yerga bosing|bu yerni bosing|bosing
        batafsil|batafsil ma'lumot|to'liq|to'liq o'qish|davomi|davomini o'qish|davom etish|ko'proq
        ko'proq o'qish|o'qish|yana|havola|ushbu havola|havola orqali|ko'rish|barchasini ko'rish
        barchasi|ochish|yuklash|yuklab olish|o'tish|шу ерда|бу ерда|шу ерга босинг|бу ерга босинг
        батафсил|тўлиқ|тўлиқ ўқиш|давоми|кўпроқ|ўқиш|яна|ҳавола|ушбу ҳавола|кўриш|барчаси|юклаб олиш
        ўтиш
    """,
    "tg": """
        ин ҷо|дар ин ҷо|ин ҷоро пахш кунед|ин ҷоро зер кунед|пахш кунед|зер кунед|муфассал|муфассалтар
        бештар|маълумоти бештар|пурра|пурра хонед|хондан|хонед|давом|давомаш|идома|идомаи матн|боз
        пайванд|ин пайванд|дидан|ҳама|ҳамаро бинед|кушодан|боргирӣ|гузаштан
    """,
    "tr": """
        buraya|burada|burası|buradan|tıkla|tıklayın|tıklayınız|buraya tıkla|buraya tıklayın
        buraya tıklayınız|devam|devamı|devamını oku|devamını okuyun|devam et|daha fazla|daha fazlası
        daha fazla bilgi|daha fazla oku|daha fazlasını oku|ayrıntılar|ayrıntılı bilgi|detay|detaylar
        detaylı bilgi|oku|okuyun|tümü|tümünü gör|hepsini gör|link|bağlantı|bu bağlantı|bu link|incele
        göster|görüntüle|git|indir|aç
    """,
    "uk": """
        тут|ось тут|сюди|туди|це|ця|натисніть|натисніть тут|натисніть сюди|тисніть|тисніть тут|клікніть
        клікніть тут|клацніть тут|детальніше|докладніше|детально|дізнатися більше|дізнайтеся більше
        більше|ще|далі|читати|читати далі|читати більше|читати повністю|читати детальніше|повністю
        дивитися|дивитись|переглянути|переглянути все|посилання|це посилання|за посиланням
        за цим посиланням|перейти|перейти за посиланням|відкрити|завантажити|скачати|продовження
        продовжити|сторінка|стаття|назад|вперед
    """,
    "be": """
        тут|сюды|націсніце тут|падрабязней|падрабязна|чытаць далей|чытаць|далей|больш|спасылка
        спампаваць
    """,
    "tt": """
        монда|монда басыгыз|тулырак|тулысынча|дәвамы|укырга|күбрәк|сылтама|алга таба
    """,
    "mn": """
        энд|энд дар|энд дарна уу|дэлгэрэнгүй|цааш унших|цааш|унших|илүү|холбоос|үзэх|бүгдийг үзэх|татах
    """,
    "az": """
        bura|burada|bura klikləyin|bura basın|ətraflı|daha ətraflı|davamı|oxu|daha çox|keçid|link|bax
        yüklə
    """,
    "ka": """
        აქ|დააჭირეთ აქ|ვრცლად|მეტი|წაიკითხე მეტი|სრულად|ბმული|ნახვა
    """,
    "hy": """
        այստեղ|սեղմեք այստեղ|ավելին|կարդալ ավելին|մանրամասն|հղում
    """,
    "de": """
        hier|hier klicken|klicken sie hier|klick hier|klicke hier|klick|mehr|mehr lesen|mehr erfahren
        mehr infos|mehr informationen|mehr dazu|weiter|weiterlesen|weitere informationen|weitere infos
        details|zum artikel|artikel lesen|lesen|link|dieser link|diese seite|seite|anzeigen|ansehen
        alle anzeigen|herunterladen|download|jetzt lesen|lesen sie mehr|erfahren sie mehr
    """,
    "fr": """
        ici|cliquez|cliquez ici|cliquer|cliquer ici|clique ici|par ici|plus|en savoir plus|savoir plus
        lire|lire la suite|lire plus|lire l'article|la suite|suite|voir|voir plus|voir tout|voir ici
        plus d'infos|plus d'informations|plus de détails|détails|lien|ce lien|le lien|cette page|page
        continuer|découvrir|télécharger|suivant|précédent|afficher plus
    """,
    "es": """
        aquí|aqui|haga clic|haga clic aquí|haz clic|haz clic aquí|clic|clic aquí|click aquí|pulse aquí
        pincha aquí|pinche aquí|más|leer|leer más|lee más|seguir leyendo|continuar|continuar leyendo
        ver|ver más|ver todo|ver aquí|más info|más información|más detalles|detalles|saber más
        saber mas|enlace|este enlace|esta página|página|este|entrar|ir|descargar|siguiente|anterior
        inicio|artículo
    """,
    "pt": """
        aqui|clique|clique aqui|clicar|clicar aqui|clica aqui|mais|leia|leia mais|ler|ler mais
        saiba mais|saber mais|continue lendo|continuar|continuar lendo|ver|ver mais|veja mais|ver tudo
        mais informação|mais informações|detalhes|link|este link|esta página|página|baixar|ir|este
        artigo
    """,
    "it": """
        qui|clicca|clicca qui|cliccare qui|di più|leggi|leggi tutto|leggi di più|continua
        continua a leggere|scopri di più|scopri|vedi|vedi tutto|maggiori informazioni|altro|dettagli
        link|questo link|questa pagina|pagina|scarica|approfondisci
    """,
    "pl": """
        tu|tutaj|kliknij|kliknij tu|kliknij tutaj|więcej|czytaj|czytaj więcej|czytaj dalej
        dowiedz się więcej|zobacz|zobacz więcej|szczegóły|link|ten link|dalej|pobierz|przejdź|otwórz
    """,
    "nl": """
        hier|klik hier|klik|meer|lees meer|lees verder|verder lezen|meer info|meer informatie|bekijk
        link|deze link
    """,
    "sv": """
        här|klicka här|klicka|mer|läs mer|mer info|mer information|läs|läs vidare|visa|länk|fler
        visa mer
    """,
    "da": """
        her|klik her|klik|mere|læs mere|mere info|læs|se mere|link
    """,
    "no": """
        her|klikk her|klikk|mer|les mer|mer info|les|se mer|lenke
    """,
    "fi": """
        tästä|täältä|klikkaa|klikkaa tästä|klikkaa tähän|lisää|lue|lue lisää|lisätietoja|linkki|näytä
    """,
    "cs": """
        zde|tady|klikněte|klikněte zde|klikni|klikni zde|více|číst|číst dále|číst více|více informací
        odkaz|detail
    """,
    "sk": """
        tu|kliknite|kliknite sem|kliknite tu|viac|čítať|čítať ďalej|čítať viac|viac informácií|odkaz
    """,
    "hu": """
        itt|ide|kattintson|kattintson ide|kattints ide|tovább|több|bővebben|részletek|olvass tovább
        link
    """,
    "ro": """
        aici|click|click aici|apasă aici|apăsați aici|mai mult|mai multe|citește|citește mai mult
        detalii|link|află mai multe
    """,
    "bg": """
        тук|натиснете|натиснете тук|кликнете|кликнете тук|още|повече|прочети|прочети още|прочетете още
        вижте|линк|връзка
    """,
    "sr": """
        ovde|ovdje|kliknite|kliknite ovde|više|pročitaj|pročitaj više|opširnije|detaljnije|dalje|овде
        кликните овде|више|опширније|детаљније
    """,
    "el": """
        εδώ|κάντε κλικ|κάντε κλικ εδώ|πατήστε εδώ|περισσότερα|διαβάστε|διαβάστε περισσότερα|σύνδεσμος
        δείτε
    """,
    "ar": """
        هنا|اضغط|اضغط هنا|انقر|انقر هنا|المزيد|اقرأ|اقرأ المزيد|للمزيد|التفاصيل|رابط|هذا الرابط
        عرض المزيد|شاهد المزيد
    """,
    "fa": """
        اینجا|اینجا کلیک کنید|کلیک کنید|اینجا را کلیک کنید|بیشتر|بیشتر بخوانید|ادامه|ادامه مطلب|جزئیات
        لینک|مشاهده|این|اطلاعات بیشتر
    """,
    "he": """
        כאן|לחץ כאן|לחצו כאן|עוד|קרא עוד|קראו עוד|למידע נוסף|קישור|פרטים
    """,
    "hi": """
        यहाँ|यहां|यहाँ क्लिक करें|यहां क्लिक करें|क्लिक करें|और|और पढ़ें|अधिक|अधिक जानें|लिंक|विवरण
    """,
    "ta": """
        இங்கே|இங்கே கிளிக் செய்யவும்|கிளிக் செய்க|மேலும்|மேலும் படிக்க|மேலும் வாசிக்க|தொடர்ந்து வாசிக்க
    """,
    "zh": """
        这里|此处|点击|点击这里|点击此处|点这里|更多|阅读更多|查看更多|了解更多|详情|查看详情|链接|阅读全文|這裡|點擊這裡|點擊此處|閱讀更多|更多資訊
    """,
    "ja": """
        ここ|こちら|ここをクリック|こちらをクリック|クリック|続き|続きを読む|続きをみる|続く|もっと見る|もっと読む|詳細|詳しくはこちら|詳細はこちら|全文表示|リンク
    """,
    "ko": """
        여기|여기를 클릭|여기를 클릭하세요|클릭|클릭하세요|더보기
        더 보기|더 읽기|자세히|자세히 보기|계속 읽기|링크|이동
    """,
    "vi": """
        tại đây|ở đây|đây|nhấp vào đây|bấm vào đây|xem thêm|đọc thêm|thêm|chi tiết|xem chi tiết
        liên kết
    """,
    "id": """
        di sini|disini|klik|klik di sini|klik disini|selengkapnya|baca|baca selengkapnya|lebih lanjut
        lagi|lihat|tautan|info
    """,
}  # fmt: skip

GENERIC_TEXTS = frozenset(
    fold(text).strip(" .…[]>»\"'!:,;→")
    for texts in _BY_LANGUAGE.values()
    for line in texts.strip().splitlines()
    for text in line.strip().split("|")
) - {""}
