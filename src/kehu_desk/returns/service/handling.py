"""What service does with returned goods: calls for them, receives, inspects, repacks or repairs them, closes the case. §19, R24, R25."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import Deed, Door
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Caller
from kehu_desk.returns.entities import Repacking, Rma, RmaLine
from kehu_desk.returns.queries.view import lines_of
from kehu_desk.returns.rules.codes import BEARERS, PLACES
from kehu_desk.returns.rules.lines import LONGEST, Part, disposition_faults, part_faults
from kehu_desk.returns.service.cases import fire
from kehu_desk.returns.service.deciding import over_faults

MOST_MINUTES: Final = 100_000
MOST_FEN: Final = 10**12


class Work(NamedTuple):
    """What was done to one line: repacked or repaired. cost_fen: material and labour; borne_by: us, complaint, supplier."""

    line_no: int
    material: str
    qty3: int | None
    labour_min: int | None
    cost_fen: int | None
    done_on: date | None
    done_at: str = "our"
    borne_by: str = "us"


def call_goods(door: Door, caller: Caller, rma: UUID) -> None:
    """The customer was told to send: from now on the goods are waited for. Raises Refused E_STATE and those of the policy."""
    fire(door, caller, rma, Action.REGISTER_RETURN, "call")


def receive_rma(door: Door, caller: Caller, rma: UUID, on: date, parts: Mapping[int, Part]) -> None:
    """The goods are there, or taken in hand at the customer's: of each line so much, up to what was approved.

    Raises Refused: E_RETURN_PART for each line, E_RETURN_ON, E_STATE (lapsed when they came too late) and those of the policy.
    """

    def faults(deed: Deed, row: Rma) -> list[No]:
        return part_faults(parts, {line.line_no: line.approved3 for line in lines_of(deed.session, row.id)}, "received")

    def put(deed: Deed, row: Rma) -> None:
        row.received_on = on
        for line in lines_of(deed.session, row.id):
            line.received3 = parts[line.line_no].qty3 or 0

    fire(door, caller, rma, Action.INSPECT_RETURN, "receive", put=put, faults=faults, on=on)


def inspect_rma(door: Door, caller: Caller, rma: UUID, parts: Mapping[int, Part], *, seen: int | None = None) -> None:
    """Accept of each line so much, up to what was received, and say what becomes of it; until it is settled this can be done again.

    Raises Refused: E_RETURN_PART, E_RETURN_DISPOSITION, E_RETURN_OVER and E_RETURN_WORKED for each line, E_STALE, E_STATE and those of
    the policy.
    """

    def faults(deed: Deed, row: Rma) -> list[No]:
        lines = lines_of(deed.session, row.id)
        done = _done_by_line(deed.session, row.id)
        undone = [
            no("E_RETURN_WORKED", line_row=line.line_no, field="accepted", least=done[line.id])
            for line in lines if (parts.get(line.line_no, Part(0)).qty3 or 0) < done.get(line.id, 0)
        ]  # fmt: skip
        quantities = {line_no: part.qty3 or 0 for line_no, part in parts.items()}
        received = {line.line_no: line.received3 for line in lines}
        return [
            *part_faults(parts, received, "accepted"), *disposition_faults(row.kind, parts), *over_faults(deed, row, quantities), *undone,
            *(no("E_RETURN_FIELD", line_row=each, field="note") for each, part in parts.items() if len(part.note) > LONGEST),
        ]  # fmt: skip

    def put(deed: Deed, row: Rma) -> None:
        for line in lines_of(deed.session, row.id):
            part = parts[line.line_no]
            line.accepted3, line.disposition = part.qty3 or 0, part.disposition if part.qty3 else ""
            line.note = part.note.strip() or line.note

    said = content_hash({str(line_no): list(part) for line_no, part in parts.items()})
    fire(door, caller, rma, Action.INSPECT_RETURN, "inspect", seen=seen, put=put, faults=faults, after=said)


def record_work(door: Door, caller: Caller, rma: UUID, works: Sequence[Work]) -> None:
    """调换包装 or repair: what was done to which line. The quantity and the batch stay as they were sold.

    Raises Refused: E_RETURN_WORK for each line of works (fact line_row its place), E_STATE and those of the policy.
    """

    def faults(deed: Deed, row: Rma) -> list[No]:
        lines = {line.line_no: line for line in lines_of(deed.session, row.id)}
        return _work_faults(works, lines, _done_by_line(deed.session, row.id), row, deed.actor.today)

    def put(deed: Deed, row: Rma) -> None:
        lines = {line.line_no: line for line in lines_of(deed.session, row.id)}
        for each in works:
            deed.session.add(
                Repacking(
                    rma_id=row.id, customer_id=row.customer_id, line_id=lines[each.line_no].id, material=each.material.strip(),
                    qty3=each.qty3, labour_min=each.labour_min, cost_fen=each.cost_fen, borne_by=each.borne_by, done_on=each.done_on,
                    done_at=each.done_at, done_by=deed.actor.person,
                )
            )  # fmt: skip

    fire(door, caller, rma, Action.INSPECT_RETURN, "work", put=put, faults=faults, after=content_hash(list(works)))


def _work_faults(works: Sequence[Work], lines: Mapping[int, RmaLine], done: dict[UUID, int], row: Rma, today: date) -> list[No]:
    found = [] if works else [no("E_RETURN_LINES", most=100)]
    so_far = dict(done)
    for place, each in enumerate(works, 1):
        line = lines.get(each.line_no)
        if line is None:
            found.append(no("E_RETURN_WORK", line_row=place, field="line", most=0))
            continue
        most = (line.accepted3 if line.accepted3 or row.inspected_at else line.received3) - so_far.get(line.id, 0)
        so_far[line.id] = so_far.get(line.id, 0) + (each.qty3 or 0)
        bad = {
            "qty": each.qty3 is None or not 0 < each.qty3 <= most,
            "material": not 0 < len(each.material.strip()) <= LONGEST,
            "labour_min": each.labour_min is None or not 0 <= each.labour_min <= MOST_MINUTES,
            "cost": each.cost_fen is None or not 0 <= each.cost_fen <= MOST_FEN,
            "done_on": each.done_on is None or not (row.received_on or row.requested_on) <= each.done_on <= today,
            "done_at": each.done_at not in PLACES, "borne_by": each.borne_by not in BEARERS,
        }  # fmt: skip
        found += [no("E_RETURN_WORK", line_row=place, field=field, most=max(0, most)) for field, wrong in bad.items() if wrong]
    return found


def _done_by_line(session: Session, rma: UUID) -> dict[UUID, int]:
    rows = session.execute(select(Repacking.line_id, func.sum(Repacking.qty3)).where(Repacking.rma_id == rma).group_by(Repacking.line_id))
    return {line: int(qty3) for line, qty3 in rows}


def close_rma(door: Door, caller: Caller, rma: UUID) -> None:
    """Everything is done: goods put away, papers there. Raises Refused E_STATE and those of the policy."""
    fire(door, caller, rma, Action.INSPECT_RETURN, "close")
