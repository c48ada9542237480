"""How a contract ends, and what follows it. Source: business.md §25 (terminated, renewed, voided)."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from kehu_desk.contracts.entities import Contract
from kehu_desk.contracts.rules.dates import following
from kehu_desk.contracts.service.cases import Said, load_case
from kehu_desk.contracts.service.drafting import COLUMNS, PUBLISHED, Draft, begin
from kehu_desk.contracts.service.firing import fire, put
from kehu_desk.contracts.workflow import CONTRACT
from kehu_desk.door.change import Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.templates.entities import ContractTemplate


def terminate_contract(door: Door, caller: Caller, contract: UUID, reason: str, effective_on: date, settlement: str) -> None:
    """It ends before its time: why, from which day on, and how the open duties are settled.

    Raises Refused: E_REASON, E_DATE, E_DATE_ORDER outside its own time, E_SETTLEMENT, E_STATE, E_FORBIDDEN, E_NO_RELATION.
    """
    fire(door, caller, contract, "terminate", Said(reason, happened_on=effective_on, settlement=settlement))


def void_contract(door: Door, caller: Caller, contract: UUID, reason: str) -> None:
    """Dropped before it was signed; one's own draft, otherwise by the superior or a manager. Raises Refused E_REASON, E_STATE."""
    fire(door, caller, contract, "void", Said(reason))


def renew_contract(door: Door, caller: Caller, contract: UUID) -> UUID:
    """A draft that follows it, on the newest published version of its text; it is renewed when that one is filed.

    Raises Refused: E_NO_END, E_RENEWED, E_TEMPLATE_STATE when no version is published any more, E_STATE, E_FORBIDDEN.
    """
    with put(door, caller, contract, "renew") as (deed, row):
        step(CONTRACT, load_case(deed.session, deed.actor, row, "renew"), "renew")
        made = follow(deed, row)
        deed.name(customer=row.customer_id, subject=f"renew {row.no}", after=made.no)
        return made.id


def follow(deed: Deed, row: Contract) -> Contract:
    """The draft that follows a contract, with its terms as they stand and the dates after its end."""
    assert row.end_on is not None
    start, end = following(row.start_on, row.end_on, row.renewal_months)
    terms: dict[str, Any] = {key: getattr(row, key) for key in COLUMNS}
    draft = Draft(**terms)._replace(start_on=start, end_on=end, territory=tuple(row.territory), values=dict(row.values))
    made = begin(deed, row.customer_id, newest(deed, row.template_id), draft)
    made.successor_of = row.id
    deed.session.flush()
    return made


def newest(deed: Deed, template: UUID) -> UUID:
    """The published version of the same standard text. Raises Refused E_TEMPLATE_STATE."""
    code = deed.session.get_one(ContractTemplate, template).code
    wanted = select(ContractTemplate.id).where(ContractTemplate.code == code, ContractTemplate.state == PUBLISHED)
    found = deed.session.scalars(wanted.order_by(ContractTemplate.version.desc()).limit(1)).first()
    if found is None:
        raise Refused(no("E_TEMPLATE_STATE", state="retired"))
    return found
