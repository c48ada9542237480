"""Sentences: what happened, why, what to do."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives import words as archives
from kehu_desk.complaints import words as complaints
from kehu_desk.intelligence import words as intelligence
from kehu_desk.inventory import words as inventory
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.promises import words as promises
from kehu_desk.ui.words import each_once, sentence, texts
from kehu_desk.visits.words.names import plan_name, row_name, state_name

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Visits are planned and reported by those responsible for the customer and their team; weeks and reports are read by their "
        "superior or a manager. Ask one of them.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "You are neither responsible for this customer nor on its team, nor the superior. Ask the responsible person."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP(
        "Refused", "The archive of this customer stands at “{state}” and takes nothing more (B-160). Have it unsealed first."
    ),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
        "Refused", "Nobody decides on his own week, or reads his own report as the superior. Ask your superior or a manager."
    ),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Say why, in at least five characters."),
    "E_PLAN_DAY": QT_TRANSLATE_NOOP("Refused", "A visit is planned from today, {today}, on, and within a year. Correct the day."),
    "E_PLAN_EMPTY": QT_TRANSLATE_NOOP("Refused", "No visit stands in this week. Plan one first."),
    "E_PLANNED_TWICE": QT_TRANSLATE_NOOP("Refused", "This customer is planned on {day} already. Choose another day."),
    "E_PLANNED": QT_TRANSLATE_NOOP("Refused", "The planned visit is of another customer or of somebody else. Choose your own."),
    "E_MOVE_DAY": QT_TRANSLATE_NOOP("Refused", "It moves to another day, from today, {today}, on. Correct the day."),
    "E_VISIT_TIME": QT_TRANSLATE_NOOP("Refused", "A time of day such as 9:30 is meant here. Correct it."),
    "E_VISIT_CHOICE": QT_TRANSLATE_NOOP("Refused", "Choose one of what is offered."),
    "E_VISIT_NUMBER": QT_TRANSLATE_NOOP("Refused", "This number cannot be. Correct it."),
    "E_VISIT_LONG_TEXT": QT_TRANSLATE_NOOP("Refused", "{most} characters are the most here. Shorten it."),
    "E_VISIT_POSITION": QT_TRANSLATE_NOOP("Refused", "A place is written as 30.2741,120.1551: latitude, then longitude. Correct it."),
    "E_VISIT_ROWS": QT_TRANSLATE_NOOP("Refused", "{most} rows are the most here. Take some out."),
    "E_VISIT_FUTURE": QT_TRANSLATE_NOOP("Refused", "A visit that is still to come cannot be reported. Correct the time, or plan it."),
    "E_VISIT_ORDER": QT_TRANSLATE_NOOP("Refused", "It ends before it begins. Correct one of the times."),
    "E_VISIT_TOO_LONG": QT_TRANSLATE_NOOP("Refused", "A visit lasts no longer than a day. Write one report for each day."),
    "E_NEXT_TEXT": QT_TRANSLATE_NOOP("Refused", "Say what follows: each visit to a customer who is not lost leads to a next step."),
    "E_NEXT_DAY": QT_TRANSLATE_NOOP("Refused", "Say on which day the next step follows."),
    "E_NEXT_BEFORE": QT_TRANSLATE_NOOP("Refused", "The next step cannot lie before the visit of {day}. Correct the day."),
    "E_MET_NAME": QT_TRANSLATE_NOOP("Refused", "Name who was met, in 40 characters at most."),
    "E_STOCK_FOUND": QT_TRANSLATE_NOOP("Refused", "Stock needs a product, a quantity that is not below nothing, its unit and condition."),
    "E_PRICE_FOUND": QT_TRANSLATE_NOOP("Refused", "A price survey needs a price, and for another's price the competitor's name."),
    "E_FACT_FOUND": QT_TRANSLATE_NOOP("Refused", "A fact needs a category and a sentence of 300 characters at most."),
    "E_FACT_PARTY": QT_TRANSLATE_NOOP("Refused", "A fact needs somebody who said it: name who was met, or the source in the row."),
    "E_PROMISE_FOUND": QT_TRANSLATE_NOOP("Refused", "A promise needs who promised, and what, in 300 characters at most."),
    "E_PROMISE_DUE": QT_TRANSLATE_NOOP("Refused", "A promise needs the day by which it is kept, not before the visit of {day}."),
    "E_PROBLEM_FOUND": QT_TRANSLATE_NOOP("Refused", "Say what the problem is, in 1000 characters at most."),
    "E_PROBLEM_OWNER": QT_TRANSLATE_NOOP(
        "Refused", "A key problem of an important customer has somebody who solves it and a day by which. Name both."
    ),
    "E_PROBLEM_TIED": QT_TRANSLATE_NOOP(
        "Refused", "Who solves a problem must be responsible for the customer or on its team. Choose somebody who is."
    ),
    "E_PROBLEM_DUE": QT_TRANSLATE_NOOP("Refused", "A problem is solved after the visit of {day}. Correct the day."),
    "E_COMPANION": QT_TRANSLATE_NOOP("Refused", "Nobody of ours is called {names}. Write the names of colleagues, with 、 between them."),
    "E_OPEN_PROBLEM": QT_TRANSLATE_NOOP("Refused", "{count} key problems of this visit are not solved yet. Solve them first."),
    "E_MEASURE": QT_TRANSLATE_NOOP("Refused", "Say how it was solved, in 2 to {most} characters."),
    "E_VISIT_DAYS": QT_TRANSLATE_NOOP("Refused", "Between two visits lie 1 to {most} days. Correct the number."),
    "E_ACCOMPANY_DAYS": QT_TRANSLATE_NOOP(
        "Refused", "The superior cannot go along more often than there are visits. Give more days, or none."
    ),
    "E_FILE_TOO_BIG": QT_TRANSLATE_NOOP("Refused", "The file is larger than {limit} MB. Make it smaller first."),
    "E_PICTURE_KIND": QT_TRANSLATE_NOOP("Refused", "{name} is no JPEG, PNG or WebP picture. Save it as one of these first."),
    "E_PICTURE_PIXELS": QT_TRANSLATE_NOOP("Refused", "{name} has more than {most} million dots. Make it smaller first."),
    "E_PICTURE_BROKEN": QT_TRANSLATE_NOOP("Refused", "{name} is damaged and cannot be read. Take it from the phone once more."),
    "E_PHOTOS_MANY": QT_TRANSLATE_NOOP("Refused", "{most} photos are the most for one visit. Take some out."),
})  # fmt: skip
BLOCKS: Final = texts({
    "stock": QT_TRANSLATE_NOOP("VisitBlock", "Stock"),
    "prices": QT_TRANSLATE_NOOP("VisitBlock", "Price survey"),
    "facts": QT_TRANSLATE_NOOP("VisitBlock", "Facts"),
    "promises": QT_TRANSLATE_NOOP("VisitBlock", "Promises"),
    "problems": QT_TRANSLATE_NOOP("VisitBlock", "Problems"),
    "met": QT_TRANSLATE_NOOP("VisitBlock", "People met"),
})  # fmt: skip
NOTICES: Final = texts({
    "visit_plan_approve": QT_TRANSLATE_NOOP("Notice", "{by} approved your visits of the week of {week}."),
    "visit_plan_send_back": QT_TRANSLATE_NOOP("Notice", "{by} sent your visits of the week of {week} back. Change them and hand them in."),
    "visit_commented": QT_TRANSLATE_NOOP("Notice", "{by} wrote a word to your report {visit}."),
})  # fmt: skip
BOOKS: Final[Mapping[str, Callable[[No], str]]] = {
    "promises": promises.explain, "facts": intelligence.explain, "prices": intelligence.explain, "problems": complaints.explain,
    "stock": inventory.explain,
}  # fmt: skip
"""Words of the nouns to which blocks go, for what those refuse."""


def explain(refusal: No) -> str:
    """The sentence of one no, with the row that it means."""
    facts = dict(refusal.facts)
    said = _sentence(refusal)
    if (row := facts.get("row") or facts.get("line_row")) is not None:
        return QCoreApplication.translate("VisitBlock", "Row {row}: {sentence}").format(row=row, sentence=said)
    return said


def _sentence(refusal: No) -> str:
    facts = dict(refusal.facts)
    if (book := BOOKS.get(str(facts.get("block")))) is not None:
        return book(refusal)
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    return sentence(refusal._replace(facts=tuple((name, _word(refusal.code, name, value)) for name, value in refusal.facts)), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(code: str, name: str, value: object) -> object:
    if name != "state":
        return value
    if code == "E_ARCHIVE_STATE":
        return archives.state_name(str(value))
    said = str(value)
    return next((found for found in (state_name(said), row_name(said), plan_name(said)) if found != said), said)
