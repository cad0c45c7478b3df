"""Debian's nginx in front of a farm, on loopback; its log is what all contenders are counted by."""

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.farm import FarmSite

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin") or "nginx"


@dataclass(frozen=True, slots=True)
class Farm:
    """A farm that is being served. ``homes``: the address of each site's home page."""

    homes: tuple[str, ...]
    log: Path

    def forget(self) -> None:
        """Count from here."""
        with self.log.open("w"):
            pass

    def pages(self) -> int:
        """Different addresses that answered 200 with HTML."""
        seen = set()
        for line in self.log.read_text(encoding="utf-8").splitlines():
            address, status, content_type, method = line.split("\t")
            if status == "200" and content_type.startswith("text/html") and method == "GET":
                seen.add(address)
        return len(seen)

    def requests(self) -> int:
        return len(self.log.read_text(encoding="utf-8").splitlines())


@contextlib.contextmanager
def served(sites: Sequence[FarmSite], folder: Path) -> Iterator[Farm]:
    """Serve each site on an address of its own until this block ends."""
    port = _free_port()
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "nginx.conf"
    config.write_text(_config(sites, folder, port), encoding="utf-8")
    server = subprocess.Popen([NGINX, "-p", str(folder), "-c", str(config), "-e", str(folder / "error.log")])
    homes = tuple(f"http://{_address(site.number)}:{port}/" for site in sites)
    try:
        _wait_for(_address(sites[0].number), port, server)
        yield Farm(homes, folder / "access.log")
    finally:
        server.terminate()
        server.wait(10)


def _address(number: int) -> str:
    return f"127.0.{1 + number // 250}.{1 + number % 250}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(host: str, port: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection((host, port), 1):
            return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError(f"nginx did not start ({NGINX}); its words are in error.log")


def _config(sites: Sequence[FarmSite], folder: Path, port: int) -> str:
    servers = "\n".join(_server(site, port) for site in sites)
    user = "user root;" if os.geteuid() == 0 else ""  # the farm's folder is ours alone
    return f"""{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
events {{ worker_connections 4096; }}
http {{
  log_format counted "$server_addr$request_uri\\t$status\\t$sent_http_content_type\\t$request_method";
  access_log {folder}/access.log counted;
  types {{ text/html html; text/css css; text/javascript js; image/jpeg jpg; text/xml xml; text/plain txt; }}
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  gzip_static on;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000;
{servers}
}}
"""


def _server(site: FarmSite, port: int) -> str:
    moved = "\n".join(f"    location = {old} {{ return 301 {new}; }}" for old, new in site.redirects)
    return f"""  server {{
    listen {_address(site.number)}:{port};
    root {site.folder};
    charset {site.charset};
    index index.html;
{moved}
  }}"""
