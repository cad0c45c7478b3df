"""A server on loopback that does what no server should: each site has an address and a way of answering.

An answer is a coroutine that is handed the request and the open connection, so that any bytes can be sent at
any pace. ``serve_hostile`` gives each site an address of its own in 127.16/12, where all listen on one port
(those with a certificate on a second one).
"""

import asyncio
import socket
import ssl
import struct
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

FIRST = int(IPv4Address("127.16.0.0"))


@dataclass(frozen=True, slots=True)
class Request:
    """``origin`` is scheme, address and port of the site; ``asked``: how often it was asked before."""

    origin: str
    method: str
    path: str
    asked: int


Answer = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What a site shows for its address. ``signed_by``: "itself", "root", or "middle", whose own certificate
    is not sent. ``days``: until it expires. ``old``: TLS 1.0 and nothing newer."""

    signed_by: str = "root"
    days: int = 90
    right_host: bool = True
    old: bool = False


@dataclass
class Hostile:
    """``sites``: the address of each site; ``log``: "METHOD path" of each request, by site; ``root``: the
    file with the authority that signed the certificates."""

    sites: dict[str, str] = field(default_factory=dict)
    log: dict[str, list[str]] = field(default_factory=dict)
    root: Path = Path()


def head(status: str = "200 OK", *lines: str | bytes, kind: str = "text/html; charset=utf-8") -> bytes:
    """Status line and header lines, to the empty line."""
    first = [f"HTTP/1.1 {status}".encode(), *([f"Content-Type: {kind}".encode()] if kind else [])]
    return b"\r\n".join([*first, *(line.encode() if isinstance(line, str) else line for line in lines)]) + (
        b"\r\n\r\n"
    )


async def send(out: asyncio.StreamWriter, *parts: bytes) -> None:
    for part in parts:
        out.write(part)
        await out.drain()


async def reply(
    out: asyncio.StreamWriter, body: bytes | str, status: str = "200 OK", *lines: str | bytes, kind: str = ""
) -> None:
    """A proper answer."""
    data = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    length = f"Content-Length: {len(data)}"
    await send(out, head(status, length, *lines, kind=kind or "text/html; charset=utf-8") + data)


def reset(out: asyncio.StreamWriter) -> None:
    """The connection ends with RST."""
    connection = out.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    out.transport.abort()


@contextmanager
def serve_hostile(
    sites: Mapping[str, Answer], certificates: Mapping[str, Certificate], folder: Path
) -> Iterator[Hostile]:
    """Serve every site until the block ends. ``folder`` keeps the certificates."""
    served = Hostile()
    loop = asyncio.new_event_loop()
    authority = _Authority(folder) if certificates else None
    if authority is not None:
        served.root = authority.root
    port, secure_port = _free_port(), _free_port()
    servers = []
    for number, (name, answer) in enumerate(sites.items(), start=1):
        address = str(IPv4Address(FIRST + number))
        shown = certificates.get(name)
        context = authority.context(address, shown) if authority and shown else None
        own_port = secure_port if context else port
        served.sites[name] = f"{'https' if context else 'http'}://{address}:{own_port}"
        served.log[name] = []
        handler = _handler(answer, served.sites[name], served.log[name])
        servers.append(
            loop.run_until_complete(
                asyncio.start_server(handler, address, own_port, ssl=context, backlog=50, limit=1_000_000)
            )
        )
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    loop.set_exception_handler(lambda *_: None)
    thread.start()
    try:
        yield served
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        for server in servers:
            server.close()
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        loop.run_until_complete(asyncio.wait(tasks, timeout=5) if tasks else asyncio.sleep(0))
        loop.close()


def _handler(
    answer: Answer, origin: str, log: list[str]
) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]:
    asked: Counter[str] = Counter()

    async def handle(read: asyncio.StreamReader, out: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError):
            while True:
                first, *_ = (await read.readuntil(b"\r\n\r\n")).split(b"\r\n", 1)
                method, path, _ = first.decode("latin-1").split(" ")
                log.append(f"{method} {path}")
                asked[path] += 1
                before = out.transport.get_write_buffer_size()
                await answer(Request(origin, method, path, asked[path] - 1), out)
                if out.is_closing() or before:
                    break
        with suppress(Exception):
            out.close()

    return handle


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class _Authority:
    """Signs certificates; the middle one is never sent along."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.keys = {name: ec.generate_private_key(ec.SECP256R1()) for name in ("root", "middle")}
        self.root = folder / "root.pem"
        made = self._certificate("root", self.keys["root"], "root", days=90, is_authority=True)
        self.root.write_bytes(made.public_bytes(serialization.Encoding.PEM))

    def context(self, address: str, shown: Certificate) -> ssl.SSLContext:
        key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey = ec.generate_private_key(ec.SECP256R1())
        if shown.old:
            key = rsa.generate_private_key(65537, 2048)
        host = address if shown.right_host else "127.0.0.250"
        made = self._certificate(address, key, shown.signed_by, shown.days, host=host)
        file = self.folder / f"{address}.pem"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
            + made.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if shown.old:
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1
        context.load_cert_chain(file)
        return context

    def _certificate(
        self,
        name: str,
        key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
        signed_by: str,
        days: int,
        *,
        host: str = "",
        is_authority: bool = False,
    ) -> x509.Certificate:
        subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, f"Сыноо {name}")])
        issuer = subject
        if signed_by != "itself":
            issuer = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, f"Сыноо {signed_by}")])
        now = datetime.now(UTC)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(issuer)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=400))
            .not_valid_after(now + timedelta(days=days))
            .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        )
        if host:
            names: Sequence[x509.GeneralName] = [x509.IPAddress(IPv4Address(host))]
            builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
        return builder.sign(self.keys.get(signed_by, key), hashes.SHA256())
