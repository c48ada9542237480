"""Sentences of refusals: what happened, why, what to do; and what a new manager is told."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.keyaccounts.words.names import PLANS, SELECTED, field_name, parts_text, plan_state_name, post_name, selection_state_name
from kehu_desk.ui.words import each_once, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Key accounts are proposed by superiors and key account managers, decided on by managers and kept by those who work for them; "
        "your role does not include this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, or for their superior. Ask one of them or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_SELF": QT_TRANSLATE_NOOP("Refused", "Nobody changes their own appointment, membership or post (B-024). A colleague must."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody decides on what they proposed or drafted, or on what is about themselves (B-030). A colleague must."
    ),
    "E_SAME_OWNER": QT_TRANSLATE_NOOP("Refused", "This person manages the account already. Choose another one."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "It was changed since you read it. Refresh, read it again, then go on."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least {least} characters."),
    "E_KA_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing, too long or out of its bounds. Correct it."),
    "E_KA_DAY": QT_TRANSLATE_NOOP("Refused", "“{field}” is today or earlier, not a day to come. Correct the day."),
    "E_KA_REVIEW": QT_TRANSLATE_NOOP("Refused", "The next review lies before today. Choose today or a later day."),
    "E_KA_SCALE": QT_TRANSLATE_NOOP("Refused", "“{field}” is marked from 1 to 5. Choose a mark."),
    "E_KA_EVIDENCE": QT_TRANSLATE_NOOP("Refused", "“{field}”: write what it rests on, in at least {least} characters."),
    "E_KA_BEST_SELLER": QT_TRANSLATE_NOOP(
        "Refused",
        "“{field}”: that somebody sells most is no reason; a key account manager advises and brings colleagues together (R48). "
        "Write what was seen of this competence.",
    ),
    "E_KA_HEAD": QT_TRANSLATE_NOOP(
        "Refused", "This company belongs to the group of {name}; groups are scored as a whole (R44). Propose that company."
    ),
    "E_KA_TAKEN": QT_TRANSLATE_NOOP("Refused", "This customer is a key account already. Open it in the list."),
    "E_KA_BELOW": QT_TRANSLATE_NOOP(
        "Refused",
        "It has {points} points and is not both above {least} and among the largest. Say in at least {shortest} characters why it becomes "
        "a key account all the same.",
    ),
    "E_KA_MANAGER": QT_TRANSLATE_NOOP(
        "Refused", "Key accounts are managed by somebody with an account in force and the role of a key account manager. Choose another."
    ),
    "E_KA_COMPETENCE": QT_TRANSLATE_NOOP(
        "Refused", "The check of competences stands at {average}, needed are {least} (R48). Check the person first, or choose another."
    ),
    "E_KA_SPONSOR": QT_TRANSLATE_NOOP(
        "Refused", "An executive sponsor is a manager, a vice president or the chief executive (R42). Choose one of them."
    ),
    "E_KA_WEIGHT": QT_TRANSLATE_NOOP("Refused", "An account weighs from 0.5 to 2.0 in its manager's load. Correct the weight."),
    "E_KA_ENDED": QT_TRANSLATE_NOOP("Refused", "This account was given up on {day}. Propose the customer anew."),
    "E_KA_CONTRACT": QT_TRANSLATE_NOOP("Refused", "This contract is not one of this group. Choose another."),
    "E_KA_RESPONSIBLE": QT_TRANSLATE_NOOP(
        "Refused",
        "Responsible is exactly one: whose archive it is; manager and sponsor follow from their appointment. Choose another role.",
    ),
    "E_KA_SOURCE": QT_TRANSLATE_NOOP(
        "Refused", "What it is taken from does not belong to this customer or duty, or is not yours to see. Choose it again."
    ),
    "E_KA_ACTOR": QT_TRANSLATE_NOOP("Refused", "Who acts in a step is one of this customer's people who is still there. Choose again."),
    "E_KA_YEAR": QT_TRANSLATE_NOOP("Refused", "The year lies from {first} to {last}. Choose one of them."),
    "E_KA_PLAN_THERE": QT_TRANSLATE_NOOP("Refused", "There is a plan of {year} already. Open that one."),
    "E_KA_PLAN": QT_TRANSLATE_NOOP("Refused", "The plan does not tell yet: {parts}. Complete it, then hand it in."),
    "E_KA_MISSING": QT_TRANSLATE_NOOP(
        "Refused", "These parts are missing: {parts}. Say in at least {least} characters how the year was judged."
    ),
    "E_KA_POST_HELD": QT_TRANSLATE_NOOP("Refused", "{person} holds the post “{post}” already. End that one first."),
    "E_KA_CHIEF": QT_TRANSLATE_NOOP("Refused", "{person} is the chief executive; there is one. End that post first."),
    "E_KA_LINE": QT_TRANSLATE_NOOP(
        "Refused",
        "“{post}” reports to the step right above it: manager, national director, vice president, chief executive (R42). Choose again.",
    ),
})  # fmt: skip
NOTICES: Final = texts({
    "ka_appointed": QT_TRANSLATE_NOOP("Notice", "You manage the key account {number} from now on. Begin its plan and the seven duties."),
})  # fmt: skip


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    return sentence(refusal._replace(facts=tuple((name, _word(name, value)) for name, value in refusal.facts)), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def notice_facts(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts of a notice in words."""
    return dict(facts)


def _word(name: str, value: object) -> object:
    text = str(value)
    if name == "field":
        return field_name(text)
    if name == "parts" and isinstance(value, tuple):
        return parts_text(value)
    if name == "post":
        return post_name(text)
    if name == "state" and text in PLANS and text not in SELECTED:
        return plan_state_name(text)
    return selection_state_name(text) if name == "state" else value
