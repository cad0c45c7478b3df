"""Pages that only send the visitor on: no content of their own, nothing to judge."""

import re

from audits.evidence import PageEvidence

SHORT = 200
"""Letters. A page that refreshes itself to another address and says less is a stub."""

_TARGET = re.compile(r"^\s*\d+(?:\.\d*)?\s*[;,]\s*(?:url\s*=)?\s*['\"]?([^'\"]+)", re.IGNORECASE)
_REFRESH = re.compile(r"^\s*\d+(?:\.\d*)?\s*[;,]\s*(?:url\s*=)?\s*\S", re.IGNORECASE)


def is_redirect_stub(page: PageEvidence) -> bool:
    """A meta refresh to another address and hardly any text (HTML Living Standard 4.2.5.3)."""
    if page.text_letters >= SHORT:
        return False
    return any(meta.key == "refresh" and _REFRESH.match(meta.content) for meta in page.metas)


def refresh_target(page: PageEvidence) -> str:
    """The absolute address that a meta refresh names, "" when it names none or one of the same place."""
    for meta in page.metas:
        if meta.key == "refresh" and (found := _TARGET.match(meta.content)):
            target = found[1].strip()
            return target if "//" in target[:8] else ""
    return ""
