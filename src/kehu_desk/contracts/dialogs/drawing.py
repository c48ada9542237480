"""【新建合同】: whose, from which standard text, then its terms and what the text asks for, filled in as far as one may see."""

from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.borrowing.dialogs.archive_line import ArchiveLine
from kehu_desk.borrowing.dialogs.parts import head_of
from kehu_desk.contracts.dialogs.fields import Offered, draft_of, groups, offered, shown, template_of
from kehu_desk.contracts.service import Draft, draw_contract, prefill
from kehu_desk.contracts.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.templates.queries import TemplateView
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk, office_today
from kehu_desk.ui.dialogs import named
from kehu_desk.ui.editors import ChoiceEditor, name_editor
from kehu_desk.ui.fields import Field, Kind
from kehu_desk.ui.form import Form
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.lines import Lines
from kehu_desk.ui.steps import Step, Steps

USUAL: Final = Draft()._asdict()


class WhoseStep(Step):
    """Customer and standard text."""

    def __init__(self, desk: Desk, known: Offered) -> None:
        """Nothing is chosen, unless there is one text only."""
        super().__init__(self.tr("New contract"), self.tr("Whose contract, and from which published standard text?"))
        self._desk = desk
        self.customer: UUID | None = None
        self.archive, self.problems = ArchiveLine(desk), Lines(self.tr("Why not"), "bad")
        self.head = QLabel(self.tr("No customer chosen yet"))
        self.head.setAccessibleName(self.tr("Customer"))
        self.head.setWordWrap(True)
        text = Field(key="template", label=self.tr("Standard text"), kind=Kind.CHOICE, options=known.texts, required=True)
        self.template = ChoiceEditor(text)
        name_editor(self.template, text)
        if len(known.texts) == 1:
            self.template.set_value(known.texts[0][0])
        form = QFormLayout()
        form.setSpacing(look.GAP)
        form.addRow(self.tr("Customer"), self.head)
        form.addRow(self.tr("Standard text"), self.template)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.archive)
        layout.addLayout(form)
        layout.addWidget(self.problems)
        layout.addStretch(1)
        if not known.texts:
            none = self.tr("No standard text is published yet. The officers of contracts propose one, a manager publishes it.")
            self.problems.show_lines([none])
        self.archive.chosen.connect(self.choose)
        self.archive.search.changed.connect(lambda _text: self.archive.hits.show())
        self.template.changed.connect(self.changed)

    def choose(self, customer: UUID) -> None:
        """The customer meant."""
        try:
            head = head_of(self._desk, customer)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.customer = customer
        self.head.setText(f"{head.name}  {head.number}")
        self.archive.hits.hide()
        self.changed.emit()

    def answered(self) -> bool:
        """Both are chosen."""
        return self.customer is not None and bool(self.template.value())


class TermsStep(Step):
    """The form of the draft; it is made when the text is known, and made anew for another text."""

    def __init__(self, desk: Desk, whose: WhoseStep, known: Offered) -> None:
        """Empty until it comes to the front."""
        super().__init__(self.tr("Terms"), self.tr("What you may see of the archive is filled in. Nothing is handed in yet."))
        self._desk, self._whose, self._known = desk, whose, known
        self._made_for: tuple[UUID | None, str] = (None, "")
        self.form: Form | None = None
        self.problems = Lines(self.tr("Why not"), "bad")
        self._reading = Latest(self, self._fill, lambda refusal: self.problems.show_lines(explain_all(refusal)))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.problems)

    def entered(self) -> None:
        """Read what the archive knows, on a worker: each section is entered in the log first."""
        wanted = (self._whose.customer, self._whose.template.value())
        if wanted == self._made_for:
            return
        self._made_for = wanted
        customer, template = cast("UUID", wanted[0]), UUID(wanted[1])
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: (template_of(door, caller, template), prefill(door, caller, customer, template)))

    def _fill(self, found: tuple[TemplateView, dict[str, str]]) -> None:
        template, values = found
        if self.form is not None:
            self._layout.removeWidget(self.form)
            self.form.deleteLater()
        self.form = Form(groups(template, self._known), office_today(self._desk))
        self.form.set_values(shown(USUAL, values, template))
        self._layout.insertWidget(0, self.form, 1)
        self.changed.emit()

    def answered(self) -> bool:
        """The form is there."""
        return self.form is not None

    def accepts(self) -> bool:
        """Everything can be read."""
        return self.form is not None and self.form.check()


class DrawDialog(Steps):
    """drawn tells the id of the new draft."""

    drawn = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(self.tr("Draw contract"), parent)
        named(self, self.tr("New contract"))
        self._desk = desk
        known = offered(desk.door, desk.caller)
        self.whose = WhoseStep(desk, known)
        self.terms = TermsStep(desk, self.whose, known)
        self.add(self.whose)
        self.add(self.terms)
        self.asked.connect(self.submit)
        self.resize(look.scaled(760), look.scaled(560))

    def submit(self) -> None:
        """Draw it, or say why not."""
        assert self.terms.form is not None
        assert self.whose.customer is not None
        draft = draft_of(self.terms.form.values())
        if draft is None:
            self.terms.form.set_problems({"discount_bp": self.tr("Write the discount in per cent, such as 2.5.")})
            return
        try:
            made = self._desk.act(draw_contract, self.whose.customer, UUID(self.whose.template.value()), draft)
        except Refused as refusal:
            self.terms.problems.show_lines(explain_all(refusal))
            return
        self.accept()
        if made is not None:
            self.drawn.emit(made)
