"""Runs the migrations on the connection that open_history gives."""

from alembic import context

from history.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
