"""The pane of one person: roles, how to treat him, who assessed him."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from kehu_desk.deciders.queries import AssessmentRow, PersonRow, RoleRow
from kehu_desk.deciders.rules.styles import TO_VERIFY
from kehu_desk.deciders.service.reading import Board
from kehu_desk.deciders.tab.bare import bare
from kehu_desk.deciders.table import name_text, role_line, role_source, style_text, view_line, view_source
from kehu_desk.deciders.words import card_lines, style_name
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.window_model import WindowModel

ROLES, VIEWS = "deciders/roles", "deciders/assessments"
ROOM: Final = 110  # pixels of a small table


class StyleCard(QFrame):
    """What the style values, how to treat it, what to bring, what to avoid."""

    def __init__(self) -> None:
        """No style yet."""
        super().__init__()
        self.setObjectName("chip")
        self.setAccessibleName(self.tr("Card of the style"))
        self.title, self.note = QLabel(), QLabel()
        self.title.setAccessibleName(self.tr("Style"))
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.note.setWordWrap(True)
        self.note.setAccessibleName(self.tr("How sure it is"))
        self.note.setObjectName("problem")
        self.lines = QFormLayout()
        self.lines.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.lines.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.TIGHT)
        layout.addWidget(self.title)
        layout.addWidget(self.note)
        layout.addLayout(self.lines)

    def show_style(self, person: PersonRow | None) -> None:
        """Without a style it says what to do."""
        while self.lines.rowCount():
            self.lines.removeRow(0)
        if person is None or not person.style:
            self.title.setText(self.tr("Style not assessed yet"))
            self.note.setText(self.tr("Assess it after a talk: the questionnaire helps.") if person is not None else "")
            self.note.setVisible(person is not None)
            return
        self.title.setText(style_text(person))
        self.note.setText(self._doubt(person))
        self.note.setVisible(bool(self.note.text()))
        for name, text in card_lines(person.style):
            label, value = QLabel(name), QLabel(text)
            label.setObjectName("muted")
            value.setWordWrap(True)
            value.setAccessibleName(name)
            value.setAccessibleDescription(text)
            self.lines.addRow(label, value)

    def _doubt(self, person: PersonRow) -> str:
        if person.style_state == TO_VERIFY:
            text = self.tr("To verify: others say {styles}. Observe, and assess again.")
            return text.format(styles="、".join(style_name(each) for each in person.others))
        if person.style_state == "filed":
            return self.tr("As the archive says; nobody has assessed it since.")
        return ""


class PersonPane(QScrollArea):
    """One person of a board; which role and which assessment are chosen is asked by the page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Nobody is shown yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Person"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._roles: tuple[RoleRow, ...] = ()
        self._views: tuple[AssessmentRow, ...] = ()
        self.head, self.meta, self.card = QLabel(), QLabel(), StyleCard()
        self.role_model = WindowModel(role_source(self._role_lines), self)
        self.view_model = WindowModel(view_source(self._view_lines), self)
        self.role_view = bare(desk, self.tr("Buying roles"), self.role_model, ROLES)
        self.assessments = bare(desk, self.tr("Assessments of the style"), self.view_model, VIEWS)
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.head.setAccessibleName(self.tr("Name"))
        self.meta.setAccessibleName(self.tr("Post and phone"))
        self.meta.setObjectName("muted")
        for each in (self.head, self.meta):
            each.setWordWrap(True)
        self._lay_out()
        self.show_person(None, None)

    def _lay_out(self) -> None:
        self.inside = QWidget()
        layout = QVBoxLayout(self.inside)
        layout.setContentsMargins(look.GAP, look.TIGHT, look.GAP, 0)
        layout.setSpacing(look.TIGHT)
        self.roles_title, self.views_title = QLabel(self.tr("Buying roles")), QLabel(self.tr("Assessments of the style"))
        for table in (self.role_view, self.assessments):
            table.setMinimumHeight(look.scaled(ROOM))
        for part in (self.head, self.meta, self.card, self.roles_title, self.role_view, self.views_title, self.assessments):
            layout.addWidget(part, 1 if part in (self.role_view, self.assessments) else 0)
        self.setWidget(self.inside)

    def show_person(self, board: Board | None, person: PersonRow | None) -> None:
        """None: nobody is chosen."""
        known = board is not None and board.knows and person is not None
        self._roles = person.told if person is not None else ()
        self._views = tuple(each for each in (board.assessments if board else ()) if person and each.contact_id == person.contact_id)
        self.head.setText(name_text(person) if person else self.tr("Choose a person."))
        self.meta.setText(" · ".join(each for each in (person.dept, person.post, person.mobile) if each) if person else "")
        if person is not None and person.came_from:
            self.meta.setText(self.tr("{meta} · before at {customer}").format(meta=self.meta.text(), customer=person.came_from))
        self.card.show_style(person if known else None)
        for part in (self.card, self.roles_title, self.role_view, self.views_title, self.assessments):
            part.setVisible(known)
        self.role_model.refresh()
        self.view_model.refresh()

    def role(self) -> RoleRow | None:
        """The role that is chosen, or the only one."""
        chosen = self.role_view.chosen_ids() if self.role_view.chosen_count() == 1 else []
        if not chosen and len(self._roles) == 1:
            return self._roles[0]
        return next((each for each in self._roles if chosen and each.id == chosen[0]), None)

    def assessment(self, mine: UUID | None) -> AssessmentRow | None:
        """The assessment that is chosen, or one's own latest."""
        chosen = self.assessments.chosen_ids() if self.assessments.chosen_count() == 1 else []
        if not chosen:
            return next((each for each in self._views if each.assessed_by == mine), None)
        return next((each for each in self._views if each.id == chosen[0]), None)

    def _role_lines(self) -> list[Row]:
        return [role_line(each) for each in self._roles]

    def _view_lines(self) -> list[Row]:
        return [view_line(each) for each in self._views]
