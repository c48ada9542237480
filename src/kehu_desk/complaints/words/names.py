"""What the codes of complaints are called."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.ui.words import Gaps, named, texts

STATES: Final = texts({
    "new": QT_TRANSLATE_NOOP("ComplaintState", "New"),
    "accepted": QT_TRANSLATE_NOOP("ComplaintState", "Accepted"),
    "in_process": QT_TRANSLATE_NOOP("ComplaintState", "Being handled"),
    "waiting_customer": QT_TRANSLATE_NOOP("ComplaintState", "Waiting for the customer"),
    "answered": QT_TRANSLATE_NOOP("ComplaintState", "Answered"),
    "customer_confirmed": QT_TRANSLATE_NOOP("ComplaintState", "Confirmed by the customer"),
    "closed": QT_TRANSLATE_NOOP("ComplaintState", "Closed"),
    "revisited": QT_TRANSLATE_NOOP("ComplaintState", "Revisited"),
    "rejected": QT_TRANSLATE_NOOP("ComplaintState", "Rejected"),
})  # fmt: skip
SEVERITIES: Final = texts({
    "S1": QT_TRANSLATE_NOOP("ComplaintSeverity", "S1 Safety or stop of sale"),
    "S2": QT_TRANSLATE_NOOP("ComplaintSeverity", "S2 Serious"),
    "S3": QT_TRANSLATE_NOOP("ComplaintSeverity", "S3 Usual"),
    "S4": QT_TRANSLATE_NOOP("ComplaintSeverity", "S4 Slight"),
})  # fmt: skip
CATEGORIES: Final = texts({
    "quality": QT_TRANSLATE_NOOP("ComplaintCategory", "Quality"),
    "quantity": QT_TRANSLATE_NOOP("ComplaintCategory", "Quantity"),
    "delivery": QT_TRANSLATE_NOOP("ComplaintCategory", "Delivery"),
    "price": QT_TRANSLATE_NOOP("ComplaintCategory", "Price"),
    "service": QT_TRANSLATE_NOOP("ComplaintCategory", "Service"),
    "attitude": QT_TRANSLATE_NOOP("ComplaintCategory", "Attitude"),
    "promotion": QT_TRANSLATE_NOOP("ComplaintCategory", "Promotion"),
    "rebate": QT_TRANSLATE_NOOP("ComplaintCategory", "Rebate"),
    "package": QT_TRANSLATE_NOOP("ComplaintCategory", "Packaging"),
    "other": QT_TRANSLATE_NOOP("ComplaintCategory", "Other"),
})  # fmt: skip
CHANNELS: Final = texts({
    "phone": QT_TRANSLATE_NOOP("ComplaintChannel", "Phone"),
    "visit": QT_TRANSLATE_NOOP("ComplaintChannel", "Visit"),
    "wechat": QT_TRANSLATE_NOOP("ComplaintChannel", "WeChat"),
    "email": QT_TRANSLATE_NOOP("ComplaintChannel", "E-mail"),
    "letter": QT_TRANSLATE_NOOP("ComplaintChannel", "Letter"),
    "fax": QT_TRANSLATE_NOOP("ComplaintChannel", "Fax"),
    "platform": QT_TRANSLATE_NOOP("ComplaintChannel", "Complaints platform"),
    "other": QT_TRANSLATE_NOOP("ComplaintChannel", "Other"),
})  # fmt: skip
CAUSES: Final = texts({
    "material": QT_TRANSLATE_NOOP("ComplaintCause", "Raw material"),
    "process": QT_TRANSLATE_NOOP("ComplaintCause", "Production"),
    "packaging": QT_TRANSLATE_NOOP("ComplaintCause", "Packaging"),
    "storage": QT_TRANSLATE_NOOP("ComplaintCause", "Storage"),
    "transport": QT_TRANSLATE_NOOP("ComplaintCause", "Transport"),
    "picking": QT_TRANSLATE_NOOP("ComplaintCause", "Picking and delivery"),
    "specification": QT_TRANSLATE_NOOP("ComplaintCause", "Specification"),
    "price_terms": QT_TRANSLATE_NOOP("ComplaintCause", "Price or terms"),
    "system": QT_TRANSLATE_NOOP("ComplaintCause", "Systems and papers"),
    "skill": QT_TRANSLATE_NOOP("ComplaintCause", "Training"),
    "manner": QT_TRANSLATE_NOOP("ComplaintCause", "Manner"),
    "promise": QT_TRANSLATE_NOOP("ComplaintCause", "Promise not kept"),
    "third_party": QT_TRANSLATE_NOOP("ComplaintCause", "Third party"),
    "misuse": QT_TRANSLATE_NOOP("ComplaintCause", "Use by the customer"),
    "unfounded": QT_TRANSLATE_NOOP("ComplaintCause", "No fault found"),
    "other": QT_TRANSLATE_NOOP("ComplaintCause", "Other"),
})  # fmt: skip
ESCAPES: Final = texts({
    "no_check": QT_TRANSLATE_NOOP("ComplaintEscape", "Not checked"),
    "check_failed": QT_TRANSLATE_NOOP("ComplaintEscape", "Overlooked in a check"),
    "sample": QT_TRANSLATE_NOOP("ComplaintEscape", "Outside the sample"),
    "no_standard": QT_TRANSLATE_NOOP("ComplaintEscape", "No standard for it"),
    "hand_over": QT_TRANSLATE_NOOP("ComplaintEscape", "Lost at a hand-over"),
    "no_feedback": QT_TRANSLATE_NOOP("ComplaintEscape", "Known but not told"),
    "not_ours": QT_TRANSLATE_NOOP("ComplaintEscape", "Outside our hands"),
    "other": QT_TRANSLATE_NOOP("ComplaintEscape", "Other"),
})  # fmt: skip
PREVENTIONS: Final = texts({
    "standard": QT_TRANSLATE_NOOP("ComplaintPrevention", "Standard"),
    "training": QT_TRANSLATE_NOOP("ComplaintPrevention", "Training"),
    "change": QT_TRANSLATE_NOOP("ComplaintPrevention", "Change of design or process"),
    "inspection": QT_TRANSLATE_NOOP("ComplaintPrevention", "Inspection"),
    "supplier": QT_TRANSLATE_NOOP("ComplaintPrevention", "Supplier"),
})  # fmt: skip
BLOCKS: Final = texts({
    "D0": QT_TRANSLATE_NOOP("ComplaintBlock", "D0 Emergency action"),
    "D1": QT_TRANSLATE_NOOP("ComplaintBlock", "D1 Team"),
    "D2": QT_TRANSLATE_NOOP("ComplaintBlock", "D2 Problem (5W2H)"),
    "D3": QT_TRANSLATE_NOOP("ComplaintBlock", "D3 Containment"),
    "D4": QT_TRANSLATE_NOOP("ComplaintBlock", "D4 Root cause (5-Why)"),
    "D5": QT_TRANSLATE_NOOP("ComplaintBlock", "D5 Corrective action"),
    "D6": QT_TRANSLATE_NOOP("ComplaintBlock", "D6 Carried out and proved"),
    "D7": QT_TRANSLATE_NOOP("ComplaintBlock", "D7 Prevention"),
    "D8": QT_TRANSLATE_NOOP("ComplaintBlock", "D8 Closing and thanks"),
})  # fmt: skip
PARTS: Final = texts({
    "action": QT_TRANSLATE_NOOP("ComplaintPart", "What is done"),
    "effect": QT_TRANSLATE_NOOP("ComplaintPart", "Effect"),
    "leader": QT_TRANSLATE_NOOP("ComplaintPart", "Leader"),
    "members": QT_TRANSLATE_NOOP("ComplaintPart", "Members"),
    "what": QT_TRANSLATE_NOOP("ComplaintPart", "What"),
    "where": QT_TRANSLATE_NOOP("ComplaintPart", "Where"),
    "when": QT_TRANSLATE_NOOP("ComplaintPart", "When"),
    "who": QT_TRANSLATE_NOOP("ComplaintPart", "Who noticed it"),
    "how_many": QT_TRANSLATE_NOOP("ComplaintPart", "How many"),
    "why": QT_TRANSLATE_NOOP("ComplaintPart", "Why it matters"),
    "how": QT_TRANSLATE_NOOP("ComplaintPart", "How it shows"),
    "scope": QT_TRANSLATE_NOOP("ComplaintPart", "Goods concerned"),
    "root_cause": QT_TRANSLATE_NOOP("ComplaintPart", "Root cause"),
    "escape_cause": QT_TRANSLATE_NOOP("ComplaintPart", "Why it was not found"),
    "why1": QT_TRANSLATE_NOOP("ComplaintPart", "Why 1"),
    "why2": QT_TRANSLATE_NOOP("ComplaintPart", "Why 2"),
    "why3": QT_TRANSLATE_NOOP("ComplaintPart", "Why 3"),
    "why4": QT_TRANSLATE_NOOP("ComplaintPart", "Why 4"),
    "why5": QT_TRANSLATE_NOOP("ComplaintPart", "Why 5"),
    "finding": QT_TRANSLATE_NOOP("ComplaintPart", "Finding"),
    "responsible": QT_TRANSLATE_NOOP("ComplaintPart", "Who does it"),
    "kind": QT_TRANSLATE_NOOP("ComplaintPart", "Kind"),
    "result": QT_TRANSLATE_NOOP("ComplaintPart", "Result"),
    "thanks": QT_TRANSLATE_NOOP("ComplaintPart", "Thanks"),
    "due_on": QT_TRANSLATE_NOOP("ComplaintPart", "To be done by"),
    "evidence": QT_TRANSLATE_NOOP("ComplaintPart", "Evidence"),
    "done": QT_TRANSLATE_NOOP("ComplaintPart", "Done"),
})  # fmt: skip
FIELDS: Final = texts({
    "category": QT_TRANSLATE_NOOP("ComplaintField", "Category"),
    "severity": QT_TRANSLATE_NOOP("ComplaintField", "Severity"),
    "description": QT_TRANSLATE_NOOP("ComplaintField", "What is complained about"),
    "contact": QT_TRANSLATE_NOOP("ComplaintField", "Contact"),
    "channel": QT_TRANSLATE_NOOP("ComplaintField", "Channel"),
    "received_at": QT_TRANSLATE_NOOP("ComplaintField", "Received"),
    "product_id": QT_TRANSLATE_NOOP("ComplaintField", "Product"),
    "batch_no": QT_TRANSLATE_NOOP("ComplaintField", "Batch"),
    "claim_fen": QT_TRANSLATE_NOOP("ComplaintField", "Claim (yuan)"),
    "text": QT_TRANSLATE_NOOP("ComplaintField", "Text"),
    "at": QT_TRANSLATE_NOOP("ComplaintField", "When"),
    "on": QT_TRANSLATE_NOOP("ComplaintField", "On"),
    "who": QT_TRANSLATE_NOOP("ComplaintField", "Who of theirs"),
    "how": QT_TRANSLATE_NOOP("ComplaintField", "How"),
    "note": QT_TRANSLATE_NOOP("ComplaintField", "Note"),
    "asked": QT_TRANSLATE_NOOP("ComplaintField", "What was asked for"),
    "granted_fen": QT_TRANSLATE_NOOP("ComplaintField", "Granted (yuan)"),
    "cost_fen": QT_TRANSLATE_NOOP("ComplaintField", "Other cost (yuan)"),
    "satisfaction": QT_TRANSLATE_NOOP("ComplaintField", "Satisfaction 1–5"),
    "result": QT_TRANSLATE_NOOP("ComplaintField", "Result"),
    "revisited_on": QT_TRANSLATE_NOOP("ComplaintField", "Revisited on"),
    "scores": QT_TRANSLATE_NOOP("ComplaintField", "Scores"),
    "next_text": QT_TRANSLATE_NOOP("ComplaintField", "What follows"),
    "next_on": QT_TRANSLATE_NOOP("ComplaintField", "Until"),
    "name": QT_TRANSLATE_NOOP("ComplaintField", "File name"),
    "content": QT_TRANSLATE_NOOP("ComplaintField", "File"),
    "service": QT_TRANSLATE_NOOP("ComplaintField", "Service 1–5"),
    "quality": QT_TRANSLATE_NOOP("ComplaintField", "Quality 1–5"),
    "delivery": QT_TRANSLATE_NOOP("ComplaintField", "Delivery 1–5"),
    "price": QT_TRANSLATE_NOOP("ComplaintField", "Price 1–5"),
    "people": QT_TRANSLATE_NOOP("ComplaintField", "People 1–5"),
})  # fmt: skip
LIMITS: Final = texts({
    "reply": QT_TRANSLATE_NOOP("ComplaintLimit", "First reply"),
    "contain": QT_TRANSLATE_NOOP("ComplaintLimit", "Containment"),
    "final": QT_TRANSLATE_NOOP("ComplaintLimit", "Final answer"),
})  # fmt: skip
HISTORY: Final = texts({
    "receive": QT_TRANSLATE_NOOP("ComplaintHistory", "Came in"),
    "register": QT_TRANSLATE_NOOP("ComplaintHistory", "Registered"),
    "accept": QT_TRANSLATE_NOOP("ComplaintHistory", "Accepted"),
    "reply": QT_TRANSLATE_NOOP("ComplaintHistory", "First reply"),
    "contain": QT_TRANSLATE_NOOP("ComplaintHistory", "Containment in force"),
    "wait": QT_TRANSLATE_NOOP("ComplaintHistory", "Waiting for the customer"),
    "resume": QT_TRANSLATE_NOOP("ComplaintHistory", "Going on"),
    "answer": QT_TRANSLATE_NOOP("ComplaintHistory", "Final answer"),
    "allow": QT_TRANSLATE_NOOP("ComplaintHistory", "Money approved"),
    "attempt": QT_TRANSLATE_NOOP("ComplaintHistory", "Not reached"),
    "confirm": QT_TRANSLATE_NOOP("ComplaintHistory", "Confirmed by the customer"),
    "close": QT_TRANSLATE_NOOP("ComplaintHistory", "Closed"),
    "reject": QT_TRANSLATE_NOOP("ComplaintHistory", "Rejected"),
    "revisit": QT_TRANSLATE_NOOP("ComplaintHistory", "Revisit"),
    "write": QT_TRANSLATE_NOOP("ComplaintHistory", "{block} written"),
})  # fmt: skip


def state_name(code: object) -> str:
    """Where a complaint stands."""
    return named(STATES, "ComplaintState", code)


def severity_name(code: object) -> str:
    """S2 Serious."""
    return named(SEVERITIES, "ComplaintSeverity", code)


def category_name(code: object) -> str:
    """What it is about."""
    return named(CATEGORIES, "ComplaintCategory", code)


def channel_name(code: object) -> str:
    """By which way it came or he was reached."""
    return named(CHANNELS, "ComplaintChannel", code)


def cause_name(code: object) -> str:
    """A root cause."""
    return named(CAUSES, "ComplaintCause", code)


def escape_name(code: object) -> str:
    """Why a fault was not found before."""
    return named(ESCAPES, "ComplaintEscape", code)


def prevention_name(code: object) -> str:
    """A kind of prevention."""
    return named(PREVENTIONS, "ComplaintPrevention", code)


def block_name(code: object) -> str:
    """D3 Containment."""
    return named(BLOCKS, "ComplaintBlock", code)


def part_name(key: object) -> str:
    """A field of a block."""
    return named(PARTS, "ComplaintPart", key)


def field_name(key: object) -> str:
    """A field of a complaint, a revisit or a block."""
    return named(FIELDS, "ComplaintField", key) if str(key) in FIELDS else part_name(key)


def limit_name(code: object) -> str:
    """First reply, containment, final answer."""
    return named(LIMITS, "ComplaintLimit", code)


def happening_name(kind: str) -> str:
    """A line of the history."""
    code, _stroke, block = kind.partition("/")
    return named(HISTORY, "ComplaintHistory", code).format_map(Gaps(block=block_name(block)))


def code_name(key: str, code: str) -> str:
    """The name of a code that stands in a field of a block; any other text as it is."""
    tables = {"root_cause": cause_name, "escape_cause": escape_name, "kind": prevention_name}
    return tables[key](code) if key in tables else code
