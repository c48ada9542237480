"""Cells of the market map: what is known of a customer type in a region. Source: business.md §23."""

from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.archives.rules.fields import CHOICES
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.regions import full_code
from kehu_desk.people.actor import Caller
from kehu_desk.prospects.entities import MarketCell
from kehu_desk.prospects.rules.market import CellTerms, problems

TYPES = tuple(line.split()[0] for line in CHOICES["customer_type"].split(";"))


def keep_cell(door: Door, caller: Caller, terms: CellTerms) -> UUID:
    """Write down what is known; what stood there before is replaced. Raises Refused E_FORBIDDEN, E_MARKET_FIELD for each wrong field."""
    with door.change(caller, Action.KEEP_MARKET, About(subject=f"{terms.region_code} {terms.customer_type}")) as deed:
        deed.require(Action.KEEP_MARKET)
        if wrong := problems(terms, TYPES, deed.actor.today):
            raise Refused(*wrong)
        code = full_code(terms.region_code)
        here = select(MarketCell).where(MarketCell.region_code == code, MarketCell.customer_type == terms.customer_type)
        row = deed.session.scalars(here).first()
        deed.name(before=_hash(row) if row else "")
        if row is None:
            row = MarketCell(
                region_code=code, customer_type=terms.customer_type, created_at=deed.now, created_by=deed.actor.person,
                origin_device=deed.actor.device,
            )  # fmt: skip
            deed.session.add(row)
        row.outlets_known, row.potential_fen = terms.outlets_known, terms.potential_fen
        row.as_of, row.source = terms.as_of, terms.source.strip()
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.session.flush()
        deed.name(after=_hash(row))
        return row.id


def remove_cell(door: Door, caller: Caller, cell: UUID) -> None:
    """Take a cell off the map. Raises Refused E_FORBIDDEN, E_NOT_FOUND."""
    with door.change(caller, Action.KEEP_MARKET, About(subject=f"remove {cell}")) as deed:
        deed.require(Action.KEEP_MARKET)
        row = deed.session.get(MarketCell, cell)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(before=_hash(row))
        deed.session.delete(row)


def _hash(row: MarketCell) -> str:
    return content_hash([row.region_code, row.customer_type, row.outlets_known, row.potential_fen, row.as_of, row.source])
