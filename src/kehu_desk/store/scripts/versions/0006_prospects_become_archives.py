"""prospects become archives: the day from which a card's archive is waited for."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("customer", sa.Column("qualified_on", sa.Date(), nullable=True))
