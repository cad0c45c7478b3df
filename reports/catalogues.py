"""Bring the PO catalogues up to date with the texts in code, templates and checks.

    python -m reports.catalogues            every domain
    python -m reports.catalogues seo        one domain

A translation is never lost: a text that changed keeps its old translation marked fuzzy (take the mark away
when it is right again), a text that is gone stays at the end of the file as obsolete.
"""

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from audits.check import CATEGORIES
from audits.registry import all_checks
from reports.language import DOMAINS, LANGUAGES, LOCALES, SOURCE, VIEWS, check_texts

NAMES = {"ky": "Kyrgyz", "ru": "Russian"}
HEADER = """\
# {language} words of Küzgü, domain {domain}. Licence: CC BY 4.0, the authors of Küzgü.
# Address the reader politely. Take terms from the glossary. Keep every {{placeholder}} as it is
# and hang no suffix on it. {note}
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Language: {code}\\n"
"Plural-Forms: {plural};\\n"

"""
NOTES = {"ky": "Kyrgyz letters are ң ө ү (U+04A3, U+04E9, U+04AF) only.", "ru": "Write ё where it is said."}
FIELD_NOTES = {
    "title": "what is right when the check passes",
    "title_failed": "what to do, as an action",
    "why": "why it matters to the organisation's mission",
    "fix": "how to do it; one step a line",
    "verify": "how the reader sees that it is done",
    "snippet": "to be pasted: translate the words, keep the mark-up",
    "outcome": "what we saw",
}

WAS = "was: "


def report_texts() -> Iterator[tuple[str, str, str, str]]:
    """(domain, context, English, note) of every text marked in the code and the templates of this package. A
    text that stands in several folders belongs to the first domain."""
    seen = set()
    for domain in ("report", *VIEWS):
        inside = "" if domain == "report" else f"{domain}/"
        methods = [(f"templates/{inside}*.html", "jinja2.ext:babel_extract"), (f"{inside}*.py", "python")]
        for _, _, text, comments, _ in extract_from_dir(
            Path(__file__).parent, methods, keywords={"N_": None, "_": None}, comment_tags=("NOTE:",)
        ):
            if isinstance(text, str) and text not in seen:
                seen.add(text)
                yield domain, "report", text, " ".join(comments).removeprefix("NOTE:").strip()


def domain_texts(domain: str) -> Iterator[tuple[str, str, str]]:
    """(context, English, note) of every text of a domain, in the order of the file."""
    if domain not in CATEGORIES:
        yield from (found[1:] for found in report_texts() if found[0] == domain)
        return
    for check in all_checks().values():
        if check.category == domain:
            for name, text in check_texts(check):
                yield f"{check.id} {name}", text, FIELD_NOTES[name.split(":")[0]]


def merged(language: str, domain: str, old: Catalog) -> Catalog:
    """The texts of a domain with the translations that ``old`` has for them."""
    known = {
        (message.context or "", str(message.id)): message
        for message in [*old, *old.obsolete.values()]
        if message.id
    }
    by_context = {context: message for (context, _), message in known.items() if context != "report"}
    new = Catalog(locale=language)
    for context, english, note in domain_texts(domain):
        message = known.pop((context, english), None)
        changed = by_context.get(context)
        comments: list[str] = []
        translation, flags = "", set()
        if message is not None:
            fuzzy = "fuzzy" in message.flags
            comments = [line for line in message.user_comments if fuzzy or not line.startswith(WAS)]
            translation, flags = message.string, message.flags & {"fuzzy"}
        elif changed is not None and changed.string:
            known.pop((context, str(changed.id)), None)
            comments = [WAS + str(changed.id).replace("\n", " ")]
            translation, flags = changed.string, {"fuzzy"}
        new.add(
            english,
            translation,
            flags=flags,
            auto_comments=[note] if note else [],
            user_comments=comments,
            context=context,
        )
    for (context, english), message in known.items():
        if message.string:
            new.obsolete[(english, context)] = Message(english, message.string, context=context)
    return new


def read_old(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def written(language: str, domain: str, catalogue: Catalog) -> bytes:
    """The PO file: a short header, no places, in the order of the checks."""
    body = io.BytesIO()
    write_po(body, catalogue, width=105, no_location=True, omit_header=True)
    header = HEADER.format(
        language=NAMES[language],
        domain=domain,
        note=NOTES[language],
        code=language,
        plural=str(get_plural(language)).rstrip(";"),
    )
    return header.encode() + body.getvalue().lstrip(b"\n")


def update_catalogues(domains: Sequence[str] = DOMAINS) -> list[Path]:
    """Write or merge the PO files of these domains; the paths of those that changed."""
    changed = []
    for domain in domains:
        for language in LANGUAGES:
            if language == SOURCE:
                continue
            path = LOCALES / language / f"{domain}.po"
            content = written(language, domain, merged(language, domain, read_old(path, language)))
            if not path.exists() or path.read_bytes() != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                changed.append(path)
    return changed


if __name__ == "__main__":
    for written_path in update_catalogues(sys.argv[1:] or DOMAINS):
        print(written_path)
