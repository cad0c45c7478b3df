"""All facts of one page as plain data: the machine-readable face of inspect (docs/schema/inspect.json)."""

from typing import Any

from audits.evidence import PageEvidence


def page_facts(page: PageEvidence, robots_text: str = "", user_agent: str = "") -> dict[str, Any]:
    raise NotImplementedError
