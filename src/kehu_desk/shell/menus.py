"""The menu bar 【文件】【编辑】【视图】【业务】【工具】【帮助】: everything has a place here, also what context menus hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from kehu_desk.shell.errands import call
from kehu_desk.ui import icons

if TYPE_CHECKING:
    from kehu_desk.shell.main_window import MainWindow


class Menus(QObject):
    """Builds the menus of one window and keeps 【业务】 in step with the tab in front."""

    def __init__(self, window: MainWindow) -> None:
        """Fill the window's menu bar."""
        super().__init__(window)
        self._window = window
        self.all: list[QAction] = []
        bar = window.menuBar()
        bar.setAccessibleName(self.tr("Menu bar"))
        for title, fill in (
            (self.tr("File"), self._file), (self.tr("Edit"), self._edit), (self.tr("View"), self._view),
            (self.tr("Business"), self._business), (self.tr("Tools"), self._tools), (self.tr("Help"), self._help),
        ):  # fmt: skip
            menu = bar.addMenu(title)
            menu.setAccessibleName(title)
            menu.setToolTipsVisible(True)
            fill(menu)

    def _add(self, menu: QMenu, text: str, do: Callable[[], object], key: str = "", icon: str = "") -> QAction:
        action = menu.addAction(text)
        if key:
            action.setShortcut(key)
        if icon:
            icons.dress(action, icon)
        action.triggered.connect(lambda _=False: do())
        self.all.append(action)
        return action

    def _file(self, menu: QMenu) -> None:
        window = self._window
        if window.may_import():
            self._add(menu, self.tr("Import…"), window.errands.begin_import, icon="upload")
            menu.addSeparator()
        self._add(menu, self.tr("Lock"), window.lock.lock, "Ctrl+L", "lock")
        self._add(menu, self.tr("Sign out"), window.sign_out)
        self._add(menu, self.tr("Quit"), window.close, "Ctrl+Q")

    def _edit(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Copy"), self._copy, icon="copy")
        self._add(menu, self.tr("Select all"), lambda: call(QApplication.focusWidget(), "selectAll"))
        menu.addSeparator()
        self._add(menu, self.tr("Search"), self._window.search, "Ctrl+F", "search")

    def _copy(self) -> None:
        """Ctrl+C belongs to lists and fields themselves; this is its twin for the mouse."""
        focused = QApplication.focusWidget()
        call(focused, "copy" if hasattr(focused, "copy") else "copy_rows")

    def _view(self, menu: QMenu) -> None:
        window = self._window
        for spec in window.specs:
            word, key = QCoreApplication.translate("Tabs", spec.title), spec.key
            self._add(menu, word, partial(window.show_tab, spec.noun), key, spec.icon)
        menu.addSeparator()
        self._add(menu, self.tr("Refresh"), window.refresh, "F5", "refresh-cw")
        self._add(menu, self.tr("Full screen"), window.toggle_full_screen, "F11")
        self._add(menu, self.tr("Appearance…"), window.show_appearance)

    def _business(self, menu: QMenu) -> None:
        self.business = menu
        menu.aboutToShow.connect(self.fill_business)

    def fill_business(self) -> None:
        """Show what the tab in front offers now; actions of another tab must not keep their keys here."""
        self.business.clear()
        found = business_actions(self._window.current())
        self.business.addActions(found)
        if not found:
            self.business.addAction(self.tr("This tab offers nothing now")).setEnabled(False)

    def keep_keys(self, tab: QWidget) -> None:
        """A key of the menu bar stays the window's: the same key at an action of a tab would make both mute."""
        taken = {action.shortcut().toString() for action in self.all} - {""}
        for action in business_actions(tab):
            if action.shortcut().toString() in taken:
                action.setShortcut("")

    def _tools(self, menu: QMenu) -> None:
        window = self._window
        self._add(menu, self.tr("Background jobs"), window.show_jobs, icon="clock")
        self._add(menu, self.tr("Notices"), window.show_notes, "F8", "bell")
        menu.addSeparator()
        self._add(menu, self.tr("Change password…"), window.change_password, icon="lock-open")

    def _help(self, menu: QMenu) -> None:
        window = self._window
        self._add(menu, self.tr("Shortcuts"), window.show_shortcuts, "F1", "circle-question-mark")
        self._add(menu, self.tr("Tour"), window.show_tour)
        menu.addSeparator()
        self._add(menu, self.tr("Copy diagnostics"), window.copy_diagnostics, icon="copy")
        self._add(menu, self.tr("About"), window.show_about, icon="info")


def business_actions(tab: QWidget | None) -> list[QAction]:
    """The actions of a tab: those it names for the menu, otherwise those it carries."""
    if tab is None:
        return []
    named = call(tab, "menu_actions")
    return list(cast("Iterable[QAction]", named)) if named is not None else [action for action in tab.actions() if action.isVisible()]
