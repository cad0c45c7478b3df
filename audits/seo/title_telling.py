"""Does a title that only one page has say anything?"""

import re
from collections import Counter

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.site_state import home_page_index
from audits.facts.wording import fold

_WORDS = """
башкы бет|башкы барак|негизги бет|негизги барак|аталышы жок|аты жок|барак|бет|кош келиңиз|кош келиңиздер
главная|главная страница|домашняя страница|начало|на главную|добро пожаловать|без названия|без имени
без заголовка|нет заголовка|страница|новая страница|мой сайт|заголовок|заголовок страницы|название сайта
новый сайт|сайт|home|home page|homepage|main|main page|start|start page|welcome|index|untitled
untitled document|untitled page|no title|new page|page|my site|my website|website|site|title|document
page title|default|blank|just another wordpress site|my blog|react app|vite app|next app|wordpress|joomla
drupal|blank page|home 1|page 1|new page 1|main page 1
"""
EMPTY_TITLES = frozenset(fold(text) for line in _WORDS.split("\n") for text in line.split("|") if text)
"""Whole titles that the system or its template brings, in Kyrgyz, Russian and English."""
_FILE = re.compile(r"[\w-]+\.(?:html?|php|docx?|indd|pdf|pptx?)", re.I)
_EDGES = " .,:;!-|«»\"'"


@site_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("Titles say what the page is"),
    title_failed=N_("Replace titles that say nothing"),
    why=N_(
        "“Home” or “New page” is what people then see in search results, in tabs and in bookmarks. Nobody "
        "searches for these words, and nobody knows whose page it is."
    ),
    fix=N_(
        "Look at the titles of the list below.\n"
        "Write for the home page: the name of the organisation and what it does, in 3 to 10 words.\n"
        "Write for other pages: what the page is about, and then the name of the organisation."
    ),
    fixes={
        "wordpress": N_(
            "Open Settings, then General.\n"
            "Fill in “Site Title” and “Tagline”: together they are the title of the home page. Save.\n"
            "Open the other pages of the list and change the line at the top."
        ),
    },
    verify=N_("Open the page on your phone and look at the list of open tabs: your name stands there."),
    snippet=N_("<title>{name}</title>"),
    outcomes={
        "ok": passed(N_("Titles say what the pages are.")),
        "home": warned(N_("The title of the home page says nothing: “{title}”."), 0.2),
        "inner": warned(N_("Pages whose title says nothing: {count}. For example “{title}”."), 0.5),
        "none": not_applicable(N_("No page has a title that only this page has.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, title links: avoid boilerplate such as “Untitled” and “Home”",
    reason="Search engines put other words in the place of such a title, mostly rightly; so it is good to have.",
    good="<title>Omur — legal aid for families in Osh</title>",
    bad="<title>Главная</title>",
)
def check(site: SiteEvidence) -> Verdict:
    titled = [
        (index, page, fold(page.titles[0]).strip(_EDGES))
        for index, page in enumerate(site.pages)
        if page.titles and page.titles[0].strip()
    ]
    count = Counter(title for _, _, title in titled)
    own = [(index, page, title) for index, page, title in titled if count[title] == 1]
    if not own:
        return Verdict("none")
    empty = [
        (index, page)
        for index, page, title in own
        if not title or title in EMPTY_TITLES or _FILE.fullmatch(title)
    ]
    if not empty:
        return Verdict("ok")
    home = home_page_index(site)
    subjects = tuple(
        Subject(url=page.url, markup=f"<title>{page.titles[0]}</title>")
        for index, page in sorted(empty, key=lambda pair: pair[0] != home)
    )
    first = min(empty, key=lambda pair: pair[0] != home)
    params: dict[str, str | int] = {"count": len(empty), "title": first[1].titles[0]}
    return Verdict("home" if first[0] == home else "inner", params, subjects)
