"""The dialog 【登记采购角色】."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.deciders.dialogs.asking import AskingDialog, chosen, one_to_five, scale
from kehu_desk.deciders.queries import PersonRow, RoleRow
from kehu_desk.deciders.rules.roles import LONGEST_CLASS, LONGEST_SOURCE, ROLES, SIDES, RoleTerms
from kehu_desk.deciders.service import set_role
from kehu_desk.deciders.service.reading import Board, Choices
from kehu_desk.deciders.words import role_name, side_text
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind


class RoleDialog(AskingDialog):
    """What somebody is to a purchase; with a role given, what it is worth now."""

    places: ClassVar[Mapping[str, str]] = {
        "E_ROLE": "role", "E_INFLUENCE": "influence", "E_SUPPORT": "support", "E_SOURCE": "source", "E_FACT": "fact", "E_OWNER": "owner",
        "E_FUTURE": "confirmed_on", "E_TOO_LONG": "source",
    }  # fmt: skip

    def __init__(
        self, desk: Desk, board: Board, person: PersonRow, offered: Choices, role: RoleRow | None = None, parent: QWidget | None = None
    ) -> None:
        """role: the one that is said anew."""
        title = QCoreApplication.translate("RoleDialog", "Record buying role")
        about = "    ".join(each for each in (person.name, person.post, board.name) if each)
        super().__init__(desk, board, title, about, (Group(title, _fields(offered)),), parent)
        self._contact = person.contact_id
        self.put(support="0", confirmed_on=board.today)
        if role is not None:
            self.put(
                role=role.role, product_class=role.product_class, influence=str(role.influence), support=str(role.support),
                owner=str(role.owner_id or ""), fact=str(role.fact_id or ""), source=role.source if role.fact_id is None else "",
            )  # fmt: skip

    def do(self) -> None:
        """Write it down."""
        values = self.form.values()
        terms = RoleTerms(
            values["role"], scale(values["influence"]), scale(values["support"]), values["source"], chosen(values["fact"]),
            chosen(values["owner"]), values["product_class"], values["confirmed_on"],
        )  # fmt: skip
        self._desk.act(set_role, self._contact, terms)


def _fields(offered: Choices) -> tuple[Field, ...]:
    weights = one_to_five(QCoreApplication.translate("RoleDialog", "little"), QCoreApplication.translate("RoleDialog", "decisive"))
    sides = [(str(each), side_text(each)) for each in SIDES]
    facts = [(str(each.id), f"{each.no} {each.statement}") for each in offered.facts]
    return (
        Field(key="role", label=QCoreApplication.translate("RoleDialog", "Buying role"), kind=Kind.CHOICE, required=True,
              options=[(each, role_name(each)) for each in ROLES]),
        Field(key="product_class", label=QCoreApplication.translate("RoleDialog", "Class of products"), limit=LONGEST_CLASS,
              help=QCoreApplication.translate("RoleDialog", "Empty: all products")),
        Field(key="influence", label=QCoreApplication.translate("RoleDialog", "Influence"), kind=Kind.CHOICE, required=True,
              options=weights),
        Field(key="support", label=QCoreApplication.translate("RoleDialog", "Side"), kind=Kind.CHOICE, required=True, options=sides),
        Field(key="owner", label=QCoreApplication.translate("RoleDialog", "Spoken to by"), kind=Kind.CHOICE,
              options=[(str(each.id), each.name) for each in offered.ours]),
        Field(key="confirmed_on", label=QCoreApplication.translate("RoleDialog", "Confirmed on"), kind=Kind.DATE),
        Field(key="source", label=QCoreApplication.translate("RoleDialog", "Source"), span=2, limit=LONGEST_SOURCE,
              help=QCoreApplication.translate("RoleDialog", "How we know it, or choose a fact below")),
        Field(key="fact", label=QCoreApplication.translate("RoleDialog", "Fact"), kind=Kind.CHOICE, span=2, options=facts),
    )  # fmt: skip
