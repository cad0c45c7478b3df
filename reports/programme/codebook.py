"""What every column of an export means."""

from audits.check import CATEGORIES, N_

_MARK = N_("Mark of the category, 0-100; empty where less than 60% of its checks could be judged.")
_JUDGED = N_("Checks of the category that bear points and gave a verdict.")
_APPLICABLE = N_("Checks of the category that bear points and apply; coverage is judged divided by this.")

COLUMNS: dict[str, dict[str, str]] = {
    "sites": {
        "run": N_("Number of the run."),
        "run_date": N_("Day on which the run began."),
        "organisation": N_(
            "Id of the organisation in the seeds; in a pseudonymous export a code in its place, the same in every export."
        ),
        "main_site": N_("Is it the main site of the organisation?"),
        "name": N_("Name of the organisation."),
        "site": N_("Address that was visited."),
        "main_language": N_(
            "Main language of the site; where nothing was seen, the first language of the seeds. * stands for a value that is withheld."
        ),
        "region": N_("Region, from the seeds. * stands for a value that is withheld."),
        "sector": N_("Field of work, from the seeds. * stands for a value that is withheld."),
        "cohort": N_("Group, from the seeds. * stands for a value that is withheld."),
        "cms": N_("System of the site as it was recognised. * stands for a value that is withheld."),
        "share": N_("May others be told of this organisation? From the seeds."),
        "state": N_("How the visit ended: audited and partly have marks, all others have none."),
        "reason": N_("Why it ended so."),
        "rules": N_("Version of the rules. Marks of different rules cannot be compared."),
        "scoring": N_("Version of the arithmetic of marks."),
        "selection": N_("Version of the way in which pages are chosen."),
        "headline": N_(
            "Overall mark, 0-100: the mean of the four categories of the mission; empty unless all four have one."
        ),
        **{
            name: meaning
            for category in CATEGORIES
            for name, meaning in (
                (category, _MARK),
                (f"{category}_judged", _JUDGED),
                (f"{category}_applicable", _APPLICABLE),
            )
        },
        "essentials_met": N_("Essential checks (weight 5) that are in place."),
        "essentials": N_("Essential checks that were judged."),
        "pages": N_("Pages that were read."),
        "rights": N_(
            "What the site says of its rights: open, shared (a licence that is not open), link_permission, all_rights_reserved, nothing."
        ),
        "license": N_("Licence of the site by its id."),
        "channels": N_("Social networks and messengers of the organisation itself that the site links to."),
        "kyrgyz_share": N_("Share of the text that is in Kyrgyz, 0-1."),
        "checked_at": N_("When the visit ended (UTC); in a pseudonymous export the day."),
    },
    "findings": {
        "run": N_("Number of the run."),
        "organisation": N_(
            "Id of the organisation in the seeds; in a pseudonymous export a code in its place, the same in every export."
        ),
        "main_site": N_("Is it the main site of the organisation?"),
        "check": N_("Id of the check; it never changes its meaning."),
        "category": N_("Category of the check."),
        "revision": N_("Revision of the check."),
        "weight": N_("5 essential, 3 important, 1 good to have, 0 informative."),
        "status": N_("pass, warn, fail; not_applicable, unknown and error leave the mark."),
        "outcome": N_("The answer of the check; its page in the documentation says which there are."),
        "score": N_("0-1; empty where the status leaves the mark."),
        "judged": N_("Pages that were judged, or 1 for the site as a whole."),
        "passing": N_("How many of them pass."),
        "home": N_("Status of the home page, where pages were judged."),
        "places": N_("Number of places that the finding names."),
        "params": N_("Numbers and names of the answer, as JSON."),
        "first_place": N_("Address of the first place."),
    },
    "indicators": {
        "run": N_("Number of the run."),
        "run_date": N_("Day on which the run began."),
        "dimension": N_("all, or what the groups are made by: region, sector, language, cms, cohort."),
        "group": N_("The group; * are the small ones together, empty are those of whom it is not known."),
        "organisations": N_("Organisations of the group in this run."),
        "with_marks": N_("How many of them have marks; empty where too few."),
        "indicator": N_("Name of the indicator; see the rows “indicator” below."),
        "value": N_("Share 0-1, or median mark 0-100; empty where too few organisations stand behind it."),
        "n": N_("Organisations behind the value; empty with it."),
        "rules": N_("Version of the rules. Marks of different rules cannot be compared."),
    },
}
"""Table → column → meaning, in the order of the columns."""
