"""A form about one customer's credit."""

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.credit.words import explain
from kehu_desk.kernel.errors import No


class CreditForm(CustomerForm):
    """Refusals stand below the form, in the words of credit."""

    def sentence(self, refusal: No) -> str:
        """A no in the words of credit."""
        return explain(refusal)
