"""The pane beside the list of rules: the text, 【确认已阅】, and who has not."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from kehu_desk.templates.queries import RuleView
from kehu_desk.templates.words import day_text, state_name
from kehu_desk.ui import icons, look

SIGN = 16  # px of the icons


class RulePane(QWidget):
    """Shows one version, or says that none is chosen."""

    def __init__(self, office: ZoneInfo) -> None:
        """office: whose days are shown."""
        super().__init__()
        self.setAccessibleName(self.tr("Details"))
        self._office = office
        self.head, self.meta, self.body = QLabel(), QLabel(), QPlainTextEdit()
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        for label in (self.head, self.meta):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.meta.setObjectName("muted")
        self.head.setAccessibleName(self.tr("Title"))
        self.body.setAccessibleName(self.tr("Text of the rule"))
        self.body.setReadOnly(True)
        self.body.setPlaceholderText(self.tr("Choose a rule to read it."))
        self.people, self.pages = QListWidget(), QTabWidget()
        self.people.setAccessibleName(self.tr("Who has acknowledged"))
        self.people.setIconSize(QSize(SIGN, SIGN))
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(self.tr("Pages of the rule"))
        self.pages.tabBar().setAccessibleName(self.pages.accessibleName())
        self.pages.addTab(self.body, self.tr("Text"))
        self.pages.addTab(self.people, self.tr("Acknowledgements"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.GAP, 0, 0, 0)
        layout.setSpacing(look.TIGHT)
        for each in (self.head, self.meta, self.pages):
            layout.addWidget(each, 1 if each is self.pages else 0)
        self.show_rule(None)

    def show_rule(self, view: RuleView | None) -> None:
        """Show a version; None: nothing."""
        self.head.setText(f"{view.row.code}  {view.row.title}" if view else "")
        self.meta.setText(self._meta(view) if view else "")
        body = view.body if view else ""
        if self.body.toPlainText() != body:
            self.body.setPlainText(body)
        seen = view.seen if view else ()
        missing = sum(each.at is None for each in seen)
        self.people.clear()
        for each in seen:
            said = day_text(each.at, self._office) or self.tr("not yet")
            item = QListWidgetItem("  ".join(part for part in (each.person, each.dept, said) if part))
            item.setIcon(icons.icon("clock", "warn") if each.at is None else icons.icon("check", "ok"))
            self.people.addItem(item)
        self.pages.setTabText(1, self.tr("Not yet acknowledged: {missing} of {all}").format(missing=missing, all=len(seen)))
        self.pages.setTabVisible(1, bool(seen))

    def _meta(self, view: RuleView) -> str:
        row = view.row
        parts = [
            state_name(row.state), self.tr("Version {version}").format(version=row.version),
            self.tr("holds from {day}").format(day=row.effective_on.isoformat()), self.tr("drafted by {name}").format(name=row.drafted_by),
        ]  # fmt: skip
        if row.decided_at is not None:
            parts.append(self.tr("decided by {name}, {day}").format(name=row.decided_by, day=day_text(row.decided_at, self._office)))
        return " · ".join(parts)
