from collections.abc import Iterable

from reports.workshop.room import Participant
from reports.workshop.teachers import Pairing, named_aloud
from tests.reports.workshop.people import gap, person


def names(found: Iterable[Participant]) -> list[str]:
    return [one.reader.name for one in found]


def test_the_same_system_first_then_the_same_language() -> None:
    needs = (person("Need", cms="WordPress", languages=frozenset({"ky"})),)
    passes = (
        person("Neither", cms="Drupal", languages=frozenset({"en"})),
        person("Language", cms="Drupal", languages=frozenset({"ky", "ru"})),
        person("System", cms="WordPress", languages=frozenset({"en"})),
        person("Both", cms="WordPress", languages=frozenset({"ky"})),
    )
    pairing = Pairing({})
    wanted = gap("seo.a", needs=needs, passes=passes, room=5)
    assert names(pairing.teachers(wanted, needs, 4)) == ["Both", "System", "Language", "Neither"]


def test_who_agreed_then_who_was_asked_less_then_who_has_it_longest() -> None:
    needs = (person("Need"),)
    passes = (person("A"), person("B"), person("C", share=True), person("D"))
    wanted = gap("seo.a", needs=needs, passes=passes, room=5)
    pairing = Pairing({("d", "seo.a"): 4, ("b", "seo.a"): 2})
    assert names(pairing.teachers(wanted, needs, 2)) == ["C", "D"]
    assert names(pairing.teachers(wanted, needs, 2)) == ["C", "B"]


def test_nobody_is_sent_to_everybody() -> None:
    passes = tuple(person(f"P{n}") for n in range(6))
    pairing = Pairing({})
    for number in range(12):
        wanted = gap(f"seo.n{number}", needs=(person("Need"),), passes=passes, room=7)
        pairing.teachers(wanted, wanted.needs, 1)
    assert set(pairing.load.values()) == {2}


def test_by_system_the_largest_group_first() -> None:
    needs = (
        person("A", cms="Joomla"),
        person("B", cms="WordPress"),
        person("C", cms="WordPress"),
        person("D"),
    )
    passes = (person("W", cms="WordPress"), person("V", cms="WordPress"), person("X", cms="Drupal"))
    wanted = gap("seo.a", needs=needs, passes=passes, room=7)
    found = Pairing({}).groups(wanted)
    assert [(group.cms, names(group.needs)) for group in found] == [
        ("WordPress", ["B", "C"]),
        ("", ["D"]),
        ("Joomla", ["A"]),
    ]
    assert names(found[0].teachers)[:2] == ["V", "W"]
    assert [len(group.teachers) for group in found] == [3, 1, 1]


def test_before_others_only_who_agreed_is_named() -> None:
    wanted = gap(
        "seo.a",
        needs=(person("Need"),),
        passes=(person("Silent"), person("Open", share=True)),
        room=3,
    )
    assert names(named_aloud(wanted, {})) == ["Open"]
