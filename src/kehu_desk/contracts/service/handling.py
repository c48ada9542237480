"""From the seal to the shelf: stamped, sent, signed by both, filed; and its scans. Source: business.md §25 (states, guards)."""

from datetime import date
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.service.attachments import keep_file
from kehu_desk.contracts.rules.case import ContractState
from kehu_desk.contracts.rules.dates import HOLDING
from kehu_desk.contracts.service.cases import SECTION, Said, contract_of, refuse_shut
from kehu_desk.contracts.service.firing import fire
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller


def stamp_contract(door: Door, caller: Caller, contract: UUID, seal: UUID, *, pages: int, purpose: str = "") -> None:
    """The keeper of the seal stamps an approved contract; the register of the seal gets its line.

    Raises Refused: E_STATE before the approval, E_TEXT_CHANGED, E_EMPTY_VARIABLE, E_SAME_PERSON for its approver, E_SEAL_KEEPER,
    E_SEAL_STATE, E_SEAL_COUNT.
    """
    fire(door, caller, contract, "stamp", Said(seal=seal, pages=pages, purpose=purpose))


def send_originals(door: Door, caller: Caller, contract: UUID, on: date) -> None:
    """Our stamped originals go to the other side. Raises Refused E_DATE for a day to come, E_STATE."""
    fire(door, caller, contract, "send", Said(happened_on=on))


def sign_contract(door: Door, caller: Caller, contract: UUID, *, back_on: date, signed_on: date, originals: int) -> None:
    """Both sides have signed, our originals are back. Raises Refused E_DATE, E_DATE_ORDER, E_ORIGINALS, E_STATE."""
    fire(door, caller, contract, "sign", Said(happened_on=back_on, signed_on=signed_on, originals=originals))


def file_contract(door: Door, caller: Caller, contract: UUID, *, originals: int, shelf: str = "") -> None:
    """The custodian takes it in: at least one original of ours with its shelf, or a signed scan.

    Raises Refused: E_NO_ORIGINAL, E_SHELF, E_ORIGINALS, E_TEXT_CHANGED, E_FORBIDDEN, E_STATE.
    """
    fire(door, caller, contract, "file", Said(originals=originals, shelf=shelf))


def attach_scan(door: Door, caller: Caller, contract: UUID, name: str, content: bytes, *, pages: int = 0) -> UUID:
    """Keep a signed file with a stamped or signed contract, in section CON of its archive.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_STATE before the stamp, E_FILE_TOO_BIG, E_ARCHIVE_STATE.
    """
    with door.change(caller, Action.KEEP_CONTRACT, About(section=SECTION, subject="attach")) as deed:
        row = contract_of(deed.session, contract)
        deed.name(customer=row.customer_id, subject=f"attach {row.no}")
        deed.require(Action.KEEP_CONTRACT, row.customer_id, SECTION)
        refuse_shut(deed, row.customer_id)
        if row.state not in (ContractState.STAMPED, *HOLDING):
            raise Refused(no("E_STATE", state=row.state))
        return keep_file(deed, row.customer_id, SECTION, f"{row.no} {name}", content, pages=pages)
