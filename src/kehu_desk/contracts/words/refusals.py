"""Sentences for the refusals of contracts: what happened, why, and what to do."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.contracts.words.names import duty_state_name, state_name, step_name, term_name
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.ui import words as plain
from kehu_desk.ui.words import texts

WORDS: Final = texts({
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "There is no such contract, text or seal, or it is not yours to see. Refresh the list."),
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Your role does not include this step of a contract. The officers of contracts or the superior take it."
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This contract is another's: neither the customer nor the step that waits is yours. Ask whoever is named in its steps."
    ),
    "E_PURPOSE": QT_TRANSLATE_NOOP(
        "Refused", "A manager reads contracts with a stated purpose, or when one waits for his decision (B-014). State the purpose first."
    ),
    "E_LEVEL": QT_TRANSLATE_NOOP("Refused", "The contracts of this customer stand higher than what you may see. Ask the custodian."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody reviews or approves what he drafted. Another officer or superior must."),
    "E_SAME_PERSON": QT_TRANSLATE_NOOP(
        "Refused", "Who reviewed does not approve, and who approved does not stamp. Somebody else takes this step."
    ),
    "E_STEP_ORDER": QT_TRANSLATE_NOOP("Refused", "The step “{step}” comes first. Wait until it is done."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP("Refused", "The archive of this customer is “{state}” and takes nothing more (B-160)."),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "The text was changed since you read it. Nothing was decided: read it anew, then decide."),
    "E_TEXT_CHANGED": QT_TRANSLATE_NOOP(
        "Refused", "The text is not the one that was handed in: its seal of digits does not fit. Nothing was done; tell the auditor."
    ),
    "E_NOT_DRAFTER": QT_TRANSLATE_NOOP("Refused", "A draft is written on and handed in by who began it. Ask that person."),
    "E_SUBJECT": QT_TRANSLATE_NOOP("Refused", "Say what the contract is about."),
    "E_EMPTY_VARIABLE": QT_TRANSLATE_NOOP(
        "Refused", "Still empty: {names}. Nothing blank is handed in or stamped; fill these in the draft first."
    ),
    "E_FIXED_BLOCK": QT_TRANSLATE_NOOP(
        "Refused", "The block “{block}” is fixed and stays as the standard text has it. Propose another standard text if it is wrong."
    ),
    "E_BLOCK_TEXT": QT_TRANSLATE_NOOP("Refused", "The block “{block}” needs words, at most 4,000 characters."),
    "E_TEMPLATE_STATE": QT_TRANSLATE_NOOP(
        "Refused", "Contracts are drawn only from published standard texts. Choose another one, or have a version published."
    ),
    "E_DATE": QT_TRANSLATE_NOOP("Refused", "A day is missing or impossible here: {day}. Enter a day of the contract's own time."),
    "E_DATE_ORDER": QT_TRANSLATE_NOOP("Refused", "{start} must not lie after {end}. Correct one of the two days."),
    "E_AMOUNT": QT_TRANSLATE_NOOP("Refused", "The amount cannot be below zero, nor beyond all measure."),
    "E_TERM": QT_TRANSLATE_NOOP("Refused", "“{term}” is out of bounds. Correct it."),
    "E_NO_APPROVER": QT_TRANSLATE_NOOP("Refused", "Nobody can take the step “{step}”. Have an officer, superior or manager entered."),
    "E_LIMIT_AMOUNT": QT_TRANSLATE_NOOP("Refused", "A superior approves up to {limit} yuan; above it a manager decides."),
    "E_LIMIT_RISK": QT_TRANSLATE_NOOP("Refused", "It departs from the standard text at high risk: a manager decides."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "A reason of at least five characters is needed."),
    "E_ORIGINALS": QT_TRANSLATE_NOOP("Refused", "Of {total} originals ours are at most as many. Count again."),
    "E_NO_ORIGINAL": QT_TRANSLATE_NOOP(
        "Refused", "Neither an original of ours nor a signed scan is there. Enter the originals, or attach the scan first."
    ),
    "E_SHELF": QT_TRANSLATE_NOOP("Refused", "Say where the original is kept."),
    "E_SETTLEMENT": QT_TRANSLATE_NOOP("Refused", "Say how what is still open is settled."),
    "E_NO_END": QT_TRANSLATE_NOOP("Refused", "It has no end, so there is nothing to renew. Amend it instead."),
    "E_RENEWED": QT_TRANSLATE_NOOP("Refused", "It is renewed already, by {number}."),
    "E_NO_CHANGE": QT_TRANSLATE_NOOP("Refused", "Nothing would change. Enter another term, or what is agreed in words."),
    "E_DUTY_KIND": QT_TRANSLATE_NOOP("Refused", "Choose whose duty it is and of what kind."),
    "E_DUTY_TEXT": QT_TRANSLATE_NOOP("Refused", "Say what is owed."),
    "E_DUTY_RHYTHM": QT_TRANSLATE_NOOP("Refused", "A recurring duty needs its first day, and at most 120 months between two."),
    "E_EVIDENCE": QT_TRANSLATE_NOOP("Refused", "Say what proves it, or why it was waived."),
    "E_FILE_TOO_BIG": QT_TRANSLATE_NOOP("Refused", "A file may have at most {limit} MiB. Choose a smaller scan."),
    "E_SEAL_KEEPER": QT_TRANSLATE_NOOP("Refused", "Only the keeper of this seal or the backup keeper stamps with it."),
    "E_SEAL_STATE": QT_TRANSLATE_NOOP("Refused", "This seal does not lie in custody. Take another one, or wait until it is back."),
    "E_SEAL_COUNT": QT_TRANSLATE_NOOP("Refused", "Enter how many pages are stamped, from 1 to 999."),
    "E_SEAL_DOCUMENT": QT_TRANSLATE_NOOP("Refused", "The register needs to know what is stamped."),
})  # fmt: skip


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    said = {name: plain.fact(_word(refusal.code, name, value)) for name, value in refusal.facts}
    return QCoreApplication.translate("Refused", WORDS[refusal.code]).format_map(plain.Gaps(said))


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return plain.each_once(refused, explain)


def _word(code: str, name: str, value: object) -> object:
    text = str(value)
    if name == "state":
        if code == "E_ARCHIVE_STATE":
            return archives.state_name(text)
        return duty_state_name(text) if text in ("open", "done", "breached", "waived") else state_name(text)
    if name == "step":
        return step_name(text)
    if name == "term":
        return term_name(text)
    return yuan(int(text)) if name == "limit" and code == "E_LIMIT_AMOUNT" else value
