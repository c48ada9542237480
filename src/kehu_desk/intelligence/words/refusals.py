"""Sentences of refusals of intelligence: what happened, why, what to do."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives import words as archives
from kehu_desk.intelligence.words.names import channel_name, state_name
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui.words import each_once, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Information is noted by those responsible for the customer and their team, and judged by the superior or a manager; a task "
        "of verification is finished by whoever was asked. Ask one of them.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "You are neither responsible for this customer nor on its team, or this level is not yours (B-014). Ask who is."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP(
        "Refused", "The archive of this customer stands at “{state}” and takes nothing more (B-160). Have it unsealed first."
    ),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody calls what he has noted or told himself authoritative. Another superior or a manager must judge it."
    ),
    "E_FACT_STATEMENT": QT_TRANSLATE_NOOP("Refused", "Write one claim that can be verified, in 1 to {most} characters."),
    "E_FACT_SUBJECT": QT_TRANSLATE_NOOP("Refused", "Choose what it is about."),
    "E_FACT_CATEGORY": QT_TRANSLATE_NOOP("Refused", "Choose what kind of information it is."),
    "E_FACT_CUSTOMER": QT_TRANSLATE_NOOP("Refused", "Information about a customer belongs to an archive. Choose the customer."),
    "E_FACT_NAME": QT_TRANSLATE_NOOP("Refused", "Say by name whom or what it is about, in {most} characters at most."),
    "E_FACT_CONTACT": QT_TRANSLATE_NOOP("Refused", "This person is none of the customer's contacts. Choose again, or write the name."),
    "E_FACT_PRODUCT": QT_TRANSLATE_NOOP("Refused", "This product is not there any more. Choose again, or write the name."),
    "E_FACT_AS_OF": QT_TRANSLATE_NOOP("Refused", "Information is of a day up to today, {today}. Correct the day."),
    "E_FACT_UNTIL": QT_TRANSLATE_NOOP("Refused", "It cannot end before it begins ({first}), nor twenty years later. Correct the day."),
    "E_FACT_IMPORTANCE": QT_TRANSLATE_NOOP("Refused", "Choose how important it is, from 1 to 3."),
    "E_FACT_LEVEL": QT_TRANSLATE_NOOP("Refused", "Its level lies between {least} and {most} here. Choose another level."),
    "E_FACT_UNIT": QT_TRANSLATE_NOOP("Refused", "The unit may have {most} characters at most. Shorten it."),
    "E_FACT_EVENT": QT_TRANSLATE_NOOP("Refused", "A major change belongs to a customer. Choose the customer, or no change."),
    "E_FACT_NO_SUPPORT": QT_TRANSLATE_NOOP("Refused", "No source that counts (A to D) supports it. Add the authoritative source first."),
    "E_FACT_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in {least} to {most} characters."),
    "E_FACT_UNPROVED": QT_TRANSLATE_NOOP(
        "Refused",
        "It stands at “{state}”: only what is corroborated changes an archive, a limit or a grade (R52). Have it verified, or let the "
        "superior use it with a reason.",
    ),
    "E_SOURCE_STANCE": QT_TRANSLATE_NOOP("Refused", "Say whether the source supports or opposes it."),
    "E_SOURCE_CHANNEL": QT_TRANSLATE_NOOP("Refused", "Choose the channel."),
    "E_SOURCE_PARTY": QT_TRANSLATE_NOOP("Refused", "Say who said it, in 1 to {most} characters."),
    "E_SOURCE_ROOT": QT_TRANSLATE_NOOP("Refused", "The origin may have {most} characters at most. Shorten it."),
    "E_SOURCE_ORIGIN": QT_TRANSLATE_NOOP("Refused", "A source can only repeat another source of the same information. Choose one of them."),
    "E_SOURCE_ITSELF": QT_TRANSLATE_NOOP("Refused", "A source cannot repeat itself. Choose another one."),
    "E_SOURCE_CIRCLE": QT_TRANSLATE_NOOP(
        "Refused", "That one already goes back to this source: both would repeat each other. Choose the one that was first."
    ),
    "E_SOURCE_DAY": QT_TRANSLATE_NOOP("Refused", "Nothing is heard after today, {today}. Correct the day."),
    "E_SOURCE_RELIABILITY": QT_TRANSLATE_NOOP("Refused", "Choose how reliable the source is, from A to F."),
    "E_SOURCE_CREDIBILITY": QT_TRANSLATE_NOOP("Refused", "Choose how credible it is, from 1 to 6."),
    "E_SOURCE_QUOTE": QT_TRANSLATE_NOOP("Refused", "The wording may have {most} characters at most. Shorten it."),
    "E_VERIFY_CHANNEL": QT_TRANSLATE_NOOP(
        "Refused", "“{channel}” was asked already; a second look needs another channel (R52). Choose another one."
    ),
    "E_VERIFY_DUE": QT_TRANSLATE_NOOP("Refused", "It is due between {today} and {latest}. Correct the day."),
    "E_VERIFY_PERSON": QT_TRANSLATE_NOOP(
        "Refused", "This person may not see the information, or may not note what he finds. Choose somebody of the team."
    ),
    "E_USE_MARKET": QT_TRANSLATE_NOOP("Refused", "Information of the market belongs to no archive. Note it for the customer first."),
    "E_USE_FIELD": QT_TRANSLATE_NOOP("Refused", "Choose a field of the archive."),
    "E_USE_VALUE": QT_TRANSLATE_NOOP("Refused", "Write what the field shall say, in 1 to {most} characters."),
    "E_FOLLOW_ALL": QT_TRANSLATE_NOOP("Refused", "Choose a customer, a category, or both."),
})  # fmt: skip


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
    if name == "channel":
        return channel_name(str(value))
    if name == "state":
        return archives.state_name(value) if code == "E_ARCHIVE_STATE" else state_name(str(value))
    return value
