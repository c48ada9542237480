"""warnings and summaries."""

import sqlalchemy as sa
from alembic import op

from kehu_desk.store.base import Instant

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "summary_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("begins", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_summary_mark")),
    )
    op.create_table(
        "warning_run",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("customers", sa.Integer(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_warning_run")),
        sa.UniqueConstraint("day", name=op.f("uq_warning_run_day")),
    )
    op.create_table(
        "buying_rhythm",
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.Column("gap2", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_buying_rhythm_customer_id")),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_buying_rhythm")),
        info={"content_of": "customer_id"},
        sqlite_with_rowid=False,
    )
    op.create_table(
        "customer_month",
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("month", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("net_fen", sa.Integer(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_customer_month_customer_id")),
        sa.PrimaryKeyConstraint("customer_id", "level", "month", name=op.f("pk_customer_month")),
        info={"content_of": "customer_id"},
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("customer_month", schema=None) as batch_op:
        batch_op.create_index("ix_customer_month_month", ["level", "month", "customer_id", "net_fen", "lines"], unique=False)

    op.create_table(
        "customer_quarter",
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("quarter", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("net_fen", sa.Integer(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_customer_quarter_customer_id")),
        sa.PrimaryKeyConstraint("level", "quarter", "customer_id", name=op.f("pk_customer_quarter")),
        info={"content_of": "customer_id"},
        sqlite_with_rowid=False,
    )
    op.create_table(
        "customer_year",
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("net_fen", sa.Integer(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_customer_year_customer_id")),
        sa.PrimaryKeyConstraint("level", "year", "customer_id", name=op.f("pk_customer_year")),
        info={"content_of": "customer_id"},
        sqlite_with_rowid=False,
    )
    op.create_table(
        "early_warning",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("inputs", sa.JSON(), nullable=False),
        sa.Column("detected_on", sa.Date(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.Column("quiet", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("acknowledged_at", Instant(), nullable=True),
        sa.Column("acknowledged_by", sa.Uuid(), nullable=True),
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("snooze_reason", sa.String(), nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("escalated_at", Instant(), nullable=True),
        sa.Column("escalated_to", sa.Uuid(), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("resolved_at", Instant(), nullable=True),
        sa.Column("resolved_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", Instant(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("fact_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", Instant(), nullable=True),
        sa.Column("updated_by", sa.Uuid(), nullable=True),
        sa.Column("origin_device", sa.String(), nullable=False),
        sa.Column("source_channel", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["acknowledged_by"], ["person.id"], name=op.f("fk_early_warning_acknowledged_by")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_early_warning_customer_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_early_warning_decided_by")),
        sa.ForeignKeyConstraint(["escalated_to"], ["person.id"], name=op.f("fk_early_warning_escalated_to")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_early_warning_owner_id")),
        sa.ForeignKeyConstraint(["resolved_by"], ["person.id"], name=op.f("fk_early_warning_resolved_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_early_warning")),
        sa.UniqueConstraint("no", name=op.f("uq_early_warning_no")),
        info={"synced": True, "content_of": "customer_id"},
    )
    with op.batch_alter_table("early_warning", schema=None) as batch_op:
        batch_op.create_index("ix_early_warning_customer", ["customer_id", "state"], unique=False)
        batch_op.create_index(batch_op.f("ix_early_warning_fact_id"), ["fact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_early_warning_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index("ix_early_warning_state", ["state", "detected_on", "id"], unique=False)
        batch_op.create_index(
            "uq_early_warning_open",
            ["kind", "customer_id", "period"],
            unique=True,
            sqlite_where=sa.text("state not in ('false_alarm', 'closed')"),
            postgresql_where=sa.text("state not in ('false_alarm', 'closed')"),
        )

    op.create_table(
        "product_day",
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("net_fen", sa.Integer(), nullable=False),
        sa.Column("qty3", sa.Integer(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_product_day_product_id")),
        sa.PrimaryKeyConstraint("level", "product_id", "day", name=op.f("pk_product_day")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "product_month",
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("month", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("net_fen", sa.Integer(), nullable=False),
        sa.Column("qty3", sa.Integer(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name=op.f("fk_product_month_product_id")),
        sa.PrimaryKeyConstraint("level", "month", "product_id", name=op.f("pk_product_month")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "saved_analysis",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("view", sa.String(), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("conclusion", sa.String(), nullable=False),
        sa.Column("concluded_at", Instant(), nullable=True),
        sa.Column("concluded_by", sa.Uuid(), nullable=True),
        sa.Column("measures", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("done_note", sa.String(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", Instant(), nullable=True),
        sa.Column("updated_by", sa.Uuid(), nullable=True),
        sa.Column("origin_device", sa.String(), nullable=False),
        sa.Column("source_channel", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["concluded_by"], ["person.id"], name=op.f("fk_saved_analysis_concluded_by")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_saved_analysis_customer_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_saved_analysis_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_analysis")),
        sa.UniqueConstraint("no", name=op.f("uq_saved_analysis_no")),
        info={"synced": True},
    )
    with op.batch_alter_table("saved_analysis", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_saved_analysis_customer_id"), ["customer_id"], unique=False)
        batch_op.create_index("ix_saved_analysis_owner", ["owner_id", "due_on"], unique=False)

    op.create_table(
        "warning_measure",
        sa.Column("warning_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_warning_measure_customer_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_warning_measure_owner_id")),
        sa.ForeignKeyConstraint(["warning_id"], ["early_warning.id"], name=op.f("fk_warning_measure_warning_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_warning_measure")),
        info={"synced": True, "content_of": "customer_id"},
    )
    with op.batch_alter_table("warning_measure", schema=None) as batch_op:
        batch_op.create_index("ix_warning_measure_warning", ["warning_id"], unique=False)
