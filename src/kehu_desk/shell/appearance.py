"""【外观】: light, dark or as the system, the size of the letters, the language."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFormLayout, QLabel, QSlider, QVBoxLayout, QWidget

from kehu_desk.shell import language
from kehu_desk.ui import look
from kehu_desk.ui.dialogs import button, button_row, named
from kehu_desk.ui.memory import Memory

THEME, SCALE, LANGUAGE = "look/theme", "look/scale", "look/language"
LEAST, MOST, USUAL = 90, 150, 100


def theme_of(habits: Memory) -> look.Theme:
    """The theme kept, otherwise as the system."""
    kept = habits.get(THEME)
    return "light" if kept == "light" else "dark" if kept == "dark" else "system"


def scale_of(habits: Memory) -> int:
    """The letter size kept, in per cent, 90 to 150."""
    kept = habits.get(SCALE) or ""
    return min(MOST, max(LEAST, int(kept))) if kept.isdecimal() else USUAL


def language_of(habits: Memory) -> str:
    """The language kept, otherwise Chinese."""
    return language.ENGLISH if habits.get(LANGUAGE) == language.ENGLISH else language.CHINESE


def dress(app: QApplication, habits: Memory) -> None:
    """Dress the program as it was left."""
    look.apply(app, theme_of(habits), scale_of(habits))


class Appearance(QDialog):
    """Every change shows at once and is kept."""

    def __init__(self, app: QApplication, habits: Memory, parent: QWidget | None = None) -> None:
        """habits: of the machine."""
        super().__init__(parent)
        named(self, self.tr("Appearance"))
        self._app, self._habits = app, habits
        self.theme, self.language = QComboBox(), QComboBox()
        self.scale, self.percent = QSlider(Qt.Orientation.Horizontal), QLabel()
        self._fill()
        self._lay_out()
        self._listen()

    def _fill(self) -> None:
        for key, word in (("light", self.tr("Light")), ("dark", self.tr("Dark")), ("system", self.tr("As the system"))):
            self.theme.addItem(word, key)
        self.theme.setCurrentIndex(self.theme.findData(theme_of(self._habits)))
        for code, name in language.NAMES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(language_of(self._habits)))
        self.scale.setRange(LEAST, MOST)
        self.scale.setSingleStep(5)
        self.scale.setPageStep(10)
        self.scale.setTickInterval(10)
        self.scale.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.scale.setValue(scale_of(self._habits))
        self.percent.setText(f"{self.scale.value()} %")

    def _lay_out(self) -> None:
        self.theme.setAccessibleDescription(self.tr("Colours"))
        self.language.setAccessibleDescription(self.tr("Language"))
        self.scale.setAccessibleName(self.tr("Letter size"))
        form = QFormLayout()
        form.setSpacing(look.WIDE)
        form.addRow(self.tr("Colours"), self.theme)
        form.addRow(self.tr("Letter size"), self.scale)
        form.addRow("", self.percent)
        form.addRow(self.tr("Language"), self.language)
        later = QLabel(self.tr("The language changes at the next sign-in."))
        later.setObjectName("muted")
        close = button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.WIDE)
        layout.addLayout(form)
        layout.addWidget(later)
        layout.addLayout(button_row(close))
        self.setMinimumWidth(420)

    def _listen(self) -> None:
        self.theme.activated.connect(lambda _at: self._keep(THEME, self.theme.currentData()))
        self.language.activated.connect(lambda _at: self._habits.put(LANGUAGE, self.language.currentData()))
        self.scale.valueChanged.connect(lambda value: self.percent.setText(f"{value} %"))
        # Not while the handle moves: dressing all windows anew takes longer than a frame.
        self.scale.setTracking(False)
        self.scale.sliderMoved.connect(lambda value: self.percent.setText(f"{value} %"))
        self.scale.valueChanged.connect(lambda value: self._keep(SCALE, str(value)))

    def _keep(self, key: str, value: str) -> None:
        self._habits.put(key, value)
        dress(self._app, self._habits)
