"""Names of codes: subjects, categories, channels, stances, grades of sources, states, tasks."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.ui.words import named, texts

SUBJECTS: Final = texts({
    "customer": QT_TRANSLATE_NOOP("FactSubject", "Customer"),
    "competitor": QT_TRANSLATE_NOOP("FactSubject", "Competitor"),
    "market": QT_TRANSLATE_NOOP("FactSubject", "Market"),
    "product": QT_TRANSLATE_NOOP("FactSubject", "Product"),
    "person": QT_TRANSLATE_NOOP("FactSubject", "Person"),
})  # fmt: skip
CATEGORIES: Final = texts({
    "ownership": QT_TRANSLATE_NOOP("FactCategory", "Ownership"),
    "management": QT_TRANSLATE_NOOP("FactCategory", "Management"),
    "finance": QT_TRANSLATE_NOOP("FactCategory", "Finance"),
    "credit": QT_TRANSLATE_NOOP("FactCategory", "Credit"),
    "competitor_move": QT_TRANSLATE_NOOP("FactCategory", "Competitor's move"),
    "price": QT_TRANSLATE_NOOP("FactCategory", "Price"),
    "promotion": QT_TRANSLATE_NOOP("FactCategory", "Promotion"),
    "demand": QT_TRANSLATE_NOOP("FactCategory", "Demand"),
    "staff": QT_TRANSLATE_NOOP("FactCategory", "Staff"),
    "relationship": QT_TRANSLATE_NOOP("FactCategory", "Relationship"),
    "policy": QT_TRANSLATE_NOOP("FactCategory", "Policy"),
    "other": QT_TRANSLATE_NOOP("FactCategory", "Other"),
})  # fmt: skip
CHANNELS: Final = texts({
    "face_to_face": QT_TRANSLATE_NOOP("FactChannel", "Face to face"),
    "phone": QT_TRANSLATE_NOOP("FactChannel", "Phone"),
    "colleague": QT_TRANSLATE_NOOP("FactChannel", "Colleague"),
    "customer_form": QT_TRANSLATE_NOOP("FactChannel", "Customer form"),
    "commissioned_survey": QT_TRANSLATE_NOOP("FactChannel", "Commissioned survey"),
    "registry": QT_TRANSLATE_NOOP("FactChannel", "Public registry"),
    "document": QT_TRANSLATE_NOOP("FactChannel", "Document"),
    "press": QT_TRANSLATE_NOOP("FactChannel", "Press"),
    "web": QT_TRANSLATE_NOOP("FactChannel", "Web"),
    "competitor_staff": QT_TRANSLATE_NOOP("FactChannel", "Competitor's staff"),
    "third_party": QT_TRANSLATE_NOOP("FactChannel", "Third party"),
    "own_data": QT_TRANSLATE_NOOP("FactChannel", "Our own data"),
})  # fmt: skip
STANCES: Final = texts({
    "support": QT_TRANSLATE_NOOP("FactStance", "Supports"),
    "oppose": QT_TRANSLATE_NOOP("FactStance", "Opposes"),
})  # fmt: skip
RELIABILITY: Final = texts({
    "A": QT_TRANSLATE_NOOP("FactGrade", "completely reliable"),
    "B": QT_TRANSLATE_NOOP("FactGrade", "usually reliable"),
    "C": QT_TRANSLATE_NOOP("FactGrade", "fairly reliable"),
    "D": QT_TRANSLATE_NOOP("FactGrade", "not usually reliable"),
    "E": QT_TRANSLATE_NOOP("FactGrade", "unreliable"),
    "F": QT_TRANSLATE_NOOP("FactGrade", "reliability unknown"),
})  # fmt: skip
CREDIBILITY: Final = texts({
    "1": QT_TRANSLATE_NOOP("FactGrade", "confirmed"),
    "2": QT_TRANSLATE_NOOP("FactGrade", "probably true"),
    "3": QT_TRANSLATE_NOOP("FactGrade", "possibly true"),
    "4": QT_TRANSLATE_NOOP("FactGrade", "doubtful"),
    "5": QT_TRANSLATE_NOOP("FactGrade", "improbable"),
    "6": QT_TRANSLATE_NOOP("FactGrade", "cannot be judged"),
})  # fmt: skip
IMPORTANCE: Final = texts({
    "1": QT_TRANSLATE_NOOP("FactImportance", "Minor"),
    "2": QT_TRANSLATE_NOOP("FactImportance", "Ordinary"),
    "3": QT_TRANSLATE_NOOP("FactImportance", "Important"),
})  # fmt: skip
STATES: Final = texts({
    "unverified": QT_TRANSLATE_NOOP("FactState", "To be verified"),
    "conflict": QT_TRANSLATE_NOOP("FactState", "In conflict"),
    "corroborated": QT_TRANSLATE_NOOP("FactState", "Corroborated"),
    "refuted": QT_TRANSLATE_NOOP("FactState", "Refuted"),
    "soon": QT_TRANSLATE_NOOP("FactState", "Expires soon"),
    "expired": QT_TRANSLATE_NOOP("FactState", "Expired"),
    "withdrawn": QT_TRANSLATE_NOOP("FactState", "Withdrawn"),
})  # fmt: skip
TASKS: Final = texts({
    "open": QT_TRANSLATE_NOOP("FactTask", "Open"),
    "done": QT_TRANSLATE_NOOP("FactTask", "Done"),
    "dropped": QT_TRANSLATE_NOOP("FactTask", "Dropped"),
})  # fmt: skip


def subject_name(code: str) -> str:
    """What a fact is about."""
    return named(SUBJECTS, "FactSubject", code)


def category_name(code: str) -> str:
    """What kind of fact it is."""
    return named(CATEGORIES, "FactCategory", code)


def channel_name(code: str) -> str:
    """How it came to us."""
    return named(CHANNELS, "FactChannel", code)


def stance_name(code: str) -> str:
    """For or against."""
    return named(STANCES, "FactStance", code)


EVENT_NAMES: Final = texts({
    "owner_change": QT_TRANSLATE_NOOP("FactEvent", "Legal representative or owner changed"),
    "equity_transfer": QT_TRANSLATE_NOOP("FactEvent", "Equity transfer of 30 % or more"),
    "merger": QT_TRANSLATE_NOOP("FactEvent", "Merger or acquisition"),
    "key_person_leaves": QT_TRANSLATE_NOOP("FactEvent", "Key manager or buyer leaves"),
    "move": QT_TRANSLATE_NOOP("FactEvent", "Address or warehouse moved"),
    "licence_revoked": QT_TRANSLATE_NOOP("FactEvent", "Licence revoked, or listed as abnormal"),
    "tax_penalty": QT_TRANSLATE_NOOP("FactEvent", "Tax or customs penalty"),
    "sued": QT_TRANSLATE_NOOP("FactEvent", "Sued as a debtor"),
    "enforcement": QT_TRANSLATE_NOOP("FactEvent", "Enforcement, or listed as dishonest debtor"),
    "assets_seized": QT_TRANSLATE_NOOP("FactEvent", "Assets pledged or seized"),
    "accident": QT_TRANSLATE_NOOP("FactEvent", "Fire, flood or accident"),
    "agency_lost": QT_TRANSLATE_NOOP("FactEvent", "Lost the agency of a main brand"),
    "rival_brand": QT_TRANSLATE_NOOP("FactEvent", "Took an exclusive competitor brand"),
    "wage_arrears": QT_TRANSLATE_NOOP("FactEvent", "Wage arrears or lay-offs"),
    "owner_away": QT_TRANSLATE_NOOP("FactEvent", "Owner ill, dead or absconded"),
})  # fmt: skip


def event_name(code: str) -> str:
    """A major change of a customer."""
    return named(EVENT_NAMES, "FactEvent", code)


def reliability_name(code: str) -> str:
    """A completely reliable … F reliability unknown."""
    return f"{code} {named(RELIABILITY, 'FactGrade', code)}"


def credibility_name(code: int) -> str:
    """1 confirmed … 6 cannot be judged."""
    return f"{code} {named(CREDIBILITY, 'FactGrade', code)}"


def importance_name(code: int) -> str:
    """Minor, ordinary, important."""
    return named(IMPORTANCE, "FactImportance", code)


def state_name(code: str) -> str:
    """Where a fact stands."""
    return named(STATES, "FactState", code)


def task_name(code: str) -> str:
    """Where a task of verification stands."""
    return named(TASKS, "FactTask", code)


def state_text(state: str, support: int, least: int, authoritative: bool) -> str:
    """待核 1/2, 单一权威信源, 已印证 …"""
    if state != "unverified":
        return state_name(state)
    if authoritative:
        return QCoreApplication.translate("FactState", "Single authoritative source")
    return f"{state_name(state)} {support}/{least}"


def grade_text(reliability: str, credibility: int) -> str:
    """B2 usually reliable, probably true."""
    words: tuple[tuple[Mapping[str, str], object], ...] = ((RELIABILITY, reliability), (CREDIBILITY, credibility))
    return f"{reliability}{credibility} {'、'.join(named(book, 'FactGrade', code) for book, code in words)}"
