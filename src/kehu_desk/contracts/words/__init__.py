"""What people read of contracts: names of codes, sentences of refusals, notices."""

from kehu_desk.contracts.words.names import (
    amendment_name,
    duty_kind_name,
    duty_state_name,
    fulfilment_name,
    kind_name,
    party_name,
    renewal_name,
    risk_name,
    state_name,
    step_name,
    step_state_name,
    term_name,
    term_text,
)
from kehu_desk.contracts.words.notices import NOTICES, notice_facts
from kehu_desk.contracts.words.refusals import WORDS, explain, explain_all

__all__ = [
    "NOTICES", "WORDS", "amendment_name", "duty_kind_name", "duty_state_name", "explain", "explain_all", "fulfilment_name", "kind_name",
    "notice_facts", "party_name", "renewal_name", "risk_name", "state_name", "step_name", "step_state_name", "term_name", "term_text",
]  # fmt: skip
