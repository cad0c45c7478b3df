"""Words of the workshop's pages that stand in no template."""

from audits.check import N_

OPENING = N_("Welcome. Who is here, who has which passwords, what a visitor with a phone sees")
BREAK = N_("Break")
LUNCH = N_("Lunch")
CLOSING = N_("Look at the sites again, before and after, who does what by when")
HOURS = N_("{hours} h")
HOURS_MINUTES = N_("{hours} h {minutes} min")
MINUTES = N_("{minutes} minutes")

ROOM_FILE = (N_("For the room"), N_("to show and to print: counts, and no names of those who need help"))
HANDOUTS_FILE = (N_("Sheets for the tables"), N_("one page an organisation, three things for today"))
CALLS_FILE = (N_("Call list"), N_("private: whom to call first, what to say, what to ask"))
WEBMASTERS_FILE = (N_("Webmasters' sheets"), N_("private: give each in person to its webmaster"))
BEFORE_AFTER_FILE = (N_("Before and after"), N_("for the room: what was closed together"))

VERIFIED = N_("seen to be done since the visit")
