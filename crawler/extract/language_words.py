"""Words that tell a language: its commonest small words, and those of menus and contact pages.

Two thirds of the running words of a text are such words, so a paragraph has several. A word of several languages
stands with each of them and weighs less. ISO 639-1 codes, ISO 639-3 where there is none.
"""

_WORDS = {
    "ky": """
    жана менен үчүн боюнча болуп болгон болот болсо эмес эле деп деген бул ошол ушул алар анын анда андан биз бизге
    биздин бизди сиз сиздин сизге силер менин сенин мен сен ал аны ага анткени бирок ошондой ошондуктан ошону эгер
    эгерде дагы гана чейин кийин мурун ортосунда тууралуу жөнүндө катары аркылуу каршы тарабынан негизинде карата
    бар жок керек мүмкүн зарыл бир эки үч төрт беш ар бардык баардык бүт башка көп аз чоң кичине жаңы эски эң
    кайсы кандай канча качан кайда эмне ким кантип эмнеге туура ээ турат жатат жатабыз турган алган берген кылган
    кылуу болуу берүү алуу келген кетти берет берди берилет берүүчү аларды алардын адам адамдар балдар аялдар жаштар
    эл элдин өлкө өлкөнүн мамлекеттик мамлекет коом коомдук уюм уюмдар уюму уюмдун айыл шаар шаары район облус кыргыз
    кыргызстан кыргызстандын кыргызстанда республикасынын республикасы бишкек жыл жылы жылдын жылга күн күнү күндөр
    башкы барак бет байланыш байланышуу байланыштар жаңылыктар кабарлар долбоор долбоорлор долбоору биз_жөнүндө
    иш иштер ишмердүүлүк жумуш кызмат кызматтар жардам колдоо көмөк окуу окутуу билим мектеп китеп китептер укук
    укуктар укуктары укугу корголгон мыйзам мыйзамдар толугураак кененирээк окуңуз баракча издөө дарек дареги дарегибиз
    телефон сүрөт сүрөттөр архив жазылуу катышуу катышуучулар өнөктөштөр өнөктөш команда миссия максат максаты
    суроо суроолор жооп ыктыярчы ыктыярчылар чакырабыз өткөрөт өттү өтөт ачылды келиңиз жазыңыз чалыңыз бизде сайт
    сайты мүчө мүчөлөр мүчөлөрү жетекчи директор кошул колдонуу маалымат маалыматтар документтер отчет отчеттор
    """,
    "ru": """
    и в во не на что с со по для это как а но из от до за к ко о об у же бы то так все всех его её ее их они он она мы
    вы ты я нас нам нами вас вам наш наша наше наши ваш ваша ваши был была было были быть есть нет или если при также
    который которая которые которых которого которой чтобы когда где только уже еще ещё может можно нужно более после
    перед между через под над без про этого этой этих этом этот эта эти того тех тот та те себя свой свои своих тем
    чем кто чего сам год года году лет день дня дней человек люди людей дети детей женщин молодежи организация
    организации организаций проект проекты проекта проектов работа работы работе работу развитие развития помощь
    поддержка поддержки области района города город село села страны страна новости новость контакты главная нас
    подробнее далее читать все_права права защищены сайт сайта поиск архив адрес телефон вакансии документы отчет
    отчеты партнеры партнёры команда миссия цель цели задачи деятельность мероприятия услуги вопросы ответы общество
    общественный общественная общественное общественного фонд фонда объединение республики республика кыргызстан
    кыргызстана кыргызской кыргызстане бишкек центр центра программа программы помогаем приглашаем прошел прошла
    прошло прошли проводит провели состоялся состоялась благодаря вместе каждый можете звоните напишите страница
    информация обучение семинар тренинг школа школы закон закона
    """,
    "en": """
    the of and to in is for that on with as are by be this it from or an at we our us you your was were have has had not
    can will all which their its they he she his her but more about who what when where how also been these those
    there than other new one would may into each out up do does no if so such between through after before over only
    some any many most them then here now time year years day people women children youth community organisation
    organization project projects work support news contact contacts home read search help team mission events
    services partners donate volunteer join us reports report privacy policy rights reserved learn development public
    foundation kyrgyzstan kyrgyz republic address phone website page site next previous email subscribe share
    """,
    "kk": """
    және мен бен пен үшін туралы бойынша болып болған болады болса емес деп деген бұл осы сол олар оның онда бізге
    біз біздің сіз сіздің сізге менің сенің оны оған бірақ сондай сондықтан егер тағы ғана дейін кейін бұрын
    арасында арқылы қарсы тарапынан негізінде бар жоқ керек мүмкін қажет бір екі үш төрт бес әр барлық бүкіл басқа
    көп үлкен кіші жаңа ескі ең қай қандай қанша қашан қайда не кім қалай дұрыс тұр жатыр жатқан тұрған алған
    берген болу беру алу келген адам адамдар балалар әйелдер жастар халық ел елдің мемлекет мемлекеттік қоғам
    қоғамдық ұйым ұйымдар ауыл қала қаласы аудан облыс қазақ қазақстан қазақстанның республикасының республикасы
    жыл жылы жылдың күн күні басты бет байланыс жаңалықтар жоба жобалар жұмыс қызмет қызметтер көмек
    қолдау оқу білім мектеп кітап құқық құқықтар құқықтары қорғалған заң толығырақ оқу іздеу мекенжай мекенжайы
    сурақ сұрақ жауап мақсаты серіктестер хабарласу сайт мүше мүшелер
    """,
    "uz": """
    ва билан учун бўйича бўлиб бўлган бўлади бўлса эмас деб деган бу шу ўша улар унинг унда биз бизнинг бизга сиз сизнинг
    менинг мен сен уни унга лекин аммо агар яна фақат қадар кейин олдин орасида ҳақида орқали қарши томонидан асосида
    бор йўқ керак мумкин зарур бир икки уч тўрт беш ҳар барча бутун бошқа кўп кам катта кичик янги эски энг қайси қандай
    қанча қачон қаерда нима ким қандай тўғри олган берган бўлиш бериш олиш келган одам одамлар болалар аёллар ёшлар
    халқ мамлакат давлат жамият жамоат ташкилот ташкилоти қишлоқ шаҳар шаҳри туман вилоят ўзбек ўзбекистон республикаси йил йили
    кун куни бош саҳифа алоқа янгиликлар лойиҳа лойиҳалар иш хизмат хизматлар ёрдам таълим мактаб китоб ҳуқуқ ҳуқуқлари
    қонун батафсил ўқиш қидириш манзил телефон ҳам эди эса
    va bilan uchun boʻyicha bo'yicha bo‘yicha bo’yicha boʻlib bo'lib bo‘lib bo’lib boʻlgan bo'lgan bo‘lgan bo’lgan boʻladi
    bo'ladi bo‘ladi bo’ladi emas deb degan bu shu ular uning unda biz bizning bizga siz sizning mening men uni unga lekin
    ammo agar yana faqat keyin oldin orasida haqida orqali qarshi tomonidan asosida bor yoʻq yo'q yo‘q yo’q kerak mumkin
    zarur bir ikki uch toʻrt to'rt to‘rt besh har barcha butun boshqa koʻp ko'p ko‘p ko’p katta kichik yangi eski eng qaysi
    qanday qancha qachon qayerda nima kim olgan bergan boʻlish bo'lish bo‘lish berish olish kelgan odam odamlar bolalar ayollar
    yoshlar xalq mamlakat davlat jamiyat jamoat tashkilot tashkiloti qishloq shahar shahri tuman viloyat oʻzbek o'zbek o‘zbek
    oʻzbekiston o'zbekiston o‘zbekiston o’zbekiston respublikasi yil yili kun kuni bosh sahifa aloqa yangiliklar loyiha
    loyihalar ish xizmat xizmatlar yordam taʼlim ta'lim ta’lim maktab kitob huquq huquqlari huquqlar qonun batafsil oʻqish
    o'qish o‘qish qidirish manzil telefon ham edi esa
    """,
    "tg": """
    ва дар аз ба бо барои ки ин он аст буд мебошад мебошанд шуд шуда шудааст мешавад мешаванд карда кардааст кард мекунад
    мекунанд кунад то ҳам низ вале аммо агар чун чӣ кӣ кай куҷо ҳама ҳар ҳамаи дигар нав калон якум як ду се чор панҷ мо
    шумо онҳо мани ӯ вай худ худро ман ту моро ба_шумо оид доир дигарон зери байни пеш пас баъди пеши тавассути мардум
    одамон кӯдакон занон ҷавонон ҷамъият ҷамъиятӣ созмон созмони ташкилот деҳа шаҳр шаҳри ноҳия вилоят тоҷик тоҷикистон
    ҷумҳурии сол соли рӯз рӯзи саҳифа асосӣ тамос хабарҳо ахбор лоиҳа лоиҳаҳо кор хизмат хизматрасонӣ кӯмак дастгирӣ
    таълим мактаб китоб ҳуқуқ ҳуқуқи ҳуқуқҳо қонун муфассал ҷустуҷӯ суроға телефон бошад намуд намояд намоянд ҳаст
    нест аз_ҷумла фаъолият рушди кишвар
    """,
    "tt": """
    һәм белән өчен турында буенча булып булган була булса түгел дип дигән бу шул алар аның анда без безнең безгә сез
    сезнең минем мин син ул аны аңа ләкин әмма әгәр тагын гына кадәр соң элек арасында аша каршы тарафыннан нигезендә
    бар юк кирәк мөмкин бер ике өч дүрт биш һәр барлык бөтен башка күп зур кечкенә яңа иске иң кайсы нинди ничә кайчан
    кайда нәрсә кем ничек дөрес алган биргән кеше кешеләр балалар хатын яшьләр халык ил дәүләт җәмгыять иҗтимагый оешма
    авыл шәһәр район татар татарстан республикасы республикасының ел елы елның көн көне баш бит элемтә яңалыклар
    хәбәрләр эш хезмәт ярдәм уку белем мәктәп китап хокук хокукы закон тулырак эзләү тел теле
    """,
    "ba": """
    һәм менән өсөн тураһында буйынса булып булған була булһа түгел тип тигән был шул улар уның унда беҙ беҙҙең беҙгә һеҙ
    һеҙҙең минең мин һин ул уны уға ләкин әммә әгәр тағы ғына тиклем һуң элек араһында аша ҡаршы тарафынан нигеҙендә
    бар юҡ кәрәк мөмкин бер ике өс дүрт биш һәр барлыҡ бөтә башҡа күп ҙур бәләкәй яңы иҫке иң ҡайһы ниндәй нисә ҡасан
    ҡайҙа нимә кем нисек дөрөҫ алған биргән кеше кешеләр балалар йәштәр халыҡ ил дәүләт йәмғиәт ойошма ауыл ҡала район
    башҡорт башҡортостан республикаһы республикаһының йыл йылы йылдың көн көнө бит бәйләнеш яңылыҡтар эш хеҙмәт ярҙам
    уҡыу белем мәктәп китап хоҡуҡ телефон
    """,
    "mn": """
    ба болон нь юм байна байгаа байсан байх байдаг бол болно болох болсон гэж гэсэн гэх энэ тэр эдгээр тэдгээр тэд түүний
    бид бидний манай танай та таны миний би чи түүнд гэвч харин хэрэв бас зөвхөн хүртэл дараа өмнө хооронд тухай дагуу
    эсрэг талаас үндсэн үгүй ёстой боломжтой нэг хоёр гурав дөрөв тав бүх бусад олон их жижиг шинэ хуучин хамгийн аль ямар
    хэд хэзээ хаана юу хэн яаж зөв авсан өгсөн хүн хүмүүс хүүхэд эмэгтэй эмэгтэйчүүд залуучууд ард түмэн улс улсын төр
    нийгэм нийгмийн байгууллага байгууллагын хот сум аймаг монгол монголын улаанбаатар он оны жил жилийн өдөр нүүр хуудас
    холбоо барих мэдээ төсөл төслийн ажил үйлчилгээ тусламж дэмжлэг сургалт боловсрол сургууль ном эрх эрхийн хууль хуулийн
    дэлгэрэнгүй хайх хаяг утас хийх хийсэн зэрэг
    """,
    "uk": """
    і й та в у з із зі на що для не до за від по як але про це або якщо також який яка яке які яких щоб коли де лише вже ще
    може можна треба потрібно більше після перед між через під над без цього цієї цих цей ця ці того тих той те собі свій
    свої ми ви він вона вони наш наша наші ваш ваша ваші був була було були бути є немає рік року років день дня людина
    люди людей діти дітей жінок молоді організація організації проєкт проєкти проект проекти робота роботи розвиток
    розвитку допомога підтримка підтримки області району міста місто села країни країна новини контакти головна нас
    детальніше далі читати права захищені сайт пошук архів адреса телефон документи звіт звіти партнери команда місія мета
    діяльність послуги україна україни українська громадська громадські київ центр програма
    """,
    "be": """
    і ў у з са на што для не да за ад па як але пра гэта або калі таксама які якая якое якія якіх каб дзе толькі ўжо яшчэ
    можа можна трэба больш пасля перад паміж праз пад над без гэтага гэтай гэтых гэты гэтая гэтыя таго тых той тое сабе
    свой мы вы ён яна яны наш наша нашы ваш быў была было былі быць ёсць няма год года гадоў дзень чалавек людзі людзей
    дзеці арганізацыя арганізацыі праект праекты работа праца развіццё дапамога падтрымка вобласці раёна горада горад
    краіны краіна навіны кантакты галоўная нас падрабязней далей чытаць правы сайт пошук архіў адрас тэлефон беларусь
    беларусі беларуская мінск цэнтр
    """,
    "bg": """
    и в на не за от да се с със че е са по как но до при като това тази този тези които която който което са беше били
    бъде има няма или ако също когато където само вече още може трябва повече след пред между през под над без той тя те
    ние вие аз нас нашите нашия нашата вашите години година ден хора хората деца децата организация организации проект
    проекти работа развитие помощ подкрепа област град страна новини контакти начало прочети повече права запазени сайт
    търсене адрес телефон документи българия българия български софия център програма
    """,
    "sr": """
    и у на је да се за са од до не као што или али који која које који су био била било бити сам смо сте има нема ако
    такође када где само већ још може треба више после пред између кроз под над без он она они ми ви наш наша наше ово
    овај ова овог година године дан људи деца организација пројекат рад развој помоћ подршка град земља вести контакт
    почетна права сва задржана србија српски београд
    """,
    "alt": """
    ла деп учун керегинде јаҥы јок јер јыл јаҥыс јурт јуртта тӱҥей кижи улус бистиҥ бис слер ол олор онойдо онойып онызы бу
    болуп болгон болор эмес эмезе анайда ӱредӱ ӱредӱчи ӧйдӧ ӧскӧ ажыра албаты республиканыҥ алтай кӱн кӱнде бала балдар эки
    """,
    "tyv": """
    болгаш биле дээш база бо ол олар мен сен бис силер бистиң кижи кижилер чок бар чаа улуг чылда чылдың хүн дугайында
    турар турган болган кылдыр тыва республиканың хамаарылга өске чонга чон уруглар ажыл ол-ла
    ында оларга аңаа хөй катап болур келир турарлар турарга төвү аныяктар дылды дылда сургуул башкы башкылар ажыл-агый
    """,
    "sah": """
    уонна да буолан буолар буолла эбит бу ол кини кинилэр биһиги эһиги мин эн суох баар саҥа улахан сыл сылга күн туһунан
    дьон оҕо оҕолор саха сирин өрөспүүбүлүкэтин үлэ тыа нэһилиэк үөрэх тыл диэн курдук иһин
    """,
    "dng": """
    ди да бу вәму ниму таму йигә зә зэ лэ зущё хуэйзў щён җыгә нэгә гуйҗя шу жын йүан щүәтон
    """,
    "de": """
    der die das und in zu den von mit ist für auf im des dem nicht ein eine einer eines einem auch als an werden aus er sie
    es wir ihr ich uns unser unsere ihre ihren sind war waren wird sich bei nach über oder aber wenn wie durch mehr zum
    zur noch nur kann können haben hat alle menschen kinder frauen projekt projekte arbeit startseite kontakt impressum
    datenschutz neuigkeiten aktuelles spenden verein hilfe lesen weiter weiterlesen suche jahr jahre
    """,
    "fr": """
    le la les de des du et en un une est que qui dans pour par sur avec au aux ce cette ces se son sa ses leur leurs nous
    vous notre nos votre vos il elle ils elles on ne pas plus ou où mais si comme sont été être avoir a ont fait tout tous
    entre sans sous aussi projet projets travail accueil contact actualités association enfants femmes jeunes aide lire
    suite recherche année années
    """,
    "es": """
    el la los las de del y en un una es que por para con su sus se al lo como más pero no o este esta estos estas son ser
    fue ha han nuestro nuestra nuestros nos usted ustedes entre sin sobre también cuando donde todo todos años año proyecto
    proyectos trabajo inicio contacto noticias organización niños mujeres jóvenes ayuda leer buscar derechos reservados
    """,
    "it": """
    il lo la i gli le di del della dei delle e in un una è che per con su sul si al alla come più ma non o questo questa
    sono essere ha hanno nostro nostra nostri vostro noi voi tra senza anche quando dove tutto tutti anni anno progetto
    progetti lavoro home contatti notizie associazione bambini donne giovani aiuto leggi cerca diritti riservati
    """,
    "pt": """
    o a os as de do da dos das e em um uma é que por para com seu sua se ao à no na nos nas como mais mas não ou este esta
    são ser foi tem nosso nossa nós você vocês entre sem sobre também quando onde todo todos anos ano projeto projetos
    trabalho início contato contacto notícias organização crianças mulheres jovens ajuda ler buscar direitos reservados
    """,
    "nl": """
    de het een en van in is dat op te voor met zijn niet aan er die ook als bij om door of maar wij ons onze uw u hij zij
    worden wordt naar dan meer over uit kan hebben heeft deze dit jaar mensen kinderen vrouwen projecten werk nieuws lees
    """,
    "pl": """
    i w na z że nie do się jest to o jak za po od dla są oraz który która które przez przy tym ten ta te ich jego jej nas
    nasz nasza nasze was może być był była było także tylko ale lub czy więcej rok roku lat dzień ludzi dzieci kobiet
    projekt projekty praca strona główna kontakt aktualności fundacja stowarzyszenie pomoc czytaj szukaj prawa zastrzeżone
    """,
    "tr": """
    ve bir bu için ile da de olarak olan daha çok gibi kadar sonra önce ama veya ya en her biz bizim siz sizin onlar onun
    ben sen şu o ne nasıl neden kim nerede değil var yok olduğu olduğunu oldu olur olacak edilen eden tarafından
    hakkında üzerinde arasında karşı tüm bütün diğer yeni büyük insan insanlar çocuk çocuklar kadın kadınlar gençler
    dernek derneği vakıf vakfı proje projeler çalışma hizmet hizmetler destek yardım eğitim okul yıl yılı yılında gün ana
    sayfa anasayfa iletişim haberler hakkımızda devamı oku ara adres telefon hakları saklıdır türkiye
    """,
    "az": """
    və bir bu üçün ilə də da olaraq olan daha çox kimi qədər sonra əvvəl amma və_ya hər biz bizim siz sizin onlar onun mən
    sən o nə necə niyə kim harada deyil var yox olduğu oldu olur olacaq edilən edən tərəfindən haqqında üzərində arasında
    qarşı bütün digər yeni böyük insan insanlar uşaq uşaqlar qadın qadınlar gənclər təşkilat layihə layihələr iş xidmət
    dəstək yardım təhsil məktəb il ili gün ana səhifə əlaqə xəbərlər ətraflı oxu axtar ünvan telefon hüquqları azərbaycan
    """,
    "tk": """
    we bir bu üçin bilen hem bolan bolup boldy bolar däl diýip diýen şol olar onuň biz biziň siz siziň men sen ol ýöne eger
    ýene diňe çenli soň öň arasynda barada arkaly garşy tarapyndan esasynda bar ýok gerek mümkin iki üç dört bäş her ähli
    başga köp uly kiçi täze köne iň haýsy nähili näçe haçan nirede näme kim adam adamlar çagalar zenanlar ýaşlar halk ýurt
    döwlet jemgyýet guramasy şäher oba türkmen türkmenistan türkmenistanyň ýyl ýyly ýylyň gün baş sahypa habarlar iş hyzmat
    kömek bilim mekdep kitap hukuk
    """,
    "cs": """
    a v na se je že s z do o k i to za pro jako po by ale od který která které nebo jsou byl byla bylo také jen už více při
    podle mezi před bez jeho její náš naše nás vás rok let lidí dětí projekt projekty práce domů kontakt aktuality pomoc
    """,
    "ro": """
    și de la în a cu pe un o este care nu din pentru că mai se sau dar ca fi sunt fost ale lor nostru noastră noi voi dumneavoastră
    între fără despre când unde toate an ani copii femei tineri proiect proiecte acasă contact știri ajutor citește
    """,
    "hu": """
    a az és hogy nem is egy ez azt van de meg csak vagy mint már még volt lesz minden mi ti ők aki ami ahol évi év emberek
    gyermekek nők projekt kezdőlap kapcsolat hírek segítség tovább
    """,
    "id": """
    yang dan di ke dari untuk dengan pada ini itu adalah tidak akan kami kita anda mereka juga atau oleh sebagai dalam lebih
    tahun anak perempuan proyek beranda kontak berita bantuan
    """,
    "sv": """
    och i att det som en på är av för med till den har inte om ett de var vi ni er vår våra kan från så men eller mer år barn
    kvinnor projekt hem kontakt nyheter läs
    """,
    "fi": """
    ja on ei se että joka mutta tai kun niin ovat oli myös kuin sen hän me te he meidän teidän vuosi vuoden lapset naiset
    hanke etusivu yhteystiedot uutiset lue lisää
    """,
}
NO_SHORT_CODE = frozenset({"alt", "tyv", "sah", "dng"})
"""Languages that have no ISO 639-1 code: recognised, so that they are not called by a neighbour's name."""

LETTERS = {
    "ky": "а120 н72 т66 р60 ы64 к58 е58 и48 л46 д42 б34 с33 о42 у40 ө24 з22 ү26 г28 м27 ж20 ң13 й17 ш14 ч13 п13 э9 я5 ф2 "
    "ц1.5 ю2 в4 ь1 ё.3 х1 ъ.2 щ.1",
    "ru": "о109 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з17 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 "
    "ф3 ъ.4 ё1",
    "kk": "а115 е80 ы74 н68 т55 і62 р56 л52 д48 қ40 с39 м34 о27 ғ26 к26 б25 ж20 й20 у22 ң16 ш15 п15 з14 и14 ә15 ө8 ү9 ұ9 г9 "
    "я3 в3 х3 ф1.5 ю1 э1 ь1.5 ц1.5 ч1.5 щ.3 ъ.1 һ.4 ё.1",
    "uz": "а125 и115 л60 о60 н60 р52 т50 д46 м38 у35 к33 б33 с32 е30 ш25 г25 в22 з22 ў20 й20 қ18 ҳ17 п14 я14 ғ12 х12 ч12 ж11 "
    "ф10 э8 ъ6 ё6 ю5 ь4 ц3 ы.2 щ.1",
    "tg": "а130 и95 о75 н68 р65 д65 т48 м42 у38 с33 б33 к28 в27 л25 ҳ22 ш22 з22 ӣ20 е20 х16 қ13 г13 ф12 п12 ҷ11 я10 ӯ9 й9 ғ6 "
    "ё6 ч6 ъ5 э4 ю4 ж3 ь.8 ц.5 ы.3",
    "tt": "а93 ә72 н65 е58 л55 р55 к50 ы48 т48 и48 м35 д35 г32 с30 б30 й28 у25 о20 ш15 в15 ү14 ч14 я14 з13 п13 ө12 ң11 х10 "
    "ф6 ю6 җ5 ь5 һ4 э4 ж3 ц2 ъ1 щ.5 ё.3",
    "ba": "а85 ы60 е60 н60 р55 л52 ә50 т50 м33 ҡ32 к30 й30 д28 б28 у28 и25 ҙ22 ө20 һ20 с18 ш18 о18 ғ17 ү16 г15 ң12 п12 я12 "
    "ҫ8 в8 х8 э7 ю5 ф3 ь3 з3 ж3 ч3 ц2 ъ1 щ.3 ё1",
    "mn": "а90 н70 э62 г60 й55 р50 л47 о47 х45 д45 и42 т37 с37 у37 ү35 б25 м25 ө20 ж15 з13 ш12 ы11 ц10 в10 ь9 ч9 я7 е6 ё3 ю3 "
    "к2 п2 ф1 ъ.3",
    "uk": "о92 а80 н68 и60 і58 в55 т53 р48 е48 с42 к38 л36 у34 д33 м30 п28 я22 з22 ь18 б17 г15 ч13 й12 х11 ц9 ю9 ж8 ї8 ш7 є6 "
    "щ5 ф4 ґ.3",
    "be": "а140 і65 н60 с50 р45 я45 е40 к40 ы38 ц38 л35 т35 о35 з35 у32 д32 в28 п28 м28 г22 ь18 б18 ў15 ч15 э12 й12 х12 ш10 "
    "ж9 ю7 ё6 ф3",
    "bg": "а118 и90 о88 е88 т78 н66 р48 с48 в44 л34 д32 к32 п28 м25 з21 ъ17 г17 я16 у15 б15 ч14 щ8 ц8 ж7 х7 й7 ш5 ф3 ю2.5 "
    "ь.5",
    "sr": "а115 и95 о90 е88 н58 р50 с46 т46 у42 ј42 д37 к36 в36 м35 л33 п28 з17 г17 б15 ч10 ш10 ц9 ж7 њ7 љ6 х6 ћ6 ђ2.5 ф2 "
    "џ.3",
    "alt": "а105 н70 л60 ы60 т55 р50 о50 к50 е50 д45 и40 у30 й30 с30 м30 б30 ј30 ӱ25 ӧ25 э25 г25 ҥ18 ш15 ч15 п13 з10 в4 я3 ж3 "
    "х2 ь2 ю1 ф1 ц1",
    "tyv": "а110 н60 ы58 р55 л45 г45 т42 и35 д35 е32 о32 к32 с30 у28 ү25 б25 й25 ч22 м22 э20 ң18 ш18 х18 ө12 ж10 п10 з10 в6 "
    "я5 ю2 ъ2 ь2 ё1 ф1 ц1",
    "sah": "а120 н60 ы60 т60 л50 р45 у45 о45 с40 к38 и35 ү30 э25 б25 д25 ө20 х20 ҕ15 й15 м15 һ12 г12 ҥ8 ь8 ч8 п6 е5 в4 я3",
    "dng": "у80 н70 и60 а60 д40 э35 л30 г30 о30 ә25 ш25 з25 ы25 м25 й25 җ15 ң15 ү15 ж15 б15 т15 к15 ў12 ё12 х12 в12 ф8 п8 с8 "
    "р8 я8 ю6 ц6 ч6 щ6 е6",
}
"""How often each letter comes, per thousand letters; rounded, from published counts and our own texts. Letters that a
language does not have are left out."""
PRIOR = {
    **dict.fromkeys(("ky", "ru"), 0.0),
    **dict.fromkeys(("kk", "uz", "tg", "uk"), -1.5),
    **dict.fromkeys(("tt", "ba", "mn"), -2.5),
    **dict.fromkeys(("be", "bg", "sr", "alt", "tyv", "sah", "dng"), -3.5),
}
"""How likely each is on the sites that are looked at, before a letter is read."""
MARKED = {
    language: frozenset(sign for sign in letters if sign > "я" and sign != "ё")
    for language, letters in LETTERS.items()
}
"""Letters that the language has and Russian has not."""


def _votes() -> dict[str, tuple[tuple[str, float], ...]]:
    """word -> (language, weight): 1 for a word of one language, less where several have it."""
    languages: dict[str, list[str]] = {}
    for language, words in _WORDS.items():
        for word in dict.fromkeys(words.split()):
            if "_" not in word:
                languages.setdefault(word, []).append(language)
    return {
        word: tuple((language, (1.0 if len(word) > 1 else 0.5) / len(found) ** 1.5) for language in found)
        for word, found in languages.items()
    }


VOTES = _votes()
