"""What the dialogs of support share: faults at the fields that they name, other refusals below the form."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.supports.queries.view import SupportView
from kehu_desk.supports.words import explain, kind_name
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group


def head_of_support(view: SupportView) -> str:
    """Which request: number, customer, kind and title."""
    return f"{view.row.no}  {view.row.customer}\n{kind_name(view.row.kind)} · {view.row.title}"


class SupportForm(AskingForm):
    """A dialog about one request, as it was read."""

    def __init__(self, desk: Desk, title: str, view: SupportView, fields: Sequence[Field], parent: QWidget | None) -> None:
        """title: also the verb of the button. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, title, (Group(title, fields),), parent)
        self.view = view
        self.show_head(head_of_support(view))
        self.head.setAccessibleName(self.tr("Support"))

    def do(self) -> None:
        """With what was typed."""
        self.carry_out(self.form.values())

    def carry_out(self, values: dict[str, Any]) -> None:
        """What the dialog does. Raises Refused."""
        raise NotImplementedError

    def show_refused(self, refused: Refused) -> None:
        """Each reason at the field that it names, or below the form."""
        place_faults(self, refused.nos)

    def sentence(self, refusal: No) -> str:
        """In the words of support."""
        return explain(refusal)


def place_faults(dialog: AskingForm, nos: Sequence[No]) -> None:
    """Faults of fields to their fields, everything else below the form."""
    told = [(str(dict(each.facts).get("field", "")), explain(each)) for each in nos]
    dialog.form.set_problems({key: words for key, words in told if key in dialog.form.cells})
    dialog.problems.show_lines(list(dict.fromkeys(words for key, words in told if key not in dialog.form.cells)))
