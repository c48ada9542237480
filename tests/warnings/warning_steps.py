"""Steps of tests of warnings: lines sold on days, plans, facts, a run on a day, what it left."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select

from goods_shelf import stock
from kehu_desk.intelligence.rules.terms import FactTerms, SourceTerms
from kehu_desk.intelligence.service import record_fact
from kehu_desk.kernel.ids import new_id
from kehu_desk.sales.entities import PlanLine, SalesPlan, SalesRecord
from kehu_desk.store import summary
from kehu_desk.store.base import Base
from kehu_desk.warnings.entities import EarlyWarning
from kehu_desk.warnings.service.running import run

NOON = timedelta(hours=4)  # of the office, in UTC


def at(trade, day):
    """The clock stands at noon of a day; what was put into the store without the door is summed up."""
    trade.clock[0] = datetime(day.year, day.month, day.day, tzinfo=UTC) + NOON
    with trade.house.store.write() as session, session.begin():
        summary.rebuild(session, Base.metadata, 1)


def run_on(trade, day):
    """The run of a day; gives how many warnings it wrote."""
    at(trade, day)
    return run(trade.door)


def sell(trade, *lines, product=None, level="L1", state="billed"):
    """Lines (customer, day, fen), their sums kept."""
    product = product or stock(trade, f"X{new_id().hex[-6:]}")
    with trade.door.clockwork("sale.test") as deed:
        for customer, day, fen in lines:
            deed.session.add(SalesRecord(
                id=new_id(), customer_id=customer, level=level, traded_on=day, product_id=product, unit="瓶", qty_entered3=1000, qty3=1000,
                price4=1, amount_doc=fen, amount_fen=fen, state=state, due_on=date(2030, 1, 1), created_at=trade.clock[0],
                created_by=trade.id("finance"),
            ))  # fmt: skip


def plan(trade, customer, year, *months):
    """A plan in force with these fen for January, February, …"""
    with trade.door.clockwork("plan.test") as deed:
        made = SalesPlan(
            customer_id=customer, year=year, version=1, state="approved", created_at=trade.clock[0], created_by=trade.id("rep"),
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        for month, fen in enumerate(months, 1):
            deed.session.add(PlanLine(
                plan_id=made.id, customer_id=customer, month=month, category="酒", base_fen=fen, stretch_fen=fen, challenge_fen=fen
            ))  # fmt: skip


def fact(trade, customer, event, day, *, login="rep", party="王掌柜", channel="face_to_face", statement="老板把店转给了别人"):
    """One fact with one source. Gives its id."""
    terms = FactTerms(customer, "customer", "ownership", statement, day, event=event)
    return record_fact(trade.door, trade[login], terms, SourceTerms("support", channel, party, obtained_on=day))


def warnings(trade, **facts):
    """Warnings that stand in the store, by number."""
    with trade.house.store.read() as session:
        return list(session.scalars(select(EarlyWarning).filter_by(**facts).order_by(EarlyWarning.no)))


def only(trade, **facts):
    """The one warning that fits."""
    [found] = warnings(trade, **facts)
    return found
