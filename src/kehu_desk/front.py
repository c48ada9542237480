"""Composition root of the window: hands the shell what only the floors above it know. Heavy parts are imported when they are called for."""

from __future__ import annotations

import atexit
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from kehu_desk.demo import doors
from kehu_desk.kernel import paths
from kehu_desk.shell.habits import Habits
from kehu_desk.shell.opening import DemoEntry, NewOffice, Sitting, Tell

if TYPE_CHECKING:
    from kehu_desk.app import House
    from kehu_desk.door.change import Door
    from kehu_desk.people.actor import Caller

FOLDER = "office/folder"  # habit: where the office last used lies
SUPERIORS = {"sup": "mgr"}


class Office:
    """The office in one folder (shell.opening.Opening)."""

    def __init__(self, folder: Path, habits: Habits, demo: DemoEntry | None = None) -> None:
        """demo: its open doors, when it is the demo office."""
        self.folder, self.habits, self.demo = folder, habits, demo

    def exists(self) -> bool:
        """Whether a store, whole or damaged, lies in the folder."""
        from kehu_desk.store.files import StoreFiles

        return StoreFiles(self.folder).exist()

    def warm(self) -> None:
        """Import the heavy parts; build the demo office where one is wanted and none is there."""
        from kehu_desk import app

        if self.demo and not self.exists():
            app.found_demo(self.folder)

    def open(self, login: str, password: str, tell: Tell) -> Sitting:
        """Raises Refused as app.open_house does."""
        from kehu_desk.app import open_house

        house, caller = open_house(self.folder, login, password, tell=tell)
        return sitting_of(house, caller, login)

    def found(self, office: NewOffice) -> str:
        """Make a new office and give its recovery code. Raises Refused."""
        from kehu_desk.app import found_house
        from kehu_desk.office.setup import Founder

        logins = {one.role: one.login for one in office.founders}
        founders = [
            Founder(one.login, one.name, one.staff_no, one.role, one.password, logins.get(SUPERIORS.get(one.role, ""), ""))
            for one in office.founders
        ]
        settings = {"office_name": office.name, "number_rule_customer": office.number_rule}
        house, code = found_house(self.folder, founders, settings)
        house.close()
        return code

    def lacking(self, roles: Sequence[str]) -> Sequence[str]:
        """Steps of the regime that accounts with these roles would leave with nobody."""
        from kehu_desk.office.setup import Founder, steps_without_anybody

        return steps_without_anybody([Founder("", "", "", role, "") for role in roles])

    def at(self, folder: Path) -> Office:
        """The office of another folder, remembered for the next start."""
        self.habits.put(FOLDER, str(folder))
        return Office(folder, self.habits)

    def as_demo(self) -> Office:
        """The demo office, cleared when the program ends."""
        return demo_office(None, self.habits)


def demo_office(folder: Path | None, habits: Habits) -> Office:
    """The demo office; without a folder of its own it is cleared when the program ends."""
    kept = folder is not None
    if folder is None:
        folder = Path(mkdtemp(prefix="kehu-demo-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Office(folder, habits, DemoEntry(doors.LOGINS, doors.PASSWORD, kept))


def sweeps_of(door: Door) -> tuple[Callable[[], object], ...]:
    """What the clock does each minute, in this order; the last ones do it once a day by themselves."""
    from kehu_desk.archives.service import contacts
    from kehu_desk.borrowing.service import clockwork as borrowing
    from kehu_desk.complaints.service import clockwork as complaints
    from kehu_desk.contracts import service as contracts
    from kehu_desk.credit.service import clockwork as credit
    from kehu_desk.emergency import service as emergency
    from kehu_desk.evaluations.service import clockwork as evaluations
    from kehu_desk.grading.service import running as grading
    from kehu_desk.inventory.service import monthly as inventory
    from kehu_desk.orders.service import deciding as orders
    from kehu_desk.prospects.service import clockwork as prospects
    from kehu_desk.refresh.service import clockwork as refresh
    from kehu_desk.replenishment.service import clockwork as replenishment
    from kehu_desk.returns.service import clockwork as returns
    from kehu_desk.visits.service import clockwork as visits
    from kehu_desk.warnings.service import running as warnings

    minutely = (
        borrowing.sweep, refresh.sweep, emergency.sweep, contracts.sweep, orders.sweep, replenishment.sweep, complaints.sweep,
        returns.sweep, visits.sweep, evaluations.sweep, grading.sweep,
    )  # fmt: skip
    daily = (credit.Daily(door), inventory.Daily(door), replenishment.Daily(door), prospects.Daily(door), warnings.Daily(door))
    return contacts.Once(door), *(partial(each, door) for each in minutely), *daily


def sitting_of(house: House, caller: Caller, login: str) -> Sitting:
    """One person at an open house; leaving it closes the house."""
    from kehu_desk.borrowing.service import clockwork
    from kehu_desk.nouns import NOUNS
    from kehu_desk.office import session
    from kehu_desk.office.service import accounts
    from kehu_desk.office.service.tools import OfficeTools, Slots
    from kehu_desk.people.office import settings_of

    slots = Slots(house.slots, house.keys)
    name, roles = session.person_name(house.door, caller)
    with house.door.look(caller) as (reading, _actor):
        values = settings_of(reading).values
    sweeps = sweeps_of(house.door)

    def sweep() -> None:
        for each in sweeps:
            each()

    def leave() -> None:
        clockwork.end_inspections(house.door, caller)
        session.sign_out(house.door, caller)
        house.close()

    return Sitting(
        folder=house.files.folder, door=house.door, caller=caller, login=login, name=name, roles=roles, nouns=NOUNS,
        idle_minutes=values.number("idle_lock_minutes"), inspect_minutes=values.number("inspect_idle_minutes"),
        sweep=sweep, end_inspections=partial(clockwork.end_inspections, house.door, caller),
        must_change_password=session.must_change_password(house.door, caller),
        verify=lambda password: _verify(house, login, password),
        change_password=partial(accounts.change_password, house.door, caller, slots),
        tools=OfficeTools(slots, house.files, house.engine), leave=leave,
    )  # fmt: skip


def _verify(house: House, login: str, password: str) -> None:
    from kehu_desk.kernel.clock import system_clock

    house.slots.open(login, password, system_clock())


def own_habits() -> Habits:
    """The habits of this machine."""
    return Habits(paths.home() / "habits.json")


def chosen_folder(habits: Habits) -> Path:
    """The folder of the office: the one last used, otherwise the usual one."""
    kept = habits.get(FOLDER)
    return Path(kept) if kept else paths.usual_office()


def show(folder: Path | None) -> int:
    """The program with windows, on the office in the folder or the one last used. Gives the exit code."""
    from kehu_desk.shell.start import start

    habits = own_habits()
    return start(Office(folder or chosen_folder(habits), habits))


def show_demo(folder: Path | None) -> int:
    """The program with windows, on the demo office."""
    from kehu_desk.shell.start import start

    return start(demo_office(folder, own_habits()))


def draw_demo(folder: Path | None, pictures: Path) -> list[Path]:
    """Draw the main screens of the demo offscreen, and print one dossier; gives the paths of the files."""
    from kehu_desk.app import open_house
    from kehu_desk.demo.paper import sample_dossier
    from kehu_desk.shell.pictures import draw_pictures

    office = demo_office(folder, own_habits())
    drawn = draw_pictures(office, pictures)
    house, caller = open_house(office.folder, doors.LOGINS["rep"], doors.PASSWORD)
    try:
        paper = pictures / "dossier.pdf"
        return [*drawn, paper] if sample_dossier(house.door, caller, paper) else drawn
    finally:
        house.close()
