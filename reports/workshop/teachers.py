"""Who can show it to whom: the same system first, then the same language; nobody is sent to everybody."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reports.organisation import name_key
from reports.workshop.room import Gap, Participant

TEACHERS = 3
OF_ANOTHER_SYSTEM = 1
"""Names where nobody has it on the same system: the menus are others, the idea is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CmsGroup:
    """Those who need one step on one system ("" is none that we know), and who can show it to them."""

    cms: str
    needs: tuple[Participant, ...]
    teachers: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """``passing``: (organisation, check) → at how many of its latest visits in a row it passed. ``load``
    counts how often each was named already."""

    passing: Mapping[tuple[str, str], int]
    load: Counter[str] = field(default_factory=Counter)

    def groups(self, gap: Gap) -> tuple[CmsGroup, ...]:
        """Those who need it by system, the largest group first, each with a few names."""
        by_cms: dict[str, list[Participant]] = {}
        for one in gap.needs:
            by_cms.setdefault(one.cms, []).append(one)
        ordered = sorted(by_cms.items(), key=lambda pair: (-len(pair[1]), name_key(pair[0])))
        found = []
        for cms, needs in ordered:
            same = any(cms and one.cms == cms for one in gap.passes)
            teachers = self.teachers(gap, needs, TEACHERS if same else OF_ANOTHER_SYSTEM)
            found.append(CmsGroup(cms=cms, needs=tuple(needs), teachers=teachers))
        return tuple(found)

    def teachers(
        self, gap: Gap, needs: Sequence[Participant], limit: int = TEACHERS
    ) -> tuple[Participant, ...]:
        """Who fits these best: the system of most of them, a language of most of them, who agreed to be
        named, who has been named less often, who has had it in place for longest."""
        systems = Counter(one.cms for one in needs if one.cms)
        languages = Counter(language for one in needs for language in one.languages)

        def order(one: Participant) -> tuple[int, int, bool, int, int, str, str]:
            return (
                -systems[one.cms] if one.cms else 0,
                -max((languages[language] for language in one.languages), default=0),
                not one.share,
                self.load[one.id],
                -self.passing.get((one.id, gap.check.id), 0),
                name_key(one.reader.name),
                one.id,
            )

        found = tuple(sorted(gap.passes, key=order)[:limit])
        self.load.update(one.id for one in found)
        return found


def named_aloud(
    gap: Gap, passing: Mapping[tuple[str, str], int], limit: int = TEACHERS
) -> tuple[Participant, ...]:
    """Who can show a step and agreed to be named before the others."""
    agreed = Gap(
        check=gap.check, needs=gap.needs, passes=tuple(p for p in gap.passes if p.share), room=gap.room
    )
    return Pairing(passing).teachers(agreed, gap.needs, limit)
