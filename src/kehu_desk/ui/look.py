"""One look for the whole program: Fusion style, a light and a dark palette, spacing, status colours, fonts."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from kehu_desk.kernel import paths

Theme = Literal["light", "dark", "system"]
Tone = Literal["ok", "warn", "bad", "idle"]

TIGHT, GAP, WIDE = 4, 8, 16  # pixels between things that belong together, stand beside each other, stand apart
RADIUS = 4
POINTS = 10.0  # letter size at scale 100


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of one theme, as #rrggbb. Every status colour reads on base and on window at 4.5 : 1 or better."""

    window: str
    base: str
    stripe: str
    raised: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    link: str
    ok: str
    warn: str
    bad: str
    idle: str

    def of(self, tone: Tone) -> QColor:
        """The colour of a status."""
        return QColor(str(getattr(self, tone)))


LIGHT = Tones(
    window="#f3f5f7", base="#ffffff", stripe="#f6f8fa", raised="#fbfcfd", line="#cfd6dd", text="#1d2730", muted="#566270", faint="#98a2ad",
    accent="#1f6690", on_accent="#ffffff", link="#1b5f88", ok="#19703d", warn="#8a5200", bad="#b3261e", idle="#566270",
)  # fmt: skip
DARK = Tones(
    window="#20252b", base="#181c21", stripe="#1d2228", raised="#2a3038", line="#3d4650", text="#e3e8ed", muted="#a9b4bf", faint="#6f7a86",
    accent="#2f7fae", on_accent="#ffffff", link="#7cc0ea", ok="#62cb8e", warn="#efb54f", bad="#ff8d84", idle="#a9b4bf",
)  # fmt: skip

# Fusion derives edges from the window colour by darkening it: on dark they vanish, and with them every empty box.
DARK_EDGES = """
    QLineEdit, QPlainTextEdit, QTextEdit {{ border: 1px solid {line}; border-radius: 3px; padding: 1px; background: {base}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border-color: {accent}; }}
    QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{ border: none; }}
    QCheckBox::indicator:unchecked, QListWidget::indicator:unchecked, QTreeView::indicator:unchecked {{
        width: 12px; height: 12px; border: 1px solid {line}; border-radius: 2px; background: {base}; }}
    QRadioButton::indicator:unchecked {{ width: 12px; height: 12px; border: 1px solid {line}; border-radius: 7px; background: {base}; }}
"""

_now = LIGHT


def tones() -> Tones:
    """The colours in use now."""
    return _now


def apply(app: QApplication, theme: Theme = "system", scale: int = 100) -> None:
    """Dress the program. scale is the letter size in per cent, held between 90 and 150. May be called again at any time."""
    global _now
    _now = DARK if _is_dark(app, theme) else LIGHT
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    font, text = letters(scale), sheet(_now)
    if (app.font(), app.styleSheet()) != (font, text):  # setting the sheet polishes every widget anew
        app.setFont(font)
        app.setPalette(palette(_now))
        app.setStyleSheet(text)  # also for the letters alone: under a sheet a new font reaches old widgets only so
        from kehu_desk.ui import icons  # icons ask this module for their colours

        icons.retint(app)


def _is_dark(app: QApplication, theme: Theme) -> bool:
    return theme == "dark" or (theme == "system" and app.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def palette(tone: Tones) -> QPalette:
    """The Qt palette of a theme."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    for place, colour in {
        role.Window: tone.window, role.Base: tone.base, role.AlternateBase: tone.stripe, role.Button: tone.raised,
        role.WindowText: tone.text, role.Text: tone.text, role.ButtonText: tone.text, role.BrightText: tone.bad,
        role.PlaceholderText: tone.muted, role.Highlight: tone.accent, role.HighlightedText: tone.on_accent, role.Accent: tone.accent,
        role.Link: tone.link, role.LinkVisited: tone.link, role.ToolTipBase: tone.raised, role.ToolTipText: tone.text,
        role.Light: tone.raised, role.Midlight: tone.stripe, role.Mid: tone.line, role.Dark: tone.faint, role.Shadow: tone.faint,
    }.items():  # fmt: skip
        made.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, place, QColor(tone.faint))
    made.setColor(group.Disabled, role.Highlight, QColor(tone.line))
    made.setColor(group.Disabled, role.HighlightedText, QColor(tone.muted))
    return made


def scaled(pixels: int) -> int:
    """A width or height meant for the usual letters, at the letters in use."""
    return round(pixels * QApplication.font().pointSizeF() / POINTS)


def letters(scale: int = 100) -> QFont:
    """The letters of the program at a size in per cent; the shipped families first, then what the machine has."""
    font = QFont(QApplication.font())
    if families():
        font.setFamilies(list(dict.fromkeys([*families(), *font.families()])))
    font.setPointSizeF(POINTS * min(150, max(90, scale)) / 100)
    return font


@cache
def families() -> tuple[str, ...]:
    """Load the shipped fonts once and name their families, the main one first. Empty when none are shipped."""
    found = [
        family
        for file in sorted((paths.resources() / "fonts").glob("*.ttf"), key=lambda file: ("Noto" not in file.name, file.name))
        for family in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    ]
    return tuple(dict.fromkeys(found))


def sheet(tone: Tones) -> str:
    """The few rules that a palette cannot say."""
    return (
        (DARK_EDGES.format(line=tone.faint, accent=tone.link, base=tone.base) if tone is DARK else "")
        + f"""
    QToolTip {{ color: {tone.text}; background: {tone.raised}; border: 1px solid {tone.line}; padding: {TIGHT}px; }}
    #chip, #toast, #card {{ background: {tone.raised}; border: 1px solid {tone.line}; border-radius: {RADIUS}px; }}
    #problem {{ color: {tone.bad}; }}
    #muted {{ color: {tone.muted}; }}
    EmptyState #ok {{ color: {tone.ok}; }} EmptyState #warn {{ color: {tone.warn}; }} EmptyState #bad {{ color: {tone.bad}; }}
    QMenuBar {{ background: {tone.window}; }}
    QMenuBar::item {{ padding: {TIGHT + 2}px {GAP + 2}px; background: transparent; border-radius: {RADIUS}px; }}
    QMenuBar::item:selected {{ background: {tone.raised}; }}
    QMenuBar::item:pressed {{ background: {tone.line}; }}
    """
    )
