# ruff: noqa: E501
import pytest

from audits.evidence import LinkElement, PageEvidence, Property, Subresource
from audits.facts.social import classify, own_profiles, page_profiles, site_profiles
from tests.builders import HOME, link, meta, page, site

ADDRESSES = [
    # as written, network, handle, kind, canonical
    ("https://www.facebook.com/Aiyl.KG/", "facebook", "Aiyl.KG", "profile", "https://facebook.com/Aiyl.KG"),
    ("facebook.com/aiyl?fref=ts", "facebook", "aiyl", "profile", "https://facebook.com/aiyl"),
    ("HTTPS://M.FACEBOOK.COM/aiyl", "facebook", "aiyl", "profile", "https://facebook.com/aiyl"),
    ("//fb.com/aiyl", "facebook", "aiyl", "profile", "https://facebook.com/aiyl"),
    ("https://ru-ru.facebook.com/aiyl/about", "facebook", "aiyl", "profile", "https://facebook.com/aiyl"),
    ("https://web.facebook.com/profile.php?id=100012345678901&sk=about", "facebook", "100012345678901", "profile",
     "https://facebook.com/profile.php?id=100012345678901"),
    ("https://www.facebook.com/people/Айыл-Фонду/100064512345678/", "facebook", "100064512345678", "profile", None),
    ("https://www.facebook.com/pages/Aiyl/123456789012", "facebook", "123456789012", "profile", None),
    ("https://www.facebook.com/p/Aiyl-100064512345678/", "facebook", "Aiyl-100064512345678", "profile", None),
    ("https://www.facebook.com/Айыл-фонду-123456/", "facebook", "Айыл-фонду-123456", "profile", None),
    ("https://www.facebook.com/groups/aiyl", "facebook", "aiyl", "group", "https://facebook.com/groups/aiyl"),
    ("https://www.facebook.com/groups/aiyl/posts/12", "facebook", None, "post", None),
    ("https://www.facebook.com/aiyl/posts/1234", "facebook", None, "post", None),
    ("https://www.facebook.com/aiyl/photos/", "facebook", "aiyl", "profile", "https://facebook.com/aiyl"),
    ("https://www.facebook.com/photo.php?fbid=12", "facebook", None, "post", None),
    ("https://www.facebook.com/watch/?v=12", "facebook", None, "post", None),
    ("https://fb.watch/abc/", "facebook", None, "post", None),
    ("https://www.facebook.com/sharer/sharer.php?u=https://example.kg", "facebook", None, "share", None),
    ("https://www.facebook.com/sharer.php?u=x", "facebook", None, "share", None),
    ("https://www.facebook.com/dialog/share?app_id=1", "facebook", None, "share", None),
    ("https://www.facebook.com/share/1AbCdEf/", "facebook", None, "other", None),
    ("https://www.facebook.com/events/12/", "facebook", None, "other", None),
    ("https://www.facebook.com/login.php", "facebook", None, "other", None),
    ("https://www.facebook.com/tr?id=1", "facebook", None, "other", None),
    ("https://www.facebook.com/yourpage", "facebook", None, "other", None),
    ("https://www.facebook.com/", "facebook", None, "home", "https://facebook.com"),
    ("https://facebook.com/#", "facebook", None, "home", "https://facebook.com"),
    ("https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Faiyl", "facebook", "aiyl", "profile",
     "https://facebook.com/aiyl"),
    ("https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.instagram.com%2Faiyl%2F&h=A", "instagram", "aiyl", "profile",
     "https://instagram.com/aiyl"),
    ("https://m.me/aiyl", "messenger", "aiyl", "message", "https://m.me/aiyl"),
    ("https://www.instagram.com/aiyl.kg_/?hl=ru", "instagram", "aiyl.kg_", "profile", "https://instagram.com/aiyl.kg_"),
    ("https://instagram.com/@aiyl", "instagram", "aiyl", "profile", "https://instagram.com/aiyl"),
    ("https://www.instagram.com/p/Cxyz/", "instagram", None, "post", None),
    ("https://www.instagram.com/aiyl/reel/Cxyz/", "instagram", None, "post", None),
    ("https://www.instagram.com/explore/tags/aiyl/", "instagram", None, "other", None),
    ("https://www.instagram.com", "instagram", None, "home", None),
    ("https://t.me/aiyl_kg", "telegram", "aiyl_kg", "profile", "https://t.me/aiyl_kg"),
    ("https://t.me/s/aiyl_kg", "telegram", "aiyl_kg", "profile", "https://t.me/aiyl_kg"),
    ("https://telegram.me/aiyl_bot?start=1", "telegram", "aiyl_bot", "profile", "https://t.me/aiyl_bot"),
    ("https://aiyl-kg.t.me", "telegram", None, "home", None),
    ("https://aiylkg.t.me/", "telegram", "aiylkg", "profile", "https://t.me/aiylkg"),
    ("tg://resolve?domain=aiyl_kg", "telegram", "aiyl_kg", "profile", "https://t.me/aiyl_kg"),
    ("https://t.me/aiyl_kg/123", "telegram", None, "post", None),
    ("https://t.me/c/1234/5", "telegram", None, "post", None),
    ("https://t.me/+AbCdEfGhIjKlMn", "telegram", "AbCdEfGhIjKlMn", "group", None),
    ("https://t.me/joinchat/AbCd", "telegram", "AbCd", "group", None),
    ("https://t.me/+996555000111", "telegram", "996555000111", "message", None),
    ("https://t.me/share/url?url=x", "telegram", None, "share", None),
    ("https://t.me/addstickers/x", "telegram", None, "other", None),
    ("https://www.youtube.com/@Aiyl", "youtube", "Aiyl", "profile", "https://youtube.com/@Aiyl"),
    ("https://m.youtube.com/channel/UCabcDEF/videos", "youtube", "UCabcDEF", "profile", "https://youtube.com/channel/UCabcDEF"),
    ("https://www.youtube.com/c/Айыл", "youtube", "Айыл", "profile", None),
    ("https://www.youtube.com/user/aiyl", "youtube", "aiyl", "profile", "https://youtube.com/user/aiyl"),
    ("https://www.youtube.com/watch?v=abc", "youtube", None, "post", None),
    ("https://youtu.be/abc", "youtube", None, "post", None),
    ("https://www.youtube.com/embed/abc", "youtube", None, "post", None),
    ("https://www.youtube.com/results?search_query=x", "youtube", None, "other", None),
    ("https://www.youtube.com/redirect?q=https%3A%2F%2Ft.me%2Faiyl_kg", "telegram", "aiyl_kg", "profile", None),
    ("https://www.tiktok.com/@aiyl.kg?lang=ru", "tiktok", "aiyl.kg", "profile", "https://tiktok.com/@aiyl.kg"),
    ("https://www.tiktok.com/@aiyl/video/12", "tiktok", None, "post", None),
    ("https://vm.tiktok.com/ZMabc/", "tiktok", None, "other", None),
    ("https://twitter.com/Aiyl", "x", "Aiyl", "profile", "https://x.com/Aiyl"),
    ("https://mobile.twitter.com/#!/Aiyl", "x", "Aiyl", "profile", "https://x.com/Aiyl"),
    ("https://x.com/Aiyl/status/12", "x", None, "post", None),
    ("https://twitter.com/intent/tweet?text=x", "x", None, "share", None),
    ("https://twitter.com/share?url=x", "x", None, "share", None),
    ("https://twitter.com/intent/follow?screen_name=Aiyl", "x", "Aiyl", "profile", "https://x.com/Aiyl"),
    ("https://twitter.com/hashtag/aiyl", "x", None, "other", None),
    ("https://www.linkedin.com/company/aiyl/about/", "linkedin", "aiyl", "profile", "https://linkedin.com/company/aiyl"),
    ("https://kg.linkedin.com/in/asan-usenov", "linkedin", "asan-usenov", "profile", "https://linkedin.com/in/asan-usenov"),
    ("https://www.linkedin.com/shareArticle?mini=true", "linkedin", None, "share", None),
    ("https://www.linkedin.com/pulse/x", "linkedin", None, "post", None),
    ("https://wa.me/996555000111", "whatsapp", "996555000111", "message", "https://wa.me/996555000111"),
    ("https://wa.me/+996 (555) 000-111", "whatsapp", "996555000111", "message", "https://wa.me/996555000111"),
    ("https://api.whatsapp.com/send/?phone=%2B996555000111&text=x", "whatsapp", "996555000111", "message", "https://wa.me/996555000111"),
    ("whatsapp://send?phone=996555000111", "whatsapp", "996555000111", "message", "https://wa.me/996555000111"),
    ("https://wa.me/message/ABC123", "whatsapp", "ABC123", "message", "https://wa.me/message/ABC123"),
    ("https://wa.link/abc123", "whatsapp", "abc123", "message", None),
    ("https://wa.me/?text=Салам", "whatsapp", None, "share", None),
    ("https://api.whatsapp.com/send?text=x", "whatsapp", None, "share", None),
    ("https://wa.me/996XXXXXXXXX", "whatsapp", None, "other", None),
    ("https://wa.me/", "whatsapp", None, "home", None),
    ("https://chat.whatsapp.com/AbCdEfGhIjKlMn", "whatsapp", "AbCdEfGhIjKlMn", "group", None),
    ("https://whatsapp.com/channel/0029VaAb", "whatsapp", "0029VaAb", "profile", None),
    ("https://vk.com/aiyl", "vk", "aiyl", "profile", "https://vk.com/aiyl"),
    ("https://m.vk.com/club12345", "vk", "club12345", "profile", "https://vk.com/club12345"),
    ("https://vk.com/wall-123_456", "vk", None, "post", None),
    ("https://vk.com/aiyl?w=wall-1_2", "vk", None, "post", None),
    ("https://vk.com/share.php?url=x", "vk", None, "share", None),
    ("https://vk.com/away.php?to=https%3A%2F%2Ffacebook.com%2Faiyl", "facebook", "aiyl", "profile", None),
    ("https://vk.com/feed", "vk", None, "other", None),
    ("https://ok.ru/group/123456", "odnoklassniki", "123456", "profile", "https://ok.ru/group/123456"),
    ("https://ok.ru/aiyl", "odnoklassniki", "aiyl", "profile", "https://ok.ru/aiyl"),
    ("https://ok.ru/group/123456/topic/9", "odnoklassniki", None, "post", None),
    ("https://connect.ok.ru/offer?url=x", "odnoklassniki", None, "share", None),
    ("https://ok.ru/dk?st.cmd=addShare&st._surl=x", "odnoklassniki", None, "share", None),
    ("https://ok.ru/music/x", "odnoklassniki", None, "post", None),
    ("https://www.threads.net/@aiyl", "threads", "aiyl", "profile", "https://threads.com/@aiyl"),
    ("https://bsky.app/profile/aiyl.bsky.social", "bluesky", "aiyl.bsky.social", "profile", None),
    ("https://mastodon.social/@aiyl", "mastodon", "aiyl@mastodon.social", "profile", "https://mastodon.social/@aiyl"),
    ("https://mastodon.social/@aiyl/112", "mastodon", "aiyl@mastodon.social", "post", None),
    ("https://github.com/aiyl", "github", "aiyl", "profile", "https://github.com/aiyl"),
    ("https://github.com/aiyl/site", "github", "aiyl/site", "profile", "https://github.com/aiyl/site"),
    ("https://github.com/features", "github", None, "other", None),
    ("https://github.com/aiyl/site/issues/1", "github", None, "other", None),
    ("https://ky.wikipedia.org/wiki/%D0%90%D0%B9%D1%8B%D0%BB", "wikipedia", "Айыл", "profile", None),
    ("https://ru.wikipedia.org/wiki/Участник:Асан", "wikipedia", None, "other", None),
    ("https://www.wikidata.org/wiki/Q42", "wikidata", "Q42", "profile", None),
    ("https://2gis.kg/bishkek/firm/70000001234", "2gis", "70000001234", "profile", None),
    ("https://www.google.com/maps/place/x", "google-maps", None, "other", None),
    ("https://www.google.com/search?q=x", None, None, None, None),
    ("viber://chat?number=%2B996555000111", "viber", "996555000111", "message", None),
    ("https://invite.viber.com/?g2=AQB", "viber", "AQB", "group", None),
    ("https://medium.com/@aiyl", "medium", "aiyl", "profile", None),
    ("https://aiyl.medium.com/", "medium", "aiyl", "profile", "https://aiyl.medium.com"),
    ("https://medium.com/@aiyl/title-0123456789ab", "medium", None, "post", None),
    ("https://linktr.ee/aiyl", "linktree", "aiyl", "profile", None),
    ("https://taplink.cc/aiyl", "taplink", "aiyl", "profile", None),
    ("https://discord.gg/abcdef", "discord", "abcdef", "group", "https://discord.com/invite/abcdef"),
    ("https://www.pinterest.com/pin/create/button/?url=x", "pinterest", None, "share", None),
    ("https://vimeo.com/123456789", "vimeo", None, "post", None),
    ("https://www.flickr.com/photos/aiyl/", "flickr", "aiyl", "profile", None),
    ("https://www.flickr.com/photos/aiyl/5123/", "flickr", None, "post", None),
    ("https://plus.google.com/+Aiyl", "google-plus", None, "dead", None),
    ("https://connect.mail.ru/share?url=x", "my-world", None, "dead", None),
    ("https://web.archive.org/web/2019/https://www.facebook.com/aiyl", "facebook", "aiyl", "profile", None),
    ("https://www.google.com/url?q=https://vk.com/aiyl&sa=D", "vk", "aiyl", "profile", None),
    ("https://example.kg/facebook.com", None, None, None, None),
    ("https://notfacebook.com/aiyl", None, None, None, None),
    ("https://facebook.com.example.kg/aiyl", None, None, None, None),
    ("mailto:a@facebook.com", None, None, None, None),
    ("https://facebook.com/\ud800", "facebook", None, "other", None),
    ("#", None, None, None, None),
    ("", None, None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("url", "network", "handle", "kind", "canonical"), ADDRESSES)
def test_classify(
    url: str, network: str | None, handle: str | None, kind: str | None, canonical: str | None
) -> None:
    found = classify(url)
    if network is None:
        assert found is None
        return
    assert found is not None
    assert (found[0], found[1], found[3]) == (network, handle, kind)
    if canonical is not None:
        assert found[2] == canonical


@pytest.mark.parametrize("row", [row for row in ADDRESSES if row[3] == "profile"])
def test_a_canonical_address_is_its_own(row: tuple[str, ...]) -> None:
    first = classify(row[0])
    assert first is not None
    assert classify(first[2]) == first


FACEBOOK = "https://facebook.com/aiyl"


def one_link(href: str = FACEBOOK, text: str = "Facebook", url: str = HOME, **kw: object) -> PageEvidence:
    return page(url, links=(link(href, text, **kw),))


OWNERS = [
    (one_link(place="footer"), "organisation"),
    (one_link(place="header", icon_only=True), "organisation"),
    (one_link(place="body"), "organisation"),
    (one_link("https://instagram.com/example_kg", "мына", place="main"), "organisation"),
    (one_link(place="main", text="Асан Үсөнов"), "unknown"),
    (one_link(place="main", context="Биз социалдык тармактарда: Facebook"), "organisation"),
    (one_link(place="main", context="Подписывайтесь на нас"), "organisation"),
    (one_link(place="main", context="Асан Үсөнов, директор"), "person"),
    (one_link(place="article", text="пишет на своей странице"), "unknown"),
    (one_link(place="main", url=HOME + "contacts"), "organisation"),
    (one_link(place="main", url=HOME + "about/team"), "person"),
    (one_link("https://linkedin.com/in/asan", place="footer"), "person"),
    (one_link("https://linkedin.com/company/aiyl", place="footer"), "organisation"),
    (one_link("https://t.me/webmaster", place="footer", context="Разработка сайта: Web Studio"), "studio"),
    (one_link("https://instagram.com/studio", place="footer", context="Сайт разработан студией Х"), "studio"),
    (one_link("https://instagram.com/studio", place="footer", context="Сайтты жасаган: Х"), "studio"),
    (one_link("https://facebook.com/studio", place="footer", context="Designed by X"), "studio"),
    (one_link("https://facebook.com/elegantthemes", place="footer"), "studio"),
    (one_link("https://twitter.com/wordpress", place="footer"), "studio"),
    (one_link("https://facebook.com/share/abc", place="footer"), "unknown"),
    (one_link("https://facebook.com/sharer.php?u=x", place="footer"), "unknown"),
    (one_link("https://facebook.com/", place="footer"), "unknown"),
    (one_link(place="article", rel=("me",)), "organisation"),
    (page(json_ld=('{"@type":"NGO","sameAs":["https://facebook.com/aiyl"]}',)), "organisation"),
    (page(json_ld=('{"@type":"Person","sameAs":"https://facebook.com/asan"}',)), "person"),
    (page(properties=(Property(syntax="microdata", name="sameas", value=FACEBOOK, item_type="Organization"),)), "organisation"),
    (page(metas=(meta("twitter:site", "@aiyl"),)), "organisation"),
    (page(metas=(meta("twitter:creator", "@asan"),)), "person"),
    (page(metas=(meta("article:publisher", FACEBOOK),)), "organisation"),
    (page(metas=(meta("article:author", FACEBOOK),)), "person"),
    (page(link_elements=(LinkElement(rel=("me",), href="x", url="https://social.example.org/@aiyl"),)), "organisation"),
    (page(subresources=(Subresource(kind="frame", url="https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Ffacebook.com%2Faiyl"),)), "organisation"),
]  # fmt: skip


@pytest.mark.parametrize(("evidence", "owner"), OWNERS)
def test_owner(evidence: PageEvidence, owner: str) -> None:
    (found,) = page_profiles(evidence)
    assert found.owner == owner


NONE_AT_ALL = [
    page(links=(link("/facebook", "Facebook"),)),
    page(links=(link("https://2gis.kg/bishkek/firm/70000001234", "2ГИС", place="footer"),)),
    page(links=(link("https://ky.wikipedia.org/wiki/X", "Wikipedia", place="article"),)),
    page(links=(link("https://example.org/@asan", "x", place="article"),)),
    page(metas=(meta("twitter:site", ""), meta("article:author", "Асан Үсөнов"))),
    page(subresources=(Subresource(kind="frame", url="https://www.youtube.com/embed/abc"),)),
    page(subresources=(Subresource(kind="script", url="https://connect.facebook.net/en_US/sdk.js"),)),
]


@pytest.mark.parametrize("evidence", NONE_AT_ALL)
def test_no_profile(evidence: PageEvidence) -> None:
    assert page_profiles(evidence) == ()


def test_one_entry_a_profile() -> None:
    links = (
        link("https://www.facebook.com/Aiyl/", "", place="header", icon_only=True),
        link("http://m.facebook.com/aiyl?ref=x", "Facebook", place="footer"),
    )
    (found,) = page_profiles(
        page(links=links, metas=(meta("article:publisher", "https://facebook.com/aiyl"),))
    )
    assert (found.handle, found.url) == ("Aiyl", "https://facebook.com/Aiyl")
    assert found.places == ("header", "footer", "head")
    assert found.name == "Facebook"


def test_an_address_without_scheme_is_still_a_profile() -> None:
    one = link("facebook.com/aiyl", "Facebook", place="footer", internal=True)
    assert [found.url for found in page_profiles(page(links=(one,)))] == [FACEBOOK]


def test_cards_of_persons_are_no_organisation() -> None:
    links = tuple(
        link(f"https://facebook.com/person{n}", "Facebook", place="main", icon_only=True) for n in range(4)
    )
    assert {found.owner for found in page_profiles(page(links=links))} == {"person"}


def test_over_the_pages() -> None:
    def of(number: int, *links: object) -> PageEvidence:
        frame = (
            link(FACEBOOK, "Facebook", place="footer"),
            link("https://t.me/web_studio", "Web", place="footer", context="Разработка сайта"),
        )
        return page(f"{HOME}{number or ''}", depth=min(number, 1), links=frame + links)  # type: ignore[arg-type]

    guest = link("https://instagram.com/guest", "на своей странице", place="article")
    team = link("https://linkedin.com/in/asan", "LinkedIn", place="main")
    inner = link("https://instagram.com/aiylkg", "Instagram", place="body")
    found = {p.url: p for p in site_profiles(site(of(0, inner), of(1, guest), of(2, team), of(3), site=HOME))}
    owners = {url: profile.owner for url, profile in found.items()}
    assert owners == {
        FACEBOOK: "organisation",
        "https://t.me/web_studio": "studio",
        "https://instagram.com/aiylkg": "organisation",
        "https://instagram.com/guest": "unknown",
        "https://linkedin.com/in/asan": "person",
    }
    assert found[FACEBOOK].page_count == 4
    own = own_profiles(site(of(0, inner), of(1, guest), of(2, team), of(3), site=HOME))
    assert [profile.url for profile in own] == [FACEBOOK, "https://instagram.com/aiylkg"]
