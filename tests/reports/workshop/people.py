"""Participants made by hand."""

from collections.abc import Mapping
from typing import Any

from audits.check import Check, Status
from reports.organisation import Reader
from reports.workshop.room import Gap, Participant, Site
from tests.reports.judgements import make_check


def person(name: str, statuses: Mapping[str, Status] | None = None, **kw: Any) -> Participant:
    """One organisation with one site; ``cms``, ``languages``, ``share`` as named."""
    defaults: dict[str, Any] = {
        "id": name.lower(),
        "reader": Reader(name=name, names={}, contact=""),
        "share": False,
        "languages": frozenset({"ky"}),
        "cms": "",
        "sites": (
            Site(
                series=name.lower(),
                address=f"https://{name.lower()}.example/",
                state="audited",
                visited="2026-11-23T08:00:00+00:00",
                statuses=statuses or {"seo.page-title": Status.PASS},
            ),
        ),
    }
    return Participant(**{**defaults, **kw})


def gap(
    check: Check | str,
    needs: int | tuple[Participant, ...] = 5,
    passes: int | tuple[Participant, ...] = 5,
    room: int = 10,
) -> Gap:
    """A check that is open at ``needs`` and in place at ``passes``: people, or how many."""
    return Gap(
        check=make_check(check) if isinstance(check, str) else check,
        needs=tuple(person(f"N{n}") for n in range(needs)) if isinstance(needs, int) else needs,
        passes=tuple(person(f"P{n}") for n in range(passes)) if isinstance(passes, int) else passes,
        room=room,
    )
