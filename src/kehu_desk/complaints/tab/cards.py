"""Calm cards for the blocks of the 8D report: what is written, what is missing."""

from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from kehu_desk.complaints.queries.view import BlockRow, ComplaintView
from kehu_desk.complaints.rules.blocks import BLOCKS, CONTAINMENT, MEASURE, PARTS
from kehu_desk.complaints.words import block_name, code_name, part_name
from kehu_desk.ui import icons, look
from kehu_desk.ui.dialogs import button
from kehu_desk.ui.facts import Facts, fact_sheet, moment

SIGN: Final = 16


class BlockCard(QFrame):
    """One block: its name with a sign, what it says, and the button that writes it."""

    wanted = Signal(str)
    """The block that is to be written."""

    def __init__(self, view: ComplaintView, block: str, office: ZoneInfo, *, writable: bool) -> None:
        """writable: whether this person may write it now."""
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(block_name(block))
        row = next((each for each in view.blocks if each.block == block), None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.TIGHT)
        layout.setSpacing(look.TIGHT)
        layout.addLayout(self._head(block, row, block in view.missing, writable))
        if row is not None:
            layout.addWidget(fact_sheet(block_facts(row, office)))

    def _head(self, block: str, row: BlockRow | None, missing: bool, writable: bool) -> QHBoxLayout:
        sign, name, told = QLabel(), QLabel(block_name(block)), QLabel(self._standing(row, missing))
        tone: look.Tone = "warn" if missing else "ok" if row else "idle"
        sign.setPixmap(icons.icon("circle-check" if row and not missing else "circle-dot", tone).pixmap(SIGN, SIGN))
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        told.setStyleSheet(f"color: {look.tones().of(tone).name()}")
        told.setAccessibleName(self.tr("State of {block}").format(block=block_name(block)))
        head = QHBoxLayout()
        head.setSpacing(look.GAP)
        name.setWordWrap(True)
        head.addWidget(sign)
        head.addWidget(name, 1)
        head.addWidget(told)
        if writable:
            head.addWidget(self._button(block, row))
        return head

    def _standing(self, row: BlockRow | None, missing: bool) -> str:
        if row is None:
            return self.tr("missing") if missing else self.tr("not needed")
        if not missing:
            return self.tr("written")
        return self.tr("not yet in force") if row.block == CONTAINMENT else self.tr("not yet carried out")

    def _button(self, block: str, row: BlockRow | None) -> QPushButton:
        text = self.tr("Change…") if row else self.tr("Write…")
        made = button(text)
        made.setFlat(True)
        made.setAccessibleName(f"{text.removesuffix('…')} {block_name(block)}")
        made.clicked.connect(lambda: self.wanted.emit(block))
        return made


def block_facts(row: BlockRow, office: ZoneInfo) -> Facts:
    """What a block says, with its day, its proof, and who wrote it."""
    done = moment(row.done_at, office) if row.block in (CONTAINMENT, MEASURE) else ""
    return [
        *((part_name(part.key), code_name(part.key, row.body.get(part.key, ""))) for part in PARTS[row.block] if row.body.get(part.key)),
        (part_name("due_on"), row.due_on.isoformat() if row.due_on else ""),
        (part_name("done"), done),
        (part_name("evidence"), row.evidence),
        ("", f"{row.by}  {moment(row.written_at, office)}"),
    ]


def shown_blocks(view: ComplaintView, needed: Sequence[str]) -> list[str]:
    """Blocks that are needed or written, D0 first."""
    written = {row.block for row in view.blocks}
    return [block for block in BLOCKS if block in needed or block in written]
