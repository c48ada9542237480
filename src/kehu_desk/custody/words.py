"""What people read of custody: sentences for refusals, names of proposals, states, signatures, and kinds of what is handed over."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives.words import level_name, section_name
from kehu_desk.archives.words import state_name as archive_state
from kehu_desk.borrowing import words as loans
from kehu_desk.borrowing.words import day_text
from kehu_desk.custody.queries import HandoverRow
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.refresh import words as refresh
from kehu_desk.seals import words as seals
from kehu_desk.ui import words as plain
from kehu_desk.ui.words import named, texts

WORDS: Final = texts({
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "There is no such archive, person or copy (B-008). Refresh the list."),
    "E_FORBIDDEN": QT_TRANSLATE_NOOP("Refused", "Your role does not include this step of custody (B-044). Ask whoever holds it."),
    "E_SELF": QT_TRANSLATE_NOOP("Refused", "Nobody changes their own customers or memberships (B-024). Ask a manager."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody decides what they proposed, or signs for themselves (B-030). Ask somebody else."
    ),
    "E_SAME_PERSON": QT_TRANSLATE_NOOP("Refused", "Your signature is there already: the next one is another person's (B-031, B-159)."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP("Refused", "The archive stands at “{state}”, from which this does not lead on (B-160, B-161)."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "This is proposed, signed or settled already (B-004). Refresh the list."),
    "E_NO_RELATION": QT_TRANSLATE_NOOP("Refused", "Only the direct superior does this for their own people (B-151, B-152)."),
    "E_LEVEL": QT_TRANSLATE_NOOP("Refused", "It stands at “{level}”: choose another level. Public belongs to the card alone (B-103)."),
    "E_LOCKED": QT_TRANSLATE_NOOP("Refused", "{holder} is editing “{section}”, due {due} (B-081, B-160). Wait for it, or recall it."),
    "E_HELD_FOR_OTHER": QT_TRANSLATE_NOOP("Refused", "Somebody waits in the queue for this archive (B-160). Cancel the hold first."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "A reason of at least five characters is needed (B-040)."),
    "E_SAME_OWNER": QT_TRANSLATE_NOOP("Refused", "{name} is responsible for these customers already (B-152). Choose another person."),
    "E_FIELD": QT_TRANSLATE_NOOP(
        "Refused", "{name} cannot take customers: a rep, supervisor or key account manager with an open account does (B-152)."
    ),
    "E_HANDOVER_OPEN": QT_TRANSLATE_NOOP("Refused", "Still open: {kinds} (B-151). Clear each, or have it written off, then sign."),
    "E_DESTROY_BLOCKED": QT_TRANSLATE_NOOP(
        "Refused", "{count} loans, holds, copies or reviews are open on this archive, some perhaps unseen by you (B-161). They come first."
    ),
    "E_NO_APPROVER": QT_TRANSLATE_NOOP("Refused", "Nobody could take the customers over (B-153). Have a superior entered first."),
})  # fmt: skip
ALONE: Final = frozenset({"E_SAME_OWNER", "E_HANDOVER_OPEN", "E_DESTROY_BLOCKED"})  # codes that no other noun knows
KEPT: Final = texts({
    "kept": QT_TRANSLATE_NOOP("Refused", "The archive is kept until {until} (B-161). Destroy it after that day."),
    "permanent": QT_TRANSLATE_NOOP("Refused", "This archive is kept for ever (B-161)."),
    "unsealed": QT_TRANSLATE_NOOP("Refused", "The years of keeping begin with the sealing (B-161). Seal the archive first."),
})  # fmt: skip
KINDS: Final = texts({
    "raise": QT_TRANSLATE_NOOP("CustodyKind", "Raise the level"),
    "lower": QT_TRANSLATE_NOOP("CustodyKind", "Lower the level"),
    "seal": QT_TRANSLATE_NOOP("CustodyKind", "Seal"),
    "unseal": QT_TRANSLATE_NOOP("CustodyKind", "Unseal"),
    "destroy": QT_TRANSLATE_NOOP("CustodyKind", "Destroy"),
    "write_off": QT_TRANSLATE_NOOP("CustodyKind", "Write off a copy"),
})  # fmt: skip
STATES: Final = texts({
    "PROPOSED": QT_TRANSLATE_NOOP("CustodyState", "Waits for a manager"),
    "CONFIRMED": QT_TRANSLATE_NOOP("CustodyState", "Waits for the second signature"),
    "DONE": QT_TRANSLATE_NOOP("CustodyState", "Done"),
    "DECLINED": QT_TRANSLATE_NOOP("CustodyState", "Declined"),
    "WITHDRAWN": QT_TRANSLATE_NOOP("CustodyState", "Taken back"),
})  # fmt: skip
PARTS: Final = texts({
    "confirmed": QT_TRANSLATE_NOOP("CustodyPart", "{name} confirmed {day}"),
    "witnessed": QT_TRANSLATE_NOOP("CustodyPart", "{name} witnessed {day}"),
})  # fmt: skip
HELD: Final = texts({
    "customer": QT_TRANSLATE_NOOP("Held", "Customer"),
    "sealed": QT_TRANSLATE_NOOP("Held", "Sealed customer"),
    "loan": QT_TRANSLATE_NOOP("Held", "Loan"),
    "draft": QT_TRANSLATE_NOOP("Held", "Draft and lock"),
    "carrier": QT_TRANSLATE_NOOP("Held", "Copy outside"),
    "approval": QT_TRANSLATE_NOOP("Held", "Decision that waits"),
    "team": QT_TRANSLATE_NOOP("Held", "Membership"),
    "refresh": QT_TRANSLATE_NOOP("Held", "Quarterly task"),
    "review": QT_TRANSLATE_NOOP("Held", "Emergency review"),
    "seal": QT_TRANSLATE_NOOP("Held", "Seal"),
    "print": QT_TRANSLATE_NOOP("Held", "Printed lately"),
    "export": QT_TRANSLATE_NOOP("Held", "Exported lately"),
    "sync": QT_TRANSLATE_NOOP("Held", "Taken along lately"),
})  # fmt: skip
HELD_STATES: Final = texts({
    "locked": QT_TRANSLATE_NOOP("HeldState", "Locked"),
    "unlocked": QT_TRANSLATE_NOOP("HeldState", "Lock freed"),
    "pending": QT_TRANSLATE_NOOP("HeldState", "Waits"),
    "done": QT_TRANSLATE_NOOP("HeldState", "Done"),
    "TEAM": QT_TRANSLATE_NOOP("HeldState", "Member of the team"),
    "KAM": QT_TRANSLATE_NOOP("HeldState", "Key account manager"),
    "OPEN": QT_TRANSLATE_NOOP("HeldState", "Open"),
    "LATE": QT_TRANSLATE_NOOP("HeldState", "Late"),
})  # fmt: skip


def kind_name(kind: object) -> str:
    """What is proposed."""
    return named(KINDS, "CustodyKind", kind)


def proposal_state(state: object) -> str:
    """Where a proposal stands."""
    return named(STATES, "CustodyState", state)


def signature_text(name: str, part: str, at: datetime, office: ZoneInfo) -> str:
    """One name under a proposal."""
    return named(PARTS, "CustodyPart", part).format(name=name, day=day_text(at, office))


def held_name(kind: object) -> str:
    """A kind of what a leaver holds."""
    return named(HELD, "Held", kind)


def held_state(kind: str, state: str) -> str:
    """Where a thing on the hand-over list stands."""
    if kind in ("customer", "sealed"):
        return archive_state(state)
    if kind in ("loan", "refresh"):
        return loans.state_name(state) if kind == "loan" else refresh.state_name(state)
    if kind == "seal":
        return seals.seal_state(state)
    return loans.carrier_state_name(state) if kind == "carrier" else named(HELD_STATES, "HeldState", state)


def held_title(row: HandoverRow) -> str:
    """What a line of the hand-over list is about."""
    more = loans.carrier_name(*row.what) if row.what else section_name(row.section) if row.section else ""
    return f"{row.title} {more or (loans.step_name(row.step) if row.step else '')}".strip()


def scope_name(section: str) -> str:
    """A section, or the whole archive."""
    return section_name(section) if section else QCoreApplication.translate("Custody", "Whole archive")


def explain(refusal: No) -> str:
    """The sentence of one no, its codes turned into words first."""
    facts = dict(refusal.facts)
    text = KEPT.get(str(facts.get("why"))) if refusal.code == "E_DESTROY_BLOCKED" else None
    if text is None and refusal.code not in WORDS:
        return loans.explain(refusal)
    spoken = plain.Gaps({name: plain.fact(_word(name, value)) for name, value in facts.items()})
    return QCoreApplication.translate("Refused", text or WORDS[refusal.code]).format_map(spoken)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return plain.each_once(refused, explain)


def _word(name: str, value: object) -> object:
    if isinstance(value, datetime):
        return day_text(value)
    if name == "kinds" and isinstance(value, tuple):
        return [f"{held_name(kind)} {count}" for kind, count in value]
    if name == "level" and isinstance(value, int):
        return level_name(value)
    if name == "section":
        return "、".join(section_name(each) for each in str(value).split())
    return archive_state(value) if name == "state" else value
