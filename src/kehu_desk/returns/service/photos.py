"""Photos and papers of a case: kept as files of the section, with the case as their subject."""

from typing import Final
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.archives.service.attachments import keep_file
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.returns.queries.seeing import SECTION
from kehu_desk.returns.rules.states import CANCELLED, CLOSED, LAPSED, REJECTED
from kehu_desk.returns.service.cases import found_row, rma_case

ENDED: Final = frozenset({CANCELLED, CLOSED, LAPSED, REJECTED})


def add_photo(door: Door, caller: Caller, rma: UUID, name: str, content: bytes) -> UUID:
    """Keep a file with a case that has not ended. Gives its id; it is read with archives.service.attachments.read_attachment.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_ARCHIVE_STATE, E_STATE, E_FILE_TOO_BIG above 50 MiB.
    """
    with door.change(caller, Action.REGISTER_RETURN, About(section=SECTION, subject=str(rma))) as deed:
        row = found_row(deed, rma)
        case = rma_case(deed.session, deed.actor, row, "photo")
        if case.nos:
            raise Refused(*case.nos)
        if case.state in ENDED:
            raise Refused(no("E_STATE", state=case.state))
        made = keep_file(deed, row.customer_id, SECTION, name, content, subject=row.id)
        row.updated_at = deed.now
        return made
