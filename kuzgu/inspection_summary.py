"""The answer of ``kuzgu inspect`` as a person reads it on a terminal."""

from typing import Any

from audits.registry import all_checks

SIGNS = {"pass": "+", "warn": "~", "fail": "-", "unknown": "?", "error": "!", "not_applicable": " "}


def summary(answer: dict[str, Any]) -> str:
    facts, lines = answer["facts"], []
    site_license = facts["site_license"]
    rows = {
        "Address": f"{facts['url']} (status {facts['status']}, {facts['encoding'] or 'decoded'})",
        "Title": facts["title"] or "none",
        "Description": facts["meta_description"] or "none",
        "Language": f"declared {facts['language']['declared'] or 'none'}, "
        f"read {facts['language']['detected'] or 'unsure'}",
        "Viewport": facts["viewport"]["content"] or "none",
        "Indexable": "yes"
        if facts["robots"]["indexable"]
        else f"no: {', '.join(facts['robots']['reasons'])}",
        "Made with": (facts["cms"] or {}).get("name") or "unknown",
        "Licence": site_license["id"] if site_license else "none found",
        "Profiles": ", ".join(
            p["url"] for p in facts["social"] if p["kind"] == "profile" and p["owner"] != "person"
        )
        or "none found",
        "Contacts": ", ".join(facts["contacts"]["emails"] + facts["contacts"]["phones"]) or "none found",
    }
    lines += [f"{name:<12} {value}" for name, value in rows.items()]
    lines.append("")
    checks = all_checks()
    for finding in answer["findings"]:
        if finding["status"] == "not_applicable":
            continue
        outcome = checks[finding["check"]].outcomes.get(finding["outcome"])
        text = outcome.text.format_map(_Missing(finding["params"])) if outcome else finding["outcome"]
        lines.append(f" {SIGNS[finding['status']]} {finding['check']:<28} {text}")
    return "\n".join(lines)


class _Missing(dict[str, Any]):
    """Leaves a placeholder without a value as it stands."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
