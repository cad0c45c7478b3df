# ruff: noqa: E501
"""Words around a link that tell whose profile it is, as regular expressions for folded text."""

STUDIO = (
    r"\A(?:(?:дизайн|разработка|вёрстка|верстка|создание|поддержка|продвижение|design|development|иштеп чыгуу)(?: (?:и|and|&|жана) |, ?| )?)+(?::|—|-|by|от)? \S"
    r"|(?:создание|разработка|продвижение|изготовление)(?: и (?:создание|разработка|продвижение|поддержка))? (?:веб-?)?сайтов|сайттарды (?:түзүү|жасоо)|web ?-?sites? (?:development|design)"
    r"|(?:разработ(?:ка|ано|ан|чик)|создани[ея]|сделан[оа]?|создан[оа]?|дизайн|верстка|продвижени[ея]|поддержка|техподдержка)\b.{0,30}(?:сайт|студи|веб|web|—|-|:|в\b|by\b|компани)"
    r"|сайт (?:разработан|сделан|создан|изготовлен)\w*|сделано (?:в|на|с)\b|разработано\b|веб-?студи|web-?студи|разработчик сайта"
    r"|сайт(?:ты)? (?:жасаган|түзгөн|иштеп чыккан|даярдаган)|сайт\w* (?:иштеп чыг|жасал|түзүл)\w*|жасаган:|иштеп чыккан"
    r"|(?:web ?-?site |site |web )?(?:made|designed|developed|built|created|crafted|coded|powered|design|development|theme)(?: with \S+| & \w+| and \w+)? by\b|web ?-?(?:design|development|studio)\b"
    r"|(?:theme|template|тема|шаблон)\s*(?:by|:|от)\b|proudly powered|site by\b|сайтты? (?:әзірлеген|жасаған)|розробка сайту|розроблено|сайт яратувчи|sayt yaratuvchi|sayt ishlab chiqildi|tasarım:|web tasarım"
)
"""The web studio or the author of the theme."""

INVITATION = (
    r"follow (?:us|our)|find us|connect with us|join us|stay (?:connected|in touch)|contact us|our (?:page|pages|channel|group|social|instagram|facebook|telegram|youtube)|social (?:media|networks?)|subscribe|like us|write (?:to )?us|message us|chat with us|get in touch|on social|keep in touch"
    r"|подпис(?:ывай|аться|ка|ыв)|мы (?:в|на) (?:соц|facebook|instagram|telegram|youtube|whatsapp|tiktok|linkedin|вконтакте|вк\b|ок|одноклассник|фейсбук|инстаграм|телеграм|ютуб)|(?:канал|чат|группа|страница) (?:нашего |нашей )?(?:клуба|фонда|центра|организации|объединения|ассоциации|сети|музея|театра|школы)|соц(?:иальн\w+ |\.? ?)сет\w*|наш\w* (?:страниц|канал|групп|инстаграм|фейсбук|телеграм|ютуб|аккаунт|соц)|присоединяй|следите за|напишите нам|пишите нам|свяжитесь|связаться с нами|контакт\w*|оставайтесь"
    r"|социалдык (?:тармак|желе|медиа)|биздин (?:барак|канал|топ|инстаграм|фейсбук|телеграм|аккаунт)|жазылыңыз|катталыңыз|кошулуңуз|бизге жаз|байланыш\w*|биз (?:менен )?байланыш|бизди (?:ээрчи|табы)|биз социал\w*|баракчабыз"
    r"|әлеуметтік желі|бізге жазыл|ijtimoiy tarmoq|bizga yozing|bizning|шабакаҳои иҷтимоӣ|соціальн\w+ мереж|слідкуйте|приєднуйт|bizi takip|sosyal medya"
)
"""The organisation invites to its own pages."""

PERSON = (
    r"директор|координатор|председатель|заместитель|менеджер|эксперт\b|юрист|адвокат|бухгалтер|специалист|руководитель|основатель|соучредител|учредител|автор\b|тренер|ассистент|волонтер\b|журналист|аналитик|исследовател|член правления|правлени[ея]|команда"
    r"|төрага|жетекчи|башчы|адис\b|негиздөөчү|кеңешчи|командабыз|жамаат мүчө|автору\b|журналист"
    r"|\b(?:director|co-?ordinator|chair(?:man|woman|person)?|president|vice[- ]president|secretary|treasurer|manager|officer|lawyer|accountant|specialist|head of|founder|co-?founder|trainer|assistant|journalist|analyst|researcher|board member|ceo|cto|cfo|advisor|consultant|fellow|author|speaker|intern|engineer|developer|designer|team lead|member of the board|trustee)\b"
    r"|төраға|жетекші|менеджері|rais\b|rahbar|direktor|муовин|голова|керівник|засновни|müdür|başkan"
)
"""A person is spoken of."""

PERSON_PATHS = r"/(?:our-?)?(?:team|board|staff|people|person|persons|member|members|employee|employees|experts?|trainers?|speakers?|authors?|leadership|management|volunteers?|mentors?|alumni|biograph\w*|komanda|nasha-komanda|sotrudniki|kollektiv|pravlenie|rukovodstvo|eksperty|avtor|jamaat|команда|сотрудники|коллектив|правление|руководство)(?:[/_.-]|$)"
CONTACT_PATHS = r"/(?:contacts?|contact-?us|kontakt\w*|bailanysh\w*|baylanysh\w*|байланыш\w*|контакт\w*|svyaz\w*|feedback|about|about-?us|o-nas|biz-zhonundo|social)(?:[/_.-]|$)"

NAMES = r"face ?book|фейс ?бук\w*|fb|insta(?:gram)?|инстаграм\w*|инста|telegram|телеграм\w*|тг|you ?tube|ютуб\w*|ютюб\w*|tik ?tok|тик ?ток\w*|twitter|твиттер\w*|x|linked ?in|линкедин|whats ?app|ватсап\w*|вотсап\w*|вацап\w*|vk|вк|вконтакте|vkontakte|ok|ок|одноклассники|odnoklassniki|threads|viber|вайбер\w*|github|medium|vimeo|flickr|pinterest|discord|mastodon|bluesky|soundcloud|linktree"
"""Names of networks as texts of links."""
