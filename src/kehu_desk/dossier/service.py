"""Making the paper: preview, counted copies, forms of the case. Source: business.md §9; B-110…B-117."""

import hashlib
from collections.abc import Callable
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.borrowing.queries import loan_view
from kehu_desk.borrowing.service.printing import PrintRight, begin_copy, note_copy, print_right
from kehu_desk.door.change import About, Door
from kehu_desk.dossier.case import case_of
from kehu_desk.dossier.files import save_to
from kehu_desk.dossier.gather import gather, watermark
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller

__all__ = ["Deliver", "card_forms", "paper_name", "preview_dossier", "print_dossier", "save_to"]

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
