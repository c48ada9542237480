"""The pane of one fact: where it stands, who heard it from whom, tasks of verification, uses for the archive."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from kehu_desk.archives.rules.fields import field
from kehu_desk.archives.words import field_name, level_name, section_name
from kehu_desk.intelligence.dialogs.noting import value_text
from kehu_desk.intelligence.queries import FactView, SourceGroup, SourceLine, TaskRow, UseRow
from kehu_desk.intelligence.rules.terms import Stance
from kehu_desk.intelligence.table import GREY, MARKS, PROVED
from kehu_desk.intelligence.words import (
    category_name,
    channel_name,
    event_name,
    grade_text,
    importance_name,
    stance_name,
    state_name,
    state_text,
    subject_name,
    task_name,
)
from kehu_desk.ui import icons, look
from kehu_desk.ui.facts import Facts, FactSheet

SIGN: Final = 18
MOST: Final = 8  # lines of the tree before it scrolls


class FactPane(FactSheet):
    """Shows the fact it is given."""

    def __init__(self) -> None:
        """Nothing is chosen yet."""
        super().__init__("")
        self.setAccessibleName(self.tr("Details"))
        self.setMinimumWidth(look.scaled(320))
        self.tree: QTreeWidget | None = None

    def show_nothing(self, why: str) -> None:
        """A sentence in place of a fact."""
        self.tree = None
        self.show_boxes([("", (("", why),))])

    def show_view(self, view: FactView) -> None:
        """One fact. What is not corroborated is told in grey."""
        self.tree = self._tree(view)
        boxes = [
            (self.tr("Information"), self._facts(view)),
            (self.tr("Verification"), tuple(self._task(task) for task in view.tasks)),
            (self.tr("Used for the archive"), tuple(self._use(use) for use in view.uses)),
        ]
        self.show_boxes(boxes, self._head(view))

    def _head(self, view: FactView) -> QWidget:
        head, row, mark = QWidget(), view.row, MARKS[view.row.state]
        sign, state, said = QLabel(), QLabel(state_text(row.state, row.support, row.least, row.authoritative)), QLabel(row.statement)
        sign.setPixmap(icons.icon(mark.icon, mark.tone).pixmap(SIGN, SIGN))
        state.setAccessibleName(self.tr("State"))
        state.setStyleSheet(f"color: {look.tones().of(mark.tone).name()}")
        said.setAccessibleName(self.tr("Statement"))
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = said.font()
        font.setBold(True)
        said.setFont(font)
        if row.state not in PROVED:
            said.setStyleSheet(f"color: {look.tones().of(GREY.tone).name()}")
        grid = QGridLayout(head)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(said, 0, 0, 1, 2)
        grid.addWidget(sign, 1, 0)
        grid.addWidget(state, 1, 1)
        if self.tree is not None:
            grid.addWidget(self.tree, 2, 0, 1, 2)
        return head

    # sources

    def _tree(self, view: FactView) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Sources by root"))
        tree.setHeaderLabels([self.tr("Who said it"), self.tr("Says"), self.tr("Grade"), self.tr("Heard")])
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setAlternatingRowColors(True)
        for group in view.groups:
            self._hang(tree, group)
        tree.expandAll()
        for column in range(tree.columnCount()):
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        lines = sum(1 + sum(1 + bool(line.quote) for line in group.lines) for group in view.groups)
        height = tree.fontMetrics().height() + 2
        tree.setFixedHeight((min(lines, MOST) + 3) * height)
        return tree

    def _hang(self, tree: QTreeWidget, group: SourceGroup) -> None:
        """The root, then each source under the one that it repeats."""
        first = group.lines[0]
        root = QTreeWidgetItem(tree, [self.tr("Root: {party}").format(party=first.root_party or first.party)])
        font = root.font(0)
        font.setBold(True)
        root.setFont(0, font)
        root.setFirstColumnSpanned(True)
        above: dict[int, QTreeWidgetItem] = {-1: root}
        for line in group.lines:
            above[line.depth] = self._item(above[line.depth - 1], line)

    def _item(self, above: QTreeWidgetItem, line: SourceLine) -> QTreeWidgetItem:
        says = f"{stance_name(line.stance)} · {channel_name(line.channel)}"
        heard = f"{line.obtained_on.isoformat()} {line.obtained_by}"
        item = QTreeWidgetItem(above, [line.party, says, grade_text(line.reliability, line.credibility), heard])
        uncounted = self.tr("Reliability E and F are shown, but never counted.")
        for column in range(item.columnCount()):
            item.setToolTip(column, item.text(column) if line.counted else uncounted)
            if not line.counted:
                item.setForeground(column, QBrush(look.tones().of("idle")))
        if line.stance == Stance.OPPOSE:
            item.setForeground(1, QBrush(look.tones().of("bad")))
        if line.quote:
            self._quote(item, line.quote)
        return item

    def _quote(self, above: QTreeWidgetItem, quote: str) -> None:
        """His words, below him."""
        said = QTreeWidgetItem(above, [self.tr("“{quote}”").format(quote=quote)])
        said.setFirstColumnSpanned(True)
        said.setForeground(0, QBrush(look.tones().of("idle")))
        said.setToolTip(0, quote)
        said.setFlags(Qt.ItemFlag.ItemIsEnabled)

    # facts

    def _facts(self, view: FactView) -> Facts:
        row = view.row
        return (
            (self.tr("Number"), row.no),
            (self.tr("About"), f"{subject_name(row.subject)} · {row.topic}"),
            (self.tr("Customer"), row.customer or self.tr("None: information of the market")),
            (self.tr("Category"), category_name(row.category)),
            (self.tr("Major change"), event_name(row.event) if row.event else ""),
            (self.tr("Value"), value_text(row.value3, row.unit)),
            (self.tr("As of"), row.as_of.isoformat()),
            (self.tr("Holds until"), row.valid_until.isoformat()),
            (self.tr("Importance"), importance_name(row.importance)),
            (self.tr("Level"), level_name(row.level)),
            (self.tr("Noted by"), row.noted_by),
            (self.tr("Authoritative"), f"{view.marked_by}: {view.marked_why}" if view.marked_by else ""),
            (self.tr("Withdrawn"), view.withdrawn_why),
        )

    def _task(self, task: TaskRow) -> tuple[str, str]:
        text = self.tr("{person}, over {channel}, by {due}").format(
            person=task.assignee, channel=channel_name(task.channel), due=task.due_on.isoformat()
        )
        return task_name(task.state), "\n".join(each for each in (text, task.result) if each)

    def _use(self, use: UseRow) -> tuple[str, str]:
        text = self.tr("“{value}”, noted by {person} when it stood at “{state}”").format(
            value=use.value, person=use.used_by, state=state_name(use.state_then)
        )
        name = f"{section_name(use.section)} · {field_name(field(use.section, use.field))}"
        return name, "\n".join(each for each in (text, use.override_reason) if each)
