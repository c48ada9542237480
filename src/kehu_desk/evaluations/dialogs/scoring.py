"""The dialog 【评分】: what one evaluator gives for the items that are judged, and the facts that formulas ask of people."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from kehu_desk.evaluations import service
from kehu_desk.evaluations.queries import EvaluationView, ItemRow, Mark
from kehu_desk.evaluations.queries.view import period_text
from kehu_desk.evaluations.rules.codes import Method, Side
from kehu_desk.evaluations.rules.terms import File, Given
from kehu_desk.evaluations.words import explain, fact_name, label, marks_of, method_name, percent_text, points_text, side_name
from kehu_desk.kernel.errors import No, no
from kehu_desk.kernel.money import scaled
from kehu_desk.returns.dialogs.cells import FIXED, TYPED, CellModel, Column, Index
from kehu_desk.returns.dialogs.frame import CaseDialog
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.listing import tool

SIZE: Final = (980, 560)
SHARED: Final = frozenset({"evidence", "comment"})
UNREAD: Final = -1  # what cannot be read as a whole number is out of every bound
AT: Final[Mapping[str, str]] = {"E_EVAL_MARK": "mark", "E_EVAL_FACT": "mark", "E_EVAL_COMPUTED": "mark"}


class Asked(NamedTuple):
    """One line: an item that is judged, or one fact of a formula."""

    item: ItemRow
    fact: str = ""


def lines_of(items: Sequence[ItemRow]) -> list[Asked]:
    """What is asked of people, in the order of the scorecard."""
    found: list[Asked] = []
    for item in items:
        found += [Asked(item, fact) for fact in item.asked] if item.method == Method.FORMULA else [Asked(item)]
    return found


class ScoreModel(CellModel):
    """Refusals name items; they stand at the cells of their lines."""

    def __init__(self, columns: Sequence[Column], lines: Sequence[Asked]) -> None:
        """No rows at first."""
        super().__init__(columns)
        self.lines = lines

    def sentence(self, refusal: No) -> str:
        """In the words of evaluation."""
        return explain(refusal)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Facts of one formula share their evidence: it stands in the first of their lines."""
        found = super().flags(index)
        follows = index.row() > 0 and self.lines[index.row()].item.id == self.lines[index.row() - 1].item.id
        shared = follows and self.columns[index.column()].key in SHARED
        return found & ~Qt.ItemFlag.ItemIsEditable if shared else found

    def placed(self, refusal: No) -> No:
        """The same no with the row and the field that it is about."""
        facts = dict(refusal.facts)
        for row, line in enumerate(self.lines, 1):
            if facts.get("item") == line.item.name and facts.get("fact", line.fact) == line.fact:
                return no(refusal.code, **(facts | {"line_row": row, "field": AT.get(refusal.code, str(facts.get("field", "mark")))}))
        return refusal


class ScoreDialog(CaseDialog):
    """Only what was typed here is saved; what the other evaluator gave stands beside it."""

    model: ScoreModel

    def __init__(self, desk: Desk, view: EvaluationView, today: date, parent: QWidget | None = None) -> None:
        """view: with the side of this person."""
        self._view = view
        self._files: dict[UUID, Path] = {}
        other = Side.SUP if view.side == Side.OWN else Side.OWN
        lines = lines_of(view.items)
        model = ScoreModel(_columns(side_name(other)), lines)
        model.show_rows(_cells(line, view.side) for line in lines)
        row = view.row
        head = f"{row.customer}    {period_text(row.period_from, row.period_to)}    {side_name(view.side)}"
        title = QCoreApplication.translate("ScoreDialog", "Save scores")
        super().__init__(desk, title, head, today, model, QCoreApplication.translate("ScoreDialog", "Scores"), (), parent)
        self.resize(look.scaled(SIZE[0]), look.scaled(SIZE[1]))
        self.grid.setCurrentIndex(model.index(0, [each.key for each in model.columns].index("mark")))

    def left_buttons(self) -> tuple[QPushButton, ...]:
        """A file as evidence of the line chosen."""
        return (tool(self.tr("Add file as evidence…"), "paperclip", self.choose_file),)

    def choose_file(self) -> None:
        """Ask for the file."""
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Add file as evidence"))
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, file: Path) -> None:
        """This file goes with the line chosen; it is read when the scores are saved."""
        row = self.grid.currentIndex().row()
        if row >= 0:
            self._files[self.model.lines[row].item.id] = file
            self.model.rows[row]["file"] = file.name
            self.model.dataChanged.emit(self.model.index(row, 0), self.model.index(row, len(self.model.columns) - 1))

    def given(self) -> dict[UUID, Given]:
        """What stands in the lines that are not as they were, by item."""
        found: dict[UUID, Given] = {}
        touched = {line.item.id for line, cells in self._pairs() if cells != _cells(line, self._view.side)} | self._files.keys()
        for line, cells in self._pairs():
            if line.item.id in touched:
                found[line.item.id] = _joined(found.get(line.item.id), line, cells)
        return {key: each._replace(file=self._read(key)) for key, each in found.items()}

    def _pairs(self) -> list[tuple[Asked, dict[str, str]]]:
        return list(zip(self.model.lines, self.model.rows, strict=True))

    def _read(self, key: UUID) -> File | None:
        file = self._files.get(key)
        return File(file.name, file.read_bytes()) if file is not None else None

    def submit(self) -> None:
        """Save, or say inside why not."""
        try:
            super().submit()
        except OSError:
            self.problems.show_lines([self.tr("A file cannot be read. Choose it again.")])

    def carry_out(self, values: dict[str, Any]) -> None:
        """Save what was typed; nothing typed is nothing to save."""
        if given := self.given():
            self._desk.act(service.save_scores, self._view.row.id, given)

    def tell(self, nos: Sequence[No]) -> None:
        """Each fault at its cell."""
        super().tell([self.model.placed(each) for each in nos])


def _columns(other: str) -> tuple[Column, ...]:
    return (
        Column("group", label("group"), FIXED, 76),
        Column("item", QCoreApplication.translate("ScoreDialog", "Item"), FIXED, 220),
        Column("weight", label("weight"), FIXED, 60, right=True),
        Column("how", QCoreApplication.translate("ScoreDialog", "What is asked"), FIXED, 130),
        Column("other", other, FIXED, 76, right=True),
        Column("mark", label("mark"), TYPED, 70, right=True),
        Column("evidence", label("evidence"), TYPED, 150),
        Column("comment", label("comment"), TYPED, 110),
        Column("file", QCoreApplication.translate("ScoreDialog", "File"), FIXED, 90),
    )


def _cells(line: Asked, side: str) -> dict[str, str]:
    item = line.item
    mine, other = (item.own, item.sup) if side == Side.OWN else (item.sup, item.own)
    if line.fact:
        first = line.fact == next(iter(item.asked))
        mine, other, mark = item.basis if first else Mark(), Mark(), item.asked.get(line.fact)
    else:
        mark = marks_of(mine.score100, item.method)
    how = fact_name(line.fact) if line.fact else method_name(item.method)
    needed = f"{how} *" if item.evidence_required else how
    kept = QCoreApplication.translate("ScoreDialog", "kept") if mine.attachment_id else ""
    return {
        "group": item.group, "item": item.name, "weight": percent_text(item.weight_bp), "how": needed,
        "other": "" if line.fact else points_text(other.score100), "mark": "" if mark is None else str(mark), "evidence": mine.evidence,
        "comment": mine.comment, "file": kept,
    }  # fmt: skip


def _joined(before: Given | None, line: Asked, cells: Mapping[str, str]) -> Given:
    """Lines of one formula are one item: their facts come together, their words are those of whichever line has some."""
    number = _number(cells["mark"])
    if not line.fact:
        return Given(number, cells["evidence"], cells["comment"])
    given = before or Given()
    words = (given.evidence or cells["evidence"], given.comment or cells["comment"])
    return Given(None, *words, (*given.facts, (line.fact, number)))


def _number(text: str) -> int | None:
    if not text.strip():
        return None
    found = scaled(text, 0)
    return UNREAD if found is None else found
