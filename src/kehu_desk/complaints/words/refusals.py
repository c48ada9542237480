"""Sentences of refusals: what happened, why, what to do."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.complaints.words.names import STATES, block_name, field_name, state_name
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.ui.words import Gaps, each_once, fact, named, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Complaints are registered by the field and by service, handled by service, and decided on by the superior or a manager; "
        "your role does not include this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, or for their superior. Ask one of them, service or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This complaint, return or customer is not there any more, or not yours to see. Refresh."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody decides on a complaint that they registered or handle, nor on money that they asked for. A colleague must."
    ),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "A colleague wrote this block since you read it. Refresh, read it, then write yours."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "The complaint stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_STATE/closed": QT_TRANSLATE_NOOP("Refused", "The complaint is closed already; nothing more is to be closed."),
    "E_STATE/replied": QT_TRANSLATE_NOOP("Refused", "The first reply has been given already."),
    "E_STATE/settled": QT_TRANSLATE_NOOP("Refused", "No money waits for a decision."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least {least} characters."),
    "E_FIELD": QT_TRANSLATE_NOOP("Refused", "{field}: {why}"),
    "E_OWNER_ROLE": QT_TRANSLATE_NOOP("Refused", "Complaints are handled in service. Choose somebody with this role and an open account."),
    "E_BLOCKS": QT_TRANSLATE_NOOP("Refused", "For this severity the report lacks: {blocks}. Write them, D3 in force and D6 proved."),
    "E_UNCONFIRMED": QT_TRANSLATE_NOOP(
        "Refused",
        "The customer has not confirmed it, and {have} of {need} attempts to reach him, {days} days apart, are written down. "
        "Record his word or try again.",
    ),
    "E_MONEY": QT_TRANSLATE_NOOP(
        "Refused", "{granted} yuan are more than the {allowed} that service may grant. The superior or a manager must agree first."
    ),
    "E_PERIOD": QT_TRANSLATE_NOOP("Refused", "The last day lies before the first. Correct them."),
    "E_FILE_TOO_BIG": QT_TRANSLATE_NOOP("Refused", "The file is larger than {limit} MB. Make it smaller."),
})  # fmt: skip
WHY: Final = texts({
    "empty": QT_TRANSLATE_NOOP("ComplaintWhy", "Please fill this in."),
    "short": QT_TRANSLATE_NOOP("ComplaintWhy", "Say it in at least {least} characters."),
    "long": QT_TRANSLATE_NOOP("ComplaintWhy", "At most {most} characters."),
    "unknown": QT_TRANSLATE_NOOP("ComplaintWhy", "This is none of the values. Choose one."),
    "future": QT_TRANSLATE_NOOP("ComplaintWhy", "This has not come yet."),
    "old": QT_TRANSLATE_NOOP("ComplaintWhy", "This lies more than {days} days back."),
    "past": QT_TRANSLATE_NOOP("ComplaintWhy", "This lies before the revisit."),
    "early": QT_TRANSLATE_NOOP("ComplaintWhy", "This lies before the step that it follows."),
    "number": QT_TRANSLATE_NOOP("ComplaintWhy", "Money is zero or more, and not that much."),
    "score": QT_TRANSLATE_NOOP("ComplaintWhy", "A score from 1 to 5."),
    "time": QT_TRANSLATE_NOOP("ComplaintWhy", "A time such as 09:30."),
})  # fmt: skip


def explain(refusal: No) -> str:
    """The sentence of one no."""
    facts = dict(refusal.facts)
    code = next((key for key in (f"{refusal.code}/{facts.get('state')}", refusal.code) if key in WORDS), "")
    if not code or (refusal.code == "E_STATE" and code == "E_STATE" and str(facts.get("state")) not in STATES):
        return archives.explain(refusal)
    if code == "E_FIELD":
        return QCoreApplication.translate("Refused", WORDS[code]).format(field=field_name(facts.get("field")), why=why(refusal))
    said = {name: fact(_word(name, value)) for name, value in facts.items()}
    return QCoreApplication.translate("Refused", WORDS[code]).format_map(Gaps(said))


def why(refusal: No) -> str:
    """The short sentence that stands under a field."""
    facts = {name: fact(value) for name, value in refusal.facts}
    return named(WHY, "ComplaintWhy", facts.get("why", "")).format_map(Gaps(facts))


def _word(name: str, value: object) -> object:
    if name == "state":
        return state_name(value)
    if name == "blocks" and isinstance(value, tuple):
        return tuple(block_name(each) for each in value)
    return yuan(value) if name in ("granted", "allowed") and isinstance(value, int) else value


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)
