"""What axe-core says of a page, as the answer of a check: a violation is a finding, a doubt never."""

from collections.abc import Collection

from audits.check import Subject, Verdict
from audits.evidence import AxeRule, RenderedPage, Unavailable

SHOWN = 5
"""Places that a check names on one page."""


def answer(page: RenderedPage, rules: Collection[str], absent: str = "none") -> Verdict:
    """``found`` with the number of places where one of the rules is broken; ``unsure`` where axe leaves all
    that it did not pass to a person; ``ok`` where a rule was passed; ``absent`` where none applied."""
    assert not isinstance(page.axe, Unavailable)
    broken = [rule for rule in page.axe.violations if rule.id in rules]
    if broken:
        return Verdict("found", {"count": _places(broken)}, broken_places(page, rules))
    if not set(rules).isdisjoint(page.axe.passes):
        return Verdict("ok")
    doubtful = [rule for rule in page.axe.incomplete if rule.id in rules]
    if doubtful:
        return Verdict("unsure", {"count": _places(doubtful)})
    return Verdict(absent)


def broken_places(page: RenderedPage, rules: Collection[str]) -> tuple[Subject, ...]:
    """The mark-up of the first places where one of the rules is broken."""
    assert not isinstance(page.axe, Unavailable)
    nodes = [node for rule in page.axe.violations if rule.id in rules for node in rule.nodes]
    return tuple(Subject(url=page.url, markup=node.html or node.target) for node in nodes[:SHOWN])


def _places(rules: Collection[AxeRule]) -> int:
    return sum(max(rule.node_count, len(rule.nodes), 1) for rule in rules)
