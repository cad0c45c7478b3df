"""The words of the reports for keys that audits and history store. English here, translated at the end."""

from dataclasses import dataclass

from audits.check import N_, Access, Audience, Category, Effort, Status


@dataclass(frozen=True, slots=True)
class Band:
    """Marks of ``lowest`` and more (on the scale of 100, rounded) are called ``word``."""

    lowest: int
    key: str
    word: str
    verdict: str


BANDS = (
    Band(
        85,
        "strong",
        N_("strong"),
        N_("Your site is in very good shape; what is left to win lies mostly in “{worst}”."),
    ),
    Band(
        70,
        "good",
        N_("good"),
        N_("Your site stands on good ground: strongest in “{best}”, with most to win in “{worst}”."),
    ),
    Band(
        50,
        "middle",
        N_("halfway"),
        N_("Your site is halfway there: strongest in “{best}”, with most to win in “{worst}”."),
    ),
    Band(
        0,
        "start",
        N_("start here"),
        N_("Your site has much to win, first of all in “{worst}”, and the first steps are small."),
    ),
)
VERDICT_DONE = N_("Everything that we check is in place: keep it so.")
VERDICT_PRIVATE = N_("What the private sheet says comes first; all the rest that we check is in place.")
VERDICT_UNSEEN = N_("We could not see enough for an overall mark; what we did see stands below.")
NO_MARK = N_("too little seen")
VISIT_ENDED = N_("The visit ended: {reason}. Further pages were not looked at.")
GOOD_OPENS = N_("Your site opens and answers.")
GOOD_READABLE = N_("Your pages could be read; their number: {count}.")
GOOD_LANGUAGES = N_("You write for your readers in more than one language.")
GAIN = N_("+{points} points in “{category}”")

CATEGORY_NAMES: dict[Category, str] = {
    "seo": N_("Being found"),
    "mobile": N_("On the phone"),
    "licensing": N_("Open licence"),
    "social": N_("Social networks"),
    "access": N_("Open to everybody"),
    "language": N_("Languages"),
    "openness": N_("Openness"),
    "trust": N_("Safety and trust"),
}
FEWEST_SHOWN = 3
"""A mark that fewer checks than this stand behind is not shown: one answer is no mark."""
UNREAD_REPORT = N_("words of the report itself")
CATEGORY_QUESTIONS: dict[Category, str] = {
    "seo": N_("Do people who search for you find you? (SEO)"),
    "mobile": N_("Is the site easy to read and to use on a phone?"),
    "licensing": N_("May others use and share what you publish, and do they see it?"),
    "social": N_("Does a visitor find the way from the site to your accounts?"),
    "access": N_("Can people who see, hear or move with difficulty use the site?"),
    "language": N_("Is the site there in the languages of your readers, and readable in them?"),
    "openness": N_("Does the site share knowledge, and is it built with free software?"),
    "trust": N_("Is the site safe to visit, and can a visitor see who stands behind it?"),
}

STATUS_WORDS: dict[Status, str] = {
    Status.PASS: N_("in place"),
    Status.WARN: N_("partly in place"),
    Status.FAIL: N_("still to do"),
    Status.NOT_APPLICABLE: N_("does not apply"),
    Status.UNKNOWN: N_("not checked"),
    Status.ERROR: N_("not checked: our fault"),
    Status.DISPUTED: N_("disputed"),
}

EFFORTS: dict[Effort, str] = {
    "minutes": N_("about 15 minutes"),
    "hour": N_("about an hour"),
    "day": N_("about a day"),
    "project": N_("a small project of several days"),
}
AUDIENCES: dict[Audience, str] = {
    "editor": N_("whoever writes the texts"),
    "webmaster": N_("webmaster or web studio"),
    "director": N_("head of the organisation"),
}
ACCESS: dict[Access, str] = {
    "none": N_("no password needed"),
    "editor": N_("editor's password for the site"),
    "admin": N_("administrator's password for the site"),
    "hosting": N_("access to the hosting"),
    "domain": N_("access to the domain"),
}

ACCESS_ASKED = {
    "editor": N_("Sign in and see whether you can change a text."),
    "admin": N_("Sign in and see whether the settings open."),
    "hosting": N_("The contract and the account are in the name of the organisation."),
    "domain": N_("The account at the registrar is in the name of the organisation."),
}
"""What to look at for each kind of access that a step needs."""
ITEM_STATES = {
    "new": N_("new"),
    "open": N_("still open"),
    "regressed": N_("was in place last time"),
    "said_done": N_("you said done; we still see it"),
    "done_since": N_("you said done after our visit"),
}
ANSWERED = N_("{who}, {date}: “{reason}”")
ANSWERED_BRIEFLY = N_("{who}, {date}")
SAID_DONE = N_(
    "You told us that this is done. At our visit we still saw it at the places below. Perhaps an old copy of "
    "the page (cache) is still shown: empty the cache in the settings of the site or at the hosting, then "
    "tell us."
)
DONE_SINCE = N_("You told us after our visit that this is done. The next visit will show it.")

GROUPS = {
    "urgent": (N_("Urgent"), N_("These come first: without them the rest has little effect.")),
    "hour": (N_("Within an hour each"), N_("Quick wins: one evening or one workshop is enough for several.")),
    "month": (N_("This month"), N_("Each takes up to a day. Put a name and a date beside it.")),
    "studio": (
        N_("With your web studio"),
        N_("Send these to whoever built the site; the text below is enough for them."),
    ),
}

RUNNER_OUTCOMES = {
    "evidence_missing": N_("We could not see {field}: {reason}."),
    "measured": N_("Another check measured this on the page as a phone shows it."),
    "no_pages": N_("There was no page on which this can be checked."),
    "partly_seen": N_("We saw too few pages of the site to say that something is nowhere on it."),
    "crashed": N_("Our program stumbled here. This is a fault of ours, not of your site ({error})."),
}
RETIRED_OUTCOME = N_("The words for this answer ({outcome}) are not in this version of the program.")
RETIRED_CHECK = N_("A check that this version of the program no longer has ({check})")

FIELDS = {
    "variants": N_("where the spellings of your address lead"),
    "robots": N_("the file robots.txt"),
    "sitemaps": N_("the site map"),
    "tls": N_("the certificate of the secure connection"),
    "error_page": N_("the “not found” page"),
    "feeds": N_("the news feeds"),
    "assets": N_("the weight of images and scripts"),
    "documents": N_("the linked documents"),
    "favicon": N_("the site's icon"),
    "rendered": N_("the page as a browser draws it"),
    "external_links": N_("the links to other sites"),
}
OTHER_FIELD = N_("a part of the site")

REASONS = {
    "timeout": N_("no answer in time"),
    "dns": N_("the domain leads nowhere"),
    "refused": N_("the server refused the connection"),
    "tls": N_("the secure connection failed"),
    "connection_lost": N_("the connection broke off"),
    "http_error": N_("the server answered with an error"),
    "blocked": N_("the server turned our visit away"),
    "robots_disallowed": N_("robots.txt asks programs not to come here"),
    "private_address": N_("the address leads into a closed network"),
    "bad_address": N_("the address is written wrongly"),
    "too_many_redirects": N_("redirected too many times"),
    "too_large": N_("too large for this check"),
    "not_html": N_("not a web page"),
    "broken": N_("damaged, could not be read"),
    "not_attempted": N_("not visited"),
    "not_collected": N_("not part of this check"),
    "crashed": N_("the browser broke down while the page was open"),
    "out_of_memory": N_("the page takes more memory than a phone has"),
    "download": N_("the address gives a file and no page"),
    "no_browser": N_("there was no browser on the computer that made this check"),
    "scripts": N_("pages that are empty without scripts, of which a browser opened a few"),
    "opted_out": N_("asked us not to come"),
    "for_sale": N_("the domain is offered for sale there"),
    "registrar": N_("a page of the registrar stands there"),
    "default_page": N_("a first page of the server stands there, which nobody has changed"),
    "suspended": N_("the hosting company has suspended the site"),
    "redirect": N_("the address sends visitors to another domain"),
    "says_so": N_("the home page says so itself"),
    "crawl_delay": N_("robots.txt asks for longer pauses than our whole visit lasts"),
    "challenge": N_("a test page for robots stood in the way"),
    "robots_txt": N_("robots.txt asks programs not to come here"),
    "no_text": N_("almost no text without scripts"),
    "failures": N_("too many pages could not be read"),
    "archive": N_("the archive holds only a part of the site"),
    "platform": N_("the address is a page on somebody else's platform"),
    "none": N_("no address is known"),
    "no_address": N_("no address is known"),
    "http_403": N_("the server forbade us to enter (403)"),
    "http_429": N_("the server asked us to come less often (429)"),
    "http_503": N_("the server was overloaded or closed (503)"),
    "budget": N_("the limit of this check was reached"),
    "pages": N_("the limit of pages was reached"),
    "bytes": N_("the limit of size was reached"),
    "seconds": N_("the limit of time was reached"),
    "stopped": N_("the check was stopped early"),
    "failed": N_("the check broke off"),
}
CODES = {
    "meta": N_("a line in the page"),
    "header": N_("a setting of the server"),
    "robots_txt": N_("the file robots.txt"),
    "status": N_("the answer of the server"),
    "relative": N_("not a full address"),
    "several": N_("several different addresses"),
    "invalid": N_("not a valid address"),
    "not_http": N_("not an address of the web"),
    "home_from_inner": N_("an inner page names the home page"),
    "other_language": N_("it names the page in another language"),
    "in_body": N_("it stands in the wrong part of the page"),
    "other_host": N_("it names another site"),
    "fragment": N_("it names a part of a page"),
    "unknown_type": N_("there is no such licence"),
    "wrong_order": N_("the letters are in the wrong order"),
    "no_version": N_("the version is missing"),
    "unknown_version": N_("there is no such version"),
    "unknown_port": N_("there is no version for this country"),
    "port_needed": N_("this version exists only for single countries"),
    "certificate has expired": N_("it has expired"),
    "self-signed certificate": N_("nobody has confirmed it"),
    "self-signed certificate in certificate chain": N_("nobody has confirmed it"),
    "unable to get local issuer certificate": N_("its chain is not whole"),
    "Hostname mismatch": N_("it was made for another address"),
}
"""What a parameter that is a code means; anything else stands as it is."""
NETWORKS = {
    "facebook": "Facebook",
    "instagram": "Instagram",
    "telegram": "Telegram",
    "whatsapp": "WhatsApp",
    "youtube": "YouTube",
    "tiktok": "TikTok",
    "twitter": "X (Twitter)",
    "x": "X (Twitter)",
    "linkedin": "LinkedIn",
    "vk": "VK",
    "ok": "OK.ru",
    "threads": "Threads",
    "viber": "Viber",
    "messenger": "Messenger",
    "github": "GitHub",
    "gitlab": "GitLab",
    "google-plus": "Google+",
    "googleplus": "Google+",
    "google_plus": "Google+",
}
"""How networks write themselves, in every language."""
OTHER_REASON = N_("for another reason")

STATES = {
    "audited": N_("checked"),
    "partly": N_("checked in part"),
    "needs_scripts": N_("empty without scripts"),
    "blocked": N_("turned our visit away"),
    "robots_disallowed": N_("closed to programs by robots.txt"),
    "unreachable": N_("did not open"),
    "parked": N_("a page of a registrar or a hosting company"),
    "moved": N_("leads to another address"),
    "closed": N_("says that it has closed"),
    "opted_out": N_("asked not to be visited"),
    "no_own_site": N_("no site of its own"),
    "not_collected": N_("not in the archive"),
    "not_finished": N_("not visited to the end: our fault"),
}


NOT_COMPARED = {
    "first": N_("This was the first check of this site. The next one will be compared with it."),
    "rules": N_(
        "Last checked: {date}. Since then our rules have changed, and a comparison would show the change of "
        "the rules, not of your site."
    ),
    "selection": N_(
        "Last checked: {date}. Since then the way in which we choose pages has changed, and a comparison "
        "would not be fair."
    ),
    "no_marks_before": N_("Last visited: {date}. Then the site had no marks ({state}): now it has."),
    "no_marks_now": N_("Last checked: {date}. Then the site could be seen and had marks."),
    "no_marks_both": N_("Last visited: {date}. Then the site had no marks either ({state})."),
    "other": N_("Last checked: {date}. The two checks cannot be compared."),
}
ADDRESS_CHANGED = N_("The address of the site has changed since then.")
RENDERING_DIFFERS = N_(
    "Only one of the two checks had a browser that measures pages on a phone's screen, so what such a "
    "browser sees is not compared."
)
PAGES_THEN_AND_NOW = N_("Pages read then: {before}, now: {now}.")
BREAKS = {
    "language_replaced": N_(
        "The site was mostly in this language: {before}. Now most of it is in another one: {now}."
    ),
    "language_arrived": N_("Much text has come in a language that was hardly there before: {now}."),
    "topic": N_("The home page was called “{before}”. Now it is called “{now}” and has no word of before."),
}
CHANGE_GROUPS = {
    "done": N_("Done since last time"),
    "better": N_("Better than last time"),
    "worse": N_("Was better last time"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a short plan. ``reasons`` limits it to these reasons; () is always."""

    action: str
    how: str
    audience: Audience
    effort: Effort
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StateWords:
    """What to say of a site that has no marks: in a sentence, what it means, and what to do. The key is the
    state, or the state and its reason where that calls for other words."""

    verdict: str
    meaning: str
    steps: tuple[Step, ...]


_ASK_AGAIN = Step(
    N_("Write to us: we shall come again"),
    N_("Tell us when it is done, or when you believe that we are wrong. The address is at the end."),
    "editor",
    "minutes",
)

STATES_WITHOUT_MARKS = {
    "unreachable": StateWords(
        N_("Your site did not open when we visited it."),
        N_(
            "This says nothing about how good your site is. It may be closed for an hour, or the fault may "
            "lie on the way between us and you. Yet whoever looked for you at that moment saw the same."
        ),
        (
            Step(
                N_("Open the site on a phone with mobile data"),
                N_(
                    "Switch the office Wi-Fi off first. Open the home page and one page inside. If both "
                    "open, write to us: then the fault was on our way to you."
                ),
                "editor",
                "minutes",
            ),
            Step(
                N_("Find out whether the domain is paid for"),
                N_(
                    "Ask the person in whose name the domain is registered. Renew it, and have it registered "
                    "in the name of the organisation, not of a person or a studio."
                ),
                "director",
                "hour",
                ("dns", "bad_address", "private_address"),
            ),
            Step(
                N_("Have the certificate of the site renewed"),
                N_(
                    "Ask your hosting company for a free certificate with automatic renewal. Until then "
                    "browsers warn every visitor."
                ),
                "webmaster",
                "hour",
                ("tls",),
            ),
            Step(
                N_("Ask the hosting company why the site did not answer"),
                N_("Give them the address, the date and the time from this report."),
                "webmaster",
                "minutes",
                (
                    "timeout",
                    "refused",
                    "connection_lost",
                    "http_error",
                    "http_503",
                    "too_many_redirects",
                    "broken",
                ),
            ),
            Step(
                N_("If the address has changed, tell us the new one"),
                N_(
                    "Put the new address into your social network accounts too. If the site has been closed "
                    "for good, tell us so and we shall not come again."
                ),
                "director",
                "minutes",
            ),
        ),
    ),
    "blocked": StateWords(
        N_("Your site turned our visit away, so we could not check it."),
        N_(
            "A protection on the server took our program for an attacker. You may notice nothing of it, but "
            "search engines and readers abroad may be turned away in the same manner."
        ),
        (
            Step(
                N_("Find out whether Google is let in"),
                N_(
                    "Open Google Search Console, choose URL Inspection, enter your home page and press Test "
                    "live URL. If the test fails, search is shut out too: then this is urgent."
                ),
                "webmaster",
                "hour",
            ),
            Step(
                N_("Ask the hosting company or the studio to let our check in"),
                N_(
                    "Show them this page. They find the rule in the firewall of the hosting, in Cloudflare "
                    "or in a security plug-in, and allow the name of our program that stands above."
                ),
                "webmaster",
                "hour",
            ),
            _ASK_AGAIN,
        ),
    ),
    "not_collected": StateWords(
        N_("The archive that we read has no home page of your site, so we could not check it."),
        N_(
            "This time nobody visited your site: we read pages that others had collected. Yours were not "
            "among them. This says nothing about your site."
        ),
        (),
    ),
    "robots_disallowed": StateWords(
        N_("Your site asks programs not to visit it, and we kept to that."),
        N_(
            "The file robots.txt at your address closes the site. If it closes it to search engines as well, "
            "people who search for you do not find you."
        ),
        (
            Step(
                N_("Look at what robots.txt says"),
                N_(
                    "Open your address with /robots.txt at the end. If “Disallow: /” stands under "
                    "“User-agent: *”, the site is closed to every program, search engines too."
                ),
                "editor",
                "minutes",
            ),
            Step(
                N_("If this is not what you want, open the site"),
                N_(
                    "In WordPress: Settings, Reading, take the mark away at “Discourage search engines”. "
                    "Elsewhere: ask the webmaster to take the line “Disallow: /” out."
                ),
                "webmaster",
                "minutes",
            ),
            Step(
                N_("If you want it so, tell us"),
                N_("Then we shall not come again."),
                "director",
                "minutes",
            ),
            _ASK_AGAIN,
        ),
    ),
    "needs_scripts": StateWords(
        N_("Your pages arrive empty, and a script fills them in later: we could not read them."),
        N_(
            "Search engines read such pages late or not at all, links that are shared show no title and no "
            "picture, and on a weak phone the page stays white for long."
        ),
        (
            Step(
                N_("See what a search engine sees"),
                N_(
                    "Open the home page on a computer, press Ctrl+U and look for a sentence that stands on "
                    "the page. If it is not there, the page arrives empty."
                ),
                "editor",
                "minutes",
            ),
            Step(
                N_("Ask the developers to have the pages made on the server"),
                N_(
                    "The words to use: server-side rendering or static generation. Most frameworks (Next, "
                    "Nuxt, Angular, SvelteKit) have it; often it is a setting and some days of work."
                ),
                "webmaster",
                "project",
            ),
            Step(
                N_("Until then, put the most important into the page itself"),
                N_(
                    "Title, description, name, address, phone and links to your accounts can stand in the "
                    "first file that the server sends."
                ),
                "webmaster",
                "hour",
            ),
            _ASK_AGAIN,
        ),
    ),
    "parked": StateWords(
        N_("At your address there was a page of a registrar or a hosting company, and not your site."),
        N_(
            "This says nothing about how good your site is. Most often the domain or the hosting was not "
            "paid in time, or the domain is not joined to the site. Whoever looks for you sees that page now."
        ),
        (
            Step(
                N_("Open the address yourself, on a phone with mobile data"),
                N_("If you see your site there, write to us: then we met something that is over."),
                "editor",
                "minutes",
            ),
            Step(
                N_("Find out whether the domain is paid for"),
                N_(
                    "Ask the person in whose name the domain is registered. Renew it, and have it registered "
                    "in the name of the organisation, not of a person or a studio."
                ),
                "director",
                "hour",
                ("for_sale", "registrar"),
            ),
            Step(
                N_("Ask the hosting company what is missing"),
                N_(
                    "Show them this page. They tell you whether a bill is open, and join the domain to the "
                    "folder in which the site lies."
                ),
                "webmaster",
                "hour",
                ("default_page", "suspended", "http_error"),
            ),
            _ASK_AGAIN,
        ),
    ),
    "moved": StateWords(
        N_("Your address leads to another domain. We did not go there, because we do not know whose it is."),
        N_(
            "The marks of another site are not yours. If the new domain is yours, tell us, and we shall "
            "check it. If it is not, somebody else has the visitors who look for you."
        ),
        (
            Step(
                N_("Look where the address leads"),
                N_("Open it on a phone with mobile data, and compare with the address that stands above."),
                "editor",
                "minutes",
            ),
            Step(
                N_("If the new domain is yours, tell us"),
                N_(
                    "Send us the new address, and put it into your social network accounts. Keep the old "
                    "domain paid for: search and old links find you by it for years."
                ),
                "director",
                "minutes",
            ),
            Step(
                N_("If it is not yours, speak with the registrar and the hosting company today"),
                N_(
                    "Ask who has changed where the domain leads, have it set back, and change the passwords "
                    "of the registrar, the hosting and the site."
                ),
                "webmaster",
                "hour",
            ),
        ),
    ),
    "closed": StateWords(
        N_("Your home page says that the organisation or the site has closed, so we gave no marks."),
        N_(
            "The sentence that we read stands below. If we read it wrongly, tell us. What you have published "
            "can serve others for long, when it stays where it is found."
        ),
        (
            Step(
                N_("If we read it wrongly, tell us"),
                N_("Then we shall check the site as any other."),
                "director",
                "minutes",
            ),
            Step(
                N_("If it is so, keep what you have published"),
                N_(
                    "Save the site at web.archive.org (Save Page Now), and put an open licence on it, so "
                    "that others may go on with your work."
                ),
                "editor",
                "hour",
            ),
            Step(
                N_("Keep the domain, or give it to somebody whom you trust"),
                N_(
                    "A domain that is let go is often bought by strangers, who put other things under your "
                    "name."
                ),
                "director",
                "hour",
            ),
        ),
    ),
    "opted_out": StateWords(
        N_("Your site asked not to be visited, so we did not come."),
        N_("Nothing was asked of your server, and nothing about the site was noted."),
        (
            Step(
                N_("If you want to be checked again, write to us"),
                N_("Then we take the address off our list. The address to write to is at the end."),
                "director",
                "minutes",
            ),
        ),
    ),
    "robots_disallowed crawl_delay": StateWords(
        N_(
            "Your site asks programs for such long pauses that our visit would have been over before the "
            "second page."
        ),
        N_(
            "The file robots.txt has a line Crawl-delay with a very large number, and we keep to such lines. "
            "Search engines that keep to it too see your news very late."
        ),
        (
            Step(
                N_("Make the number smaller"),
                N_(
                    "Open your address with /robots.txt at the end. Ask the webmaster to put a number "
                    "between 1 and 30 behind “Crawl-delay:”, or to take the line out."
                ),
                "webmaster",
                "minutes",
            ),
            _ASK_AGAIN,
        ),
    ),
    "no_own_site": StateWords(
        N_("Your organisation has no site of its own yet, so there was nothing to mark."),
        N_(
            "A page on a social network belongs to the network: it can be closed tomorrow, search finds "
            "little of it, and your reports do not last there. One page of your own is enough to begin."
        ),
        (
            Step(
                N_("Register a domain in the name of the organisation"),
                N_(
                    "For example in .kg or .org. The contract names the organisation, not a studio and not a "
                    "person: then nobody can take the address away."
                ),
                "director",
                "hour",
            ),
            Step(
                N_("Begin with one page"),
                N_(
                    "Who you are, what you do, for whom, how to reach you, links to your accounts, in Kyrgyz "
                    "and in Russian. A free open-source system such as WordPress is enough."
                ),
                "editor",
                "day",
            ),
            Step(
                N_("Put an open licence on it from the first day"),
                N_(
                    "Write at the foot of the page that your texts are under CC BY 4.0, with a link to the "
                    "licence. Then schools, media and Wikipedia may use them."
                ),
                "director",
                "minutes",
            ),
            Step(
                N_("Put the address of the site into your accounts"),
                N_("The profile has a line for it. Send the address to us too: we shall come and look."),
                "editor",
                "minutes",
            ),
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary; it is shown where one of ``signs`` stands in the English texts used."""

    word: str
    meaning: str
    signs: tuple[str, ...]


GLOSSARY = (
    Term(
        N_("Alternative text"),
        N_("Words that stand for an image: for blind readers, for search, and while the image loads."),
        ("alternative text", " alt", "alt="),
    ),
    Term(
        N_("Canonical address"),
        N_("The one address that counts when the same page can be reached at several."),
        ("canonical",),
    ),
    Term(
        N_("CMS"),
        N_("The system in which the pages of the site are written, for example WordPress or Joomla."),
        ("cms",),
    ),
    Term(
        N_("Creative Commons (CC)"),
        N_("Ready-made licences known all over the world. CC BY: use freely, name the author."),
        ("creative commons", "cc by", "cc0"),
    ),
    Term(
        N_("Description"),
        N_("One or two sentences about a page that search shows under its title."),
        ("description",),
    ),
    Term(
        N_("Domain"),
        N_("The name of the site on the internet, for example example.kg."),
        ("domain",),
    ),
    Term(
        N_("Encoding"),
        N_("The table by which bytes become letters. UTF-8 holds every Kyrgyz letter."),
        ("encoding", "utf-8", "windows-1251"),
    ),
    Term(
        N_("hreflang"),
        N_("A line in the page that tells search where the same page stands in another language."),
        ("hreflang",),
    ),
    Term(
        N_("HTTPS, certificate"),
        N_("The secure connection: nobody on the way can read or change the page."),
        ("https", "certificate", "secure connection"),
    ),
    Term(
        N_("Hosting"),
        N_("The company on whose computer the site lives."),
        ("hosting",),
    ),
    Term(
        N_("Licence"),
        N_("A sentence that says what others may do with your texts and pictures."),
        ("licence",),
    ),
    Term(
        N_("Open licence"),
        N_("Everybody may use, change and share it, even for money, if they name you."),
        ("open licence",),
    ),
    Term(
        N_("Redirect"),
        N_("The server sends the visitor on from one address to another."),
        ("redirect",),
    ),
    Term(
        N_("robots.txt"),
        N_("A small file that tells programs, search engines among them, where they may go."),
        ("robots.txt",),
    ),
    Term(
        N_("Share card"),
        N_("Title, picture and sentence that appear when somebody shares your link (Open Graph)."),
        ("open graph", "og:", "share card", "when shared", "is shared"),
    ),
    Term(
        N_("Site map"),
        N_("A list of all pages for search engines, mostly the file sitemap.xml."),
        ("site map", "sitemap"),
    ),
    Term(
        N_("Structured data"),
        N_("Facts about you (name, address, accounts) written so that programs understand them."),
        ("structured data", "json-ld", "schema.org"),
    ),
    Term(
        N_("Viewport"),
        N_("A line in the page that makes it as wide as the phone's screen."),
        ("viewport",),
    ),
)
