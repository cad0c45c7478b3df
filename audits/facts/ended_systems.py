"""Versions of systems whose makers have ended their care: a dated list, kept by hand.

A distribution may mend an old version itself, and some firms sell care for longer; so the list holds whole
branches only, and who reads it asks instead of accusing.
"""

from datetime import date

CHECKED = date(2026, 11, 25)
"""When the list was last compared with its sources; six months later nothing is said by it any more."""

ENDED: dict[str, tuple[tuple[tuple[int, ...], date], ...]] = {
    "joomla": (((4,), date(2023, 8, 17)), ((5,), date(2025, 10, 14))),
    "drupal": (
        ((7,), date(2016, 2, 24)),
        ((8,), date(2025, 1, 5)),
        ((9,), date(2021, 11, 2)),
        ((10,), date(2023, 11, 1)),
    ),
    "wordpress": (((3, 7), date(2022, 12, 1)), ((4, 1), date(2022, 12, 1)), ((4, 7), date(2025, 7, 31))),
}
"""Slug → (first version after the branch, end of care), the oldest branch first.

docs.joomla.org (Joomla 3 and 4), drupal.org/about/core/policies/core-release-cycles (Drupal 6, 7, 8 and 9),
wordpress.org/news (versions before 4.1, December 2022; before 4.7, July 2025).
"""


def care_ended(slug: str, version: str) -> date | None:
    """When the care for this version ended; None where it did not, or where the list does not tell."""
    parts = tuple(int(part) for part in version.split(".") if part.isdigit())
    if not parts:
        return None
    for first_after, ended in ENDED.get(slug, ()):
        if parts[: len(first_after)] < first_after:
            return ended
    return None
