"""What kinds of due work are called."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.ui.words import texts

KINDS = texts({
    "filing": QT_TRANSLATE_NOOP("WorkKind", "File an archive"),
    "filing_late": QT_TRANSLATE_NOOP("WorkKind", "Late filing"),
    "review": QT_TRANSLATE_NOOP("WorkKind", "Review a filing"),
    "intake": QT_TRANSLATE_NOOP("WorkKind", "Take into custody"),
    "approval": QT_TRANSLATE_NOOP("WorkKind", "Approve a loan"),
    "approval_late": QT_TRANSLATE_NOOP("WorkKind", "Approval waits too long"),
    "revision_review": QT_TRANSLATE_NOOP("WorkKind", "Review an edit"),
    "release": QT_TRANSLATE_NOOP("WorkKind", "Hand out a loan"),
    "overdue": QT_TRANSLATE_NOOP("WorkKind", "Not brought back"),
    "return": QT_TRANSLATE_NOOP("WorkKind", "Return a loan"),
    "hand_in": QT_TRANSLATE_NOOP("WorkKind", "Hand in an edit"),
    "return_check": QT_TRANSLATE_NOOP("WorkKind", "Check a return"),
    "acceptance": QT_TRANSLATE_NOOP("WorkKind", "Accept an edit"),
    "renewal": QT_TRANSLATE_NOOP("WorkKind", "Decide on a renewal"),
    "fresh_approval": QT_TRANSLATE_NOOP("WorkKind", "Approve at the raised level"),
    "fetch": QT_TRANSLATE_NOOP("WorkKind", "Ready: fetch it"),
    "recall_offer": QT_TRANSLATE_NOOP("WorkKind", "Somebody waits: call back?"),
    "lost": QT_TRANSLATE_NOOP("WorkKind", "Decide on a loss"),
    "settle": QT_TRANSLATE_NOOP("WorkKind", "Confirm a settlement"),
    "refresh": QT_TRANSLATE_NOOP("WorkKind", "Refresh an archive"),
    "refresh_review": QT_TRANSLATE_NOOP("WorkKind", "Review a confirmation"),
    "refresh_mark": QT_TRANSLATE_NOOP("WorkKind", "Decide on a mark"),
    "refresh_late": QT_TRANSLATE_NOOP("WorkKind", "Late refresh"),
    "role_request": QT_TRANSLATE_NOOP("WorkKind", "Decide on a role"),
    "setting": QT_TRANSLATE_NOOP("WorkKind", "Confirm a setting"),
    "emergency_review": QT_TRANSLATE_NOOP("WorkKind", "Review an emergency view"),
    "emergency_late": QT_TRANSLATE_NOOP("WorkKind", "Emergency view not reviewed"),
    "restriction": QT_TRANSLATE_NOOP("WorkKind", "Decide on a restriction"),
    "custody_confirm": QT_TRANSLATE_NOOP("WorkKind", "Sign a proposal of custody"),
    "custody_witness": QT_TRANSLATE_NOOP("WorkKind", "Witness a destruction"),
    "handover": QT_TRANSLATE_NOOP("WorkKind", "Sign a hand-over"),
    "contract_review": QT_TRANSLATE_NOOP("WorkKind", "Review a contract"),
    "contract_approve": QT_TRANSLATE_NOOP("WorkKind", "Approve a contract"),
    "contract_stamp": QT_TRANSLATE_NOOP("WorkKind", "Stamp a contract"),
    "contract_file": QT_TRANSLATE_NOOP("WorkKind", "File a contract"),
    "contract_draft": QT_TRANSLATE_NOOP("WorkKind", "Contract draft"),
    "contract_ending": QT_TRANSLATE_NOOP("WorkKind", "Contract ends soon"),
    "contract_originals": QT_TRANSLATE_NOOP("WorkKind", "Originals not back"),
    "contract_amendment": QT_TRANSLATE_NOOP("WorkKind", "Approve an amendment"),
    "contract_duty_us": QT_TRANSLATE_NOOP("WorkKind", "Our duty under a contract"),
    "contract_duty_them": QT_TRANSLATE_NOOP("WorkKind", "Their duty under a contract"),
    "receipt_confirm": QT_TRANSLATE_NOOP("WorkKind", "Confirm a receipt"),
    "promise_due": QT_TRANSLATE_NOOP("WorkKind", "Payment was promised"),
    "promise_broken": QT_TRANSLATE_NOOP("WorkKind", "Promise to pay broken"),
    "letter_due": QT_TRANSLATE_NOOP("WorkKind", "Next dunning letter"),
    "acknowledge": QT_TRANSLATE_NOOP("WorkKind", "Read and acknowledge a rule"),
    "rule_publish": QT_TRANSLATE_NOOP("WorkKind", "Publish a rule"),
    "template_review": QT_TRANSLATE_NOOP("WorkKind", "Review a standard text"),
    "template_publish": QT_TRANSLATE_NOOP("WorkKind", "Publish a standard text"),
    "seal_decide": QT_TRANSLATE_NOOP("WorkKind", "Decide on a seal"),
    "seal_keepers": QT_TRANSLATE_NOOP("WorkKind", "Decide who keeps a seal"),
    "seal_approve": QT_TRANSLATE_NOOP("WorkKind", "Approve the use of a seal"),
    "seal_stamp": QT_TRANSLATE_NOOP("WorkKind", "Stamp a paper"),
    "seal_hand_out": QT_TRANSLATE_NOOP("WorkKind", "Hand out a seal"),
    "seal_back": QT_TRANSLATE_NOOP("WorkKind", "Bring a seal back"),
    "password_reset": QT_TRANSLATE_NOOP("WorkKind", "Password was reset"),
})  # fmt: skip


def kind_name(kind: str) -> str:
    """What a kind of work is called."""
    return QCoreApplication.translate("WorkKind", KINDS[kind]) if kind in KINDS else kind
