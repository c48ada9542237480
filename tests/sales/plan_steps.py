"""What the tests of sales plans do again and again."""

from datetime import date

from kehu_desk.products.rules.goods import ProductEntry
from kehu_desk.products.service import deciding, goods, pages
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries.plans import plan_of
from kehu_desk.sales.rules.plans import MONTHS, NOTHING, Cell, Key, PlanRow
from kehu_desk.sales.service import plans


def product(office, code, category, price4=10_000):
    made = goods.draft_product(office.door, office["con"], ProductEntry(code, f"商品{code}", "瓶", price4, category=category), submit=True)
    [row] = [each for each in pages.proposal_rows(office.door, office["mgr"]) if each.subject == made]
    deciding.confirm_proposal(office.door, office["mgr"], row.id)
    return made


def row(key, *amounts, from_month=1):
    """A row whose months hold these base amounts, in yuan."""
    cells = [NOTHING] * MONTHS
    for at, yuan in enumerate(amounts, start=from_month - 1):
        cells[at] = Cell(yuan * 100, yuan * 100, yuan * 100)
    return PlanRow(key, tuple(cells))


EVERYTHING = Key()


def save(office, login="rep", rows=None, customer=None, year=2026, **more):
    rows = [row(EVERYTHING, 100, 200, 300)] if rows is None else rows
    return plans.save_plan(office.door, office[login], customer or office.customer, year, rows, **more)


def seen(office, plan=None, login="mgr", customer=None, year=2026):
    with office.door.look(office[login]) as (session, actor):
        return plan_of(session, actor, customer or office.customer, year, plan)


def version(office, plan):
    return seen(office, plan).row_version


def approved(office, rows=None, login="rep", **more):
    made = save(office, login, rows, submit=True, **more)
    plans.approve_plan(office.door, office["sup"], made, version(office, made))
    return made


def sold(office, product, day, fen, *, customer=None, level="L1", state="billed", doc_type="sale"):
    with office.door.clockwork("test") as deed:
        deed.session.add(SalesRecord(
            customer_id=customer or office.customer, level=level, doc_type=doc_type, traded_on=date.fromisoformat(day), product_id=product,
            unit="瓶", qty_entered3=1000, qty3=1000, price4=fen * 100, amount_doc=fen, amount_fen=fen, state=state,
            created_at=deed.now, created_by=office.id("finance"),
        ))  # fmt: skip
