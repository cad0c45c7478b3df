"""A series may be longer than 300 letters; what has no marks has SQL NULL for them.

SQLite keeps no lengths, so that only PostgreSQL has a type to change.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("attempt", "series", type_=sa.Text(), existing_nullable=False)
        op.alter_column("attempt", "organisation_id", type_=sa.Text(), existing_nullable=False)
    op.execute("UPDATE judgement SET scores = NULL WHERE CAST(scores AS TEXT) = 'null'")
