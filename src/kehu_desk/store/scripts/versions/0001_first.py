"""The first shape of the store."""

import sqlalchemy as sa
from alembic import op

from kehu_desk.store.base import Instant

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("steady", sa.Boolean(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("loan_id", sa.Uuid(), nullable=True),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("codes", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("prev", sa.String(), nullable=False),
        sa.Column("mac", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
        info={"append_only": True},
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index("ix_audit_loan", ["loan_id"], unique=False)
        batch_op.create_index("ix_audit_seen", ["actor_id", "action", "customer_id", "at"], unique=False)

    op.create_table(
        "change_log",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("noun", sa.String(), nullable=False),
        sa.Column("row_id", sa.String(), nullable=False),
        sa.Column("old", sa.String(), nullable=True),
        sa.Column("new", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_change_log")),
    )
    with op.batch_alter_table("change_log", schema=None) as batch_op:
        batch_op.create_index("ix_change_log_row", ["noun", "row_id"], unique=False)

    op.create_table(
        "command",
        sa.Column("op_id", sa.Uuid(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_command")),
        sa.UniqueConstraint("op_id", "action", "subject", name=op.f("uq_command_op_id")),
    )
    op.create_table(
        "number_row",
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_number_row")),
        sa.UniqueConstraint("prefix", "year", name=op.f("uq_number_row_prefix")),
        info={"synced": True},
    )
    op.create_table(
        "office_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("is_workday", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_day")),
        sa.UniqueConstraint("day", name=op.f("uq_office_day_day")),
        info={"synced": True},
    )
    op.create_table(
        "person",
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("staff_no", sa.String(), nullable=False),
        sa.Column("dept", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("roles", sa.String(), nullable=False),
        sa.Column("reports_to", sa.Uuid(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("account_until", sa.Date(), nullable=True),
        sa.Column("must_change_password", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reports_to"], ["person.id"], name=op.f("fk_person_reports_to")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("login", name=op.f("uq_person_login")),
        info={"synced": True},
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_reports_to"), ["reports_to"], unique=False)
        batch_op.create_index("ix_person_staff_no", ["staff_no"], unique=False)

    op.create_table(
        "store_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("app", sa.String(), nullable=False),
        sa.Column("store_id", sa.String(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("schema_rev", sa.Integer(), nullable=False),
        sa.Column("needs_version", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_store_mark")),
    )
    op.create_table(
        "absence",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("delegate_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["delegate_id"], ["person.id"], name=op.f("fk_absence_delegate_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_absence_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
        info={"synced": True},
    )
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.create_index("ix_absence_delegate", ["delegate_id", "until_on"], unique=False)
        batch_op.create_index("ix_absence_person", ["person_id", "until_on"], unique=False)

    op.create_table(
        "approval",
        sa.Column("noun", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("subject_version", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("approver_id", sa.Uuid(), nullable=False),
        sa.Column("asker_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opinion", sa.String(), nullable=False),
        sa.Column("decided_at", Instant(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["approver_id"], ["person.id"], name=op.f("fk_approval_approver_id")),
        sa.ForeignKeyConstraint(["asker_id"], ["person.id"], name=op.f("fk_approval_asker_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_approval_decided_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval")),
        info={"synced": True},
    )
    with op.batch_alter_table("approval", schema=None) as batch_op:
        batch_op.create_index("ix_approval_inbox", ["approver_id", "state", "due_at"], unique=False)
        batch_op.create_index("ix_approval_subject", ["noun", "subject_id", "round", "step"], unique=False)

    op.create_table(
        "customer",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("archive_no", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_short", sa.String(), nullable=False),
        sa.Column("name_norm", sa.String(), nullable=False),
        sa.Column("pinyin_full", sa.String(), nullable=False),
        sa.Column("pinyin_initials", sa.String(), nullable=False),
        sa.Column("customer_type", sa.String(), nullable=False),
        sa.Column("relation_kind", sa.String(), nullable=False),
        sa.Column("lifecycle", sa.String(), nullable=False),
        sa.Column("market", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("region_code", sa.String(), nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("long_term_partner", sa.Boolean(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("inside_level", sa.Integer(), nullable=False),
        sa.Column("uscc", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("industry_code", sa.String(), nullable=True),
        sa.Column("first_contact_on", sa.Date(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("NEW", "DRAFT", "SUBMITTED", "REVIEWED", "FILED", "SEALED", "DESTROYED", "TRASHED", name="archivestate"),
            nullable=False,
        ),
        sa.Column("completeness", sa.Integer(), nullable=False),
        sa.Column("backfilled", sa.Boolean(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.Column("due_at", Instant(), nullable=True),
        sa.Column("submitted_at", Instant(), nullable=True),
        sa.Column("first_submitted_at", Instant(), nullable=True),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("on_time", sa.Boolean(), nullable=True),
        sa.Column("reviewed_at", Instant(), nullable=True),
        sa.Column("reviewed_by", sa.Uuid(), nullable=True),
        sa.Column("filed_at", Instant(), nullable=True),
        sa.Column("filed_on", sa.Date(), nullable=True),
        sa.Column("kept_on", sa.Date(), nullable=True),
        sa.Column("custodian_id", sa.Uuid(), nullable=True),
        sa.Column("class_code", sa.String(), nullable=False),
        sa.Column("shelf", sa.String(), nullable=False),
        sa.Column("volumes", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("retention", sa.String(), nullable=False),
        sa.Column("original_present", sa.Boolean(), nullable=False),
        sa.Column("trashed_at", Instant(), nullable=True),
        sa.Column("sent_back_reason", sa.String(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", Instant(), nullable=True),
        sa.Column("updated_by", sa.Uuid(), nullable=True),
        sa.Column("origin_device", sa.String(), nullable=False),
        sa.Column("source_channel", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["custodian_id"], ["person.id"], name=op.f("fk_customer_custodian_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_customer_owner_id")),
        sa.ForeignKeyConstraint(["reviewed_by"], ["person.id"], name=op.f("fk_customer_reviewed_by")),
        sa.ForeignKeyConstraint(["submitted_by"], ["person.id"], name=op.f("fk_customer_submitted_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.UniqueConstraint("archive_no", name=op.f("uq_customer_archive_no")),
        sa.UniqueConstraint("no", name=op.f("uq_customer_no")),
        info={"synced": True},
    )
    with op.batch_alter_table("customer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_customer_batch_id"), ["batch_id"], unique=False)
        batch_op.create_index("ix_customer_completeness", ["completeness", "id"], unique=False)
        batch_op.create_index("ix_customer_customer_type", ["customer_type", "id"], unique=False)
        batch_op.create_index("ix_customer_filed_on", ["filed_on", "id"], unique=False)
        batch_op.create_index("ix_customer_grade", ["grade", "id"], unique=False)
        batch_op.create_index("ix_customer_kept_on", ["kept_on", "id"], unique=False)
        batch_op.create_index("ix_customer_name", ["name", "id"], unique=False)
        batch_op.create_index("ix_customer_name_norm", ["name_norm", "region_code"], unique=False)
        batch_op.create_index("ix_customer_no", ["no", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_customer_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index("ix_customer_phone", ["phone"], unique=False)
        batch_op.create_index("ix_customer_region_code", ["region_code", "id"], unique=False)
        batch_op.create_index("ix_customer_state", ["state", "id"], unique=False)
        batch_op.create_index("ix_customer_uscc", ["uscc"], unique=False)

    op.create_table(
        "import_batch",
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("match_key", sa.String(), nullable=False),
        sa.Column("despite", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("created", sa.Integer(), nullable=False),
        sa.Column("updated", sa.Integer(), nullable=False),
        sa.Column("duplicates", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("undone_at", Instant(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_import_batch_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
        info={"synced": True},
    )
    with op.batch_alter_table("import_batch", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_import_batch_by_id"), ["by_id"], unique=False)

    op.create_table(
        "remembered_mapping",
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("header_key", sa.String(), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_remembered_mapping_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remembered_mapping")),
        sa.UniqueConstraint("person_id", "header_key", name=op.f("uq_remembered_mapping_person_id")),
        info={"synced": True},
    )
    op.create_table(
        "role_request",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("roles", sa.String(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", Instant(), nullable=True),
        sa.Column("granted", sa.Boolean(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_role_request_asked_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_role_request_decided_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_role_request_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_request")),
        info={"synced": True},
    )
    with op.batch_alter_table("role_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_role_request_person_id"), ["person_id"], unique=False)

    op.create_table(
        "setting",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("proposed", sa.String(), nullable=True),
        sa.Column("proposed_by", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_setting_proposed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("key", name=op.f("uq_setting_key")),
        info={"synced": True},
    )
    op.create_table(
        "access_grant",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("edits", sa.Boolean(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_access_grant_customer_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_access_grant_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_grant")),
        info={"synced": True},
    )
    with op.batch_alter_table("access_grant", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_access_grant_customer_id"), ["customer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_access_grant_source_id"), ["source_id"], unique=False)
        batch_op.create_index("ix_grant_person", ["person_id", "section", "until", "customer_id"], unique=False)

    op.create_table(
        "attachment",
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("added_at", Instant(), nullable=False),
        sa.Column("added_by", sa.Uuid(), nullable=False),
        sa.Column("loan_id", sa.Uuid(), nullable=True),
        sa.Column("removed_at", Instant(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"], name=op.f("fk_attachment_added_by")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_attachment_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        info={"synced": True},
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index("ix_attachment_customer", ["customer_id", "section"], unique=False)

    op.create_table(
        "correction",
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("taken_in", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_correction_by_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_correction_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
        info={"synced": True},
    )
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.create_index("ix_correction_customer", ["customer_id", "taken_in"], unique=False)
        batch_op.create_index("ix_correction_waiting", ["customer_id", "value"], unique=False, sqlite_where=sa.text("taken_in is null"))

    op.create_table(
        "import_row",
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("stamp", sa.Integer(), nullable=False),
        sa.Column("ext_no", sa.String(), nullable=True),
        sa.Column("loans", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"], name=op.f("fk_import_row_batch_id")),
        sa.PrimaryKeyConstraint("batch_id", "number", name=op.f("pk_import_row")),
    )
    with op.batch_alter_table("import_row", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_import_row_customer_id"), ["customer_id"], unique=False)
        batch_op.create_index("ix_import_row_ext_no", ["ext_no"], unique=False)

    op.create_table(
        "loan",
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("borrower_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Enum("INSPECT", "READ", "EDIT", name="kind"), nullable=False),
        sa.Column("sections", sa.JSON(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "NEW",
                "DRAFT",
                "PENDING",
                "APPROVED",
                "WAITING",
                "READY",
                "ACTIVE",
                "RECALLED",
                "OVERDUE",
                "SUBMITTED",
                "RETURNING",
                "REVOKED",
                "LOST",
                "CLOSED",
                "EXPIRED",
                "REJECTED",
                "CANCELLED",
                "LAPSED",
                name="loanstate",
            ),
            nullable=False,
        ),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("requested_on", sa.Date(), nullable=True),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("granted", sa.JSON(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("carriers_out", sa.Integer(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("submitted_at", Instant(), nullable=True),
        sa.Column("approved_at", Instant(), nullable=True),
        sa.Column("release_until", Instant(), nullable=True),
        sa.Column("released_at", Instant(), nullable=True),
        sa.Column("released_by", sa.Uuid(), nullable=True),
        sa.Column("due_at", Instant(), nullable=True),
        sa.Column("overdue_at", Instant(), nullable=True),
        sa.Column("return_declared_at", Instant(), nullable=True),
        sa.Column("handed_in_at", Instant(), nullable=True),
        sa.Column("handed_in_late", sa.Boolean(), nullable=False),
        sa.Column("reviewed_at", Instant(), nullable=True),
        sa.Column("reviewed_by", sa.Uuid(), nullable=True),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column(
            "state_before",
            sa.Enum(
                "NEW",
                "DRAFT",
                "PENDING",
                "APPROVED",
                "WAITING",
                "READY",
                "ACTIVE",
                "RECALLED",
                "OVERDUE",
                "SUBMITTED",
                "RETURNING",
                "REVOKED",
                "LOST",
                "CLOSED",
                "EXPIRED",
                "REJECTED",
                "CANCELLED",
                "LAPSED",
                name="loanstate",
            ),
            nullable=True,
        ),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("condition", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["borrower_id"], ["person.id"], name=op.f("fk_loan_borrower_id")),
        sa.ForeignKeyConstraint(["closed_by"], ["person.id"], name=op.f("fk_loan_closed_by")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_loan_customer_id")),
        sa.ForeignKeyConstraint(["released_by"], ["person.id"], name=op.f("fk_loan_released_by")),
        sa.ForeignKeyConstraint(["reviewed_by"], ["person.id"], name=op.f("fk_loan_reviewed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loan")),
        sa.UniqueConstraint("no", name=op.f("uq_loan_no")),
        info={"synced": True},
    )
    with op.batch_alter_table("loan", schema=None) as batch_op:
        batch_op.create_index("ix_loan_borrower", ["borrower_id", "state"], unique=False)
        batch_op.create_index("ix_loan_created", ["created_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_loan_customer_id"), ["customer_id"], unique=False)
        batch_op.create_index("ix_loan_state", ["state", "due_at"], unique=False)

    op.create_table(
        "local_note",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("typed", sa.JSON(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_local_note_customer_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_local_note_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_local_note")),
        sa.UniqueConstraint("person_id", "customer_id", "section", name=op.f("uq_local_note_person_id")),
    )
    op.create_table(
        "raised_level",
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_raised_level_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raised_level")),
        sa.UniqueConstraint("customer_id", "section", name=op.f("uq_raised_level_customer_id")),
        info={"synced": True},
    )
    op.create_table(
        "relation",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("team_role", sa.String(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_relation_customer_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_relation_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relation")),
        info={"synced": True},
    )
    with op.batch_alter_table("relation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_relation_customer_id"), ["customer_id"], unique=False)
        batch_op.create_index("ix_relation_person", ["person_id", "kind", "customer_id", "until", "since"], unique=False)

    op.create_table(
        "revision",
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("changed", sa.JSON(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("reviewer_id", sa.Uuid(), nullable=True),
        sa.Column("acceptor_id", sa.Uuid(), nullable=False),
        sa.Column("loan_id", sa.Uuid(), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["acceptor_id"], ["person.id"], name=op.f("fk_revision_acceptor_id")),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_revision_author_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_revision_customer_id")),
        sa.ForeignKeyConstraint(["reviewer_id"], ["person.id"], name=op.f("fk_revision_reviewer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
        sa.UniqueConstraint("customer_id", "section", "number", name=op.f("uq_revision_customer_id")),
        info={"synced": True},
    )
    with op.batch_alter_table("revision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_revision_loan_id"), ["loan_id"], unique=False)

    op.create_table(
        "section_draft",
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("loan_id", sa.Uuid(), nullable=True),
        sa.Column("base_number", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("updated_at", Instant(), nullable=False),
        sa.Column("updated_by", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_section_draft_customer_id")),
        sa.ForeignKeyConstraint(["updated_by"], ["person.id"], name=op.f("fk_section_draft_updated_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_section_draft")),
        sa.UniqueConstraint("customer_id", "section", "loan_id", name=op.f("uq_section_draft_customer_id")),
        info={"synced": True},
    )
    with op.batch_alter_table("section_draft", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_section_draft_loan_id"), ["loan_id"], unique=False)

    op.create_table(
        "section_lock",
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("holder_id", sa.Uuid(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_section_lock_customer_id")),
        sa.ForeignKeyConstraint(["holder_id"], ["person.id"], name=op.f("fk_section_lock_holder_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_section_lock")),
        sa.UniqueConstraint("customer_id", "section", name=op.f("uq_section_lock_customer_id")),
        info={"synced": True},
    )
    with op.batch_alter_table("section_lock", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_section_lock_source_id"), ["source_id"], unique=False)

    op.create_table(
        "stated_purpose",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name=op.f("fk_stated_purpose_customer_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_stated_purpose_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stated_purpose")),
        info={"synced": True},
    )
    with op.batch_alter_table("stated_purpose", schema=None) as batch_op:
        batch_op.create_index("ix_purpose_person", ["person_id", "until", "customer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_stated_purpose_customer_id"), ["customer_id"], unique=False)

    op.create_table(
        "attachment_content",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["attachment.id"], name=op.f("fk_attachment_content_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment_content")),
    )
    op.create_table(
        "carrier",
        sa.Column("loan_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("copy_no", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("cleared_at", Instant(), nullable=True),
        sa.Column("cleared_by", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cleared_by"], ["person.id"], name=op.f("fk_carrier_cleared_by")),
        sa.ForeignKeyConstraint(["loan_id"], ["loan.id"], name=op.f("fk_carrier_loan_id")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_carrier_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carrier")),
        info={"synced": True},
    )
    with op.batch_alter_table("carrier", schema=None) as batch_op:
        batch_op.create_index("ix_carrier_loan", ["loan_id", "kind", "copy_no"], unique=False)

    op.create_table(
        "incident",
        sa.Column("loan_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_incident_by_id")),
        sa.ForeignKeyConstraint(["loan_id"], ["loan.id"], name=op.f("fk_incident_loan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
        info={"synced": True},
    )
    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_incident_loan_id"), ["loan_id"], unique=False)
