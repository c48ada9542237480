"""What people read of promises: sides, states, sentences of refusals, notices."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain
from kehu_desk.promises.rules import Tally
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Promises are written down by those responsible for the customer and their team, and by service. Ask one of them."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP(
        "Refused", "The archive of this customer stands at “{state}” and takes nothing more (B-160). Have it unsealed first."
    ),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "This promise stands at “{state}” already. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least five characters."),
    "E_PLEDGE_SIDE": QT_TRANSLATE_NOOP("Refused", "Say who promised: we, or the customer."),
    "E_PLEDGE_TEXT": QT_TRANSLATE_NOOP("Refused", "Write what was promised, in 1 to {most} characters."),
    "E_PLEDGE_CONTACT": QT_TRANSLATE_NOOP("Refused", "The name of the contact may have {most} characters at most. Shorten it."),
    "E_PLEDGE_MADE": QT_TRANSLATE_NOOP("Refused", "A promise cannot have been made after today, {today}. Correct the day."),
    "E_PLEDGE_DUE": QT_TRANSLATE_NOOP("Refused", "It falls due between {made} and {latest}. Correct the day."),
    "E_PLEDGE_OWNER": QT_TRANSLATE_NOOP(
        "Refused", "Who sees to a promise must be responsible for the customer or on its team. Choose somebody who is."
    ),
    "E_PLEDGE_KEPT": QT_TRANSLATE_NOOP("Refused", "It was kept on a day from {made} to {today}. Correct the day."),
    "E_PLEDGE_NOTE": QT_TRANSLATE_NOOP("Refused", "A note may have {most} characters at most. Shorten it."),
})  # fmt: skip
SIDES: Final = texts({
    "us": QT_TRANSLATE_NOOP("PledgeSide", "We"),
    "them": QT_TRANSLATE_NOOP("PledgeSide", "The customer"),
})  # fmt: skip
STATES: Final = texts({
    "open": QT_TRANSLATE_NOOP("PledgeState", "Open"),
    "late": QT_TRANSLATE_NOOP("PledgeState", "Late"),
    "kept": QT_TRANSLATE_NOOP("PledgeState", "Kept"),
    "broken": QT_TRANSLATE_NOOP("PledgeState", "Not kept"),
    "withdrawn": QT_TRANSLATE_NOOP("PledgeState", "Withdrawn"),
})  # fmt: skip
SOURCES: Final = texts({
    "visit": QT_TRANSLATE_NOOP("PledgeSource", "Visit"),
    "complaint": QT_TRANSLATE_NOOP("PledgeSource", "Complaint"),
    "rma": QT_TRANSLATE_NOOP("PledgeSource", "Return"),
    "need": QT_TRANSLATE_NOOP("PledgeSource", "Need"),
})  # fmt: skip
NOTICES: Final = texts({
    "pledge_named": QT_TRANSLATE_NOOP("Notice", "{by} asks you to see to a promise that falls due on {due}."),
})  # fmt: skip


def side_name(side: str) -> str:
    """Who promised."""
    return named(SIDES, "PledgeSide", side)


def state_name(state: str) -> str:
    """Where a promise stands."""
    return named(STATES, "PledgeState", state)


def source_name(noun: str) -> str:
    """Where it was promised; empty when it was written down by itself."""
    return named(SOURCES, "PledgeSource", noun)


def standing_text(state: str, late: int) -> str:
    """Open, Late by 3 days, Kept …"""
    if not late:
        return state_name(state)
    return QCoreApplication.translate("PledgeState", "Late by {days} days").format(days=late)


def share_text(count: Tally) -> str:
    """We 92.5 % (37 of 40), or that nothing fell due."""
    if count.share_bp is None:
        return QCoreApplication.translate("PledgeShare", "{side}: nothing fell due").format(side=side_name(count.side))
    text = QCoreApplication.translate("PledgeShare", "{side} {share} % ({kept} of {due} by their day, {late} later)")
    return text.format(side=side_name(count.side), share=plain(count.share_bp, 2, 0), kept=count.kept, due=count.due, late=count.late)


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    facts = tuple((name, _word(refusal.code, name, value)) for name, value in refusal.facts)
    return sentence(refusal._replace(facts=facts), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(code: str, name: str, value: object) -> object:
    if name != "state":
        return value
    return archives.state_name(value) if code == "E_ARCHIVE_STATE" else state_name(str(value))
