"""Writing price lists: drafts, newer versions, and proposals to end one. Source: business.md §1, §12, R40."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, select

from kehu_desk.access.policy import Action
from kehu_desk.door import proposals
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.products.entities import PriceLine, PriceList, Product
from kehu_desk.products.queries.proposals import NOUN
from kehu_desk.products.rules.case import GoodsState, What, reason_problem
from kehu_desk.products.rules.prices import ListFacts, end_problem, list_problems
from kehu_desk.products.service.cases import PROPOSES, lines_of, list_case, touch, wanted_list
from kehu_desk.products.workflow import PRICES


class ListEntry(NamedTuple):
    """A version of a price list as somebody writes it. lines: product -> price4; discount_bp comes off every one of them."""

    code: str
    name: str
    valid_from: date | None
    valid_to: date | None = None
    discount_bp: int = 0
    lines: Mapping[UUID, int] = {}

    def tidy(self) -> "ListEntry":
        """The same without blanks around its texts."""
        return self._replace(code=self.code.strip(), name=self.name.strip())


def draft_list(door: Door, caller: Caller, entry: ListEntry, *, submit: bool = False) -> UUID:
    """A new price list, in draft; submit: a manager is asked at once. Raises Refused E_CODE_TAKEN where the code has versions already."""
    entry = entry.tidy()
    with door.change(caller, Action.DRAFT_PRODUCT, About(subject=f"price list {entry.code}")) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        taken = no("E_CODE_TAKEN", taken=entry.code) if entry.code and _last_version(deed, entry.code) else None
        if nos := [each for each in (taken, *problems(deed, entry)) if each is not None]:
            raise Refused(*nos)
        return _new(deed, entry, 1, submit)


def renew_list(door: Door, caller: Caller, price_list: UUID, entry: ListEntry, *, submit: bool = False) -> UUID:
    """A newer version of a decided list, in draft; its code stays. Raises Refused E_DRAFT_EXISTS while one is being written."""
    entry = entry.tidy()
    with door.change(caller, Action.DRAFT_PRODUCT, About(subject=f"price list {entry.code} renew")) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        old = wanted_list(deed.session, price_list)
        other = no("E_FIXED", fields=("code",)) if entry.code != old.code else None
        step(PRICES, list_case(deed.session, deed.actor, old), "renew", [other, *problems(deed, entry)])
        return _new(deed, entry, _last_version(deed, old.code) + 1, submit)


def edit_list(door: Door, caller: Caller, price_list: UUID, version: int, entry: ListEntry, *, submit: bool = False) -> None:
    """Write a draft anew. version: the row version that was read. The code of a second version stays."""
    entry = entry.tidy()
    with door.change(caller, Action.DRAFT_PRODUCT, About(subject=f"price list {entry.code}")) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        row = wanted_list(deed.session, price_list)
        other = _code_problem(deed, row, entry.code) if entry.code != row.code else None
        step(PRICES, list_case(deed.session, deed.actor, row, version), "edit", [other, *problems(deed, entry)])
        _write(deed, row, entry)
        if submit:
            _submit(deed, row)


def submit_list(door: Door, caller: Caller, price_list: UUID, version: int) -> None:
    """Ask a manager to put a version in force. Its lines are weighed anew: a product may have retired meanwhile."""
    with door.change(caller, Action.DRAFT_PRODUCT) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        row = wanted_list(deed.session, price_list)
        deed.name(subject=f"price list {row.code} submit")
        step(PRICES, list_case(deed.session, deed.actor, row, version), "submit", problems(deed, entry_of(deed, row)))
        _submit(deed, row)


def drop_list(door: Door, caller: Caller, price_list: UUID) -> None:
    """Throw a draft away."""
    with door.change(caller, Action.DRAFT_PRODUCT) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        row = wanted_list(deed.session, price_list)
        deed.name(subject=f"price list {row.code} drop", before=row.state, after="dropped")
        step(PRICES, list_case(deed.session, deed.actor, row), "drop")
        deed.session.execute(delete(PriceLine).where(PriceLine.price_list_id == row.id))
        deed.session.delete(row)


def propose_ending(door: Door, caller: Caller, price_list: UUID, until: date, reason: str) -> UUID:
    """Ask a manager to end a version: until is the last day it holds, today at the earliest."""
    with door.change(caller, Action.DRAFT_PRODUCT) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        row = wanted_list(deed.session, price_list)
        deed.name(subject=f"price list {row.code} end")
        found = [end_problem(row.valid_to, until, deed.actor.today), reason_problem(reason)]
        step(PRICES, list_case(deed.session, deed.actor, row), "end", found)
        before = row.valid_to.isoformat() if row.valid_to else None
        facts = {"version": row.row_version, "changes": {"valid_to": [before, until.isoformat()]}}
        return proposals.propose(deed, NOUN, What.END.value, row.id, reason, facts).id


def problems(deed: Deed, entry: ListEntry) -> list[No]:
    """What is wrong with a version: by itself, and with the products it prices."""
    facts = ListFacts(entry.code, entry.name, entry.valid_from, entry.valid_to, entry.discount_bp, tuple(entry.lines.values()))
    found = list_problems(facts)
    rows = {row.id: row for row in deed.session.scalars(select(Product).where(Product.id.in_(list(entry.lines))))}
    if len(rows) < len(entry.lines):
        found.append(no("E_NOT_FOUND"))
    idle = sorted(row.code for row in rows.values() if row.state != GoodsState.ACTIVE)
    return [*found, no("E_PRODUCT_STATE", products=tuple(idle))] if idle else found


def entry_of(deed: Deed, row: PriceList) -> ListEntry:
    """A version as it stands."""
    return ListEntry(row.code, row.name, row.valid_from, row.valid_to, row.discount_bp, lines_of(deed.session, row.id))


def _last_version(deed: Deed, code: str) -> int:
    return deed.session.scalar(select(func.max(PriceList.version)).where(func.lower(PriceList.code) == code.lower())) or 0


def _code_problem(deed: Deed, row: PriceList, code: str) -> No | None:
    if row.version > 1:
        return no("E_FIXED", fields=("code",))
    others = select(PriceList.id).where(func.lower(PriceList.code) == code.lower(), PriceList.id != row.id)
    return no("E_CODE_TAKEN", taken=code) if deed.session.scalar(others.limit(1)) is not None else None


def _new(deed: Deed, entry: ListEntry, version: int, submit: bool) -> UUID:
    row = PriceList(created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device, version=version)
    row.state = GoodsState.DRAFT.value
    _write(deed, row, entry)
    if submit:
        _submit(deed, row)
    return row.id


def _write(deed: Deed, row: PriceList, entry: ListEntry) -> None:
    assert entry.valid_from is not None  # list_problems has asked
    row.code, row.name, row.discount_bp = entry.code, entry.name, entry.discount_bp
    row.valid_from, row.valid_to = entry.valid_from, entry.valid_to
    deed.session.add(row)
    touch(deed, row)
    deed.session.flush()
    deed.session.execute(delete(PriceLine).where(PriceLine.price_list_id == row.id))
    deed.session.add_all(PriceLine(price_list_id=row.id, product_id=product, price4=price) for product, price in entry.lines.items())
    deed.session.flush()


def _submit(deed: Deed, row: PriceList) -> None:
    if not lines_of(deed.session, row.id):
        raise Refused(no("E_LIST_EMPTY"))
    facts = {"version": row.row_version, "title": f"{row.code} {row.name} v{row.version}"}
    proposals.propose(deed, NOUN, What.PRICES.value, row.id, "", facts)
