"""Support paid by finance, at once or in parts, up to what was approved and a tolerance. Source: business.md §15."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.door.change import Deed, Door
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Caller
from kehu_desk.supports.entities import SupportRequest, SupportSettlement
from kehu_desk.supports.rules.case import LONGEST_SAID
from kehu_desk.supports.service.cases import fire

LONGEST_NUMBER: Final = 60


class Payment(NamedTuple):
    """One payment. last: nothing more will be paid; only then may it be nothing, which closes what was paid in part."""

    on: date | None
    amount_fen: int | None
    doc_no: str = ""
    note: str = ""
    last: bool = True


def settle_support(door: Door, caller: Caller, support: UUID, paid: Payment, *, seen: int | None = None) -> None:
    """Pay what was verified.

    Raises Refused: E_SUPPORT_PAY above approved x (1 + tolerance), E_SUPPORT_ON, E_SUPPORT_FIELD, E_STALE, E_STATE and those of the policy.
    """

    def faults(_deed: Deed, _row: SupportRequest) -> Iterable[No]:
        bad = {"doc_no": len(paid.doc_no) > LONGEST_NUMBER, "note": len(paid.note) > LONGEST_SAID}
        return [no("E_SUPPORT_FIELD", field=field) for field, wrong in bad.items() if wrong]

    def put(deed: Deed, row: SupportRequest) -> None:
        row.settled_fen += paid.amount_fen or 0
        if paid.amount_fen:
            deed.session.add(
                SupportSettlement(
                    request_id=row.id, customer_id=row.customer_id, settled_on=paid.on, amount_fen=paid.amount_fen,
                    doc_no=paid.doc_no.strip(), note=paid.note.strip(), settled_at=deed.now, settled_by=deed.actor.person,
                )
            )  # fmt: skip

    fire(
        door, caller, support, "settle", seen=seen, put=put, faults=faults, after=str(paid.amount_fen), amount_fen=paid.amount_fen,
        on=paid.on, last=paid.last,
    )  # fmt: skip
