"""What the lines of the loan table do besides writing columns, by the names that workflow.py uses."""

from collections.abc import Callable
from typing import Final

from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.rules.case import LoanState
from kehu_desk.borrowing.service.effects import calls, editing, queue, renewals, rights, steps
from kehu_desk.borrowing.service.said import Said
from kehu_desk.door.change import Deed

EFFECTS: Final[dict[str, Callable[[Deed, Loan, Said, LoanState], None]]] = {
    "store_route": steps.store_route, "sign_step": steps.sign_step, "refuse_step": steps.refuse_step, "void_route": steps.void_route,
    "await_release": steps.await_release, "lay_review": steps.lay_review, "sign_review": steps.sign_review,
    "sign_fresh": steps.sign_fresh, "refuse_fresh": steps.refuse_fresh,
    "give_rights": rights.give_rights, "end_rights": rights.end_rights, "restore_rights": rights.restore_rights,
    "free_locks": rights.free_locks, "note_before": rights.note_before,
    "note_late": editing.note_late, "keep_lock": editing.keep_lock, "make_revisions": editing.make_revisions, "lengthen": editing.lengthen,
    "join_queue": queue.join_queue, "leave_queue": queue.leave_queue, "reserve": queue.reserve,
    "note_wish": renewals.note_wish, "renew": renewals.renew, "refuse_wish": renewals.refuse_wish, "void_wish": renewals.void_wish,
    "call_back": calls.call_back, "revoke": calls.revoke, "incident": calls.incident, "propose_lost": calls.propose_lost,
    "lose": calls.lose, "propose_settle": calls.propose_settle, "settle": calls.settle,
}  # fmt: skip
