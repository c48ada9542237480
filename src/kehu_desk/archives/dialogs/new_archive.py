"""The dialog 【新建档案】: one required field, everything else proposed or left for later (B-105)."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from kehu_desk.archives.dialogs.section_form import line_of
from kehu_desk.archives.dialogs.values import shown, stored
from kehu_desk.archives.rules.fields import field
from kehu_desk.archives.service.duplicates import check_twins
from kehu_desk.archives.service.writing import create_customer
from kehu_desk.archives.words import explain, key_name, problem_text, twin_text
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.regions import find_region
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.dialogs import button, button_row, cancel_button, named
from kehu_desk.ui.fields import Field as Line
from kehu_desk.ui.fields import Group, Kind
from kehu_desk.ui.form import Form

ASKED: Final = ("customer_type", "region_code", "phone", "first_contact_on", "info_source", "uscc", "uscc_reason")
LAST_REGION: Final = "archives/last_region"
LEAST_REASON: Final = 5
NAME: Final = "BAS.name_full"
OWNER: Final = "owner"
People = Sequence[tuple[UUID, str]]


def region_in_name(name: str) -> str:
    """浙江杭州 for 杭州华东医药有限公司: the place that a company's name begins with, as a code; empty when there is none."""
    return next((code for cut in range(min(9, len(name)), 1, -1) if (code := find_region(name[:cut]))), "")


class NewArchive(QDialog):
    """Stays open until the archive is made; a twin is shown beside the fields with the way on."""

    created = Signal(object)
    """Id of the new archive."""

    def __init__(self, desk: Desk, people: People, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """people: who may be responsible; whoever sits here is proposed if among them."""
        super().__init__(parent)
        named(self, self.tr("New archive"))
        self._desk, self._today, self._despite, self._guessed = desk, today, "", ""
        self.form = Form([Group(self.tr("Basics"), self._lines(people)), self._second()], today)
        self.twin, self.reason = QLabel(), QLineEdit()
        self.anyway = button(self.tr("Open it all the same"))
        self.look_up = button(self.tr("Check for duplicates"))
        self.save, self.save_next = button(self.tr("Open archive"), primary=True), button(self.tr("Save and new"))
        self._box = self._twin_box()
        self._lay_out()
        self._listen()
        self._start_over()

    def _lines(self, people: People) -> list[Line]:
        name = line_of(field("BAS", "name_full"))
        first = Line(key=NAME, label=self.tr("Customer name"), required=True, span=2, limit=name.limit)
        owner = Line(key=OWNER, label=key_name(OWNER), kind=Kind.CHOICE, options=[(str(each), called) for each, called in people])
        return [first, *(line_of(field("BAS", key)) for key in ASKED[:2]), owner, line_of(field("BAS", "phone"))]

    def _second(self) -> Group:
        return Group(self.tr("Needed for the submission"), [line_of(field("BAS", key)) for key in ASKED[3:]])

    def _twin_box(self) -> QFrame:
        box = QFrame()
        box.setObjectName("chip")
        self.twin.setObjectName("problem")
        self.twin.setWordWrap(True)
        self.twin.setAccessibleName(self.tr("Already on file"))
        label = self.tr("Reason for a second archive (five characters or more)")
        self.reason.setPlaceholderText(label)
        self.reason.setAccessibleName(label)
        layout = QVBoxLayout(box)
        layout.addWidget(self.twin)
        layout.addWidget(self.reason)
        layout.addLayout(button_row(self.anyway))
        box.hide()
        return box

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.form, 1)
        layout.addWidget(self._box)
        layout.addLayout(button_row(self.look_up, cancel_button(self), self.save_next, self.save))
        self.resize(720, 430)

    def _listen(self) -> None:
        self.save.clicked.connect(lambda: self.submit())
        self.save_next.clicked.connect(lambda: self.submit(again=True))
        self.form.save_wanted.connect(lambda: self.submit(again=True))
        self.anyway.clicked.connect(self._open_anyway)
        self.look_up.clicked.connect(self.check)
        self.reason.textChanged.connect(self._weigh)
        self.form.edited.connect(self._edited)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self.submit)

    # values

    def _start_over(self) -> None:
        """Presets: oneself as the responsible person, today, and the region used last."""
        region = self._desk.memory.get(LAST_REGION) or ""
        self._guessed, self._despite = region, ""
        self.form.set_values({key: None for key in self.form.cells})
        self.form.set_values({
            "BAS.region_code": shown(field("BAS", "region_code"), region), "BAS.first_contact_on": self._today(),
            "BAS.info_source": "rep_visit", OWNER: self._me(),
        })  # fmt: skip
        self._box.hide()
        self.form.editor(NAME).setFocus()

    def _me(self) -> str:
        me = str(self._desk.caller.person)
        return me if self.form.editor(OWNER).findData(me) >= 0 else ""

    def _edited(self, key: str) -> None:
        """A place at the head of the name proposes the region, as long as nobody has typed another."""
        region = self.form.editor("BAS.region_code")
        if key == NAME:
            self._box.hide()
            untouched = (find_region(region.value()) or "") == self._guessed
            if untouched and (guess := region_in_name(self.form.editor(NAME).value())):
                self._guessed = guess
                self.form.set_values({"BAS.region_code": shown(field("BAS", "region_code"), guess)})

    def values(self) -> dict[str, Any]:
        """BAS values as stored; empty ones are left out."""
        found = {"name_full": self.form.editor(NAME).value()}
        found |= {key: stored(field("BAS", key), self.form.editor(f"BAS.{key}").value()) for key in ASKED}
        return {key: value for key, value in found.items() if value not in (None, "")}

    # saving

    def submit(self, again: bool = False) -> None:
        """Open the archive; again: then start the next one."""
        region = self.form.editor("BAS.region_code").value()
        if not self.form.check() or not self._region_known(region):
            return
        owner = self.form.editor(OWNER).value()
        try:
            made = create_customer(
                self._desk.door, self._desk.caller, self.values(), owner=UUID(owner) if owner else None, despite=self._despite
            )
        except Refused as refusal:
            self._show_refusal(refusal)
            return
        self._desk.memory.put(LAST_REGION, find_region(region) or "")
        self.created.emit(made)
        if again:
            self._start_over()
        else:
            self.accept()

    def _region_known(self, typed: str) -> bool:
        if not typed or find_region(typed):
            return True
        self.form.set_problems({"BAS.region_code": problem_text(no("E_FIELD", field="region_code", why="region"))})
        return False

    def _show_refusal(self, refusal: Refused) -> None:
        """Wrong fields beside the fields, a twin in its box, anything else as the desk tells it."""
        facts = {each.code: dict(each.facts) for each in refusal.nos}
        if refusal.codes == ("E_DUP_CUSTOMER",):
            self._show_twin(explain(refusal.nos[0]), certain=bool(facts["E_DUP_CUSTOMER"].get("certain")))
            return
        wrong = {f"BAS.{dict(each.facts)['field']}": problem_text(each) for each in refusal.nos if each.code == "E_FIELD"}
        if len(wrong) == len(refusal.nos) and all(key in self.form.cells for key in wrong):
            self.form.set_problems(wrong)
        elif facts.get("E_INCOMPLETE", {}).get("fields") == (OWNER,):
            self.form.set_problems({OWNER: explain(refusal.nos[0])})
        else:
            self._desk.tell(refusal)

    def _show_twin(self, text: str, *, certain: bool) -> None:
        """The same credit code always stops; the same name and region is passed with a reason (B-109)."""
        self.twin.setText(text)
        self.reason.setVisible(not certain)
        self.anyway.setVisible(not certain)
        self._box.show()
        self._weigh()
        if not certain:
            self.reason.setFocus()

    def check(self) -> None:
        """查重: who looks like this one, by card and responsible person only (B-109). Each check is logged, thirty an hour."""
        done, found = self._desk.try_do(check_twins, self.values())
        if not done or found is None:
            return
        lines = [twin_text(row) for row in found] or [self.tr("Nothing like it is on file.")]
        self.twin.setText("\n".join(lines))
        self.reason.hide()
        self.anyway.hide()
        self._box.show()

    def _weigh(self) -> None:
        self.anyway.setEnabled(len(self.reason.text().strip()) >= LEAST_REASON)

    def _open_anyway(self) -> None:
        self._despite = self.reason.text().strip()
        self.submit()
