"""the rule book of borrowing."""

import sqlalchemy as sa
from alembic import op

from kehu_desk.store.base import Instant

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "notice",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("noun", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("read_at", Instant(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_notice_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("person_id", "kind", "subject_id", "stage", name=op.f("uq_notice_person_id")),
        info={"synced": True},
    )
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.create_index("ix_notice_person", ["person_id", "read_at", "at"], unique=False)

    op.create_table(
        "proposal",
        sa.Column("noun", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", Instant(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", Instant(), nullable=True),
        sa.Column("granted", sa.Boolean(), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_proposal_decided_by")),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_proposal_proposed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
        info={"synced": True},
    )
    with op.batch_alter_table("proposal", schema=None) as batch_op:
        batch_op.create_index("ix_proposal_subject", ["noun", "kind", "subject_id", "decided_at"], unique=False)

    op.create_table(
        "restriction",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["confirmed_by"], ["person.id"], name=op.f("fk_restriction_confirmed_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_restriction_person_id")),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_restriction_proposed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restriction")),
        info={"synced": True},
    )
    with op.batch_alter_table("restriction", schema=None) as batch_op:
        batch_op.create_index("ix_restriction_person", ["person_id", "until"], unique=False)

    op.create_table(
        "renewal",
        sa.Column("loan_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("old_due", Instant(), nullable=False),
        sa.Column("new_due", Instant(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_at", Instant(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_renewal_decided_by")),
        sa.ForeignKeyConstraint(["loan_id"], ["loan.id"], name=op.f("fk_renewal_loan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_renewal")),
        info={"synced": True},
    )
    with op.batch_alter_table("renewal", schema=None) as batch_op:
        batch_op.create_index("ix_renewal_loan", ["loan_id", "state"], unique=False)

    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.alter_column("loan_id", existing_type=sa.CHAR(length=32), nullable=True)

    with op.batch_alter_table("loan", schema=None) as batch_op:
        batch_op.add_column(sa.Column("queued_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("place", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("ready_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("recalled_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("recall_cause", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("raised_to", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("fresh_until", Instant(), nullable=True))
        batch_op.add_column(sa.Column("due_kept", Instant(), nullable=True))
        batch_op.add_column(sa.Column("revoked_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("lost_at", Instant(), nullable=True))

    with op.batch_alter_table("section_lock", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reserved", sa.Boolean(), server_default="0", nullable=False))
