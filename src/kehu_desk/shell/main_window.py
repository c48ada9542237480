"""The window 【客户档案台】: menus, the tabs a role may see, the corner with who sits here, the status bar, the lock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QByteArray, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.office.words import role_names
from kehu_desk.people.roles import ROLES
from kehu_desk.shell.appearance import Appearance
from kehu_desk.shell.banner import DemoBanner
from kehu_desk.shell.errands import Errands, call
from kehu_desk.shell.habits import Habits
from kehu_desk.shell.help import About, Shortcuts, Tour, diagnostics
from kehu_desk.shell.inbox import Inbox
from kehu_desk.shell.lock import Lock
from kehu_desk.shell.menus import Menus, business_actions
from kehu_desk.shell.minute import Minute
from kehu_desk.shell.new_password import NewPassword
from kehu_desk.shell.notes import Corner, JobsDialog, Notes
from kehu_desk.shell.notice_centre import NotesDialog
from kehu_desk.shell.opening import DemoEntry, Sitting
from kehu_desk.shell.side_tabs import SideTabs
from kehu_desk.shell.status_line import StatusLine
from kehu_desk.shell.tabs import ARCHIVES, STANDS_IN, TABS, TabSpec, nouns_of, seen
from kehu_desk.shell.telling import tell
from kehu_desk.shell.words import explain_all
from kehu_desk.ui.desk import Desk, News
from kehu_desk.ui.dialogs import named
from kehu_desk.ui.idle import IdleWatch
from kehu_desk.ui.jobs import Jobs
from kehu_desk.ui.notices import say, tell_problem
from kehu_desk.ui.pages import PagedTab

PLACE = "window/place"
SOON = 400  # ms in which a list has usually counted its rows


class MainWindow(QMainWindow):
    """One sitting. It is over when the window closes; ended tells whether somebody else will sign in."""

    ended = Signal(bool)

    def __init__(
        self,
        sitting: Sitting,
        habits: Habits,
        news: News,
        note_defect: Callable[[BaseException], None],
        demo: DemoEntry | None = None,
        specs: Sequence[TabSpec] = TABS,
    ) -> None:
        """habits: of the machine; note_defect writes an unexpected error down; specs: all tabs there are."""
        super().__init__()
        self._sitting, self._habits, self._note_defect, self._again = sitting, habits, note_defect, False
        named(self, self.tr("Kehu Desk — Demo") if demo else self.tr("Kehu Desk"))
        self.specs = seen(sitting.roles, specs)
        self.jobs, self.notes = Jobs(self), Notes(self)
        self.desk = Desk(sitting.caller, sitting.door, news, self.tell, sitting.nouns, habits.of(sitting.login))
        self.lock = Lock(self, sitting.name, sitting.verify, self.jobs)
        self.errands = Errands(self, self.desk, sitting, self.show_tab)
        self.bar, self.stack, self._built = SideTabs(), QStackedWidget(), dict[str, QWidget]()
        self.status = StatusLine(self.jobs)
        self._lay_out(demo)
        self.menus = Menus(self)
        self.inbox = Inbox(self.desk, self)
        self.head = Corner(self._who(), self.notes, self.inbox, self.lock.lock, self.show_notes)
        self.menuBar().setCornerWidget(self.head, Qt.Corner.TopRightCorner)
        self.setStatusBar(self.status)
        self._listen(news)
        self._bring_to(0)

    def _who(self) -> str:
        held = role_names(role for role in ROLES if role in self._sitting.roles)
        return self.tr("{name} · {roles}").format(name=self._sitting.name, roles=held)

    def _lay_out(self, demo: DemoEntry | None) -> None:
        for spec in self.specs:
            word, group = QCoreApplication.translate("Tabs", spec.title), QCoreApplication.translate("Tabs", spec.group)
            self.bar.add(word, spec.icon, group, f"{word} ({spec.key})" if spec.key else word)
            self.stack.addWidget(QWidget())
        inner, whole = QHBoxLayout(), QWidget()
        inner.setSpacing(0)
        inner.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(self.stack, 1)
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        if demo:
            outer.addWidget(DemoBanner(kept=demo.kept))
        outer.addLayout(inner, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(1024, 640)
        self.resize(1280, 800)
        self.restoreGeometry(QByteArray.fromBase64((self._habits.get(PLACE) or "").encode()))

    def _listen(self, news: News) -> None:
        self.bar.currentChanged.connect(self._bring_to)
        self.status.work.clicked.connect(self.show_jobs)
        self.lock.left.connect(self.sign_out)
        self.jobs.failed.connect(self._tell_failure)
        news.changed.connect(self._note_change)
        self._counting = QTimer(self, interval=SOON, singleShot=True)
        self._counting.timeout.connect(self._show_count)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._idle = IdleWatch(app, self._sitting.idle_minutes, self)
        self._idle.idle.connect(self.lock.lock)
        self._away = IdleWatch(app, self._sitting.inspect_minutes, self)
        self._away.idle.connect(self._sitting.end_inspections)
        self._minute = Minute(self._sitting.sweep, lambda error: self._tell_failure(self.tr("The clock's work on loans"), error), self)

    # tabs

    def current(self) -> QWidget | None:
        """The tab in front."""
        return self._built.get(self.specs[self.bar.currentIndex()].noun) if self.specs else None

    def show_tab(self, noun: str) -> QWidget | None:
        """Bring the tab in which a noun stands to the front and give it; None when this role may not see it."""
        for place, spec in enumerate(self.specs):
            if spec.noun == STANDS_IN.get(noun, noun):
                self.bar.setCurrentIndex(place)
                return self.current()
        return None

    def _bring_to(self, place: int) -> None:
        """A tab is made when it is first looked at."""
        if not 0 <= place < len(self.specs):
            return
        spec = self.specs[place]
        if spec.noun not in self._built:
            tab = spec.factory(replace(self.desk, tell=partial(self.tell, noun=spec.noun)), self._sitting)
            self._built[spec.noun] = tab
            self.errands.connect_tab(tab, spec.noun)
            self.menus.keep_keys(tab)
            if isinstance(tab, PagedTab):
                tab.page_made.connect(lambda _page: self.menus.keep_keys(tab))
            if (counted := getattr(tab, "counted", None)) is not None:
                counted.connect(self._show_count)
            empty = self.stack.widget(place)
            assert empty is not None
            self.stack.insertWidget(place, tab)
            self.stack.removeWidget(empty)
            empty.deleteLater()
        self.stack.setCurrentIndex(place)
        self.menus.fill_business()
        self._show_count()
        self._counting.start()

    def may_import(self) -> bool:
        """Archives can be imported by whom sees them."""
        return any(spec.noun == ARCHIVES for spec in self.specs)

    def search(self) -> None:
        """Go to the search box of the tab in front."""
        call(self.current(), "focus_search")

    def refresh(self) -> None:
        """Read the tab in front anew."""
        call(self.current(), "refresh")
        self._counting.start()

    # telling

    def tell(self, refused: Refused, noun: str = "") -> None:
        """Say why not, in the words of the noun whose tab asked, and keep it under 【通知】."""
        self.notes.add(" ".join(explain_all(refused, noun)), "warn")
        tell(QApplication.activeModalWidget() or self, refused, noun=noun)

    def say(self, text: str) -> None:
        """A passing note, kept under 【通知】."""
        self.notes.add(text, "ok")
        say(self, text)

    def _tell_failure(self, title: str, error: object) -> None:
        if isinstance(error, Refused):
            self.tell(error)
        elif isinstance(error, BaseException):
            self._note_defect(error)
            self.tell_defect(title)

    def tell_defect(self, what: str = "") -> None:
        """One plain sentence for an error that nobody foresaw; the details stand in the log."""
        headline = self.tr("“{what}” did not work.").format(what=what) if what else self.tr("Something went wrong.")
        self.notes.add(headline, "bad")
        line = self.tr("What was saved is safe. Try again; if it happens again, tell the administrator: the log names the cause.")
        tell_problem(QApplication.activeModalWidget() or self, headline, line)

    def _note_change(self, touched: frozenset[str]) -> None:
        if touched:
            self.status.note_save(datetime.now())
            self._counting.start()

    def _show_count(self) -> None:
        self.status.show_count(str(call(self.current(), "count_text") or ""))

    # dialogs

    def _open(self, dialog: QDialog) -> QDialog:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def show_jobs(self) -> QDialog:
        """【后台任务】."""
        return self._open(JobsDialog(self.jobs, self))

    def show_notes(self) -> QDialog:
        """【通知】."""
        dialog = NotesDialog(self.notes, self.inbox, nouns_of(self.specs), self)
        dialog.wants_open.connect(self.errands.open)
        return self._open(dialog)

    def show_appearance(self) -> QDialog:
        """【外观】."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return self._open(Appearance(app, self._habits, self))

    def show_shortcuts(self) -> QDialog:
        """【快捷键】."""
        return self._open(Shortcuts([*self.menus.all, *business_actions(self.current())], self))

    def show_tour(self) -> QDialog:
        """【导览】."""
        return self._open(Tour(self))

    def show_about(self) -> QDialog:
        """【关于】."""
        return self._open(About(self._sitting.folder, self))

    def change_password(self) -> QDialog:
        """【修改密码】."""
        own = (self._sitting.login, self._sitting.name)
        dialog = NewPassword(self._sitting.change_password, self.jobs, self.tell, own=own, parent=self)
        dialog.accepted.connect(lambda: self.say(self.tr("The password is changed.")))
        return self._open(dialog)

    def copy_diagnostics(self) -> None:
        """Put facts about program and machine on the clipboard, none about customers."""
        QApplication.clipboard().setText(diagnostics(self._sitting.folder, len(self.specs)))
        self.say(self.tr("Diagnostics copied; they hold no customer data."))

    def toggle_full_screen(self) -> None:
        """F11."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def call_up(self) -> None:
        """The program was started again: come to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # the end

    def sign_out(self) -> None:
        """Close, for somebody else to sign in."""
        self._again = True
        if not self.close():
            self._again = False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask tabs with unsaved work, wait for the pool, sign out, close the office."""
        if any(call(tab, "may_close") is False for tab in self._built.values()):
            event.ignore()
            return
        self._habits.put(PLACE, self.saveGeometry().toBase64().toStdString())
        self._idle.set_minutes(0)
        self._away.set_minutes(0)
        self._minute.stop()
        self.inbox.stop()
        self.jobs.close()
        self._sitting.leave()
        event.accept()
        self.ended.emit(self._again)
