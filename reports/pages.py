"""The Jinja environment of the reports: words, hostile text, addresses, one style sheet, its policy."""

import base64
import hashlib
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from audits.check import Param
from reports.findings import Saying, license_name
from reports.language import Texts, fill, translator

TEMPLATES = Path(__file__).with_name("templates")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
SHOWN = 200
LANGUAGE_CODE = re.compile("[a-z]{2,3}")


def foreign(text: object) -> Markup:
    """Text from a site or a seeds file: escaped, and its direction kept to itself."""
    return Markup("<bdi>{}</bdi>").format(CONTROLS.sub("\ufffd", str(text)))


def translated(texts: Texts) -> Callable[..., Markup]:
    """The ``_`` of the templates: numbers in the manner of the language, strings as foreign text."""

    def value(param: Param) -> str:
        if isinstance(param, Markup):
            return param
        return foreign(param) if isinstance(param, str) else escape(texts.number(param))

    def say(msgid: str, /, **params: Param) -> Markup:
        return Markup(fill(str(escape(texts.text(msgid))), params, value))

    return say


def said(texts: Texts) -> Callable[[Saying], Markup]:
    """The filter for what a finding says: it is translated already, its parameters are foreign."""

    def value(param: Param) -> str:
        return foreign(clipped(param)) if isinstance(param, str) else escape(texts.number(param))

    return lambda saying: Markup(fill(str(escape(saying.text)), saying.params, value))


def shown_url(url: str) -> str:
    """An address as people read it: no scheme, Cyrillic letters instead of %D0… and xn--…"""
    try:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return url
        labels = [_label(label) for label in parts.netloc.split(".")]
    except ValueError:
        return url
    rest = url.split("://", 1)[1][len(parts.netloc) :]
    return ".".join(labels) + ("" if rest == "/" else unquote(rest, errors="replace"))


def _label(label: str) -> str:
    if not label.lower().startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def is_web_address(url: str) -> bool:
    """Only such an address may become a link."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def clipped(text: str) -> str:
    """Foreign text as it is shown: at most SHOWN characters."""
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def language_code(code: str) -> str:
    """A code that may stand in a lang attribute; "" says that the language is not known."""
    return code if LANGUAGE_CODE.fullmatch(code) else ""


def source_of(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def hash_of(text: str) -> str:
    """The source expression of a Content-Security-Policy for this inline style or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """What a view adds to the house style: the rules, and their source expression for the policy."""

    rules: Markup
    hash: str


@cache
def style_sheet(name: str) -> StyleSheet:
    """A style sheet of the templates, by its name there."""
    text = source_of(name)
    return StyleSheet(Markup(text), hash_of(text))


@cache
def environment(language: str) -> Environment:
    """The templates with the words of one language."""
    texts = translator(language)
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = source_of("report.css"), source_of("index.js")
    env.globals.update(
        _=translated(texts),
        texts=texts,
        style=Markup(style),
        style_hash=hash_of(style),
        script=Markup(script),
        script_hash=hash_of(script),
        style_sheet=style_sheet,
    )
    env.filters.update(
        foreign=foreign,
        said=said(texts),
        shown_url=shown_url,
        clipped=clipped,
        language_code=language_code,
        license_name=license_name,
        number=texts.number,
        date=texts.date,
        moment=texts.moment,
    )
    env.tests["web_address"] = is_web_address
    return env


def render(template: str, language: str, context: Mapping[str, Any]) -> str:
    """One page as text."""
    return environment(language).get_template(template).render(context)


def write_page(path: Path, page: str) -> Path:
    """Write whole or not at all: a reader never finds half a page."""
    half = path.with_name(path.name + ".part")
    half.write_bytes(page.encode("utf-8", "replace"))
    os.replace(half, path)
    return path
