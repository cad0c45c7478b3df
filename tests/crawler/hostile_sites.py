"""Every fault that a server is tried with, in one place.

``FAULTS`` are sites with one fault each and the state in which an audit of them must end. Answers of a single
page that are hardly HTTP are in test_hostile_answers.py, where one site has all of them.
"""

import asyncio
import gzip
import random
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace

import brotli

from tests.crawler.hostile_server import Answer, Certificate, Request, head, reply, reset, send

PAGES, BYTES, SECONDS, TIMEOUT = 14, 8_000_000, 70.0, 8.0
"""The budget of each site in the run of all faults."""

SPELLINGS = (
    *("10.0.0.1", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "255.255.255.255"),
    *("2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "169.254.43518", "0xA9.254.0251.254", "10.1"),
    *("[::ffff:169.254.169.254]", "[::ffff:a9fe:a9fe]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::a9fe:a9fe]"),
    *("[2002:a9fe:a9fe::1]", "[::]", "[fd00::1]", "[fe80::1]", "[fe80::1%25lo]", "[::169.254.169.254]"),
    *("169.254.169.254.", "kuzgu:kuzgu@169.254.169.254", "127.0.0.1@169.254.169.254", "169.254.169.254%00"),
    *("①⑥⑨.②⑤④.①⑥⑨.②⑤④", "169。254。169。254", "169.254.169.254:99999", "169.254.169.254%2f"),  # noqa: RUF001
)
"""Private and link-local addresses as a server may write them into a redirect."""


@dataclass(frozen=True, kw_only=True)
class Fault:
    """How the site answers, the state and reason in which its audit ends (no reason: too much or too late,
    whichever comes first), and, where the fault is one of
    looking everywhere, the most requests that it may get."""

    answer: Answer
    state: str = "audited"
    reason: str = ""
    certificate: Certificate | None = None
    most_requests: int = 60


def html(title: str, inside: str = "", *, lang: str = "ky") -> str:
    words = f"Бул {title} деген сайттын барагы, мында уюмдун иштери жөнүндө жазылган. " * 4
    return (
        f"<!doctype html><html lang={lang}><head><title>{title}</title></head><body><h1>{title}</h1>"
        f"<p>{words}</p>{inside}</body></html>"
    )


async def missing(out: asyncio.StreamWriter) -> None:
    await reply(out, html("404"), "404 Not Found")


def site(
    home: Callable[[Request, asyncio.StreamWriter], object] | bytes | str,
    *lines: str,
    status: str = "200 OK",
    **pages: bytes | str,
) -> Answer:
    """A site whose home page (and any other address that is named, "_" for a slash) is this."""

    async def answer(request: Request, out: asyncio.StreamWriter) -> None:
        path = request.path.partition("?")[0]
        if path == "/" and callable(home):
            await home(request, out)  # type: ignore[misc]
        elif path == "/":
            assert isinstance(home, bytes | str)
            await reply(out, home, status, *lines)
        elif (found := pages.get(path.strip("/").replace("/", "_").replace(".", "_"))) is not None:
            kind = "text/plain" if path.endswith(".txt") else "application/xml" if ".xml" in path else ""
            await reply(out, found, kind=kind)
        else:
            await missing(out)

    return answer


def inner(path: str, fault: Answer, title: str) -> Answer:
    """A good home page with a link to one page that is not."""

    async def answer(request: Request, out: asyncio.StreamWriter) -> None:
        if request.path == "/":
            await reply(out, html(title, f"<a href='{path}'>Барак</a> <a href=/good>Жакшы</a>"))
        elif request.path == "/good":
            await reply(out, html(f"{title} 2"))
        elif request.path == path:
            await fault(request, out)
        else:
            await missing(out)

    return answer


# slow, endless, broken


async def silent(request: Request, out: asyncio.StreamWriter) -> None:
    await asyncio.sleep(60)


async def silent_robots(request: Request, out: asyncio.StreamWriter) -> None:
    if request.path == "/robots.txt":
        await asyncio.sleep(60)
    await reply(out, html("Robots"))


async def slow_headers(request: Request, out: asyncio.StreamWriter) -> None:
    for byte in head(*(["X: " + "y" * 500])) + b"x":
        await send(out, bytes([byte]))
        await asyncio.sleep(0.2)


async def slow_body(request: Request, out: asyncio.StreamWriter) -> None:
    await send(out, head("200 OK", "Content-Length: 1000"))
    while True:
        await send(out, b"<p>")
        await asyncio.sleep(0.2)


def endless(start: bytes, piece: bytes) -> Answer:
    async def answer(request: Request, out: asyncio.StreamWriter) -> None:
        await send(out, start)
        while True:
            await send(out, piece)
            await asyncio.sleep(0)

    return answer


def raw(data: bytes) -> Answer:
    async def answer(request: Request, out: asyncio.StreamWriter) -> None:
        await send(out, data)
        out.close()

    return answer


def robots_first(answer: Answer) -> Answer:
    """robots.txt and other files are missing, as usual; the home page is the fault."""

    async def home(request: Request, out: asyncio.StreamWriter) -> None:
        await (answer(request, out) if request.path == "/" else missing(out))

    return home


async def reset_in_the_middle(request: Request, out: asyncio.StreamWriter) -> None:
    await send(out, head("200 OK", "Content-Length: 100000") + b"<title>Half</title>" * 100)
    await asyncio.sleep(0.05)
    reset(out)


async def reset_at_once(request: Request, out: asyncio.StreamWriter) -> None:
    reset(out)


CHUNKED = head("200 OK", "Transfer-Encoding: chunked")
SLOW = {
    "silent": Fault(answer=silent, state="unreachable", reason="timeout"),
    "silent-robots": Fault(answer=silent_robots, state="robots_disallowed", reason="robots_txt"),
    "slow-headers": Fault(answer=robots_first(slow_headers), state="unreachable", reason="timeout"),
    "slow-body": Fault(answer=robots_first(slow_body), state="unreachable", reason="timeout"),
    "slow-inner-page": Fault(answer=inner("/slow", slow_body, "Жай барак")),
    "endless-body": Fault(answer=robots_first(endless(head(), b"<p>barak" * 2000)), state="unreachable"),
    "endless-line": Fault(answer=robots_first(endless(head() + b"<p>", b"a" * 16000)), state="unreachable"),
    "huge-robots": Fault(
        answer=site(html("Robots"), robots_txt="Disallow: /x\n" * 400_000),
    ),
    "endless-headers": Fault(
        answer=robots_first(endless(b"HTTP/1.1 200 OK\r\n", b"X-Y: z\r\n" * 500)),
        state="unreachable",
    ),
    "endless-header": Fault(
        answer=robots_first(endless(b"HTTP/1.1 200 OK\r\nX: ", b"z" * 16000)),
        state="unreachable",
    ),
    "endless-folded-header": Fault(
        answer=robots_first(endless(b"HTTP/1.1 200 OK\r\nX: y\r\n", b" z\r\n" * 4000)),
        state="unreachable",
    ),
    "endless-continue": Fault(
        answer=robots_first(endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 50)),
        state="unreachable",
    ),
    "endless-chunks": Fault(answer=robots_first(endless(CHUNKED, b"1\r\na\r\n" * 500)), state="unreachable"),
    "endless-chunk-size": Fault(answer=robots_first(endless(CHUNKED + b"5\r\nbarak\r\n", b"0" * 8000))),
    "endless-trailers": Fault(
        answer=robots_first(endless(CHUNKED + b"5\r\nbarak\r\n0\r\n", b"X: y\r\n" * 500))
    ),
    "reset-at-once": Fault(answer=reset_at_once, state="unreachable", reason="connection_lost"),
    "reset-in-the-middle": Fault(answer=robots_first(reset_in_the_middle)),
    "garbage": Fault(
        answer=robots_first(raw(b"\x00\xff\xfe barak \r\n\r\n" * 50)),
        state="unreachable",
        reason="broken",
    ),
    "nothing": Fault(answer=raw(b""), state="unreachable", reason="connection_lost"),
    "http-0.9": Fault(
        answer=robots_first(raw(html("Эски").encode())), state="unreachable", reason="connection_lost"
    ),
    "length-too-long": Fault(
        answer=robots_first(raw(head("200 OK", "Content-Length: 90000") + html("Кыска").encode()))
    ),
    "length-too-short": Fault(
        answer=robots_first(raw(head("200 OK", "Content-Length: 300") + html("Узун").encode() * 5))
    ),
    "length-negative": Fault(
        answer=robots_first(raw(head("200 OK", "Content-Length: -5") + html("Терс").encode())),
        state="unreachable",
        reason="broken",
    ),
    "length-two": Fault(
        answer=robots_first(
            raw(head("200 OK", "Content-Length: 5", "Content-Length: 70") + html("Эки").encode())
        ),
        state="unreachable",
        reason="broken",
    ),
    "thousands-of-headers": Fault(
        answer=robots_first(raw(head("200 OK", *[f"X-{n}: y" for n in range(5000)]) + html("Көп").encode()))
    ),
}

# compressed

MUCH = b"<p>barak</p>" * 4_000_000


def packed(title: str, body: bytes, *encodings: str) -> Answer:
    return inner("/bomb", site_of_one(body, ", ".join(encodings)), title)


def site_of_one(body: bytes, encoding: str) -> Answer:
    async def answer(request: Request, out: asyncio.StreamWriter) -> None:
        await reply(out, body, "200 OK", f"Content-Encoding: {encoding}")

    return answer


def zstd_of_zeros(blocks: int) -> bytes:
    """A frame of run-length blocks of 128 KB each; RFC 8878, 3.1.1."""
    block = ((0x20000 << 3) | (1 << 1)).to_bytes(3, "little") + b" "
    last = ((0x20000 << 3) | (1 << 1) | 1).to_bytes(3, "little") + b" "
    return b"\x28\xb5\x2f\xfd\x00\x58" + block * blocks + last


GZIP = gzip.compress(MUCH)
BOMBS = {
    "bomb-gzip-home": Fault(
        answer=robots_first(site_of_one(GZIP, "gzip")), state="unreachable", reason="too_large"
    ),
    "bomb-gzip": Fault(answer=packed("Gzip", GZIP, "gzip")),
    "bomb-deflate": Fault(answer=packed("Deflate", zlib.compress(MUCH), "deflate")),
    "bomb-brotli": Fault(answer=packed("Brotli", brotli.compress(MUCH, quality=5), "br")),
    "bomb-zstd": Fault(answer=packed("Zstd", zstd_of_zeros(4_000), "zstd")),
    "bomb-gzip-gzip": Fault(
        answer=packed("Эки катмар", gzip.compress(gzip.compress(GZIP)), "gzip", "gzip", "gzip")
    ),
    "bomb-many-layers": Fault(
        answer=packed(
            "Көп катмар", gzip.compress(brotli.compress(GZIP)), *["gzip", "br"] * 1, "gzip", "x" * 3000
        )
    ),
    "thousand-encodings": Fault(answer=packed("Миң катмар", GZIP, *["gzip"] * 900)),
    "bomb-sitemap": Fault(
        answer=site(html("Карта бомбасы"), sitemap_xml=gzip.compress(b"<urlset>" + bytes(90_000_000)))
    ),
}

# redirects


def to(*targets: str, status: str = "302 Found") -> Answer:
    """The home page leads to the first, that one to the next …"""

    async def answer(request: Request, out: asyncio.StreamWriter) -> None:
        if request.path == "/":
            await reply(out, "", status, f"Location: {targets[0]}".encode())
        else:
            await missing(out)

    return answer


async def loop_of_two(request: Request, out: asyncio.StreamWriter) -> None:
    other = "/b" if request.path != "/b" else "/"
    await (missing(out) if "." in request.path else reply(out, "", "301 Moved", f"Location: {other}"))


async def new_each_time(request: Request, out: asyncio.StreamWriter) -> None:
    await reply(out, "", "302 Found", f"Location: /{random.random()}")


async def robots_loop(request: Request, out: asyncio.StreamWriter) -> None:
    if request.path.startswith("/robots"):
        await asyncio.sleep(1.2)
        await reply(out, "", "302 Found", f"Location: /robots{random.random()}")
    else:
        await reply(out, html("Айланма"))


REDIRECTS = {
    "loop": Fault(answer=loop_of_two, state="unreachable", reason="too_many_redirects"),
    "new-each-time": Fault(answer=new_each_time, state="unreachable", reason="too_many_redirects"),
    "slow-robots-loop": Fault(answer=robots_loop),
    "to-itself": Fault(answer=to("//"), state="unreachable", reason="too_many_redirects"),
    "to-no-name": Fault(answer=to("http://" + "a" * 300 + ".example/"), state="unreachable", reason="dns"),
    **{
        f"to-{number}": Fault(answer=to(target), state="unreachable", reason="bad_address")
        for number, target in enumerate(
            (
                *("file:///etc/passwd", "data:text/html,<title>x</title>", "javascript:alert(1)"),
                *(
                    "ftp://127.0.0.1/",
                    "http://[::1",
                    "http://a b/",
                    "http://\x7f/",
                    "gopher://127.0.0.1:70/_x",
                ),
            )
        )
    },
}
ADDRESSES = {
    f"private-{number}": Fault(answer=to(f"http://{spelled}/latest/"), state="unreachable")
    for number, spelled in enumerate(SPELLINGS)
}

# places without an end


def links(*targets: str) -> str:
    return "<nav>" + " ".join(f"<a href='{target}'>{target[-40:]}</a>" for target in targets) + "</nav>"


def generated(title: str, page: Callable[[Request], str]) -> Answer:
    async def answer(request: Request, out: asyncio.StreamWriter) -> None:
        if request.path in ("/robots.txt", "/sitemap.xml", "/favicon.ico") or "/kuzgu-" in request.path:
            await missing(out)
        else:
            await reply(out, html(f"{title} {request.path[:60]}", page(request)))

    return answer


def _calendar(request: Request) -> str:
    tail = request.path.rpartition("/")[2]
    month = int(tail) if tail.isdigit() else 0
    return links(f"/calendar/{month + 1}", f"/calendar/{month - 1}", f"/?month={month}&year={month}", "/a")


def _facets(request: Request) -> str:
    found = request.path.partition("?")[2]
    return links(*(f"/goods?{found}&f{n}={random.randrange(999)}" for n in range(12)), "/good")


def _sessions(request: Request) -> str:
    new = f"{random.random()}"[2:]
    return links(f"/a;jsessionid={new}", f"/b?PHPSESSID={new}", f"/c?sid={new}", f"/?sessionid={new}")


def _path_sessions(request: Request) -> str:
    new = f"{random.getrandbits(120):030x}"
    return links(f"/(S({new}))/a.aspx", f"/s/{new}/b")


TRAPS = {
    "calendar": Fault(answer=generated("Календарь", _calendar)),
    "facets": Fault(answer=generated("Тандоо", _facets)),
    "sessions": Fault(answer=generated("Сессия", _sessions), most_requests=16),
    "sessions-in-paths": Fault(answer=generated("Сессия жолдо", _path_sessions)),
    "relative": Fault(answer=generated("Өсүү", lambda _: links("a/b/", "../c/a/", "?x=1")), most_requests=60),
    "numbers": Fault(
        answer=generated("Сандар", lambda _: links(*(f"/n/{random.random()}" for _ in range(50))))
    ),
    "sitemap-of-200000": Fault(
        answer=site(
            html("Карта"),
            sitemap_xml=gzip.compress(
                b"<urlset>"
                + b"".join(b"<url><loc>/n/%d</loc></url>" % n for n in range(200_000))
                + b"</urlset>"
            ),
        )
    ),
    "sitemap-entities": Fault(
        answer=site(
            html("Аталыштар"),
            sitemap_xml='<!DOCTYPE x [<!ENTITY a0 "barak">'
            + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
            + "]><urlset><url><loc>&a11;</loc></url></urlset>",
        )
    ),
}


async def index_loop(request: Request, out: asyncio.StreamWriter) -> None:
    if ".xml" in request.path:
        entries = "".join(
            f"<sitemap><loc>{request.origin}/{name}.xml</loc></sitemap>"
            for name in ("sitemap", *(f"s{random.randrange(10**9)}" for _ in range(30)))
        )
        await reply(out, f"<sitemapindex>{entries}</sitemapindex>", kind="application/xml")
    elif request.path == "/":
        await reply(out, html("Индекс"))
    else:
        await missing(out)


async def external_entity(request: Request, out: asyncio.StreamWriter) -> None:
    if request.path == "/sitemap.xml":
        body = (
            '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">'
            f'<!ENTITY h SYSTEM "{request.origin}/entity"><!ENTITY % p SYSTEM "{request.origin}/parameter">%p;]>'
            f"<urlset><url><loc>{request.origin}/&f;&h;</loc></url></urlset>"
        )
        await reply(out, body, kind="application/xml")
    elif request.path == "/":
        await reply(out, html("Сырткы"))
    else:
        await missing(out)


TRAPS["sitemap-index-loop"] = Fault(answer=index_loop)
TRAPS["sitemap-external-entity"] = Fault(answer=external_entity)

# mark-up

INVALID = (
    *(
        "http://a.kg:99999/",
        "http://a.kg:x/",
        "http://a.kg:-1/",
        "http://a b.kg/",
        "http://[::1",
        "http://]/",
    ),
    *("http://[v1.x]/", "http://[::1%25]/", "http://xn--\u0430.kg/", "http://" + "\u0436" * 300 + ".kg/"),
    *("http://\u200d.kg/", "http://.kg/", "http://a..kg/", "http:///x", "http:/x", "http:x", "///x", "//"),
    *(
        "http://%zz/",
        "/%zz%",
        "/\x01\x02",
        "/\ufffe",
        "/a\\b\\..\\c",
        "?%",
        "#",
        "/" + "x" * 100_000,
        "/\u202e",
    ),
    *(
        "http://a.kg\\@127.0.0.1/",
        "javascript:alert(1)",
        "JaVa\tScript:alert(1)",
        "data:text/html,x",
        "blob:x",
    ),
    *(
        "mailto:",
        "mailto:@@@",
        "tel:",
        "tel:" + "1" * 5_000,
        "http://user:pass@127.0.0.1/",
        "\ud800",
        "/\udfff",
    ),
)
MARKUP = {  # in sizes that several open sites at once can have; larger ones are in test_hostile.py
    "nested": "<div>" * 50_000 + "<a href=/deep>терең</a>",
    "nested-inline": "<b><i><a href=/x>" * 20_000,
    "nested-tables": "<table><tr><td>" * 10_000,
    "nested-lists": "<ul><li>" * 20_000,
    "nested-headings": "<h1>" * 20_000 + "барак" * 20_000,
    "long-line": "<p>" + "а" * 300_000,
    "many-links": "".join(f"<a href=/n/{n}>{n}</a>" for n in range(20_000)),
    "many-profiles": "".join(f"<a href=https://t.me/u{n}>x</a>" for n in range(12_000)),
    "many-attributes": "<p " + " ".join(f"a{n}=b" for n in range(40_000)) + ">",
    "many-blocks": "".join(f"<p>барак {n}</p>" for n in range(15_000)),
    "many-entities": "&amp;&#1078;&#xd800;&nosuch;&#99999999;" * 10_000,
    "many-comments": "<!-- x -->" * 40_000,
    "open-quote": "<a href='" + "x" * 500_000,
    "open-comment": "<!--" + "x" * 500_000,
    "open-tags": "<" * 500_000,
    "nul": "<title>\x00Өмүр\x00</title>" + "\x00" * 100_000,
    "surrogates": "<title>\ud800</title><p>\udfff\ud83d \ude00 &#xd800;</p>",
    "invalid-addresses": "".join(f'<a href="{address}">барак</a>' for address in INVALID),
    "json-ld": "<script type=application/ld+json>" + "[" * 100_000 + "</script>",
    "forms": "<form><label>" * 10_000 + "<input>" * 20_000,
}
CHARSETS = {
    "lying": (
        html("Жалган").replace("<head>", "<head><meta charset=koi8-r>").encode("cp1251", "replace"),
        "utf-8",
    ),
    "utf-7": (b"<title>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</title>" + html("UTF-7").encode(), "utf-7"),
    "utf-16": (html("Он алты").encode("utf-16-le"), ""),
    "no-such": (html("Жок").encode(), "kok-boru\x01;;=\"'"),
    "replacement": (html("ISO-2022-KR").encode(), "iso-2022-kr"),
    "two-in-one": (html("Эки").encode() + html("Бир").encode("cp1251", "replace"), "utf-8"),
}


def of_charset(body: bytes, charset: str) -> Answer:
    async def answer(request: Request, out: asyncio.StreamWriter) -> None:
        if request.path == "/":
            await reply(out, body, kind=f"text/html; charset={charset}" if charset else "text/html")
        else:
            await missing(out)

    return answer


PAYLOAD = '"><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>{{7*7}}${7*7}'
FORMULA = '=HYPERLINK("http://evil.example","барак")'


def hostile_words(payload: str) -> str:
    """Every place of a page from which words reach a report."""
    quoted = payload.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return (
        f"<html lang='{quoted[:20]}'><head><title>{quoted}</title><meta name=description content=\"{quoted}\">"
        f'<meta name=generator content="WordPress 6.{quoted}"><meta property=og:title content="{quoted}">'
        f'<link rel=canonical href="http://a.kg/{quoted}"><link rel=alternate hreflang="{quoted}" href="/x">'
        f'<link rel=license href="javascript:alert(1)//{quoted}"></head><body><h1>{quoted}</h1>'
        f'<a href="javascript:alert(1)">{quoted}</a><a href="https://t.me/{quoted}">{quoted}</a>'
        f'<a href="https://www.facebook.com/koom" onclick="alert(1)">{quoted}</a><a href="/x?{quoted}">x</a>'
        f'<a href="mailto:{quoted}@a.kg">x</a><a href="tel:{quoted}">x</a><img src="/{quoted}.png">'
        f"<p>© 2026 {quoted} All rights reserved. {'Биздин уюм жөнүндө маалымат. ' * 10}</p>"
        f'<script type="application/ld+json">{{"@type":"Organization","name":"</scr"}}</script></body></html>'
    )


PAGES_OF_MARKUP = {  # in sizes that several open sites at once can have; larger ones are in test_hostile.py
    **{f"markup-{name}": Fault(answer=site(html(f"Белги {name}", body))) for name, body in MARKUP.items()},
    **{
        f"charset-{name}": Fault(answer=of_charset(body, charset))
        for name, (body, charset) in CHARSETS.items()
    },
    "words-markup": Fault(answer=site(hostile_words(PAYLOAD))),
    "words-formula": Fault(answer=site(hostile_words(FORMULA))),
    "words-refused": Fault(
        answer=site(PAYLOAD, f"Server: {PAYLOAD}", status="403 Forbidden"), state="blocked", reason="http_403"
    ),
    "words-status": Fault(
        answer=site(PAYLOAD, f"Server: {PAYLOAD}", status="500 <script>alert(1)</script>"),
        state="unreachable",
        reason="http_500",
    ),
}

# certificates

CERTIFICATES = {
    "tls-good": (Certificate(), 0),
    "tls-self-signed": (Certificate(signed_by="itself"), 18),
    "tls-expired": (Certificate(days=-1), 10),
    "tls-wrong-host": (Certificate(right_host=False), 64),
    "tls-chain": (Certificate(signed_by="middle"), 20),
    "tls-1.0": (Certificate(old=True), 0),
}
"""What each shows, and OpenSSL's number for it."""
SECURE = {
    name: Fault(answer=site(html(f"Күбөлүк {name}")), certificate=shown)
    for name, (shown, _) in CERTIFICATES.items()
}
SECURE["tls-1.0"] = replace(SECURE["tls-1.0"], state="unreachable", reason="tls")

FAULTS: dict[str, Fault] = {
    **SLOW,
    **BOMBS,
    **REDIRECTS,
    **ADDRESSES,
    **TRAPS,
    **PAGES_OF_MARKUP,
    **SECURE,
}


async def good(request: Request, out: asyncio.StreamWriter) -> None:
    """Twelve pages without a fault."""
    path = request.path.strip("/")
    if path == "" or (path.isdigit() and int(path) < 12):
        await reply(out, html(f"Жакшы барак {path}", links(*(f"/{n}" for n in range(1, 12)))))
    else:
        await missing(out)
