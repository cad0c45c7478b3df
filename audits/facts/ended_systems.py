"""Versions of systems whose makers have ended their care: a dated list, kept by hand.

A distribution may mend an old version itself, and some firms sell care for longer; so the list holds whole
branches only, and who reads it asks instead of accusing.
"""

from datetime import date

CHECKED = date(2026, 8, 22)
"""The day of the copy of endoflife.date that the list was compared with; six months later nothing is said by
it any more."""

ENDED: dict[str, tuple[tuple[tuple[int, ...], date], ...]] = {
    "joomla": (((3,), date(2014, 12, 31)), ((4,), date(2023, 8, 17)), ((5,), date(2025, 10, 14))),
    "drupal": (
        ((7,), date(2016, 2, 24)),
        ((8,), date(2025, 1, 5)),
        ((9,), date(2021, 11, 2)),
        ((10,), date(2023, 11, 1)),
    ),
    "wordpress": (((3, 7), date(2013, 10, 24)), ((4, 1), date(2022, 12, 1)), ((4, 7), date(2025, 7, 31))),
    "typo3": (
        ((8,), date(2018, 12, 1)),
        ((9,), date(2020, 3, 31)),
        ((10,), date(2021, 9, 30)),
        ((11,), date(2023, 4, 30)),
        ((12,), date(2024, 10, 31)),
        ((13,), date(2026, 4, 30)),
    ),
}
"""Slug → (first version after the branch, last day of care), the oldest branch first; what is older than the
first branch ended then or before.

endoflife.date: Joomla 3 and 4, Drupal 7, 8 and 9, WordPress 3.6, TYPO3 7 to 12 (free care; its makers sell
more). The makers' announcements: Joomla 2.5 (magazine.joomla.org, December 2014), Drupal 6 (November 2015),
WordPress 3.7 to 4.0 (September 2022) and 4.1 to 4.6 (make.wordpress.org/security; "in July 2025", so the last
day of that month). Only those WordPress branches are here that get no security update at all. For MODX and
1C-Bitrix we found no such dates.
"""


def care_ended(slug: str, version: str) -> date | None:
    """The day by which the care for this version had ended; None where it had not or the list is silent."""
    parts = tuple(int(part) for part in version.split(".") if part.isdigit())
    if not parts:
        return None
    for first_after, ended in ENDED.get(slug, ()):
        if parts[: len(first_after)] < first_after:
            return ended
    return None
