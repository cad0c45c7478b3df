"""Can people get the news by e-mail?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check
from audits.evidence import SiteEvidence
from audits.facts.newsletter import is_newsletter
from audits.facts.wording import fold

LONGEST = 60
_SERVICE = re.compile(
    r"//(?:[\w.-]+\.)?(?:list-manage\d*\.com|mailchi\.mp|eepurl\.com|unisender\.com|sendpulse\.com|mailerlite\.com"
    r"|getresponse\.com|sendfox\.com|follow\.it|subscribe\.ru|substack\.com|brevo\.com|sibforms\.com|buttondown\.\w+)/",
    re.I,
)
_NAME = re.compile(
    r"подпис\w+ на (?:\w+ )?(?:рассылк|новост)\w*|\bрассылка\b|newsletter|mailing list|subscribe (?:to|by)"
    r"|(?:жаңылыктар|кабарлар)\w* жазыл\w*|почта\w* аркылуу жаңылык"
)


@site_check(
    weight=0,
    effort="day",
    audience="editor",
    access="admin",
    title=N_("People can get your news by e-mail"),
    title_failed=N_("Offer your news by e-mail if you write regularly"),
    why=N_(
        "A list of addresses belongs to you. A network may block your page or close; your letters still arrive."
    ),
    fix=N_(
        "Decide whether somebody can write a letter every month; otherwise leave it.\n"
        "Put in a form with one field for the e-mail, and say how often you write.\n"
        "Ask for nothing else, keep the list safe, and let people leave with one tap."
    ),
    verify=N_("Sign up with your own address on your phone: a letter of confirmation arrives."),
    outcomes={
        "ok": passed(N_("People can sign up for news by e-mail.")),
        "not_seen": not_applicable(N_("We saw no way to sign up for news by e-mail. That costs nothing.")),
        "no_pages": not_applicable(N_("There was no page to look at.")),
    },
    since="0.1",
    revision=1,
    source="our rule: one way to stay in touch that belongs to the organisation",
    reason="Only an organisation that writes regularly needs it; news-feed counts the simple way.",
    good='<form action="/subscribe"><input type="email" name="email"></form>',
    bad="no form with an e-mail field",
)
def check(site: SiteEvidence) -> Verdict:
    pages = [page for page in site.pages if 200 <= page.status < 300]
    if not pages:
        return Verdict("no_pages")
    for page in pages:
        for form in page.forms:
            if is_newsletter(form) or _SERVICE.search(form.action or ""):
                return Verdict("ok", subjects=(Subject(url=page.url, markup=form.action or ""),))
    for link in pages[0].links:
        if _SERVICE.search(link.href) or (len(link.name) < LONGEST and _NAME.search(fold(link.name))):
            return Verdict("ok", subjects=(Subject(url=pages[0].url, markup=link.href),))
    return Verdict("not_seen")
