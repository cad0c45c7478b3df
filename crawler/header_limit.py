"""Puts an end to answers whose head has none: Twisted limits the length of a line, not how many there are."""

from typing import Any

from twisted.protocols.basic import LineReceiver
from twisted.web._newclient import HTTPClientParser

HEAD_BYTES = 400_000
"""Status lines and headers of one answer, informational ones (100 Continue) before it included."""


class HeadTooLarge(Exception):
    """The head of an answer is larger than there is any reason for."""


def _limited(parser: Any, data: bytes) -> None:
    if parser.line_mode:  # the body has not begun
        parser.head_bytes += len(data)
        if parser.head_bytes > HEAD_BYTES:
            raise HeadTooLarge(f"more than {HEAD_BYTES} bytes before the body")
    LineReceiver.dataReceived(parser, data)  # type: ignore[no-untyped-call]


def install() -> None:
    """Let every later answer in this process be read with the limit, whichever parser of headers reads it."""
    HTTPClientParser.head_bytes = 0  # type: ignore[attr-defined]
    HTTPClientParser.dataReceived = _limited  # type: ignore[method-assign]
