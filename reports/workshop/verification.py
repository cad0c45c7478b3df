"""What one verification came to, in words for whoever asked."""

from collections.abc import Mapping

from audits.check import N_, Check
from history import Verification
from reports.findings import reason_words
from reports.language import Texts, check_text
from reports.pages import shown_url

ANSWERS = {
    "passes": N_("In place now: {title}"),
    "still": N_("Still to do: {title}"),
    "unsure": N_("It could not be told: {title}"),
}
SEEN_AT = N_("Still seen here:")
MARKUP = N_("what stands there: {markup}")
LOOK = N_("Look on your phone too: {verify}")
BEHIND_CACHE = N_(
    "The page came out of a cache ({cache}). If you have mended it, empty the cache and ask again."
)
CACHE_NAMES = {
    "cloudflare": "Cloudflare",
    "litespeed": "LiteSpeed Cache",
    "wp-super-cache": "WP Super Cache",
    "w3-total-cache": "W3 Total Cache",
    "wp-rocket": "WP Rocket",
    "wp-fastest-cache": "WP Fastest Cache",
    "varnish": "Varnish",
    "tilda": "Tilda",
}
UNNAMED = N_("a cache of the hosting")
CLEAR = {
    "cloudflare": N_("In Cloudflare: Caching, Configuration, Purge Everything."),
    "litespeed": N_("In WordPress: LiteSpeed Cache, Toolbox, Purge All."),
    "wp-super-cache": N_("In WordPress: Settings, WP Super Cache, Delete Cache."),
    "w3-total-cache": N_("In WordPress: Performance, Empty All Caches."),
    "wp-rocket": N_("In WordPress: WP Rocket, Clear and preload cache."),
    "wp-fastest-cache": N_("In WordPress: WP Fastest Cache, Delete Cache."),
    "varnish": N_("Ask the hosting company to empty Varnish, or wait some hours."),
    "tilda": N_("In Tilda: open the page in the editor and press Publish; then wait some minutes."),
    "server": N_("Ask the hosting company to empty its cache, or wait some hours."),
    "unnamed": N_("Ask the hosting company to empty its cache, or wait some hours."),
}
WHOLE_SITE = N_(
    "Some pages alone cannot show this: what is missing may stand on a page that was not looked at, or all "
    "pages count together. Visit the site again: {command}"
)
MORE_PAGES = N_(
    "The pages that were looked at are right now. The finding names more pages than these. Visit the site "
    "again: {command}"
)
NOT_SEEN = N_("A page could not be seen: {reason}. Nothing is held against the site.")
NOT_JUDGED = N_("On what is there now, the check has no answer.")
QUEUED = N_("There is no connection now. It is written down; when you are online again: {command}")


def answer_lines(found: Verification, check: Check, texts: Texts) -> list[str]:
    """The answer for a person, a line each; the first says it all."""
    lines = [texts.say(ANSWERS[found.answer], title=check_text(texts, check, _title_of(found)))]
    if found.answer == "still":
        lines.append(texts.text(SEEN_AT))
        for place in found.places:
            lines.append(f"  {shown_url(place.url)}")
            if place.markup:
                lines.append(f"    {texts.say(MARKUP, markup=place.markup)}")
        for cache in found.caches:
            name = CACHE_NAMES.get(cache) or texts.text(UNNAMED)
            lines.append(texts.say(BEHIND_CACHE, cache=name))
            lines.append(f"  {texts.text(CLEAR.get(cache, CLEAR['unnamed']))}")
    elif found.answer == "unsure":
        lines.append(_why(found, texts))
    lines.append(texts.say(LOOK, verify=check_text(texts, check, "verify")))
    return lines


def _title_of(found: Verification) -> str:
    return "title" if found.answer == "passes" else "title_failed"


def _why(found: Verification, texts: Texts) -> str:
    command = f"kuzgu audit SEEDS --only {found.organisation_id}"
    general: Mapping[str, str] = {"whole_site": WHOLE_SITE, "more_pages": MORE_PAGES}
    if found.reason in general:
        return texts.say(general[found.reason], command=command)
    if found.reason in ("not_applicable", "unknown", "error"):
        return texts.text(NOT_JUDGED)
    return texts.say(NOT_SEEN, reason=reason_words(found.reason, texts))
