"""One page in the browser: opened with fresh storage, left to come to rest, measured, closed."""

import asyncio
import base64
import contextlib
import json
import time
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from audits.evidence import (
    Axe,
    Box,
    Contrast,
    DrawnField,
    DrawnImages,
    FailedRequest,
    HiddenText,
    Layout,
    Letters,
    Loading,
    Overlay,
    PageEvidence,
    Picture,
    Playing,
    RenderedPage,
    ScriptError,
    TapTargets,
    ThirdParty,
    Transfer,
    Unavailable,
)
from crawler.extract import extract
from crawler.rendering.jobs import Job
from crawler.rendering.measuring import axe_source, call, decoded, script
from crawler.rendering.page_choice import Choice
from crawler.rendering.proxy import OPTED_OUT, Gate
from crawler.scope import registrable
from crawler.selection import template_of
from crawler.settings import VERSION

T = TypeVar("T")

SCREEN = (360, 800)
NARROW = (320, 640)
WIDE = (1280, 800)
DENSITY = 2
NAVIGATION_SECONDS = 20.0
LOAD_SECONDS = 12.0
QUIET_SECONDS = 3.0
QUIET = 0.5
"""Nothing is under way for so many seconds: the page is at rest."""
TOPIC_SECONDS = 8.0
AXE_SECONDS = 15.0
PINCH_SECONDS = 3.0
PAGE_SECONDS = 75.0
CLOSE_SECONDS = 4.0
DOM_LETTERS = 3_000_000
PICTURE_BYTES = 60_000
PICTURE_HEIGHT = 1600.0
PICTURE_WIDTH = 720.0
_QUALITIES = (70, 50, 35, 20, 10)
_KINDS = {
    "Document": "document",
    "Script": "script",
    "Stylesheet": "style",
    "Image": "image",
    "Font": "font",
    "Media": "media",
    "XHR": "data",
    "Fetch": "data",
    "EventSource": "data",
    "WebSocket": "data",
}


_NO_WAY = ("ERR_HTTP_RESPONSE_CODE_FAILURE", "ERR_TUNNEL_CONNECTION_FAILED")
"""What the browser says when the proxy does not let it through."""


def phone_agent(browser_version: str, contact: str) -> str:
    """A phone's Chrome, so that sites send what they send to phones, and who is asking."""
    major = browser_version.split(".")[0]
    return (
        "Mozilla/5.0 (Linux; Android 14; Mobile) AppleWebKit/537.36 (KHTML, like Gecko) "
        f"Chrome/{major}.0.0.0 Mobile Safari/537.36 Kuzgu/{VERSION} (+{contact})"
    )


@dataclass(slots=True)
class Request:
    url: str
    kind: str
    status: int | None = None
    bytes: int = 0
    failed: str = ""
    over: bool = False


@dataclass  # no slots: Playwright writes on whoever listens to it
class Traffic:
    """What the page asked for, by the browser's own account."""

    requests: dict[str, Request] = field(default_factory=dict)
    errors: list[ScriptError] = field(default_factory=list)
    error_count: int = 0
    changed: float = field(default_factory=time.monotonic)
    under_way: int = 0
    main_type: str = ""

    def started(self, event: dict[str, Any]) -> None:
        self.changed = time.monotonic()
        known = self.requests.get(event["requestId"])
        if known is not None:
            known.url = str(event["request"]["url"])[:500]
            return
        url = str(event["request"]["url"])
        if len(self.requests) < 3_000 and url.startswith(("http:", "https:", "ws:", "wss:")):
            self.requests[event["requestId"]] = Request(url[:500], _KINDS.get(event.get("type", ""), "other"))
            self.under_way += 1

    def answered(self, event: dict[str, Any]) -> None:
        self.changed = time.monotonic()
        if (request := self.requests.get(event["requestId"])) is not None:
            request.status = int(event["response"]["status"])
            request.kind = _KINDS.get(event.get("type", ""), request.kind)
            if not self.main_type and request.kind == "document":
                self.main_type = str(event["response"].get("mimeType", ""))

    def finished(self, event: dict[str, Any]) -> None:
        self._end(event, "")

    def failed(self, event: dict[str, Any]) -> None:
        reason = str(event.get("blockedReason") or event.get("errorText") or "failed")
        self._end(event, "" if event.get("canceled") else reason.removeprefix("net::")[:60])

    def _end(self, event: dict[str, Any], reason: str) -> None:
        self.changed = time.monotonic()
        request = self.requests.get(event["requestId"])
        if request is not None and not request.over:
            request.over, request.failed = True, reason
            request.bytes = int(event.get("encodedDataLength", 0))
            self.under_way -= 1

    def thrown(self, event: dict[str, Any]) -> None:
        self.error_count += 1
        details = event.get("exceptionDetails", {})
        text = details.get("exception", {}).get("description") or details.get("text", "")
        if len(self.errors) < 10:
            line = int(details.get("lineNumber", 0)) + 1
            url = str(details.get("url", ""))[:300]
            self.errors.append(ScriptError(text=str(text).split("\n")[0][:200], url=url, line=line))

    def at_rest(self) -> bool:
        return self.under_way <= 0 and time.monotonic() - self.changed > QUIET


class World:
    """Where the measuring scripts run: they see the page's elements, the page's scripts do not see them."""

    def __init__(self, session: Any) -> None:
        self.session = session
        self.context: int | None = None

    async def run(self, expression: str, seconds: float = TOPIC_SECONDS) -> object:
        """The value of an expression, a promise waited for. Raises TimeoutError or Playwright's Error."""
        return await asyncio.wait_for(self._run(expression, seconds), seconds + 1)

    async def _run(self, expression: str, seconds: float) -> object:
        from playwright.async_api import Error

        if self.context is None:
            await self._open()
        try:
            return await self._evaluate(expression, seconds)
        except Error as error:
            if "context" not in str(error).lower():
                raise
        await self._open()  # the page went to another page of its own accord
        return await self._evaluate(expression, seconds)

    async def _open(self) -> None:
        tree = await self.session.send("Page.getFrameTree")
        world = await self.session.send(
            "Page.createIsolatedWorld", {"frameId": tree["frameTree"]["frame"]["id"], "worldName": "kuzgu"}
        )
        self.context = world["executionContextId"]
        await self._evaluate(script("common"), TOPIC_SECONDS)

    async def _evaluate(self, expression: str, seconds: float) -> object:
        answer = await self.session.send(
            "Runtime.evaluate",
            {
                "expression": expression,
                "contextId": self.context,
                "returnByValue": True,
                "awaitPromise": True,
                "timeout": int(seconds * 1000),
            },
        )
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise ValueError(str(details.get("exception", {}).get("description", details.get("text")))[:300])
        return answer.get("result", {}).get("value")


@dataclass(slots=True)
class Accident:
    """What the watch over memory did to this page."""

    out_of_memory: bool = False


async def measure_page(
    browser: Any, gate: Gate, job: Job, choice: Choice, accident: Accident
) -> RenderedPage:
    """One page, whatever it does. Never raises for what a page or the browser did; a browser that does not
    close the page any more is closed itself."""
    from playwright.async_api import Error

    page = RenderedPage(
        url=choice.url, template=choice.template, lang=choice.lang, static_letters=choice.static_letters
    )
    gate.open_page(job.page_bytes)
    gate.wanted = set()
    gate.want(choice.url)
    context = None
    try:
        context = await asyncio.wait_for(_fresh_context(browser, job), NAVIGATION_SECONDS)
        page = await asyncio.wait_for(_open_and_measure(context, gate, job, page), PAGE_SECONDS)
    except TimeoutError:
        page = _failed(page, Unavailable.TIMEOUT, f"not at rest within {PAGE_SECONDS:.0f} seconds")
    except Error as error:
        page = _failed(page, *_reason(str(error), accident, gate))
    except Exception as error:
        page = _failed(page, Unavailable.BROKEN, f"{type(error).__name__}: {error}")
    finally:
        gate.close_page()
        if context is not None:
            await _close(browser, context)
    if accident.out_of_memory and page.failure is not None:
        page = _failed(page, Unavailable.OUT_OF_MEMORY, "the page took more memory than it may have")
    return page


def _failed(page: RenderedPage, reason: Unavailable, detail: str) -> RenderedPage:
    return replace(page, failure=reason, detail=detail.replace("\n", " ")[:200])


def _reason(message: str, accident: Accident, gate: Gate) -> tuple[Unavailable, str]:
    first = message.splitlines()[0] if message else ""
    if accident.out_of_memory:
        return Unavailable.OUT_OF_MEMORY, first
    if gate.refused and any(sign in message for sign in _NO_WAY):
        opted_out = gate.refused[-1].endswith(OPTED_OUT)
        return Unavailable.OPTED_OUT if opted_out else Unavailable.PRIVATE_ADDRESS, gate.refused[-1]
    for sign, reason in (
        ("Download is starting", Unavailable.DOWNLOAD),
        ("Timeout", Unavailable.TIMEOUT),
        ("crashed", Unavailable.CRASHED),
        ("closed", Unavailable.CRASHED),
        ("ERR_TUNNEL_CONNECTION_FAILED", Unavailable.REFUSED),
        ("ERR_HTTP_RESPONSE_CODE_FAILURE", Unavailable.HTTP_ERROR),
        ("ERR_TOO_MANY_REDIRECTS", Unavailable.TOO_MANY_REDIRECTS),
        ("ERR_SSL", Unavailable.TLS),
        ("ERR_CERT", Unavailable.TLS),
        ("ERR_ABORTED", Unavailable.DOWNLOAD),
    ):
        if sign in message:
            return reason, first
    return Unavailable.CONNECTION_LOST if "net::" in message else Unavailable.BROKEN, first


async def _fresh_context(browser: Any, job: Job) -> Any:
    return await browser.new_context(
        viewport={"width": SCREEN[0], "height": SCREEN[1]},
        device_scale_factor=DENSITY,
        is_mobile=True,
        has_touch=True,
        locale="ky-KG",
        timezone_id="Asia/Bishkek",
        user_agent=phone_agent(browser.version, job.contact),
        extra_http_headers={"Accept-Language": "ky,ru;q=0.9,en;q=0.8"},
        service_workers="block",
        accept_downloads=False,
        ignore_https_errors=True,  # crawled all the same; the certificate has a check of its own
        reduced_motion="reduce",
    )


async def _close(browser: Any, context: Any) -> None:
    from playwright.async_api import Error

    try:
        await asyncio.wait_for(context.close(), CLOSE_SECONDS)
    except (TimeoutError, Error):
        with contextlib.suppress(TimeoutError, Error):
            await asyncio.wait_for(browser.close(), CLOSE_SECONDS)


async def _open_and_measure(context: Any, gate: Gate, job: Job, found: RenderedPage) -> RenderedPage:
    from playwright.async_api import Error

    page = await context.new_page()

    async def close_other(other: Any) -> None:
        if other is not page:
            with contextlib.suppress(Error):
                await other.close()

    crashed = asyncio.Event()

    def on_crash(_: Any) -> None:
        crashed.set()

    context.on("page", close_other)
    context.on("request", lambda request: gate.want(request.url))
    page.on("websocket", lambda wire: gate.want(wire.url.replace("ws", "http", 1)))
    page.on("crash", on_crash)
    page.on("close", on_crash)
    session = await context.new_cdp_session(page)
    traffic = Traffic()
    for event, take in (
        ("Network.requestWillBeSent", traffic.started),
        ("Network.responseReceived", traffic.answered),
        ("Network.loadingFinished", traffic.finished),
        ("Network.loadingFailed", traffic.failed),
        ("Runtime.exceptionThrown", traffic.thrown),
    ):
        session.on(event, take)
    await session.send("Network.enable")
    await session.send("Runtime.enable")
    work = asyncio.ensure_future(_measured(page, session, traffic, gate, job, found))
    end = asyncio.ensure_future(crashed.wait())
    try:
        await asyncio.wait((work, end), return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            raise Error("Page crashed")
        return await work
    finally:
        end.cancel()
        work.cancel()
        with contextlib.suppress(asyncio.CancelledError, Exception):
            await work


async def _measured(
    page: Any, session: Any, traffic: Traffic, gate: Gate, job: Job, found: RenderedPage
) -> RenderedPage:
    response = await page.goto(found.url, wait_until="commit", timeout=NAVIGATION_SECONDS * 1000)
    cut_off = not await _come_to_rest(page, traffic)
    final_url = page.url
    found = replace(found, final_url=final_url[:500], status=response.status if response else None)
    if (
        gate.refused_count
        and response is not None
        and response.status == 403
        and _own_refusal(response, gate)
    ):
        return _failed(found, Unavailable.PRIVATE_ADDRESS, gate.refused[0])
    if not final_url.startswith(("http:", "https:")):
        return _failed(found, Unavailable.REFUSED, f"the page went to {final_url}")
    if _domain(final_url) != _domain(found.url):
        return _failed(found, Unavailable.NOT_ATTEMPTED, f"the page leads outside the site: {final_url}")
    if response is not None and response.status >= 400:
        return _failed(found, Unavailable.HTTP_ERROR, str(response.status))
    if traffic.main_type not in ("text/html", "application/xhtml+xml", ""):
        return _failed(found, Unavailable.NOT_HTML, traffic.main_type)
    world = World(session)
    width, height = SCREEN
    layout = await _topic(world, call("layout", width, height), Layout)
    if layout is Unavailable.TIMEOUT:
        return _failed(found, Unavailable.TIMEOUT, "its scripts do not come to an end")
    dom = await _dom(world, job, final_url, found.status or 200)
    tap = await _topic(world, call("tap", width), TapTargets)
    letters = await _topic(world, call("letters", width), Letters)
    contrast = await _topic(world, call("contrast"), Contrast)
    images = await _topic(world, call("images"), DrawnImages)
    playing = await _topic(world, call("playing"), tuple[Playing, ...])
    fields = await _topic(world, call("fields", width), tuple[DrawnField, ...])
    loading = await _topic(world, call("loading"), Loading)
    picture = await _picture(session, job, found, layout)
    overlays = await _topic(world, call("overlays"), tuple[Overlay, ...])
    axe = await _axe(world)
    with contextlib.suppress(Exception):
        await world.run(call("hidden", False))
    zoom = await _zoom(world, session)
    await page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    await asyncio.sleep(0.1)
    reflow = await _topic(world, call("layout", *NARROW), Layout)
    hidden = await _wide(world, session)
    return replace(
        found,
        layout=layout,
        reflow=reflow,
        tap=tap,
        letters=letters,
        contrast=contrast,
        hidden=hidden,
        overlays=overlays,
        loading=_with_traffic(loading, traffic, gate, _domain(found.url), cut_off),
        images=_with_bytes(images, traffic),
        playing=playing,
        fields=fields,
        axe=axe,
        zoom=zoom,
        rendered_letters=dom.text_letters if isinstance(dom, PageEvidence) else 0,
        dom=dom,
        picture=picture,
    )


def _own_refusal(response: Any, gate: Gate) -> bool:
    host = (urlsplit(response.url).hostname or "").lower()
    return any(host in line for line in gate.refused)


async def _come_to_rest(page: Any, traffic: Traffic) -> bool:
    """Wait for the load event and then for quiet; False when the time was over before."""
    from playwright.async_api import Error

    try:
        await page.wait_for_load_state("load", timeout=LOAD_SECONDS * 1000)
    except Error as error:
        if "Timeout" not in str(error):
            raise
        return False
    until = time.monotonic() + QUIET_SECONDS
    while time.monotonic() < until:
        await asyncio.sleep(0.05)
        if traffic.at_rest():
            return True
    return traffic.at_rest()


async def _topic(world: World, expression: str, kind: type[T]) -> T | Unavailable:
    """One measurement. What stays silent or says nonsense is unavailable, and the others go on."""
    try:
        return decoded(await world.run(expression), kind)
    except TimeoutError:
        return Unavailable.TIMEOUT
    except ValueError:
        return Unavailable.BROKEN


async def _dom(world: World, job: Job, url: str, status: int) -> PageEvidence | Unavailable:
    try:
        answer = await world.run(call("dom"))
        if not isinstance(answer, str) or len(answer) > 2 * DOM_LETTERS:
            return Unavailable.TOO_LARGE
        body = "<!doctype html>\n" + str(json.loads(answer)["html"])[:DOM_LETTERS]
        return await asyncio.to_thread(_read, body, url, status, job.scope)
    except TimeoutError:
        return Unavailable.TIMEOUT
    except (ValueError, KeyError, TypeError):
        return Unavailable.BROKEN


def _read(body: str, url: str, status: int, scope: str) -> PageEvidence:
    return extract(body, url, status, (), scope=(scope,), template=template_of(url))


async def _axe(world: World) -> Axe | Unavailable:
    try:
        await world.run(f"{axe_source()};0")
        return decoded(await world.run(call("axe"), AXE_SECONDS), Axe)
    except TimeoutError:
        return Unavailable.TIMEOUT
    except ValueError:
        return Unavailable.BROKEN


async def _zoom(world: World, session: Any) -> float | Unavailable:
    """How much larger two fingers make the page that ask for twice its size; its size is as before then."""
    from playwright.async_api import Error

    try:
        before = await world.run("visualViewport.scale")
        pinch = {"x": SCREEN[0] / 2, "y": SCREEN[1] / 2, "scaleFactor": 2.0, "relativeSpeed": 8000}
        await asyncio.wait_for(session.send("Input.synthesizePinchGesture", pinch), PINCH_SECONDS)
        after = await world.run("visualViewport.scale")
        await session.send("Emulation.setPageScaleFactor", {"pageScaleFactor": before})
    except TimeoutError:
        return Unavailable.TIMEOUT
    except (ValueError, Error):
        return Unavailable.BROKEN
    if not isinstance(before, int | float) or not isinstance(after, int | float) or before <= 0:
        return Unavailable.BROKEN
    return round(after / before, 2)


async def _wide(world: World, session: Any) -> HiddenText | Unavailable:
    """The same page on a wide screen, against what was noted on the phone's."""
    wide = {"width": WIDE[0], "height": WIDE[1], "deviceScaleFactor": 1, "mobile": False}
    await session.send("Emulation.setDeviceMetricsOverride", wide)
    await asyncio.sleep(0.25)
    return await _topic(world, call("hidden", True), HiddenText)


async def _picture(
    session: Any, job: Job, found: RenderedPage, layout: Layout | Unavailable
) -> Picture | Unavailable:
    """The upper part of the page, or the part where the first thing sticks out; at most 60 KB."""
    if not job.pictures:
        return Unavailable.NOT_COLLECTED
    if isinstance(layout, Unavailable):
        return Unavailable.BROKEN
    width = max(SCREEN[0], min(layout.document_width, max(PICTURE_WIDTH, layout.layout_width)))
    height = max(SCREEN[1], min(layout.document_height, PICTURE_HEIGHT * width / SCREEN[0]))
    top = 0.0
    culprits = [one for one in layout.overflows if one.how in ("scrolls", "clipped")]
    if culprits and culprits[0].at.box.y > height:
        top = max(0.0, culprits[0].at.box.y - 200)
        height = min(height, max(SCREEN[1], layout.document_height - top))
    scale = SCREEN[0] / width
    clip = {"x": 0, "y": top, "width": width, "height": height, "scale": scale / DENSITY * 1.25}
    for quality in _QUALITIES:
        try:
            answer = await asyncio.wait_for(
                session.send(
                    "Page.captureScreenshot",
                    {"format": "jpeg", "quality": quality, "clip": clip, "captureBeyondViewport": True},
                ),
                TOPIC_SECONDS,
            )
        except TimeoutError:
            return Unavailable.TIMEOUT
        data = base64.b64decode(answer["data"])
        if len(data) <= PICTURE_BYTES:
            break
        if quality == _QUALITIES[-2]:
            clip["height"] = height = height / 2
    else:
        return Unavailable.TOO_LARGE
    name = f"{job.stem}_{sha256(found.url.encode()).hexdigest()[:10]}.jpg"
    folder = Path(job.pictures)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        partial = folder / f"{name}.partial"
        partial.write_bytes(data)
        partial.replace(folder / name)
    except OSError:
        return Unavailable.NOT_COLLECTED
    return Picture(
        file=name,
        sha256=sha256(data).hexdigest(),
        width=round(width * scale * 1.25),
        height=round(height * scale * 1.25),
        bytes=len(data),
        scale=round(scale * 1.25, 4),
        shows=Box(x=0.0, y=round(top, 1), width=round(width, 1), height=round(height, 1)),
    )


def _with_bytes(images: DrawnImages | Unavailable, traffic: Traffic) -> DrawnImages | Unavailable:
    if isinstance(images, Unavailable):
        return images
    sizes = {request.url: request.bytes for request in traffic.requests.values() if request.bytes}
    return replace(
        images, images=tuple(replace(one, bytes=sizes.get(one.url[:500])) for one in images.images)
    )


def _with_traffic(
    loading: Loading | Unavailable, traffic: Traffic, gate: Gate, site: str, cut_off: bool
) -> Loading:
    """Times from the page, transfer from the browser, the sum of bytes from the proxy."""
    loading = loading if isinstance(loading, Loading) else Loading()
    kinds: dict[str, list[int]] = {}
    parties: dict[str, list[int]] = {}
    failed: list[FailedRequest] = []
    failed_count = 0
    for request in traffic.requests.values():
        domain = _domain(request.url)
        third = domain != site
        sums = kinds.setdefault(request.kind, [0, 0, 0, 0])
        sums[0] += 1
        sums[1] += request.bytes
        if third:
            sums[2] += 1
            sums[3] += request.bytes
            party = parties.setdefault(domain, [0, 0])
            party[0] += 1
            party[1] += request.bytes
        if request.failed or (request.status or 0) >= 400:
            failed_count += 1
            if len(failed) < 20:
                failed.append(
                    FailedRequest(
                        url=request.url[:300],
                        kind=request.kind,
                        reason=request.failed or str(request.status),
                        status=request.status,
                        third_party=third,
                    )
                )
    return replace(
        loading,
        requests=len(traffic.requests),
        bytes=gate.received,
        transfers=tuple(
            Transfer(
                kind=kind,  # type: ignore[arg-type]
                requests=sums[0],
                bytes=sums[1],
                third_party_requests=sums[2],
                third_party_bytes=sums[3],
            )
            for kind, sums in sorted(kinds.items())
        ),
        third_parties=tuple(
            ThirdParty(host=host, requests=count, bytes=size)
            for host, (count, size) in sorted(parties.items(), key=lambda one: -one[1][1])[:30]
        ),
        failed=tuple(failed),
        failed_count=failed_count,
        script_errors=tuple(traffic.errors),
        script_error_count=traffic.error_count,
        refused=gate.refused_count,
        cut_off=cut_off or gate.capped,
    )


def _domain(url: str) -> str:
    host = urlsplit(url).hostname or ""
    return registrable(host) or host
