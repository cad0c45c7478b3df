"""Hosts of services whose own terms and privacy pages are linked from sites that use them."""

import re

from audits.facts.addresses import split_address

_SERVICES = re.compile(
    r"(?:\A|\.)(?:google|gstatic|youtube|automattic|jetpack|akismet|wordpress|wix|tilda|ucoz|squarespace|webflow|joomla|drupal|github"
    r"|facebook|meta|instagram|whatsapp|telegram|twitter|x|tiktok|vk|ok|linkedin|pinterest|disqus|addtoany|sharethis|yandex|mail|2gis"
    r"|cloudflare|hcaptcha|recaptcha|mailchimp|intuit|sendpulse|unisender|paypal|stripe|bitrix24?|1c-bitrix|cookiebot|onetrust)"
    r"\.(?:com|org|net|ru|me|cc|io|kg|plus|[a-z]{2})\Z"
)


def is_service(url: str) -> bool:
    """Does the address belong to a network, builder, captcha, payment or mailing service?"""
    return _SERVICES.search(split_address(url).host) is not None
