"""Returns decided: by the superior up to an amount, else by a manager, never by who drafted or handed in. Source: business.md §1, §19."""

from collections.abc import Mapping
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Deed, Door
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Caller
from kehu_desk.returns.entities import Rma
from kehu_desk.returns.queries.holding import sold_lines
from kehu_desk.returns.queries.view import lines_of
from kehu_desk.returns.rules.case import LONGEST_TEXT
from kehu_desk.returns.rules.lines import Part, part_faults
from kehu_desk.returns.service.cases import Put, fire


def approve_rma(door: Door, caller: Caller, rma: UUID, parts: Mapping[int, Part], opinion: str = "", *, seen: int | None = None) -> None:
    """Approve of each line so much; less than was asked for approves the case in part. seen: the version that was read.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_SELF_APPROVAL, E_RETURN_LIMIT, E_RETURN_NOTHING, E_RETURN_PART and E_RETURN_OVER for
    each line, E_STALE, E_STATE, E_ARCHIVE_STATE.
    """

    def faults(deed: Deed, row: Rma) -> list[No]:
        lines = lines_of(deed.session, row.id)
        most = {line.line_no: line.requested3 for line in lines}
        return [*part_faults(parts, most, "approved"), *over_faults(deed, row, {each: part.qty3 or 0 for each, part in parts.items()})]

    def put(deed: Deed, row: Rma) -> None:
        row.decision = opinion.strip()[:LONGEST_TEXT]
        for line in lines_of(deed.session, row.id):
            line.approved3 = parts[line.line_no].qty3 or 0

    def weighed(deed: Deed, row: Rma) -> dict[str, bool]:
        whole = all(parts.get(line.line_no, Part(0)).qty3 == line.requested3 for line in lines_of(deed.session, row.id))
        return {"whole": whole, "some": any(part.qty3 for part in parts.values())}

    fire(door, caller, rma, Action.DECIDE_RETURN, "approve", seen=seen, put=put, faults=faults, weighed=weighed)


def over_faults(deed: Deed, row: Rma, quantities: Mapping[int, int]) -> list[No]:
    """What is more than is left of the lines that were sold: they may have been corrected since. quantities: by line number."""
    lines = lines_of(deed.session, row.id)
    sold = sold_lines(deed.session, row.customer_id, {line.source_id for line in lines}, row.id)
    found, taken = [], dict[UUID, int]()
    for line in lines:
        source = sold.get(line.source_id)
        left = source.left3 if source is not None else 0
        taken[line.source_id] = taken.get(line.source_id, 0) + quantities.get(line.line_no, 0)
        if taken[line.source_id] > left:
            facts = {"sold": source.sold3 if source is not None else 0, "left": left, "unit": line.unit}
            found.append(no("E_RETURN_OVER", field="qty", line_row=line.line_no, **facts))
    return found


def reject_rma(door: Door, caller: Caller, rma: UUID, reason: str, *, seen: int | None = None) -> None:
    """Reject it, with a reason. Raises Refused: E_REASON, E_SELF_APPROVAL, E_RETURN_LIMIT, E_STALE, E_STATE and those of the policy."""
    fire(door, caller, rma, Action.DECIDE_RETURN, "reject", seen=seen, put=_say(reason), reason=reason)


def send_back_rma(door: Door, caller: Caller, rma: UUID, reason: str, *, seen: int | None = None) -> None:
    """Back to who drafted it, to be completed. Raises Refused: E_REASON, E_SELF_APPROVAL, E_STALE, E_STATE and those of the policy."""
    fire(door, caller, rma, Action.DECIDE_RETURN, "send_back", seen=seen, put=_say(reason), reason=reason)


def _say(reason: str) -> Put:
    def put(_deed: Deed, row: Rma) -> None:
        row.decision = reason.strip()[:LONGEST_TEXT]

    return put
