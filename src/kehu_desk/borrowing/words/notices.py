"""What the house tells people of loans: kinds of notices, and their facts in words. Source: B-063, B-066, B-090, B-095, B-098."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.borrowing.words.names import cause_name, day_text
from kehu_desk.borrowing.words.refusals import explain
from kehu_desk.kernel.errors import no
from kehu_desk.ui.words import texts

NOTICES: Final = texts({
    "due": QT_TRANSLATE_NOOP("Notice", "{loan}, due {due}: {stage}."),
    "reminded": QT_TRANSLATE_NOOP("Notice", "{by} reminds you: please bring back {loan}, due {due}."),
    "ready": QT_TRANSLATE_NOOP("Notice", "{loan} is ready: what you waited for is kept for you until {until}. Please fetch it."),
    "passed_over": QT_TRANSLATE_NOOP("Notice", "{loan} was passed over in the queue and keeps its place. {codes}"),
    "recall_offered": QT_TRANSLATE_NOOP("Notice", "{waits} waits for what {loan} keeps out for some days more. You may call {loan} back."),
    "renewal_granted": QT_TRANSLATE_NOOP("Notice", "{loan} is renewed. {reason}"),
    "renewal_refused": QT_TRANSLATE_NOOP("Notice", "The renewal of {loan} was refused: {reason}"),
    "recalled": QT_TRANSLATE_NOOP("Notice", "{loan} is called back ({cause}); it is due {due} now."),
    "revoked": QT_TRANSLATE_NOOP("Notice", "{loan} was ended: {reason} What is outside has to come back; a draft was kept."),
    "return_refused": QT_TRANSLATE_NOOP("Notice", "The return of {loan} did not pass the check: {reason}"),
    "restricted": QT_TRANSLATE_NOOP("Notice", "You may not borrow until {until} (B-065, B-135)."),
})  # fmt: skip
STAGES: Final = texts({
    "before": QT_TRANSLATE_NOOP("NoticeStage", "it falls due on the next working day"),
    "1": QT_TRANSLATE_NOOP("NoticeStage", "it is overdue and has to come back"),
    "3": QT_TRANSLATE_NOOP("NoticeStage", "it is 3 days overdue; its borrower works for you"),
    "7": QT_TRANSLATE_NOOP("NoticeStage", "it is 7 days overdue"),
    "14": QT_TRANSLATE_NOOP("NoticeStage", "it is 14 days overdue; please decide whether it is lost"),
})  # fmt: skip
DAYS: Final = frozenset({"due", "until"})


def notice_facts(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts of a notice in words: days of the office, the stage, the cause, and why somebody was passed over."""
    return {name: _word(name, value) for name, value in facts.items()}


def stage_name(stage: object) -> str:
    """How far a due time is passed."""
    text = str(stage)
    return QCoreApplication.translate("NoticeStage", STAGES[text]) if text in STAGES else text


def _word(name: str, value: object) -> object:
    if name == "stage":
        return stage_name(value)
    if name == "cause":
        return cause_name(value)
    if name == "codes":
        return " ".join(explain(no(code)) for code in str(value).split())
    return day_text(datetime.fromisoformat(str(value))) if name in DAYS and "T" in str(value) else value
