"""How much one page costs, side by side in one run: parse alone, extraction, facts, page checks, inspect.

Prints CPU milliseconds a page and the ratio to the bare parse (medians of five rounds); read the ratios.
"""

import json
import random
import statistics
import time
from collections.abc import Callable

from lxml import etree

from audits.facts.page import page_facts
from audits.run import judge_page
from crawler.extract import blocks, extract
from kuzgu.inspection import inspect_lines

ROUNDS = 5
PAGES = 100
WORDS = str.split(
    "биздин уюм айыл жаштарына жардам берет сабактарды өткөрөт жаңы китептерди таратат суунун сапатын өлчөйт "
    "мектептерде иштейт долбоорлорду жазат ыктыярчыларды чакырат отчётторду жарыялайт"
)


def page_of(number: int, paragraphs: int) -> bytes:
    """A page of a site: the same menu and footer, text that no other page has; 95 links."""
    menu = "".join(f'<li><a href="/bolum/{n}/">Бөлүм {n}</a></li>' for n in range(60))
    footer = "".join(f'<a href="https://www.facebook.com/omur{n}">Facebook {n}</a>' for n in range(5))

    def text(seed: int) -> str:
        return " ".join(random.Random(f"{number} {seed}").choices(WORDS, k=45))

    body = "".join(
        f'<p>{text(n)} <a href="/jany/{number}-{n}">барак {n}</a></p>' if n < 30 else f"<p>{text(n)}</p>"
        for n in range(paragraphs)
    )
    return (
        f'<!doctype html><html lang="ky"><head><meta charset="utf-8"><title>Барак {number} — Өмүр</title>'
        f'<meta name="description" content="{text(1)}"><meta name="viewport" content="width=device-width">'
        f'<meta name="generator" content="WordPress 6.8"></head><body>'
        f"<header><nav><ul>{menu}</ul></nav></header>"
        f'<main><h1>Барак {number}</h1><img src="/a{number}.jpg" alt="Сүрөт">{body}</main><footer>{footer}'
        '<p>© 2026 «Өмүр» коомдук фонду. <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">'
        "CC BY 4.0</a>. Тел.: 0312 12-34-56, omur@mail.kg</p></footer></body></html>"
    ).encode()


def _forgetful(bodies: list[bytes]) -> list[object]:
    """As on the first visit of a site: menus are known from its other pages, texts are not."""
    blocks._read.cache_clear()
    blocks._known_languages.clear()
    return [extract(one, f"https://omur.kg/{n}") for n, one in enumerate(bodies)]


def cost(work: Callable[[], object]) -> float:
    """CPU milliseconds a page."""
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000 / PAGES


def main() -> None:
    parser = etree.HTMLParser(encoding="utf-8")
    for paragraphs in (18, 69):
        bodies = [page_of(number, paragraphs) for number in range(PAGES)]
        pages = [extract(body, f"https://omur.kg/{n}") for n, body in enumerate(bodies)]
        lines = [
            json.dumps({"id": n, "url": f"https://omur.kg/{n}", "html": body.decode()})
            for n, body in enumerate(bodies)
        ]
        steps: dict[str, Callable[[], object]] = {
            "bare lxml parse": lambda b=bodies: [etree.fromstring(one, parser) for one in b],
            "extract": lambda b=bodies: [extract(one, f"https://omur.kg/{n}") for n, one in enumerate(b)],
            "extract, new text": lambda b=bodies: _forgetful(b),
            "facts": lambda p=pages: [page_facts(one) for one in p],
            "page checks": lambda p=pages: [judge_page(one) for one in p],
            "inspect --jsonl": lambda i=lines: list(inspect_lines(i)),
        }
        rounds = [{name: cost(step) for name, step in steps.items()} for _ in range(ROUNDS)]
        medians = {name: statistics.median(one[name] for one in rounds) for name in steps}
        print(f"{PAGES} pages of {sum(map(len, bodies)) // PAGES} bytes, {len(pages[0].links)} links")
        for name, milliseconds in medians.items():
            ratio = milliseconds / medians["bare lxml parse"]
            print(f"  {name:<16} {milliseconds:6.2f} ms  {ratio:5.1f} x  {1000 / milliseconds:6.0f} pages/s")


if __name__ == "__main__":
    main()
