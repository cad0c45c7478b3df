"""Serves the fixtures on loopback, and files that are made rather than kept: pictures, scripts, a film."""

import functools
import random
import struct
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

FIXTURES = Path(__file__).with_name("fixtures")
DELAYS = {"/made/slow-photo.png": 0.3, "/made/late-photo.png": 3.2}
"""Seconds until a picture begins to come."""


def png(width: int, height: int, noisy_rows: int) -> bytes:
    """A grey picture; each row of noise adds its width in bytes."""
    rows = random.Random(7)
    raw = b"".join(
        b"\0" + (rows.randbytes(width) if row < noisy_rows else bytes(width)) for row in range(height)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", header), (b"IDAT", zlib.compress(raw)), (b"IEND", b""))
    )


@functools.cache
def made() -> dict[str, tuple[str, bytes]]:
    """Path → type and bytes."""
    return {
        "/made/photo-600.png": ("image/png", png(600, 366, 60)),
        "/made/photo-2400.png": ("image/png", png(2400, 1463, 150)),
        "/made/slow-photo.png": ("image/png", png(600, 366, 60)),
        "/made/late-photo.png": ("image/png", png(600, 732, 60)),
        "/made/heavy.js": ("text/javascript", b"//" + b"x" * 3_000_000),
        "/made/third.js": ("text/javascript", b"//" + b"x" * 700_000),
        "/made/film.webm": ("video/webm", b"\x1a\x45\xdf\xa3"),
    }


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        if path not in made():
            super().do_GET()
            return
        kind, body = made()[path]
        time.sleep(DELAYS.get(path, 0.0))
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[str]:
    """The server's place, as in 127.0.0.1:8000."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(FIXTURES)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
