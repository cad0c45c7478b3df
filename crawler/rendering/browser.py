"""An installed Chromium, Chrome or Edge: where it is, and how it is started so that nothing gets past us."""

import os
import shutil
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"),
    *("msedge", "brave-browser"),
)
_MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
_WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
_WINDOWS_ROOTS = ("programfiles", "programfiles(x86)", "localappdata")
HEAP_MEGABYTES = 384
"""Of the scripts of one page."""
_PLAYWRIGHT_DEFAULTS_LEFT_OUT = ["--disable-popup-blocking", "--enable-automation"]


class NoBrowserError(RuntimeError):
    """There is no browser that can be used here; the message says why and what to do."""


def find_browser(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path | None:
    """The browser that ``KUZGU_CHROMIUM`` names (a file or a program on the path), else the first that is
    installed; None for none."""
    if named := environ.get("KUZGU_CHROMIUM"):
        found = shutil.which(named, path=environ.get("PATH")) or named
        return Path(found) if Path(found).is_file() else None
    return next((path for path in _places(environ, platform) if path.is_file()), None)


def why_no_browser(environ: Mapping[str, str] = os.environ) -> str:
    """What is missing for the rendered pass, and what to do; "" when it can run."""
    if find_spec("playwright") is None:
        return "the extra “browser” is not installed: pip install kuzgu[browser]"
    if named := environ.get("KUZGU_CHROMIUM"):
        return "" if find_browser(environ) else f"KUZGU_CHROMIUM names {named}, and there is no such file"
    return "" if find_browser(environ) else "no Chromium, Chrome or Edge: set KUZGU_CHROMIUM to where it is"


def _places(environ: Mapping[str, str], platform: str) -> Iterator[Path]:
    for name in NAMES:
        if found := shutil.which(name, path=environ.get("PATH", "")):
            yield Path(found)
    if platform == "darwin":
        for name in _MAC:
            yield Path(f"/Applications/{name}.app/Contents/MacOS/{name}")
    roots = {name.casefold(): place for name, place in environ.items()}
    for place in _WINDOWS:
        yield from (Path(roots[root]) / place for root in _WINDOWS_ROOTS if root in roots)


def flags() -> list[str]:
    """Beside Playwright's own: no way out but the proxy, nothing of the browser's own business, no sound."""
    return [
        "--proxy-bypass-list=<-loopback>",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--disable-quic",
        "--dns-prefetch-disable",
        "--no-pings",
        "--disable-domain-reliability",
        "--disable-client-side-phishing-detection",
        "--deny-permission-prompts",
        "--disable-gpu",
        "--mute-audio",
        "--renderer-process-limit=2",
        f"--js-flags=--max-old-space-size={HEAP_MEGABYTES}",
    ]


@asynccontextmanager
async def running(playwright: Any, executable: Path, proxy: str) -> AsyncIterator[Any]:
    """The browser while the block lasts. Raises NoBrowserError when it does not start."""
    from playwright.async_api import Error

    root = hasattr(os, "geteuid") and os.geteuid() == 0
    try:
        browser = await playwright.chromium.launch(
            executable_path=executable,
            args=flags(),
            ignore_default_args=_PLAYWRIGHT_DEFAULTS_LEFT_OUT,
            chromium_sandbox=not root,  # Chromium has none when root starts it
            proxy={"server": proxy},
            timeout=30_000,
        )
    except Error as error:
        raise NoBrowserError(f"{executable} does not start: {str(error).splitlines()[0]}") from error
    try:
        yield browser
    finally:
        with suppress(Error):
            await browser.close()
