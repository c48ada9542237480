"""The first shape of the store."""

from alembic import op

from kehu_desk.store.base import Base

revision = "0001"
down_revision = None


def upgrade() -> None:
    Base.metadata.create_all(op.get_bind())
