"""What the composition root hands to the shell: how an office is founded, opened and left. No Qt, no database at import."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from kehu_desk.shell.habits import Habits

if TYPE_CHECKING:
    from kehu_desk.door.change import Door
    from kehu_desk.door.noun import Noun
    from kehu_desk.office.service.tools import OfficeTools
    from kehu_desk.people.actor import Caller

Tell = Callable[[frozenset[str]], None]


class Founding(NamedTuple):
    """One account of a new office, as typed on the first set-up. role: adm, mgr, cus or sup."""

    role: str
    name: str
    login: str
    staff_no: str
    password: str


class NewOffice(NamedTuple):
    """What the first set-up has asked. number_rule: the letters before year and sequence, such as KH in KH-2026-00001."""

    folder: Path
    name: str
    number_rule: str
    founders: tuple[Founding, ...]


class DemoEntry(NamedTuple):
    """The demo's open doors: role code -> login, one password for all. kept: the folder stays after the program ends."""

    logins: Mapping[str, str]
    password: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Sitting:
    """One person at an open office. Services that change or check keys are long (0.1 to 0.5 s): run them in a job."""

    folder: Path
    door: Door
    caller: Caller
    login: str
    name: str
    roles: frozenset[str]
    nouns: Sequence[Noun]
    idle_minutes: int
    must_change_password: bool
    verify: Callable[[str], None]
    """The password of who sits here. Raises Refused E_SIGN_IN, E_SIGN_IN_WAIT."""
    change_password: Callable[[str, str], None]
    """Old and new password. Raises Refused."""
    tools: OfficeTools
    """What the tab of the office is given besides the desk."""
    leave: Callable[[], None]
    """End inspections, sign out, close the file, let the next process in."""
    sweep: Callable[[], object]
    """Record what the clock has done to loans."""
    end_inspections: Callable[[], None]
    """INSPECT loans end after inspect_minutes without input (B-054)."""
    inspect_minutes: int


class Opening(Protocol):
    """A folder that holds an office, or will. All but folder, demo, habits and exists may take long."""

    folder: Path
    demo: DemoEntry | None
    habits: Habits

    def exists(self) -> bool:
        """Whether a store, whole or damaged, lies in the folder."""

    def warm(self) -> None:
        """Import the heavy parts; build the demo office where one is wanted."""

    def open(self, login: str, password: str, tell: Tell) -> Sitting:
        """Raises Refused: E_SIGN_IN, E_SIGN_IN_WAIT, E_STORE_* and the like."""

    def found(self, office: NewOffice) -> str:
        """Make a new office and give its recovery code. Raises Refused."""

    def lacking(self, roles: Sequence[str]) -> Sequence[str]:
        """Steps of the regime that accounts with these roles would leave with nobody (B-024a)."""

    def at(self, folder: Path) -> Opening:
        """The same for another folder; it is remembered for the next start."""

    def as_demo(self) -> Opening:
        """The demo office in a folder of its own, cleared when the program ends."""
