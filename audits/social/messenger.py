"""Can people write to the organisation in the messenger that they use?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social_presence import visible_profiles, whatsapp_without_number

MESSENGERS = {"whatsapp", "telegram", "viber", "messenger", "signal"}


@site_check(
    weight=5,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("People can write to you in a messenger"),
    title_failed=N_("Let people write to you in a messenger"),
    why=N_(
        "Nearly everybody in the country uses WhatsApp. A person with a question writes there; few write an "
        "e-mail."
    ),
    fix=N_(
        "Choose a number of the organisation, not a private one.\n"
        "Make the address: https://wa.me/996 and the number without the first zero and without spaces.\n"
        "Put it beside your phone number and into the footer. A Telegram channel or bot is fine as well."
    ),
    verify=N_("Tap the link on your phone: a chat with your organisation opens."),
    snippet=N_('<a href="https://wa.me/996XXXXXXXXX">WhatsApp</a>'),
    fixes={
        "tilda": N_(
            "Choose a number of the organisation, not a private one.\nMake the address: https://wa.me/996 and the number without the first zero and without spaces.\nOpen the page that serves as the footer, paste the address in “Content” of the block with the icons, save and publish all pages."
        ),
        "drupal": N_(
            "Choose a number of the organisation, not a private one.\nMake the address: https://wa.me/996 and the number without the first zero and without spaces.\nOpen Structure, then Menus, and add the address to the menu of the footer with the word WhatsApp. Save."
        ),
        "joomla": N_(
            "Choose a number of the organisation, not a private one.\nMake the address: https://wa.me/996 and the number without the first zero and without spaces.\nOpen Content, then Site Modules, and link the word WhatsApp in the module of the footer to this address. Save."
        ),
        "wordpress": N_(
            "Choose a number of the organisation, not a private one.\nMake the address: https://wa.me/996 and the number without the first zero and without spaces.\nOpen Appearance, then Editor or Widgets, choose the footer, add the block “Social Icons” with this address, and save."
        ),
    },
    outcomes={
        "ok": passed(N_("People can write to you in a messenger: {networks}.")),
        "no_number": warned(
            N_("There is a link to WhatsApp, but without a number: it opens no chat with you."), 0.15
        ),
        "none": failed(N_("We found no way to write to you in a messenger.")),
    },
    absent=("none",),
    since="0.1",
    revision=2,
    source="M-Vector for the Soros Foundation-Kyrgyzstan, 2017: WhatsApp 96 %; WhatsApp, click to chat",
    reason="Nearly everybody in the country writes in a messenger; without one most questions are never asked.",
    good='<a href="https://wa.me/996555120345">WhatsApp</a>',
    bad="a phone number only, no link to a messenger",
)
def check(site: SiteEvidence) -> Verdict:
    own = [p for p in visible_profiles(site) if p.network in MESSENGERS]
    if own:
        subjects = tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in own)
        return Verdict("ok", {"networks": ", ".join(dict.fromkeys(p.network for p in own))}, subjects)
    without = whatsapp_without_number(site)
    if without:
        return Verdict("no_number", subjects=tuple(Subject(url=url, markup=href) for url, href in without))
    return Verdict("none")
