"""Steps that tests of visits share."""

from datetime import date, timedelta

from sqlalchemy import select

from kehu_desk.visits.rules.findings import NOTHING, Met
from kehu_desk.visits.rules.plans import Wish
from kehu_desk.visits.rules.reports import Report
from kehu_desk.visits.service import plan_visits, submit_visit

TODAY = date(2026, 3, 2)  # a Monday, ten o'clock in Shanghai
ROLES = ("rep", "rep2", "rep3", "sup", "sup2", "kam", "mgr", "cus", "adm", "aud", "finance", "con", "service", "tech")
HOUR = timedelta(hours=1)
MET = (Met("钱经理"),)


def report(trade, *, ago=HOUR, lasts=HOUR, found=NOTHING, **more):
    """A visit that ended so long ago, with a next step in a week."""
    end = trade.clock[0] - ago
    facts = {"next_text": "带样品再访", "next_on": end.date() + timedelta(days=7), "conclusion": "谈妥陈列"} | more
    return Report(end - lasts, end, found=found, **facts)


def submitted(trade, login="rep", customer=None, **more):
    return submit_visit(trade.door, trade[login], customer or trade.customer, report(trade, **more))


def planned(trade, *days, login="rep", customer=None, **more):
    """Rows of the week, on days from today."""
    wishes = [Wish(customer or trade.customer, TODAY + timedelta(days=each), **more) for each in days]
    return plan_visits(trade.door, trade[login], wishes)


def rows(trade, kind, **facts):
    with trade.house.store.read() as session:
        return list(session.scalars(select(kind).filter_by(**facts).order_by(kind.id)))


def one(trade, kind, **facts):
    [found] = rows(trade, kind, **facts)
    return found


def put(trade, *made):
    with trade.house.store.write() as session, session.begin():
        session.add_all(made)


def graded(trade, customer, grade="A", **more):
    from kehu_desk.archives.entities import Customer

    with trade.house.store.write() as session, session.begin():
        row = session.get_one(Customer, customer)
        for name, value in ({"grade": grade} | more).items():
            setattr(row, name, value)
