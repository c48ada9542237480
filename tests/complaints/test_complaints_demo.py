"""What the demo office shows of complaints."""

from collections import Counter
from datetime import date, timedelta
from random import Random
from types import SimpleNamespace

from complaint_steps import rows

from goods_shelf import stock
from kehu_desk.complaints.entities import Complaint, Revisit
from kehu_desk.complaints.rules.codes import STATES
from kehu_desk.complaints.service.reading import figures
from kehu_desk.demo.complaints import fill_complaints
from kehu_desk.kernel.clock import start_of, zone

TODAY = date(2026, 6, 30)


class Stage:
    def __init__(self, clock):
        self._clock, self.today = clock, TODAY

    def go(self, days_ago, hour=10):
        self._clock[0] = start_of(TODAY - timedelta(days_ago), zone()) + timedelta(hours=hour)

    @property
    def day(self):
        return (self._clock[0] + timedelta(hours=8)).date()


def test_complaints_of_every_state_with_a_repeat_money_and_revisits(trade, monkeypatch):
    monkeypatch.setattr("kehu_desk.demo.complaints.CHIEF", {"rep1": "sup1", "rep3": "sup2"})
    customers = {"rep1": [trade.customer, trade.second], "rep3": [trade.other]}
    logins = {"rep1": "rep", "rep3": "rep3", "sup1": "sup", "sup2": "sup2", "service1": "service"}
    goods = [stock(trade, f"G{at}") for at in range(3)]
    trade.later(days=120)
    clock = trade.clock[0]
    troupe = SimpleNamespace(
        door=trade.door, stage=Stage(trade.clock), who={name: trade[login] for name, login in logins.items()}, random=Random(1),
        trading=lambda login: customers[login],
    )  # fmt: skip
    fill_complaints(troupe, goods)
    found = rows(trade, Complaint)
    assert Counter(row.state for row in found).keys() == set(STATES)
    assert len(found) == 25
    repeat = max(found, key=lambda row: row.no)
    assert (repeat.severity, repeat.registered_severity, repeat.repeat_of is not None, repeat.granted_fen, repeat.money_approved_by) == (
        "S2",
        "S3",
        True,
        260_000,
        None,
    )
    assert len(rows(trade, Revisit)) > 6
    trade.clock[0] = clock
    line = figures(trade.door, trade["mgr"], TODAY - timedelta(days=120), TODAY, False).lines[0]
    assert line.cases == len([row for row in found if row.state != "rejected"])
    assert 0 < line.on_time_bp < 10_000
