"""Sentences for refusals and notices of rebates: what happened, why, what to do."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.rebates.words.names import PROGRAM_STATES, RUN_STATES, measure_name, mode_name, program_state_name, run_state_name
from kehu_desk.settlement import words as settlement
from kehu_desk.ui.words import Gaps, each_once, fact, named, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Programmes are drafted by contract officers or finance and published by a manager; runs are worked out and paid by finance, "
        "checked by the superior, approved by a manager. Your role does not include this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, or for their superior. Ask one of them or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there any more, or not yours to see (B-008). Refresh the list."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused",
        "A rebate passes through four different hands, and nobody publishes what he drafted: you have already had a hand in this one. "
        "Somebody else must take this step.",
    ),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "It was changed since you read it. Refresh, read it again, then go on."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP(
        "Refused", "The archive of this customer stands at “{state}” and takes nothing more (B-160). Have it unsealed first."
    ),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least {least} characters."),
    "E_TOO_LONG": QT_TRANSLATE_NOOP("Refused", "The reason is too long: {most} characters at most. Shorten it."),
    "E_DAY": QT_TRANSLATE_NOOP("Refused", "The day must lie between {first} and {last}. Correct it."),
    "E_DOC": QT_TRANSLATE_NOOP("Refused", "A payment names its paper. Enter the number of the credit note, delivery or transfer."),
    "E_REBATE_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing or cannot be so. Correct it."),
    "E_TIERS": QT_TRANSLATE_NOOP("Refused", "A programme has between 1 and {most} tiers. Add or remove rows."),
    "E_TIER_BOUND": QT_TRANSLATE_NOOP("Refused", "Row {row} of the tiers: the lower bound cannot be read or is below 0. Correct it."),
    "E_TIER_TWICE": QT_TRANSLATE_NOOP(
        "Refused", "Row {row} of the tiers overlaps row {other}: both begin at the same bound. Change one of them."
    ),
    "E_TIER_ORDER": QT_TRANSLATE_NOOP(
        "Refused", "Row {row} of the tiers begins below row {other}: tiers are written from the lowest to the highest. Sort them."
    ),
    "E_TIER_RATE": QT_TRANSLATE_NOOP("Refused", "Row {row} of the tiers: the rate cannot be read, or is not 0 to 100 %. Correct it."),
    "E_TIER_FALLS": QT_TRANSLATE_NOOP(
        "Refused", "Row {row} of the tiers gives less than row {other}: a higher tier never gives less. Correct the rate."
    ),
    "E_TIER_MEASURE": QT_TRANSLATE_NOOP("Refused", "“{mode}” goes with “{wanted}” here. Choose that measure, or another way of tiers."),
    "E_GATE": QT_TRANSLATE_NOOP("Refused", "Row {row} of the conditions: kind, limit or what is left cannot be so. Correct it."),
    "E_GATE_TWICE": QT_TRANSLATE_NOOP("Refused", "Row {row} of the conditions: this condition stands there already. Remove one of them."),
    "E_TIMELY": QT_TRANSLATE_NOOP("Refused", "Row {row} of the payment terms: days or share cannot be so. Correct it."),
    "E_TIMELY_ORDER": QT_TRANSLATE_NOOP(
        "Refused", "Row {row} of the payment terms does not follow row {other}: days rise and shares fall. Sort them."
    ),
    "E_DRAFT_THERE": QT_TRANSLATE_NOOP("Refused", "There is a draft of {program} already. Change that one, or discard it first."),
    "E_VERSION_START": QT_TRANSLATE_NOOP(
        "Refused", "The version in force began on {day}; a new one begins later, so that each day has one. Change the first day."
    ),
    "E_JOINED": QT_TRANSLATE_NOOP("Refused", "The customer takes part already. Nothing needs to be done."),
    "E_SPAN": QT_TRANSLATE_NOOP("Refused", "The days must lie between {first} and {last}. Correct them."),
    "E_NOBODY": QT_TRANSLATE_NOOP("Refused", "Nobody takes part in this programme yet. Let customers take part first."),
    "E_NOT_MEMBER": QT_TRANSLATE_NOOP("Refused", "The customer takes no part in this programme between {first} and {last}."),
    "E_RUN_TWICE": QT_TRANSLATE_NOOP(
        "Refused",
        "The period {first} – {last} was worked out already: {no}, {state}. A period is worked out once; have that run reversed before you "
        "do it anew.",
    ),
    "E_RUN_EARLY": QT_TRANSLATE_NOOP("Refused", "The period lasts until {day}. It is worked out when it is over; until then try figures."),
    "E_CLAIM_OVER": QT_TRANSLATE_NOOP(
        "Refused", "The rebate of this period could be claimed until {day}, {days} days after its end. A manager may publish longer terms."
    ),
    "E_RUN_THERE": QT_TRANSLATE_NOOP("Refused", "Days after that were worked out in {no}. Choose a later day, or have that run reversed."),
    "E_MONTH": QT_TRANSLATE_NOOP("Refused", "The month lasts until {day}. It is booked when it is over."),
    "E_BOOKED_LATER": QT_TRANSLATE_NOOP("Refused", "The month {day} was booked; months are booked in their order. Book a later one."),
})  # fmt: skip
FIELDS: Final = texts({
    "code": QT_TRANSLATE_NOOP("RebateField", "Number"),
    "title": QT_TRANSLATE_NOOP("RebateField", "Title"),
    "basis": QT_TRANSLATE_NOOP("RebateField", "What counts"),
    "measure": QT_TRANSLATE_NOOP("RebateField", "Measure"),
    "period": QT_TRANSLATE_NOOP("RebateField", "Period"),
    "tier_mode": QT_TRANSLATE_NOOP("RebateField", "Way of tiers"),
    "growth_on": QT_TRANSLATE_NOOP("RebateField", "Rate of growth is taken"),
    "tiers": QT_TRANSLATE_NOOP("RebateField", "Tiers"),
    "products": QT_TRANSLATE_NOOP("RebateField", "Product codes"),
    "categories": QT_TRANSLATE_NOOP("RebateField", "Categories"),
    "exclusions": QT_TRANSLATE_NOOP("RebateField", "Left out"),
    "gates": QT_TRANSLATE_NOOP("RebateField", "Conditions"),
    "timeliness": QT_TRANSLATE_NOOP("RebateField", "Payment terms"),
    "cap_fen": QT_TRANSLATE_NOOP("RebateField", "At most"),
    "payout": QT_TRANSLATE_NOOP("RebateField", "Paid as"),
    "claim_days": QT_TRANSLATE_NOOP("RebateField", "Claimed within (days)"),
    "valid_from": QT_TRANSLATE_NOOP("RebateField", "First day"),
    "valid_to": QT_TRANSLATE_NOOP("RebateField", "Last day"),
    "text": QT_TRANSLATE_NOOP("RebateField", "Text"),
})  # fmt: skip
NOTICES: Final = texts({
    "rebate_back": QT_TRANSLATE_NOOP("Notice", "Rebate run {run} was sent back: {reason}"),
})  # fmt: skip


def field_name(field: str) -> str:
    """What a field of a programme is called."""
    return named(FIELDS, "RebateField", field)


def place_of(refusal: No) -> str:
    """The field at which a refusal stands; empty where it belongs to none."""
    if refusal.code in ("E_REBATE_FIELD", "E_TIER_MEASURE"):
        return str(dict(refusal.facts).get("field", ""))
    heads = {"E_TIER": "tiers", "E_GATE": "gates", "E_TIMELY": "timeliness", "E_DRAFT_THERE": "code", "E_VERSION_START": "valid_from"}
    return next((place for head, place in heads.items() if refusal.code.startswith(head)), "")


def explain(refusal: No) -> str:
    """The sentence of one no; what settlement says is said in its words."""
    if refusal.code not in WORDS:
        return settlement.explain(refusal)
    said = Gaps({name: fact(_word(name, value)) for name, value in refusal.facts})
    return QCoreApplication.translate("Refused", WORDS[refusal.code]).format_map(said)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(name: str, value: object) -> object:
    text = str(value)
    names = {"field": field_name, "mode": mode_name, "wanted": measure_name}
    if name in names:
        return names[name](text)
    if name != "state":
        return value
    if text in RUN_STATES:
        return run_state_name(text)
    return program_state_name(text) if text in PROGRAM_STATES else archives.state_name(text)
