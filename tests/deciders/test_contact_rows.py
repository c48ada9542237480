"""The customer's people as rows: they follow the text, keep their ids, and are seen by whoever may see section DEC."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import delete, select

from kehu_desk.access.policy import Action
from kehu_desk.archives import queries
from kehu_desk.archives.entities import Contact, Customer
from kehu_desk.archives.service import writing
from kehu_desk.archives.service.contacts import Once, move_contact, project_older
from kehu_desk.archives.service.revisions import add_revision
from real_office import codes

TODAY = date(2026, 3, 2)
QIAN = {"name": "钱经理", "mobile": "13900000001", "post": "采购经理"}
SUN = {"name": "孙梅", "post": "财务", "mobile": "13700001111", "phone": "0571-88001234", "email": "s@x.cn"}


def tell(trade, customer: UUID, *lines: dict[str, str]) -> None:
    """The next accepted text of DEC."""
    with trade.door.change(trade["cus"], Action.ACCEPT_FILING) as deed:
        deed.require(Action.ACCEPT_FILING, customer)
        row = deed.session.get_one(Customer, customer)
        add_revision(deed, row, "DEC", {"contacts": list(lines)}, author=trade.id("rep"), reviewer=None, loan=None)


def rows(trade, customer: UUID) -> dict[str, Contact]:
    with trade.house.store.read() as session:
        return {row.name: row for row in session.scalars(select(Contact).where(Contact.customer_id == customer))}


def seen(trade, login: str, customer: UUID) -> list[queries.ContactRow]:
    with trade.door.look(trade[login]) as (session, actor):
        return queries.contacts(session, actor, customer)


def test_filing_makes_a_row_of_everybody_whom_the_text_names(trade):
    [row] = rows(trade, trade.customer).values()
    assert (row.name, row.pinyin, row.place, row.left_on) == ("钱经理", "qianjingli qjl", 0, None)


def test_a_draft_of_a_never_filed_archive_has_people_too(trade):
    customer = writing.create_customer(trade.door, trade["rep"], {"name_full": "宁波海曙酒业有限公司"})
    writing.save_section(trade.door, trade["rep"], customer, "DEC", {"contacts": [QIAN, SUN]})
    assert {name: row.place for name, row in rows(trade, customer).items()} == {"钱经理": 0, "孙梅": 1}


def test_his_id_stays_when_his_post_changes(trade):
    before = rows(trade, trade.customer)["钱经理"].id
    tell(trade, trade.customer, SUN, QIAN)
    after = rows(trade, trade.customer)["钱经理"]
    assert (after.id, after.post, after.place) == (before, "采购经理", 1)


def test_who_disappears_has_left_on_that_day_and_returns_as_himself(trade):
    before = rows(trade, trade.customer)["钱经理"].id
    tell(trade, trade.customer, SUN)
    gone = rows(trade, trade.customer)["钱经理"]
    assert (gone.id, gone.left_on) == (before, TODAY)
    trade.later(days=3)
    tell(trade, trade.customer, SUN, QIAN)
    back = rows(trade, trade.customer)["钱经理"]
    assert (back.id, back.left_on) == (before, None)


def test_numbers_are_read_from_the_text_and_stand_masked(trade):
    tell(trade, trade.customer, QIAN, SUN)
    sun = seen(trade, "rep", trade.customer)[1]
    assert (sun.name, sun.post, sun.mobile, sun.phone, sun.email) == ("孙梅", "财务", "137****1111", "0571-88001234", "s@x.cn")


def test_who_has_left_stands_last_and_without_numbers(trade):
    tell(trade, trade.customer, SUN)
    found = seen(trade, "rep", trade.customer)
    assert [(row.name, row.mobile, row.left_on) for row in found] == [("孙梅", "137****1111", None), ("钱经理", "", TODAY)]


@pytest.mark.parametrize("login", ["rep2", "rep3", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "tech"])
def test_b_014_nobody_without_a_right_on_dec_sees_a_name(trade, login):
    assert seen(trade, login, trade.customer) == []


@pytest.mark.parametrize("login", ["rep", "sup"])
def test_b_014_whoever_is_responsible_and_his_superior_see_them(trade, login):
    assert [row.name for row in seen(trade, login, trade.customer)] == ["钱经理"]


def test_service_sees_names_and_numbers_and_nothing_else(trade):
    tell(trade, trade.customer, QIAN | {"preference": "喝茶"}, SUN)
    found = seen(trade, "service", trade.customer)
    assert [(row.name, row.post, row.mobile, row.email, row.preference) for row in found] == [
        ("钱经理", "", "139****0001", "", ""), ("孙梅", "", "137****1111", "", ""),
    ]  # fmt: skip


def test_the_same_text_again_writes_nothing(trade):
    before = rows(trade, trade.customer)["钱经理"].row_version
    tell(trade, trade.customer, {"name": "钱经理", "mobile": "13900000002"})
    assert rows(trade, trade.customer)["钱经理"].row_version == before


# those who were there before there were rows


def test_people_of_an_older_store_get_their_rows_once(trade):
    with trade.door.clockwork("test.older") as deed:
        deed.session.execute(delete(Contact))
    assert project_older(trade.door) == 3
    assert set(rows(trade, trade.other)) == {"钱经理"}
    entries = len(trade.entries())
    assert project_older(trade.door) == 0
    assert len(trade.entries()) == entries


def test_a_draft_of_an_older_store_gets_its_rows_too_and_once_is_enough(trade):
    customer = writing.create_customer(trade.door, trade["rep"], {"name_full": "宁波海曙酒业有限公司"})
    writing.save_section(trade.door, trade["rep"], customer, "DEC", {"contacts": [SUN]})
    with trade.door.clockwork("test.older") as deed:
        deed.session.execute(delete(Contact).where(Contact.customer_id == customer))
    once = Once(trade.door)
    assert (once(), once()) == (1, 0)
    assert set(rows(trade, customer)) == {"孙梅"}


# moving to another customer


def move(trade, login: str = "rep", to: UUID | None = None, day: date = TODAY, name: str = "钱经理") -> tuple[str, ...]:
    contact = rows(trade, trade.customer)[name].id
    return codes(move_contact, trade.door, trade[login], contact, to or trade.second, day)


def test_a_move_says_when_he_left_and_where_he_went(trade):
    assert move(trade) == ()
    left = rows(trade, trade.customer)["钱经理"]
    assert (left.left_on, left.moved_to) == (TODAY, trade.second)


def test_the_newcomer_remembers_who_he_was(trade):
    tell(trade, trade.customer, SUN)
    tell(trade, trade.second, QIAN)
    assert move(trade, name="孙梅") == ()
    tell(trade, trade.second, QIAN, SUN)
    came = rows(trade, trade.second)["孙梅"]
    assert came.came_from == rows(trade, trade.customer)["孙梅"].id
    assert came.id != came.came_from


def test_a_move_told_after_he_was_entered_there_is_joined_as_well(trade):
    tell(trade, trade.customer, SUN)
    tell(trade, trade.second, SUN)
    assert move(trade, name="孙梅") == ()
    assert rows(trade, trade.second)["孙梅"].came_from == rows(trade, trade.customer)["孙梅"].id


def test_each_side_names_the_other_only_to_whom_may_see_it(trade):
    tell(trade, trade.customer, SUN)
    move(trade, to=trade.other, name="孙梅")
    tell(trade, trade.other, SUN)
    assert seen(trade, "rep", trade.customer)[0].moved_to == "福州闽江贸易有限公司"
    assert seen(trade, "rep3", trade.other)[0].came_from == ""


def test_the_other_side_is_named_to_whom_both_belong(trade):
    tell(trade, trade.customer, SUN)
    move(trade, name="孙梅")
    tell(trade, trade.second, SUN)
    assert seen(trade, "rep", trade.second)[0].came_from == "杭州华东医药有限公司"


def test_still_named_by_the_next_text_he_stays_moved(trade):
    move(trade)
    tell(trade, trade.customer, {"name": "钱经理", "post": "经理"}, SUN)
    assert rows(trade, trade.customer)["钱经理"].moved_to == trade.second


def test_back_again_he_has_not_moved_any_more(trade):
    move(trade)
    tell(trade, trade.customer, SUN)
    tell(trade, trade.customer, SUN, QIAN)
    back = rows(trade, trade.customer)["钱经理"]
    assert (back.left_on, back.moved_to) == (None, None)


@pytest.mark.parametrize(
    ("login", "code"),
    [
        ("rep2", "E_NO_RELATION"), ("sup", "E_NO_RELATION"), ("kam", "E_NO_RELATION"), ("mgr", "E_FORBIDDEN"), ("cus", "E_FORBIDDEN"),
        ("adm", "E_FORBIDDEN"), ("aud", "E_FORBIDDEN"), ("finance", "E_FORBIDDEN"), ("con", "E_FORBIDDEN"), ("service", "E_FORBIDDEN"),
        ("tech", "E_NO_RELATION"),
    ],
)  # fmt: skip
def test_only_whoever_cares_for_the_customer_records_a_move(trade, login, code):
    assert move(trade, login)[0] == code
    assert rows(trade, trade.customer)["钱经理"].left_on is None


def test_a_move_into_the_future_to_himself_or_to_nobody_is_refused(trade):
    assert move(trade, day=TODAY + timedelta(days=1)) == ("E_LEFT_DAY",)
    assert move(trade, to=trade.customer) == ("E_SAME_CUSTOMER",)
    assert move(trade, to=UUID(int=7)) == ("E_NOT_FOUND",)
    assert codes(move_contact, trade.door, trade["rep"], UUID(int=7), trade.second, TODAY) == ("E_NOT_FOUND",)
    assert rows(trade, trade.customer)["钱经理"].moved_to is None


def test_a_move_is_recorded_once_and_stands_in_the_log(trade):
    assert move(trade) == ()
    assert move(trade) == ("E_ALREADY_MOVED",)
    done, denied = trade.entries("decider.record")
    assert (done.customer_id, done.section, done.after) == (trade.customer, "DEC", f"2026-03-02 {trade.second}")
    assert denied.codes == "E_ALREADY_MOVED"


def test_b_160_a_sealed_archive_takes_no_move(trade):
    with trade.door.clockwork("test.seal") as deed:
        deed.session.get_one(Customer, trade.customer).state = "SEALED"
    assert move(trade) == ("E_ARCHIVE_STATE",)


def test_a_destroyed_archive_is_forgotten_by_whoever_came_from_it(trade):
    from kehu_desk.store.base import Base
    from kehu_desk.store.wiping import wipe

    tell(trade, trade.customer, SUN)
    tell(trade, trade.second, SUN)
    move(trade, name="孙梅")
    with trade.door.clockwork("test.wipe") as deed:
        wipe(deed.session, Base.metadata, trade.customer)
    assert rows(trade, trade.second)["孙梅"].came_from is None
