"""A form about one customer's credit: what is typed stays, refusals are told inside in the words of credit."""

from kehu_desk.credit.words import explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.settlement.dialogs.asking import CustomerForm


class CreditForm(CustomerForm):
    """Without a customer it lets the person find one."""

    def submit(self) -> None:
        """Carry out what was typed, or say inside why not."""
        if self.customer is None or not self.form.check():
            return
        try:
            self.carry_out(self.customer)
        except Refused as refusal:
            self.problems.show_lines(explain_all(refusal))
            return
        self.accept()
