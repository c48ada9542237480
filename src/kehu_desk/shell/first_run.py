"""The wizard 【首次设置】: where the data lie, whose office it is, the first four people, and what comes then."""

import re
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kehu_desk.kernel.errors import Refused, no
from kehu_desk.shell import language
from kehu_desk.shell.founders_page import FoundersPage
from kehu_desk.shell.opening import NewOffice, Opening
from kehu_desk.shell.words import WORDS
from kehu_desk.store.files import StoreFiles, refuse_network
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, named
from kehu_desk.ui.steps import Step, Steps
from kehu_desk.ui.words import sentences

PREFIX = re.compile(r"[A-Z]{2,4}")
Start = Literal["empty", "import", "demo"]


def refuse_taken(folder: Path) -> None:
    """Raises Refused E_STORE_EXISTS when an office lies in the folder."""
    if StoreFiles(folder).exist():
        raise Refused(no("E_STORE_EXISTS", path=str(folder)))


def _form(page: QWidget) -> QFormLayout:
    form = QFormLayout(page)
    form.setVerticalSpacing(look.WIDE)
    form.setHorizontalSpacing(look.WIDE)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


class PlacePage(Step):
    """Page 1: language, and the folder of the data."""

    language_chosen = Signal(str)
    demo_wanted = Signal()

    def __init__(self, folder: Path, spoken: str) -> None:
        """folder: proposed; spoken: the language now."""
        super().__init__(
            self.tr("Language and place"),
            self.tr("The data stay on this computer, encrypted. Shares and cloud folders can damage the file."),
        )
        self.language, self.folder, self.problem = QComboBox(), QLineEdit(str(folder)), QLabel()
        for code, name in language.NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(spoken))
        self.language.setAccessibleDescription(self.tr("Language"))
        self.language.activated.connect(lambda _at: self.language_chosen.emit(self.language.currentData()))
        self.folder.setAccessibleName(self.tr("Data folder"))
        self.folder.textChanged.connect(self.changed)
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        choose, demo = button(self.tr("Choose…")), button(self.tr("Look at demo data first"))
        choose.clicked.connect(self._choose)
        demo.clicked.connect(self.demo_wanted)
        line = QHBoxLayout()
        line.addWidget(self.folder, 1)
        line.addWidget(choose)
        form = _form(self)
        form.addRow(self.tr("Language"), self.language)
        form.addRow(self.tr("Data folder"), line)
        form.addRow("", self.problem)
        beside = QHBoxLayout()
        beside.addWidget(demo)
        beside.addStretch(1)
        form.addRow("", beside)

    def place(self) -> Path:
        """The folder chosen."""
        return Path(self.folder.text().strip()).expanduser()

    def answered(self) -> bool:
        """A whole path was given."""
        return self.place().is_absolute()

    def accepts(self) -> bool:
        """A share, a cloud folder or a folder with an office is refused here, not at the end."""
        try:
            refuse_network(self.place())
            refuse_taken(self.place())
        except Refused as refused:
            self.problem.setText(sentences(refused, WORDS)[0])
            return False
        self.problem.clear()
        return True

    def _choose(self) -> None:
        if path := QFileDialog.getExistingDirectory(self, self.tr("Data folder"), str(self.place().parent)):
            self.folder.setText(path)


class CompanyPage(Step):
    """Page 2: whose office it is, and how archives are numbered."""

    def __init__(self) -> None:
        """KH is proposed."""
        super().__init__(
            self.tr("Company and numbers"),
            self.tr("Both stand on every printed dossier. A number is given once and never used again."),
        )
        self.company, self.rule, self.sample = QLineEdit(), QLineEdit("KH"), QLabel()
        self.company.setAccessibleName(self.tr("Company name"))
        self.rule.setAccessibleName(self.tr("Letters of archive numbers"))
        self.rule.setMaxLength(4)
        self.sample.setObjectName("muted")
        for field in (self.company, self.rule):
            field.textChanged.connect(self._show)
        form = _form(self)
        form.addRow(self.tr("Company name"), self.company)
        form.addRow(self.tr("Letters of archive numbers"), self.rule)
        form.addRow("", self.sample)
        self._show()

    def prefix(self) -> str:
        """The letters, in capitals."""
        return self.rule.text().strip().upper()

    def _show(self) -> None:
        self.sample.setText(self.tr("{letters}-year-5 digits, such as {letters}-2026-00001").format(letters=self.prefix() or "?"))
        self.changed.emit()

    def answered(self) -> bool:
        """A name, and two to four letters."""
        return bool(self.company.text().strip()) and bool(PREFIX.fullmatch(self.prefix()))


class BeginPage(Step):
    """Page 4: begin with nothing, with a table, or with the demo."""

    def __init__(self) -> None:
        """Empty is proposed."""
        super().__init__(
            self.tr("How to begin"),
            self.tr("The recovery code is shown next, this once."),
        )
        self.choices = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.WIDE)
        for place, words in enumerate(
            (
                self.tr("Start empty"),
                self.tr("Import from a table: the import opens when the manager has signed in"),
                self.tr("Look at the demo data; no office is made yet"),
            )
        ):
            choice = QRadioButton(words)
            choice.setAccessibleName(words)
            self.choices.addButton(choice, place)
            layout.addWidget(choice)
        layout.addStretch(1)
        self.choices.button(0).setChecked(True)

    def chosen(self) -> Start:
        """What comes after."""
        order: tuple[Start, ...] = ("empty", "import", "demo")
        return order[self.choices.checkedId()]


class FirstRun(Steps):
    """Asks; the owner founds."""

    wanted = Signal(object, str)
    """A NewOffice, and how to begin: empty or import."""
    demo_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(self, opening: Opening, spoken: str, parent: QWidget | None = None) -> None:
        """spoken: the language now."""
        super().__init__(QCoreApplication.translate("FirstRun", "Finish"), parent)
        named(self, self.tr("First set-up"))
        self.place, self.company = PlacePage(opening.folder, spoken), CompanyPage()
        self.founders, self.begin = FoundersPage(opening.lacking), BeginPage()
        for page in (self.place, self.company, self.founders, self.begin):
            self.add(page)
        self.place.language_chosen.connect(self.language_chosen)
        self.place.demo_wanted.connect(self.demo_wanted)
        self.asked.connect(self._hand_over)
        self.resize(900, 480)

    def _hand_over(self) -> None:
        """The window stays until the office is made."""
        if (begin := self.begin.chosen()) == "demo":
            self.demo_wanted.emit()
            return
        office = NewOffice(self.place.place(), self.company.company.text().strip(), self.company.prefix(), self.founders.founders())
        self.wanted.emit(office, begin)
