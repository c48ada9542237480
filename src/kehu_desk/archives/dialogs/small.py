"""Two short dialogs: 【归档】, what the custodian enters at intake, and 【小更正】, a new phone or e-mail beside the field."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kehu_desk.archives.rules.corrections import SECTION_OF
from kehu_desk.archives.service.filing import Intake
from kehu_desk.archives.words import key_name
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.form import Form


def _no_day() -> date:
    """Neither form holds a day; Form asks for one all the same."""
    return date.min


class AskForm(QDialog):
    """A sentence, a few fields, and a button that is only taken when they are right."""

    answered = Signal(object)

    def __init__(self, title: str, sentence: str, fields: list[Field], parent: QWidget | None) -> None:
        """title is also the verb of the button."""
        super().__init__(parent)
        named(self, title)
        head = QLabel(sentence)
        head.setWordWrap(True)
        self.form = Form([Group(title, fields)], _no_day)
        self.accept_button = button(title, primary=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(head)
        layout.addWidget(self.form, 1)
        layout.addLayout(button_row(cancel_button(self), self.accept_button))
        self.accept_button.clicked.connect(self.submit)
        self.form.save_wanted.connect(self.submit)
        self.setMinimumWidth(look.scaled(560))
        self.adjustSize()

    def submit(self) -> None:
        """Take the answer when every field is right."""
        if self.form.check():
            self.answered.emit(self.answer())
            self.accept()

    def answer(self) -> object:
        """The value that answered tells."""
        return self.form.values()


class IntakeDialog(AskForm):
    """【归档】: class code, shelf, volumes, pages, retention, originals (business.md §5)."""

    def __init__(self, name: str, pages: int = 0, parent: QWidget | None = None) -> None:
        """name of the archive; pages proposed."""
        retention = [("permanent", self.tr("Permanent")), ("y30", self.tr("30 years")), ("y10", self.tr("10 years"))]
        fields = [
            Field(key="class_code", label=self.tr("Class code")),
            Field(key="shelf", label=self.tr("Shelf"), help=self.tr("Room / cabinet / layer / box")),
            Field(key="volumes", label=self.tr("Volumes"), kind=Kind.INT, required=True),
            Field(key="pages", label=self.tr("Pages"), kind=Kind.INT, required=True),
            Field(key="retention", label=self.tr("Retention"), kind=Kind.CHOICE, options=retention, required=True),
            Field(key="original_present", label=self.tr("Originals"), kind=Kind.BOOL, help=self.tr("checked and present")),
        ]
        super().__init__(self.tr("File"), self.tr("Taking in “{name}”: it gets its archive number.").format(name=name), fields, parent)
        usual = Intake(pages=pages)
        self.form.set_values({"volumes": usual.volumes, "pages": usual.pages, "retention": usual.retention})

    def answer(self) -> Intake:
        """What was entered."""
        return Intake(**self.form.values())


class CorrectionDialog(AskForm):
    """【小更正】: stands beside the field at once, enters the archive with the next acceptance (B-173a)."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name of the archive."""
        options = [(key, key_name(key, section)) for key, section in SECTION_OF.items()]
        post = self.tr("for a new post: name, colon, post")
        fields = [
            Field(key="field", label=self.tr("Field"), kind=Kind.CHOICE, options=options, required=True),
            Field(key="value", label=self.tr("New value"), required=True, limit=120, help=post),
        ]
        sentence = self.tr("“{name}”: the new value shows beside the old one until the next acceptance (B-173a).")
        super().__init__(self.tr("Small correction"), sentence.format(name=name), fields, parent)
        self.form.set_values({"field": "phone"})

    def answer(self) -> tuple[str, str]:
        """Field and value."""
        found = self.form.values()
        return str(found["field"]), str(found["value"])
