"""The dialog of one block of the 8D report: its fields, a day for measures, the proof."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.complaints.dialogs.asking import CaseForm
from kehu_desk.complaints.dialogs.small import head_of
from kehu_desk.complaints.queries.view import BlockRow, ComplaintView
from kehu_desk.complaints.rules.blocks import CONTAINMENT, DATED, MEASURE, PARTS, BlockTerms, Part
from kehu_desk.complaints.service.writing import write_block
from kehu_desk.complaints.words import block_name, code_name, part_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Kind

KINDS = {"text": Kind.TEXT, "long": Kind.LONG, "choice": Kind.CHOICE}


class BlockDialog(CaseForm):
    """Writes the block, or writes it anew from what stands there."""

    def __init__(self, desk: Desk, view: ComplaintView, block: str, parent: QWidget | None = None) -> None:
        """block: D0 to D8."""
        self._complaint, self._block = view.row.id, block
        self._old = next((row for row in view.blocks if row.block == block), None)
        super().__init__(desk, block_name(block), _fields(block), view.row.customer_id, parent, head_of(view))
        self.accept_button.setText(QCoreApplication.translate("ComplaintDialogs", "Save block"))
        self.accept_button.setAccessibleName(self.accept_button.text())
        if self._old is not None:
            self.form.set_values(_typed(block, self._old))
        self.resize(look.scaled(680), look.scaled(480))

    def carry_out(self, customer: UUID) -> None:
        """Write it. Raises Refused."""
        typed: dict[str, Any] = self.form.values()
        body = {part.key: typed[part.key] for part in PARTS[self._block]}
        terms = BlockTerms(self._block, body, typed.get("due_on"), typed.get("evidence", ""), bool(typed.get("done", False)))
        self._desk.act(write_block, self._complaint, terms, self._old.version if self._old else 0)


def _fields(block: str) -> tuple[Field, ...]:
    found = [_field(part) for part in PARTS[block]]
    if block in DATED:
        found.append(Field(key="due_on", label=part_name("due_on"), kind=Kind.DATE))
    if block in (CONTAINMENT, MEASURE):
        said = {
            CONTAINMENT: QCoreApplication.translate("ComplaintDialogs", "In force"),
            MEASURE: QCoreApplication.translate("ComplaintDialogs", "Carried out"),
        }
        found.append(Field(key="done", label=part_name("done"), kind=Kind.BOOL, help=said[block]))
        found.append(Field(key="evidence", label=part_name("evidence"), kind=Kind.LONG))
    return tuple(found)


def _field(part: Part) -> Field:
    options = [(code, code_name(part.key, code)) for code in part.codes]
    wide = part.kind == "long" or part.key.startswith("why")
    return Field(
        key=part.key, label=part_name(part.key), kind=KINDS[part.kind], required=part.required, options=options, span=2 if wide else 1
    )


def _typed(block: str, old: BlockRow) -> dict[str, Any]:
    typed: dict[str, Any] = {part.key: old.body.get(part.key, "") for part in PARTS[block]}
    if block in DATED:
        typed["due_on"] = old.due_on
    if block in (CONTAINMENT, MEASURE):
        typed |= {"done": old.done_at is not None, "evidence": old.evidence}
    return typed
