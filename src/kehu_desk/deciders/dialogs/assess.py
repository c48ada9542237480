"""The dialog 【评估决策风格】 with the questionnaire, whose result stands there as soon as the answers do."""

from collections.abc import Mapping
from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kehu_desk.deciders.dialogs.asking import AskingDialog, one_to_five, scale
from kehu_desk.deciders.queries import PersonRow
from kehu_desk.deciders.rules.styles import LONGEST_EVIDENCE, SCORES, STATEMENTS, STYLES, StyleTerms, verdict
from kehu_desk.deciders.service import assess_style
from kehu_desk.deciders.service.reading import Board
from kehu_desk.deciders.words import statements, style_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind

ANSWERS: Final = tuple(f"s{at}" for at in range(len(STATEMENTS)))


class AssessDialog(AskingDialog):
    """The questionnaire proposes the style; whoever assesses decides, and writes what was observed."""

    places: ClassVar[Mapping[str, str]] = {
        "E_STYLE": "style", "E_SECONDARY": "secondary", "E_CONFIDENCE": "confidence", "E_EVIDENCE": "evidence",
        "E_FUTURE": "assessed_on", "E_TOO_LONG": "evidence",
    }  # fmt: skip

    def __init__(self, desk: Desk, board: Board, person: PersonRow, parent: QWidget | None = None) -> None:
        """Nothing is answered yet."""
        title = QCoreApplication.translate("AssessDialog", "Assess style")
        about = "    ".join(each for each in (person.name, person.post, board.name) if each)
        questions = Group(QCoreApplication.translate("AssessDialog", "Questionnaire, as a help"), _questions())
        super().__init__(desk, board, title, about, (questions, Group(title, _fields())), parent)
        self._contact = person.contact_id
        self.outcome = QLabel()
        self.outcome.setAccessibleName(self.tr("Result of the questionnaire"))
        self.outcome.setWordWrap(True)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(2, self.outcome)
        self.put(confidence="3", assessed_on=board.today)
        self.form.edited.connect(self._hear)
        self._show_result()
        self.resize(look.scaled(700), look.scaled(600))

    def scores(self) -> tuple[int, ...]:
        """The eight answers; none while one is missing."""
        told = [self.form.editor(key).value() for key in ANSWERS]
        return tuple(int(each) for each in told) if all(told) else ()

    def _hear(self, key: str) -> None:
        if key not in ANSWERS:
            return
        self._show_result()
        scores = self.scores()
        if scores:
            found = verdict(scores)
            self.put(style=found.style, secondary=found.secondary)

    def _show_result(self) -> None:
        scores, missing = self.scores(), sum(not self.form.editor(key).value() for key in ANSWERS)
        if not scores:
            text = self.tr("{count} of the eight statements are not answered. The questionnaire may be left out.").format(count=missing)
        else:
            text = self._told(scores)
        self.outcome.setText(text)
        self.outcome.setAccessibleDescription(text)

    def _told(self, scores: tuple[int, ...]) -> str:
        found = verdict(scores)
        sums = " · ".join(f"{style_name(style)} {total}" for style, total in zip(STYLES, found.sums, strict=True))
        if not found.style:
            return self.tr("Says nothing yet ({sums}): observe more, or choose by what was observed.").format(sums=sums)
        if found.secondary:
            text = self.tr("Even: {style}, and {second} as the second ({sums}).")
            return text.format(style=style_name(found.style), second=style_name(found.secondary), sums=sums)
        return self.tr("Speaks for: {style} ({sums}).").format(style=style_name(found.style), sums=sums)

    def do(self) -> None:
        """Write it down."""
        values = self.form.values()
        terms = StyleTerms(
            values["style"], values["evidence"], scale(values["confidence"]), values["secondary"], self.scores(), values["assessed_on"]
        )
        self._desk.act(assess_style, self._contact, terms)


def _questions() -> tuple[Field, ...]:
    names = [
        QCoreApplication.translate("AssessDialog", "0 never"), QCoreApplication.translate("AssessDialog", "1 sometimes"),
        QCoreApplication.translate("AssessDialog", "2 often"), QCoreApplication.translate("AssessDialog", "3 always"),
    ]  # fmt: skip
    answers = [(str(score), name) for score, name in zip(SCORES, names, strict=True)]
    return tuple(
        Field(key=key, label=text, kind=Kind.CHOICE, options=answers) for key, text in zip(ANSWERS, statements(), strict=True)
    )  # fmt: skip


def _fields() -> tuple[Field, ...]:
    styles = [(each, style_name(each)) for each in STYLES]
    sure = one_to_five(QCoreApplication.translate("AssessDialog", "a guess"), QCoreApplication.translate("AssessDialog", "certain"))
    return (
        Field(key="style", label=QCoreApplication.translate("AssessDialog", "Style"), kind=Kind.CHOICE, required=True, options=styles),
        Field(key="secondary", label=QCoreApplication.translate("AssessDialog", "Second style"), kind=Kind.CHOICE, options=styles),
        Field(key="confidence", label=QCoreApplication.translate("AssessDialog", "Confidence"), kind=Kind.CHOICE, required=True,
              options=sure),
        Field(key="assessed_on", label=QCoreApplication.translate("AssessDialog", "Assessed on"), kind=Kind.DATE, required=True),
        Field(key="evidence", label=QCoreApplication.translate("AssessDialog", "Observed behaviour"), kind=Kind.LONG, required=True,
              limit=LONGEST_EVIDENCE, help=QCoreApplication.translate("AssessDialog", "What was seen or heard, when, by whom")),
    )  # fmt: skip
