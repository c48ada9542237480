"""What people and the clock do with contracts."""

from kehu_desk.contracts.service.amending import approve_amendment, propose_amendment, refuse_amendment, sign_amendment
from kehu_desk.contracts.service.clockwork import sweep
from kehu_desk.contracts.service.composing import prefill
from kehu_desk.contracts.service.deciding import approve_contract, reject_contract, review_contract
from kehu_desk.contracts.service.drafting import Draft, Wording, draw_contract, edit_draft, submit_contract, withdraw_contract
from kehu_desk.contracts.service.ending import renew_contract, terminate_contract, void_contract
from kehu_desk.contracts.service.handling import attach_scan, file_contract, send_originals, sign_contract, stamp_contract
from kehu_desk.contracts.service.obligations import add_obligation, close_obligation
from kehu_desk.contracts.service.reading import ContractOffers, contract_offers, read_contract

__all__ = [
    "ContractOffers", "Draft", "Wording", "add_obligation", "approve_amendment", "approve_contract", "attach_scan", "close_obligation",
    "contract_offers", "draw_contract", "edit_draft", "file_contract", "prefill", "propose_amendment", "read_contract", "refuse_amendment",
    "reject_contract", "renew_contract", "review_contract", "send_originals", "sign_amendment", "sign_contract",
    "stamp_contract", "submit_contract", "sweep", "terminate_contract", "void_contract", "withdraw_contract",
]  # fmt: skip
