"""Alembic's entry: works on the connection that the program hands over."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from kehu_desk.store.base import Base, Instant


def render(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """Write our own column type by its name."""
    if kind == "type" and isinstance(item, Instant):
        autogen.imports.add("from kehu_desk.store.base import Instant")
        return "Instant()"
    return False


context.configure(
    connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True, render_item=render,
    transactional_ddl=False, compare_type=True,
)  # fmt: skip
context.run_migrations()
