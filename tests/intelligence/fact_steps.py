"""Steps that the tests of intelligence share."""

from datetime import date, timedelta

from kehu_desk.intelligence import service
from kehu_desk.intelligence.queries import fact_rows
from kehu_desk.intelligence.rules.terms import FactTerms, SourceTerms

TODAY = date(2026, 3, 2)
BUYER = SourceTerms("support", "face_to_face", "采购王经理", reliability="B")
REGISTRY = SourceTerms("support", "registry", "工商登记", reliability="A", credibility=1)
KEEPER = SourceTerms("oppose", "phone", "仓管老周")
WHY = "工商登记原件，已核对"


def ago(days):
    return TODAY - timedelta(days=days)


def terms(customer, **change):
    return FactTerms(customer, "customer", "finance", "拟于二季度新建冷库", TODAY)._replace(**change)


def market(**change):
    return FactTerms(None, "competitor", "price", "出厂价下调百分之五", TODAY, subject_name="华润")._replace(**change)


def note(trade, login="rep", customer=None, source=BUYER, **change):
    return service.record_fact(trade.door, trade[login], terms(customer or trade.customer, **change), source)


def more(trade, fact, source=REGISTRY, login="rep"):
    return service.add_source(trade.door, trade[login], fact, source)


def look(trade, login, query, *facts, **named):
    with trade.door.look(trade[login]) as (session, actor):
        return query(session, actor, *facts, **named)


def row(trade, fact, login="rep"):
    [found] = look(trade, login, fact_rows, [fact])
    return found
