"""A no that a person can act on.

Rules return a `No`; the service layer raises all of them together as `Refused`. The sentence a person reads is
made on the screen side (``words.py``), so that plain code never holds text.
"""

from typing import NamedTuple


class No(NamedTuple):
    """One failing rule: its code (borrowing.md section 6) and the facts that its sentence names."""

    code: str
    facts: tuple[tuple[str, object], ...] = ()


PRECEDENCE = (
    "E_NOT_FOUND", "E_FORBIDDEN", "E_SELF*", "E_SAME_PERSON", "E_STEP_ORDER", "E_ARCHIVE_STATE", "E_STATE",
    "E_NO_RELATION", "E_LEVEL", "E_BORROWER_RESTRICTED", "E_BORROWER_OVERDUE", "E_LOCKED", "E_HELD_FOR_OTHER",
    "E_DUP_LOAN", "E_LIMIT", "E_RENEW_*", "E_DUE_*", "E_PURPOSE", "E_REASON",
)  # fmt: skip


def no(code: str, **facts: object) -> No:
    """A refusal by one rule. Facts are named as in the sentence of the code."""
    return No(code, tuple(facts.items()))


def rank(refusal: No) -> tuple[int, str]:
    """Place in the precedence list; inside a family and after the list alphabetically. Source: B-076."""
    for place, code in enumerate(PRECEDENCE):
        if refusal.code == code or (code.endswith("*") and refusal.code.startswith(code[:-1])):
            return place, refusal.code
    return len(PRECEDENCE), refusal.code


class Refused(Exception):
    """All failing rules at once, primary first (B-002, B-076)."""

    def __init__(self, *nos: No) -> None:
        """Keep the nos in the order of B-076, each code once."""
        each_once = [one for place, one in enumerate(nos) if one not in nos[:place]]
        self.nos = tuple(sorted(each_once, key=rank))
        super().__init__(" ".join(self.codes))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, primary first, each once: two rules may fail with the same one."""
        return tuple(dict.fromkeys(each.code for each in self.nos))
