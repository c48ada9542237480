"""What the pages and dialogs of the stock read, each in one look."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.archives.queries import card
from kehu_desk.door.change import Door
from kehu_desk.inventory.entities import StockCount
from kehu_desk.inventory.queries import counts, stock
from kehu_desk.inventory.queries.counts import CountRow, CountView
from kehu_desk.inventory.queries.detail import StockDetail, stock_detail
from kehu_desk.inventory.queries.goods import Good, shelf
from kehu_desk.inventory.queries.standing import SECTION, Place, on_hand_of
from kehu_desk.inventory.queries.stock import StockRow, Wanted
from kehu_desk.inventory.rules.counts import FULL, CountTerms
from kehu_desk.inventory.rules.months import MonthFigures
from kehu_desk.inventory.rules.sheet import RawRow, Shelf
from kehu_desk.inventory.service.cases import terms_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of


class Cover(Protocol):
    """How far the stock of one product at one customer reaches. Quantities in qty3."""

    @property
    def safety3(self) -> int:
        """Safety stock."""

    @property
    def reorder3(self) -> int:
        """Reorder point."""

    @property
    def days(self) -> Decimal | None:
        """How many days it lasts; None: nothing is sold."""


Covers = Mapping[Place, Cover]
CoverOf = Callable[[Session, Actor, Collection[UUID]], Covers]
"""(customers) -> cover of their products: replenishment lies above and says it."""


class Sight(NamedTuple):
    """How far stock reaches, and the figures of a month where lines came in after they were written down."""

    month: date
    covers: Covers
    figures: Mapping[Place, MonthFigures]


class Seat(NamedTuple):
    """Who sits here: whether he counts anywhere, whether papers of daily work are his to make, the office's day and zone."""

    enters: bool
    prints: bool
    today: date
    office: ZoneInfo


class Sheet(NamedTuple):
    """What the grid of a count starts from. book: product -> what the book says at the end of the day counted.

    draft: the count that is continued, version: as it was read.
    """

    customer: UUID
    name: str
    goods: Shelf[Good]
    terms: CountTerms
    rows: tuple[RawRow, ...]
    book: dict[UUID, int]
    today: date
    draft: UUID | None = None
    version: int | None = None
    corrects: UUID | None = None
    reason: str = ""


def seat(door: Door, caller: Caller) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, actor):
        return Seat(belongs(actor, Action.ENTER_COUNT), belongs(actor, Action.PRINT_DAILY), actor.today, settings_of(session).zone)


def belongs(actor: Actor, action: Action) -> bool:
    """Whether an action is the duty of any of a person's roles, whatever the customer: buttons are absent otherwise."""
    return any(row.roles & actor.roles and not row.part for row in TABLE[action])


def count_ids(door: Door, caller: Caller, picked: counts.Picked) -> list[UUID]:
    """Counts of the list, in its order."""
    with door.look(caller) as (session, actor):
        return counts.count_ids(session, actor, picked)


def count_rows(door: Door, caller: Caller, ids: Sequence[UUID]) -> list[CountRow]:
    """These counts."""
    with door.look(caller) as (session, actor):
        return counts.count_rows(session, actor, ids)


def count_view(door: Door, caller: Caller, count: UUID) -> CountView:
    """One count; the entry of the reading comes first. Raises Refused: E_NOT_FOUND, E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
    with door.look(caller) as (session, _actor):
        customer = counts.customer_of(session, count)
    with door.view(caller, customer, SECTION) as (session, actor):
        return counts.count_view(session, actor, count)


def stock_ids(door: Door, caller: Caller, wanted: Wanted) -> list[UUID]:
    """Rows of 【库存表】, in its order."""
    with door.look(caller) as (session, actor):
        return stock.stock_ids(session, actor, wanted)


def stock_rows(door: Door, caller: Caller, month: date, ids: Sequence[UUID]) -> list[StockRow]:
    """These rows of 【库存表】."""
    with door.look(caller) as (session, actor):
        return stock.stock_rows(session, actor, month, ids)


def sight(door: Door, caller: Caller, month: date, cover_of: CoverOf | None, customers: Collection[UUID]) -> Sight:
    """What is told of customers whose rows came into sight."""
    with door.look(caller) as (session, actor):
        covers = cover_of(session, actor, customers) if cover_of is not None else {}
        return Sight(month, covers, stock.fresh(session, actor, month, customers))


def customer_name(door: Door, caller: Caller, customer: UUID) -> str:
    """The name on the card of a customer; empty for what is none, or not this person's to see."""
    with door.look(caller) as (session, actor):
        try:
            return card(session, actor, customer).name
        except Refused:
            return ""


def product_history(door: Door, caller: Caller, customer: UUID, product: UUID, month: date) -> StockDetail:
    """A year of one product; the entry of the reading comes first. Raises Refused: E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
    with door.view(caller, customer, SECTION) as (session, actor):
        return stock_detail(session, customer, product, month, actor.today)


def goods(door: Door, caller: Caller) -> tuple[Shelf[Good], date]:
    """Every product that may lie somewhere, and the office's day."""
    with door.look(caller) as (session, actor):
        return Shelf(shelf(session)), actor.today


def new_sheet(door: Door, caller: Caller, customer: UUID, *, corrects: UUID | None = None) -> Sheet:
    """An empty sheet of today for a customer, or one with the lines of the count that it corrects.

    Raises Refused: E_NO_RELATION, E_FORBIDDEN, E_LEVEL, E_NOT_FOUND.
    """
    with door.view(caller, customer, SECTION) as (session, actor):
        name, goods_ = card(session, actor, customer).name, Shelf(shelf(session))
        terms, rows = CountTerms(actor.today, FULL), tuple[RawRow, ...]()
        if corrects is not None:
            wrong = session.get(StockCount, corrects)
            if wrong is None or wrong.customer_id != customer:
                raise Refused(no("E_NOT_FOUND"))
            terms, rows = terms_of(wrong), tuple(counts.typed_rows(session, corrects))
        book = _book(session, customer, terms.counted_on)
        return Sheet(customer, name, goods_, terms, rows, book, actor.today, corrects=corrects)


def draft_sheet(door: Door, caller: Caller, count: UUID) -> Sheet:
    """A draft as it was saved, typed texts and all. Raises Refused: E_NOT_FOUND, E_NO_RELATION, E_FORBIDDEN, E_LEVEL."""
    with door.look(caller) as (session, _actor):
        customer = counts.customer_of(session, count)
    with door.view(caller, customer, SECTION) as (session, actor):
        row, name = session.get_one(StockCount, count), card(session, actor, customer).name
        book = _book(session, customer, row.counted_on)
        return Sheet(
            customer, name, Shelf(shelf(session)), terms_of(row), tuple(counts.typed_rows(session, count)), book, actor.today, count,
            row.row_version, row.corrects_id, row.end_reason,
        )  # fmt: skip


def book_on(door: Door, caller: Caller, customer: UUID, day: date) -> dict[UUID, int]:
    """Product -> what the book says at the end of a day, what stands at nothing left out. Raises Refused as new_sheet."""
    with door.view(caller, customer, SECTION) as (session, _actor):
        return _book(session, customer, day)


def _book(session: Session, customer: UUID, day: date) -> dict[UUID, int]:
    stands = on_hand_of(session, [customer], day)
    return {product: each.qty3 for (_customer, product), each in stands.items() if each.qty3}
