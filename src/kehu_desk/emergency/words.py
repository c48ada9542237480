"""What people read of openings in an emergency and of restrictions: refusals, notices, names of states and categories."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.borrowing import words as borrowing
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts(
    {
        "E_FORBIDDEN": QT_TRANSLATE_NOOP(
            "Refused", "Your role does not include this (B-130, B-133). In an emergency ask a superior or a manager."
        ),
        "E_NO_RELATION": QT_TRANSLATE_NOOP(
            "Refused", "In an emergency you open only archives of your own people or your own team (B-130). Ask a manager."
        ),
        "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
        "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP("Refused", "This archive was destroyed or lies in the recycle bin: there is nothing to show."),
        "E_BG_UNREVIEWED": QT_TRANSLATE_NOOP(
            "Refused", "Your opening {number} was not reviewed yet (B-134). Ask a custodian or a manager for the review, then open again."
        ),
        "E_PURPOSE": QT_TRANSLATE_NOOP("Refused", "Choose what kind of emergency it is (B-131)."),
        "E_REASON": QT_TRANSLATE_NOOP("Refused", "Write why, in at least {least} characters (B-131, B-133)."),
        "E_SIGN_IN": QT_TRANSLATE_NOOP("Refused", "The password is not right (B-131). Check caps lock and input method, then try again."),
        "E_SIGN_IN_WAIT": QT_TRANSLATE_NOOP("Refused", "Too many wrong passwords for this user. Try again in {seconds} seconds."),
        "E_DEVICE": QT_TRANSLATE_NOOP("Refused", "Archives are opened in an emergency only in the office itself (B-136)."),
        "E_AUDIT": QT_TRANSLATE_NOOP(
            "Refused",
            "Nothing was opened: the log entry or the notices could not be written, or nobody else is there to be told (B-132). "
            "Tell the administrator.",
        ),
        "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
            "Refused",
            "Nobody reviews their own opening (B-133) or decides on their own proposal (B-065). Another custodian or manager must.",
        ),
        "E_SELF": QT_TRANSLATE_NOOP("Refused", "This concerns yourself (B-024, B-065). Somebody else decides."),
        "E_STATE": QT_TRANSLATE_NOOP("Refused", "It does not stand where this step leads on ({state}) (B-004). Refresh the list."),
    }
)
NOTICES: Final = texts(
    {
        "glass_opened": QT_TRANSLATE_NOOP("Notice", "{person} has opened “{customer}” in an emergency ({number}). It has to be reviewed."),
        "glass_late": QT_TRANSLATE_NOOP("Notice", "The emergency opening {number} of “{customer}” by {person} was not reviewed in time."),
        "glass_reviewed": QT_TRANSLATE_NOOP("Notice", "Your emergency opening {number} of “{customer}” was reviewed: {verdict}."),
    }
)
STATES: Final = texts(
    {
        "OPEN": QT_TRANSLATE_NOOP("GlassState", "Open"),
        "UNREVIEWED": QT_TRANSLATE_NOOP("GlassState", "To be reviewed"),
        "REVIEWED": QT_TRANSLATE_NOOP("GlassState", "Reviewed"),
    }
)
CATEGORIES: Final = texts(
    {
        "safety": QT_TRANSLATE_NOOP("GlassCategory", "Product safety, recall"),
        "lawsuit": QT_TRANSLATE_NOOP("GlassCategory", "Lawsuit, arbitration"),
        "payment": QT_TRANSLATE_NOOP("GlassCategory", "Payment at risk"),
        "unreachable": QT_TRANSLATE_NOOP("GlassCategory", "Responsible person cannot be reached"),
        "regulator": QT_TRANSLATE_NOOP("GlassCategory", "Inspection by an authority"),
        "other": QT_TRANSLATE_NOOP("GlassCategory", "Other emergency"),
    }
)
VERDICTS: Final = texts(
    {"fair": QT_TRANSLATE_NOOP("GlassVerdict", "justified"), "unfair": QT_TRANSLATE_NOOP("GlassVerdict", "not justified")}
)
BARS: Final = texts(
    {
        "barred": QT_TRANSLATE_NOOP("BarState", "Restricted"),
        "proposed": QT_TRANSLATE_NOOP("BarState", "Proposed"),
        "liable": QT_TRANSLATE_NOOP("BarState", "Overdue too often"),
        "lifted": QT_TRANSLATE_NOOP("BarState", "Lifted"),
    }
)
SOURCES: Final = texts(
    {"overdue": QT_TRANSLATE_NOOP("BarSource", "overdue loans"), "emergency": QT_TRANSLATE_NOOP("BarSource", "emergency not justified")}
)

HINDRANCES: Final = texts(
    {
        "OPEN": QT_TRANSLATE_NOOP("Hindrance", "the hour is not over yet"),
        "REVIEWED": QT_TRANSLATE_NOOP("Hindrance", "it was reviewed already"),
        "too_few": QT_TRANSLATE_NOOP("Hindrance", "not overdue often enough"),
        "restricted": QT_TRANSLATE_NOOP("Hindrance", "restricted already"),
        "proposed": QT_TRANSLATE_NOOP("Hindrance", "proposed already"),
        "unproposed": QT_TRANSLATE_NOOP("Hindrance", "nothing was proposed"),
        "decided": QT_TRANSLATE_NOOP("Hindrance", "decided already"),
    }
)


def state_name(state: str) -> str:
    """Where an opening stands."""
    return named(STATES, "GlassState", state)


def category_name(category: str) -> str:
    """A kind of emergency."""
    return named(CATEGORIES, "GlassCategory", category)


def verdict_name(verdict: str) -> str:
    """合理 or 不合理; empty before the review."""
    return named(VERDICTS, "GlassVerdict", verdict)


def bar_name(state: str) -> str:
    """How a person stands with the right to borrow."""
    return named(BARS, "BarState", state)


def source_name(source: str) -> str:
    """What a restriction came from."""
    return named(SOURCES, "BarSource", source)


def notice_facts(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts of a notice with the verdict in words."""
    return {name: verdict_name(str(value)) if name == "verdict" else value for name, value in facts.items()}


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return borrowing.explain(refusal)
    facts = tuple((name, named(HINDRANCES, "Hindrance", str(value)) if name == "state" else value) for name, value in refusal.facts)
    return sentence(refusal._replace(facts=facts), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)
