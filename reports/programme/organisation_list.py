"""The organisations of the programme by name, each with a link to its history. For the programme alone."""

from collections.abc import Mapping
from typing import Any

from reports.language import Texts
from reports.organisation import name_key, names_of
from reports.pages import render
from reports.programme.figures import Programme
from reports.programme.organisation_history import state_words
from reports.programme.wording import label, signed


def list_page(
    one: Programme, files: Mapping[str, str], ranking: bool, texts: Texts, common: Mapping[str, Any]
) -> str:
    """The list in one language; with ``ranking`` also by how far each has come."""
    rows: list[dict[str, Any]] = []
    newest = {key: record for each in one.runs for key, record in each.sites.items()}
    for key, record in newest.items():
        organisation = record.organisation
        here = one.now.sites.get(key)
        moved = one.since_baseline.moved.get(key)
        rows.append(
            {
                "name": names_of(organisation.names).get(texts.language) or organisation.name,
                "site": record.site,
                "region": label("region", organisation.region, texts) if organisation.region else "",
                "state": state_words(here, texts) if here else "",
                "present": here is not None,
                "visits": sum(key in each.sites for each in one.runs),
                "file": files[key],
                "change": moved.differences.get("headline") if moved else None,
            }
        )
    rows.sort(key=lambda row: name_key(str(row["name"])))
    ranked = [row for row in rows if row["change"] is not None] if ranking else []
    ranked.sort(key=lambda row: -float(row["change"] or 0.0))
    return render(
        "programme/organisations.html",
        texts.language,
        {
            **common,
            "rows": rows,
            "ranked": [row | {"change": signed(float(row["change"] or 0.0), texts)} for row in ranked],
            "baseline": texts.date(one.baseline.date),
            "now": texts.date(one.now.date),
        },
    )
