"""One report with everything that it found, each part as far as the reader sees the section where it lies now."""

from datetime import date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts, shown
from kehu_desk.archives.entities import Attachment
from kehu_desk.complaints.entities import Complaint
from kehu_desk.intelligence.entities import Fact, FactSource
from kehu_desk.intelligence.queries import may_see
from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import names
from kehu_desk.products.entities import Product
from kehu_desk.promises.entities import Promise
from kehu_desk.visits.entities import PriceFinding, Visit, VisitContact, VisitPhoto, VisitProblem, VisitThumbnail
from kehu_desk.visits.queries.listing import VisitRow, companions, visit_row

NOUN: Final = "visit"
SECTION: Final = "VIS"


class MetRow(NamedTuple):
    """Who was met, for how long, and in what mood (-2..2)."""

    name: str
    minutes: int
    mood: int
    known: bool


class PriceRow(NamedTuple):
    """Prices at the shelf, in price4 of the unit."""

    product: str
    unit: str
    our_price4: int | None
    competitor: str
    competitor_price4: int | None
    note: str


class ProblemRow(NamedTuple):
    """A problem, and how it was solved."""

    id: UUID
    text: str
    key: bool
    owner: str
    due_on: date | None
    state: str
    measure: str
    solved_on: date | None
    complaint: str


class StockRow(NamedTuple):
    """A line of the count that the visit brought, in thousandths of the unit typed."""

    product: str
    unit: str
    qty_entered3: int
    condition: str
    count_no: str


class PromiseRow(NamedTuple):
    """A promise made at the visit."""

    side: str
    text: str
    owner: str
    due_on: date
    state: str


class FactRow(NamedTuple):
    """A fact that the visit told of."""

    no: str
    category: str
    statement: str
    party: str


class PhotoRow(NamedTuple):
    """A photo as lists show it: a small upright copy; the whole file is read apart."""

    id: UUID
    name: str
    caption: str
    taken_at: datetime | None
    placed: bool
    thumbnail: bytes


class VisitView(NamedTuple):
    """One report. position: millionths of a degree; facts, stock and complaints only as far as their own sections are seen."""

    row: VisitRow
    companions: tuple[str, ...]
    goal_result: str
    display: str
    facings: int | None
    market: str
    order_taken: str
    delta: int
    position: tuple[int, int] | None
    checked_by: str
    submitted_at: datetime | None
    comment: str
    commented_by: str
    commented_at: datetime | None
    closed_at: datetime | None
    met: tuple[MetRow, ...]
    prices: tuple[PriceRow, ...]
    problems: tuple[ProblemRow, ...]
    stock: tuple[StockRow, ...]
    promises: tuple[PromiseRow, ...]
    facts: tuple[FactRow, ...]
    photos: tuple[PhotoRow, ...]


def visit_view(session: Session, actor: Actor, visit: UUID) -> VisitView:
    """One report. Raises Refused E_NOT_FOUND. The caller has entered through door.view."""
    row = visit_row(session, actor, visit)
    it = session.get_one(Visit, visit)
    who = names(session, [it.commented_by])
    return VisitView(
        row, companions(session, it.companions), it.goal_result, it.display, it.facings, it.market, it.order_taken, it.delta,
        (it.lat6, it.lon6) if it.lat6 is not None and it.lon6 is not None else None, it.checked_by, it.submitted_at, it.comment,
        who.get(it.commented_by, "") if it.commented_by else "", it.commented_at, it.closed_at,
        _met(session, visit), _prices(session, visit), _problems(session, actor, visit), _stock(session, actor, visit),
        _promises(session, visit), _facts(session, actor, visit), tuple(photos_of(session, visit)),
    )  # fmt: skip


def photos_of(session: Session, visit: UUID) -> list[PhotoRow]:
    """The photos of a report that the asker sees, in the order in which they were added."""
    wanted = select(VisitPhoto, Attachment.name, VisitThumbnail.content).join(Attachment, Attachment.id == VisitPhoto.attachment_id)
    wanted = wanted.join(VisitThumbnail, VisitThumbnail.id == VisitPhoto.id).where(VisitPhoto.visit_id == visit)
    rows = session.execute(wanted.order_by(VisitPhoto.id))
    return [PhotoRow(it.id, name, it.caption, it.taken_at, it.lat6 is not None, small) for it, name, small in rows]


def _met(session: Session, visit: UUID) -> tuple[MetRow, ...]:
    rows = session.scalars(select(VisitContact).where(VisitContact.visit_id == visit).order_by(VisitContact.id))
    return tuple(MetRow(it.name, it.minutes, it.mood, it.contact_id is not None) for it in rows)


def _prices(session: Session, visit: UUID) -> tuple[PriceRow, ...]:
    wanted = select(PriceFinding, Product).join(Product, Product.id == PriceFinding.product_id).where(PriceFinding.visit_id == visit)
    return tuple(
        PriceRow(f"{product.name} {product.spec}".strip(), product.base_unit, it.our_price4, it.competitor, it.competitor_price4, it.note)
        for it, product in session.execute(wanted.order_by(PriceFinding.id))
    )


def _problems(session: Session, actor: Actor, visit: UUID) -> tuple[ProblemRow, ...]:
    wanted = select(VisitProblem, Complaint.no).outerjoin(
        Complaint, (Complaint.id == VisitProblem.complaint_id) & shown(actor, Complaint.customer_id, "RET")
    )
    rows = session.execute(wanted.where(VisitProblem.visit_id == visit).order_by(VisitProblem.id)).all()
    who = names(session, [it.owner_id for it, _number in rows])
    return tuple(
        ProblemRow(
            it.id, it.text, it.key, who.get(it.owner_id, "") if it.owner_id else "", it.due_on, it.state, it.measure, it.solved_on,
            number or "",
        )
        for it, number in rows
    )  # fmt: skip


def _stock(session: Session, actor: Actor, visit: UUID) -> tuple[StockRow, ...]:
    wanted = (
        select(StockCountLine, StockCount.no, Product.name, Product.spec)
        .join(StockCount, StockCount.id == StockCountLine.count_id)
        .join(Product, Product.id == StockCountLine.product_id)
        .where(StockCount.visit_id == visit, shown(actor, StockCount.customer_id, "STK"))
        .order_by(StockCountLine.line_no)
    )
    return tuple(
        StockRow(f"{name} {spec}".strip(), it.unit, it.qty_entered3, it.condition, number)
        for it, number, name, spec in session.execute(wanted)
    )


def _promises(session: Session, visit: UUID) -> tuple[PromiseRow, ...]:
    rows = list(session.scalars(select(Promise).where(Promise.source_noun == NOUN, Promise.source_id == visit).order_by(Promise.id)))
    who = names(session, [it.owner_id for it in rows])
    return tuple(PromiseRow(it.side, it.text, who.get(it.owner_id, ""), it.due_on, it.state) for it in rows)


def _facts(session: Session, actor: Actor, visit: UUID) -> tuple[FactRow, ...]:
    """Each by its own level."""
    wanted = select(Fact.no, Fact.category, Fact.statement, FactSource.party).join(FactSource, FactSource.fact_id == Fact.id)
    wanted = wanted.where(FactSource.visit_id == visit, may_see(actor))
    return tuple(FactRow(*row) for row in session.execute(wanted.order_by(Fact.no), facts(actor)))
