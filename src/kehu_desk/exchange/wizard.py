"""【导入向导】: 选择文件 → 列对应 → 预览 → 结果. Source: screens.md §3 rows 10 and 11."""

from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kehu_desk.exchange.pages import work
from kehu_desk.exchange.pages.assign_page import AssignPage
from kehu_desk.exchange.pages.busy import Busy
from kehu_desk.exchange.pages.columns_page import ColumnsPage
from kehu_desk.exchange.pages.file_page import FilePage
from kehu_desk.exchange.pages.preview_page import PreviewPage
from kehu_desk.exchange.pages.result_page import ResultPage
from kehu_desk.exchange.pages.work import Work
from kehu_desk.exchange.plan import Plan
from kehu_desk.exchange.sheets_out import write_template
from kehu_desk.ui import look, notices
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, named

FILE, COLUMNS, PREVIEW, RESULT = range(4)


class ImportWizard(QDialog):
    """Four pages. All work on files and on the store runs in the background; Esc stops it before it closes the wizard."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Begins with 选择文件."""
        super().__init__(parent)
        named(self, self._title())
        self.setWindowModality(Qt.WindowModality.WindowModal)
        does = self._work()
        self.file_page, self.columns_page = FilePage(desk, does), self._assigning(desk)
        self.preview_page, self.result_page = PreviewPage(desk, does), ResultPage(desk, does)
        self.titles = (self.tr("Choose file"), self.tr("Assign columns"), self.tr("Preview"), self.tr("Result"))
        self.pages, self.steps = QStackedWidget(), QLabel()
        self.steps.setTextFormat(Qt.TextFormat.RichText)
        pages: list[FilePage | AssignPage | PreviewPage | ResultPage]
        pages = [self.file_page, self.columns_page, self.preview_page, self.result_page]
        for one, title in zip(pages, self.titles, strict=True):
            one.setAccessibleName(title)
            self.pages.addWidget(one)
            one.changed.connect(self._show)
        self.cancel, self.back, self.next = button(self.tr("Cancel")), button(self.tr("Back")), button(self.tr("Next"), primary=True)
        self._closing = False
        self._lay_out()
        self.cancel.clicked.connect(self.reject)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.file_page.template.clicked.connect(self._ask_template)
        self.resize(980, 680)
        self._show()

    # what an import of something else has of its own

    def _title(self) -> str:
        return self.tr("Import wizard")

    def _work(self) -> Work:
        return work.customers()

    def _assigning(self, _desk: Desk) -> AssignPage:
        return ColumnsPage()

    def _template_name(self) -> str:
        return self.tr("Customer template.xlsx")

    def _write_template(self, path: Path) -> None:
        write_template(path)

    # the pages

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.WIDE)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.steps)
        layout.addWidget(self.pages, 1)
        layout.addLayout(button_row(self.cancel, self.back, self.next))

    @property
    def page(self) -> int:
        """Which page is shown: FILE, COLUMNS, PREVIEW or RESULT."""
        return self.pages.currentIndex()

    @property
    def _busy(self) -> Busy | None:
        found = (self.file_page.busy, None, self.preview_page.busy, self.result_page.busy)[self.page]
        return found if found is not None and found.running else None

    def go_on(self) -> None:
        """To the next page, and begin its work."""
        if self.page == RESULT:
            self.accept()
            return
        self.pages.setCurrentIndex(self.page + 1)
        plan = self.columns_page.plan()
        if self.page == COLUMNS and self.file_page.seen is not None:
            self.columns_page.show_file(self.file_page.seen)
        elif self.page == PREVIEW and plan is not None:
            self.preview_page.try_plan(plan)
        elif self.page == RESULT and plan is not None and self.preview_page.outcome is not None:
            self.result_page.carry_out(replace(cast("Plan", plan), expected=self.preview_page.outcome.rows))
        self._show()

    def go_back(self) -> None:
        """To the page before. What was entered stays."""
        self.pages.setCurrentIndex(self.page - 1)
        self._show()

    def _show(self) -> None:
        if self._closing and self._busy is None:
            super().reject()
            return
        shown = self.page
        parts = [_step(f"{at + 1} {title}", current=at == shown) for at, title in enumerate(self.titles)]
        self.steps.setText(" &nbsp;›&nbsp; ".join(parts))
        self.steps.setAccessibleName(self.titles[self.page])
        self._show_buttons()

    def _show_buttons(self) -> None:
        running = self._busy is not None
        ready = (self.file_page.ready, self.columns_page.ready, self.preview_page.ready, not running)[self.page]
        finished = self.page == RESULT and self.result_page.outcome is not None
        texts = {PREVIEW: self.tr("Import now"), RESULT: self.tr("Finish")}
        self.next.setText(texts.get(self.page, self.tr("Next")))
        self.next.setAccessibleName(self.next.text())
        self.next.setEnabled(ready)
        self.back.setVisible(self.page != FILE and not finished)
        self.back.setEnabled(not running)
        self.cancel.setVisible(self.page != RESULT)

    def reject(self) -> None:
        """Esc, × and 【取消】: running work is stopped first, and the wizard goes when it has ended."""
        busy = self._busy
        if busy is None:
            super().reject()
            return
        self._closing = True
        busy.stop()

    def _ask_template(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.file_page.template.text(), self._template_name(), "*.xlsx")
        if name:
            self.save_template(Path(name))

    def save_template(self, path: Path) -> None:
        """Write the empty template."""
        done = self.tr("The template was saved as {name}.").format(name=path.name)
        self.file_page.busy.run(
            self.file_page.template.text(), lambda _step: self._write_template(path), lambda _result: notices.say(self, done)
        )


def _step(text: str, *, current: bool) -> str:
    tones = look.tones()
    return f"<b style='color:{tones.link}'>{text}</b>" if current else f"<span style='color:{tones.muted}'>{text}</span>"
