"""Writing products: drafts, and proposals to change or retire what is active. Source: business.md §1, §12."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, select

from kehu_desk.access.policy import Action
from kehu_desk.door import proposals
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.products.entities import PackUnit, Product
from kehu_desk.products.queries.goods import barcodes_taken, code_taken, sees_cost
from kehu_desk.products.queries.proposals import NOUN
from kehu_desk.products.rules.case import GoodsState, What, reason_problem
from kehu_desk.products.rules.goods import SECRET, Pack, ProductEntry, changes, fixed_problem, product_problems
from kehu_desk.products.service.cases import PROPOSES, product_case, touch, wanted_product
from kehu_desk.products.workflow import PRODUCT

PACKS: Final = "packs"


def draft_product(door: Door, caller: Caller, entry: ProductEntry, *, submit: bool = False) -> UUID:
    """A new product, in draft; submit: a manager is asked at once. Raises Refused with everything that is wrong with it."""
    entry = entry.tidy()
    with door.change(caller, Action.DRAFT_PRODUCT, About(subject=f"product {entry.code}")) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        if nos := _problems(deed, entry, None):
            raise Refused(*nos)
        row = Product(created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device, state=GoodsState.DRAFT.value)
        apply(deed, row, entry.values())
        if submit:
            _submit(deed, row)
        return row.id


def edit_product(door: Door, caller: Caller, product: UUID, version: int, entry: ProductEntry, *, submit: bool = False) -> None:
    """Write a draft anew. version: the one that was read. Raises Refused E_STALE, E_STATE, E_WAITS, and what is wrong with it."""
    entry = entry.tidy()
    with door.change(caller, Action.DRAFT_PRODUCT, About(subject=f"product {entry.code}")) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        row = wanted_product(deed.session, product)
        step(PRODUCT, product_case(deed.session, deed.actor, row, version), "edit", _problems(deed, entry, row.id))
        apply(deed, row, entry.values())
        if submit:
            _submit(deed, row)


def submit_product(door: Door, caller: Caller, product: UUID, version: int) -> None:
    """Ask a manager to put a draft in force."""
    with door.change(caller, Action.DRAFT_PRODUCT) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        row = wanted_product(deed.session, product)
        deed.name(subject=f"product {row.code} submit")
        step(PRODUCT, product_case(deed.session, deed.actor, row, version), "submit")
        _submit(deed, row)


def drop_product(door: Door, caller: Caller, product: UUID) -> None:
    """Throw a draft away. Nothing can hang on it: only active products are priced, ordered and sold."""
    with door.change(caller, Action.DRAFT_PRODUCT) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        row = wanted_product(deed.session, product)
        deed.name(subject=f"product {row.code} drop", before=row.state, after="dropped")
        step(PRODUCT, product_case(deed.session, deed.actor, row), "drop")
        deed.session.execute(delete(PackUnit).where(PackUnit.product_id == row.id))
        deed.session.delete(row)


def propose_change(door: Door, caller: Caller, product: UUID, version: int, entry: ProductEntry, reason: str) -> UUID:
    """Ask a manager for other values of an active product; the proposal holds what differs. Nothing changes until he agrees.

    Raises Refused E_FIXED for code and base unit, E_UNCHANGED when nothing differs.
    """
    entry = entry.tidy()
    with door.change(caller, Action.DRAFT_PRODUCT) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        row = wanted_product(deed.session, product)
        deed.name(subject=f"product {row.code} change")
        differing = changes(values_of(deed, row), entry.values())
        nos = [*_problems(deed, entry, row.id), fixed_problem(differing), reason_problem(reason)]
        step(PRODUCT, product_case(deed.session, deed.actor, row, version), "change", [*nos, None if differing else no("E_UNCHANGED")])
        facts = {"version": row.row_version, "changes": {name: list(each) for name, each in differing.items()}}
        return proposals.propose(deed, NOUN, What.CHANGE.value, row.id, reason, facts).id


def propose_retiring(door: Door, caller: Caller, product: UUID, reason: str) -> UUID:
    """Ask a manager to retire an active product: it is not sold any more, what was sold keeps its name."""
    with door.change(caller, Action.DRAFT_PRODUCT) as deed:
        deed.require(Action.DRAFT_PRODUCT, part=PROPOSES)
        row = wanted_product(deed.session, product)
        deed.name(subject=f"product {row.code} retire")
        step(PRODUCT, product_case(deed.session, deed.actor, row), "retire", [reason_problem(reason)])
        return proposals.propose(deed, NOUN, What.RETIRE.value, row.id, reason, {"version": row.row_version}).id


def values_of(deed: Deed, row: Product) -> dict[str, Any]:
    """Column -> plain value of a product as it stands, in the words of ProductEntry.values."""
    packs = deed.session.scalars(select(PackUnit).where(PackUnit.product_id == row.id))
    found = {name: getattr(row, name) for name in ProductEntry._fields if name not in (PACKS, "says_cost")}
    return found | {PACKS: sorted([each.unit, each.qty3, each.barcode] for each in packs)}


def apply(deed: Deed, row: Product, values: dict[str, Any]) -> None:
    """Put values in force on a product."""
    for name, value in values.items():
        if name != PACKS:
            setattr(row, name, value)
    deed.session.add(row)
    touch(deed, row)
    deed.session.flush()
    if PACKS in values:
        deed.session.execute(delete(PackUnit).where(PackUnit.product_id == row.id))
        deed.session.add_all(PackUnit(product_id=row.id, unit=unit, qty3=qty3, barcode=code) for unit, qty3, code in values[PACKS])
        deed.session.flush()


def entry_of(values: dict[str, Any]) -> ProductEntry:
    """The entry that these values came from."""
    more = {PACKS: tuple(Pack(*each) for each in values[PACKS]), "season_profile": tuple(values["season_profile"])}
    return ProductEntry(**{**values, **more}, says_cost=values.get(SECRET) is not None)


def store_problems(deed: Deed, entry: ProductEntry, but: UUID | None) -> list[No]:
    """What other products have to say: the code and the barcodes are theirs."""
    found = [no("E_CODE_TAKEN", taken=entry.code)] if entry.code and code_taken(deed.session, entry.code, but) else []
    taken = barcodes_taken(deed.session, [pack.barcode for pack in entry.packs], but)
    return found + [no("E_BARCODE_TAKEN", barcode=each) for each in taken]


def _problems(deed: Deed, entry: ProductEntry, but: UUID | None) -> list[No]:
    hidden = entry.says_cost and not sees_cost(deed.session, deed.actor)
    found = [no("E_COST")] if hidden else []
    return [*found, *product_problems(entry), *store_problems(deed, entry, but)]


def _submit(deed: Deed, row: Product) -> None:
    proposals.propose(deed, NOUN, What.NEW.value, row.id, "", {"version": row.row_version, "title": f"{row.code} {row.name}"})
