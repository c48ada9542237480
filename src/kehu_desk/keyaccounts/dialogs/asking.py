"""What these dialogs share: a form, faults at their fields, other refusals below it."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.keyaccounts.words import explain
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.fields import Field, Kind

WHY: Final = "_why"  # behind the key of a mark stands the field of what it rests on
WEIGHTS: Final = (50, 75, 100, 125, 150, 175, 200)


class KaForm(AskingForm):
    """A fault that names a field stands there; a reason's fault at the field of the reason."""

    def show_refused(self, refused: Refused) -> None:
        """Each reason at its field, or below the form."""
        told = [(self.cell_of(each), explain(each)) for each in refused.nos]
        self.form.set_problems({key: words for key, words in told if key})
        self.problems.show_lines(list(dict.fromkeys(words for key, words in told if not key)))

    def cell_of(self, refusal: No) -> str:
        """The key of the field that a no is about; empty when it is about none of them."""
        named = str(dict(refusal.facts).get("field", ""))
        wanted = (
            f"{named}{WHY}" if refusal.code in ("E_KA_EVIDENCE", "E_KA_BEST_SELLER") else named,
            named,
            self.places.get(refusal.code, ""),
        )
        return next((key for key in wanted if key in self.form.cells), "")

    def sentence(self, refusal: No) -> str:
        """A no in the words of key accounts."""
        return explain(refusal)


def marked(key: str, name: str, why: str, low: str, high: str) -> tuple[Field, Field]:
    """A mark of 1 to 5, and what it rests on. low, high: what the ends mean."""
    options = [("1", f"1 {low}"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", f"5 {high}")]
    mark = Field(key=key, label=name, kind=Kind.CHOICE, options=options, required=True)
    return mark, Field(key=f"{key}{WHY}", label=why, required=True, limit=500)


def chosen(key: str) -> UUID | None:
    """The id behind an option; none is chosen with an empty key."""
    return UUID(key) if key else None


def options_of(rows: Sequence[tuple[UUID, str]]) -> list[tuple[str, str]]:
    """Options of rows with an id and a name."""
    return [(str(each), name) for each, name in rows]


def weight_options(current: int = 100) -> list[tuple[str, str]]:
    """What an account may weigh, and what it weighs now."""
    return [(str(each), f"{each / 100:.2f}") for each in sorted({*WEIGHTS, current})]
