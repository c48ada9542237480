"""What the dialogs of intelligence share: its words, where each reason stands, and the fields of a source."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kehu_desk.intelligence.rules.terms import CHANNELS, CREDIBILITY, LONGEST, RELIABILITY, SourceTerms, Stance
from kehu_desk.intelligence.words import channel_name, credibility_name, explain, reliability_name, stance_name
from kehu_desk.kernel.errors import No
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.fields import Field, Kind

AT: Final[Mapping[str, str]] = {
    "E_FACT_STATEMENT": "statement", "E_FACT_SUBJECT": "subject", "E_FACT_CATEGORY": "category", "E_FACT_CUSTOMER": "subject",
    "E_FACT_NAME": "subject_name", "E_FACT_AS_OF": "as_of", "E_FACT_UNTIL": "valid_until", "E_FACT_IMPORTANCE": "importance",
    "E_FACT_LEVEL": "level", "E_FACT_EVENT": "event", "E_FACT_UNIT": "unit", "E_SOURCE_STANCE": "stance", "E_SOURCE_CHANNEL": "channel",
    "E_SOURCE_PARTY": "party", "E_SOURCE_ROOT": "root_party", "E_SOURCE_ORIGIN": "derived_from", "E_SOURCE_ITSELF": "derived_from",
    "E_SOURCE_CIRCLE": "derived_from", "E_SOURCE_DAY": "obtained_on", "E_SOURCE_RELIABILITY": "reliability",
    "E_SOURCE_CREDIBILITY": "credibility", "E_SOURCE_QUOTE": "quote", "E_VERIFY_CHANNEL": "channel", "E_VERIFY_DUE": "due_on",
    "E_VERIFY_PERSON": "assignee", "E_USE_FIELD": "field", "E_USE_VALUE": "value", "E_FACT_UNPROVED": "override",
    "E_FACT_REASON": "override",
}  # fmt: skip


class FactForm(AskingForm):
    """Reasons stand at their fields, in the words of intelligence."""

    places: ClassVar[Mapping[str, str]] = AT

    def sentence(self, refusal: No) -> str:
        """A no in the words of intelligence."""
        return explain(refusal)


def source_fields(*, channel: bool = True, origins: tuple[tuple[str, str], ...] = ()) -> tuple[Field, ...]:
    """The fields of a source. channel: whether it is asked for; origins: sources that it may repeat."""
    stances = [(each.value, stance_name(each)) for each in Stance]
    channels = [(each, channel_name(each)) for each in CHANNELS]
    grades = [(each, reliability_name(each)) for each in RELIABILITY]
    marks = [(str(each), credibility_name(each)) for each in CREDIBILITY]
    heard = QCoreApplication.translate("SourceForm", "Where it began, when the one who said it only heard it")
    found = [
        Field(key="party", label=QCoreApplication.translate("SourceForm", "Who said it"), required=True, limit=LONGEST["party"]),
        Field(key="stance", label=QCoreApplication.translate("SourceForm", "Says"), kind=Kind.CHOICE, options=stances, required=True),
        Field(key="channel", label=QCoreApplication.translate("SourceForm", "Channel"), kind=Kind.CHOICE, options=channels, required=True),
        Field(key="obtained_on", label=QCoreApplication.translate("SourceForm", "Heard on"), kind=Kind.DATE, required=True),
        Field(
            key="reliability", label=QCoreApplication.translate("SourceForm", "Reliability"), kind=Kind.CHOICE, options=grades,
            required=True,
        ),
        Field(
            key="credibility", label=QCoreApplication.translate("SourceForm", "Credibility"), kind=Kind.CHOICE, options=marks,
            required=True,
        ),
        Field(key="root_party", label=QCoreApplication.translate("SourceForm", "Heard from"), limit=LONGEST["party"], help=heard),
        Field(key="derived_from", label=QCoreApplication.translate("SourceForm", "Repeats"), kind=Kind.CHOICE, options=origins),
        Field(key="quote", label=QCoreApplication.translate("SourceForm", "In his words"), span=2, limit=LONGEST["quote"]),
    ]  # fmt: skip
    wanted = {"channel": channel, "derived_from": bool(origins)}
    return tuple(each for each in found if wanted.get(each.key, True))


def usual_source(today: date) -> dict[str, Any]:
    """What a source says unless it is changed."""
    return {
        "stance": Stance.SUPPORT.value, "channel": "face_to_face", "obtained_on": today, "reliability": "C", "credibility": "3",
    }  # fmt: skip


def source_of(typed: Mapping[str, Any], channel: str = "") -> SourceTerms:
    """A source as typed. channel: where it is not asked for."""
    origin = typed.get("derived_from")
    return SourceTerms(
        typed["stance"], channel or typed["channel"], typed["party"], typed["root_party"], UUID(origin) if origin else None,
        typed["obtained_on"], typed["reliability"], int(typed["credibility"]), typed["quote"],
    )  # fmt: skip
