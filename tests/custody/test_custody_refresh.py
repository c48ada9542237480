"""Quarterly tasks in custody: on the list of who owns the customer, moving with it, waived by the sealing. Source: B-151, B-174, B-175."""

from datetime import UTC, datetime

from custody_steps import sealed
from sqlalchemy import select

from kehu_desk.archives.entities import Customer
from kehu_desk.custody.service.handover import handover_of
from kehu_desk.custody.service.transfer import transfer_customers
from kehu_desk.kernel.clock import FOREVER
from kehu_desk.refresh.entities import RefreshMark, RefreshTask
from kehu_desk.refresh.service.clockwork import generate_in

MARKED = datetime(2026, 3, 3, tzinfo=UTC)


def task(office, customer):
    """A task of the second quarter, for a customer marked in the first."""
    office.clock[0] = datetime(2026, 4, 1, 2, 0, tzinfo=UTC)
    with office.door.clockwork("test.mark") as deed:
        mark = RefreshMark(customer_id=customer, reason="长期合作", confirmed_by=office.id("sup"), since=MARKED, until=FOREVER)
        deed.session.get_one(Customer, customer).lifecycle = "active"
        deed.session.add(mark)
        deed.session.flush()
        generate_in(deed, customer)
    with office.house.store.read() as session:
        return session.scalars(select(RefreshTask)).one()


def held(office, login):
    found = handover_of(office.door, office["cus"], office.id(login)).still_open
    return [(row.title, row.state) for row in found if row.kind == "refresh"]


def test_b_151_b_174_an_open_task_stands_on_the_list_and_moves_with_the_customer(lending, customer):
    task(lending, customer)
    assert held(lending, "rep") == [("2026-Q2 杭州华东医药有限公司", "OPEN")]
    transfer_customers(lending.door, lending["mgr"], lending.id("rep"), lending.id("rep2"))
    assert (held(lending, "rep"), held(lending, "rep2")) == ([], [("2026-Q2 杭州华东医药有限公司", "OPEN")])


def test_b_175_sealing_waives_it_in_the_same_change(lending, customer):
    made = task(lending, customer)
    sealed(lending, customer)
    with lending.house.store.read() as session:
        assert session.get_one(RefreshTask, made.id).state.value == "WAIVED"
    assert held(lending, "rep") == []
