"""Making the paper: preview, counted copies, forms of the case. Source: business.md §9; B-110…B-117."""

import hashlib
from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from kehu_desk.access.policy import Action, Tie
from kehu_desk.borrowing.queries import loan_rows, loan_view
from kehu_desk.borrowing.service.printing import PrintRight, begin_copy, note_copy, print_right
from kehu_desk.contracts.service import read_contract
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier.account_papers import letter_of, statement_of
from kehu_desk.dossier.case import case_of
from kehu_desk.dossier.contract_text import agreement_of
from kehu_desk.dossier.daily import customer_form_of
from kehu_desk.dossier.files import save_to
from kehu_desk.dossier.gather import gather, watermark
from kehu_desk.dossier.loan_papers import Period, register_of, reminder_of
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.settlement.service import begin_letter, note_letter
from kehu_desk.templates.rules import text_hash

__all__ = [
    "Deliver", "Period", "account_statement", "card_forms", "contract_paper", "customer_form", "dunning_letter", "loan_register",
    "paper_name", "preview_dossier", "print_dossier", "reminder", "save_to",
]  # fmt: skip

Step = Callable[[int, int], None]
Deliver = Callable[[bytes], None]
"""Takes a finished PDF to where it goes. Raises OSError, or Refused in words, when it does not arrive."""


def quiet(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


def preview_dossier(door: Door, caller: Caller, loan_id: UUID, step: Step = quiet) -> bytes:
    """The dossier as the next copy would look, as PDF; the reading is audited, nothing is counted (B-113).

    Raises Refused: E_NOT_FOUND, E_STATE, E_FORBIDDEN, E_LEVEL, E_COPY_LIMIT, E_WATERMARK.
    """
    return _typeset(door, caller, print_right(door, caller, loan_id), step)[0]


def paper_name(door: Door, caller: Caller, loan_id: UUID) -> str:
    """What a file of this paper is called: archive number and loan number. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = loan_view(session, actor, loan_id).row
        return f"{row.archive_no} {row.no}"


def print_dossier(door: Door, caller: Caller, loan_id: UUID, deliver: Deliver, step: Step = quiet) -> PrintRight:
    """One counted copy: logged first, then typeset with its own number and time, then delivered (B-115).

    A copy that could not be made or delivered is noted as failed and does not count. Raises Refused as preview_dossier does,
    and E_PRINT_FAILED when the delivery raises OSError.
    """
    right = begin_copy(door, caller, loan_id)
    assert right.carrier_id is not None
    pages, digest, arrived = 0, "", False
    try:
        pdf, pages = _typeset(door, caller, right, step)
        digest = hashlib.sha256(pdf).hexdigest()
        note_copy(door, caller, right.carrier_id, pages=pages, sha256=digest)
        deliver(pdf)
        arrived = True
    except OSError as error:
        raise Refused(no("E_PRINT_FAILED")) from error
    finally:
        if not arrived:
            note_copy(door, caller, right.carrier_id, pages=pages, sha256=digest, failed=True)
    return right


def _typeset(door: Door, caller: Caller, right: PrintRight, step: Step) -> tuple[bytes, int]:
    from kehu_desk.dossier.paper.book import paper  # ReportLab is heavy

    dossier, mark = gather(door, caller, right), watermark(door, caller, right)
    return paper(dossier, mark, step)


def card_forms(door: Door, caller: Caller, customer: UUID, step: Step = quiet) -> bytes:
    """Cover, spine, contents, loan register and closing note of an archive, as PDF: custodians need no loan for them (B-117).

    Raises Refused E_FORBIDDEN, E_NOT_FOUND.
    """
    with door.change(caller, Action.PRINT_FORMS, About(customer)) as deed:
        deed.require(Action.PRINT_FORMS)
    from kehu_desk.dossier.paper.forms import case_forms

    return case_forms(case_of(door, caller, customer), step).pdf


def customer_form(door: Door, caller: Caller, customer: UUID, step: Step = quiet) -> bytes:
    """客户资料表, filled in with what this person may view, as PDF: a daily paper, so no loan and no carrier (B-117a).

    Raises Refused E_FORBIDDEN, E_NO_RELATION, E_LEVEL.
    """
    with door.change(caller, Action.PRINT_DAILY, About(customer, "BAS", subject="customer_form")) as deed:
        deed.require(Action.PRINT_DAILY, customer, "BAS")
        number = next_number(deed.session, "ZB", deed.actor.today.year)
        deed.name(subject=f"customer_form {number}")
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(customer_form_of(door, caller, customer, number), step).pdf


def contract_paper(door: Door, caller: Caller, contract: UUID, step: Step = quiet) -> bytes:
    """合同文本, as PDF: a daily paper, so no loan and no carrier (B-117a); before its approval every page says that it is a draft.

    Raises Refused E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_TEXT_CHANGED when the text is not the one that was frozen.
    """
    view = read_contract(door, caller, contract)
    with door.change(caller, Action.PRINT_CONTRACT, About(view.customer_id, "CON", subject=view.no)) as deed:
        deed.require(Action.PRINT_CONTRACT, view.customer_id, "CON")
        if view.read and text_hash(view.blocks) != view.read:
            raise Refused(no("E_TEXT_CHANGED"))
        deed.name(after=view.read)
    with door.look(caller) as (session, actor):
        signer = session.get(Person, view.terms["our_signer_id"]) if view.terms["our_signer_id"] else None
        agreement = agreement_of(view, signer.name if signer else "", actor, settings_of(session))
    from kehu_desk.dossier.paper.agreement import agreement_paper

    return agreement_paper(agreement, step).pdf


def loan_register(door: Door, caller: Caller, period: Period, step: Step = quiet) -> bytes:
    """借阅登记簿 of a period, as PDF: what was asked for in it, without content. Raises Refused E_FORBIDDEN."""
    with door.change(caller, Action.PRINT_REGISTER, About(subject=f"{period.since} {period.until}")) as deed:
        deed.require(Action.PRINT_REGISTER)
        number = next_number(deed.session, "DJ", deed.actor.today.year)
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(register_of(door, caller, period, number), step).pdf


def reminder(door: Door, caller: Caller, loans: Sequence[UUID], step: Step = quiet) -> bytes:
    """催还单 for overdue loans of one person, as PDF, an entry for each loan. loans: at least one.

    Raises Refused E_FORBIDDEN, E_NO_RELATION for others than custodian, manager and the borrower's superior, E_NOT_FOUND,
    E_STATE when a loan is not overdue.
    """
    with door.change(caller, Action.REMIND, About(subject="slip")) as deed:
        rows = loan_rows(deed.session, deed.actor, loans)
        views = [loan_view(deed.session, deed.actor, row.id) for row in rows]
        borrowers = {view.borrower_id for view in views}
        if len(rows) != len(set(loans)) or len(borrowers) != 1:
            raise Refused(no("E_NOT_FOUND"))
        [borrower] = borrowers
        chief = deed.session.get_one(Person, borrower).reports_to == deed.actor.person
        deed.require(Action.REMIND, ties=frozenset({Tie.CHIEF}) if chief else frozenset())
        if early := [row for row in rows if row.state != "OVERDUE"]:
            raise Refused(no("E_STATE", state=early[0].state))
        number = next_number(deed.session, "CH", deed.actor.today.year)
        for view in views:
            deed.note(Action.REMIND, About(view.customer_id, loan=view.row.id, subject=f"slip {number}"))
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(reminder_of(door, caller, loans, number), step).pdf


def account_statement(door: Door, caller: Caller, customer: UUID, period: Period, step: Step = quiet) -> bytes:
    """对账单 of one customer for a period that has begun, as PDF. Raises Refused E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_PERIOD."""
    with door.change(caller, Action.PRINT_STATEMENT, About(customer, "SAL")) as deed:
        deed.require(Action.PRINT_STATEMENT, customer, "SAL")
        deed.require(Action.VIEW, customer, "SAL")
        if not period.since <= period.until <= deed.actor.today:
            raise Refused(no("E_PERIOD"))
        number = next_number(deed.session, "DZ", deed.actor.today.year)
        deed.name(subject=f"{number} {period.since} {period.until}")
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(statement_of(door, caller, customer, period, number), step).pdf


def dunning_letter(door: Door, caller: Caller, customer: UUID, level: int, pay_by: date, step: Step = quiet) -> bytes:
    """催款函 of a level as of today, as PDF; it counts once it was made, with the hash of its paper.

    Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_ARCHIVE_STATE, E_LETTER_LEVEL, E_NOTHING_OVERDUE, E_LETTER_ORDER, E_LETTER_EARLY, E_PAY_BY.
    """
    begun = begin_letter(door, caller, customer, level, pay_by)
    from kehu_desk.dossier.paper.daily import daily_paper

    pdf = daily_paper(letter_of(door, caller, customer, begun), step).pdf
    note_letter(door, caller, begun.id, hashlib.sha256(pdf).hexdigest())
    return pdf
