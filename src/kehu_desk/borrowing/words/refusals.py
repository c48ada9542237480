"""Sentences for the refusals of borrowing: what happened, by which rule, and the way out."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.access.grants import PAPER
from kehu_desk.archives import words as archives
from kehu_desk.archives.words import level_name
from kehu_desk.borrowing.words.names import day_text, need_name, state_name, step_name
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui import words as plain
from kehu_desk.ui.words import texts

MISSING: Final = frozenset({"ask_renewal", "propose_lost", "propose_settle"})
WORDS: Final = texts({
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "There is no such loan, or it is not yours to see (B-008). Refresh the list."),
    "E_FORBIDDEN": QT_TRANSLATE_NOOP("Refused", "Your role does not include this step (action matrix, B-044). Ask whoever holds the role."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody decides any step of their own loan (B-030). Somebody else must do it."),
    "E_SAME_PERSON": QT_TRANSLATE_NOOP(
        "Refused", "You have already taken a step of this loan: each step needs another person (B-031, B-035)."
    ),
    "E_STEP_ORDER": QT_TRANSLATE_NOOP("Refused", "It is not your turn: {step} comes first (B-037). Wait until that is decided."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP("Refused", "The archive stands at “{state}”: only filed archives are lent (B-058)."),
    "E_STATE": QT_TRANSLATE_NOOP(
        "Refused", "The loan stands at “{state}”, from which this step does not lead on (B-004). Refresh the list."
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused",
        "This is not yours to do (any more): the relation or loan it relied on has ended, or the step is another person's (B-015, B-038). "
        "Request a new loan if you need one.",
    ),
    "E_LEVEL": QT_TRANSLATE_NOOP("Refused", "This is classified “{level}” and not open to you this way (B-014, B-110). Ask the custodian."),
    "E_BORROWER_RESTRICTED": QT_TRANSLATE_NOOP("Refused", "Borrowing is restricted until {until} after repeated delays (B-065)."),
    "E_BORROWER_OVERDUE": QT_TRANSLATE_NOOP("Refused", "{count} loan(s) of this borrower are overdue (B-064). Return these first."),
    "E_LOCKED": QT_TRANSLATE_NOOP(
        "Refused", "{holder} is editing “{section}”, due {due} (B-081). Wait for the return, or ask the custodian to remind."
    ),
    "E_HELD_FOR_OTHER": QT_TRANSLATE_NOOP(
        "Refused", "“{section}” is kept for {holder}, who waits first, until {due} (B-094, B-096). Join the queue."
    ),
    "E_DUP_HOLD": QT_TRANSLATE_NOOP("Refused", "You already wait for this under {loan} (B-094). One person has one place."),
    "E_SELF": QT_TRANSLATE_NOOP("Refused", "Nobody does this to oneself (B-024). Somebody else must do it."),
    "E_RENEW_TOO_SOON": QT_TRANSLATE_NOOP("Refused", "Renewal may be asked for from {first} on (B-070). Ask again then."),
    "E_RENEW_NO_GAIN": QT_TRANSLATE_NOOP(
        "Refused", "A renewal would not last longer than the present due day (B-071). Return and ask anew."
    ),
    "E_RENEW_OVERDUE": QT_TRANSLATE_NOOP("Refused", "The loan is overdue and is not renewed (B-072). Return it, then request a new one."),
    "E_RENEW_RECALLED": QT_TRANSLATE_NOOP("Refused", "The loan is called back and is not renewed (B-072). Return it by its new due day."),
    "E_RENEW_HOLD": QT_TRANSLATE_NOOP("Refused", "Somebody waits for what this loan holds (B-072). Return it, then join the queue."),
    "E_RENEW_NEVER": QT_TRANSLATE_NOOP("Refused", "Loans of this kind and level are never renewed (B-072). Request a new one."),
    "E_RENEW_LIMIT": QT_TRANSLATE_NOOP("Refused", "All {limit} renewals of this loan are used (B-072). Return it, then request a new one."),
    "E_INCOMPLETE": QT_TRANSLATE_NOOP(
        "Refused", "The pages of the paper original are not counted (B-079). Count them and enter the number before it leaves."
    ),
    "E_DUP_LOAN": QT_TRANSLATE_NOOP("Refused", "The same sections are already asked for or lent under {loan} (B-056). Use that loan."),
    "E_LIMIT": QT_TRANSLATE_NOOP(
        "Refused", "{open} loans of this kind are open and {limit} is the limit (B-055). Return one before the release."
    ),
    "E_COPY_LIMIT": QT_TRANSLATE_NOOP("Refused", "All {limit} copies of this loan are printed (B-110). Request another loan for more."),
    "E_DUE_TOO_LATE": QT_TRANSLATE_NOOP("Refused", "The latest possible due day is {latest} (B-051). Choose that day or an earlier one."),
    "E_DUE_PAST": QT_TRANSLATE_NOOP("Refused", "The due day {requested} has passed (B-051). Choose a later one, or leave it empty."),
    "E_PURPOSE": QT_TRANSLATE_NOOP("Refused", "A purpose of at least five characters is needed (B-007)."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "A reason of at least five characters is needed (B-040, B-064)."),
    "E_NO_APPROVER": QT_TRANSLATE_NOOP("Refused", "Nobody can take the step “{step}” (B-034). Have a superior or manager entered for it."),
    "E_NO_PROXY": QT_TRANSLATE_NOOP("Refused", "Nobody borrows for another (B-057). The borrower asks under their own account."),
    "E_NO_SUBLOAN": QT_TRANSLATE_NOOP("Refused", "A loan is not handed on (B-057). Return it; the other person asks anew."),
    "E_NO_CHANGE": QT_TRANSLATE_NOOP("Refused", "Nothing was changed (B-089a). Use “Drop changes” to give the sections back."),
    "E_RETURN_INCOMPLETE": QT_TRANSLATE_NOOP(
        "Refused", "{count} copies or files are not accounted for (B-116). Tick each one, or refuse the return."
    ),
    "pages differ": QT_TRANSLATE_NOOP(
        "Refused", "{counted} pages were counted, {expected} were handed out (B-079). Count again, or refuse the return with a reason."
    ),
    "paper out": QT_TRANSLATE_NOOP(
        "Refused", "{holder} has the paper original, due {due} (B-086). Wait for the return, or ask the custodian to remind."
    ),
    "others first": QT_TRANSLATE_NOOP("Refused", "Somebody else waits before this person (B-094, B-102). Choose the first in the queue."),
    "reminded today": QT_TRANSLATE_NOOP("Refused", "The borrower was reminded today already: once a day is enough (B-066). Try tomorrow."),
    "nothing asked": QT_TRANSLATE_NOOP("Refused", "There is nothing to decide yet: {step} is missing (B-073, T27)."),
    "E_WATERMARK": QT_TRANSLATE_NOOP("Refused", "The watermark could not be made, so nothing was printed (B-112)."),
    "E_STALE": QT_TRANSLATE_NOOP(
        "Refused", "The text was changed by somebody else meanwhile (B-089). Nothing was overwritten; look at it anew."
    ),
    "loan.request": QT_TRANSLATE_NOOP("Refused", "Your role does not borrow archives (action matrix, B-044)."),
    "loan.approve_step": QT_TRANSLATE_NOOP("Refused", "Only the superior or manager named in the route decides on this request (B-036)."),
    "loan.release": QT_TRANSLATE_NOOP("Refused", "Only the archive custodian may hand out loans (action matrix, B-032)."),
    "loan.return_check": QT_TRANSLATE_NOOP("Refused", "Only the archive custodian may check a return (B-033)."),
    "revision.review": QT_TRANSLATE_NOOP("Refused", "Only the superior of the responsible person reviews an edit (B-035)."),
    "revision.accept": QT_TRANSLATE_NOOP("Refused", "Only the archive custodian takes an edit into the archive (B-035)."),
    "section.edit": QT_TRANSLATE_NOOP("Refused", "Filed sections are edited only inside an edit loan (B-014). Request one."),
    "section.view": QT_TRANSLATE_NOOP("Refused", "Your role does not see this section without a loan (B-014). Request one."),
    "print.dossier": QT_TRANSLATE_NOOP("Refused", "Only the borrower prints under this loan (B-110)."),
    "print": QT_TRANSLATE_NOOP("Refused", "This loan grants no printing (B-110). Ask for it in a new request."),
    "loan": QT_TRANSLATE_NOOP("Refused", "Only the borrower may do this (B-057)."),
    "loan.recall": QT_TRANSLATE_NOOP("Refused", "Only the archive custodian or a manager calls a loan back (action matrix, B-090)."),
    "loan.revoke": QT_TRANSLATE_NOOP("Refused", "Only the borrower's superior, the custodian or a manager revokes a loan (action matrix)."),
    "loan.force_return": QT_TRANSLATE_NOOP("Refused", "Only the archive custodian or a manager takes a loan back by force (B-100)."),
    "loan.renew_decide": QT_TRANSLATE_NOOP("Refused", "Only who may release or approved this loan decides on its renewal (B-073)."),
    "loan.renew_request": QT_TRANSLATE_NOOP("Refused", "Only the borrower asks for a renewal (B-070)."),
    "loan.remind": QT_TRANSLATE_NOOP("Refused", "Only the borrower's superior, the custodian or a manager reminds (B-066)."),
    "loan.lost": QT_TRANSLATE_NOOP("Refused", "The custodian proposes, a manager declares a loan lost (action matrix, T27)."),
    "hold.place": QT_TRANSLATE_NOOP("Refused", "Your role does not wait for archives (action matrix, B-044)."),
    "hold.reorder": QT_TRANSLATE_NOOP("Refused", "Only a manager changes the order of the queue (action matrix, B-094)."),
    "person.restrict": QT_TRANSLATE_NOOP("Refused", "The custodian proposes, a manager confirms a restriction (B-065)."),
    "account": QT_TRANSLATE_NOOP("Refused", "The borrower's account has ended (B-150). Their loans give no rights any more."),
    "take_back": QT_TRANSLATE_NOOP("Refused", "Only who gave the approval takes it back (B-043)."),
})  # fmt: skip


def explain(refusal: No) -> str:
    """The sentence of one no: days of the office, states, steps and sections in words; who may not is told by action."""
    facts = dict(refusal.facts)
    code = _key(refusal.code, facts)
    if code not in WORDS:
        return archives.explain(refusal)
    spoken = plain.Gaps({name: plain.fact(_word(refusal.code, name, value)) for name, value in facts.items()})
    return QCoreApplication.translate("Refused", WORDS[code]).format_map(spoken)


def _key(code: str, facts: Mapping[str, object]) -> str:
    """Which sentence tells it: some codes have several, told apart by their facts."""
    if code == "E_FORBIDDEN" and facts.get("action") in WORDS:
        return str(facts["action"])
    told_apart = {
        "paper out": code == "E_LOCKED" and facts.get("section") == PAPER,
        "others first": code == "E_HELD_FOR_OTHER" and not facts.get("holder"),
        "reminded today": code == "E_LIMIT" and facts.get("what") == "reminder",
        "pages differ": code == "E_RETURN_INCOMPLETE" and "counted" in facts,
        "nothing asked": code == "E_STEP_ORDER" and str(facts.get("step")) in MISSING,
    }
    return next((key for key, fits in told_apart.items() if fits), code)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return plain.each_once(refused, explain)


def _word(code: str, name: str, value: object) -> object:
    if isinstance(value, datetime):
        return day_text(value)
    if name == "state":
        return archives.state_name(value) if code == "E_ARCHIVE_STATE" else state_name(value)
    if name == "level" and isinstance(value, int):
        return level_name(value)
    if name == "step" and isinstance(value, int):
        return QCoreApplication.translate("LoanStep", "step {number}").format(number=value)
    if name == "section":
        return need_name(str(value))
    return step_name(value) if name == "step" else value
