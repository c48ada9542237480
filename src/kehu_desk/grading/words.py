"""What people read of grades: sentences for refusals, names of codes, notices, reasons in words."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.settings import KEY_ACCOUNT
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Grades are worked out by managers and finance, frozen and set by hand by managers, and proposed by those responsible for the "
        "customer; your role does not include this step.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, or for their superior. Ask one of them or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody decides on what he proposed himself (B-030). Another manager must."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least {least} characters."),
    "E_GRADE_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing, too long or none of those that there are. Correct it."),
    "E_GRADE_SAME": QT_TRANSLATE_NOOP("Refused", "The customer bears grade {grade} already. Choose another one, or leave it."),
    "E_GRADE_OLD": QT_TRANSLATE_NOOP("Refused", "A newer run than {run} is there; older grades do not replace it. Freeze the newest."),
    "E_GRADE_FROZEN": QT_TRANSLATE_NOOP(
        "Refused", "Grades stand for a quarter: {run} is frozen already. Work them out again next month, and freeze in the next quarter."
    ),
    "E_GRADE_EMPTY": QT_TRANSLATE_NOOP("Refused", "There is no active customer to grade. Enter sales first."),
    "E_GRADE_LIMITS": QT_TRANSLATE_NOOP(
        "Refused", "A ends at {a} % and B at {b} %, so that B would begin after it ends. Correct both among the settings."
    ),
})  # fmt: skip
NOTICES: Final = texts({
    "grades_frozen": QT_TRANSLATE_NOOP(
        "Notice", "Grades of {run} are in force. Of your customers {up} rose, {down} fell, and {new} have their first grade."
    ),
    "grade_approved": QT_TRANSLATE_NOOP("Notice", "Grade {grade} of {customer} was approved; it holds until the next freeze."),
    "grade_rejected": QT_TRANSLATE_NOOP("Notice", "Grade {grade} of {customer} was not approved. The reason stands on the page of grades."),
})  # fmt: skip
FIELDS: Final = texts({
    "grade": QT_TRANSLATE_NOOP("GradeField", "Grade"),
    "area": QT_TRANSLATE_NOOP("GradeField", "Area"),
    "body": QT_TRANSLATE_NOOP("GradeField", "What follows"),
    "reason": QT_TRANSLATE_NOOP("GradeField", "Reason"),
})  # fmt: skip
AREAS: Final = texts({
    "channel": QT_TRANSLATE_NOOP("GradeArea", "Channel"),
    "sales": QT_TRANSLATE_NOOP("GradeArea", "Sales"),
    "collection": QT_TRANSLATE_NOOP("GradeArea", "Collection"),
})  # fmt: skip
REASONS: Final = texts({
    "evaluation_up": QT_TRANSLATE_NOOP("GradeReason", "excellent evaluation, one step up"),
    "evaluation_up_held": QT_TRANSLATE_NOOP("GradeReason", "excellent evaluation, but too small a share of sales for A"),
    "evaluation_down": QT_TRANSLATE_NOOP("GradeReason", "poor evaluation, one step down"),
    "credit_grade": QT_TRANSLATE_NOOP("GradeReason", "credit grade C, B at most"),
    "credit_status": QT_TRANSLATE_NOOP("GradeReason", "credit on hold or stricter, B at most"),
    "override": QT_TRANSLATE_NOOP("GradeReason", "set by hand until the next freeze"),
    "override_ended": QT_TRANSLATE_NOOP("GradeReason", "grade set by hand has ended"),
    "withheld": QT_TRANSLATE_NOOP("GradeReason", "a reason that stands above what you may view"),
})  # fmt: skip
STATES: Final = texts({
    "new": QT_TRANSLATE_NOOP("GradeState", "New"),
    "computed": QT_TRANSLATE_NOOP("GradeState", "Worked out"),
    "frozen": QT_TRANSLATE_NOOP("GradeState", "In force"),
    "proposed": QT_TRANSLATE_NOOP("GradeState", "To be decided"),
    "approved": QT_TRANSLATE_NOOP("GradeState", "Approved"),
    "rejected": QT_TRANSLATE_NOOP("GradeState", "Rejected"),
    "ended": QT_TRANSLATE_NOOP("GradeState", "Ended"),
})  # fmt: skip
MOVES: Final = texts({
    "changed": QT_TRANSLATE_NOOP("GradeMove", "Rises or falls"),
    "up": QT_TRANSLATE_NOOP("GradeMove", "Rises"),
    "down": QT_TRANSLATE_NOOP("GradeMove", "Falls"),
    "new": QT_TRANSLATE_NOOP("GradeMove", "First grade"),
    "override": QT_TRANSLATE_NOOP("GradeMove", "Set by hand"),
})  # fmt: skip


def area_name(area: object) -> str:
    """What a grade is used for."""
    return named(AREAS, "GradeArea", area)


def state_name(state: object) -> str:
    """Where a run or a grade set by hand stands."""
    return named(STATES, "GradeState", state)


def move_name(move: object) -> str:
    """A filter of the list."""
    return named(MOVES, "GradeMove", move)


def grade_name(grade: str) -> str:
    """A, or key accounts."""
    return QCoreApplication.translate("GradeField", "Key accounts") if grade == KEY_ACCOUNT else grade


def label(field: str) -> str:
    """What a field of the dialogs is called."""
    return QCoreApplication.translate("GradeField", FIELDS[field])


def why(value_grade: str, reasons: Iterable[str]) -> str:
    """Why the grade is what it is, in one line: the value grade by sales, then what moved it."""
    by_sales = QCoreApplication.translate("GradeReason", "{grade} by sales").format(grade=value_grade)
    return "；".join([by_sales, *(named(REASONS, "GradeReason", each) for each in reasons)])


def notice_facts(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts of a notice in words."""
    return dict(facts)


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    return sentence(refusal._replace(facts=tuple((name, _word(name, value)) for name, value in refusal.facts)), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(name: str, value: object) -> object:
    text = str(value)
    if name == "field" and text in FIELDS:
        return label(text)
    return state_name(value) if name == "state" else value
