"""One page at once: its facts and the findings of the page checks. Never a whole site, never stored."""

import base64
import binascii
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from audits import codec
from audits.check import Finding
from audits.evidence import PageEvidence
from audits.facts.page import page_facts
from audits.run import judge_page
from crawler.extract import extract

USER_AGENT = "Kuzgu"
FILE_URL = "http://page.invalid/"


class BadLineError(ValueError):
    """One line of the input that cannot be answered; ``code`` is stable."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


def inspect_page(page: PageEvidence, robots_text: str = "", user_agent: str = USER_AGENT) -> dict[str, Any]:
    """{"facts": …, "findings": …} as docs/schema/inspect.json says."""
    return {
        "facts": page_facts(page, robots_text, user_agent),
        "findings": [_plain(finding) for finding in judge_page(page)],
    }


def inspect_file(path: Path, url: str = "") -> dict[str, Any]:
    """A saved page. Raises OSError. ``url`` is the address that it came from, if known."""
    return inspect_page(extract(path.read_bytes(), url or FILE_URL))


def inspect_lines(lines: Iterable[str]) -> Iterator[str]:
    """One JSON line for each line of input, in order. Uses no network. A bad line is answered, not raised."""
    for line in lines:
        identity: Any = None
        try:
            try:
                task = json.loads(line)
            except ValueError as error:
                raise BadLineError("bad_json", f"the line is not JSON: {error}") from error
            if not isinstance(task, dict):
                raise BadLineError("bad_json", "the line is not a JSON object")
            identity = task.get("id")
            answer = {"id": identity, **_inspect_task(task)}
        except BadLineError as error:
            answer = {"id": identity, "error": {"code": error.code, "message": str(error)}}
        except Exception as error:  # a page that breaks a reader is answered too: the stream goes on
            message = f"{type(error).__name__}: {error}"
            answer = {"id": identity, "error": {"code": "internal", "message": message}}
        yield codec.encode(answer).decode()


def _inspect_task(task: dict[str, Any]) -> dict[str, Any]:
    url = _field(task, "url", str)
    body: str | bytes
    if task.get("html") is not None:
        body = _field(task, "html", str)
    elif task.get("html_b64") is not None:
        try:
            body = base64.b64decode(_field(task, "html_b64", str), validate=True)
        except binascii.Error as error:
            raise BadLineError("bad_base64", f"html_b64: {error}") from error
    else:
        raise BadLineError("missing_field", "the line has neither html nor html_b64")
    headers = task.get("headers") or []
    if not isinstance(headers, list) or not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)
        for pair in headers
    ):
        raise BadLineError("bad_field", "headers must be a list of [name, value]")
    status = _field(task, "status", int, 200)
    page = extract(body, url, status, tuple((name, value) for name, value in headers))
    robots_text = _field(task, "robots_txt", str, "")
    return inspect_page(page, robots_text, _field(task, "user_agent", str, USER_AGENT))


def _field(task: dict[str, Any], name: str, kind: type, default: Any = None) -> Any:
    value = task.get(name)
    if value is None:
        if default is None:
            raise BadLineError("missing_field", f"the line has no {name}")
        return default
    if not isinstance(value, kind) or isinstance(value, bool):
        raise BadLineError("bad_field", f"{name} must be {'a number' if kind is int else 'a text'}")
    return value


def _plain(finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "status": finding.status.value,
        "outcome": finding.outcome,
        "params": finding.params,
        "subjects": [{"url": s.url, "markup": s.markup, "outcome": s.outcome} for s in finding.subjects],
    }
