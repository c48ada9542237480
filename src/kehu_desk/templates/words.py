"""What people read of rules, clauses and standard texts: sentences of refusals and notices, names of states, kinds, categories, risks."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives import words as archives
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.templates.rules import SOURCES
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there any more, or not yours to see (B-008). Refresh the list."),
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused", "Your role does not include this: contract and finance officers draft, managers publish. Ask one of them."
    ),
    "E_SELF_APPROVAL": QT_TRANSLATE_NOOP("Refused", "Nobody reviews or publishes what they drafted (B-030). Somebody else has to."),
    "E_SAME_PERSON": QT_TRANSLATE_NOOP("Refused", "You reviewed this version; publishing it is another manager's step (B-031)."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}”, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "Write why, in at least {least} characters."),
    "E_STALE": QT_TRANSLATE_NOOP("Refused", "Somebody else has changed it meanwhile. Close, refresh the list, and open it again."),
    "E_RULE_EMPTY": QT_TRANSLATE_NOOP("Refused", "The rule has no {field} yet. Please write it."),
    "E_RULE_ACKNOWLEDGED": QT_TRANSLATE_NOOP("Refused", "You have acknowledged this version already. Nothing more is to be done."),
    "E_CLAUSE_EMPTY": QT_TRANSLATE_NOOP("Refused", "A clause and each of its alternates need a title and a text."),
    "E_CLAUSE_KIND": QT_TRANSLATE_NOOP("Refused", "Choose a category and a risk for the clause and each of its alternates."),
    "E_TEXT_NO_CODE": QT_TRANSLATE_NOOP("Refused", "Enter a code, such as XS-01: all versions of a text share it."),
    "E_TEXT_CODE_TAKEN": QT_TRANSLATE_NOOP(
        "Refused", "The code {taken} is in use. Choose another one, or begin a new version of what bears it."
    ),
    "E_TEXT_DRAFTED": QT_TRANSLATE_NOOP(
        "Refused", "A next version is being drafted already; two at once would undo each other. Wait for it, or ask its writer."
    ),
    "E_TEXT_DRAFTER": QT_TRANSLATE_NOOP("Refused", "Only its writer changes or discards a draft. Others return it with a reason."),
    "E_TEXT_NO_NAME": QT_TRANSLATE_NOOP("Refused", "The standard text needs a name."),
    "E_TEXT_KIND": QT_TRANSLATE_NOOP("Refused", "Choose what kind of contract this text is for."),
    "E_TEXT_NO_BLOCK": QT_TRANSLATE_NOOP("Refused", "The text has no block yet. Add at least one."),
    "E_TEXT_DUP_BLOCK": QT_TRANSLATE_NOOP("Refused", "Two blocks have the key “{key}”. Each needs one of its own."),
    "E_TEXT_NO_KEY": QT_TRANSLATE_NOOP("Refused", "The block “{block}” has no key."),
    "E_TEXT_EMPTY_BLOCK": QT_TRANSLATE_NOOP("Refused", "The block “{block}” has no text. Write it, or remove the block."),
    "E_TEXT_CATEGORY": QT_TRANSLATE_NOOP("Refused", "Choose a category for the block “{block}”."),
    "E_TEXT_BRACES": QT_TRANSLATE_NOOP(
        "Refused", "Braces in the block “{block}” do not match. A value is written with two on each side, as the list of values inserts it."
    ),
    "E_TEXT_DUP_VARIABLE": QT_TRANSLATE_NOOP("Refused", "Two values are called “{name}”. Each needs a name of its own."),
    "E_TEXT_NAME": QT_TRANSLATE_NOOP("Refused", "“{name}” is no name for a value: up to forty letters, digits and _, a letter first."),
    "E_TEXT_LABEL": QT_TRANSLATE_NOOP("Refused", "The value “{name}” has no label for the people who fill it in."),
    "E_TEXT_TYPE": QT_TRANSLATE_NOOP("Refused", "Choose a type for the value “{name}”."),
    "E_TEXT_SOURCE": QT_TRANSLATE_NOOP("Refused", "There is no source “{source}” for the value “{name}”. Choose one from the list."),
    "E_TEXT_UNKNOWN_VARIABLE": QT_TRANSLATE_NOOP(
        "Refused", "The block “{block}” uses the value “{name}”, which is not in the list of values. Add it there, or mend the text."
    ),
    "E_TEXT_UNUSED_VARIABLE": QT_TRANSLATE_NOOP("Refused", "The value “{name}” stands in no block. Use it, or take it off the list."),
})  # fmt: skip
NOTICES: Final = texts({
    "rule_published": QT_TRANSLATE_NOOP(
        "Notice", "The rule {number} “{title}”, version {version}, holds from {day}. Please read and acknowledge it."
    ),
    "rule_reminder": QT_TRANSLATE_NOOP("Notice", "{person} reminds you: please read and acknowledge the rule {number} “{title}”."),
    "text_returned": QT_TRANSLATE_NOOP("Notice", "{person} has returned your draft {number} “{title}”: {reason}"),
    "text_published": QT_TRANSLATE_NOOP("Notice", "Your standard text {number} “{title}”, version {version}, was published."),
})  # fmt: skip
STATES: Final = texts({
    "new": QT_TRANSLATE_NOOP("TextState", "New"),
    "draft": QT_TRANSLATE_NOOP("TextState", "Draft"),
    "reviewed": QT_TRANSLATE_NOOP("TextState", "Reviewed"),
    "published": QT_TRANSLATE_NOOP("TextState", "Published"),
    "retired": QT_TRANSLATE_NOOP("TextState", "Retired"),
})  # fmt: skip
KINDS: Final = texts({
    "distribution": QT_TRANSLATE_NOOP("ContractKind", "Distribution contract"),
    "key_account_frame": QT_TRANSLATE_NOOP("ContractKind", "Key account frame contract"),
    "sale": QT_TRANSLATE_NOOP("ContractKind", "Sales contract"),
    "support": QT_TRANSLATE_NOOP("ContractKind", "Support agreement"),
    "rebate": QT_TRANSLATE_NOOP("ContractKind", "Rebate agreement"),
    "return": QT_TRANSLATE_NOOP("ContractKind", "Return agreement"),
    "confidentiality": QT_TRANSLATE_NOOP("ContractKind", "Confidentiality agreement"),
    "other": QT_TRANSLATE_NOOP("ContractKind", "Other contract"),
})  # fmt: skip
CATEGORIES: Final = texts({
    "subject": QT_TRANSLATE_NOOP("ClauseCategory", "Subject"),
    "price": QT_TRANSLATE_NOOP("ClauseCategory", "Price"),
    "delivery": QT_TRANSLATE_NOOP("ClauseCategory", "Delivery"),
    "payment": QT_TRANSLATE_NOOP("ClauseCategory", "Payment"),
    "quality": QT_TRANSLATE_NOOP("ClauseCategory", "Quality"),
    "return": QT_TRANSLATE_NOOP("ClauseCategory", "Returns"),
    "rebate": QT_TRANSLATE_NOOP("ClauseCategory", "Rebates"),
    "exclusivity": QT_TRANSLATE_NOOP("ClauseCategory", "Exclusivity"),
    "territory": QT_TRANSLATE_NOOP("ClauseCategory", "Territory"),
    "confidentiality": QT_TRANSLATE_NOOP("ClauseCategory", "Confidentiality"),
    "term": QT_TRANSLATE_NOOP("ClauseCategory", "Term"),
    "renewal": QT_TRANSLATE_NOOP("ClauseCategory", "Renewal"),
    "termination": QT_TRANSLATE_NOOP("ClauseCategory", "Termination"),
    "liability": QT_TRANSLATE_NOOP("ClauseCategory", "Liability"),
    "dispute": QT_TRANSLATE_NOOP("ClauseCategory", "Disputes"),
})  # fmt: skip
RISKS: Final = texts({
    "low": QT_TRANSLATE_NOOP("ClauseRisk", "Low"),
    "normal": QT_TRANSLATE_NOOP("ClauseRisk", "Normal"),
    "high": QT_TRANSLATE_NOOP("ClauseRisk", "High"),
})  # fmt: skip
TYPES: Final = texts({
    "text": QT_TRANSLATE_NOOP("VariableType", "Text"),
    "date": QT_TRANSLATE_NOOP("VariableType", "Day"),
    "money": QT_TRANSLATE_NOOP("VariableType", "Amount"),
    "number": QT_TRANSLATE_NOOP("VariableType", "Number"),
    "party": QT_TRANSLATE_NOOP("VariableType", "Party"),
})  # fmt: skip
WHATS: Final = texts({
    "added": QT_TRANSLATE_NOOP("TextChange", "added"),
    "removed": QT_TRANSLATE_NOOP("TextChange", "removed"),
    "changed": QT_TRANSLATE_NOOP("TextChange", "changed"),
    "moved": QT_TRANSLATE_NOOP("TextChange", "moved"),
})  # fmt: skip
FIELDS: Final = texts({"title": QT_TRANSLATE_NOOP("RuleField", "title"), "body": QT_TRANSLATE_NOOP("RuleField", "text")})


def state_name(state: str) -> str:
    """Draft, published …"""
    return named(STATES, "TextState", state)


def kind_name(kind: str) -> str:
    """What a standard text is for."""
    return named(KINDS, "ContractKind", kind)


def category_name(category: str) -> str:
    """What a clause or a block is about."""
    return named(CATEGORIES, "ClauseCategory", category)


def risk_name(risk: str) -> str:
    """How much a clause may cost."""
    return named(RISKS, "ClauseRisk", risk)


def type_name(kind: str) -> str:
    """What a value is."""
    return named(TYPES, "VariableType", kind)


def what_name(what: str) -> str:
    """What became of a block in the newer version."""
    return named(WHATS, "TextChange", what)


def source_name(path: str) -> str:
    """Where a value comes from, in the language of the program; the path itself when there is no such source."""
    source = SOURCES.get(path)
    if source is None:
        return path
    group = archives.section_name(path.partition(".")[0]) if path[:3].isupper() else ""
    return " · ".join(each for each in (group, source.zh if archives.chinese() else source.en) if each)


def day_text(at: datetime | date | None, office: ZoneInfo) -> str:
    """The office's day of an instant as 2026-03-12; empty without one."""
    if at is None:
        return ""
    return (local_day(at, office) if isinstance(at, datetime) else at).isoformat()


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    facts = tuple((name, _word(name, value)) for name, value in refusal.facts)
    return sentence(refusal._replace(facts=facts), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(name: str, value: object) -> object:
    if name == "state":
        return state_name(str(value))
    return named(FIELDS, "RuleField", value) if name == "field" else value
