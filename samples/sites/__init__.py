"""The sample sites by host name. One file an organisation."""

from samples.answers import Answer, Site, page
from samples.sites import (
    bakyt_uyu,
    jashyl_bulak,
    jayloo,
    kochmo_koshogo,
    mekendesh,
    nurluu_kelechek,
    ulush_un,
)

SILENT = ("un-katpas.example",)
"""Hosts that accept the connection and never answer."""

OUTSIDE = ("creativecommons.org", "plus.google.com", "www.ucoz.example")
"""Sites of others that the samples link to: they exist, and nobody is let in."""

CHALLENGE = """<!doctype html><html lang="en"><head><title>Just a moment...</title></head>
<body><h1>Checking your browser</h1><p>Please enable JavaScript and cookies to continue.</p></body></html>"""


def sites() -> dict[str, Site]:
    """Every host that answers, and its answers."""
    return {
        **jashyl_bulak.hosts(),
        **nurluu_kelechek.hosts(),
        **mekendesh.hosts(),
        **bakyt_uyu.hosts(),
        **kochmo_koshogo.hosts(),
        **jayloo.hosts(),
        **ulush_un.hosts(),
        "korgon.example": {
            "/robots.txt": page("User-agent: *\nAllow: /\n", content_type="text/plain"),
            "*": Answer(CHALLENGE.encode(), 403, {"Content-Type": "text/html; charset=utf-8"}),
        },
        "jabyk-eshik.example": {
            "/robots.txt": page("User-agent: *\nDisallow: /\n", content_type="text/plain"),
            "*": page("<html><title>Жабык эшик</title><p>Бул бетти роботтор окубашы керек.</p></html>"),
        },
    }
