"""From the start of the program to its end: first set-up or sign-in, one sitting after the other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from kehu_desk.kernel import paths
from kehu_desk.kernel.errors import Refused
from kehu_desk.shell import language
from kehu_desk.shell.appearance import LANGUAGE, language_of
from kehu_desk.shell.application import application
from kehu_desk.shell.defects import DefectLog, catch
from kehu_desk.shell.opening import NewOffice, Opening, Sitting
from kehu_desk.shell.sign_in import SignIn
from kehu_desk.shell.single import Single
from kehu_desk.shell.telling import tell
from kehu_desk.ui.desk import News
from kehu_desk.ui.jobs import Jobs
from kehu_desk.ui.notices import tell_problem


def start(opening: Opening) -> int:
    """Run the program with windows. Gives the exit code; 0 also when a running program of this office took over."""
    app = application(opening.habits)
    app.setQuitOnLastWindowClosed(False)
    reception = Reception(app, opening)
    if not reception.begin():
        return 0
    code = app.exec()
    reception.close()
    return code


class Reception(QObject):
    """Shows one window at a time: the first set-up, the sign-in, or a sitting."""

    broke = Signal()
    """Something nobody foresaw, on any thread."""

    def __init__(self, app: QApplication, opening: Opening) -> None:
        """Nothing is shown yet."""
        super().__init__(app)
        self._app, self._opening = app, opening
        self._jobs, self._single, self._news = Jobs(self), Single(opening.folder, self), News(self)
        self._log = DefectLog(paths.logs())
        self.window: QWidget | None = None
        self._imports_first = self._toured = self._telling = False
        self.broke.connect(self._tell_defect, Qt.ConnectionType.QueuedConnection)
        self._jobs.failed.connect(self._fail)
        catch(self._log, self.broke.emit)

    def begin(self) -> bool:
        """Show the first window. False when a program of this office runs already and was called up."""
        if self._single.hand_over([]):
            return False
        self._single.called.connect(self._call_up)
        if self._opening.demo or self._opening.exists():
            self.show_sign_in()
        else:
            self.show_first_run()
        return True

    def close(self) -> None:
        """Wait for what still runs."""
        self._jobs.close()
        self._single.close()

    def _show(self, window: QWidget) -> None:
        old, self.window = self.window, window
        window.show()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _call_up(self, _files: list[str]) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    # signing in

    def show_sign_in(self, login: str = "") -> None:
        """The window 【登录】; the heavy parts are fetched once it is painted."""
        entry = SignIn(self._opening.demo, login)
        entry.closed.connect(self._app.quit)
        entry.asked.connect(self._open)
        entry.painted.connect(self._warm)
        if self._opening.demo:
            entry.set_busy(self.tr("Preparing the demo office…"))
        self._show(entry)

    def _warm(self) -> None:
        opening = self._opening

        def fetch(_step: object) -> None:
            opening.warm()
            # here, so that the window stands at once when the password is right
            import kehu_desk.shell.main_window  # noqa: F401
            from kehu_desk.shell import tabs

            tabs.fetch()

        self._jobs.run(self.tr("Opening…"), fetch, done=self._warmed)

    def _warmed(self, _none: object) -> None:
        if isinstance(self.window, SignIn) and self._opening.demo:
            self.window.set_ready()

    def _open(self, login: str, password: str) -> None:
        opening, hear = self._opening, self._news.changed.emit
        self._jobs.run(self.tr("Opening…"), lambda _step: opening.open(login, password, hear), done=self._opened, failed=self._refuse)

    def _refuse(self, error: object) -> None:
        entry = self.window
        if isinstance(error, Refused):
            if isinstance(entry, SignIn) and not entry.refuse(error):
                tell(entry, error, self.tr("Sign in"))
            return
        self._fail(self.tr("Sign in"), error)

    def _opened(self, sitting: object) -> None:
        assert isinstance(sitting, Sitting)
        if sitting.must_change_password and not self._new_password(sitting):
            sitting.leave()
            self.show_sign_in(sitting.login)
            return
        self._sit_down(sitting)

    def _new_password(self, sitting: Sitting) -> bool:
        from kehu_desk.shell.new_password import NewPassword

        own = (sitting.login, sitting.name)
        dialog = NewPassword(sitting.change_password, self._jobs, partial(tell, self.window), own=own, due=True, parent=self.window)
        return bool(dialog.exec())

    def _sit_down(self, sitting: Sitting) -> None:
        from kehu_desk.shell.main_window import MainWindow

        window = MainWindow(sitting, self._opening.habits, self._news, self._log.note, self._opening.demo)
        window.ended.connect(self._stand_up)
        self._show(window)
        if self._opening.demo and not self._toured:
            self._toured = True
            QTimer.singleShot(0, window, window.show_tour)
        if self._imports_first:
            self._imports_first = False
            QTimer.singleShot(0, window, window.errands.begin_import)

    def _stand_up(self, again: bool) -> None:
        if again:
            language.speak(self._app, language_of(self._opening.habits))
            self.show_sign_in()
        else:
            self._app.quit()

    # first set-up

    def show_first_run(self) -> None:
        """The wizard 【首次设置】."""
        from kehu_desk.shell.first_run import FirstRun

        wizard = FirstRun(self._opening, language_of(self._opening.habits))
        wizard.wanted.connect(self._found)
        wizard.demo_wanted.connect(self._demo)
        wizard.language_chosen.connect(self._speak)
        wizard.rejected.connect(self._app.quit)
        self._show(wizard)
        QTimer.singleShot(0, self, self._warm)

    def _speak(self, chosen: str) -> None:
        self._opening.habits.put(LANGUAGE, chosen)
        language.speak(self._app, chosen)
        self.show_first_run()

    def _demo(self) -> None:
        self._opening = self._opening.as_demo()
        self.show_sign_in()

    def _found(self, office: NewOffice, begin: str) -> None:
        self._opening = self._opening.at(office.folder)
        opening = self._opening
        if self.window is not None:
            self.window.setEnabled(False)
        self._jobs.run(
            self.tr("Setting up the office"),
            lambda _step: opening.found(office),
            done=lambda code: self._founded(str(code), office, begin),
            failed=self._not_founded,
        )

    def _not_founded(self, error: object) -> None:
        if self.window is not None:
            self.window.setEnabled(True)
        if isinstance(error, Refused):
            tell(self.window, error, self.tr("Setting up the office"))
            return
        self._fail(self.tr("Setting up the office"), error)

    def _founded(self, code: str, office: NewOffice, begin: str) -> None:
        from kehu_desk.shell.recovery import RecoveryCode

        if self.window is not None:
            self.window.setEnabled(True)
        RecoveryCode(code, office.name, self.window).exec()
        self._single.close()
        self._single = Single(office.folder, self)
        self._single.hand_over([])
        self._single.called.connect(self._call_up)
        self._imports_first = begin == "import"
        manager = next((one.login for one in office.founders if one.role == "mgr"), "")
        self.show_sign_in(manager)

    # what nobody foresaw

    def _fail(self, title: str, error: object) -> None:
        if isinstance(error, BaseException):
            self._log.note(error)
        if isinstance(self.window, SignIn):
            self.window.set_busy("")
        tell_problem(self.window, self.tr("“{what}” did not work.").format(what=title), self._what_to_do())

    def _what_to_do(self) -> str:
        return self.tr("Try again; if it happens again, tell the administrator: {log} names the cause.").format(log=self._log.path)

    def _tell_defect(self) -> None:
        """Once at a time: a defect in painting must not pile up notices."""
        if self._telling:
            return
        self._telling = True
        tell_problem(self.window, self.tr("Something went wrong."), self._what_to_do())
        self._telling = False
