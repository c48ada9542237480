"""What the buttons of the page do: a dialog where words are needed, one deed otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from kehu_desk.deciders.dialogs import AssessDialog, EdgeDialog, MovedDialog, OpportunityDialog, RoleDialog
from kehu_desk.deciders.queries import PersonRow
from kehu_desk.deciders.service import close_opportunity, confirm_roles, end_role, remove_edge, withdraw_assessment
from kehu_desk.deciders.service.reading import Board
from kehu_desk.deciders.tab.actions import ALWAYS
from kehu_desk.deciders.words import explain, explain_all
from kehu_desk.deciders.workflow import DROP, LOSE, WIN
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing

if TYPE_CHECKING:
    from kehu_desk.deciders.tab.page import DecidersPage

REASON: Final = 5


class Deeds(QObject):
    """Each deed is about what is chosen on the page, and does nothing when nothing is."""

    def __init__(self, desk: Desk, page: DecidersPage) -> None:
        """page: whose choice it is, and over which dialogs stand."""
        super().__init__(page)
        self._desk, self._page = desk, page
        self.doing = Doing(desk, page, explain_all, REASON)

    def all(self) -> dict[str, Callable[[], None]]:
        """Key of a button -> what it does."""
        return {
            "role": self.record_role, "again": self.say_role_anew, "end": self.end_role, "confirm": self.confirm, "assess": self.assess,
            "withdraw": self.withdraw, "line": self.draw_line, "stronger": self.change_line, "unline": self.remove_line,
            "chance": self.record_chance, "correct": self.correct_chance, "moved": self.record_move,
            "win": lambda: self.close_chance(WIN), "lose": lambda: self.close_chance(LOSE), "drop": lambda: self.close_chance(DROP),
        }  # fmt: skip

    def weigh(self) -> None:
        """Absent where this person may not, greyed where nothing fitting is chosen."""
        shown = self._page.board
        shut = [explain(each) for each in shown.nos if each.code == "E_ARCHIVE_STATE"] if shown else []
        may = shown is not None and shown.knows and all(each.code == "E_ARCHIVE_STATE" for each in shown.nos)
        lacks = self.lacks()
        for key, action in self._page.actions_.all.items():
            if key in ALWAYS:
                action.setVisible(key == "refresh" or (shown is not None and (key != "print" or shown.may_print)))
            elif key != "purpose":
                action.setVisible(may)
                self._page.actions_.weigh(key, shut or lacks.get(key, []))

    def lacks(self) -> dict[str, list[str]]:
        """Button -> what is to be chosen first."""
        person, row, line = self._page.chosen(), self._page.chances.chosen(), self._page.edges.chosen()
        here = [] if person is not None and person.left_on is None else [self.tr("Choose a person who is still there.")]
        role = here or ([] if self._page.person.role() else [self.tr("Choose a role in the pane of the person.")])
        view = self._page.person.assessment(self._page.board.me if self._page.board else None)
        open_ = [] if row is not None and row.state == "open" else [self.tr("Choose an open opportunity.")]
        one = [] if line is not None else [self.tr("Choose a line in the table of lines.")]
        none_told = [] if person is not None and person.told else [self.tr("There is no role to confirm.")]
        found = dict.fromkeys(("role", "assess", "moved"), here) | dict.fromkeys(("again", "end"), role)
        found |= {"confirm": here or none_told, "withdraw": [] if view else [self.tr("Choose an assessment of your own.")]}
        found |= dict.fromkeys(("correct", "win", "lose", "drop"), open_) | dict.fromkeys(("stronger", "unline"), one)
        return found

    def _asked(self) -> tuple[Board, PersonRow] | None:
        person = self._page.chosen()
        return (self._page.board, person) if self._page.board is not None and person is not None else None

    def record_role(self) -> None:
        """【登记采购角色】."""
        if found := self._asked():
            self.doing.show(RoleDialog(self._desk, *found, self._page.choices, parent=self._page))

    def say_role_anew(self) -> None:
        """【登记采购角色】 with the role that is chosen."""
        if (found := self._asked()) and (role := self._page.person.role()):
            self.doing.show(RoleDialog(self._desk, *found, self._page.choices, role, self._page))

    def end_role(self) -> None:
        """From today he is that no longer."""
        if role := self._page.person.role():
            self.doing.fire(self._page.actions_["end"].text(), end_role, role.id)

    def confirm(self) -> None:
        """All his roles are still so."""
        if found := self._asked():
            self.doing.fire(self._page.actions_["confirm"].text(), confirm_roles, found[1].contact_id)

    def assess(self) -> None:
        """【评估决策风格】."""
        if found := self._asked():
            self.doing.show(AssessDialog(self._desk, *found, self._page))

    def withdraw(self) -> None:
        """Take one's own assessment back."""
        if self._page.board is not None and (view := self._page.person.assessment(self._page.board.me)):
            self.doing.fire(self._page.actions_["withdraw"].text(), withdraw_assessment, view.id)

    def draw_line(self) -> None:
        """【登记影响关系】, from whoever is chosen."""
        if self._page.board is not None:
            person = self._page.chosen()
            start = person.contact_id if person is not None and person.left_on is None else None
            self.doing.show(EdgeDialog(self._desk, self._page.board, start=start, parent=self._page))

    def change_line(self) -> None:
        """【登记影响关系】 with the line that is chosen."""
        if self._page.board is not None and (edge := self._page.edges.chosen()):
            self.doing.show(EdgeDialog(self._desk, self._page.board, edge, parent=self._page))

    def remove_line(self) -> None:
        """Take a line away."""
        if edge := self._page.edges.chosen():
            self.doing.fire(self._page.actions_["unline"].text(), remove_edge, edge.id)

    def record_chance(self) -> None:
        """【登记机会】."""
        if self._page.board is not None:
            self.doing.show(OpportunityDialog(self._desk, self._page.board, self._page.choices, parent=self._page))

    def correct_chance(self) -> None:
        """【更正机会】."""
        if self._page.board is not None and (row := self._page.chances.chosen()):
            self.doing.show(OpportunityDialog(self._desk, self._page.board, self._page.choices, row, self._page))

    def close_chance(self, event: str) -> None:
        """Won, lost or dropped, with words."""
        if row := self._page.chances.chosen():
            label = self.tr("What came of “{opportunity}”?").format(opportunity=row.description)
            self.doing.ask(self._page.actions_[event].text(), label, close_opportunity, row.id, event)

    def record_move(self) -> None:
        """【登记去向】."""
        if found := self._asked():
            self.doing.show(MovedDialog(self._desk, *found, self._page))
