"""The tables. A level is only ever added to: run, attempt, evidence, judgement, finding; beside them what
the organisations answer.

Times are ISO 8601 in UTC as text, so that they sort and read the same in every database.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

run = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("tool", String(80), nullable=False),
    Column("options", JSON, nullable=False),
    Column("seeds_name", Text, nullable=False),
    Column("report_languages", JSON, nullable=False),
    Column("started_at", String(32), nullable=False),
    Column("finished_at", String(32)),
    Column("outcome", String(16)),
)

attempt = Table(
    "attempt",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False, index=True),
    Column("series", Text, nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("site", Text, nullable=False),
    Column("organisation_id", Text, nullable=False, index=True),
    Column("organisation", JSON, nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason", Text, nullable=False, default=""),
    Column("finished_at", String(32)),
    UniqueConstraint("run_id", "series", "number"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("attempt_id", ForeignKey("attempt.id"), nullable=False, unique=True),
    Column("schema", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("body", LargeBinary, nullable=False),
)

judgement = Table(
    "judgement",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("attempt_id", ForeignKey("attempt.id"), nullable=False, index=True),
    Column("tool", String(80), nullable=False),
    Column("rules", String(64), nullable=False),
    Column("scoring", Integer, nullable=False),
    Column("evidence_schema", Integer, nullable=False),
    Column("state", String(32), nullable=False),
    Column("state_reason", Text, nullable=False),
    Column("state_evidence", Text, nullable=False),
    Column("headline", Float),
    Column("profile", JSON, nullable=False),
    Column("scores", JSON(none_as_null=True)),
)

finding = Table(
    "finding",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("judgement_id", ForeignKey("judgement.id"), nullable=False, index=True),
    Column("check_id", String(80), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("weight", Integer, nullable=False),
    Column("status", String(16), nullable=False),
    Column("outcome", String(64), nullable=False),
    Column("params", JSON, nullable=False),
    Column("score", Float),
    Column("judged", Integer, nullable=False),
    Column("passing", Integer, nullable=False),
    Column("home", String(16)),
    Column("subjects", JSON, nullable=False),
    Column("subject_count", Integer, nullable=False),
    UniqueConstraint("judgement_id", "check_id"),
)

gain = Table(
    "gain",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("judgement_id", ForeignKey("judgement.id"), nullable=False, index=True),
    Column("check_id", String(80), nullable=False),
    Column("category_points", Float, nullable=False),
    Column("headline_points", Float, nullable=False),
)

category_score = Table(
    "category_score",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("judgement_id", ForeignKey("judgement.id"), nullable=False, index=True),
    Column("category", String(32), nullable=False),
    Column("score", Float),
    Column("judged", Integer, nullable=False),
    Column("applicable", Integer, nullable=False),
    Column("essentials_met", Integer, nullable=False),
    Column("essentials", Integer, nullable=False),
    Column("capped_by", String(80), nullable=False),
)

verification = Table(
    "verification",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("attempt_id", ForeignKey("attempt.id"), nullable=False, index=True),
    Column("organisation_id", Text, nullable=False, index=True),
    Column("series", Text, nullable=False),
    Column("check_id", String(80), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("verified_at", String(32), nullable=False),
    Column("answer", String(16), nullable=False),
    Column("reason", String(64), nullable=False),
    Column("owner_agrees", Boolean, nullable=False),
    Column("places", JSON, nullable=False),
    Column("caches", JSON, nullable=False),
)

answer = Table(
    "answer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("organisation_id", Text, nullable=False, index=True),
    Column("series", Text, nullable=False, index=True),
    Column("check_id", String(80), nullable=False),
    Column("answer", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("date", String(10), nullable=False),
    Column("recorded_at", String(32), nullable=False),
)


def by_field(row: Mapping[Any, Any], *left_out: str) -> dict[str, Any]:
    """A row by the names of the fields that it fills: the column check_id is the field check."""
    return {
        ("check" if key == "check_id" else str(key)): value
        for key, value in row.items()
        if key not in left_out
    }
