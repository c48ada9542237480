"""What the demo office shows of settlement, filled in over lines that were billed."""

from datetime import date, timedelta
from random import Random
from types import SimpleNamespace

from kehu_desk.demo import settlement
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.settlement.entities import Allocation, DunningLetter, PaymentPromise, Receipt
from kehu_desk.settlement.queries import position

TODAY = date(2026, 3, 2)


class Stage:
    """The demo's clock, for the office of the tests."""

    def __init__(self, clock) -> None:
        self._clock, self.today = clock, TODAY

    def go(self, days_ago, hour=10) -> None:
        self._clock[0] = start_of(TODAY - timedelta(days_ago), zone()) + timedelta(hours=hour)

    @property
    def day(self) -> date:
        return (self._clock[0] + timedelta(hours=8)).date()


def test_each_customer_pays_in_a_manner_of_its_own(books, monkeypatch):
    monkeypatch.setattr(settlement, "MANNERS", (settlement.PUNCTUAL, settlement.PROMISED, settlement.SILENT, settlement.AHEAD))
    office = books.office
    for customer in (books.customer, books.second, books.other):
        for days in (120, 80, 60):
            books.post(1_000_000, TODAY - timedelta(days), TODAY - timedelta(days - 30), customer=customer)
    office.clock[0] -= timedelta(150)
    who = {
        login: office[alias]
        for login, alias in (("finance1", "finance"), ("finance2", "fin2"), ("rep1", "rep"), ("rep2", "rep"), ("rep3", "rep3"))
    }
    filed = {"rep1": [books.customer, books.second], "rep2": [books.second], "rep3": [books.other]}
    settlement.fill_settlement(SimpleNamespace(door=office.door, stage=Stage(office.clock), who=who, filed=filed, random=Random(1)))
    states = sorted(row.state for row in books.rows(Receipt))
    assert states == ["confirmed"] * (3 + 1 + 0 + 4) + ["draft", "voided"]
    punctual, promised, ahead = (books.read(position, each, TODAY) for each in (books.customer, books.second, books.other))
    assert (punctual.open_fen, promised.overdue_fen, ahead.open_fen, ahead.unapplied_fen) == (0, 2_000_000, 0, 500_000)
    assert [row.level for row in books.rows(DunningLetter)] == [1]
    assert len(books.rows(PaymentPromise)) == 2
    assert books.rows(Allocation)
