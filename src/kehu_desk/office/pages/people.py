"""The page 【用户与角色】: accounts, who stands above whom, who may do what."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.office import queries
from kehu_desk.office.pages.asking import FormDialog, Values, attempt
from kehu_desk.office.queries import AccountRow
from kehu_desk.office.service import absences, accounts
from kehu_desk.office.service.accounts import NewPerson
from kehu_desk.office.service.tools import OfficeTools
from kehu_desk.office.words import role_names
from kehu_desk.people.roles import ROLES, split
from kehu_desk.store.keys import fresh_password
from kehu_desk.ui.cells import Mark, Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.listing import listed, page_layout, table, tool
from kehu_desk.ui.notices import confirm

WIDTHS: Final = (100, 90, 80, 90, 170, 130, 100, 160, 110)
ROLES_AT, WAITS_AT, STATE_AT = 4, 5, 7


class PeoplePage(QWidget):
    """Table 【用户表】 and what the administrator does to one account."""

    tables = frozenset({"person", "role_request", "absence"})

    def __init__(self, desk: Desk, tools: OfficeTools, parent: QWidget | None = None) -> None:
        """Read the accounts at once: there are few."""
        super().__init__(parent)
        self._desk, self._tools = desk, tools
        self.titles = [
            self.tr("User name"), self.tr("Name"), self.tr("Staff number"), self.tr("Department"), self.tr("Roles"),
            self.tr("Waits for a manager"), self.tr("Direct superior"), self.tr("State"), self.tr("Account until"),
        ]  # fmt: skip
        keys = ("login", "name", "staff_no", "dept", "roles", "waits", "superior", "state", "until")
        self.model, self.view = table(self.tr("User table"), listed(self._rows, self.titles, keys, self._word, self._mark), WIDTHS)
        self.add = tool(self.tr("New account…"), "plus", self.add_person)
        self.roles = tool(self.tr("Roles…"), "user-cog", self.change_roles)
        self.superior = tool(self.tr("Superior…"), "users", self.change_superior)
        self.password = tool(self.tr("Reset password…"), "lock-open", self.reset_password)
        self.absence = tool(self.tr("Absence…"), "calendar-days", self.add_absence)
        self.until = tool(self.tr("Account until…"), "clock", self.set_until)
        self.close_account = tool(self.tr("Close account"), "x", self.switch)
        of_one: tuple[QPushButton, ...] = (self.roles, self.superior, self.password, self.absence, self.until, self.close_account)
        self._of_one = of_one
        page_layout(self, (self.add, *of_one), self.view)
        self.view.selectionModel().selectionChanged.connect(self._offer)
        self.view.doubleClicked.connect(self.change_roles)
        self.model.modelReset.connect(self._offer)
        self._offer()

    # the table

    def _rows(self) -> list[Row]:
        self._accounts = {row.id: row for row in self._desk.do(queries.accounts) or []}
        return [
            (row.id, row.login, row.name, row.staff_no, row.dept, row.roles, row.waits, row.superior, row, row.account_until)
            for row in self._accounts.values()
        ]

    def _word(self, value: Any, column: int) -> str:
        if column in (ROLES_AT, WAITS_AT):
            return role_names(value)
        if column == STATE_AT:
            return self._state(value)
        return "" if value is None else str(value)

    def _state(self, row: AccountRow) -> str:
        if not row.active:
            return self.tr("Closed")
        if row.away_until:
            return self.tr("Away until {day}").format(day=row.away_until)
        return self.tr("New password due") if row.must_change_password else self.tr("Open")

    def _mark(self, row: Row, column: int) -> Mark | None:
        account: AccountRow = row[STATE_AT + 1]
        if column != STATE_AT:
            return None if account.active else Mark("idle")
        if not account.active:
            return Mark("idle", "lock")
        return Mark("warn", "clock") if account.away_until or account.must_change_password else Mark("ok", "check")

    def refresh(self) -> None:
        """Read the accounts anew."""
        self.model.refresh()

    def chosen(self) -> AccountRow | None:
        """The account chosen, None unless it is one."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        found = ids[0] if ids else None
        return self._accounts.get(found) if isinstance(found, UUID) else None

    def _offer(self) -> None:
        row = self.chosen()
        hint = "" if row else self.tr("Choose one account first.")
        for each in self._of_one:
            each.setEnabled(row is not None)
            each.setToolTip(hint)
        text = self.tr("Open account") if row and not row.active else self.tr("Close account")
        self.close_account.setText(text)
        self.close_account.setAccessibleName(text)

    # deeds

    def _superiors(self, but: UUID | None = None) -> list[tuple[str, str]]:
        able = (row for row in self._accounts.values() if row.active and row.id != but and split(row.roles) & {"sup", "kam", "mgr"})
        return [(str(row.id), f"{row.name} {row.staff_no}") for row in able]

    def _role_fields(self) -> list[Field]:
        return [Field(key=f"role_{role}", label=role_names([role]), kind=Kind.BOOL) for role in ROLES]

    def _hand_over(self) -> str:
        return self.tr("Hand it over in person; it must be changed.")

    def add_person(self) -> None:
        """The dialog 【新建账号】."""
        person = Group(self.tr("Person"), (
            Field(key="login", label=self.tr("User name"), required=True, limit=32),
            Field(key="name", label=self.tr("Name"), required=True, limit=40),
            Field(key="staff_no", label=self.tr("Staff number"), required=True, limit=20),
            Field(key="dept", label=self.tr("Department"), limit=40),
            Field(key="superior", label=self.tr("Direct superior"), kind=Kind.CHOICE, options=self._superiors()),
            Field(key="account_until", label=self.tr("Account until"), kind=Kind.DATE),
            Field(key="password", label=self.tr("First password"), required=True, help=self._hand_over()),
        ))  # fmt: skip
        roles = Group(self.tr("Roles"), self._role_fields())
        FormDialog(
            self._desk, self.tr("New account"), (person, roles), self._add, self.tr("Create"), self,
            start={"password": fresh_password()}, long=True,
        ).open()  # fmt: skip

    def _add(self, values: Values) -> UUID:
        superior = UUID(values["superior"]) if values["superior"] else None
        new = NewPerson(
            values["login"], values["name"], values["staff_no"], _ticked(values), values["password"], superior, values["dept"],
            account_until=values["account_until"],
        )  # fmt: skip
        return accounts.add_person(self._desk.door, self._desk.caller, self._tools.slots, new)

    def change_roles(self) -> None:
        """The dialog 【角色】 of the account chosen."""
        if (row := self.chosen()) is not None:
            held = split(row.waits or row.roles)
            group = Group(row.name, self._role_fields())
            start = {f"role_{role}": role in held for role in ROLES}
            FormDialog(self._desk, self.tr("Roles"), (group,), lambda v: self._change(row, v), self.tr("Save"), self, start=start).open()

    def _change(self, row: AccountRow, values: Values) -> bool:
        return accounts.change_roles(self._desk.door, self._desk.caller, row.id, _ticked(values))

    def change_superior(self) -> None:
        """The dialog 【直接上级】 of the account chosen."""
        if (row := self.chosen()) is not None:
            options = self._superiors(row.id)
            group = Group(row.name, (Field(key="superior", label=self.tr("Direct superior"), kind=Kind.CHOICE, options=options),))
            start = {"superior": str(row.superior_id) if row.superior_id else ""}

            def act(values: Values) -> None:
                above = UUID(values["superior"]) if values["superior"] else None
                accounts.set_superior(self._desk.door, self._desk.caller, row.id, above)

            FormDialog(self._desk, self.tr("Direct superior"), (group,), act, self.tr("Save"), self, start=start).open()

    def reset_password(self) -> None:
        """The dialog 【重置密码】 of the account chosen."""
        if (row := self.chosen()) is not None:
            group = Group(row.name, (Field(key="password", label=self.tr("New password"), required=True, help=self._hand_over(), span=2),))

            def act(values: Values) -> None:
                accounts.reset_password(self._desk.door, self._desk.caller, self._tools.slots, row.id, values["password"])

            start = {"password": fresh_password()}
            FormDialog(self._desk, self.tr("Reset password"), (group,), act, self.tr("Reset"), self, start=start, long=True).open()

    def add_absence(self) -> None:
        """The dialog 【请假】 of the account chosen."""
        if (row := self.chosen()) is not None:
            active = (each for each in self._accounts.values() if each.active and each.id != row.id)
            others = [(str(each.id), f"{each.name} {each.staff_no}") for each in active]
            group = Group(row.name, (
                Field(key="since_on", label=self.tr("From"), kind=Kind.DATE, required=True),
                Field(key="until_on", label=self.tr("Until"), kind=Kind.DATE, required=True),
                Field(key="delegate", label=self.tr("Stands in"), kind=Kind.CHOICE, options=others),
            ))  # fmt: skip

            def act(values: Values) -> None:
                stands_in = UUID(values["delegate"]) if values["delegate"] else None
                absences.add_absence(self._desk.door, self._desk.caller, row.id, values["since_on"], values["until_on"], stands_in)

            FormDialog(self._desk, self.tr("Absence"), (group,), act, self.tr("Save"), self).open()

    def set_until(self) -> None:
        """The dialog 【账号到期】 of the account chosen."""
        if (row := self.chosen()) is not None:
            group = Group(row.name, (Field(key="until", label=self.tr("Last day, empty for no end"), kind=Kind.DATE, span=2),))

            def act(values: Values) -> None:
                accounts.set_account_until(self._desk.door, self._desk.caller, row.id, values["until"])

            start = {"until": row.account_until}
            FormDialog(self._desk, self.tr("Account until"), (group,), act, self.tr("Save"), self, start=start).open()

    def switch(self) -> None:
        """Close the account chosen after asking, or open it again."""
        row = self.chosen()
        if row is None:
            return
        if not row.active:
            attempt(self._desk, accounts.activate, row.id)
            return
        text = self.tr("Close the account of {name}?").format(name=row.name)
        details = [self.tr("Rights end at once. The superior becomes interim owner of the customers; open duties stay.")]
        if confirm(self, text, self.tr("Close account"), details=details, destructive=True):
            attempt(self._desk, accounts.deactivate, row.id)


def _ticked(values: Values) -> str:
    return " ".join(role for role in ROLES if values[f"role_{role}"])
