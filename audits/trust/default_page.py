"""Is anything left of the template's own texts?"""

import re

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown
from audits.evidence import SiteEvidence
from audits.facts.own_text import whole_text

_TEXTS = re.compile(
    r"lorem ipsum dolor|dolor sit amet,? consectetur|welcome to wordpress\. this is your first post|this is an example page\. it.s different from a blog post"
    r"|добро пожаловать в wordpress\. это ваша первая запись|это пример страницы\. от записей в блоге|your content goes here|nullam quis risus eget"
    r"|рыбный текст|здесь будет (?:ваш )?текст|бул жерде (?:сиздин )?текст болот",
    re.IGNORECASE,
)
_SIGNS = (
    *("orem ipsum", "olor sit amet", "ordPress", "an example page", "пример страницы", "LOREM", "OLOR SIT"),
    *("content goes here", "ullam quis risus", "ыбный текст", "десь будет", "ул жерде"),
)
"""As templates write it; a text without any of these is not looked at closely."""
_TITLES = re.compile(r"(?:hello world!?|привет,? мир!?|sample page|пример страницы)", re.IGNORECASE)


@site_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("No text of the template is left"),
    title_failed=N_("Delete what came with the template"),
    why=N_("“Lorem ipsum” and “Hello world!” tell visitors that nobody looks after the site."),
    fix=N_(
        "Open the pages of the list.\nDelete them, or put your own text there.\nLook into the foot and the side column too."
    ),
    verify=N_("Open these pages on your phone: they are gone, or tell of you."),
    outcomes={
        "ok": passed(N_("We saw no text of a template.")),
        "left": failed(N_("Texts of the template are still there: {words}.")),
        "no_pages": unknown(N_("No page could be read.")),
    },
    since="0.1",
    revision=1,
    source="First contents that WordPress, Joomla and usual themes bring",
    reason="It costs trust, but hides nothing; good to have.",
    good="a news page of your own",
    bad="Lorem ipsum dolor sit amet",
)
def check(site: SiteEvidence) -> Verdict:
    pages = [page for page in site.pages if 200 <= page.status < 300]
    if not pages:
        return Verdict("no_pages")
    found: dict[str, str] = {}
    for page in pages:
        text = whole_text(page)
        texts = (
            [match.group() for match in _TEXTS.finditer(text)] if any(sign in text for sign in _SIGNS) else []
        )
        texts += [
            heading.text
            for heading in page.headings
            if heading.level == 1 and _TITLES.fullmatch(heading.text)
        ]
        if texts:
            found[page.url] = texts[0]
    if not found:
        return Verdict("ok")
    places = tuple(Subject(url=url, markup=text) for url, text in found.items())
    return Verdict("left", {"words": next(iter(found.values()))}, places)
