"""What the demo office shows of to-dos, built through the services for the people of the tests."""

from datetime import timedelta
from random import Random
from types import SimpleNamespace

from kehu_desk.demo import tasks
from kehu_desk.kernel.clock import start_of, zone
from kehu_desk.tasks.entities import OwnTask
from trade_steps import TODAY, read


class Stage:
    """The demo's clock, for the office of the tests; the archives were filed before the demo's days."""

    def __init__(self, clock) -> None:
        self._clock, self.today = clock, TODAY + timedelta(days=120)
        self.go(0)

    def go(self, days_ago, hour=10) -> None:
        self._clock[0] = start_of(self.today - timedelta(days_ago), zone()) + timedelta(hours=hour)

    @property
    def day(self):
        return (self._clock[0] + timedelta(hours=8)).date()


def test_the_demo_has_to_dos_late_of_today_to_come_and_done(trade, monkeypatch):
    monkeypatch.setattr(tasks, "CHIEF", {"rep": "sup"})
    who = {"rep": trade["rep"], "sup": trade["sup"]}
    stage = Stage(trade.clock)
    tasks.fill_tasks(SimpleNamespace(door=trade.door, stage=stage, who=who, random=Random(1), trading=lambda _login: [trade.customer]))
    rows = read(trade, OwnTask)
    left = sorted((row.due_on - stage.today).days for row in rows if row.done_at is None)
    assert left == [-9, -2, 0, 4, 15]
    assert sum(row.done_at is not None for row in rows) == 2
    assert sum(row.created_by == trade.id("sup") for row in rows) == 3
    assert [row.moved_why for row in rows if row.moved_why] == [tasks.WHY]
    assert {row.customer_id for row in rows} == {trade.customer, None}
