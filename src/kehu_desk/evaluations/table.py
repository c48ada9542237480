"""The tables of evaluation: the list in pages, the items of one, the versions of scorecards."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.evaluations.queries import Anchor, EvaluationRow, ItemRow, Mark, Picked, TemplateRow
from kehu_desk.evaluations.queries.view import period_text
from kehu_desk.evaluations.rules.codes import Method
from kehu_desk.evaluations.service import reading
from kehu_desk.evaluations.words import (
    card_state_name,
    fact_text,
    formula_name,
    level_name,
    method_name,
    percent_text,
    points_text,
    side_name,
    state_name,
    type_name,
)
from kehu_desk.people.actor import Caller
from kehu_desk.ui import cells
from kehu_desk.ui.cells import PAGE, Row
from kehu_desk.ui.job import Step
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.window_model import Source
from kehu_desk.ui.words import fact, texts

TITLES: Final = texts({
    "number": QT_TRANSLATE_NOOP("EvaluationTable", "No."),
    "customer": QT_TRANSLATE_NOOP("EvaluationTable", "Customer"),
    "period": QT_TRANSLATE_NOOP("EvaluationTable", "Period"),
    "total": QT_TRANSLATE_NOOP("EvaluationTable", "Total"),
    "level": QT_TRANSLATE_NOOP("EvaluationTable", "Level"),
    "scored": QT_TRANSLATE_NOOP("EvaluationTable", "Scored"),
    "state": QT_TRANSLATE_NOOP("EvaluationTable", "State"),
    "own": QT_TRANSLATE_NOOP("EvaluationTable", "Person responsible"),
    "sup": QT_TRANSLATE_NOOP("EvaluationTable", "Superior"),
    "group": QT_TRANSLATE_NOOP("EvaluationTable", "Group"),
    "item": QT_TRANSLATE_NOOP("EvaluationTable", "Item"),
    "weight": QT_TRANSLATE_NOOP("EvaluationTable", "Weight"),
    "score": QT_TRANSLATE_NOOP("EvaluationTable", "Score"),
    "rests": QT_TRANSLATE_NOOP("EvaluationTable", "Rests on"),
    "card": QT_TRANSLATE_NOOP("EvaluationTable", "Scorecard"),
    "version": QT_TRANSLATE_NOOP("EvaluationTable", "Version"),
    "from": QT_TRANSLATE_NOOP("EvaluationTable", "Holds from"),
    "types": QT_TRANSLATE_NOOP("EvaluationTable", "Customer types"),
    "by": QT_TRANSLATE_NOOP("EvaluationTable", "Drafted by"),
    "method": QT_TRANSLATE_NOOP("EvaluationTable", "How it is scored"),
    "scale": QT_TRANSLATE_NOOP("EvaluationTable", "Scale"),
})  # fmt: skip
EVALUATIONS: Final = ("number", "customer", "period", "total", "level", "state", "own", "sup", "scored")
ITEMS: Final = ("group", "item", "weight", "own", "sup", "score", "rests")
CARDS: Final = ("card", "version", "state", "from", "types", "by")
CARD_ITEMS: Final = ("group", "item", "weight", "method", "scale")
TOTAL, LEVEL, STATE, SCORED = map(EVALUATIONS.index, ("total", "level", "state", "scored"))
SCORE, RESTS = map(ITEMS.index, ("score", "rests"))
STATES: Final[Mapping[str, cells.Mark]] = {
    "draft": cells.Mark("idle", "file-pen"), "submitted": cells.Mark("warn", "stamp"), "confirmed": cells.Mark("ok", "circle-check"),
    "locked": cells.Mark("idle", "lock"),
}  # fmt: skip
LEVELS: Final[Mapping[str, cells.Mark]] = {
    "excellent": cells.Mark("ok", "star"), "good": cells.Mark("ok", "circle-check"), "fair": cells.Mark("warn", "minus"),
    "poor": cells.Mark("bad", "circle-alert"), "": cells.Mark("idle", "circle-question-mark"),
}  # fmt: skip
CARD_STATES: Final[Mapping[str, cells.Mark]] = {
    "draft": cells.Mark("warn", "file-pen"), "published": cells.Mark("ok", "circle-check"), "retired": cells.Mark("idle", "archive"),
}  # fmt: skip


def titles(names: Sequence[str]) -> list[str]:
    """Column titles in the language of the program."""
    return [QCoreApplication.translate("EvaluationTable", TITLES[name]) for name in names]


def evaluation_line(row: EvaluationRow) -> Row:
    """Id, then the cells."""
    period, scored = period_text(row.period_from, row.period_to), percent_text(row.scored_bp)
    return (row.id, row.no, row.customer, period, points_text(row.total100), row.level, row.state, row.own, row.sup, scored)


def evaluation_source(door: Door, caller: Caller, picked: Picked, customers: dict[Hashable, UUID]) -> KeysetSource:
    """【评价列表】, the newest number first. customers: learns whose each evaluation is that was read."""

    def read(anchor: Anchor | None, limit: int) -> Sequence[Row]:
        rows = reading.page(door, caller, anchor, limit, picked)
        customers.update((row.id, row.customer_id) for row in rows)
        return [evaluation_line(row) for row in rows]

    def anchors(step: Step) -> Sequence[Anchor]:
        found = reading.keys(door, caller, picked)
        step(len(found), len(found))
        return [found[at] for at in range(PAGE - 1, len(found), PAGE)]

    def word(value: Any, column: int) -> str:
        if column == LEVEL:
            return level_name(value)
        return state_name(value) if column == STATE else fact(value)

    def mark(row: Row, column: int) -> cells.Mark | None:
        if column == LEVEL:
            return LEVELS.get(row[LEVEL + 1])
        return STATES.get(row[STATE + 1]) if column == STATE else None

    return KeysetSource(
        titles=titles(EVALUATIONS), keys=EVALUATIONS, widths=(108, 150, 128, 56, 84, 84, 70, 70, 60), elastic={1: 96},
        right=frozenset({TOTAL, SCORED}), wording=word, decorate=mark, tip=lambda row, column: word(row[column + 1], column), page=read,
        anchors=anchors,
    )  # fmt: skip


def rests_on(item: ItemRow) -> str:
    """What a score rests on: the facts of a formula, or the evidence; comments behind."""
    parts = [fact_text(name, value) for name, value in (*item.known.items(), *item.asked.items())]
    if item.hidden:
        parts.append(QCoreApplication.translate("EvaluationTable", "worked out from records above your right"))
    for side, given in (("own", item.own), ("sup", item.sup), ("", item.basis)):
        parts += [_said(side, each) for each in _words_of(given)]
    return "；".join(parts)


def _words_of(given: Mark) -> list[str]:
    file = [QCoreApplication.translate("EvaluationTable", "file")] if given.attachment_id else []
    return [each for each in (given.evidence, given.comment) if each] + file


def _said(side: str, text: str) -> str:
    return f"{side_name(side)}: {text}" if side else text


def item_line(item: ItemRow) -> Row:
    """Id, then the cells, and last the row itself; sides have no score of what the store works out."""
    by_formula = item.method == Method.FORMULA
    own, sup = ("" if by_formula else points_text(given.score100) for given in (item.own, item.sup))
    return (item.id, item.group, item.name, percent_text(item.weight_bp), own, sup, points_text(item.score100), rests_on(item), item)


def item_mark(row: Row, column: int) -> cells.Mark | None:
    """What stands against handing it in: a gap without a comment, evidence that is missing."""
    item: ItemRow = row[-1]
    if column != RESTS:
        return None
    if item.apart:
        return cells.Mark("bad", "triangle-alert")
    if item.hidden:
        return cells.Mark("idle", "lock")
    given = (item.own, item.sup, item.basis)
    bare = item.evidence_required and any(each.score100 is not None for each in given)
    return cells.Mark("warn", "paperclip") if bare and not any(_words_of(each) for each in given) else None


def item_source(load: Callable[[], Sequence[ItemRow]]) -> Source:
    """【评分项】 in the order of the scorecard."""

    def tip(row: Row, column: int) -> str:
        text = str(row[column + 1])
        return f"{formula_name(row[-1].formula)}\n{text}" if column == RESTS and row[-1].formula else text

    return Source(
        titles=titles(ITEMS), keys=ITEMS, widths=(70, 190, 50, 64, 56, 56, 220), elastic={1: 84, 6: 60}, right=frozenset({2, 3, 4, SCORE}),
        decorate=item_mark, tip=tip, ids=lambda: [each.id for each in load()],
        rows=lambda wanted: _among(wanted, {each.id: item_line(each) for each in load()}),
    )  # fmt: skip


def _among(wanted: Sequence[Hashable], found: Mapping[Hashable, Row]) -> list[Row]:
    return [found[each] for each in wanted if each in found]


def card_line(row: TemplateRow) -> Row:
    """Id, then the cells."""
    everybody = QCoreApplication.translate("EvaluationTable", "all")
    types = "、".join(map(type_name, row.customer_types)) or everybody
    return (row.id, f"{row.code} {row.name}", str(row.version), row.state, row.valid_from.isoformat(), types, row.drafted_by)


def card_source(load: Callable[[], Sequence[TemplateRow]]) -> Source:
    """【评价表版本】."""

    def word(value: Any, column: int) -> str:
        return card_state_name(value) if column == CARDS.index("state") else str(value)

    return Source(
        titles=titles(CARDS), keys=CARDS, widths=(200, 56, 80, 90, 130, 70), elastic={0: 110, 4: 60}, right=frozenset({1}), wording=word,
        decorate=lambda row, column: CARD_STATES.get(row[3]) if column == CARDS.index("state") else None,
        tip=lambda row, column: word(row[column + 1], column), ids=lambda: [each.id for each in load()],
        rows=lambda wanted: _among(wanted, {each.id: card_line(each) for each in load()}),
    )  # fmt: skip


def scale_text(scale: Sequence[Sequence[int]], formula: str) -> str:
    """60%=0 100%=100, or 0=100 1=60 of a count: as it is typed."""
    from kehu_desk.evaluations.rules.formulas import FORMULAS

    share = formula in FORMULAS and bool(FORMULAS[formula].below)
    return " ".join(f"{percent_text(value) if share else value}={points}" for value, points in scale)


def card_item_source(load: Callable[[], TemplateRow | None]) -> Source:
    """The items of one version."""

    def lines() -> dict[Hashable, Row]:
        row = load()
        return {item.code: (
            item.code, item.group, item.name, percent_text(item.weight_bp), formula_name(item.formula) or method_name(item.method),
            scale_text(item.scale, item.formula),
        ) for item in (row.items if row is not None else ())}  # fmt: skip

    return Source(
        titles=titles(CARD_ITEMS), keys=CARD_ITEMS, widths=(80, 200, 50, 180, 130), elastic={1: 100, 3: 80, 4: 60}, right=frozenset({2}),
        tip=lambda row, column: str(row[column + 1]), ids=lambda: list(lines()), rows=lambda wanted: _among(wanted, lines()),
    )  # fmt: skip
