"""Goods on the shelf of a trading office, and lines to sell them with. Goods are put straight into the store: how they are approved
is not what these tests are about."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select

from kehu_desk.contracts.entities import Amendment, Contract
from kehu_desk.kernel.ids import new_id
from kehu_desk.products.entities import PackUnit, PriceLine, PriceList, Product
from kehu_desk.products.rules import to_base
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import SaleLine
from kehu_desk.templates.entities import ContractTemplate

TODAY = date(2026, 3, 2)
YESTERDAY = TODAY - timedelta(days=1)
UNITS = {"箱": 24_000, "打": 12_000}


def stock(trade, code: str = "0001", name: str = "黄酒", price4: int = 100_000, state: str = "active", cost4: int | None = None) -> UUID:
    """A product in 瓶 (base), 箱 of 24 and 打 of 12."""
    product = new_id()
    with trade.house.store.write() as session, session.begin():
        session.add(
            Product(
                id=product,
                code=code,
                name=name,
                spec="500ml",
                base_unit="瓶",
                list_price4=price4,
                cost_price4=cost4,
                state=state,
                created_at=trade.clock[0],
                created_by=trade.id("adm"),
            )
        )
        session.flush()
        session.add_all(PackUnit(product_id=product, unit=unit, qty3=each) for unit, each in UNITS.items())
    return product


def price(trade, code: str, product: UUID, price4: int, since: date = date(2026, 1, 1), discount_bp: int = 0) -> None:
    with trade.house.store.write() as session, session.begin():
        found = PriceList(
            code=code, name=code, version=1, state="active", valid_from=since, discount_bp=discount_bp, created_at=trade.clock[0],
            created_by=trade.id("adm"),
        )  # fmt: skip
        session.add(found)
        session.flush()
        session.add(PriceLine(price_list_id=found.id, product_id=product, price4=price4))


def sold(product: UUID, seller: UUID | None, **other) -> SaleLine:
    """Ten bottles at ten yuan to a shop nobody keeps an archive of, unless something else is said."""
    facts = {
        "level": "L2", "doc_type": "sale", "traded_on": YESTERDAY, "seller_id": seller, "buyer_id": None, "product_id": product,
        "unit": "瓶", "qty_entered3": 10_000, "price4": 100_000, "buyer_name": "兴隆烟酒店",
    } | other  # fmt: skip
    facts.setdefault("qty3", to_base(facts["qty_entered3"], facts["unit"], "瓶", UNITS))
    return SaleLine(**facts)


def kept(trade, *ids: UUID) -> list[SalesRecord]:
    """Rows of the store, in the order of ids, else oldest first."""
    with trade.house.store.read() as session:
        rows = list(session.scalars(select(SalesRecord).order_by(SalesRecord.created_at, SalesRecord.id)))
    return [next(row for row in rows if row.id == each) for each in ids] if ids else rows


def count(trade) -> int:
    with trade.house.store.read() as session:
        return session.scalar(select(func.count()).select_from(SalesRecord)) or 0


def agree(trade, customer: UUID, number: str = "HT-1", **other) -> UUID:
    """A filed contract by price list KA, 2 % off, thirty days of credit, of the year 2026, unless something else is said."""
    signed = {"created_at": trade.clock[0], "created_by": trade.id("con")}
    facts = {
        "no": number, "customer_id": customer, "kind": "distribution", "subject": "年度经销", "start_on": date(2026, 1, 1),
        "end_on": date(2026, 12, 31), "credit_days": 30, "price_list_code": "KA", "discount_bp": 200, "state": "filed",
    } | other  # fmt: skip
    with trade.house.store.write() as session, session.begin():
        template = ContractTemplate(code=number, name="经销", kind="distribution", version=1, blocks=[], variables=[], **signed)
        session.add(template)
        session.flush()
        contract = Contract(template_id=template.id, **facts, **signed)
        session.add(contract)
        session.flush()
        return contract.id


def amend(trade, contract: UUID, customer: UUID, since: date, **changes) -> None:
    """A signed amendment."""
    with trade.house.store.write() as session, session.begin():
        session.add(
            Amendment(
                no=f"BC-{since}", contract_id=contract, customer_id=customer, effective_on=since, changes=changes, state="signed",
                created_at=trade.clock[0], created_by=trade.id("con"),
            )
        )  # fmt: skip
