"""Page 3 of the first set-up: administrator, manager, custodian and supervisor, each with a password of their own (B-024a)."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout

from kehu_desk.office.words import role_names
from kehu_desk.shell.opening import Founding
from kehu_desk.shell.password_fields import Meter
from kehu_desk.ui import look
from kehu_desk.ui.password_field import PasswordField
from kehu_desk.ui.steps import Step
from kehu_desk.ui.words import texts

ROWS = (("adm", "001"), ("mgr", "002"), ("cus", "003"), ("sup", "004"))
STEPS: Mapping[str, str] = texts(
    {
        "review": QT_TRANSLATE_NOOP("Steps", "reviewing archives"),
        "intake": QT_TRANSLATE_NOOP("Steps", "taking archives into custody"),
        "release": QT_TRANSLATE_NOOP("Steps", "handing out loans"),
        "approve": QT_TRANSLATE_NOOP("Steps", "approving loans"),
        "administration": QT_TRANSLATE_NOOP("Steps", "administering accounts"),
    }
)


class FounderRow:
    """The fields of one account; labels name the role for screen readers."""

    def __init__(self, role: str, number: str) -> None:
        """number: proposed staff number."""
        word = role_names(role)
        self.role, self.word = role, word
        self.name, self.login, self.staff_no = QLineEdit(), QLineEdit(), QLineEdit(number)
        self.password = PasswordField("")
        self.meter = Meter(self.password, lambda: (self.name.text(), self.login.text()))
        for field, label in zip(self.fields(), titles(), strict=True):
            field.setAccessibleName(f"{word} {label}")
        for line in (self.name, self.login):
            line.textChanged.connect(self.meter.weigh)
        self.login.setMaxLength(32)

    def fields(self) -> tuple[QLineEdit, QLineEdit, QLineEdit, PasswordField]:
        """In the order of the titles."""
        return self.name, self.login, self.staff_no, self.password

    def founding(self) -> Founding:
        """What was typed."""
        name, login, staff_no = (field.text().strip() for field in self.fields()[:3])
        return Founding(self.role, name, login, staff_no, self.password.text())

    def whole(self) -> bool:
        """Whether this account could be made."""
        return all(self.founding()) and self.meter.good()


def titles() -> tuple[str, str, str, str]:
    """The captions of the columns."""
    return (
        QCoreApplication.translate("Founders", "Name"),
        QCoreApplication.translate("Founders", "User name"),
        QCoreApplication.translate("Founders", "Staff number"),
        QCoreApplication.translate("Founders", "Password"),
    )


class FoundersPage(Step):
    """Four accounts held by four people, and which steps would still have nobody."""

    def __init__(self, lacking: Callable[[Sequence[str]], Sequence[str]]) -> None:
        """lacking: roles -> steps that nobody would do."""
        super().__init__(
            self.tr("The first four people"),
            self.tr("Four eyes need different people: each has a user name, a staff number and a password of their own."),
        )
        self._lacking = lacking
        self.rows = [FounderRow(role, number) for role, number in ROWS]
        self.still = QLabel()
        self.still.setWordWrap(True)
        self.still.setAccessibleName(self.tr("Steps without anybody"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.GAP)
        grid.setVerticalSpacing(look.WIDE)
        for column, title in enumerate(("", *titles(), self.tr("Strength"))):
            grid.addWidget(QLabel(title), 0, column)
        for line, row in enumerate(self.rows, 1):
            self._add(grid, line, row)
        for column, stretch in ((1, 2), (2, 2), (3, 1), (4, 3), (5, 2)):
            grid.setColumnStretch(column, stretch)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.WIDE)
        layout.addLayout(grid)
        layout.addWidget(self.still)
        layout.addStretch(1)

    def _add(self, grid: QGridLayout, line: int, row: FounderRow) -> None:
        caption = QLabel(row.word)
        caption.setBuddy(row.name)
        for column, widget in enumerate((caption, *row.fields(), row.meter)):
            grid.addWidget(widget, line, column)
        for field in row.fields():
            field.textChanged.connect(self._look_again)

    def entered(self) -> None:
        """Say what is missing from the beginning."""
        self._look_again()

    def founders(self) -> tuple[Founding, ...]:
        """What was typed, in the order of the rows."""
        return tuple(row.founding() for row in self.rows)

    def answered(self) -> bool:
        """All four are whole, and nobody appears twice."""
        return all(row.whole() for row in self.rows) and not self._twice()

    def _twice(self) -> bool:
        people = self.founders()
        logins, numbers = {one.login.casefold() for one in people}, {one.staff_no for one in people}
        return min(len(logins), len(numbers)) < len(people)

    def _look_again(self) -> None:
        self.still.setText(self._hint())
        self.changed.emit()

    def _hint(self) -> str:
        steps = self._lacking([row.role for row in self.rows if row.whole()])
        if steps:
            names = "、".join(QCoreApplication.translate("Steps", STEPS[step]) for step in steps)
            return self.tr("Nobody would be there for: {steps}").format(steps=names)
        if missing := [row.word for row in self.rows if not row.whole()]:
            return self.tr("Still to fill in: {people}").format(people="、".join(missing))
        if self._twice():
            return self.tr("User names and staff numbers must differ from each other.")
        return self.tr("Every step has somebody.")
