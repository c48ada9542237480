"""The office of the walk: thirteen people of all roles, one open house, and a real window for each of them."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import UUID

from journey_hands import press, rest, until, write
from PySide6.QtWidgets import QApplication, QMainWindow
from sqlalchemy import select

from kehu_desk.app import found_house, open_house
from kehu_desk.door.audit import Entry
from kehu_desk.front import Office, sitting_of
from kehu_desk.kernel.errors import Refused
from kehu_desk.office import session
from kehu_desk.office.setup import Founder
from kehu_desk.people.actor import Caller
from kehu_desk.shell.habits import Habits
from kehu_desk.shell.main_window import MainWindow
from kehu_desk.shell.opening import Sitting, Tell
from kehu_desk.shell.sign_in import SignIn
from kehu_desk.shell.start import Reception

COST = 64 << 20
PASSWORD = "Kq7-lamp-Reh"
MONDAY = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)  # ten o'clock in Shanghai
FOUNDERS = [
    Founder("rep", "张伟", "E01", "rep", PASSWORD, "sup"),
    Founder("rep2", "刘洋", "E02", "rep", PASSWORD, "sup"),
    Founder("sup", "李强", "E03", "sup", PASSWORD, "mgr"),
    Founder("sup2", "赵强", "E04", "sup", PASSWORD, "mgr"),
    Founder("kam", "赵敏", "E05", "kam", PASSWORD, "mgr"),
    Founder("cus", "周丽", "E06", "cus", PASSWORD, "mgr"),
    Founder("mgr", "王芳", "E07", "mgr", PASSWORD),
    Founder("adm", "吴刚", "E08", "adm", PASSWORD),
    Founder("aud", "郑凯", "E09", "aud", PASSWORD),
    Founder("finance", "冯雪", "E10", "finance", PASSWORD, "mgr"),
    Founder("contract", "卫东", "E11", "contract", PASSWORD, "mgr"),
    Founder("service", "沈洁", "E12", "service", PASSWORD, "mgr"),
    Founder("member", "韩冰", "E13", "member", PASSWORD, "mgr"),
]  # fmt: skip
TABLE = Path(__file__).parents[1] / "rulebook" / "journey_refusals.csv"


def refusals(step: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(login, codes) of everybody whom the rule book refuses a step."""
    with TABLE.open(encoding="utf-8") as file:
        [row] = [each for each in csv.DictReader(file) if each["step"] == step]
    for founder in FOUNDERS:
        if row[founder.login] != "ok":
            yield founder.login, tuple(row[founder.login].split())


class OneHouse(Office):
    """The office of the folder; the house stays open while windows of several people stand side by side."""

    def __init__(self, folder: Path, habits: Habits) -> None:
        super().__init__(folder, habits)
        began = monotonic()
        self._clock = lambda: MONDAY + timedelta(seconds=monotonic() - began)
        self._ears: list[Tell] = []
        house, _code = found_house(folder, FOUNDERS, {"office_name": "东方贸易"}, clock=lambda: MONDAY, cost=COST)
        house.close()
        self._house: Any = None

    def open(self, login: str, password: str, tell: Tell) -> Sitting:
        """The first one opens the house; each one's password is checked."""
        self._ears.append(tell)
        if self._house is None:
            self._house, caller = open_house(self.folder, login, password, clock=self._clock, tell=self._hear)
        else:
            self._house.slots.open(login, password, self._clock())
            caller = session.sign_in(self._house.door, login)
        return replace(sitting_of(self._house, caller, login), leave=lambda: None)

    @property
    def house(self) -> Any:
        return self._house

    def _hear(self, touched: frozenset[str]) -> None:
        for ear in self._ears:
            ear(touched)


class Journey:
    """Everybody's window, the house below, and what is remembered from step to step."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.folder = folder
        self._app = app
        self._opening = OneHouse(folder / "office", Habits(folder / "habits.json"))
        self._receptions: dict[str, Reception] = {}
        self.name, self.customer, self.read, self.edit = "", UUID(int=0), UUID(int=0), UUID(int=0)
        self.numbers: dict[UUID, str] = {}

    # windows

    def sign_in(self, login: str) -> MainWindow:
        """Through the window 【登录】."""
        reception = self._receptions[login] = Reception(self._app, self._opening)
        if len(self._receptions) == 1:
            assert reception.begin()
        else:
            reception.show_sign_in()
        entry = reception.window
        assert isinstance(entry, SignIn)
        write("用户名", login, entry)
        write("密码", PASSWORD, entry)
        press("登录", entry)
        until(lambda: isinstance(reception.window, MainWindow), f"the window of {login}")
        assert isinstance(reception.window, MainWindow)
        return reception.window

    def at(self, login: str) -> MainWindow:
        """The window of a person, in front; the others step back."""
        window = self._receptions[login].window
        assert isinstance(window, MainWindow)
        for other in self._receptions.values():
            if other.window is not None and other.window is not window:
                other.window.hide()
        window.call_up()
        until(window.isActiveWindow, f"the window of {login} to be active")
        return window

    def tab(self, login: str, noun: str) -> Any:
        """A person's tab, in front; None where it is absent."""
        return self.at(login).show_tab(noun)

    def close(self) -> None:
        for reception in self._receptions.values():
            if isinstance(reception.window, QMainWindow):
                assert reception.window.close()
            reception.close()
        if self._opening.house is not None:
            self._opening.house.close()

    # the house below

    @property
    def door(self) -> Any:
        return self._opening.house.door

    def caller(self, login: str) -> Caller:
        window = self._receptions[login].window
        assert isinstance(window, MainWindow)
        return window.desk.caller

    def denied(self) -> list[str]:
        """Codes of all refusals in the log, oldest first."""
        with self.door.reading() as reading:
            return list(reading.scalars(select(Entry.codes).where(Entry.result == "DENIED").order_by(Entry.seq)))

    # the same job for everybody else

    def refuse(self, step: str, noun: str, button: str, subject: UUID | None, deed: Callable[[Caller], object]) -> None:
        """Whoever has no right to a step finds no button for it, or a grey one that says why, and no way round it."""
        wrong = list(refusals(step))
        assert wrong
        for login, _ in wrong:
            tab = self._receptions[login].window.show_tab(noun)
            if tab is not None and subject is not None:
                tab.open_subject(subject)
        rest()
        for login, codes in wrong:
            self._find_no_way(login, noun, button)
            before = self.denied()
            assert _codes(deed, self.caller(login)) == codes, f"{step} by {login}"
            assert self.denied()[len(before) :] == [" ".join(codes)], f"{step} by {login}: not one entry in the log"

    def _find_no_way(self, login: str, noun: str, button: str) -> None:
        tab = self._receptions[login].window.show_tab(noun)
        found = [each for each in tab.menu_actions() if each.text() == button] if tab is not None else []
        for each in found:
            assert not (each.isVisible() and each.isEnabled()), f"{login} is offered {button}"
            assert not each.isVisible() or each.toolTip() not in ("", each.property("tip")), (
                f"{button} is grey for {login} without a reason"
            )


def _codes(deed: Callable[[Caller], object], caller: Caller) -> tuple[str, ...]:
    """The codes with which a deed is refused; empty when it is done."""
    try:
        deed(caller)
    except Refused as refusal:
        return refusal.codes
    return ()
