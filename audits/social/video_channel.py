"""Does a site with videos lead to the channel where they are?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.loaded import loaded_once
from audits.facts.social import site_profiles
from audits.facts.social_presence import visible_profiles

NETWORKS = ("youtube", "tiktok", "vimeo", "rutube")
_VIDEO = re.compile(
    r"youtube(?:-nocookie)?\.com/embed/|player\.vimeo\.com/video/|rutube\.ru/play/embed/", re.I
)


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("A site with videos leads to the channel"),
    title_failed=N_("Link your channel beside the videos"),
    why=N_(
        "Who watched one video to its end would like the next. With a link to the channel he or she finds all of them, and can follow."
    ),
    fix=N_(
        "Open your channel and copy its address.\n"
        "Put it below the videos and into the footer, with the words “All our videos”.\n"
        "If the videos are those of others, nothing is to be done."
    ),
    verify=N_("Tap “All our videos” on your phone: your channel opens."),
    outcomes={
        "ok": passed(N_("The site leads to your channel with videos: {networks}.")),
        "not_linked": warned(N_("Videos are shown ({count}), but no channel is linked."), 0.6),
        "unclear": unknown(N_("Videos are shown and a channel is linked; whose it is we cannot tell.")),
        "none": not_applicable(N_("We saw no videos and no channel. An organisation can well do without.")),
    },
    absent=("not_linked",),
    since="0.1",
    revision=2,
    source="our rule: a channel is linked where its videos are shown",
    reason="Many organisations have no videos, and those shown may be those of others.",
    good='<iframe src="https://www.youtube.com/embed/…"> and a link to https://www.youtube.com/@omur',
    bad='<iframe src="https://www.youtube.com/embed/…"> and no link to a channel',
)
def check(site: SiteEvidence) -> Verdict:
    own = {profile.network for profile in visible_profiles(site)} & set(NETWORKS)
    if own:
        return Verdict("ok", {"networks": ", ".join(sorted(own))})
    shown = [
        Subject(url=url, markup=resource.url)
        for url, resource in loaded_once(site)
        if resource.kind == "frame" and _VIDEO.search(resource.url)
    ]
    if not shown:
        return Verdict("none")
    if any(p.network in NETWORKS and p.kind == "profile" for p in site_profiles(site)):
        return Verdict("unclear", subjects=tuple(shown))
    return Verdict("not_linked", {"count": len(shown)}, tuple(shown))
