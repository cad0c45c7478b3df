"""Signs that strangers have put advertising on a site. To write about gambling, drugs, sex or loans is none."""

import re
from dataclasses import dataclass
from functools import lru_cache

from audits.evidence import SiteEvidence
from audits.facts.addresses import bare_host, split_address
from audits.facts.wording import fold

_TOPIC = re.compile(
    r"casino|казино|1x ?bet|1xbet|mostbet|мостбет|pin ?-?up|пин ?ап|vavada|вавада|melbet|\bslots?\b|слоты|poker|покер|betting|букмекер|ставк\w+"
    r"|viagra|виагра|cialis|сиалис|levitra|tramadol|xanax|payday|\bloans?\b|микроза[йи]м\w*|\bза[йи]м\w*|escort|эскорт|проститут\w*|porn|порно|xxx"
    r"|replica|реплик\w+|rolex|louis vuitton|essay|dissertation|диплом\w*|курсов\w+ работ\w+|crypto|bitcoin|forex|форекс|slot gacor|judi|togel|bahis|bonus veren"
)
_OFFER = re.compile(
    r"\bbuy\b|купить|\border\b|заказать|cheap|дешев\w+|bonus|бонус|промокод|promo ?code|зеркал\w+|mirror|играть|\bplay\b|free spins|фриспин\w*|скачать|download"
    r"|no credit check|без отказа|онлайн на карту|online pharmacy|without prescription|без рецепта|\bsites?i\b|giriş|gacor|for sale|outlet|on line|write my|on(?:line)? (?:\w+ )?bonus|срочно"
)
_CJK = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_GOAL = re.compile(r"casino|1xbet|mostbet|vavada|melbet|pin-?up|viagra|cialis|payday|porn|gacor|togel|bahis")
_NAMES = re.compile("казино|мостбет|вавада|букмекер|виагра|сиалис|порно|эскорт|проститут|микроза[йи]м")
_LINKS, _HOSTS, _WORDS, _PAGES = 5, 3, 3, 3
_HIDDEN, _HIDDEN_HOSTS = 3, 2


@dataclass(frozen=True, slots=True)
class Sign:
    """links, hidden_links, titles, foreign_script or redirects; ``places``: (page, words)."""

    kind: str
    places: tuple[tuple[str, str], ...]


def foreign_signs(site: SiteEvidence) -> tuple[Sign, ...]:
    """Kinds of signs, each only where it shows several times in different forms."""
    found = (_links(site), _hidden_links(site), _titles(site), _foreign_script(site), _redirects(site))
    return tuple(sign for sign in found if sign is not None)


@lru_cache(maxsize=20_000)
def _offers(text: str) -> str:
    """The topic that a text offers for sale, "" where it only speaks of it."""
    folded = fold(text)
    topic = _TOPIC.search(folded)
    return topic.group() if topic and _OFFER.search(folded) else ""


def _links(site: SiteEvidence) -> Sign | None:
    """Links to several foreign hosts with the words of several such offers."""
    places: dict[str, tuple[str, str]] = {}
    hosts: set[str] = set()
    topics: set[str] = set()
    for page in site.pages:
        for link in page.links:
            if link.internal or link.quoted or not link.url or not link.text or len(link.text) > 120:
                continue
            if topic := _offers(link.text):
                topics.add(topic)
                hosts.add(bare_host(split_address(link.url).host))
                places.setdefault(link.text, (page.url, link.text))
    if len(places) >= _LINKS and len(hosts) >= _HOSTS and len(topics) >= _WORDS:
        return Sign("links", tuple(places.values()))
    return None


def _hidden_links(site: SiteEvidence) -> Sign | None:
    """Links out of sight to several foreign hosts, each with the words or to a host of such offers. Menus, tabs and
    dialogs that open on a click are out of sight as well, and so are words for screen readers: none of them speaks
    of casinos and leads elsewhere."""
    places: dict[str, tuple[str, str]] = {}
    hosts: set[str] = set()
    for page in site.pages:
        for link in page.links:
            if not link.hidden or link.internal or link.quoted or not link.url:
                continue
            host = bare_host(split_address(link.url).host)
            words = fold(link.name)
            if _GOAL.search(host) or _GOAL.search(words) or _NAMES.search(words) or _offers(link.name):
                hosts.add(host)
                places.setdefault(link.url, (page.url, link.name or link.url))
    if len(places) >= _HIDDEN and len(hosts) >= _HIDDEN_HOSTS:
        return Sign("hidden_links", tuple(places.values()))
    return None


def _titles(site: SiteEvidence) -> Sign | None:
    places = {title: (page.url, title) for page in site.pages for title in page.titles if _offers(title)}
    return Sign("titles", tuple(places.values())) if len(places) >= _PAGES else None


def _foreign_script(site: SiteEvidence) -> Sign | None:
    """Titles in Japanese, Chinese or Korean that sell, on a site that writes in other letters."""
    titles = {title: page.url for page in site.pages for title in page.titles if title.strip()}
    foreign = {
        title: url
        for title, url in titles.items()
        if len(_CJK.findall(title)) * 2 > len(title.replace(" ", ""))
    }
    if len(foreign) >= _PAGES and len(foreign) < len(titles) and any(map(_sells, foreign)):
        return Sign("foreign_script", tuple((url, title) for title, url in foreign.items()))
    return None


def _sells(title: str) -> bool:
    return (
        re.search(
            "通販|激安|送料|財布|新作|セール|バッグ|時計|コピー|ブランド|公式|人気|赌|娱乐城|彩票|博彩|카지노|토토|출장",
            title,
        )
        is not None
    )


def _redirects(site: SiteEvidence) -> Sign | None:
    """Addresses of the site that lead to hosts of such offers. An address that carries its goal in a query is
    a counter of clicks, not a redirect of the site."""
    places = {}
    for failure in site.failures:
        if not failure.hops or "?" in failure.url:
            continue
        goal = split_address(failure.hops[-1].location)
        own = bare_host(split_address(failure.url).host)
        if goal.host and bare_host(goal.host) != own and _GOAL.search(goal.host):
            places[failure.url] = (failure.url, failure.hops[-1].location)
    return Sign("redirects", tuple(places.values())) if places else None
