"""What people read of decision makers: sentences for refusals, names of roles, sides, styles, lines and states, the cards."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.archives.rules.fields import Option, field
from kehu_desk.deciders.rules.cards import STATEMENTS, Said, card_of
from kehu_desk.deciders.rules.roles import SIDES
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "What is known of decision makers is written by whoever is responsible for the customer, or on its team."
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "You are neither responsible for this customer nor on its team (B-014). Ask the responsible person to take you on."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP(
        "Refused", "The archive of this customer stands at “{state}” and takes nothing more (B-160). Have it unsealed first."
    ),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "The opportunity stands at “{state}” and has ended. Write down a new one."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say what came of it, in at least five characters."),
    "E_LEFT": QT_TRANSLATE_NOOP("Refused", "{name} left on {day}; what happened stays, nothing new is added. Choose somebody else."),
    "E_ROLE": QT_TRANSLATE_NOOP("Refused", "Choose what this person is to the purchase."),
    "E_INFLUENCE": QT_TRANSLATE_NOOP("Refused", "Influence goes from 1 to 5. Choose one."),
    "E_SUPPORT": QT_TRANSLATE_NOOP("Refused", "Choose on which side this person stands."),
    "E_SOURCE": QT_TRANSLATE_NOOP("Refused", "A role rests on at least one source: say how we know it, or choose a fact."),
    "E_FACT": QT_TRANSLATE_NOOP("Refused", "This fact is not about this customer, or not yours to read. Choose another one."),
    "E_OWNER": QT_TRANSLATE_NOOP("Refused", "Only whoever is responsible for the customer or on its team takes this. Choose one of them."),
    "E_FUTURE": QT_TRANSLATE_NOOP("Refused", "{day} lies in the future. Correct the day."),
    "E_TOO_LONG": QT_TRANSLATE_NOOP("Refused", "A text is too long. Shorten it."),
    "E_ENDED": QT_TRANSLATE_NOOP("Refused", "This role ended on {day}. Refresh the list."),
    "E_NOTHING": QT_TRANSLATE_NOOP("Refused", "{name} has no role yet that could be confirmed. Record one first."),
    "E_EDGE_KIND": QT_TRANSLATE_NOOP("Refused", "Choose what joins the two."),
    "E_STRENGTH": QT_TRANSLATE_NOOP("Refused", "Strength goes from 1 to 5. Choose one."),
    "E_NOTE_LEVEL": QT_TRANSLATE_NOOP("Refused", "A note is secret or top secret. Choose one."),
    "E_SELF_EDGE": QT_TRANSLATE_NOOP("Refused", "A line joins two people; {name} cannot be both. Choose somebody else."),
    "E_OTHER_CUSTOMER": QT_TRANSLATE_NOOP(
        "Refused", "The other person does not belong to this customer, or has left. Choose one of its people."
    ),
    "E_CIRCLE": QT_TRANSLATE_NOOP(
        "Refused", "Nobody is his own superior, even round corners: {names}. Take away one of these lines first, or choose another kind."
    ),
    "E_NOTE_HIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "This line bears a note that you may not read, so you can change its strength only. Ask the key account manager."
    ),
    "E_STYLE": QT_TRANSLATE_NOOP("Refused", "Choose one of the four styles; with an even questionnaire, observe more first."),
    "E_SECONDARY": QT_TRANSLATE_NOOP("Refused", "The second style is another than the first. Choose again, or leave it empty."),
    "E_CONFIDENCE": QT_TRANSLATE_NOOP("Refused", "Confidence goes from 1 to 5. Choose one."),
    "E_EVIDENCE": QT_TRANSLATE_NOOP("Refused", "Write down at least one observed behaviour, in {least} characters or more."),
    "E_SCORES": QT_TRANSLATE_NOOP("Refused", "The questionnaire has eight answers from 0 to 3. Answer all of them, or none."),
    "E_NOT_YOURS": QT_TRANSLATE_NOOP("Refused", "Only whoever made an assessment takes it back. Write down your own view instead."),
    "E_WITHDRAWN": QT_TRANSLATE_NOOP("Refused", "This assessment was taken back before. Refresh the list."),
    "E_DESCRIPTION": QT_TRANSLATE_NOOP("Refused", "Say in a few words what the opportunity is."),
    "E_FACTOR": QT_TRANSLATE_NOOP("Refused", "What speaks for us is weighed from 1 to 5. Choose a weight."),
    "E_EXPECTED": QT_TRANSLATE_NOOP("Refused", "The amount must be above zero, and not beyond ten billion yuan. Correct it."),
    "E_PROBABILITY": QT_TRANSLATE_NOOP("Refused", "The chance lies between 0 and 100 %. Correct it."),
    "E_DUE": QT_TRANSLATE_NOOP("Refused", "A next step needs the day by which it is done. Enter the day."),
    "E_RELATION_ONLY": QT_TRANSLATE_NOOP(
        "Refused",
        "A relation alone is not an opportunity yet: of product, price, channel and service only {count} speaks for us, two are needed. "
        "Say what else does, or save it as not ready.",
    ),
    "E_NOT_READY": QT_TRANSLATE_NOOP(
        "Refused", "It still rests on the relation alone. Say first what else spoke for us, and mark it as ready."
    ),
})  # fmt: skip
EDGES: Final = texts({
    "reports_to": QT_TRANSLATE_NOOP("EdgeKind", "reports to"),
    "influences": QT_TRANSLATE_NOOP("EdgeKind", "influences"),
    "trusts": QT_TRANSLATE_NOOP("EdgeKind", "trusts"),
    "relative": QT_TRANSLATE_NOOP("EdgeKind", "related"),
    "conflict": QT_TRANSLATE_NOOP("EdgeKind", "at odds"),
    "alumni": QT_TRANSLATE_NOOP("EdgeKind", "fellow students"),
})  # fmt: skip
FACTORS: Final = texts({
    "product": QT_TRANSLATE_NOOP("Factor", "Product"),
    "price": QT_TRANSLATE_NOOP("Factor", "Price"),
    "channel": QT_TRANSLATE_NOOP("Factor", "Channel"),
    "service": QT_TRANSLATE_NOOP("Factor", "Service"),
    "other": QT_TRANSLATE_NOOP("Factor", "Other"),
})  # fmt: skip
STATES: Final = texts({
    "open": QT_TRANSLATE_NOOP("OpportunityState", "Open"),
    "won": QT_TRANSLATE_NOOP("OpportunityState", "Won"),
    "lost": QT_TRANSLATE_NOOP("OpportunityState", "Lost"),
    "dropped": QT_TRANSLATE_NOOP("OpportunityState", "Dropped"),
})  # fmt: skip
SIGNS: Final = {2: "＋＋", 1: "＋", 0: "○", -1: "－", -2: "－－"}
"""Sides as signs, so that nobody has to tell colours apart."""


def _options(column: str) -> dict[str, Option]:
    found = next(each for each in field("DEC", "contacts").columns if each.key == column)
    return {option.code: option for option in found.options}


def _option_name(column: str, code: str) -> str:
    option = _options(column).get(code)
    return archives.field_name(option) if option else code


def role_name(role: str) -> str:
    """决策者, 审批者 …"""
    return _option_name("buying_role", role)


def side_name(support: int | None) -> str:
    """拥护 … 反对; empty when nobody has said."""
    return "" if support is None else _option_name("support", SIDES[support])


def side_text(support: int | None) -> str:
    """The sign and the word."""
    return "" if support is None else f"{SIGNS[support]} {side_name(support)}"


def style_name(style: str) -> str:
    """领导型 …"""
    return _option_name("style", style) if style else ""


def edge_name(kind: str) -> str:
    """汇报 …"""
    return named(EDGES, "EdgeKind", kind)


def factor_name(factor: str) -> str:
    """产品 …"""
    return named(FACTORS, "Factor", factor)


def state_name(state: str) -> str:
    """进行中 …"""
    return named(STATES, "OpportunityState", state)


def said(text: Said) -> str:
    """A text in the language of the program."""
    return text.zh if archives.chinese() else text.en


def statements() -> list[str]:
    """The eight statements of the questionnaire."""
    return [said(each) for each in STATEMENTS]


def card_lines(style: str) -> list[tuple[str, str]]:
    """The card of a style as (what, text); none for no style."""
    card = card_of(style)
    if card is None:
        return []
    return [
        (QCoreApplication.translate("StyleCard", "Values"), said(card.values)),
        (QCoreApplication.translate("StyleCard", "Treat so"), said(card.treat)),
        (QCoreApplication.translate("StyleCard", "Bring"), said(card.bring)),
        (QCoreApplication.translate("StyleCard", "Avoid"), said(card.avoid)),
    ]


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    return sentence(refusal._replace(facts=tuple((name, _word(refusal.code, name, value)) for name, value in refusal.facts)), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(code: str, name: str, value: object) -> object:
    if name != "state":
        return value
    return archives.state_name(str(value)) if code == "E_ARCHIVE_STATE" else state_name(str(value))
