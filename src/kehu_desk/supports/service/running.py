"""Support being done: begun, proved with files, reported. Source: business.md §15."""

from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.service.attachments import keep_file
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.supports.entities import SupportEvidence, SupportRequest
from kehu_desk.supports.queries.seeing import SECTION
from kehu_desk.supports.rules.case import LONGEST_SAID
from kehu_desk.supports.rules.codes import EVIDENCE
from kehu_desk.supports.rules.states import PROVABLE
from kehu_desk.supports.service.cases import fire, found_row, support_case


def start_support(door: Door, caller: Caller, support: UUID) -> None:
    """It is being done from today on. Raises Refused E_STATE and those of the policy."""
    fire(door, caller, support, "start")


def add_evidence(door: Door, caller: Caller, support: UUID, kind: str, name: str, content: bytes, note: str = "") -> UUID:
    """Keep a file that proves it. kind: photo, sign_sheet, invoice, contract, list, other. Gives the id of the evidence.

    Raises Refused: E_SUPPORT_FIELD (field kind or note), E_FILE_TOO_BIG above 50 MiB, E_FILE_EMPTY, E_STATE before it is approved and
    once it was verified, and those of the policy.
    """
    with door.change(caller, Action.REPORT_SUPPORT, About(section=SECTION, subject=str(support))) as deed:
        row = found_row(deed, support)
        case = support_case(deed.session, deed.actor, row, "evidence")
        if case.nos:
            raise Refused(*case.nos)
        nos = [no("E_STATE", state=case.state)] if case.state not in PROVABLE else []
        bad = {"kind": kind not in EVIDENCE, "note": len(note) > LONGEST_SAID}
        nos += [no("E_SUPPORT_FIELD", field=field) for field, wrong in bad.items() if wrong]
        nos += [] if content else [no("E_FILE_EMPTY", name=name)]
        if nos:
            raise Refused(*nos)
        kept = keep_file(deed, row.customer_id, SECTION, name, content, subject=row.id)
        made = SupportEvidence(
            request_id=row.id, customer_id=row.customer_id, kind=kind, attachment_id=kept, note=note.strip(), added_at=deed.now,
            added_by=deed.actor.person,
        )  # fmt: skip
        row.updated_at = deed.now
        deed.session.add(made)
        deed.session.flush()
        return made.id


def report_support(door: Door, caller: Caller, support: UUID, report: str) -> None:
    """It was done: what, and how it went. Every kind of evidence laid down must be there.

    Raises Refused: E_REASON, E_SUPPORT_EARLY before its first day, E_SUPPORT_EVIDENCE, E_STATE and those of the policy.
    """

    def put(_deed: Deed, row: SupportRequest) -> None:
        row.report = report.strip()[:2000]

    fire(door, caller, support, "report", put=put, text=report)
