"""What the forms of communication share: refusals in its words, those of one field beside it."""

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.communications.words import explain
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui.asking_form import AskingForm

FIELD_CODES = frozenset({"E_COMM_FIELD", "E_OPINION_FIELD"})


class CommAsking(AskingForm):
    """Refusals are told inside."""

    def sentence(self, refusal: No) -> str:
        """A no in the words of communication."""
        return explain(refusal)

    def show_refused(self, refused: Refused) -> None:
        """A field that is wrong is told beside it."""
        told = {str(dict(each.facts)["field"]): explain(each) for each in refused.nos if each.code in FIELD_CODES}
        beside = {key: words for key, words in told.items() if key in self.form.cells}
        super().show_refused(Refused(*(each for each in refused.nos if dict(each.facts).get("field") not in beside)))
        if beside:
            self.form.set_problems(self.form.problems() | beside)


class CommCustomerForm(CommAsking, CustomerForm):
    """The same about one customer, who is found inside where there is none yet."""
