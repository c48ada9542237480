"""Steps that tests of grading share: active customers who bought, evaluations, an office with three of them."""

from datetime import date, timedelta

from sqlalchemy import update

from kehu_desk.archives.entities import Customer
from kehu_desk.evaluations.entities import EvalTemplate, Evaluation
from kehu_desk.grading.entities import GradeLine, GradeOverride, GradeRun
from kehu_desk.grading.service import freeze_grades, run_grades
from kehu_desk.kernel.ids import new_id
from trade_steps import TODAY, put, read

BOUGHT = date(2026, 1, 15)
WHY = "新开区域,按甲级服务试行"
NEXT_QUARTER = 35  # days from 2 March to 6 April


def active(trade, *customers):
    with trade.door.clockwork("test.active") as deed:
        deed.session.execute(update(Customer).where(Customer.id.in_(customers)).values(lifecycle="active"))


def evaluated(trade, customer, level, *, since=date(2025, 7, 1)):
    """A confirmed evaluation of the last half year, straight into the store."""
    template, by = new_id(), trade.id("adm")
    signed = {"created_at": trade.clock[0], "created_by": by}
    put(trade, EvalTemplate(
        id=template, code=f"T{template.hex[-5:]}", name="评价表", version=1, valid_from=since, state="published", drafted_by=by, **signed
    ))  # fmt: skip
    put(trade, Evaluation(
        no=f"PJ-{template.hex[-6:]}", customer_id=customer, template_id=template, period_from=since, period_to=since + timedelta(days=183),
        state="confirmed", total100=9000, scored_bp=10_000, level=level, **signed,
    ))  # fmt: skip


def run(trade, login="mgr"):
    return run_grades(trade.door, trade[login])


def frozen(trade, login="mgr"):
    freeze_grades(trade.door, trade[login], run(trade))


def lines(trade):
    """Customer -> his line of the newest run."""
    [newest] = sorted(read(trade, GradeRun), key=lambda row: row.as_of)[-1:]
    return {row.customer_id: row for row in read(trade, GradeLine, run_id=newest.id)}


def grades(trade):
    found = lines(trade)
    return "".join(found[each].grade for each in (trade.customer, trade.second, trade.other))


def card(trade, customer):
    [row] = read(trade, Customer, id=customer)
    return row


def override_of(trade, wanted):
    [row] = read(trade, GradeOverride, id=wanted)
    return row


__all__ = ["TODAY"]
