"""An office in spring: an active customer of rep's, filed on 2 March 2026, and hands that mark, edit and pass days."""

from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from kehu_desk.borrowing.rules.terms import Kind
from kehu_desk.borrowing.service import editing
from kehu_desk.borrowing.service import lending as lend
from kehu_desk.custody.service.transfer import transfer_customers
from kehu_desk.refresh.entities import RefreshTask
from kehu_desk.refresh.service import clockwork, listing, marking
from kehu_desk.refresh.service.listing import Scope
from lending_office import LendingOffice

SHANGHAI = ZoneInfo("Asia/Shanghai")


class Spring:
    """The office with what these tests do all the time. Days are of Shanghai."""

    def __init__(self, lending: LendingOffice) -> None:
        self.lending, self.door = lending, lending.door
        self.customer = lending.file("rep", "杭州春风医药有限公司", lifecycle="active")

    def __getitem__(self, login):
        return self.lending[login]

    def at(self, day: str, hour: int = 10, minute: int = 0, second: int = 0) -> None:
        """Put the clock on an hour of a day in Shanghai."""
        year, month, number = map(int, day.split("-"))
        self.lending.clock[0] = datetime(year, month, number, hour, minute, second, tzinfo=SHANGHAI).astimezone(UTC)

    def mark(self, customer: UUID | None = None, sup: str = "sup") -> None:
        marking.confirm_mark(self.door, self[sup], customer or self.customer, "长期合作的主要客户")

    def today(self):
        return self.lending.clock[0].astimezone(SHANGHAI).date()

    def sweep(self) -> int:
        return clockwork.sweep(self.door)

    def tasks(self, customer: UUID | None = None) -> list[RefreshTask]:
        with self.lending.house.store.read() as session:
            wanted = select(RefreshTask).where(RefreshTask.customer_id == (customer or self.customer))
            return list(session.scalars(wanted.order_by(RefreshTask.quarter)))

    def task(self) -> UUID:
        return self.tasks()[-1].id

    def row(self, login: str = "sup", scope: Scope = Scope.PEOPLE, quarter: str = ""):
        """The newest task as the list shows it."""
        with self.door.look(self[login]) as (session, actor):
            [first, *_] = listing.task_rows(session, actor, listing.task_ids(session, actor, scope, quarter))
            return first

    def rates(self, by: str, login: str = "mgr", scope: Scope = Scope.ALL, quarter: str = ""):
        """Name -> (all, waived, late, share)."""
        with self.door.look(self[login]) as (session, actor):
            rows = listing.late_rates(session, actor, scope, by, quarter)
        return {row.name: (*row.rate, row.rate.share) for row in rows}

    def borrow(self, sections=("FEA",), category="quarterly", login="rep", customer=None) -> UUID:
        """An EDIT loan, out."""
        asked = lend.Request(Kind.EDIT, sections, category, "季度维护客户资料")
        return lend.request_loan(self.door, self[login], customer or self.customer, asked)

    def hand_in(self, loan: UUID, outlets: int) -> None:
        editing.save_draft(self.door, self["rep"], loan, "FEA", {"outlets_covered": outlets})
        editing.hand_in(self.door, self["rep"], loan)

    def transfer(self, login: str) -> None:
        """The customer goes to another responsible person now; his superior is then in charge."""
        transfer_customers(self.door, self["mgr"], self.lending.id("rep"), self.lending.id(login), [self.customer])

    def alter(self, **facts) -> None:
        """Write columns of the customer that other nouns' deeds would write."""
        from kehu_desk.archives.entities import Customer

        with self.door.clockwork("test.alter") as deed:
            row = deed.session.get_one(Customer, self.customer)
            for name, value in facts.items():
                setattr(row, name, value)


@pytest.fixture
def spring(lending: LendingOffice) -> Spring:
    return Spring(lending)
