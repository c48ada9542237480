"""What people read of seals and their register: sentences of refusals and notices, names of states."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.seals.queries import UseRow
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there any more, or not yours to see (B-008). Refresh the list."),
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Your role does not include this: superiors and managers approve, the keepers of the seal stamp. Ask one of them."
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "You ask for stamps on papers of your own customers only. Choose one of them, or ask a contract officer."
    ),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody decides what they proposed or asked for, and who approved does not stamp (B-030). Somebody else has to."
    ),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP("Refused", "The archive stands at “{state}”: nothing new is stamped for it (B-160)."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Write why, in at least {least} characters."),
    "E_SEAL_NAME": QT_TRANSLATE_NOOP("Refused", "A seal needs a code and the name that stands on it."),
    "E_SEAL_CODE": QT_TRANSLATE_NOOP("Refused", "There is a seal with the code {taken} already. Choose another code."),
    "E_SEAL_KEEPERS": QT_TRANSLATE_NOOP(
        "Refused", "Keeper and backup keeper are two persons with the office of contracts and open accounts. Choose others."
    ),
    "E_SEAL_KEEPER": QT_TRANSLATE_NOOP("Refused", "Only its keeper and the backup keeper handle this seal. Ask one of them."),
    "E_SEAL_STATE": QT_TRANSLATE_NOOP("Refused", "The seal is not at hand: it stands at “{state}”. Wait until it is in custody again."),
    "E_SEAL_OPEN": QT_TRANSLATE_NOOP("Refused", "{count} uses of this seal wait or are out. Have them finished or withdrawn first."),
    "E_SEAL_DOCUMENT": QT_TRANSLATE_NOOP("Refused", "Say which paper is to be stamped: the register names it."),
    "E_SEAL_PURPOSE": QT_TRANSLATE_NOOP("Refused", "Say what it is for, in at least {least} characters."),
    "E_SEAL_COUNT": QT_TRANSLATE_NOOP("Refused", "Count copies and pages, from 1 to {most}: nothing is stamped in blank."),
    "E_SEAL_SECOND": QT_TRANSLATE_NOOP("Refused", "Outside the office a second person goes along: choose somebody else who works here."),
    "E_SEAL_DUE": QT_TRANSLATE_NOOP("Refused", "Say until which day the seal stays outside, {today} or later."),
    "E_SEAL_MANAGER": QT_TRANSLATE_NOOP("Refused", "Only a manager lets a seal leave the office."),
    "E_SEAL_COPIES": QT_TRANSLATE_NOOP("Refused", "At most {most} copies were approved. Count again, or ask for more by a new request."),
})  # fmt: skip
NOTICES: Final = texts({
    "seal_use_approved": QT_TRANSLATE_NOOP("Notice", "{person} has approved {number} ({seal}). Bring the paper to the keeper of the seal."),
    "seal_use_refused": QT_TRANSLATE_NOOP("Notice", "{person} has refused {number} ({seal}): {reason}"),
    "seal_use_stamped": QT_TRANSLATE_NOOP("Notice", "{number} ({seal}) was stamped by {person}."),
    "seal_use_to_stamp": QT_TRANSLATE_NOOP("Notice", "{number} was approved by {person} and waits for your seal ({seal})."),
    "seal_decline": QT_TRANSLATE_NOOP("Notice", "{person} has declined the seal {seal}: {reason}"),
    "seal_lose": QT_TRANSLATE_NOOP("Notice", "{person} reports the seal {seal} as lost: {reason} It stamps nothing any more."),
    "seal_find": QT_TRANSLATE_NOOP("Notice", "The seal {seal} is in custody again ({person})."),
    "seal_retire": QT_TRANSLATE_NOOP("Notice", "{person} has withdrawn the seal {seal}: {reason}"),
    "seal_keepers": QT_TRANSLATE_NOOP("Notice", "{person} has decided who keeps the seal {seal} from now on. Please hand it over."),
})  # fmt: skip
SEAL_STATES: Final = texts({
    "new": QT_TRANSLATE_NOOP("SealState", "New"),
    "proposed": QT_TRANSLATE_NOOP("SealState", "Proposed"),
    "declined": QT_TRANSLATE_NOOP("SealState", "Declined"),
    "in_custody": QT_TRANSLATE_NOOP("SealState", "In custody"),
    "out": QT_TRANSLATE_NOOP("SealState", "Outside"),
    "lost": QT_TRANSLATE_NOOP("SealState", "Lost"),
    "retired": QT_TRANSLATE_NOOP("SealState", "Withdrawn"),
})  # fmt: skip
USE_STATES: Final = texts({
    "requested": QT_TRANSLATE_NOOP("SealUseState", "To be approved"),
    "approved": QT_TRANSLATE_NOOP("SealUseState", "Approved"),
    "refused": QT_TRANSLATE_NOOP("SealUseState", "Refused"),
    "out": QT_TRANSLATE_NOOP("SealUseState", "Seal outside"),
    "stamped": QT_TRANSLATE_NOOP("SealUseState", "Stamped"),
    "cancelled": QT_TRANSLATE_NOOP("SealUseState", "Withdrawn"),
    "late": QT_TRANSLATE_NOOP("SealUseState", "Outside too long"),
})  # fmt: skip


def seal_state(state: str) -> str:
    """Where a seal is."""
    return named(SEAL_STATES, "SealState", state)


def use_state(state: str) -> str:
    """Where a use stands."""
    return named(USE_STATES, "SealUseState", state)


def line_state(row: UseRow) -> str:
    """Where a use stands, a late one as that."""
    return use_state("late" if row.late else row.state)


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    facts = tuple((name, _state(refusal.code, str(value)) if name == "state" else value) for name, value in refusal.facts)
    return sentence(refusal._replace(facts=facts), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _state(code: str, state: str) -> str:
    """Which states are meant: of the archive, of the seal, or of whichever has this one."""
    if code == "E_ARCHIVE_STATE":
        return archives.state_name(state)
    return seal_state(state) if code == "E_SEAL_STATE" or state not in USE_STATES else use_state(state)
