"""Pages of a registrar or a hosting company that stand where the site should be.

The phrases are those of the pages themselves: parking services, and what nginx, Apache, IIS, cPanel, Plesk,
ISPmanager and their like show before anything is put on a server.
"""

import re

from audits.evidence import PageEvidence
from audits.facts.addresses import split_address
from audits.facts.wording import fold

_MOST_LETTERS = 2_500
_MOST_LINKS = 8
_SHORT = 400
"""A page with fewer letters has no place for anything but its message."""

_SELLERS = (
    *("sedo.com", "sedoparking.com", "parkingcrew.net", "bodis.com", "dan.com", "afternic.com"),
    *("hugedomains.com", "above.com", "parklogic.com", "parking.reg.ru", "undeveloped.com"),
)
_NAME = r'(?:"?[\w-]+(?:\.[\w-]+)+"? )?'
_PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "for_sale",
        re.compile(
            rf"(?:the|this) domain (?:name )?{_NAME}(?:is|may be) (?:now )?(?:for sale|available for purchase)"
            rf"|\A(?:buy|get) this domain\b|\A[\w-]+(?:\.[\w-]+)+ is for sale"
            rf"|(?:этот )?домен(?:ное имя)? {_NAME}(?:продается|выставлен на продажу|можно купить)"
            rf"|(?:бул )?домен {_NAME}(?:сатылат|сатылууда|сатыкка коюлган)"
        ),
    ),
    (
        "suspended",
        re.compile(
            r"(?:this |your )?(?:account|website|site|hosting) (?:has been|is|was) suspended|\Aaccount suspended"
            r"|\bwebsite has been stopped\b|\bbandwidth limit exceeded\b"
            r"|(?:аккаунт|хостинг|сайт)\w* (?:заблокирован|приостановлен|отключен)\w*"
            r" (?:хостинг|за неуплату|провайдер|администратор)"
            r"|обслуживание (?:сайта|хостинга|домена) приостановлено|услуга хостинга приостановлена"
            r"|сайттын (?:иши|хостинги) токтотулган|хостинг (?:төлөнгөн эмес|токтотулган)"
        ),
    ),
    (
        "registrar",
        re.compile(
            rf"(?:the|this) domain (?:name )?{_NAME}(?:is|has been|was) (?:just |recently )?(?:parked|registered"
            rf"|expired)|\bdomain (?:name )?has expired|\bparked (?:domain|free|by)\b|\bfuture home of\b"
            rf"|домен {_NAME}(?:припаркован|зарегистрирован|не привязан|не прилинкован|не делегирован)"
            rf"|срок регистрации домена {_NAME}(?:истек|закончился|окончен)"
            rf"|домен {_NAME}(?:катталган|каттоодон өткөн|байланган эмес)"
            rf"|доменди каттоо мөөнөтү (?:бүткөн|аяктаган)"
        ),
    ),
    (
        "default_page",
        re.compile(
            r"\Awelcome to (?:nginx|openresty|caddy|centos)|\A(?:apache2? )?(?:ubuntu|debian|centos|fedora|apache2?)"
            r"[\w ]{0,20}default page|\bapache2? (?:\w+ )?default page\b|\A(?:http server )?test page (?:for|powered)"
            r"|\Aiis windows|\Ainternet information services\Z|\Ait works!\Z"
            r"|\A(?:default (?:web ?site|plesk|server) page|web server'?s default page|domain default page)"
            r"|\bsuccess! your new web server is ready|\bthe site is created successfully"
            r"|\bsite is not (?:yet )?configured|\bsorry! if you are the owner of this website"
            r"|сайт только что создан|сайт (?:еще )?не (?:настроен|привязан)"
            r"|(?:на|для) (?:этом|этого) домен\w* (?:еще )?(?:нет|не (?:настроен|создан|размещен)) \w*"
            r"|добро пожаловать в (?:ispmanager|fastpanel)|страница[ -]заглушка"
            r"|сайт жаңы эле түзүлгөн|сайт (?:али )?(?:түзүлө элек|жөндөлө элек)"
        ),
    ),
)


def parked(page: PageEvidence) -> tuple[str, str] | None:
    """What kind of page stands there instead of a site (for_sale, suspended, registrar, default_page) and
    what shows it; None for a page of the organisation's own, whatever it writes of domains."""
    if page.text_letters > _MOST_LETTERS or sum(link.internal for link in page.links) > _MOST_LINKS:
        return None
    heads = [*page.titles, *(heading.text for heading in page.headings if heading.level <= 2)]
    texts = heads + ([block.text for block in page.blocks] if page.text_letters <= _SHORT else [])
    if found := parked_words(texts):
        return found
    if page.text_letters <= _SHORT:
        addresses = [resource.url for resource in page.subresources]
        addresses += [link.url for link in page.links if link.url]
        for address in addresses:
            host = split_address(address).host
            if any(host == seller or host.endswith("." + seller) for seller in _SELLERS):
                return "for_sale", host
    return None


def parked_words(texts: list[str]) -> tuple[str, str] | None:
    """The same for words alone, for example those of an answer that is no page."""
    for text in texts:
        folded = fold(text[:600])
        for kind, phrase in _PHRASES:
            if phrase.search(folded):
                return kind, text[:150]
    return None
