"""Alembic's entry: works on the connection that the program hands over."""

from alembic import context

from kehu_desk.store.base import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True, transactional_ddl=False)
context.run_migrations()
