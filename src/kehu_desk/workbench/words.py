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
    "product_decide": QT_TRANSLATE_NOOP("WorkKind", "Decide on a product or price"),
    "plan_decide": QT_TRANSLATE_NOOP("WorkKind", "Decide on a sales plan"),
    "handover": QT_TRANSLATE_NOOP("WorkKind", "Sign a hand-over"),
    "password_reset": QT_TRANSLATE_NOOP("WorkKind", "Password was reset"),
})  # fmt: skip


def kind_name(kind: str) -> str:
    """What a kind of work is called."""
    return QCoreApplication.translate("WorkKind", KINDS[kind]) if kind in KINDS else kind
