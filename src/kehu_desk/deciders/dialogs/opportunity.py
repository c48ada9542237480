"""The dialog 【登记机会】: what may come of a relation, and what speaks for us besides it."""

from collections.abc import Mapping
from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.deciders.dialogs.asking import AskingDialog, chosen, one_to_five, people_options
from kehu_desk.deciders.queries import OpportunityRow
from kehu_desk.deciders.rules.opportunities import FACTORS, LONGEST, OTHER, Factor, OpportunityTerms
from kehu_desk.deciders.service import correct_opportunity, record_opportunity
from kehu_desk.deciders.service.reading import Board, Choices
from kehu_desk.deciders.words import factor_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind

PERCENT: Final = 100  # basis points
ALL: Final = (*FACTORS, OTHER)


class OpportunityDialog(AskingDialog):
    """With an opportunity given it is corrected."""

    places: ClassVar[Mapping[str, str]] = {
        "E_DESCRIPTION": "description", "E_EXPECTED": "expected", "E_PROBABILITY": "chance", "E_OTHER_CUSTOMER": "contact",
        "E_OWNER": "owner", "E_DUE": "due_on", "E_RELATION_ONLY": "ready",
    }  # fmt: skip

    def __init__(
        self, desk: Desk, board: Board, offered: Choices, row: OpportunityRow | None = None, parent: QWidget | None = None
    ) -> None:
        """row: the one that is corrected."""
        new, old = (
            QCoreApplication.translate("OpportunityDialog", "Record opportunity"),
            QCoreApplication.translate("OpportunityDialog", "Correct opportunity"),
        )
        title = old if row else new
        groups = (
            Group(QCoreApplication.translate("OpportunityDialog", "Opportunity"), _fields(board, offered, row)),
            Group(QCoreApplication.translate("OpportunityDialog", "What speaks for us (two of the first four at least)"), _factors()),
        )
        super().__init__(desk, board, title, board.name, groups, parent)
        self._row = row
        self.put(**{f"{name}_score": "3" for name in ALL})
        if row is not None:
            self._fill(row)
        self.resize(look.scaled(640), look.scaled(600))

    def _fill(self, row: OpportunityRow) -> None:
        self.put(
            description=row.description, contact=str(row.contact_id or ""), expected=row.expected_fen,
            chance=row.probability_bp // PERCENT, next_step=row.next_step, due_on=row.due_on, owner=str(row.owner_id), ready=row.ready,
        )  # fmt: skip
        for name, factor in row.factors:
            self.put(**{name: factor.text, f"{name}_score": str(factor.score)})

    def do(self) -> None:
        """Write it down."""
        values = self.form.values()
        factors = {name: Factor(values[name], int(values[f"{name}_score"] or 0)) for name in ALL if values[name]}
        terms = OpportunityTerms(
            values["description"], factors, chosen(values["contact"]), values["expected"], (values["chance"] or 0) * PERCENT,
            values["next_step"], values["due_on"], chosen(values["owner"]), values["ready"],
        )  # fmt: skip
        if self._row is None:
            self._desk.act(record_opportunity, self.board.customer, terms)
        else:
            self._desk.act(correct_opportunity, self._row.id, terms, self._row.row_version)


def _fields(board: Board, offered: Choices, row: OpportunityRow | None) -> tuple[Field, ...]:
    people = people_options(board)
    if row is not None and row.contact_id is not None and str(row.contact_id) not in dict(people):
        people.append((str(row.contact_id), row.contact))
    return (
        Field(key="description", label=QCoreApplication.translate("OpportunityDialog", "Opportunity"), required=True, span=2,
              limit=LONGEST),
        Field(key="contact", label=QCoreApplication.translate("OpportunityDialog", "With"), kind=Kind.CHOICE, options=people),
        Field(key="owner", label=QCoreApplication.translate("OpportunityDialog", "In hand of"), kind=Kind.CHOICE,
              options=[(str(each.id), each.name) for each in offered.ours]),
        Field(key="expected", label=QCoreApplication.translate("OpportunityDialog", "Expected (yuan)"), kind=Kind.MONEY),
        Field(key="chance", label=QCoreApplication.translate("OpportunityDialog", "Chance (%)"), kind=Kind.INT),
        Field(key="next_step", label=QCoreApplication.translate("OpportunityDialog", "Next step"), limit=LONGEST),
        Field(key="due_on", label=QCoreApplication.translate("OpportunityDialog", "Due"), kind=Kind.DATE),
        Field(key="ready", label=QCoreApplication.translate("OpportunityDialog", "Ready"), kind=Kind.BOOL, span=2,
              help=QCoreApplication.translate("OpportunityDialog", "It rests on more than a relation")),
    )  # fmt: skip


def _factors() -> tuple[Field, ...]:
    weights = one_to_five(
        QCoreApplication.translate("OpportunityDialog", "weak"), QCoreApplication.translate("OpportunityDialog", "strong")
    )
    found = []
    for name in ALL:
        weight = QCoreApplication.translate("OpportunityDialog", "Weight of {factor}").format(factor=factor_name(name))
        found.append(Field(key=name, label=factor_name(name), limit=LONGEST))
        found.append(Field(key=f"{name}_score", label=weight, kind=Kind.CHOICE, options=weights))
    return tuple(found)
