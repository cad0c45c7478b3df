# ruff: noqa: E501
"""Content management systems as data: signs of each. A new system is one row.

Written from the systems' own public documentation. Every sign is a regular expression (case ignored) with a
weight: 3 decides alone, 2 nearly, 1 only together with another. A group in a generator sign is the version.
"""

from typing import NamedTuple


class Rule(NamedTuple):
    """``generator`` for the generator metas; ``addresses`` for scripts, styles, images, links and frames;
    ``headers`` for "name: value" lines; ``metas`` for "key=content"; ``comments``; ``links`` for text and
    address of links "powered by"."""

    name: str
    slug: str
    open_source: bool | None
    generator: str = ""
    addresses: tuple[tuple[str, int], ...] = ()
    headers: tuple[tuple[str, int], ...] = ()
    metas: tuple[tuple[str, int], ...] = ()
    comments: tuple[tuple[str, int], ...] = ()
    links: tuple[tuple[str, int], ...] = ()


_V = r"[ /:v]*(\d+(?:\.\d+)*)?"

RULES: tuple[Rule, ...] = (
    Rule("WordPress.com", "wordpress", True, r"WordPress\.com", ((r"//s\d\.wp\.com/(?!.*stats)|\.files\.wordpress\.com/|//[\w-]+\.wordpress\.com/wp-", 2),), ((r"x-hacker: .*automattic|host-header: wordpress\.com", 2),)),
    Rule("WordPress", "wordpress", True, rf"WordPress{_V}|WooCommerce|Elementor|WPBakery|Site Kit by Google|Powered by (?:Slider Revolution|Visual Composer)",
        ((r"/wp-content/(?:themes|plugins|uploads|cache|mu-plugins)/", 3), (r"/wp-includes/", 3), (r"/wp-json(?:/|$)", 2), (r"/xmlrpc\.php\?rsd|/wlwmanifest\.xml", 2), (r"\?page_id=\d+|\?p=\d+$", 1)),
        ((r"link: .*api\.w\.org", 3), (r"x-pingback: .*xmlrpc\.php", 2), (r"x-redirect-by: wordpress", 3)), (), ((r"yoast seo|wp rocket|wp-super-cache|w3 total cache|all in one seo", 2),), ((r"wordpress\.org/?\b.*(?:powered|wordpress)|proudly powered by wordpress", 1),)),
    Rule("Joomla", "joomla", True, rf"Joomla!?(?: - Open Source Content Management| -|){_V}", ((r"/media/(?:jui|system|com_[a-z]+|vendor/joomla\w*|templates/site)/(?:js|css)?", 3), (r"[?&]option=com_[a-z]+", 3), (r"/components/com_[a-z]+/|/modules/mod_[a-z]\w+/|/plugins/system/\w+/", 2), (r"/templates/[\w.-]+/(?:css|js|images|html)/", 1), (r"/index\.php/(?:[a-z]{2}/)?component/", 2)),
        ((r"expires: wed, 17 aug 2005 00:00:00 gmt", 2), (r"x-content-encoded-by: joomla", 3)), (), (), ((r"joomla\.org.*joomla", 1),)),
    Rule("Drupal", "drupal", True, rf"Drupal{_V}", ((r"/sites/(?:default|all)/(?:files|themes|modules)/", 3), (r"/misc/drupal\.js|/core/misc/|/core/themes/|/core/assets/vendor/", 3), (r"/modules/(?:system|node|user|contrib|custom)/|/themes/(?:contrib|custom|bartik|garland|olivero)/", 2)),
        ((r"x-generator: drupal", 3), (r"x-drupal-(?:cache|dynamic-cache)", 3), (r"expires: sun, 19 nov 1978 05:00:00 gmt", 2))),
    Rule("Backdrop", "backdrop", True, rf"Backdrop CMS{_V}", ((r"/core/misc/backdrop\.js", 3),), ((r"x-backdrop-cache", 3),)),
    Rule("1C-Bitrix", "bitrix", False, rf"(?:1C-)?Bitrix{_V}", ((r"/bitrix/(?:js|templates|cache|components|panel|tools|themes|admin|css|images)/", 3), (r"/upload/(?:iblock|resize_cache)/", 2), (r"bitrix24\.\w+/|cdn-ru\.bitrix24", 1)), ((r"x-powered-cms: bitrix", 3), (r"set-cookie: bitrix_sm_", 3))),
    Rule("Bitrix24 Sites", "bitrix24", False, r"", ((r"//[\w.-]*bitrix24(?:site)?\.(?:ru|com|site|kz)/b\d+/landing|bitrix24\.site", 3),)),
    Rule("Tilda", "tilda", False, r"Tilda(?: Publishing)?", ((r"static\.tildacdn\.(?:com|info|net|pub|one)|tilda\.ws/|thb\.tildacdn|neo\.tildacdn|/tilda-(?:blocks|grid|scripts|animation|forms)-?[\w.]*\.(?:css|js)", 3), (r"/tpost/", 1)), ((r"x-tilda-server", 3),), (), ((r"nominify begin|tilda", 1),), ((r"tilda\.(?:cc|ws|ru).*(?:made|сделано|tilda)", 1),)),
    Rule("Wix", "wix", False, r"Wix\.com Website Builder", ((r"static\.wixstatic\.com|static\.parastorage\.com|siteassets\.parastorage\.com|//[\w-]+\.wixsite\.com", 3),), ((r"x-wix-(?:request-id|renderer-server|published-version)", 3),), ((r"http-equiv|x-wix-", 1),)),
    Rule("uCoz", "ucoz", False, rf"uCoz{_V}|uWeb", ((r"//[\w.-]+\.ucoz\.(?:net|ru|com|org|ua|kz|ae|es|de|lv|site)/|/\.s/(?:t|src|img)/|//s\d+\.ucoz\.net", 3), (r"//[\w-]+\.(?:my1|at\.ua|3dn|clan|do\.am|narod2?)\.ru?/", 1)), ((r"server: userver", 2), (r"set-cookie: .*ucoz|set-cookie: ucvid", 3)), (), ((r"ucoz", 2),), ((r"ucoz\.(?:ru|com|net|kz).*(?:ucoz|конструктор)", 2),)),
    Rule("MODX", "modx", True, rf"MODX(?: (?:Revolution|Evolution|CMS))?{_V}", ((r"/assets/(?:components|templates|snippets|plugins|cache/images|tvs)/", 2), (r"/manager/templates/|/connectors/", 1), (r"/assets/images/.*\?_[a-z]+=", 1)), ((r"x-powered-by: modx", 3), (r"set-cookie: modx|set-cookie: evo\w{6,}", 2)), ((r"modx", 1),)),
    Rule("DataLife Engine", "dle", False, rf"DataLife Engine{_V}.*", ((r"/engine/(?:classes|editor|ajax|skins|modules)/", 3), (r"/engine/opensearch\.php|/index\.php\?do=(?:opensearch|register|lastcomments|feedback)", 2), (r"/uploads/posts/\d{4}-\d\d/|/templates/[\w-]+/(?:dleimages|style/engine\.css)", 2)), ((r"set-cookie: dle_(?:user_id|password|newpm)", 3),)),
    Rule("NetCat", "netcat", False, rf"NetCat{_V}", ((r"/netcat(?:_files|_template|_cache)?/|/netcat/modules/", 3),), ((r"x-powered-by: netcat", 3),)),
    Rule("Nethouse", "nethouse", False, r"Nethouse", ((r"//(?:[\w-]+\.)?nethouse\.(?:ru|me|ua)/|nethouse\.id|static-?\d*\.nethouse", 3),), ((r"x-powered-by: nethouse", 3),)),
    Rule("Google Sites", "google-sites", False, r"Google Sites", ((r"//sites\.google\.com/|sites\.gstatic\.com|//ssl\.gstatic\.com/atari/", 3),), (), ((r"og:site_name=.*google sites", 2),)),
    Rule("Blogger", "blogger", False, rf"blogger{_V}", ((r"www\.blogger\.com/(?:static|feeds|dyn-css|navbar|rearrange)|resources\.blogblog\.com|//[\w-]+\.blogspot\.\w+/feeds/", 3), (r"\d\.bp\.blogspot\.com|blogger\.googleusercontent\.com", 1)), ((r"server: gse", 1),)),
    Rule("Squarespace", "squarespace", False, r"Squarespace", ((r"(?:static|static1|assets|images)\.squarespace(?:-cdn)?\.com|//assets\.squarespace\.com", 3),), ((r"server: squarespace", 3),), (), ((r"this is squarespace", 3),)),
    Rule("Webflow", "webflow", False, r"Webflow", ((r"(?:assets|assets-global|uploads-ssl|cdn\.prod)\.website-files\.com|//[\w-]+\.webflow\.(?:io|com)/", 3),)),
    Rule("Weebly", "weebly", False, r"Weebly", ((r"cdn\d*\.(?:editmysite|weebly)\.com|//[\w-]+\.weebly\.com/(?:files|uploads)", 3),), ((r"x-host: .*weebly", 2),)),
    Rule("Ghost", "ghost", True, rf"Ghost{_V}", ((r"/ghost/api/|/public/cards\.min\.(?:css|js)|cdn\.jsdelivr\.net/ghost/", 3),), ((r"x-ghost-cache-status", 3),)),
    Rule("TYPO3", "typo3", True, rf"TYPO3(?: CMS)?{_V}", ((r"/typo3conf/|/typo3temp/|/typo3/sysext/|/_assets/[0-9a-f]{32}/", 3), (r"/fileadmin/", 1)), (), (), ((r"this website is powered by typo3", 3),)),
    Rule("OpenCart", "opencart", True, rf"OpenCart{_V}", ((r"/catalog/view/(?:theme|javascript)/|index\.php\?route=(?:common|product|information|account|checkout)/", 3),), ((r"set-cookie: ocsessid", 3),)),
    Rule("PrestaShop", "prestashop", True, rf"PrestaShop{_V}", ((r"/modules/(?:ps_\w+|blockcart|blocksearch)/|/themes/(?:classic|default-bootstrap)/(?:assets|css|js)/", 2),), ((r"powered-by: prestashop|set-cookie: prestashop", 3),)),
    Rule("Shopify", "shopify", False, r"Shopify", ((r"cdn\.shopify\.com|/cdn/shop/|myshopify\.com", 3),), ((r"x-shopid|x-shopify-stage", 3),)),
    Rule("InSales", "insales", False, r"InSales", ((r"static\d*\.insales(?:-cdn)?\.(?:ru|com)|assets\d*\.insales", 3),)),
    Rule("CS-Cart", "cs-cart", False, r"CS-Cart", ((r"/index\.php\?dispatch=|/design/themes/\w+/(?:css|media|js)", 2),)),
    Rule("Webasyst", "webasyst", False, r"Webasyst", ((r"/wa-(?:data|content|apps)/", 3),)),
    Rule("HostCMS", "hostcms", False, r"HostCMS", ((r"/hostcmsfiles/|/modules/skin/", 3),)),
    Rule("UMI.CMS", "umi", False, r"UMI\.CMS", ((r"/images/cms/(?:data|thumbs)/|/js/cms/|/styles/common/js/", 2),), ((r"x-generated-by: umi\.cms", 3),)),
    Rule("Amiro.CMS", "amiro", False, r"Amiro", ((r"/_mod_files/|/_img/amiro", 2),)),
    Rule("S.Builder", "sbuilder", False, r"S\.Builder", ((r"/cms/plugins/own_\w+/", 2),)),
    Rule("InstantCMS", "instantcms", True, r"InstantCMS", ((r"/templates/(?:default|modern)/(?:css|js)/theme-|/upload/\d{3}/u\d+/", 1), (r"instantcms", 2))),
    Rule("LiveStreet", "livestreet", True, r"LiveStreet", ((r"/application/frontend/(?:skin|components)/|/templates/skin/", 2),)),
    Rule("Danneo", "danneo", False, rf"(?:CMS )?Danneo{_V}", ((r"/template/\w+/(?:js|css)/danneo", 2),)),
    Rule("Megagroup", "megagroup", False, r"megagroup", ((r"/g/(?:s3|libs|templates|shop2)/|//[\w-]+\.oml\.ru", 2), (r"megagroup\.ru", 2))),
    Rule("uKit", "ukit", False, r"uKit", ((r"ukit\.(?:com|me)|/ulib/|ucarecdn\.com/.*ukit|static\.usite", 2),)),
    Rule("uMi.ru", "umi-ru", False, r"", ((r"//[\w-]+\.umi\.ru/|umi\.ru/", 2),)),
    Rule("LPgenerator", "lpgenerator", False, r"LPGenerator", ((r"lpgenerator\.ru|media\.lpgenerator|lpcdn\.", 3),)),
    Rule("Flexbe", "flexbe", False, r"Flexbe", ((r"flexbe\.(?:com|ru|net)|fs-?\w*\.flexbe", 3),)),
    Rule("Craftum", "craftum", False, r"Craftum", ((r"craftum\.com|craftumcdn", 3),)),
    Rule("Readymag", "readymag", False, r"Readymag", ((r"readymag\.com|rmcdn\d*\.net", 3),)),
    Rule("Jimdo", "jimdo", False, r"Jimdo", ((r"jimdo(?:static)?\.com|jimcdn\.com|jimdofree", 3),)),
    Rule("GoDaddy Website Builder", "godaddy", False, r"(?:Starfield Technologies; )?Go ?Daddy Website Builder", ((r"img\d?\.wsimg\.com/(?:blobby|isteam)|//[\w-]+\.godaddysites\.com", 3),)),
    Rule("Strikingly", "strikingly", False, r"Strikingly", ((r"strikingly(?:cdn)?\.com|custom-images\.strikinglycdn", 3),)),
    Rule("Carrd", "carrd", False, r"Carrd", ((r"//[\w-]+\.carrd\.co/|carrd\.co/assets", 3),)),
    Rule("Duda", "duda", False, r"Duda", ((r"irp(?:-cdn)?\.(?:cdn-website|multiscreensite)\.com|dd-cdn\.multiscreensite", 3),)),
    Rule("Hostinger Website Builder", "hostinger", False, r"Hostinger(?: Website Builder)?|Zyro", ((r"assets\.zyrosite\.com|cdn\.zyrosite|userapp\.zyrosite", 3),)),
    Rule("Framer", "framer", False, r"Framer", ((r"framerusercontent\.com|events\.framer\.com", 3),)),
    Rule("Notion", "notion", False, r"", ((r"//[\w-]+\.notion\.site/|notion\.so/_assets|super\.so/", 3),)),
    Rule("HubSpot", "hubspot", False, r"HubSpot", ((r"/hubfs/|/hs-fs/|js\.hs-scripts\.com|hs-sites\.com", 2),), ((r"x-hs-hub-id|x-powered-by: hubspot", 3),)),
    Rule("NationBuilder", "nationbuilder", False, r"NationBuilder", ((r"assets\.nationbuilder\.com|//[\w-]+\.nationbuilder\.com", 3),)),
    Rule("Liferay", "liferay", True, r"Liferay", ((r"/o/(?:frontend-js|classic-theme)|/combo/\?browserId|/documents/d/guest/", 2),), ((r"liferay-portal", 3),)),
    Rule("Plone", "plone", True, r"Plone(?: - https?://plone\.(?:org|com))?", ((r"/\+\+plone\+\+|/\+\+resource\+\+plone|/portal_(?:css|javascripts)/", 3),), ((r"server: zope", 2),)),
    Rule("Concrete CMS", "concrete", True, rf"concrete(?:5| CMS){_V}", ((r"/concrete/(?:js|css|themes|blocks)/|/application/files/\d{4}/", 3),), ((r"set-cookie: concrete5", 3),)),
    Rule("SilverStripe", "silverstripe", True, r"SilverStripe", ((r"/_resources/(?:themes|vendor)/|/framework/(?:thirdparty|javascript)/", 2),)),
    Rule("Umbraco", "umbraco", True, r"Umbraco", ((r"/umbraco/|/media/\w{8}/.*\?(?:anchor|rnd|rmode)=", 2),), ((r"x-umbraco-version", 3),)),
    Rule("DNN", "dnn", True, r"DotNetNuke|DNN", ((r"/portals/(?:\d+|_default)/|/desktopmodules/", 3),), ((r"set-cookie: (?:\.?dotnetnuke|dnn_\w+)", 3),)),
    Rule("SharePoint", "sharepoint", False, r"Microsoft SharePoint", ((r"/_layouts/15/|/_catalogs/masterpage/", 3),), ((r"microsoftsharepointteamservices", 3),)),
    Rule("Craft CMS", "craft", False, r"Craft CMS", ((r"/cpresources/", 3),), ((r"x-powered-by: craft cms", 3),)),
    Rule("October CMS", "october", None, r"October(?: ?CMS)?", ((r"/modules/system/assets/js/framework|/storage/app/(?:uploads|media)/|/combine/[0-9a-f]{32}", 2), (r"/themes/[\w-]+/assets/", 1)), ((r"set-cookie: october_session", 3),)),
    Rule("Winter CMS", "winter", True, r"Winter CMS", (), ((r"set-cookie: winter_session", 3),)),
    Rule("Grav", "grav", True, r"GravCMS|Grav", ((r"/user/(?:themes|plugins|pages)/", 2),), ((r"set-cookie: grav-site", 3),)),
    Rule("Kirby", "kirby", False, r"Kirby", ((r"/media/(?:pages|site|plugins)/[\w-]+/[0-9a-f]{6,}-\d{10}/", 3),)),
    Rule("ProcessWire", "processwire", True, r"ProcessWire", ((r"/site/templates/(?:styles|scripts|js|css)|/site/assets/files/\d+/", 3),), ((r"x-powered-by: processwire", 3), (r"set-cookie: wire=", 3))),
    Rule("CMS Made Simple", "cmsms", True, r"CMS Made Simple", ((r"/uploads/simplex/|/tmp/cache/stylesheet_combined_", 2),), ((r"set-cookie: cmssessid", 3),)),
    Rule("e107", "e107", True, r"e107", ((r"/e107_(?:web|plugins|themes|media)/", 3),)),
    Rule("PHP-Fusion", "php-fusion", True, r"PHP-Fusion", ((r"/infusions/\w+_panel/", 2),)),
    Rule("PHP-Nuke", "php-nuke", True, r"PHP-Nuke|RUNCMS", ((r"/modules\.php\?name=\w+", 2),)),
    Rule("XOOPS", "xoops", True, r"XOOPS", ((r"/include/xoops\.js|/xoops\.css", 3),)),
    Rule("SPIP", "spip", True, rf"SPIP{_V}", ((r"/spip\.php\?|/squelettes(?:-dist)?/|/local/cache-(?:css|js|vignettes|gd2)/", 2),), ((r"composed-by: spip", 3),)),
    Rule("Contao", "contao", True, r"Contao(?: Open Source CMS)?", ((r"/assets/contao/|/bundles/contaocore", 3),)),
    Rule("Neos", "neos", True, r"Neos", ((r"/_resources/static/packages/", 3),), ((r"x-flow-powered|x-powered-by: .*neos", 3),)),
    Rule("Wagtail", "wagtail", True, r"Wagtail", ((r"/static/wagtail\w*/|/media/images/[\w.-]+\.(?:width|max|fill|original|min)-?[\w-]*\.(?:jpe?g|png|webp|format)", 2),)),
    Rule("django CMS", "django-cms", True, r"django[ -]?cms", ((r"/static/cms/|/static/djangocms_", 3),)),
    Rule("Strapi", "strapi", True, r"", (), ((r"x-powered-by: strapi", 3),)),
    Rule("Sitecore", "sitecore", False, r"Sitecore", ((r"/-/media/", 2),), ((r"set-cookie: sc_analytics_global_cookie", 3),)),
    Rule("Adobe Experience Manager", "aem", False, r"", ((r"/etc\.clientlibs/|/content/dam/", 3),)),
    Rule("MediaWiki", "mediawiki", True, rf"MediaWiki{_V}", ((r"/load\.php\?(?:[^\"]*&)?modules=", 3), (r"/index\.php\?title=", 1)),),
    Rule("DokuWiki", "dokuwiki", True, rf"DokuWiki.*?{_V}", ((r"/lib/exe/(?:css|js|fetch|indexer|detail)\.php", 3),), ((r"set-cookie: dokuwiki|set-cookie: dw[0-9a-f]{6,}", 3),)),
    Rule("Moodle", "moodle", True, r"Moodle", ((r"/theme/(?:styles|image|yui_combo|javascript)\.php|/lib/javascript\.php/", 3),), ((r"set-cookie: moodlesession", 3),), ((r"keywords=moodle", 2),)),
    Rule("phpBB", "phpbb", True, r"phpBB", ((r"/styles/prosilver/|/viewtopic\.php\?|/viewforum\.php\?", 2),), ((r"set-cookie: phpbb", 3),)),
    Rule("Discourse", "discourse", True, rf"Discourse{_V}.*"),
    Rule("Invision Community", "ips", False, r"", ((r"/applications/core/interface/|/uploads/(?:monthly_|css_built_)", 2),), ((r"set-cookie: ips4_", 3),)),
    Rule("Omeka", "omeka", True, r"Omeka", ((r"/application/views/scripts/|/plugins/\w+/views/public/", 2),)),
    Rule("DSpace", "dspace", True, rf"DSpace{_V}", ((r"/bitstream/handle/", 1),)),
    Rule("Open Journal Systems", "ojs", True, rf"Open Journal Systems{_V}", ((r"/index\.php/\w+/\$\$\$call\$\$\$/|/lib/pkp/", 3),)),
    Rule("Ushahidi", "ushahidi", True, r"Ushahidi"),
    Rule("CKAN", "ckan", True, rf"ckan{_V}", ((r"/webassets/(?:base|ckan)|/fanstatic/", 2),)),
    Rule("CiviCRM", "civicrm", True, r"", ((r"/civicrm/(?:ajax|contribute|event)|/sites/all/modules/civicrm/", 2),)),
    Rule("Hugo", "hugo", True, rf"Hugo{_V}|Wowchemy.*|Hugo Blox.*"),
    Rule("Jekyll", "jekyll", True, rf"Jekyll v?{_V}", (), (), (), ((r"begin jekyll seo tag", 3),)),
    Rule("Pelican", "pelican", True, r"Pelican"),
    Rule("Hexo", "hexo", True, rf"Hexo{_V}"),
    Rule("Lektor", "lektor", True, r"Lektor.*", (), (), (), (), ((r"getlektor\.com|lektor static", 2),)),
    Rule("Eleventy", "eleventy", True, rf"Eleventy{_V}"),
    Rule("Gatsby", "gatsby", True, rf"Gatsby{_V}", ((r"/page-data/(?:app-data|index/page-data)\.json|/webpack-runtime-[0-9a-f]{20}\.js", 2),)),
    Rule("Astro", "astro", True, rf"Astro{_V}", ((r"/_astro/[\w.-]+\.(?:js|css|webp|png)", 3),)),
    Rule("Next.js", "nextjs", True, r"Next\.js", ((r"/_next/(?:static|image|data)", 3),), ((r"x-powered-by: next\.js|x-nextjs-cache", 3),)),
    Rule("Nuxt", "nuxt", True, r"Nuxt", ((r"/_nuxt/", 3),)),
    Rule("Docusaurus", "docusaurus", True, rf"Docusaurus{_V}"),
    Rule("VitePress", "vitepress", True, rf"VitePress{_V}|VuePress{_V}"),
    Rule("MkDocs", "mkdocs", True, r"mkdocs.*"),
    Rule("Sphinx", "sphinx", True, r"", ((r"/_static/(?:documentation_options|doctools|sphinx_highlight)\.js", 3),)),
    Rule("Nikola", "nikola", True, r"Nikola.*"),
    Rule("Zola", "zola", True, rf"Zola{_V}"),
    Rule("Quarto", "quarto", True, r"quarto-.*"),
    Rule("Publii", "publii", True, r"Publii.*"),
    Rule("Mobirise", "mobirise", False, rf"Mobirise{_V}.*"),
    Rule("Adobe Muse", "muse", False, rf"(?:Adobe )?Muse{_V}|\d{{4}}\.\d+\.\d+\.\d+"),
    Rule("Nicepage", "nicepage", False, rf"Nicepage{_V}.*"),
    Rule("Microsoft FrontPage", "frontpage", False, rf"Microsoft FrontPage{_V}"),
    Rule("Microsoft Word", "word", False, r"Microsoft Word.*"),
)  # fmt: skip

FRONT_ENDS = frozenset(("nextjs", "nuxt", "gatsby", "astro", "civicrm"))
"""Named only where nothing else is: another system may stand behind them."""
