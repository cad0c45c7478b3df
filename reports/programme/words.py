"""The words of the programme's pages for what history counts."""

from audits.check import N_
from reports.words import CATEGORY_NAMES

OVERALL = N_("Overall mark")
MARK_NAMES: dict[str, str] = {"headline": OVERALL} | {str(key): name for key, name in CATEGORY_NAMES.items()}

INDICATORS = {
    "reachable": N_("Sites that opened"),
    "phone_fit": N_("Home page fits a phone"),
    "kyrgyz": N_("Text in Kyrgyz"),
    "licence": N_("A licence is named"),
    "open_licence": N_("An open licence is named"),
    "two_channels": N_("Two or more social channels"),
    "closed_in_90_days": N_("Plan steps done within 90 days"),
    "closed": N_("Plan steps done since the baseline"),
    "regressed": N_("Steps that have come undone since the baseline"),
    "joined": N_("Organisations that have joined since the baseline"),
    "left": N_("Organisations that have left since the baseline"),
}
MEDIAN_OF = N_("Median mark: {name}")
SOURCES = {
    "reachable": N_(
        "State of the visit: opened, of those that opened or did not. Sites that turn programs away, have moved or have closed are in neither number."
    ),
    "phone_fit": N_("Check mobile.viewport on the home page."),
    "kyrgyz": N_(
        "Check language.kyrgyz-version: at least one page, or 200 letters. Organisations that write for readers of other languages are not counted."
    ),
    "licence": N_("What the site says of its rights: any licence, open or not."),
    "open_licence": N_("The same: a licence that fits the Open Definition."),
    "two_channels": N_(
        "The organisation's own profiles and messengers that the site links to. Closed networks, icons without an address and profiles of others do not count. Nobody looked whether they are still written to."
    ),
    "marks": N_("All checks of the category that bear points; a mark needs 60% of them and at least three."),
    "headline": N_(
        "The mean of the four categories search, phone, licence and social networks; it needs all four."
    ),
    "closed_in_90_days": N_("Steps that stood open and were in place at a visit within 90 days."),
    "closed": N_("Steps that stood open at the baseline and are in place now, of those judged both times."),
    "regressed": N_(
        "Checks that were in place at the baseline and are not now, over the organisations judged both times."
    ),
    "members": N_("The seeds of both rounds."),
}
NO_FOLLOW_UP = N_("No visit was made within 90 days after a round.")
FOLLOW_UP_DATES = N_("Visits of {before} and {now}.")
TARGET_STATES = {
    "reached": N_("reached"),
    "open": N_("not yet reached"),
    "missed": N_("not reached in time"),
}
DIMENSIONS = {
    "region": N_("Region"),
    "sector": N_("Field of work"),
    "language": N_("Main language of the site"),
    "cms": N_("System of the site"),
    "cohort": N_("Group"),
}
EVERYBODY = N_("All organisations")
OTHERS = N_("others together")
NOT_KNOWN = N_("not known")
FEW = N_("too few")
VERDICTS = (N_("better"), N_("the same"), N_("worse"))
PLACES = {
    "Bishkek": N_("Bishkek"),
    "Chui": N_("Chui"),
    "Osh": N_("Osh"),
    "Jalal-Abad": N_("Jalal-Abad"),
    "Naryn": N_("Naryn"),
    "Issyk-Kul": N_("Issyk-Kul"),
    "Talas": N_("Talas"),
    "Batken": N_("Batken"),
    "Karakol": N_("Karakol"),
}
FIELDS_OF_WORK = {
    "children": N_("children"),
    "culture": N_("culture"),
    "disability": N_("disability"),
    "education": N_("education"),
    "elderly": N_("older people"),
    "energy": N_("energy"),
    "environment": N_("environment"),
    "health": N_("health"),
    "human rights": N_("human rights"),
    "law": N_("law"),
    "local governance": N_("local governance"),
    "media": N_("media"),
    "rural development": N_("rural development"),
    "youth": N_("youth"),
}
STATE_COLUMNS = {
    "marked": N_("with marks"),
    "unreachable": N_("did not open"),
    "blocked": N_("turned us away"),
    "robots_disallowed": N_("closed to programs"),
    "parked": N_("domain without a site"),
    "other": N_("other reasons"),
}
WHY_NOT = {
    "rules": N_("judged by different rules"),
    "selection": N_("pages chosen in another way"),
    "no_marks_before": N_("without marks then"),
    "no_marks_now": N_("without marks now"),
    "no_marks_both": N_("without marks both times"),
    "not_finished": N_("not visited to the end"),
}
EFFECT = {
    "more": N_(
        "Those who were taught have improved more than the others: by {estimate} points of 100. The figures fit anything from {low} to {high}."
    ),
    "less": N_(
        "Those who were taught have improved less than the others: by {estimate} points of 100. The figures fit anything from {low} to {high}."
    ),
    "unclear": N_(
        "No difference can be shown between those who were taught and the others: the figures fit anything from {low} to {high} points of 100."
    ),
    "few": N_(
        "Too few organisations to say: at least {least} of each kind must have marks before and after; there are {taught} who were taught and {others} others."
    ),
}
EVENTS = {
    "joined": N_("First visit."),
    "joined_later": N_("Joined: first visit in this history."),
    "left": N_("No longer in the seeds."),
    "address": N_("The address changed: {before} → {now}. The history goes on; the line is marked here."),
    "without_marks": N_("No marks: {state}."),
    "back": N_("Could be seen again."),
    "rules": N_("The rules have changed since the visit before: the line is broken here."),
    "selection": N_("The way of choosing pages has changed since the visit before: the line is broken here."),
}

GLOSSARY = (
    (N_("Baseline"), N_("The round with which everything later is compared.")),
    (N_("Indicator"), N_("A figure that was agreed to show whether the programme gets on.")),
    (N_("Median"), N_("The middle one: half of the marks are higher, half are lower.")),
    (N_("Middle half"), N_("The marks between the lowest and the highest quarter.")),
    (
        N_("Panel"),
        N_(
            "The organisations that had marks in every round shown. Only for them does a line tell what the same sites did; in the other line organisations come and go."
        ),
    ),
    (N_("Round"), N_("One check of all organisations of the programme.")),
    (
        N_("Rules"),
        N_("The checks and their weights. When they change, marks before and after cannot be compared."),
    ),
)
