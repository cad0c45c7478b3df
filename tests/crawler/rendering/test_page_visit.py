"""Real Chromium over pages with one property each: what is measured, and what is told of it."""

from pathlib import Path
from typing import Any

import pytest

from audits.evidence import (
    Axe,
    Contrast,
    DrawnImages,
    HiddenText,
    Layout,
    Letters,
    Loading,
    PageEvidence,
    Picture,
    RenderedPage,
    TapTargets,
    Unavailable,
)
from tests.crawler.loopback_server import Reply
from tests.crawler.rendering.browsing import SITE, browser_or_skip, html, render

pytestmark = pytest.mark.browser

TEXT = "Коомдук фонд айыл тургундарына билим берет жана таза суу жөнүндө кам көрөт. " * 6
NO_VIEWPORT = '<!doctype html><html lang="ky"><head><meta charset="utf-8"><title>Уюм</title>'
PAGES = {
    "/fine": html(f"<h1>Уюм</h1><p>{TEXT}</p>"),
    "/wide": html(f'<h1>Уюм</h1><table class="wide" style="width:900px"><tr><td>{TEXT}</td></tr></table>'),
    "/long-word": html(f"<p id='mail'>{'kuzgu' * 40}</p>"),
    "/clipped": html(
        f'<div style="overflow:hidden"><div id="cut" style="width:700px;height:40px;background:#eee">{TEXT}</div></div>'
    ),
    "/hidden-root": html(
        '<div id="cut" style="width:700px;background:#eee">Кең</div>',
        "<style>html,body{overflow-x:hidden}</style>",
    ),
    "/scroller": html(f'<pre style="overflow-x:auto">{"x" * 300}</pre>'),
    "/parked": html(
        '<nav style="position:fixed;left:-300px;top:0;width:280px;height:600px;background:#eee">Меню</nav>'
        '<a style="position:absolute;left:-9999px" href="#a">Мазмунга</a><p id="a">Текст</p>'
    ),
    "/980": html(f'<div style="width:980px;font-size:13px">{TEXT}</div>', start=NO_VIEWPORT),
    "/small": html(
        f'<p style="font-size:9px;color:#999">{TEXT}</p>'
        + "".join(
            f'<a class="s" style="display:block;width:9px;height:9px" href="/{n}">{n}</a>' for n in range(4)
        )
        + f'<p>{TEXT}<a href="/in">бул жерден</a> окуңуз.</p>'
    ),
    "/desktop-only": html(
        f'<p>Кыска</p><div class="more">{TEXT}</div>',
        "<style>@media(max-width:600px){.more{display:none}}</style>",
    ),
    "/bar": html(
        f'<div id="bar" style="position:fixed;bottom:0;left:0;right:0;height:400px;background:#fff">'
        f"<button>Жабуу</button></div><p>{TEXT * 10}</p>"
    ),
    "/busy": html(
        '<img src="/big.png" width="40" height="20" alt=""><img src="/none.png" alt="жок">'
        '<form><label>Аты <input name="name" autocomplete="name"></label><input type="email" placeholder="Почта"></form>'
        '<p id="s"></p><script>document.getElementById("s").textContent = '
        f'"{TEXT[:200]}"; document.title = "Скрипттен"; nothing.here()</script>'
    ),
    "/hostile": html(
        f'<form id="f"><input name="parentNode"><input name="children"><input name="id"></form><p>{TEXT}</p>'
        '<img name="documentElement" src="/big.png" width="700" alt=""><img name="body" src="/big.png" alt="">'
        "<script>Array.prototype.map = JSON.stringify = Element.prototype.getBoundingClientRect = "
        "window.getComputedStyle = () => { throw 1 }; window.kuzgu = 1</script>"
    ),
    "/csp": Reply(
        body=html(f"<h1>Уюм</h1><img src='/big.png'><p>{TEXT}</p>").body,
        headers={"Content-Security-Policy": "default-src 'none'"},
    ),
}


def _png(width: int, height: int) -> bytes:
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + b"\x40" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, RenderedPage]:
    pictures = tmp_path_factory.mktemp("pictures")
    pages = PAGES | {"/big.png": Reply(body=_png(800, 400), type="image/png")}
    found, _ = render(pages, list(PAGES), executable=browser_or_skip(), pictures=str(pictures))
    for page in found.values():
        if isinstance(page.picture, Picture):
            data = (pictures / page.picture.file).read_bytes()
            assert data.startswith(b"\xff\xd8")
            assert len(data) == page.picture.bytes <= 60_000
    return found


def test_every_page_is_measured_in_all_its_parts(seen: dict[str, RenderedPage]) -> None:
    parts = ("layout", "reflow", "tap", "letters", "contrast", "hidden", "overlays", "loading", "images")
    for path, page in seen.items():
        missing = [
            f"{path} {part}: {getattr(page, part)}"
            for part in (*parts, "playing", "fields", "axe", "dom", "picture")
            if isinstance(getattr(page, part), Unavailable) and (path, part) != ("/hostile", "axe")
        ]
        assert (page.failure, missing) == (None, [])


@pytest.mark.parametrize(
    ("path", "scrolls", "clipped", "scroller", "culprit"),
    [
        ("/fine", 0, 0, 0, None),
        ("/wide", 1, 0, 0, "table.wide"),
        ("/long-word", 1, 0, 0, "p#mail"),
        ("/clipped", 0, 1, 0, "div#cut"),
        ("/hidden-root", 0, 1, 0, "div#cut"),
        ("/scroller", 0, 0, 1, None),
        ("/parked", 0, 0, 0, None),
    ],
)
def test_what_sticks_out_and_what_becomes_of_it(
    seen: dict[str, RenderedPage], path: str, scrolls: int, clipped: int, scroller: int, culprit: str | None
) -> None:
    for layout in (seen[path].layout, seen[path].reflow):
        assert isinstance(layout, Layout)
        counts = (layout.overflow_count, layout.clipped_count, layout.scroller_count)
        assert counts == (scrolls, clipped, scroller)
        wrong = [one.at.path for one in layout.overflows if one.how in ("scrolls", "clipped")]
        assert not culprit or wrong[0].endswith(culprit)
        assert (layout.scrolled > 0) == bool(scrolls) or path == "/hidden-root"


def test_a_page_for_desks_is_laid_out_at_980_px_and_its_letters_shrink(seen: dict[str, RenderedPage]) -> None:
    layout, letters = seen["/980"].layout, seen["/980"].letters
    assert isinstance(layout, Layout)
    assert isinstance(letters, Letters)
    assert layout.layout_width == 980
    assert letters.common_px == pytest.approx(13 * 360 / 980, abs=0.1)
    assert letters.under_12 == letters.letters


def test_small_letters_weak_contrast_and_targets_too_near(seen: dict[str, RenderedPage]) -> None:
    page = seen["/small"]
    assert isinstance(page.letters, Letters)
    assert isinstance(page.contrast, Contrast)
    assert isinstance(page.tap, TapTargets)
    assert page.letters.small[0].px == 9.0
    assert 0.4 < page.letters.under_12 / page.letters.letters < 0.6
    assert page.contrast.pairs[0].ratio == pytest.approx(2.84, abs=0.02)
    assert page.tap.under_24 == 4
    assert all("бул жерден" not in target.at.text for target in page.tap.worst)
    fine = seen["/fine"]
    assert isinstance(fine.contrast, Contrast)
    assert (fine.contrast.low, fine.contrast.unsure) == (0, 0)


def test_text_that_only_a_wide_screen_shows(seen: dict[str, RenderedPage]) -> None:
    hidden = seen["/desktop-only"].hidden
    assert isinstance(hidden, HiddenText)
    assert hidden.lost > 300
    assert hidden.examples[0].at.path.endswith("div.more")
    fine = seen["/fine"].hidden
    assert isinstance(fine, HiddenText)
    assert (fine.lost, fine.folded) == (0, 0)


def test_a_bar_over_half_of_the_screen(seen: dict[str, RenderedPage]) -> None:
    overlays: Any = seen["/bar"].overlays
    assert [(one.at.path, one.position, one.closable) for one in overlays] == [("div#bar", "fixed", True)]
    assert overlays[0].share == pytest.approx(0.5, abs=0.01)


def test_requests_errors_pictures_fields_and_what_scripts_add(seen: dict[str, RenderedPage]) -> None:
    page = seen["/busy"]
    assert isinstance(page.loading, Loading)
    assert isinstance(page.images, DrawnImages)
    assert isinstance(page.dom, PageEvidence)
    assert [one.status for one in page.loading.failed if "none.png" in one.url] == [404]
    assert page.loading.script_error_count == 1
    large = page.images.images[0]
    assert (large.natural_width, large.natural_height, large.at.box.width) == (800, 400, 40)
    assert large.bytes
    fields: Any = page.fields
    assert [(one.type, one.label_from) for one in fields] == [("text", "label"), ("email", "placeholder")]
    assert page.dom.titles == ("Скрипттен",)
    assert page.rendered_letters >= 100
    assert {one.kind for one in page.loading.transfers} >= {"document", "image"}


def test_scripts_and_names_of_the_page_do_not_fool_the_measurement(seen: dict[str, RenderedPage]) -> None:
    page = seen["/hostile"]
    assert isinstance(page.layout, Layout)
    assert page.layout.overflow_count == 2
    assert page.axe is Unavailable.TIMEOUT  # axe-core runs in circles there, and is stopped


def test_a_content_security_policy_does_not_stop_axe(seen: dict[str, RenderedPage]) -> None:
    axe = seen["/csp"].axe
    assert isinstance(axe, Axe)
    assert "image-alt" in {rule.id for rule in axe.violations}
    assert len(axe.passes) > 5


HOSTILE = {
    "/windows": html("<p>а</p><script>for (let i = 0; i < 100; i++) window.open('/')</script>"),
    "/": html("<p>а</p>"),
    "/private": Reply(status=302, headers={"Location": "http://127.0.0.1:8080/secret"}),
    "/inside": html('<img src="http://169.254.169.254/x.png"><img src="http://[::1]:80/y.png"><p>а</p>'),
    "/file": Reply(
        body="x" * 1000, type="application/x-thing", headers={"Content-Disposition": "attachment"}
    ),
    "/picture": Reply(body=_png(4, 4), type="image/png"),
    "/elsewhere": html("<script>location = 'http://other.example/'</script>"),
    "/memory": html(
        "<script>let a = []; setInterval(() => a.push(new Uint8Array(5e7).fill(1)), 20)</script>"
    ),
    "/heavy": html('<p>а</p><script src="/endless"></script>'),
    "/endless": Reply(fault="endless", type="text/javascript"),
    "/after": html("<p>Дагы эле иштейт</p>"),
}
PATHS = ("/windows", "/private", "/inside", "/file", "/picture", "/elsewhere", "/memory", "/heavy", "/after")


def test_hostile_pages_are_survived_and_named(tmp_path: Path) -> None:
    found, server = render(
        HOSTILE,
        PATHS,
        executable=browser_or_skip(),
        memory=700_000_000,
        page_bytes=3_000_000,
        others={"other.example": {"/": html("<p>Башка</p>")}},
    )
    reasons = {path: page.failure for path, page in found.items()}
    assert reasons == {
        "/windows": None,
        "/private": Unavailable.PRIVATE_ADDRESS,
        "/inside": None,
        "/file": Unavailable.DOWNLOAD,
        "/picture": Unavailable.NOT_HTML,
        "/elsewhere": Unavailable.NOT_ATTEMPTED,
        "/memory": Unavailable.OUT_OF_MEMORY,
        "/heavy": None,
        "/after": None,
    }
    inside, heavy = found["/inside"].loading, found["/heavy"].loading
    assert isinstance(inside, Loading)
    assert isinstance(heavy, Loading)
    assert inside.refused == 2
    assert heavy.cut_off
    assert heavy.bytes < 3_500_000
    assert len(server.asked(SITE)) < 60
