"""Sentences for refusals and notices of returns."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.returns.words.names import FIELDS, FREIGHTS, KINDS, REASONS, SETTLEMENTS, STATES, quantity_text
from kehu_desk.sales.words import records as sales
from kehu_desk.ui.words import Gaps, each_once, fact, named, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Returns are registered by those responsible for the customer or by service, decided by the superior or a manager, inspected by "
        "service and settled by finance; your role does not include this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, or for their superior. Ask one of them or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This return or customer is not there any more, or not yours to see. Refresh the list."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody decides a return that they drafted, changed or handed in. A colleague must."),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "The return was changed since you read it. Refresh, read it again, then go on."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "The return stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least {least} characters."),
    "E_RETURN_LIMIT": QT_TRANSLATE_NOOP(
        "Refused", "A superior decides returns up to {limit} yuan; this one comes to more. A manager decides it."
    ),
    "E_RETURN_NOTHING": QT_TRANSLATE_NOOP("Refused", "Approving nothing is rejecting: reject it with a reason, or approve a quantity."),
    "E_RETURN_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” cannot be so. Choose or type it again."),
    "E_RETURN_REASON": QT_TRANSLATE_NOOP(
        "Refused", "“{reason}” is no reason for “{kind}”: choose another reason, or register a return or an exchange."
    ),
    "E_RETURN_FREIGHT": QT_TRANSLATE_NOOP(
        "Refused", "For “{reason}” the freight is not borne that way; choose “{freight}” or what fits the reason."
    ),
    "E_RETURN_DAY": QT_TRANSLATE_NOOP(
        "Refused", "The day of the request lies between {days} days ago and today ({today}). Type the day on which the customer asked."
    ),
    "E_RETURN_POLICY": QT_TRANSLATE_NOOP("Refused", "A return by policy names the text it rests on. Type its name or number."),
    "E_RETURN_LINES": QT_TRANSLATE_NOOP("Refused", "Enter at least one line, and at most {most}."),
    "E_RETURN_SOURCE": QT_TRANSLATE_NOOP(
        "Refused", "This is no line that was sold to the customer. Goods come back of a line that was sold: choose one."
    ),
    "E_RETURN_OVER": QT_TRANSLATE_NOOP(
        "Refused",
        "{sold} {unit} were sold in this line; after other returns {left} {unit} are left of it. No more than that can come back: "
        "lower the quantity or take another line.",
    ),
    "E_RETURN_QTY": QT_TRANSLATE_NOOP("Refused", "The quantity must be a number above 0 with at most three places."),
    "E_RETURN_UNIT": QT_TRANSLATE_NOOP("Refused", "The product is not sold in this unit, or not in such a part of it. Use its base unit."),
    "E_RETURN_BATCH": QT_TRANSLATE_NOOP("Refused", "The batch is not that of the line sold ({batch}). Correct it or take the right line."),
    "E_RETURN_EXPIRY": QT_TRANSLATE_NOOP("Refused", "It cannot expire on {expires}, before it was made on {made}. Correct the days."),
    "E_RETURN_DATE": QT_TRANSLATE_NOOP("Refused", "This is no day. Type it as 2026-03-05."),
    "E_RETURN_MADE": QT_TRANSLATE_NOOP(
        "Refused", "It cannot be made on {made}, after it was delivered on {delivered}. Correct the day, or take the right line."
    ),
    "E_RETURN_BEFORE": QT_TRANSLATE_NOOP(
        "Refused", "It was delivered on {day}, after the day of the request. Correct the day or the line."
    ),
    "E_RETURN_WINDOW": QT_TRANSLATE_NOOP(
        "Refused", "For this reason goods come back within {days} days; it has been {since}. Another reason, or a policy, may allow it."
    ),
    "E_RETURN_CARRIER": QT_TRANSLATE_NOOP(
        "Refused", "Damage in transit needs the carrier's signature. Get it and tick it here, or choose another reason."
    ),
    "E_RETURN_INTACT": QT_TRANSLATE_NOOP("Refused", "For this reason only goods in a whole package come back. Leave out what is not."),
    "E_RETURN_LIFE": QT_TRANSLATE_NOOP(
        "Refused", "{left} days of life are left; for this reason it takes at least {least}. Another reason, or a policy, may allow it."
    ),
    "E_RETURN_NO_EXPIRY": QT_TRANSLATE_NOOP(
        "Refused", "For this reason the day on which it expires must be known. Type it from the package."
    ),
    "E_RETURN_NOT_EXPIRED": QT_TRANSLATE_NOOP(
        "Refused", "It has not expired: {left} days are left. Choose “Near expiry” or another reason."
    ),
    "E_RETURN_PRODUCT": QT_TRANSLATE_NOOP("Refused", "This product is not sold (any more). Choose what goes out instead."),
    "E_RETURN_PART": QT_TRANSLATE_NOOP("Refused", "The quantity lies between 0 and {most}, which the step before has left."),
    "E_RETURN_DISPOSITION": QT_TRANSLATE_NOOP("Refused", "Say what becomes of the accepted goods; it must fit the kind of the case."),
    "E_RETURN_WORKED": QT_TRANSLATE_NOOP("Refused", "{least} of this line were repacked or repaired already: accept at least so many."),
    "E_RETURN_WORK": QT_TRANSLATE_NOOP(
        "Refused", "“{field}” cannot be so. Every entry has material, a quantity up to {most} that is left, minutes, cost and day."
    ),
    "E_RETURN_ON": QT_TRANSLATE_NOOP("Refused", "The day lies between {first} and {last}: not before the step before it, not ahead."),
    "E_RETURN_SETTLEMENT": QT_TRANSLATE_NOOP("Refused", "This case cannot be settled that way; “{settlement}” fits it."),
    "E_RETURN_REPLACE": QT_TRANSLATE_NOOP("Refused", "An exchange says what goes out instead. Enter it."),
    "E_RETURN_REPLACE/False": QT_TRANSLATE_NOOP(
        "Refused", "Only an exchange, of which something was accepted, sends goods out. Remove them."
    ),
    "E_RETURN_UNWORKED": QT_TRANSLATE_NOOP(
        "Refused", "{left} of the accepted quantity are not yet repacked or repaired. Service records the work first."
    ),
})  # fmt: skip
NOTICES: Final = texts({
    "rma_approved": QT_TRANSLATE_NOOP("Notice", "{person} has approved return {number}. The goods can be called for."),
    "rma_partly": QT_TRANSLATE_NOOP("Notice", "{person} has approved return {number} in part. Read how much before the goods are sent."),
    "rma_rejected": QT_TRANSLATE_NOOP("Notice", "{person} has rejected return {number}. The reason stands in it."),
    "rma_back": QT_TRANSLATE_NOOP("Notice", "{person} has sent return {number} back to be completed. The reason stands in it."),
    "rma_settled": QT_TRANSLATE_NOOP("Notice", "{person} has settled return {number}."),
    "rma_lapsed": QT_TRANSLATE_NOOP(
        "Notice", "Return {number} has lapsed: the goods did not come in time. Register it anew if they still do."
    ),
})  # fmt: skip
CODES: Final[Mapping[str, tuple[Mapping[str, str], str]]] = {
    "kind": (KINDS, "ReturnKind"), "reason": (REASONS, "ReturnReason"), "state": (STATES, "ReturnState"),
    "freight": (FREIGHTS, "ReturnFreight"), "settlement": (SETTLEMENTS, "ReturnSettlement"), "field": (FIELDS, "ReturnField"),
}  # fmt: skip
QUANTITIES: Final = frozenset({"sold", "left", "most", "least"})
DAYS_LEFT: Final = frozenset({"E_RETURN_LIFE", "E_RETURN_NOT_EXPIRED", "E_RETURN_LINES", "E_REASON"})  # their numbers are no quantities


def explain(refusal: No) -> str:
    """The sentence of one no; what sales say is said in their words."""
    facts = dict(refusal.facts)
    code = next((key for key in (f"{refusal.code}/{facts.get('needed')}", refusal.code) if key in WORDS), "")
    if not code or (code == "E_STATE" and facts.get("state") not in STATES):
        return sales.explain(refusal)
    said = {name: _word(refusal.code, name, value) for name, value in facts.items()}
    return QCoreApplication.translate("Refused", WORDS[code]).format_map(Gaps(said))


def _word(code: str, name: str, value: object) -> str:
    if name in CODES:
        return named(*CODES[name], value)
    if name == "limit" and isinstance(value, int):
        return yuan(value)
    if name in QUANTITIES and code not in DAYS_LEFT and isinstance(value, int):
        return quantity_text(value)
    return fact(value)


def explain_all(refused: Refused | Sequence[No]) -> list[str]:
    """All sentences, primary first, each once."""
    return each_once(refused if isinstance(refused, Refused) else Refused(*refused), explain)
