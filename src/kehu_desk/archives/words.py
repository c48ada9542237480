"""What people read of the archive: sentences for refusals, names of states, sections, levels, steps and fields."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kehu_desk.archives.queries.provenance import SourceRow
from kehu_desk.archives.rules.fields import Field, Option, field
from kehu_desk.archives.service.duplicates import TwinRow
from kehu_desk.kernel.clock import zone
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.regions import region_name
from kehu_desk.ui import words as plain
from kehu_desk.ui.words import named, texts

WORDS: Final = texts(
    {
        "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "There is no such archive, or it is not yours to see (B-008). Refresh the list."),
        "E_FORBIDDEN": QT_TRANSLATE_NOOP(
            "Refused", "Your role does not include this step (action matrix, B-044). Ask whoever holds the role."
        ),
        "E_SELF_APPROVAL": QT_TRANSLATE_NOOP(
            "Refused", "Nobody decides on what they handed in themselves (B-030). Somebody else must decide."
        ),
        "E_SAME_PERSON": QT_TRANSLATE_NOOP("Refused", "Author, reviewer and custodian must be three persons (B-035). Ask somebody else."),
        "E_ARCHIVE_STATE": QT_TRANSLATE_NOOP(
            "Refused", "The archive stands at “{state}”: a draft is edited directly, a filed archive only inside an edit loan (B-081)."
        ),
        "E_STATE": QT_TRANSLATE_NOOP("Refused", "The archive stands at “{state}”, from which this step does not lead on (B-106)."),
        "E_NO_RELATION": QT_TRANSLATE_NOOP(
            "Refused", "You are neither responsible for this customer nor on its team (B-014). Request a loan."
        ),
        "E_LEVEL": QT_TRANSLATE_NOOP(
            "Refused", "This is classified “{level}”, above what you may see without a loan (B-014). Request a loan."
        ),
        "E_PURPOSE": QT_TRANSLATE_NOOP("Refused", "Secret sections open to a manager only with a stated purpose (B-014). State it first."),
        "E_REASON": QT_TRANSLATE_NOOP("Refused", "A reason of at least five characters is needed (B-106)."),
        "E_LOCKED": QT_TRANSLATE_NOOP("Refused", "{holder} is editing “{section}” until {due} (B-081). Wait, or place a hold."),
        "E_INCOMPLETE": QT_TRANSLATE_NOOP("Refused", "Still missing: {fields} (B-105). Fill these in first."),
        "E_FIELD": QT_TRANSLATE_NOOP("Refused", "{field}: {why}"),
        "E_DUP_CUSTOMER": QT_TRANSLATE_NOOP(
            "Refused", "This customer is already on file: {name} ({number}), responsible: {owner} (B-109). Speak to that person first."
        ),
        "E_NO_APPROVER": QT_TRANSLATE_NOOP("Refused", "Nobody can take the step “{step}” (B-034). Have a superior entered for the owner."),
        "E_STALE": QT_TRANSLATE_NOOP(
            "Refused", "Somebody else changed this meanwhile. It has been read anew: please look, then try again."
        ),
        "E_EXPORT_LIMIT": QT_TRANSLATE_NOOP(
            "Refused", "{limit} rows a day may be exported or copied, and today's are used up (B-118). Go on tomorrow, or request a loan."
        ),
        "E_SAME_CUSTOMER": QT_TRANSLATE_NOOP("Refused", "{name} is already here: a move leads to another customer. Choose that customer."),
        "E_LEFT_DAY": QT_TRANSLATE_NOOP("Refused", "{day} lies in the future: a move is recorded once it has happened. Correct the day."),
        "E_ALREADY_MOVED": QT_TRANSLATE_NOOP(
            "Refused", "{name} was recorded as moved before. Should he be back, the contacts of section DEC name him again."
        ),
        "E_FILE_TOO_BIG": QT_TRANSLATE_NOOP("Refused", "A file may have at most {limit} MiB. Choose a smaller scan."),
    }
)
WRONG: Final = texts(
    {
        "post": QT_TRANSLATE_NOOP("Wrong", "Write the person, a colon and the post."),
        "text": QT_TRANSLATE_NOOP("Wrong", "Please enter text."),
        "long": QT_TRANSLATE_NOOP("Wrong", "This is too long. Please shorten it."),
        "number": QT_TRANSLATE_NOOP("Wrong", "Please enter a whole number."),
        "negative": QT_TRANSLATE_NOOP("Wrong", "This must not be below zero."),
        "scale": QT_TRANSLATE_NOOP("Wrong", "Please choose from 1 to 5."),
        "share": QT_TRANSLATE_NOOP("Wrong", "Shares come to more than 100 %."),
        "choice": QT_TRANSLATE_NOOP("Wrong", "Please choose one of the options."),
        "date": QT_TRANSLATE_NOOP("Wrong", "This is no date. Write it as 2026-03-05."),
        "list": QT_TRANSLATE_NOOP("Wrong", "Please enter a list."),
        "uscc": QT_TRANSLATE_NOOP(
            "Wrong", "The check digit does not fit. Compare with the business licence, or give a reason for no code."
        ),
        "future": QT_TRANSLATE_NOOP("Wrong", "The first contact cannot lie in the future (B-107)."),
        "upstream": QT_TRANSLATE_NOOP("Wrong", "An indirect customer needs at least one upstream supplier."),
        "group": QT_TRANSLATE_NOOP(
            "Wrong",
            "The group would contain itself: this company stands above the one named here, or is that one. Name the company above it, or "
            "leave it empty.",
        ),
        "later": QT_TRANSLATE_NOOP("Wrong", "After a submission this day moves later only with the superior's consent (B-107)."),
        "region": QT_TRANSLATE_NOOP("Wrong", "No such region. Write it as 浙江杭州, or as a six-digit code."),
        "unread": QT_TRANSLATE_NOOP("Wrong", "This cannot be read. Please correct it."),
        "missing": QT_TRANSLATE_NOOP("Wrong", "Please fill this in."),
    }
)
STATES: Final = texts(
    {
        "NEW": QT_TRANSLATE_NOOP("ArchiveState", "New"),
        "DRAFT": QT_TRANSLATE_NOOP("ArchiveState", "Draft"),
        "SUBMITTED": QT_TRANSLATE_NOOP("ArchiveState", "Waiting for review"),
        "REVIEWED": QT_TRANSLATE_NOOP("ArchiveState", "Waiting for filing"),
        "FILED": QT_TRANSLATE_NOOP("ArchiveState", "Filed"),
        "SEALED": QT_TRANSLATE_NOOP("ArchiveState", "Sealed"),
        "DESTROYED": QT_TRANSLATE_NOOP("ArchiveState", "Destroyed"),
        "TRASHED": QT_TRANSLATE_NOOP("ArchiveState", "Recycle bin"),
    }
)
SECTION_NAMES: Final = texts(
    {
        "CARD": QT_TRANSLATE_NOOP("Sections", "Catalogue card"),
        "BAS": QT_TRANSLATE_NOOP("Sections", "Basic facts"),
        "FEA": QT_TRANSLATE_NOOP("Sections", "Customer traits"),
        "BUS": QT_TRANSLATE_NOOP("Sections", "Business condition"),
        "TRD": QT_TRANSLATE_NOOP("Sections", "Trading now"),
        "DEC": QT_TRANSLATE_NOOP("Sections", "Contacts and deciders"),
    }
)
LEVELS: Final = tuple(
    map(
        str,
        (
            QT_TRANSLATE_NOOP("Levels", "public"),
            QT_TRANSLATE_NOOP("Levels", "internal"),
            QT_TRANSLATE_NOOP("Levels", "secret"),
            QT_TRANSLATE_NOOP("Levels", "top secret"),
        ),
    )
)
STEPS: Final = texts(
    {
        "review": QT_TRANSLATE_NOOP("Steps", "review by the superior"),
        "accept": QT_TRANSLATE_NOOP("Steps", "acceptance by the custodian"),
    }
)


def refused_rows(refused: Iterable[tuple[object, tuple[No, ...]]]) -> list[str]:
    """Why rows were left out, each reason once with the number of its rows."""
    why = Counter(explain(each) for _row, nos in refused for each in dict.fromkeys(nos))
    text = QCoreApplication.translate("Words", "{count} rows: {reason}")
    return [text.format(count=count, reason=reason) for reason, count in why.items()]


def chinese() -> bool:
    """Whether the program speaks Chinese: its own translation says so."""
    return QCoreApplication.translate("Language", "en") == "zh"


def field_name(each: Field | Option) -> str:
    """The term of a field or of an option in the language of the program."""
    return each.zh if chinese() else each.en


def key_name(key: str, section: str = "BAS") -> str:
    """The term of a field by its key; owner stands for the responsible person."""
    if key == "owner":
        return QCoreApplication.translate("Words", "Responsible person")
    try:
        return field_name(field(section, key))
    except KeyError:
        return key


def state_name(state: object) -> str:
    """Draft, filed … in the language of the program."""
    return named(STATES, "ArchiveState", str(state))


def section_name(code: str) -> str:
    """The name of a section; the code itself for a section of another noun."""
    return named(SECTION_NAMES, "Sections", code)


def level_name(level: int) -> str:
    """The name of a level 0..3."""
    return QCoreApplication.translate("Levels", LEVELS[level])


def option_name(each: Field, code: object) -> str:
    """The name of a stored choice; the code itself when it is not one of the options."""
    return next((field_name(option) for option in each.options if option.code == code), str(code or ""))


def source_text(row: SourceRow) -> str:
    """来源:客户资料表 ZL-2026-00001,2026-02-20,王芳录入: the meaning of the small letter beside a field."""
    text = QCoreApplication.translate("Words", "Source: {kind} {ref}, {day}, entered by {person}")
    kind = option_name(field("BAS", "info_source"), row.kind)
    said = text.format(kind=kind, ref=row.ref, day=row.observed_on.isoformat(), person=row.entered_by)
    return said.replace(" ,", ",").replace(" ，", "，")


def explain(refusal: No) -> str:
    """The sentence of one no, its codes turned into words first."""
    facts = dict(refusal.facts)
    section = str(facts.get("section") or "BAS")
    spoken: dict[str, object] = {name: _word(name, value, section) for name, value in facts.items()}
    return plain.sentence(No(refusal.code, tuple(spoken.items())), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return plain.each_once(refused, explain)


def problem_text(refusal: No) -> str:
    """What stands under the field itself: the reason without the field's name."""
    why = str(dict(refusal.facts).get("why", ""))
    return named(WRONG, "Wrong", why) if why else explain(refusal)


def _word(name: str, value: object, section: str) -> object:
    if name == "fields" and isinstance(value, list | tuple):
        return [key_name(str(each)) for each in value]
    if name == "level" and isinstance(value, int) and 0 <= value < len(LEVELS):
        return level_name(value)
    if isinstance(value, datetime):
        return value.astimezone(zone())
    text = str(value)
    if name == "field":
        return key_name(text, section)
    if name == "section":
        return section_name(text)
    marked = {"state": (STATES, "ArchiveState"), "step": (STEPS, "Steps"), "why": (WRONG, "Wrong")}
    return named(*marked[name], text) if name in marked else value


ALIKE: Final = texts({
    "uscc": QT_TRANSLATE_NOOP("Alike", "the same credit code"),
    "name": QT_TRANSLATE_NOOP("Alike", "the same name"),
    "similar": QT_TRANSLATE_NOOP("Alike", "a similar name"),
    "phone": QT_TRANSLATE_NOOP("Alike", "the same phone"),
})  # fmt: skip


def twin_text(row: TwinRow) -> str:
    """One customer that may be the same: card, responsible person, and what is alike."""
    alike = "、".join(named(ALIKE, "Alike", reason) for reason in row.reasons)
    kind = option_name(field("BAS", "customer_type"), row.customer_type)
    line = QCoreApplication.translate("Alike", "{number} {name} · {kind} · {region} · responsible: {owner} · {alike}")
    return line.format(number=row.number, name=row.name, kind=kind, region=region_name(row.region_code), owner=row.owner, alike=alike)
