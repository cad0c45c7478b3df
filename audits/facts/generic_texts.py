"""Link texts that say nothing of where they lead, in the languages of the region and of the world."""

import re
from functools import cache

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
        баарын көрүү|бардыгы|бардыгын көрүү|барак|кийинки|мурунку|артка
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
        весь текст|подробная информация|больше информации|дополнительная информация
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
        detail|full story|full article|full text|info|further information
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
        artículo
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

_HINTS_AND_VERBS = {
    "ky": (
        """
        бул жерден|бул жерде|бул жерди|бул жерге|ушул жерден|ушул жерде|ушул жерди|ушул жерге|мында
        мындан|шилтемеден|шилтемени|шилтемеге|шилтеме боюнча|шилтеме аркылуу|бул шилтемеден|бул шилтемени
        бул шилтемеге|бул шилтеме боюнча|бул шилтеме аркылуу|кененирээк|кеңири|кеңирирээк|толук
        толугу менен|толугураак|көбүрөөк|дагы|дагы да|андан ары|ары карай|мындан ары|уландысын|калганын
        баарын|бардыгын
        """,
        """
        оку|окуу|окуңуз|окуңуздар|окуп чыгуу|окуп чыгыңыз|көр|көрүү|көрүңүз|кара|кароо|караңыз|билүү
        билиңиз|билип алуу|билип алыңыз|таанышуу|таанышыңыз|бас|басуу|басыңыз|чыкылдатыңыз|өтүү|өтүңүз
        ачуу|ачыңыз|жүктөө|жүктөңүз|жүктөп алуу|жүктөп алыңыз|көчүрүп алуу|көчүрүп алыңыз|маалымат
        маалымат алуу|маалымат алыңыз
        """,
    ),
    "kk": (
        """
        осы жерден|осы жерде|осы жерді|осы жерге|бұл жерден|бұл жерде|бұл жерді|бұл жерге|мұнда|мұнан
        осында|сілтемеден|сілтемені|сілтемеге|сілтеме бойынша|сілтеме арқылы|осы сілтеме бойынша
        осы сілтеме арқылы|толығырақ|толық|толығымен|көбірек|тағы|тағы да|әрі қарай|одан әрі|жалғасын
        барлығын|бәрін|егжей-тегжейлі
        """,
        """
        оқу|оқыңыз|оқып шығу|оқып шығыңыз|көру|көріңіз|қарау|қараңыз|білу|біліңіз|біліп алу|танысу
        танысыңыз|басу|басыңыз|өту|өтіңіз|ашу|ашыңыз|жүктеу|жүктеңіз|жүктеп алу|жүктеп алыңыз|ақпарат
        ақпарат алу|мәлімет
        """,
    ),
    "uz": (
        """
        bu yerdan|bu yerda|bu yerga|bu yerni|shu yerdan|shu yerda|shu yerga|shu yerni|havolani|havolaga
        havola orqali|ushbu havolani|ushbu havolaga|ushbu havola orqali|batafsil|batafsilroq|to'liq
        to'liqroq|ko'proq|yana|davomini|hammasini|barchasini|бу ердан|бу ерда|бу ерга|бу ерни|шу ердан
        шу ерда|шу ерга|шу ерни|ҳаволани|ҳаволага|ҳавола орқали|ушбу ҳаволани|ушбу ҳаволага
        ушбу ҳавола орқали|батафсил|батафсилроқ|тўлиқ|тўлиқроқ|кўпроқ|яна|давомини|ҳаммасини|барчасини
        """,
        """
        o'qish|o'qing|o'qib chiqish|o'qib chiqing|ko'rish|ko'ring|bilish|biling|bilib olish|bilib oling
        bosish|bosing|o'tish|o'ting|ochish|oching|yuklash|yuklab olish|yuklab oling|tanishish|tanishing
        ma'lumot|ma'lumot olish|ma'lumot oling|ўқиш|ўқинг|ўқиб чиқиш|ўқиб чиқинг|кўриш|кўринг|билиш
        билинг|билиб олиш|билиб олинг|босиш|босинг|ўтиш|ўтинг|очиш|очинг|юклаш|юклаб олиш|юклаб олинг
        танишиш|танишинг|маълумот|маълумот олиш|маълумот олинг
        """,
    ),
    "tg": (
        """
        дар ин ҷо|дар инҷо|дар ҳамин ҷо|ин ҷо|инҷо|ин ҷоро|инҷоро|пайвандро|ба пайванд|тавассути пайванд
        муфассал|муфассалтар|бештар|пурра|пурратар|боз|давомашро|идомаашро|ҳамаро
        """,
        """
        хондан|хонед|мутолиа кунед|дидан|бинед|донистан|донед|пахш кунед|зер кунед|клик кунед|гузаштан
        гузаред|кушодан|кушоед|боргирӣ кунед|шинос шавед|маълумот
        """,
    ),
    "tr": (
        """
        buraya|burada|buradan|bağlantıya|linke|daha fazla|daha fazlasını|devamını|tamamını|tümünü
        hepsini|detaylı|ayrıntılı|detaylar için|detaylı bilgi için|ayrıntılı bilgi için
        daha fazla bilgi için|devamı için|okumak için|görmek için|indirmek için
        """,
        """
        tıkla|tıklayın|tıklayınız|oku|okuyun|okuyunuz|gör|görün|görüntüle|göster|incele|inceleyin|öğren
        öğrenin|git|gidin|indir|indirin|aç|bilgi
        """,
    ),
    "ru": (
        """
        здесь|тут|вот здесь|вот тут|сюда|туда|ниже|по ссылке|по этой ссылке|по данной ссылке|на ссылку
        на эту ссылку|ссылку|эту ссылку|подробнее|подробней|поподробнее|подробно|подробности|дальше
        далее|больше|еще|полностью|целиком|все
        """,
        """
        читать|читайте|прочитать|прочитайте|прочесть|прочтите|почитать|узнать|узнайте|смотреть|смотрите
        посмотреть|посмотрите|просмотреть|увидеть|показать|нажать|нажмите|нажми|нажимайте|жми|жмите
        кликнуть|кликните|кликни|кликай|кликайте|щелкнуть|щелкните|перейти|перейдите|пройти|пройдите
        скачать|скачайте|загрузить|загрузите|открыть|откройте|ознакомиться|ознакомьтесь
        """,
    ),
    "uk": (
        """
        тут|ось тут|сюди|туди|нижче|за посиланням|за цим посиланням|на посилання|на це посилання
        детальніше|докладніше|детально|докладно|далі|більше|ще|повністю|все|усе
        """,
        """
        читати|читайте|прочитати|прочитайте|дізнатися|дізнатись|дізнайтеся|дізнайтесь|дивитися|дивитись
        дивіться|подивитися|переглянути|перегляньте|побачити|показати|натиснути|натисніть|тиснути
        тисніть|клікнути|клікніть|клацнути|клацніть|перейти|перейдіть|завантажити|завантажте|скачати
        відкрити|відкрийте|ознайомитися|ознайомтеся
        """,
    ),
    "en": (
        """
        more|some more|here|right here|this|it|this link|the link|on this link|on the link
        through this link|more details|more info|more information|the details|details|further|below
        the article|the full article|full article|the whole article|the full story|full story
        the full text|full text|the rest|all|now
        """,
        """
        read|see|view|show|show me|learn|find|find out|discover|load|explore|click|press|tap|push|look
        download|watch|continue|continue reading|keep reading|please click|please see
        """,
    ),
}  # fmt: skip
"""Words for where and how much, and the verbs beside them: what is put together of them is empty as well."""

_HINTS_FIRST = frozenset(("ky", "kk", "uz", "tg", "tr"))
_VERBS_FIRST = frozenset(("en",))
_PLAIN_LETTERS = str.maketrans("өүңқғҳҷӣӯўәіұһı", "оункгхчиууаиухi")
"""How the region's letters are written on keyboards without them."""


def _phrases(table: str, language: str) -> set[str]:
    found = {
        fold(text).strip(" .…[]>»\"'!:,;→")
        for line in table.strip().splitlines()
        for text in line.strip().split("|")
    } - {""}
    return found | {text.translate(_PLAIN_LETTERS) for text in found} if language in _HINTS_FIRST else found


GENERIC_TEXTS = frozenset().union(*(_phrases(texts, language) for language, texts in _BY_LANGUAGE.items()))


@cache
def _compositions() -> dict[str, tuple[re.Pattern[str], ...]]:
    """Patterns by the word with which their texts begin."""
    found: dict[str, list[re.Pattern[str]]] = {}
    for language, tables in _HINTS_AND_VERBS.items():
        hints, verbs = (_phrases(table, language) for table in tables)
        hint, verb = ("|".join(map(re.escape, sorted(some, reverse=True))) for some in (hints, verbs))
        if language in _HINTS_FIRST:
            pattern, firsts = f"(?:{hint})(?: (?:{hint})){{0,2}}(?: (?:{verb}))?", hints
        elif language in _VERBS_FIRST:
            pattern, firsts = f"(?:{verb})(?: (?:{hint})){{1,2}}", verbs
        else:
            pattern, firsts = f"(?:(?:{verb}) )?(?:{hint})(?: (?:{hint}|{verb})){{0,2}}", hints | verbs
        compiled = re.compile(pattern)
        for word in {text.split()[0] for text in firsts}:
            found.setdefault(word, []).append(compiled)
    return {word: tuple(patterns) for word, patterns in found.items()}


def is_generic(text: str) -> bool:
    """A folded text without punctuation around it: a known empty phrase, or put together of empty words."""
    if text in GENERIC_TEXTS:
        return True
    patterns = _compositions().get(text.split(" ", 1)[0], ())
    return any(pattern.fullmatch(text) for pattern in patterns)
