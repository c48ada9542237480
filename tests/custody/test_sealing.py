"""封存与销毁. Source: B-058, B-081, B-160, B-161, B-018."""

import re
from datetime import UTC, date, datetime

import pytest
from custody_steps import actor_of, ask, borrow, card, destroyed, history, read, sealed, state, waiting
from sqlalchemy import func, select

from kehu_desk.access.policy import Action
from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import Attachment, AttachmentContent, Correction, Customer, Revision, SectionDraft
from kehu_desk.archives.service import attachments, writing
from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import editing
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.custody.rules import kept_until
from kehu_desk.custody.service import classification, deciding, destroying, sealing
from kehu_desk.door.change import allowed
from kehu_desk.store.base import ChangeLog
from real_office import codes

WHY = "与客户终止合作"
SEAL, UNSEAL, LIST = sealing.seal_archive, sealing.unseal_archive, destroying.list_for_destruction


def test_b_160_the_custodian_proposes_and_a_manager_seals(lending, customer):
    assert SEAL(lending.door, lending["cus"], customer, WHY) is False
    assert card(lending, customer).state == "FILED"
    assert deciding.confirm(lending.door, lending["mgr"], waiting(lending)[0].id) is True
    assert card(lending, customer).state == "SEALED"


def test_b_160_a_manager_seals_and_unseals_by_his_own_word(lending, customer):
    assert SEAL(lending.door, lending["mgr"], customer, WHY) is True
    assert codes(SEAL, lending.door, lending["mgr"], customer, WHY) == ("E_ARCHIVE_STATE",)
    assert UNSEAL(lending.door, lending["mgr2"], customer, "客户恢复合作") is True
    assert card(lending, customer).state == "FILED"
    assert codes(UNSEAL, lending.door, lending["mgr"], customer, WHY) == ("E_ARCHIVE_STATE",)


@pytest.mark.parametrize("login", ["rep", "sup", "kam", "adm", "aud"])
def test_nobody_else_seals(lending, customer, login):
    assert codes(SEAL, lending.door, lending[login], customer, WHY) == ("E_FORBIDDEN",)


def test_sealing_needs_a_reason_and_the_same_is_proposed_once(lending, customer):
    assert codes(SEAL, lending.door, lending["cus"], customer, "封存") == ("E_REASON",)
    SEAL(lending.door, lending["cus"], customer, WHY)
    assert codes(SEAL, lending.door, lending["cus2"], customer, WHY) == ("E_STATE",)


def test_b_160_b_081_not_while_a_section_is_out_for_editing(lending, customer):
    SEAL(lending.door, lending["cus"], customer, WHY)
    borrow(lending, "rep", customer, Kind.EDIT)
    assert codes(deciding.confirm, lending.door, lending["mgr"], waiting(lending)[0].id) == ("E_LOCKED",)
    assert codes(SEAL, lending.door, lending["mgr2"], customer, WHY) == ("E_STATE",)
    assert card(lending, customer).state == "FILED"


def test_b_160_not_while_an_edit_is_on_its_way_but_reading_is_no_hindrance(lending, customer):
    asked = ask(lending, "rep", customer, Kind.EDIT, ["TRD"])
    reading = borrow(lending, "rep", customer)
    assert state(lending, asked) == "PENDING"
    assert codes(SEAL, lending.door, lending["mgr"], customer, WHY) == ("E_LOCKED",)
    lend.withdraw_loan(lending.door, lending["rep"], asked)
    assert codes(SEAL, lending.door, lending["mgr"], customer, WHY) == ()
    assert state(lending, reading) == "ACTIVE"


def test_b_160_b_058_sealed_no_edit_and_reading_needs_a_manager_as_the_last_step(lending, customer):
    sealed(lending, customer)
    assert codes(ask, lending, "rep", customer, Kind.EDIT) == ("E_ARCHIVE_STATE",)
    reading = ask(lending, "rep", customer)
    assert state(lending, reading) == "PENDING"
    assert codes(lend.approve_loan, lending.door, lending["sup"], reading) == ("E_NO_RELATION",)
    lend.approve_loan(lending.door, lending["mgr"], reading)
    lend.release_loan(lending.door, lending["cus"], reading)
    assert state(lending, reading) == "ACTIVE"


def test_b_160_no_live_entry_enters_a_sealed_archive(lending, customer):
    sealed(lending, customer)
    assert codes(writing.correct_field, lending.door, lending["rep"], customer, "phone", "0571-1") == ("E_ARCHIVE_STATE",)
    rep = actor_of(lending, "rep")
    with lending.house.store.read() as session:
        for action in (Action.APPEND, Action.CORRECT):
            assert [each.code for each in allowed(session, rep, action, customer, "SAL")] == ["E_ARCHIVE_STATE"]
        assert allowed(session, rep, Action.VIEW, customer, "SAL") == ()
    UNSEAL(lending.door, lending["mgr"], customer, "客户恢复合作")
    with lending.house.store.read() as session:
        assert allowed(session, rep, Action.APPEND, customer, "SAL") == ()


@pytest.mark.parametrize(
    ("retention", "sealed_on", "years", "until"),
    [
        ("y10", date(2026, 3, 2), 10, date(2036, 3, 2)),
        ("y30", date(2028, 2, 29), 30, date(2058, 3, 1)),
        ("permanent", date(2026, 3, 2), 0, None),
    ],
)
def test_b_161_how_long_a_sealed_archive_is_kept(retention, sealed_on, years, until):
    assert kept_until(retention, sealed_on, years) == until


def test_b_161_only_sealed_archives_and_only_after_the_years_of_keeping(lending, customer):
    assert codes(LIST, lending.door, lending["cus"], customer, "保管期限已满") == ("E_ARCHIVE_STATE", "E_DESTROY_BLOCKED")
    sealed(lending, customer)
    lending.clock[0] = datetime(2056, 3, 2, 2, 0, tzinfo=UTC)  # the last day of thirty years
    assert codes(LIST, lending.door, lending["cus"], customer, "保管期限已满") == ("E_DESTROY_BLOCKED",)
    lending.later(days=1)
    assert codes(LIST, lending.door, lending["cus"], customer, "保管期限已满") == ()


@pytest.mark.parametrize("login", ["rep", "sup", "mgr", "adm", "aud"])
def test_b_161_only_a_custodian_lists(lending, customer, login):
    sealed(lending, customer)
    lending.clock[0] = datetime(2057, 1, 5, 2, 0, tzinfo=UTC)
    assert codes(LIST, lending.door, lending[login], customer, "保管期限已满") == ("E_FORBIDDEN",)


def test_b_161_list_confirm_witness_in_this_order_by_three_hands(lending, customer):
    sealed(lending, customer)
    lending.clock[0] = datetime(2057, 1, 5, 2, 0, tzinfo=UTC)
    LIST(lending.door, lending["cus"], customer, "保管期限已满")
    [listed] = waiting(lending)
    assert codes(deciding.witness, lending.door, lending["aud"], listed.id) == ("E_STATE",)
    assert codes(deciding.confirm, lending.door, lending["cus"], listed.id) == ("E_FORBIDDEN", "E_SELF_APPROVAL")
    assert deciding.confirm(lending.door, lending["mgr"], listed.id) is False
    assert card(lending, customer).state == "SEALED"
    assert codes(deciding.confirm, lending.door, lending["mgr2"], listed.id) == ("E_STATE",)
    for login in ("cus2", "mgr2", "adm"):
        assert codes(deciding.witness, lending.door, lending[login], listed.id) == ("E_FORBIDDEN",)
    deciding.witness(lending.door, lending["aud"], listed.id)
    assert card(lending, customer).state == "DESTROYED"
    [done] = [row for row in history(lending) if row.kind == "destroy"]
    assert [(each.person, each.part) for each in done.signatures] == [("王芳", "confirmed"), ("郑凯", "witnessed")]


def test_b_161_an_open_loan_blocks_at_every_step_and_is_counted_not_named(lending, customer):
    sealed(lending, customer)
    lending.clock[0] = datetime(2057, 1, 5, 2, 0, tzinfo=UTC)
    LIST(lending.door, lending["cus"], customer, "保管期限已满")
    [listed] = waiting(lending)
    reading = ask(lending, "rep", customer)
    with pytest.raises(Exception, match="E_DESTROY_BLOCKED") as refused:
        deciding.confirm(lending.door, lending["mgr"], listed.id)
    facts = dict(refused.value.nos[0].facts)
    assert facts["count"] == 1 and not any("张伟" in str(each) or "JY-" in str(each) for each in facts.values())
    lend.withdraw_loan(lending.door, lending["rep"], reading)
    deciding.confirm(lending.door, lending["mgr"], listed.id)
    again = ask(lending, "rep", customer)
    assert codes(deciding.witness, lending.door, lending["aud"], listed.id) == ("E_DESTROY_BLOCKED",)
    assert card(lending, customer).state == "SEALED"
    lend.withdraw_loan(lending.door, lending["rep"], again)
    assert codes(deciding.witness, lending.door, lending["aud"], listed.id) == ()


def test_b_161_a_copy_that_is_outside_blocks_although_its_loan_is_over(lending, customer):
    from kehu_desk.borrowing.service import printing

    reading = borrow(lending, "rep", customer, asked=["print"])
    printing.begin_copy(lending.door, lending["rep"], reading)
    sealed(lending, customer)
    lending.clock[0] = datetime(2057, 1, 5, 2, 0, tzinfo=UTC)
    assert codes(LIST, lending.door, lending["cus"], customer, "保管期限已满") == ("E_DESTROY_BLOCKED",)


TEXTS = ("0571-88001234", "880012345", "保密附件", "钱经理", "6222000011112222")


def filled(lending, customer):
    """An archive with a correction, an attachment, and a second revision."""
    loan = borrow(lending, "rep", customer, Kind.EDIT)
    editing.save_draft(lending.door, lending["rep"], loan, "BAS", {"wechat": "hd-yiyao"})
    attachments.add_attachment(lending.door, lending["rep"], customer, "BAS", "合同.pdf", "保密附件".encode(), loan=loan)
    editing.hand_in(lending.door, lending["rep"], loan)
    editing.review_revision(lending.door, lending["sup"], loan)
    editing.accept_revision(lending.door, lending["cus"], loan)
    writing.correct_field(lending.door, lending["rep"], customer, "phone", "880012345")


def test_b_161_b_018_nothing_of_the_content_is_left_anywhere_in_the_store(lending, customer):
    filled(lending, customer)
    assert all(each in everything(lending) for each in TEXTS)
    destroyed(lending, customer)
    left = everything(lending)
    assert [each for each in TEXTS if each in left] == []
    with lending.house.store.read() as session:
        for table in (Revision, SectionDraft, Correction, Attachment, AttachmentContent):
            assert session.scalar(select(func.count()).select_from(table)) == 0, table
        row = session.get_one(Customer, customer)
        assert (row.phone, row.uscc, row.industry_code, row.first_contact_on) == (None, None, None, None)


def everything(lending):
    """All texts of all tables but the audit log and the index of terms, as one text."""
    with lending.house.engine.connect() as connection:
        names = connection.exec_driver_sql("select name from sqlite_master where type = 'table' and sql not like '%virtual%'").scalars()
        plain = [name for name in names if name != "audit" and not re.fullmatch(r"search_\w+|sqlite_\w+", name)]
        return "\n".join(told(value) for name in plain for row in connection.exec_driver_sql(f'select * from "{name}"') for value in row)


def told(value):
    """A value as people read it: bytes of a text, and signs that JSON writes as \\uXXXX."""
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return re.sub(r"\\u([0-9a-f]{4})", lambda sign: chr(int(sign[1], 16)), text)


def test_b_161_the_card_and_the_audit_remain_and_the_chain_is_whole(lending, customer):
    before = len(lending.entries())
    number = card(lending, customer).archive_no
    destroyed(lending, customer)
    it = card(lending, customer)
    assert (it.name, it.archive_no, it.owner, it.state.value, it.completeness) == ("杭州华东医药有限公司", number, "张伟", "DESTROYED", 0)
    assert len(lending.entries()) > before
    assert lending.door.verify(lending["aud"]).sound
    assert lending.entries("archive.destroy")[-1].actor == "郑凯"


def test_b_161_the_search_finds_the_card_but_no_content(lending, customer):
    def found(login, typed):
        with lending.door.look(lending[login]) as (session, actor):
            return archives.found_customers(session, actor, typed)

    assert found("rep", "88001234") == [customer]
    destroyed(lending, customer)
    assert found("rep", "88001234") == []
    assert found("rep", "华东医药") == [customer]


def test_b_161_b_058_a_destroyed_archive_is_neither_lent_nor_raised_nor_opened_again(lending, customer):
    destroyed(lending, customer)
    assert "E_ARCHIVE_STATE" in codes(ask, lending, "rep", customer)
    assert codes(classification.raise_level, lending.door, lending["mgr"], customer, "BAS", 3, WHY) == ("E_ARCHIVE_STATE",)
    assert codes(UNSEAL, lending.door, lending["mgr"], customer, WHY) == ("E_ARCHIVE_STATE",)
    assert read(lending, "rep", customer, "BAS") == {}


def test_the_log_of_rows_says_that_they_changed_but_not_how(lending, customer):
    filled(lending, customer)
    destroyed(lending, customer)
    with lending.house.store.read() as session:
        kept = session.execute(select(ChangeLog.old, ChangeLog.new).where(ChangeLog.noun == "revision")).all()
    assert len(kept) > 4 and all(row == (None, None) for row in kept)
