"""An office that trades, and short ways to lines that were billed and money that came."""

from datetime import date, timedelta
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import delete, select

from kehu_desk.kernel.ids import new_id
from kehu_desk.kernel.money import RATE, base_fen
from kehu_desk.products.entities import Product
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.settlement.entities import Allocation, Receipt
from kehu_desk.settlement.rules.allocating import Share
from kehu_desk.settlement.rules.receipts import Entry
from kehu_desk.settlement.service import allocating, receiving
from trade_office import trade, trade_folder

ROOT = Path(__file__).resolve().parents[2]
__all__ = ["books", "trade", "trade_folder"]


class Books:
    """Lines are posted straight into the store, as the service of sales does; money goes through the services."""

    def __init__(self, office) -> None:
        self.office, self.customer, self.second, self.other = office, office.customer, office.second, office.other
        self._numbers = count(1)
        with office.house.store.write() as session, session.begin():
            product = Product(
                code="P1", name="绍兴加饭酒", base_unit="瓶", spec="500ml×12", list_price4=10000, state="active", created_at=office.clock[0],
                created_by=office.id("mgr"),
            )  # fmt: skip
            session.add(product)
            session.flush()
            self.product = product.id

    @property
    def today(self) -> date:
        return (self.office.clock[0] + timedelta(hours=8)).date()

    def post(self, fen, traded, due=None, *, customer=None, state="billed", no="", line=1, level="L1", currency="CNY", rate=RATE) -> UUID:
        with self.office.house.store.write() as session, session.begin():
            made = SalesRecord(
                id=new_id(), customer_id=customer or self.customer, level=level, doc_type="sale" if fen > 0 else "return", traded_on=traded,
                product_id=self.product, unit="瓶", qty_entered3=1000, qty3=1000, price4=fen * 100, currency=currency, fx_rate8=rate,
                amount_doc=fen, amount_fen=base_fen(fen, rate), ext_no=no or f"FP-{next(self._numbers):04}", line_no=line, due_on=due,
                state=state, created_at=self.office.clock[0], created_by=self.office.id("finance"),
            )  # fmt: skip
            session.add(made)
            return made.id

    def receive(self, fen, on=None, *, customer=None, confirmed=True, method="bank_transfer", prepayment=True, **more) -> UUID:
        entry = Entry(on or self.today, method, fen, **more)
        made = receiving.enter_receipt(self.office.door, self.office["finance"], customer or self.customer, entry)
        if confirmed:
            receiving.confirm_receipt(self.office.door, self.office["fin2"], made, prepayment=prepayment)
        return made

    def pay(self, source, *shares, on=None, login="finance") -> None:
        allocating.allocate(self.office.door, self.office[login], source, [Share(*each) for each in shares], on)

    def rows(self, kind):
        with self.office.house.store.read() as session:
            return list(session.scalars(select(kind)))

    def read(self, query, *facts):
        """What a query gives to the house itself."""
        with self.office.house.store.read() as session:
            return query(session, *facts)

    def look(self, login, query, *facts):
        """What a list gives to a person."""
        with self.office.door.look(self.office[login]) as (session, actor):
            return query(session, actor, *facts)

    def wipe(self) -> None:
        """Empty books, for the next example of a property."""
        with self.office.house.store.write() as session, session.begin():
            for kind in (Allocation, Receipt, SalesRecord):
                session.execute(delete(kind))

    def row(self, kind, key):
        with self.office.house.store.read() as session:
            return session.get_one(kind, key)


@pytest.fixture
def books(trade) -> Books:
    return Books(trade)


@pytest.fixture
def seat(books, qapp):
    """Makes desks in the office: all hear the same news; what is told lies in seat.told."""
    from kehu_desk.ui import look
    from kehu_desk.ui.desk import Desk, News
    from kehu_desk.ui.job import wait_for_all

    look.apply(qapp, "light")
    news = News()
    books.office.door.tell = news.changed.emit

    def desk(login):
        return Desk(books.office[login], books.office.door, news, desk.told.append)

    desk.told = []
    yield desk
    wait_for_all()


@pytest.fixture
def chinese(qapp):
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(ROOT / "translations/kehu_desk_zh_CN.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
