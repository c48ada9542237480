"""the rule book of borrowing."""

import sqlalchemy as sa
from alembic import op

from kehu_desk.store.base import Instant

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "handover",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("begun_at", Instant(), nullable=False),
        sa.Column("chief_id", sa.Uuid(), nullable=True),
        sa.Column("chief_at", Instant(), nullable=True),
        sa.Column("custodian_id", sa.Uuid(), nullable=True),
        sa.Column("custodian_at", Instant(), nullable=True),
        sa.Column("done_at", Instant(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["chief_id"], ["person.id"], name=op.f("fk_handover_chief_id")),
        sa.ForeignKeyConstraint(["custodian_id"], ["person.id"], name=op.f("fk_handover_custodian_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_handover_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
        sa.UniqueConstraint("no", name=op.f("uq_handover_no")),
        info={"synced": True},
    )
    with op.batch_alter_table("handover", schema=None) as batch_op:
        batch_op.create_index("ix_handover_person", ["person_id", "done_at"], unique=False)

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
        "break_glass",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("state", sa.Enum("NEW", "OPEN", "UNREVIEWED", "REVIEWED", name="glassstate"), nullable=False),
        sa.Column("opened_at", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("review_due", Instant(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("overdue", sa.Integer(), nullable=False),
        sa.Column("barred_until", Instant(), nullable=True),
        sa.Column("escalated_at", Instant(), nullable=True),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("reviewed_at", Instant(), nullable=True),
        sa.Column("reviewed_by", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_break_glass_customer_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_break_glass_person_id")),
        sa.ForeignKeyConstraint(["reviewed_by"], ["person.id"], name=op.f("fk_break_glass_reviewed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_break_glass")),
        sa.UniqueConstraint("no", name=op.f("uq_break_glass_no")),
        info={"synced": True},
    )
    with op.batch_alter_table("break_glass", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_break_glass_customer_id"), ["customer_id"], unique=False)
        batch_op.create_index("ix_break_glass_person", ["person_id", "state"], unique=False)
        batch_op.create_index("ix_break_glass_state", ["state", "opened_at"], unique=False)

    op.create_table(
        "emergency_right",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_emergency_right_customer_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_emergency_right_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_emergency_right")),
        info={"synced": True},
    )
    with op.batch_alter_table("emergency_right", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_emergency_right_customer_id"), ["customer_id"], unique=False)
        batch_op.create_index("ix_emergency_right_person", ["person_id", "until", "customer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_emergency_right_source_id"), ["source_id"], unique=False)

    op.create_table(
        "proposal_signature",
        sa.Column("proposal_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_proposal_signature_person_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"], name=op.f("fk_proposal_signature_proposal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_signature")),
        sa.UniqueConstraint("proposal_id", "person_id", name=op.f("uq_proposal_signature_proposal_id")),
        info={"synced": True},
    )
    op.create_table(
        "refresh_mark",
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed_by", sa.Uuid(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["confirmed_by"], ["person.id"], name=op.f("fk_refresh_mark_confirmed_by")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_refresh_mark_customer_id")),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name=op.f("fk_refresh_mark_ended_by")),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_refresh_mark_proposed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refresh_mark")),
        sa.UniqueConstraint("customer_id", "until", name=op.f("uq_refresh_mark_customer_id")),
        info={"synced": True},
    )
    op.create_table(
        "refresh_task",
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("quarter", sa.String(), nullable=False),
        sa.Column("state", sa.Enum("OPEN", "HANDED_IN", "DONE", "LATE", "WAIVED", name="taskstate"), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("deadline_at", Instant(), nullable=False),
        sa.Column("seen_at", Instant(), nullable=False),
        sa.Column("handed_in_at", Instant(), nullable=True),
        sa.Column("handed_in_by", sa.Uuid(), nullable=True),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("loan_id", sa.Uuid(), nullable=True),
        sa.Column("ticks", sa.JSON(), nullable=False),
        sa.Column("done_at", Instant(), nullable=True),
        sa.Column("late_at", Instant(), nullable=True),
        sa.Column("late_owner_id", sa.Uuid(), nullable=True),
        sa.Column("waived_at", Instant(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_refresh_task_customer_id")),
        sa.ForeignKeyConstraint(["handed_in_by"], ["person.id"], name=op.f("fk_refresh_task_handed_in_by")),
        sa.ForeignKeyConstraint(["late_owner_id"], ["person.id"], name=op.f("fk_refresh_task_late_owner_id")),
        sa.ForeignKeyConstraint(["loan_id"], ["loan.id"], name=op.f("fk_refresh_task_loan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refresh_task")),
        sa.UniqueConstraint("customer_id", "quarter", name=op.f("uq_refresh_task_customer_id")),
        info={"synced": True},
    )
    with op.batch_alter_table("refresh_task", schema=None) as batch_op:
        batch_op.create_index("ix_refresh_task_quarter", ["quarter"], unique=False)
        batch_op.create_index("ix_refresh_task_state", ["state", "deadline_at"], unique=False)

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
