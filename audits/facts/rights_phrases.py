# ruff: noqa: E501
"""Words about rights as data: regular expressions for one folded sentence, by what they say."""

_USE_RU = r"(?:использован|цитирован|перепечат|копирован|публикац|размещени|заимствован|воспроизведен|распростран)\w*"
_USE_KY = r"(?:колдон|пайдалан|көчүр|цитата|жарыяла|басып чыгар|тарат)\w*"
_USE_EN = r"(?:us(?:e|ing|age)|quot(?:e|ing|ation)|re-?print\w*|reproduc\w*|re-?publi\w*|cop(?:y|ying)|cit(?:e|ing|ation))"

ALL_RIGHTS_RESERVED = (
    r"(?:бардык|баардык|бүт|баары|бүткүл) (?:автордук )?укук\w* (?:корголгон|сакталган|корголот|коргоого)",
    r"автордук укук\w* (?:корголгон|сакталган|корголот)",
    r"все (?:\w+ ){0,2}права (?:на \w+(?: \w+)? )?(?:защищены|сохранены|зарезервированы|охраняются|принадлежат)",
    r"авторские права (?:защищены|охраняются)",
    r"all (?:copy)?rights? (?:are )?reserved",
    r"барлық (?:авторлық )?құқы(?:қ|ғ)\w* (?:қорғал|сақтал)\w*",
    r"barcha huquqlar\w* (?:himoya\w*|saqlan\w*)|барча ҳуқуқлар\w* (?:ҳимоя\w*|сақлан\w*)",
    r"ҳама(?:и)? ҳуқуқҳо\w* (?:ҳифз|маҳфуз|ҳимоя)\w*",
    r"(?:усі|всі|уci) права (?:захищен\w+|застережен\w+|збережен\w+)",
    r"(?:tüm|bütün|her) hakk?[ıl]\w* saklıdır",
    r"барлык хокуклар\w* (?:якланган|сакланган)|бүх эрх хуулиар хамгаалагдсан",
    r"alle rechte vorbehalten|tous (?:les )?droits (?:sont )?r[eé]serv[eé]s|todos los derechos reservados",
    r"todos os direitos reservados|tutti i diritti (?:sono )?riservati|wszelkie prawa zastrzeżone",
    r"bütün hüquqlar\w* (?:qorun|müdafi)\w*|ähli hukuk\w* gora\w*|alla rättigheter förbeh\w+|kaikki oikeudet pidätet\w+",
    r"toate drepturile (?:sunt )?rezervate|všechna práva vyhrazena|všetky práva vyhradené|minden jog fenntartva",
    r"visos teisės saugomos|visas tiesības (?:ir )?aizsargātas|kõik õigused kaitstud|всички права (?:са )?запазени|(?:сва|sva) (?:права|prava) (?:задржана|pridržana|zadržana)",
    r"جميع الحقوق محفوظة|(?:کلیه|تمامی|همه) حقوق .{0,40}محفوظ|版權所有|保留所有权利|無断転載|all rights reserved|ყველა უფლება დაცულია|բոլոր իրավունքները",
    r"alle rechten voorbehouden|все правы абаронены|усе правы абаронены|版权所有|all rights belong",
)

LINK_WITHOUT_FORBIDDEN = (
    r"без (?:\w+ ){0,3}(?:гипер)?(?:ссылк|указани)\w* .{0,60}(?:запрещ|не допуск|не разреш)\w*",
    r"(?:запрещ|не допуск)\w* .{0,60}без (?:\w+ ){0,3}(?:(?:гипер)?ссылк|указани)\w*",
    r"шилтемесиз .{0,60}(?:тыюу|уруксат берилбейт)",
)
"""Use without naming the source is forbidden: that is a permission."""

ATTRIBUTION_REQUESTED = (
    rf"{_USE_RU}.{{0,160}}(?:гипер)?ссылк\w*.{{0,120}}(?:обязательн|необходим|требу|ставить|укаж|указыва|приветств|желательн)\w*",
    rf"{_USE_RU}.{{0,160}}(?:обязательн|необходим|требу|укаж|с услови|при услови)\w*.{{0,60}}(?:ссылк|источник)\w*",
    rf"{_USE_RU}.{{0,140}}(?:с (?:обязательн\w+ )?указани\w+|со? (?:\w+ )?(?:гипер)?ссылк\w+|при (?:\w+ )?(?:наличии|указании|сохранении)).{{0,60}}"
    r"(?:источник|ссылк|сайт|авторств|автор|ресурс)\w*",
    r"(?:гипер)?ссылка на (?:\w+ ){0,4}(?:обязательна|необходима|желательна|приветствуется)",
    rf"{_USE_KY}.{{0,160}}шилтеме.{{0,100}}(?:талап|милдет|зарыл|керек|шарт|көрсөт|бер|кой|болуш|жаса)\w*",
    rf"булак\w*.{{0,40}}(?:көрсөт|шилтеме)\w*.{{0,60}}{_USE_KY}",
    rf"{_USE_RU}.{{0,60}}с (?:\w+ )?(?:гипер)?ссылк\w+.{{0,30}}(?:разреш|допуска|возмож|приветств)\w*",
    rf"{_USE_KY}.{{0,140}}булак\w*.{{0,60}}(?:көрсөт|шилтеме)\w*",
    r"шилтеме (?:берүү|кылуу|жасоо|көрсөтүү) (?:милдеттүү|зарыл|керек|шарт)",
    rf"\b{_USE_EN}\b.{{0,160}}\b(?:hyper)?(?:links?|reference|attribution|credit|source)\b.{{0,80}}"
    r"(?:required|mandatory|obligatory|must|necessary|compulsory|appreciated|requested)",
    rf"\b{_USE_EN}\b.{{0,120}}(?:with|provided|subject to|as long as|on condition).{{0,60}}"
    r"\b(?:hyper)?(?:link|reference|attribution|credit|acknowledge\w*|source)\b",
    r"please (?:make|include|provide|use|put|give|add|cite|credit|link|acknowledge).{0,60}"
    r"(?:link|credit|attribution|source|reference)",
    r"(?:must|should|required to|obliged to) (?:include|provide|give|contain|place).{0,40}(?:hyper)?link",
    r"(?:пайдалан|қолдан|көшір)\w*.{0,120}сілтеме.{0,60}(?:міндетті|керек|қажет|жаса)\w*",
    r"(?:використ|передрук|цитуван|копіюван)\w*.{0,120}(?:гіпер)?посилання.{0,80}(?:обов|необхідн)\w*",
    r"(?:foydalan|ko'chir)\w*.{0,120}havola.{0,60}(?:majburiy|shart|ko'rsat)\w*",
    r"(?:истифода|нашр|иқтибос)\w*.{0,120}(?:истинод|ишора|пайванд).{0,60}(?:ҳатм|зарур)\w*",
    r"истинод ба \w+.{0,40}(?:ҳатм|зарур|шарт)\w*|(?:ҳатм|зарур)\w*.{0,40}истинод ба",
    r"(?:nachdruck|verwendung|verwendet|nutzung|wiedergabe|vervielfältig|abdruck|übernahme)\w*.{0,100}(?:quellenangabe|quellenhinweis|angabe der quelle|nennung der quelle)",
    r"(?:reproduction|utilisation|reprise|diffusion|reproduits?|utilisés?)\w*.{0,120}(?:(?:mention|indication|citation|citer|indiquer|mentionner)\w* (?:de )?la source|lien vers)",
    r"(?:reproduc|uso|utiliza|publica|copia|difus|difundir)\w*.{0,120}(?:cit(?:e|ando|ar|a)|mencion(?:e|ando|ar)|indi(?:que|cando|car)) (?:\w+ )?(?:la|a) (?:fuente|fonte)",
    r"(?:riproduzione|utilizzo|uso|riproduc)\w*.{0,120}(?:citazione|citando|citare|indicazione|indicando) (?:del)?la fonte",
    r"(?:przedruk|kopiowani|wykorzysta|cytowani)\w*.{0,120}(?:podani|wskazani|podając)\w* źródł\w*",
    r"kaynak (?:gösteril|göster|belirt)\w*",
)

COPYING_FORBIDDEN = (
    rf"{_USE_RU}.{{0,140}}(?:запрещ|не допускается|не разреш|преследу)\w*",
    rf"(?:запрещ|не допускается)\w*.{{0,80}}{_USE_RU}",
    rf"{_USE_RU}.{{0,120}}(?:только|лишь|исключительно) (?:с|по|при|после) .{{0,40}}(?:разрешени|согласи|согласовани)\w*",
    rf"{_USE_RU}.{{0,100}}без (?:\w+ ){{0,3}}(?:разрешени|согласи)\w*",
    rf"уруксатсыз.{{0,100}}(?:тыюу|болбойт|мүмкүн эмес)|{_USE_KY}.{{0,100}}(?:тыюу салын|уруксат берилбейт|уруксаты менен гана)\w*",
    r"no part of .{0,120}(?:reproduced|copied|transmitted|distributed|used)",
    rf"\b{_USE_EN}\b.{{0,120}}(?:(?:strictly )?(?:prohibited|forbidden)|not (?:permitted|allowed)|only with)",
    r"may not be (?:reproduced|copied|republished|reused|distributed|used)",
    rf"\b{_USE_EN}\b.{{0,100}}without .{{0,60}}(?:permission|consent|authori[sz]ation)",
    r"(?:көшіру|пайдалану).{0,60}тыйым салынады|(?:копіювання|передрук|використання).{0,80}заборонен\w+",
)

CALLED_OPEN = (
    r"(?:открыт|свободн)\w* лиценз\w*|лиценз\w* открыт\w*",
    r"(?:ачык|эркин) лицензия\w*",
    r"\b(?:open|free)(?:[- ](?:content|culture))? licen[cs]\w*|\blicen[cs]ed? openly|openly licen[cs]ed",
    r"(?:ашық|еркін) лицензия|(?:відкрит|вільн)\w* ліценз\w*|ochiq litsenziya|özgür lisans|açık lisans",
)

SIGNS = {
    ALL_RIGHTS_RESERVED: (
        "корг", "сакта", "защищ", "сохран", "зарезерв", "охраня", "принадлеж", "reserv", "qorun", "müdafi", "қорға", "сақта",
        "himoya", "saqlan", "ҳимоя", "сақлан", "ҳифз", "маҳфуз", "захищен", "застережен", "збережен", "saklıdır", "якланган",
        "сакланган", "хамгаалагдсан", "vorbehalten", "réserv", "riservati", "zastrzeżone", "gora", "förbeh", "pidätet",
        "rezervate", "vyhrazena", "vyhradené", "fenntartva", "saugomos", "aizsargātas", "kaitstud", "запазени", "задржана",
        "pridržana", "zadržana", "محفوظ", "版權所有", "保留所有权利", "無断転載", "დაცულია", "իրավունքները", "voorbehouden",
        "абаронены", "版权所有", "belong",
    ),
    ATTRIBUTION_REQUESTED: (
        "ссылк", "источник", "сайт", "автор", "ресурс", "шилтеме", "булак", "link", "reference", "attribution", "credit",
        "acknowledge", "source", "сілтеме", "посилання", "havola", "истинод", "ишора", "пайванд", "quelle", "lien vers",
        "fuente", "fonte", "źródł", "kaynak",
    ),
    COPYING_FORBIDDEN: (
        "запрещ", "не допускается", "не разреш", "преследу", "разрешени", "согласи", "согласовани", "тыюу", "болбойт",
        "мүмкүн эмес", "уруксат", "no part of", "prohibited", "forbidden", "not permitted", "not allowed", "only with",
        "may not be", "permission", "consent", "authori", "тыйым", "заборонен",
    ),
    CALLED_OPEN: ("лиценз", "ліценз", "licen", "litsenz", "lisans"),
}  # fmt: skip
"""What a sentence holds for which one of these expressions matches: one of the signs. They are looked for first,
which costs far less; a test makes sentences out of the expressions and asks for the signs."""

LICENSE_WORDS = (
    r"licen[cs]|licen[zçț]|lizenz|licenta|лиценз|ліценз|литсенз|lisans|litsenz|"
    r"(?:available|shared?|released?|published|distributed|offered|provided|reuse|reused) (?:\w+ )?(?:under|with|via)|"
    r"на условиях|под (?:\w+ )?cc|распростран\w* |доступ\w* (?:на|по|под)|алкагында|шарттарында|ылайык|dedicated to|"
    r"waive|public domain|общественно\w+ достояни|коомдук мүлк|mettre à disposition|mis à disposition"
)
"""Words of a statement that gives a licence, rather than talks about one."""

SITE_ITSELF = (
    r"\b(?:тексттер|материалдар|макалалар)\w*(?:,| жана| менен) (?:сүрөт|фото)\w*",
    r"\b(?:тексты|материалы|статьи)(?:,| и) (?:фото|изображени|иллюстраци|видео)\w*|\b(?:texts?|articles?|content)(?:,| and) (?:photo|image|picture|illustration|video)s?\b",
    r"(?:content|contents|materials?|texts?|works?|information|everything|publications?|articles?|data|posts?|resources?)"
    r"(?: \w+){0,4} (?:on|of|at|from|in|by|across|published on|within) (?:this|our|the) (?:\w+ )?(?:web ?-?site|site|blog|portal|wiki|platform|pages|resource)",
    r"(?:this|our|the) (?:\w+ ){0,2}(?:web ?-?site|site|blog|wiki|portal)(?:'s)?(?: and (?:its|all) (?:\w+ ){0,3}content\w*)?(?: \w+){0,4}"
    r" (?:is|are|content\w*|text|materials?|licen[cs]ed)",
    r"(?:site|website|web site) (?:content|contents|text|materials?)",
    r"(?:except where|unless|where not) otherwise (?:noted|stated|specified|indicated|marked|mentioned)|unless stated otherwise",
    r"all (?:of )?(?:our |the |original )?(?:content|materials?|texts?|works?|publications?|articles?|posts?)\b",
    r"\bcontent (?:is )?(?:available|licen[cs]ed|published|shared)|our (?:content|materials?|texts?|work|publications)",
    r"(?:материал|контент|содержи|содержани|текст|информаци|публикаци|стать|данны|документ)\w*.{0,60}(?:сайт|портал|ресурс|блог|платформ)\w*",
    r"(?:сайт|портал|блог)\w* (?:и все его|доступ|лиценз|распростран|опубликован)\w*|(?:этот|данный|наш) (?:веб-)?сайт\w*|на сайте (?:\w+ ){0,3}(?:применя|использу|действу)\w*",
    r"все (?:наши |опубликованные |текстовые |авторские )?(?:материалы|тексты|публикации|статьи|содержимое|работы)|весь (?:\w+ )?(?:контент|текст)",
    r"если (?:не|иное не) (?:указано|оговорено|отмечено)(?: иное| другое| обратное)?|кроме (?:специально )?(?:оговоренных|случаев)|наши (?:материалы|тексты|публикации)",
    r"(?:контент|содержимое|материалы) (?:\w+ ){0,2}(?:доступ|распростран|публику|лиценз)\w*",
    r"сайтт\w* (?:\w+ ){0,4}(?:материал|мазмун|маалымат|текст|макала|контент)\w*|сайттагы|(?:бул|ушул|биздин) (?:веб-?)?сайт\w*",
    r"бардык (?:\w+ )?(?:материал|макала|текст|мазмун|маалымат)\w*|башка(?:ча|сы|)(?: \w+)? (?:көрсөтүл|белгилен|айтыл)\w*|(?:жеткиликтүү мазмун|мазмун\w* (?:\w+ ){0,8}жеткиликтүү)",
    r"сайттың (?:\w+ ){0,3}(?:материал|мазмұн)\w*|(?:осы|біздің) сайт\w*|(?:матеріал|контент|вміст|текст)\w*.{0,40}(?:сайт|портал)\w*|(?:цей|наш) сайт\w*",
    r"(?:bu|mazkur|ushbu) (?:web-?)?sayt\w*|sayt materiallari|(?:bu|web) site\w*.{0,40}(?:içeri|lisans)\w*|маводи сомона",
    r"(?:inhalte?|texte) (?:dieser|auf dieser|unserer) (?:web)?(?:site|seite)|contenus? (?:de ce|du) site|contenidos? de este sitio|conteúdo deste site|contenuti di questo sito",
)
"""The sentence is about the whole site."""

EXCEPTIONS = (
    r"(?:if|unless|except where|where) (?:not )?otherwise \w+|if not (?:otherwise )?(?:stated|noted|marked|indicated)(?: otherwise)?",
    r"если (?:прямо )?(?:не|иное не|обратное не) (?:\w+ )?(?:указано|оговорено|отмечено|сказано)(?: иное| другое| обратное)?",
    r"башка(?:ча|сы) \w+",
    r"якщо (?:прямо )?не \w+(?: інше)?|sauf mention contraire|sofern nicht anders|salvo que se indique",
)
"""What such a sentence says of exceptions is no doubt about the rest."""

PAGE_ITSELF = (
    r"\b(?:this|the present|my) (?:\w+ ){0,2}(?:work|article|page|post|text|document|publication|material|book|report|guide|course|toolkit|manual|brochure|story|essay|paper|entry|content|tutorial|lesson|handbook|curriculum)\b",
    r"(?:эт(?:а|у|ой|о|от|и)|данн\w+|настоящ\w+) (?:\w+ )?(?:стать|страниц|публикац|материал|произведен|работ|текст|документ|отчет|пост|издани|пособи|книг|курс|руководств|контент)\w*",
    r"(?:текст|статья|материал|произведение|публикация|работа) (?:\w+ ){0,2}(?:доступ|распростран|опубликован|лиценз|публику)\w*",
    r"(?:бул|ушул) (?:\w+ )?(?:макала|барак|материал|чыгарма|эмгек|документ|текст|басылма|китеп|колдонмо|иш|отчет)\w*",
    r"(?:осы|бұл) (?:мақала|бет|материал|туынды|жұмыс)\w*|(?:цей|ця|це) (?:твір|статт|матеріал|текст|робот)\w*|(?:bu|ushbu) (?:maqola|asar|sahifa|eser|çalışma|yazı)\w*",
    r"dieses? (?:werk|artikel|text|inhalt)|cette (?:œuvre|oeuvre|page)|cet article|esta obra|este (?:artículo|trabalho|artigo)|quest'opera|questo articolo|niniejszy utwór|ten utwór|dit werk",
)
"""The sentence is about this page or the work on it."""

OBJECT_WORDS = (
    r"\b(?:photos?|photographs?|photography|photographer|pictures?|images?|illustrations?|icons?|fonts?|videos?|maps?|graphics?|figures?|audio|music|screenshots?|dataset|slides|pdf|docx?|xlsx?|csv)\b",
    r"фото\w*|снимк\w*|снимок|изображени\w*|иллюстраци\w*|картинк\w*|видео\w*|иконк\w*|шрифт\w*|музык\w*|карт[аы]\b|обложк\w*",
    r"сүрөт\w*|фотосүрөт\w*|тасма\w*|шрифт\w*|сурет\w*|rasm\b|surat\w*|fotoğraf\w*|resim|світлин\w*|зображенн\w*|сурат\w*|акс\b|bild(?:er|nachweis)?\b|foto\b",
)
"""The sentence is about one thing on the page."""

WORKS_OF_OTHERS = (
    r"\b(?:flickr|wikimedia|unsplash|pixabay|pexels|freepik|openstreetmap|osm|leaflet|mapbox|noun project|icons8|flaticon)\b|викисклад\w*|википеди\w*|wikipedia",
)
"""The sentence is about another's work."""

SOFTWARE_WORDS = (
    r"\b(?:templated|html5 ?up|colorlib|bootstrapmade|w3layouts|styleshout|pixelarity|free css templates?|joomla|wordpress|drupal|theme|template|plug-?in|modx|powered|jquery|bootstrap|font awesome|free software|source code|the code|our code|code|librar(?:y|ies)|software|codebase|github|dokuwiki|mediawiki software|opencart|typo3|extension|script)\b"
    r"|исходн\w* код|программн\w*|свободн\w+ программ|шаблон\w*|тема оформления|движок|движк\w*|плагин\w*|программалык"
)
"""The sentence is about the programs under the site."""

NOT_GIVEN = (
    r"\b(?:do|does|is|are|was) not (?:\w+ )?(?:use|used|available|licen[cs]ed|published|released|shared|under)\b|\bno longer\b"
    r"|\b(?:isn't|aren't|don't use|doesn't use)\b|\bне (?:распростран|использу|доступ|лицензир|публику|под лиценз)\w*|больше не"
    r"|\w+(?:ла|ле|ло|лө|ра|на)?(?:тыл|нул|ныл|рыл)байт\b|\w+дик эмес|лицензиясы эмес|не поширю\w*|не ліценз\w*"
)
"""The sentence says that the licence is not given."""

TALK = (
    r"\b(?:if|when|whether|before|how) (?:you|we|i|they|to)\b|\bfor (?:example|instance)\b|\be\.g\.|\bsuch as\b|\bimagine\b|\bwhat (?:is|are|does)\b"
    r"|\b(?:would|should|could|might|cannot|can't|don't|doesn't|not)\b|\bchoos\w+|\bproposal\w*|\bversions? of\b|\?|\bsupports?\b|\badded\b|\bhistory\b"
    r"|(?:должн|обязан)\w* (?:\S+ ){0,6}(?:под|по|на условиях|лиценз)|\b(?:must|shall) (?:\S+ ){0,5}(?:under|licen[cs])|\bwill be\b"
    r"|\bесли\b|\bбудут\b|\bбудет\b|позволя\w+|\blets?\b|\ballows?\b|\bpermits?\b|\boffers?\b|уруксат берет|мүмкүндүк берет"
    r"|например|если вы|если бы|следует|можно выбрать|нужно|что такое|как (?:выбрать|использовать|указать)|существу\w+|бывают|виды? лиценз"
    r"|\bне\b|мисалы|эгер|деген эмне|кантип|түрлөрү|тандоо|тандап"
)
"""The sentence tells, advises or asks; in running text it declares nothing."""
