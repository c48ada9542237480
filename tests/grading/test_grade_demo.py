"""What the demo office shows of grades, built through the services for the people of the tests."""

from datetime import timedelta
from types import SimpleNamespace

from grade_steps import active, card

from kehu_desk.demo.grading import FOLLOWS, fill_grading
from kehu_desk.grading.entities import GradeLine, GradeOverride, GradePolicy, GradeRun
from kehu_desk.kernel.clock import start_of, zone
from trade_steps import TODAY, WAN, owed, read


class Stage:
    """The demo's clock, for the office of the tests; the archives were filed before the demo's days."""

    def __init__(self, clock) -> None:
        self._clock, self.today = clock, TODAY + timedelta(days=120)

    def go(self, days_ago, hour=10) -> None:
        self._clock[0] = start_of(self.today - timedelta(days_ago), zone()) + timedelta(hours=hour)


def test_grades_of_last_quarter_are_in_force_and_this_month_is_worked_out(trade):
    for customer, wan in ((trade.customer, 80), (trade.second, 16), (trade.other, 4)):
        owed(trade, customer, wan * WAN, TODAY - timedelta(days=40), TODAY)
    active(trade, trade.customer, trade.second, trade.other)
    who = {"rep1": trade["rep"], "mgr1": trade["mgr"], "finance1": trade["finance"]}
    fill_grading(SimpleNamespace(
        door=trade.door, stage=Stage(trade.clock), who=who, trading=lambda _login: [trade.customer, trade.second, trade.other]
    ))  # fmt: skip
    assert sorted((row.no, row.state) for row in read(trade, GradeRun)) == [("FJ-2026-05", "frozen"), ("FJ-2026-06", "computed")]
    assert len(read(trade, GradeLine)) == 6
    assert sorted(row.state for row in read(trade, GradeOverride)) == ["approved", "proposed"]
    assert {(row.grade, row.area): row.body for row in read(trade, GradePolicy)} == FOLLOWS
    assert [card(trade, each).grade for each in (trade.customer, trade.second, trade.other)] == ["B", "B", "C"]
