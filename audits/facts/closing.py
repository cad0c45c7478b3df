"""What a home page says of the end of the organisation or of the site, in its own words and of itself only."""

import re

from audits.evidence import Organisation, PageEvidence
from audits.facts.wording import fold

_LONGEST = 700
"""Letters. A longer block tells a story; a notice is short."""
_WHO = (
    r"(?:our (?:organi[sz]ation|foundation|fund|web ?site|site|cent(?:re|er)|association|union)"
    r"|this (?:organi[sz]ation|foundation|fund|web ?site|site)"
    r"|наш(?:а|е|у|ей|его|ему)? (?:[\w-]+ )?(?:организаци|фонд|сайт|объединени|центр|представительств|ассоциаци|союз)\w*"
    r"|(?:этот|данный) (?:веб-?)?сайт|данная организация"
    r"|(?:биздин|бул) (?:[\w-]+ )?(?:уюм|фонд|сайт|борбор|бирикме|ассоциаци|веб-сайт)\w*)"
)
_ENDED = (
    r"(?:(?:has|have|is|was) (?:now |been |permanently )*(?:closed|dissolved|liquidated|shut down|wound up)"
    r"(?! (?:for|to|on|at|its registration)\b)"
    r"|(?:has |have )?ceased (?:(?:its|all|to) )*(?:operations|operating|activit\w+|work|exist)"
    r"|(?:is|are) no longer (?:active|updated|maintained|operating|in operation)|no longer exists"
    r"|(?:прекратил|прекращает|завершил|завершает|прекратила|прекратило)\w* (?:сво[юеи]\w* |полностью )*"
    r"(?:деятельност|работ|существовани)\w*"
    r"|(?:официально |окончательно |навсегда )*(?:закрыт|закрылс|закрылас|закрылос)\w*"
    r"(?! (?:для|на|по|от|с|в (?!20\d\d|связи)))"
    r"|(?:был\w* )?(?:само)?ликвидирован\w*"
    r"|больше не (?:работает|существует|обновляется|действует|поддерживается)"
    r"|(?:биротоло |расмий түрдө )*(?:жабылды|жабылган|жоюлду|жоюлган)"
    r"|(?:өз )?(?:ишин|ишмердүүлүгүн|иш-аракетин) (?:токтотту|токтоткон|аяктады|аяктаган)"
    r"|(?:мындан ары |эми )?(?:иштебейт|жаңыланбайт))"
)
_OF_ITSELF = re.compile(
    rf"\b{_WHO}(?: [^.!?]{{0,60}}?)? {_ENDED}"
    r"|\bwe (?:have )?(?:ceased|ended|wound up) (?:all |our )*(?:operations|activities|work)\b"
    r"|\bwe have closed (?:our doors|down)\b|\bwe no longer operate\b"
    r"|\bмы (?:прекратили|прекращаем|завершили) (?:свою |нашу )?(?:деятельность|работу)\b"
    r"|\bмы (?:официально |окончательно )?закрылись\b(?! (?:на|до))"
    r"|\bбиз (?:өз )?(?:ишибизди|ишмердүүлүгүбүздү) (?:токтоттук|аяктадык)\b|\bбиз (?:биротоло )?жабылдык\b"
    r"|\A(?:сайт|веб-сайт) (?:закрыт|больше не обновляется|больше не работает|жабылды|жабылган)\b"
    r"(?! (?:на|для|до|в (?!20\d\d)))"
    r"|\Athe (?:web ?site|site) (?:is|has been) (?:permanently )?closed\b(?! (?:for|to|on|until))"
)
_ENDED_ALONE = re.compile(rf"\A[\"' ,]*(?:[^.!?]{{0,60}}? )?{_ENDED}")
_FOR_A_WHILE = re.compile(
    r"временн|ремонт|реконструкц|техническ|выходн|праздни|каникул|карантин|отпуск|переезд|до \d"
    r"|maintenance|temporar|holiday|weekend|renovation|redesign|\buntil\b|\bif\b|\bесли\b|\bэгер\b|\bне закры"
    r"|слух|rumou?r|убактылуу|оңдоо|майрам|эс алуу|дем алыш|техникалык|\b(?:от|from) \d{1,2}[:.]\d\d"
)


def says_closed(page: PageEvidence, organisation: Organisation) -> str:
    """The sentence in which a home page says that its organisation or itself has closed, "" when there is
    none. Articles, quotations and what is said of others do not count."""
    texts = [*page.titles[:1], *(heading.text for heading in page.headings if heading.level <= 2)]
    texts += [
        block.text
        for block in page.blocks
        if not block.quoted and block.place not in ("article", "aside", "nav") and block.letters <= _LONGEST
    ]
    names = {fold(name) for name in (organisation.name, *(name for _, name in organisation.names))}
    for text in texts:
        folded = fold(text)
        if _FOR_A_WHILE.search(folded):
            continue
        if _OF_ITSELF.search(folded) or any(_of_named(folded, name) for name in names if len(name) > 4):
            return text[:300]
    return ""


def _of_named(text: str, name: str) -> bool:
    _, found, rest = text.partition(name)
    return bool(found) and _ENDED_ALONE.match(rest) is not None
