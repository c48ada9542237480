"""Dialogs of one account: appointment, assignment, change of manager, terms, members, years."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.money import plain
from kehu_desk.keyaccounts import service
from kehu_desk.keyaccounts.dialogs.asking import KaForm, chosen, options_of, weight_options
from kehu_desk.keyaccounts.queries import LoadRow
from kehu_desk.keyaccounts.rules.team import GIVEN
from kehu_desk.keyaccounts.service import KeepTerms, OpenTerms
from kehu_desk.keyaccounts.service.choosing import Choices
from kehu_desk.keyaccounts.words import award_text, field_name, role_name
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind


def _managers(rows: tuple[LoadRow, ...]) -> list[tuple[str, str]]:
    """Managers with what they bear and how they were checked."""
    text = QCoreApplication.translate("KaDialogs", "{name} · load {load} · {check}")
    return [
        (
            str(row.person_id),
            text.format(
                name=row.person, load=plain(row.load100, 2, 1),
                check=award_text(row.check.average100 if row.check else None, enough=bool(row.check and row.check.enough)),
            ),
        )
        for row in rows
    ]  # fmt: skip


def _manager(rows: tuple[LoadRow, ...]) -> Field:
    label = QCoreApplication.translate("KaDialogs", "Key account manager")
    return Field(key="kam", label=label, kind=Kind.CHOICE, options=_managers(rows), required=True, span=2)


def _sponsor(given: Choices) -> tuple[Field, Field]:
    sponsor = Field(
        key="sponsor",
        label=QCoreApplication.translate("KaDialogs", "Executive sponsor"),
        kind=Kind.CHOICE,
        options=options_of(given.sponsors),
    )
    options = weight_options(given.weight100)
    weight = Field(key="weight", label=QCoreApplication.translate("KaDialogs", "Weight"), kind=Kind.CHOICE, options=options, required=True)
    return sponsor, weight


class AppointDialog(KaForm):
    """【任命经理】 for an approved candidate."""

    places = {"E_KA_MANAGER": "kam", "E_KA_COMPETENCE": "kam", "E_SELF": "kam", "E_KA_SPONSOR": "sponsor", "E_KA_WEIGHT": "weight"}

    def __init__(self, desk: Desk, selection: UUID, head: str, given: Choices, parent: QWidget | None = None) -> None:
        """head: which candidate; given: what is offered."""
        title = QCoreApplication.translate("KaDialogs", "Appoint manager")
        super().__init__(desk, title, (Group(title, (_manager(given.managers), *_sponsor(given))),), parent)
        self._selection, self.account_id = selection, None
        self.show_head(head)
        self.form.set_values({"weight": "100"})

    account_id: UUID | None

    def do(self) -> None:
        """Appoint him."""
        values = self.form.values()
        terms = OpenTerms(UUID(values["kam"]), chosen(values["sponsor"]), int(values["weight"]))
        self.account_id = self._desk.act(service.open_account, self._selection, terms)


class KaAssignDialog(KaForm):
    """【发起人与权重】."""

    places = {"E_KA_SPONSOR": "sponsor", "E_KA_WEIGHT": "weight"}

    def __init__(self, desk: Desk, account: UUID, head: str, given: Choices, parent: QWidget | None = None) -> None:
        """head: which account; given: what is offered and stands."""
        title = QCoreApplication.translate("KaDialogs", "Sponsor and weight")
        super().__init__(desk, title, (Group(title, _sponsor(given)),), parent)
        self._account = account
        self.show_head(head)
        self.form.set_values({"sponsor": str(given.sponsor_id or ""), "weight": str(given.weight100)})

    def do(self) -> None:
        """Write it down."""
        values = self.form.values()
        self._desk.act(service.assign_account, self._account, chosen(values["sponsor"]), int(values["weight"]))


class ManagerDialog(KaForm):
    """【更换经理】, with a reason."""

    places = {"E_KA_MANAGER": "kam", "E_KA_COMPETENCE": "kam", "E_SELF": "kam", "E_SAME_OWNER": "kam", "E_REASON": "reason"}

    def __init__(self, desk: Desk, account: UUID, head: str, given: Choices, parent: QWidget | None = None) -> None:
        """head: which account."""
        title = QCoreApplication.translate("KaDialogs", "Change manager")
        reason = Field(key="reason", label=QCoreApplication.translate("KaDialogs", "Reason"), required=True, span=2, limit=300)
        super().__init__(desk, title, (Group(title, (_manager(given.managers), reason)),), parent)
        self._account = account
        self.show_head(head)

    def do(self) -> None:
        """Change him."""
        values = self.form.values()
        self._desk.act(service.change_manager, self._account, UUID(values["kam"]), values["reason"])


class KeepDialog(KaForm):
    """【条款与回顾】: what binds both sides, and when the account is looked at again."""

    places = {"E_KA_CONTRACT": "contract", "E_KA_REVIEW": "review"}

    def __init__(self, desk: Desk, account: UUID, head: str, given: Choices, parent: QWidget | None = None) -> None:
        """given: contracts of the group, and what stands."""
        title = QCoreApplication.translate("KaDialogs", "Terms and review")
        fields = (
            Field(key="price_list", label=field_name("price_list"), limit=60),
            Field(key="review", label=QCoreApplication.translate("KaDialogs", "Next review on"), kind=Kind.DATE),
            Field(
                key="contract", label=QCoreApplication.translate("KaDialogs", "Frame contract"), kind=Kind.CHOICE,
                options=options_of(given.contracts), span=2,
            ),
            Field(key="service_standard", label=field_name("service_standard"), kind=Kind.LONG, limit=1000),
        )  # fmt: skip
        super().__init__(desk, title, (Group(title, fields),), parent)
        self._account = account
        self.show_head(head)
        it = given.terms
        self.form.set_values({
            "price_list": it.price_list, "service_standard": it.service_standard, "contract": str(it.contract_id or ""),
            "review": it.next_review_on,
        })  # fmt: skip

    def do(self) -> None:
        """Write them down."""
        it = self.form.values()
        terms = KeepTerms(it["price_list"], it["service_standard"], chosen(it["contract"]), it["review"])
        self._desk.act(service.keep_account, self._account, terms)


class MemberDialog(KaForm):
    """【指派成员】 in a role."""

    places = {"E_SELF": "person", "E_NOT_FOUND": "person", "E_KA_RESPONSIBLE": "role"}

    def __init__(self, desk: Desk, account: UUID, head: str, given: Choices, parent: QWidget | None = None) -> None:
        """given: everybody with an account."""
        title = QCoreApplication.translate("KaDialogs", "Assign member")
        roles = [(each, role_name(each)) for each in GIVEN]
        fields = (
            Field(
                key="person", label=QCoreApplication.translate("KaDialogs", "Person"), kind=Kind.CHOICE, options=options_of(given.people),
                required=True,
            ),
            Field(key="role", label=QCoreApplication.translate("KaDialogs", "Role"), kind=Kind.CHOICE, options=roles, required=True),
        )  # fmt: skip
        super().__init__(desk, title, (Group(title, fields),), parent)
        self._account = account
        self.show_head(head)

    def do(self) -> None:
        """Put him on the team."""
        values = self.form.values()
        self._desk.act(service.set_member, self._account, UUID(values["person"]), values["role"])


class YearDialog(KaForm):
    """【测算年度评价】 or a plan's year: which one."""

    def __init__(self, desk: Desk, title: str, head: str, year: int, deed: Any, subject: UUID, parent: QWidget | None = None) -> None:
        """deed(door, caller, subject, year)."""
        label = QCoreApplication.translate("KaDialogs", "Year")
        super().__init__(desk, title, (Group(title, (Field(key="year", label=label, kind=Kind.INT, required=True, span=2),)),), parent)
        self._deed, self._subject = deed, subject
        self.show_head(head)
        self.form.set_values({"year": year})

    places = {"E_KA_YEAR": "year", "E_KA_PLAN_THERE": "year", "E_STATE": "year"}

    def do(self) -> None:
        """Do it for that year."""
        self._desk.act(self._deed, self._subject, self.form.values()["year"])


class NoteDialog(KaForm):
    """Words that a step may bear: why a candidate is taken, how a year was judged. They may be empty where nothing asks for them."""

    places = {"E_KA_BELOW": "note", "E_KA_MISSING": "note", "E_KA_FIELD": "note"}

    def __init__(self, desk: Desk, title: str, head: str, deed: Any, subject: UUID, parent: QWidget | None = None) -> None:
        """deed(door, caller, subject, words)."""
        label = QCoreApplication.translate("KaDialogs", "Opinion")
        super().__init__(desk, title, (Group(title, (Field(key="note", label=label, kind=Kind.LONG, limit=1000),)),), parent)
        self._deed, self._subject = deed, subject
        self.show_head(head)

    def do(self) -> None:
        """Do it with these words."""
        self._desk.act(self._deed, self._subject, self.form.values()["note"])
