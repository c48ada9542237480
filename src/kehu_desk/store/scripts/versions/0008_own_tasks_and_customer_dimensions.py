"""own tasks and customer dimensions."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    with op.batch_alter_table("customer", schema=None) as batch_op:
        batch_op.create_index(
            "ix_customer_dims", ["id", "grade", "region_code", "customer_type", "industry_code", "owner_id"], unique=False
        )
