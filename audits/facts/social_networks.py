# ruff: noqa: E501
"""Networks as data: hosts, and what stands at which path. A new network is one row.

Written from the networks' public help pages and from addresses as they are found on sites.
"""

from typing import Literal, NamedTuple

Kind = Literal["profile", "group", "message", "share", "post", "home", "dead", "other"]


class Rule(NamedTuple):
    """``pattern`` (case ignored) is matched from the start of path and query; group 1 is the handle; ``to``
    the canonical path with {} for the handle ("" keeps the address; "@host/{}" leads to another host)."""

    pattern: str
    kind: Kind
    to: str = ""


class Network(NamedTuple):
    """The first rule that holds answers. Without one: the bare host is ``home``, a first segment in
    ``reserved`` is other, one that fits ``handle`` is a profile at ``bare``, anything else is other. ``host``
    is the canonical one ("" keeps the host as written); ``named`` makes x.host a profile."""

    name: str
    hosts: str
    host: str
    rules: tuple[Rule, ...] = ()
    reserved: str = ""
    handle: str = r"[\w.+-]+"
    bare: str = "{}"
    named: str = ""


_TABS_FACEBOOK = "about|photos|videos|posts|reviews|community|events|reels|reels_tab|info|notes|shop|app|mentions|live|services|likes|following|followers|photos_stream|timeline|home|directory"
_PHONE = r"(?:%2B|\+| |%20)*([\d][\d ()+.-]{6,20})"

NETWORKS: tuple[Network, ...] = (
    Network(
        "facebook", "facebook.com fb.com fb.me fb.gg facebook.net", "facebook.com",
        (
            Rule(r"/(?:sharer(?:/sharer)?(?:\.php)?|share\.php|dialog/(?:share|feed|send))", "share"),
            Rule(r"/share/[pvr]/[^/?]+", "post"),
            Rule(r"/share/g/[^/?]+", "group"),
            Rule(r"/share", "other"),
            Rule(r"/profile\.php/?\?(?:.*&)?id=(\d+)", "profile", "profile.php?id={}"),
            Rule(r"/people/[^/?]+/(\d+)", "profile"),
            Rule(r"/pages/(?:category/)?[^/?]+/(?:[^/?]+-)?(\d{5,})", "profile"),
            Rule(r"/pages/[^/?]+/([^/?]+)", "profile"),
            Rule(r"/p/([^/?]+)", "profile", "p/{}"),
            Rule(r"/groups/[^/?]+/(?:posts|permalink|user|media|events|buy_sell_discussion|files)/[^?]+", "post"),
            Rule(r"/groups/([^/?]+)", "group", "groups/{}"),
            Rule(r"/(?:messages/t|msg)/([^/?]+)", "message"),
            Rule(r"/(?:watch|reels?|photo|photos|story|stories|permalink|video|media|live)(?:\.php|/set)?(?=[/?]|$)(?:[/?].+)", "post"),
            Rule(r"/(?:photo|story|permalink|video)\.php", "post"),
            Rule(r"/[^/?]+/(?:posts|videos|photos|reels?|notes|media_set|events)(?:/[^?]*\w|\?(?:.*&)?(?:id|v|fbid|story_fbid|set)=)", "post"),
            Rule(r"/(?:pg/)?([\w.+-]{2,})/(?:" + _TABS_FACEBOOK + r")", "profile", "{}"),
            Rule(r"/pg/([^/?]+)", "profile", "{}"),
            Rule(r"/(?:#!|#%21)/([\w.+-]+)", "profile", "{}"),
        ),
        "sharer login login.php recover help policies policy privacy legal terms settings business ads adsmanager events event watch"
        " reel reels marketplace gaming games hashtag photo photos story stories permalink media video videos tr plugins dialog v2.0 v3.2"
        " pages groups people public directory search bookmarks friends messages notifications home home.php index.php l.php flx"
        " careers badges lite mobile developers fundraisers donate jobs payments places local offers saved memories ajax connect"
        " security checkpoint r.php reg about full_data_use_policy legal_terms notes ads_library latest topic topics profile pg p me",
        r"[\w.+-]{2,}",
    ),
    Network(
        "messenger", "m.me messenger.com", "m.me",
        (Rule(r"/t/([^/?]+)", "message", "{}"), Rule(r"/(?:j|ch)/([^/?]+)", "group"), Rule(r"/([\w.+-]+)", "message", "{}")),
    ),
    Network("facebook", "fb.watch", "fb.watch", (Rule(r"/[^/?]+", "post"),)),
    Network(
        "instagram", "instagram.com instagr.am", "instagram.com",
        (
            Rule(r"/([\w.]+)/(?:reels|tagged|channel|guides)(?:\?|\Z)", "profile", "{}"),
            Rule(r"/(?:[\w.]+/)?(?:p|reel|tv|reels)/[^/?]+", "post"),
            Rule(r"/stories/[^?]+", "post"),
            Rule(r"/direct/t/([^/?]+)", "message"),
            Rule(r"/_u/([\w.]+)", "profile", "{}"),
            Rule(r"/(?:s|share)/", "other"),
            Rule(r"/(?:channel|j)/([^/?]+)", "group"),
        ),
        "p reel reels tv stories explore accounts about legal developer developers direct web press api challenge directory invites ar"
        " graphql tags locations emails session sharer sharer.php login privacy terms download nametag oauth",
        r"@?[\w.]{1,30}",
    ),
    Network("instagram", "ig.me", "instagram.com", (Rule(r"/m/([\w.]+)", "message"), Rule(r"/j/[^/?]+", "group"))),
    Network(
        "telegram", "t.me telegram.me telegram.dog tx.me telesco.pe tlgg.ru tgclick.com tele.click", "t.me",
        (
            Rule(r"/(?:share(?:/url)?|msg|msg_url)(?=[/?]|$)", "share"),
            Rule(r"/joinchat/([\w-]+)", "group", "joinchat/{}"),
            Rule(r"/(?:\+|%2B| )(\d{7,15})(?!\w)", "message", "+{}"),
            Rule(r"/(?:\+|%2B| )([\w-]{10,})", "group", "+{}"),
            Rule(r"/(?:contact|m)/([\w-]+)", "message"),
            Rule(r"/s/([a-z]\w{3,31})/\d+", "post"),
            Rule(r"/s/([a-z]\w{3,31})", "profile", "{}"),
            Rule(r"/c/\d+", "post"),
            Rule(r"/@?[a-z]\w{3,31}/(?:s/)?\d+", "post"),
            Rule(r"/@?([a-z]\w{3,31})\?(?:.*&)?(?:videochat|livestream|voicechat)", "profile", "{}"),
        ),
        "addemoji addlist addstickers addstyle addtheme auction auth boost call c confirmphone contact giftcode invoice iv joinchat login"
        " m nft proxy setlanguage share socks web a k z bg passport msg dl faq tour apps blog privacy tos",
        r"@?[A-Za-z]\w{3,31}",
    ),
    Network("telegram", "telegram.org", "telegram.org", (Rule(r"/(?:[akz]/?)?#(?:/im\?p=)?@([a-z]\w{3,31})", "profile", "@t.me/{}"),), "", r"(?!)"),
    Network(
        "youtube", "youtube.com youtube-nocookie.com yt.be", "youtube.com",
        (
            Rule(r"/(?:watch|shorts|live|embed|playlist|v|clip|attribution_link|post|movie|e)(?=[/?]|$)", "post"),
            Rule(r"/@([^/?]+)", "profile", "@{}"),
            Rule(r"/channel/([^/?]+)", "profile", "channel/{}"),
            Rule(r"/c/([^/?]+)", "profile", "c/{}"),
            Rule(r"/user/([^/?]+)", "profile", "user/{}"),
            Rule(r"/subscription_center\?(?:.*&)?add_user=([\w-]+)", "profile", "user/{}"),
            Rule(r"/share", "share"),
            Rule(r"/([\w.-]{2,})/(?:videos|featured|about|playlists|streams|shorts|community|channels)(?:\?|\Z)", "profile", "{}"),
        ),
        "feed results redirect hashtag premium about t howyoutubeworks account ads creators intl kids music gaming tv signin logout iframe_api"
        " upload subscription_center channels trending press static yt reporthistory new terms privacy copyright html oembed get_video_info s api index channel c user",
        r"[\w.-]{2,}",
    ),
    Network("youtube", "youtu.be", "youtu.be", (Rule(r"/@([^/?]+)", "profile", "@youtube.com/@{}"), Rule(r"/[^/?]+", "post"))),
    Network(
        "tiktok", "tiktok.com", "tiktok.com",
        (
            Rule(r"/@[^/?]+/(?:video|photo|live|playlist)", "post"),
            Rule(r"/@([\w.-]+)", "profile", "@{}"),
            Rule(r"/(?:embed|v|player)(?=[/.])", "post"),
            Rule(r"/share(?=[/?]|$)", "share"),
        ),
        "", r"(?!)",
    ),
    Network("tiktok", "vm.tiktok.com vt.tiktok.com", "vm.tiktok.com", (Rule(r"/[^/?]+", "other"),)),
    Network(
        "x", "twitter.com x.com", "x.com",
        (
            Rule(r"/intent/(?:user|follow)\?(?:.*&)?screen_name=@?(\w+)", "profile", "{}"),
            Rule(r"/(?:intent|share|home\?status)(?=[/?=]|$)", "share"),
            Rule(r"/@?\w+/status(?:es)?/\d+", "post"),
            Rule(r"/@?\w+/(?:moments|events|article|articles)/\w+", "post"),
            Rule(r"/@?(\w{1,15})/(?:media|with_replies|likes|followers|following|highlights|photo)(?:\?|\Z)", "profile", "{}"),
            Rule(r"/i/communities/(\d+)", "group"),
            Rule(r"/i/user/(\d+)", "profile", "i/user/{}"),
            Rule(r"/i/(?:status|web/status|events|moments|broadcasts|spaces)/\w+", "post"),
            Rule(r"/messages/compose\?(?:.*&)?recipient_id=(\d+)", "message"),
            Rule(r"/#!?/(?:search|hashtag)", "other"),
            Rule(r"/#!?/\w+/status(?:es)?/\d+", "post"),
            Rule(r"/#!?/@?(\w{1,15})", "profile", "{}"),
        ),
        "home i search hashtag explore login privacy tos signup settings messages notifications about jobs download compose account who_to_follow"
        " share intent widgets en ru logout oauth statuses personalization goodies rules terms",
        r"@?\w{1,15}",
    ),
    Network("x", "t.co pic.twitter.com", "t.co", (Rule(r"/[^/?]+", "other"),)),
    Network(
        "linkedin", "linkedin.com", "linkedin.com",
        (
            Rule(r"/(?:company|company-beta)/([^/?]+)/(?:posts|news)/[^?]+", "post"),
            Rule(r"/company(?:-beta)?/([^/?]+)", "profile", "company/{}"),
            Rule(r"/(school|showcase)/([^/?]+)", "profile"),
            Rule(r"/(?:mwlite/)?in/([^/?]+)", "profile", "in/{}"),
            Rule(r"/pub/([^/?]+)", "profile"),
            Rule(r"/profile/view\?(?:.*&)?id=([\w-]+)", "profile", "profile/view?id={}"),
            Rule(r"/(?:sharing/share-offsite|shareArticle|cws/share|sharing)", "share"),
            Rule(r"/(?:posts|feed/update|pulse|embed|video|events)/[^?]+", "post"),
            Rule(r"/(?:groups|grp)/(?:home\?gid=)?([\w-]+)", "group", "groups/{}"),
        ),
        "", r"(?!)",
    ),
    Network("linkedin", "lnkd.in", "lnkd.in", (Rule(r"/[^/?]+", "other"),)),
    Network(
        "whatsapp", "whatsapp.com", "whatsapp.com",
        (
            Rule(r"/channel/([\w-]+)", "profile", "channel/{}"),
            Rule(r"/(?:c|catalog)/\+?(\d{7,15})", "message", "@wa.me/c/{}"),
            Rule(r"/(?:send/?)?\?(?:.*&)?phone=" + _PHONE, "message", "@wa.me/{}"),
            Rule(r"/send", "share"),
            Rule(r"/channel", "other"),
        ),
        "", r"(?!)",
    ),
    Network(
        "whatsapp", "wa.me", "wa.me",
        (
            Rule(r"/(?:message|qr)/(\w+)", "message", "message/{}"),
            Rule(r"/(?:c|p/\d+)/\+?(\d{7,15})", "message", "c/{}"),
            Rule(r"/(?:send/?)?\?(?:.*&)?phone=" + _PHONE, "message", "{}"),
            Rule(r"/" + _PHONE, "message", "{}"),
            Rule(r"/(?:send/?)?\?(?:.*&)?text=", "share"),
        ),
        "", r"(?!)",
    ),
    Network("whatsapp", "chat.whatsapp.com", "chat.whatsapp.com", (Rule(r"/(?:invite/)?([\w-]{10,})", "group", "{}"),), "", r"(?!)"),
    Network("whatsapp", "wa.link", "wa.link", (Rule(r"/(\w+)", "message", "{}"),)),
    Network("whatsapp", "whatsapp", "whatsapp", (Rule(r"/send/?\?(?:.*&)?phone=" + _PHONE, "message", "@wa.me/{}"), Rule(r"/(?:chat|join)", "group"), Rule(r"/send", "share"),), "", r"(?!)"),
    Network(
        "vk", "vk.com vk.ru vkontakte.ru", "vk.com",
        (
            Rule(r"/share\.php", "share"),
            Rule(r"/[^?]*\?(?:.*&)?[wz]=(?:wall|photo|video|clip|album|product|story|note|page)-?\d", "post"),
            Rule(r"/(?:wall|photo|video|clip|album|topic|doc|story|note|page|market|audio_playlist|poll|podcast|product|live|videos|albums|board)-?\d+", "post"),
            Rule(r"/video_ext\.php", "post"),
            Rule(r"/video/@([\w.]+)", "profile", "{}"),
            Rule(r"/(?:video|clips)/[^?]+", "post"),
            Rule(r"/@-?[\w.]+-[^/?]+", "post"),
            Rule(r"/(?:im\?(?:.*&)?sel=|im/convo/|write)(-?\d+)", "message"),
            Rule(r"/(?:widget_\w+|js|rtrg|al_\w+|login|app\d+)", "other"),
            Rule(r"/#/?([\w.]+)", "profile", "{}"),
        ),
        "feed video photo photos videos away away.php dev im search groups friends apps audio market games about terms privacy support restore join settings"
        " docs albums album wall topic clips live press jobs company business login login.php share share.php write mail edit public club event id index.php",
        r"@?[\w.]{2,}",
    ),
    Network("vk", "vk.cc", "vk.cc", (Rule(r"/[^/?]+", "other"),)),
    Network("vk", "vk.me", "vk.me", (Rule(r"/join/(\S+)", "group"), Rule(r"/([\w.]+)", "message", "{}"))),
    Network(
        "odnoklassniki", "ok.ru odnoklassniki.ru odnoklassniki.kg", "ok.ru",
        (
            Rule(r"/offer", "share"),
            Rule(r"/dk\?(?:.*&)?st\.cmd=(?:addShare|WidgetShare\w*|WidgetMediatopicPost)", "share"),
            Rule(r"/(?:group|profile)/[\w.-]+/(?:topic|statuses|album|photo|video|post)\w*/\w+", "post"),
            Rule(r"/(?:[\w.-]+)/(?:topic|statuses)/\d+", "post"),
            Rule(r"/group/([\w.-]+)", "profile", "group/{}"),
            Rule(r"/profile/([\w.-]+)", "profile", "profile/{}"),
            Rule(r"/(?:video|videoembed|live|music)/\w+", "post"),
            Rule(r"/messages/(\w+)", "message"),
        ),
        "video music live game games app search help messages feed dk widget regulations group profile groups online gifts hobby market web-api oauth"
        " cdk http jobs about settings marks discussions cookie",
        r"[\w.-]{2,}",
    ),
    Network(
        "threads", "threads.net threads.com", "threads.com",
        (Rule(r"/@[\w.]+/post/", "post"), Rule(r"/t/", "post"), Rule(r"/@([\w.]+)", "profile", "@{}"), Rule(r"/intent", "share")),
        "", r"(?!)",
    ),
    Network(
        "bluesky", "bsky.app bsky.social", "bsky.app",
        (Rule(r"/profile/[^/?]+/(?:post|feed|lists?)/", "post"), Rule(r"/profile/@?([^/?]+)", "profile", "profile/{}"), Rule(r"/(?:intent|compose)", "share"), Rule(r"/starter-pack/", "other")),
        "", r"(?!)",
    ),
    Network(
        "github", "github.com", "github.com",
        (Rule(r"/[\w.-]+/[\w.-]+/(?:issues|pull|pulls|blob|tree|commits?|wiki|releases|discussions|actions|raw|archive|blame|compare|graphs|network|projects|security|settings|stargazers|labels|milestones|edit|new)", "other"),),
        "features topics login about pricing sponsors orgs join signup settings marketplace explore search security enterprise customer-stories site readme contact"
        " apps collections events trending notifications issues pulls new codespaces nonprofit team organizations users dashboard account resources solutions"
        " copilot mobile education git-guides premium-support services watching stars gist",
        r"[A-Za-z0-9-]+(?:/[\w.-]+)?",
    ),
    Network("github", "gist.github.com", "gist.github.com", (Rule(r"/[^?]+", "post"),)),
    Network(
        "gitlab", "gitlab.com", "gitlab.com",
        (Rule(r"/[^?]+/-/", "other"), Rule(r"/([\w.-]+(?:/[\w.-]+)+)", "profile", "{}")),
        "explore users help dashboard search projects groups admin api public s snippets", r"[\w.-]+",
    ),
    Network("codeberg", "codeberg.org", "codeberg.org", (), "explore user", r"[\w.-]+(?:/[\w.-]+)?"),
    Network("bitbucket", "bitbucket.org", "bitbucket.org", (), "product account", r"[\w.-]+(?:/[\w.-]+)?"),
    Network(
        "pinterest", "pinterest.com pinterest.ru pinterest.co.uk pinterest.de pinterest.fr pinterest.es pinterest.it pinterest.at pinterest.ca pinterest.pt pinterest.com.mx pinterest.com.au pinterest.jp", "pinterest.com",
        (Rule(r"/pin/(?:create|find)", "share"), Rule(r"/pin/", "post"), Rule(r"/([\w.]+)/[^/?]+", "other")),
        "search explore login signup about business ideas today settings topics categories _ news", r"[\w.]{3,}",
    ),
    Network("pinterest", "pin.it", "pin.it", (Rule(r"/[^/?]+", "other"),)),
    Network(
        "vimeo", "vimeo.com player.vimeo.com", "vimeo.com",
        (Rule(r"/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos?/|album/|showcase/|ondemand/|event/|manage/)?\d+", "post"), Rule(r"/(channels)/([\w-]+)", "profile"), Rule(r"/groups/([\w-]+)", "group")),
        "watch categories upload join log_in features about help search stock upgrade blog enterprise create site_map solutions for-hire ondemand showcase album", r"[\w-]{2,}",
    ),
    Network(
        "flickr", "flickr.com", "flickr.com",
        (
            Rule(r"/photos/(?:tags|search|upload)", "other"), Rule(r"/photos/[^/?]+/(?:\d+|sets|albums|galleries|collections)", "post"),
            Rule(r"/photos/([^/?]+)", "profile", "photos/{}"), Rule(r"/people/([^/?]+)", "profile", "people/{}"), Rule(r"/groups/([^/?]+)", "group"), Rule(r"/share", "share"),
        ),
        "explore search services help about commons photos people groups", r"[\w@-]{2,}",
    ),
    Network("flickr", "flic.kr", "flic.kr", (Rule(r"/(?:p|s)/", "post"), Rule(r"/ps/(\w+)", "profile"))),
    Network(
        "medium", "medium.com", "medium.com",
        (Rule(r"/@[^/?]+/[^/?]+-[0-9a-f]{8,}", "post"), Rule(r"/@([^/?]+)", "profile", "@{}"), Rule(r"/p/", "post"), Rule(r"/[\w.-]+/[^/?]+", "post")),
        "m me tag topic topics search about creators membership new-story jobs-at-medium policy", r"[\w-]{2,}", "{}", "@{}.medium.com",
    ),
    Network("substack", "substack.com", "substack.com", (Rule(r"/(?:p|inbox/post)/", "post"), Rule(r"/@([\w-]+)", "profile", "@{}")), "", r"(?!)", "{}", "@{}.substack.com"),
    Network("soundcloud", "soundcloud.com", "soundcloud.com", (Rule(r"/[\w-]+/(?:sets/)?(?!tracks|albums|popular-tracks|reposts)[\w-]+", "post"),), "discover stream search upload you pages terms-of-use charts player", r"[\w-]{2,}"),
    Network(
        "linktree", "linktr.ee linktree.com", "linktr.ee", (), "s login register blog help admin", r"@?[\w.-]+",
    ),
    Network("taplink", "taplink.cc taplink.at taplink.me", "taplink.cc", (), "", r"[\w.-]+", "{}", "@{}.taplink.cc"),
    Network("taplink", "taplink.ws", "taplink.ws", (), "", r"(?!)", "{}", "@{}.taplink.ws"),
    Network("beacons", "beacons.ai", "beacons.ai", (), "login signup", r"[\w.-]+"),
    Network("lnkbio", "lnk.bio", "lnk.bio", (), "", r"[\w.-]+"),
    Network("biolink", "bio.link", "bio.link", (), "", r"[\w.-]+"),
    Network("mssg", "mssg.me", "mssg.me", (), "", r"[\w.-]+"),
    Network("hipolink", "hipolink.me hipolink.net", "hipolink.me", (), "", r"[\w.-]+"),
    Network("solo", "solo.to", "solo.to", (), "", r"[\w.-]+"),
    Network(
        "viber", "viber.com chats.viber.com invite.viber.com viber.click vb.me viber", "viber.com",
        (
            Rule(r"/(?:chat|contact|add)/?\?(?:.*&)?(?:number|phone)=" + _PHONE, "message", "@viber.click/{}"),
            Rule(r"/pa/?\?(?:.*&)?chatURI=([\w.-]+)", "profile", "@chats.viber.com/{}"),
            Rule(r"/forward", "share"),
            Rule(r"/\?(?:.*&)?g2?=([^&]+)", "group"),
        ),
        "", r"(?!)",
    ),
    Network("viber", "chats.viber.com", "chats.viber.com", (), "", r"[\w.-]+"),
    Network("viber", "viber.click", "viber.click", (Rule(r"/" + _PHONE, "message", "{}"),), "", r"(?!)"),
    Network("viber", "invite.viber.com", "invite.viber.com", (Rule(r"/\?(?:.*&)?g2?=([^&]+)", "group"),), "", r"(?!)"),
    Network(
        "discord", "discord.com discordapp.com discord.gg discord.me", "discord.com",
        (Rule(r"/invite/([\w-]+)", "group", "invite/{}"), Rule(r"/users/(\d+)", "profile", "users/{}"), Rule(r"/channels/", "other")),
        "", r"(?!)",
    ),
    Network("discord", "discord.gg", "discord.com", (Rule(r"/([\w-]+)", "group", "invite/{}"),)),
    Network("slack", "slack.com", "slack.com", (Rule(r"/(?:t|shared_invite)/([^?]+)", "group"),), "", r"(?!)"),
    Network("slack", "join.slack.com", "join.slack.com", (Rule(r"/t/([\w-]+)", "group"),)),
    Network("signal", "signal.me signal.group", "signal.me", (Rule(r"/#p/\+?(\d+)", "message"), Rule(r"/#eu/(\S+)", "message"), Rule(r"/#(\S+)", "group"))),
    Network("max", "max.ru", "max.ru", (Rule(r"/join/([\w-]+)", "group"), Rule(r"/u/([\w-]+)", "message")), "", r"[\w-]{2,}"),
    Network("snapchat", "snapchat.com", "snapchat.com", (Rule(r"/(?:add|@)/?([\w.-]+)", "profile", "add/{}"), Rule(r"/(?:share|scan)", "share")), "", r"(?!)"),
    Network(
        "reddit", "reddit.com redd.it", "reddit.com",
        (Rule(r"/submit", "share"), Rule(r"/(?:r|user|u)/[\w-]+/comments/", "post"), Rule(r"/r/([\w-]+)", "group", "r/{}"), Rule(r"/(?:user|u)/([\w-]+)", "profile", "user/{}")),
        "", r"(?!)",
    ),
    Network(
        "tumblr", "tumblr.com", "tumblr.com",
        (Rule(r"/(?:share|widgets/share)", "share"), Rule(r"/(?:blog/view/)?([\w-]+)/\d+", "post"), Rule(r"/(?:blog/view|blog)/([\w-]+)", "profile", "{}"), Rule(r"/post/", "post")),
        "dashboard explore search login register tagged settings policy about", r"[\w-]{2,}", "{}", "@{}.tumblr.com",
    ),
    Network("livejournal", "livejournal.com", "livejournal.com", (Rule(r"/(?:update\.bml|post)", "dead"), Rule(r"/(?:users|community)/([\w-]+)", "profile"), Rule(r"/\d+\.html", "post")), "", r"(?!)", "{}", "@{}.livejournal.com"),
    Network("rutube", "rutube.ru", "rutube.ru", (Rule(r"/(?:video|play|shorts)/", "post"), Rule(r"/channel/(\w+)", "profile", "channel/{}"), Rule(r"/u/(\w+)", "profile", "u/{}")), "", r"(?!)"),
    Network("dzen", "dzen.ru zen.yandex.ru zen.yandex.com", "dzen.ru", (Rule(r"/(?:a|media|video/watch|b|shorts)/", "post"), Rule(r"/id/(\w+)", "profile", "id/{}")), "news video article articles about search pogoda top feed", r"[\w.-]{2,}"),
    Network("twitch", "twitch.tv", "twitch.tv", (Rule(r"/(?:videos|clip)/", "post"),), "directory p downloads jobs search settings", r"\w{3,}"),
    Network("patreon", "patreon.com", "patreon.com", (Rule(r"/posts/", "post"), Rule(r"/(?:c|cw)/([\w-]+)", "profile", "{}"), Rule(r"/user\?u=(\d+)", "profile", "user?u={}")), "login home explore search about policy join", r"\w{2,}"),
    Network("boosty", "boosty.to", "boosty.to", (Rule(r"/[\w.-]+/posts/", "post"),), "app", r"[\w.-]{2,}"),
    Network("spotify", "spotify.com open.spotify.com", "open.spotify.com", (Rule(r"/(?:intl-\w+/)?(?:show|artist|user|playlist)/([\w.]+)", "profile"), Rule(r"/(?:intl-\w+/)?(?:episode|track|album|embed)", "post")), "", r"(?!)"),
    Network("apple-podcasts", "podcasts.apple.com", "podcasts.apple.com", (Rule(r"/(?:\w\w/)?podcast/[^?]*?id(\d+)", "profile"),), "", r"(?!)"),
    Network("behance", "behance.net", "behance.net", (Rule(r"/gallery/", "post"),), "search galleries joblist about", r"[\w-]{2,}"),
    Network("dribbble", "dribbble.com", "dribbble.com", (Rule(r"/shots/", "post"),), "jobs designers about", r"[\w-]{2,}"),
    Network("issuu", "issuu.com", "issuu.com", (Rule(r"/[\w.-]+/docs/", "post"),), "publishing login signup categories search", r"[\w.-]{2,}"),
    Network("slideshare", "slideshare.net", "slideshare.net", (Rule(r"/(?:slideshow|embed)", "post"), Rule(r"/[\w-]+/[\w-]+", "post")), "login signup about", r"[\w-]{2,}"),
    Network("scribd", "scribd.com", "scribd.com", (Rule(r"/(?:document|doc|embeds|presentation)/", "post"), Rule(r"/user/(\d+)", "profile")), "", r"(?!)"),
    Network("quora", "quora.com", "quora.com", (Rule(r"/profile/([^/?]+)", "profile", "profile/{}"), Rule(r"/share", "share")), "", r"(?!)"),
    Network("xing", "xing.com", "xing.com", (Rule(r"/(?:profile|pages|companies)/([^/?]+)", "profile"), Rule(r"/(?:spi|app)/", "share")), "", r"(?!)"),
    Network("weibo", "weibo.com", "weibo.com", (Rule(r"/share", "share"), Rule(r"/u/(\d+)", "profile", "u/{}")), "login signup", r"\w{2,}"),
    Network("line", "line.me lin.ee", "line.me", (Rule(r"/(?:R/)?(?:ti/p|oaMessage)/([^/?]+)", "message"), Rule(r"/R/(?:msg|share)", "share")), "", r"(?!)"),
    Network("meetup", "meetup.com", "meetup.com", (Rule(r"/(?:[a-z]{2}-[A-Z]{2}/)?([\w-]+)/events/", "post"),), "find login register about topics help", r"[\w-]{3,}"),
    Network("foursquare", "foursquare.com", "foursquare.com", (Rule(r"/v/", "other"),), "explore login about city-guide", r"\w{2,}"),
    Network("matrix", "matrix.to", "matrix.to", (Rule(r"/#/([#!][^/?]+)", "group"), Rule(r"/#/@([^/?]+)", "profile"))),
    Network("researchgate", "researchgate.net", "researchgate.net", (Rule(r"/profile/([\w-]+)", "profile", "profile/{}"), Rule(r"/publication/", "post")), "", r"(?!)"),
    Network("wikipedia", "wikipedia.org", "", (Rule(r"/wiki/(?:User|Special|Main_Page|Служебная|Участник|Колдонуучу|Атайын|Заглавная|Башбарак|Help|File|Файл|Wikipedia|Talk)", "other"), Rule(r"/wiki/([^?]+)", "profile")), "", r"(?!)"),
    Network("wikidata", "wikidata.org", "wikidata.org", (Rule(r"/(?:wiki|entity)/(Q\d+)", "profile", "wiki/{}"),), "", r"(?!)"),
    Network("wikimedia-commons", "commons.wikimedia.org", "commons.wikimedia.org", (Rule(r"/wiki/(Category:[^?]+)", "profile", "wiki/{}"), Rule(r"/wiki/File:", "post")), "", r"(?!)"),
    Network("2gis", "2gis.kg 2gis.ru 2gis.kz 2gis.com 2gis.uz go.2gis.com", "", (Rule(r"/(?:\w+/)?(?:firm|branches)/(\d+)", "profile"),), "", r"(?!)"),
    Network("google-maps", "maps.google.com maps.app.goo.gl g.page", "", (Rule(r"/.+", "other"),), "", r"(?!)"),
    Network("google-maps", "goo.gl google.com google.kg google.ru google.kz", "", (Rule(r"/maps", "other"),), "", r"(?!)"),
    Network("yandex-maps", "yandex.kg yandex.ru yandex.com yandex.kz", "", (Rule(r"/(?:maps|navi|web-maps)/(?:\d+/[\w-]+/)?org/(?:[\w-]+/)?(\d+)", "profile"), Rule(r"/(?:maps|map-widget)", "other")), "", r"(?!)"),
    Network("google-plus", "plus.google.com", "plus.google.com", (Rule(r"/?.*", "dead"),)),
    Network("my-world", "my.mail.ru connect.mail.ru", "my.mail.ru", (Rule(r"/(?:share|cgi-bin/connect/share)", "dead"), Rule(r"/?.*", "dead"))),
    Network("namba", "namba.kg", "namba.kg", (Rule(r"/?.*", "dead"),)),
    Network("skype", "skype join.skype.com skype.com", "skype.com", (Rule(r"/?.*", "dead"),)),
    Network("vine", "vine.co", "vine.co", (Rule(r"/?.*", "dead"),)),
    Network("periscope", "periscope.tv pscp.tv", "periscope.tv", (Rule(r"/?.*", "dead"),)),
    Network("friendfeed", "friendfeed.com", "friendfeed.com", (Rule(r"/?.*", "dead"),)),
    Network("delicious", "delicious.com del.icio.us", "delicious.com", (Rule(r"/?.*", "dead"),)),
    Network("stumbleupon", "stumbleupon.com", "stumbleupon.com", (Rule(r"/?.*", "dead"),)),
    Network("clubhouse", "joinclubhouse.com clubhouse.com", "clubhouse.com", (Rule(r"/(?:club|house)/([\w-]+)", "group"), Rule(r"/@([\w.]+)", "profile", "@{}")), "", r"(?!)"),
)  # fmt: skip

FEDIVERSE_HOSTS = frozenset(
    """
mastodon.social mastodon.online mastodon.world mastodon.ie mstdn.social mstdn.io mas.to fosstodon.org hachyderm.io
techhub.social infosec.exchange chaos.social social.coop mastodon.art mastodon.xyz mastodon.green climatejustice.social
mstdn.ca mastodon.nl mastodon.uno framapiaf.org scholar.social sciences.social newsie.social journa.host ngo.social
toot.community universeodon.com indieweb.social kolektiva.social eupolicy.social ec.social-network.europa.eu mastodon.ml
social.network.europa.eu wikis.world med-mastodon.com pixelfed.social gts.superseriousbusiness.org mastodon.top qoto.org
""".split()  # noqa: SIM905
)
"""Well-known servers; others are known by rel=me and by ``mastodon.`` or ``social.`` at the start of the host."""

NOT_SOCIAL = frozenset(("2gis", "google-maps", "yandex-maps"))
"""Known to ``classify`` as places on a map; no profile."""
REFERENCE_WORKS = frozenset(("wikipedia", "wikidata", "wikimedia-commons"))
"""Profiles only where the page says so: in running text they are references."""

REDIRECTS: tuple[tuple[str, str, str], ...] = (
    ("l.facebook.com", "", "u"), ("lm.facebook.com", "", "u"), ("facebook.com", "/l.php", "u"), ("facebook.com", "/flx/warn", "u"),
    ("facebook.com", "/plugins/page", "href"), ("facebook.com", "/plugins/likebox", "href"), ("facebook.com", "/plugins/follow", "href"),
    ("l.instagram.com", "", "u"), ("t.me", "/iv", "url"), ("l.messenger.com", "", "u"), ("l.threads.com", "", "u"), ("l.threads.net", "", "u"), ("l.wl.co", "", "u"),
    ("vk.com", "/away.php", "to"), ("vk.com", "/away", "to"), ("vk.ru", "/away.php", "to"), ("vkontakte.ru", "/away.php", "to"), ("m.vk.com", "/away.php", "to"),
    ("ok.ru", "/dk", "st.link"), ("youtube.com", "/redirect", "q"), ("google.", "/url", "q"), ("google.", "/url", "url"),
    ("yandex.", "/clck/jsredir", "url"), ("out.reddit.com", "", "url"), ("slack-redir.net", "/link", "url"), ("t.umblr.com", "/redirect", "z"),
    ("linkedin.com", "/redir/redirect", "url"), ("linkedin.com", "/safety/go", "url"), ("safelinks.protection.outlook.com", "", "url"),
    ("exit.sc", "", "url"), ("href.li", "", ""), ("nullrefer.com", "", ""), ("anonym.to", "", ""), ("click.mail.ru", "/redir", "u"),
    ("steamcommunity.com", "/linkfilter", "url"), ("cc.bingj.com", "", "u"), ("duckduckgo.com", "/l", "uddg"), ("pinterest.com", "/offsite", "url"),
)  # fmt: skip
"""Host, start of path and parameter of addresses that lead on: (host, path, "") means the whole query."""

PLACEHOLDERS = frozenset(
    """
yourpage your-page your_page yourpagename your.page username yourusername your-username your_username user_name yourname your-name your_name
yourprofile your-profile profilename pagename page-name yourcompany your-company yourchannel your-channel your_channel yourhandle handle
youraccount your-account example examples test xxx xxxx xxxxx name accountname account channelname mypage mychannel companyname company-name groupname
nickname login_name envatousername page profile-name link url pageurl sitename site-name yoursite none null undefined
""".split()  # noqa: SIM905
)
"""Names that templates put where the organisation's belongs."""

MAKERS = frozenset(
    """
wordpress wordpressdotcom wordpressdotorg joomla drupal tilda tildapublishing tildacc wix squarespace weebly webflow ghost shopify envato themeforest
elegantthemes themeisle colorlib elementor elementorpro wpbeginner automattic avada themefusion_ themefusion qodeinteractive qodethemes muffingroup
themegrill athemes astrathemes brainstormforce wpastra generatepress oceanwp kriesi yootheme joomshaper rockettheme templatemonster bootstrapmade
html5up templatemo wpengine godaddy nethouse ucoz ucozweb bitrix 1cbitrix 1c_bitrix dlenews modx typo3 opencart prestashop hugothemes jekyllrb wowchemy
gohugoio getbootstrap fontawesome google cloudflare hostinger timeweb reg.ru regru beget
""".split()  # noqa: SIM905
)
"""Handles of makers of systems, themes and hosts, which templates carry with them."""
