"""Mark-up that a network's script turns into a frame: the address that it names.

Source: the networks' documentation of page plug-ins, follow buttons, embedded posts and community widgets.
"""

import re

KEYS = frozenset(
    {
        "data-href",
        "data-telegram-post",
        "data-telegram-discussion",
        "data-instgrm-permalink",
        "data-channelid",
        "data-channel",
    }
)
_LONGEST = 500
_VK = re.compile(r"VK\.Widgets\.(?:Group|CommunityMessages|Subscribe)\([^)]{0,400}?,\s*-?(\d{1,12})\s*[,)]")
_OK = re.compile(r"OK\.CONNECT\.insertGroupWidget\(\s*[\"'][^\"']{0,100}[\"']\s*,\s*[\"'](\d{5,20})[\"']")


def address_of(attributes: dict[str, str]) -> str:
    """The address that an element names, "" where it is no widget."""
    names = attributes.get("class", "").split()
    if address := attributes.get("data-href"):
        return address[:_LONGEST] if any(name.startswith("fb-") for name in names) else ""
    if post := attributes.get("data-telegram-post") or attributes.get("data-telegram-discussion"):
        return f"https://t.me/{post[:_LONGEST]}" if "://" not in post else post[:_LONGEST]
    if address := attributes.get("data-instgrm-permalink"):
        return address[:_LONGEST]
    if "g-ytsubscribe" in names:
        if channel := attributes.get("data-channelid"):
            return f"https://www.youtube.com/channel/{channel[:100]}"
        if user := attributes.get("data-channel"):
            return f"https://www.youtube.com/user/{user[:100]}"
    return ""


def addresses_in_script(text: str) -> list[str]:
    """Communities that an inline script puts on the page."""
    if "VK.Widgets." in text:
        return [f"https://vk.com/club{number}" for number in _VK.findall(text[:50_000])[:5]]
    if "OK.CONNECT" in text:
        return [f"https://ok.ru/group/{number}" for number in _OK.findall(text[:50_000])[:5]]
    return []
