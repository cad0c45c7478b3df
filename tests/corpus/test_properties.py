"""The same page written differently has the same facts; a damaged page has an answer; every answer is valid."""

import json
import random
import re
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from audits.facts.page import page_facts
from crawler.extract import extract
from kuzgu.inspection import inspect_page
from tests.corpus.reading import body_of, cases, page_of, readers
from tests.examples import EXAMPLES

SCHEMA = Draft202012Validator(
    json.loads((Path(__file__).parents[2] / "docs/schema/inspect.json").read_text("utf-8"))
)
ALL = tuple(chain.from_iterable(cases(reader) for reader in readers()))
WRITTEN = tuple(case for case in ALL if "html" in case and len(case["html"]) < 4_000)

TAG = re.compile(
    r"<!--.*?-->|<(?P<raw>script|style|textarea|title|noscript|xmp|iframe|template)\b.*?</(?P=raw)\s*>"
    r"|<(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>(?:\s+[a-zA-Z_][\w:.-]*(?:\s*=\s*(?:\"[^\"<>&]*\"|'[^'<>&]*'|[^\s\"'>=`<&/]+))?)*)\s*(?P<end>/?)>",
    re.DOTALL | re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"([a-zA-Z_][\w:.-]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


def rewritten(html: str, choices: random.Random) -> str:
    """The same page: other quotes, capitals, order of attributes, white space, letters as references."""

    def write(found: re.Match[str]) -> str:
        if not found["name"]:
            return found[0]
        attributes = [
            (name, next((value for value in values if value), "") if "=" in whole else None)
            for name, *values, whole in (
                (*one.groups(default=""), one.group()) for one in ATTRIBUTE.finditer(found["attributes"])
            )
        ]
        if len({name.lower() for name, _ in attributes}) == len(attributes):
            choices.shuffle(attributes)
        name = choices.choice((str.upper, str.lower))(found["name"])
        inside = "".join(written(*one, choices) for one in attributes)
        space = choices.choice(("", " ", "\n"))
        return f"<{name}{inside}{space}{found['end']}>"

    return TAG.sub(write, html)


def written(name: str, value: str | None, choices: random.Random) -> str:
    name = choices.choice((str.upper, str.lower, str.title))(name) if ":" not in name else name
    space = choices.choice((" ", "\n ", "\t"))
    if value is None:
        return f"{space}{name}"
    quotes = [quote for quote in ('"', "'") if quote not in value]
    if not quotes:
        return f'{space}{name}="{value.replace(chr(34), "&quot;")}"'
    quote = choices.choice(quotes)
    if value and choices.random() < 0.3:
        index = choices.randrange(len(value))
        value = f"{value[:index]}&#{choices.choice((str(ord(value[index])), f'x{ord(value[index]):X}'))};{value[index + 1 :]}"
    return f"{space}{name}{choices.choice(('=', ' = '))}{quote}{value}{quote}"


def facts(case: dict[str, Any], body: str | bytes, *headers: tuple[str, str]) -> dict[str, Any]:
    given = tuple((name, value) for name, value in case.get("headers", ()))
    page = extract(body, case["url"], 200, (*given, *headers))
    return page_facts(page, case.get("robots_txt", ""), case.get("user_agent", "Kuzgu"))


@pytest.mark.parametrize("reader", readers())
def test_every_answer_is_valid(reader: str) -> None:
    for case in cases(reader):
        answer = {"id": case["id"], **inspect_page(page_of(case), case.get("robots_txt", ""))}
        errors = [error.message for error in SCHEMA.iter_errors(json.loads(json.dumps(answer)))]
        assert errors == [], case["id"]
        assert all(finding["status"] != "error" for finding in answer["findings"]), case["id"]


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.sampled_from(WRITTEN), st.randoms(use_true_random=False))
def test_the_same_page_written_differently(case: dict[str, Any], choices: random.Random) -> None:
    other = rewritten(case["html"], choices)
    assert facts(case, other) == facts(case, case["html"]), other


@settings(max_examples=EXAMPLES // 2, deadline=None)
@given(st.sampled_from(WRITTEN), st.sampled_from(("utf-8", "utf-16", "windows-1251", "koi8-r")))
def test_the_same_page_in_another_encoding(case: dict[str, Any], encoding: str) -> None:
    try:
        body = case["html"].encode(encoding)
    except UnicodeEncodeError:
        return
    if any(name.lower() == "content-type" for name, _ in case.get("headers", ())):
        return
    answer = facts(case, body, ("Content-Type", f"text/html; charset={encoding}"))
    answer["encoding"] = None
    assert answer == facts(case, case["html"])


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.sampled_from(ALL), st.integers(0, 4_000), st.binary(max_size=6), st.integers(0, 30))
def test_a_damaged_page_has_an_answer(case: dict[str, Any], place: int, junk: bytes, lost: int) -> None:
    body = body_of(case)
    body = body.encode("utf-8", "replace") if isinstance(body, str) else body
    damaged = body[:place] + junk + body[place + lost :]
    answer = {"id": 1, **inspect_page(extract(damaged, case["url"]))}
    assert [error.message for error in SCHEMA.iter_errors(json.loads(json.dumps(answer)))] == []
    assert all(finding["status"] != "error" for finding in answer["findings"])
