"""The page 【机构与负荷】: the line of the department as a picture with its holes, what each manager bears, and the checks."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kehu_desk.kernel.errors import Refused
from kehu_desk.keyaccounts.dialogs.department import CheckDialog, EndPostDialog, KaPostDialog
from kehu_desk.keyaccounts.noun import NOUN
from kehu_desk.keyaccounts.queries import LoadRow
from kehu_desk.keyaccounts.rules.chart import LINE, Post
from kehu_desk.keyaccounts.rules.competence import COMPETENCES
from kehu_desk.keyaccounts.rules.states import SHORTEST
from kehu_desk.keyaccounts.service import choosing, reading
from kehu_desk.keyaccounts.service.choosing import Choices
from kehu_desk.keyaccounts.service.reading import Department
from kehu_desk.keyaccounts.table import load_line, load_source
from kehu_desk.keyaccounts.words import award_text, competence_name, explain_all, hole_text, post_name
from kehu_desk.ui import look
from kehu_desk.ui.beside import ACROSS, DOWN, Beside
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState, Switch
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.listing import tool, tool_bar, weigh
from kehu_desk.ui.picture import Picture
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import WindowModel

if TYPE_CHECKING:
    from kehu_desk.drawing.tone import Tone

HABITS: Final = "keyaccounts/department"


class KamDepartmentPage(QWidget):
    """Picture 【大客户部机构图】 and table 【经理负荷表】 with 【能力评估…】, 【设置岗位…】, 【撤岗】."""

    tables = NOUN.tables | {"person", "setting"}
    wants_open = Signal(str, object)
    settled = Signal()
    """Everything is the newest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Begins to read at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(parent)
        self._desk, self.seat = desk, reading.seat(desk.door, desk.caller)
        self.found: Department | None = None
        self.setAccessibleName(self.title())
        self.doing = Doing(desk, self, explain_all, SHORTEST)
        self.picture, self.gaps, self.bench, self.check = Picture(self.tr("Chart of the department")), QLabel(), QLabel(), QLabel()
        self.model = WindowModel(load_source(self._lines), self)
        self.view = TableView(self.tr("Table of loads"), self.model, memory=desk.memory, key=f"{HABITS}/loads")
        self.switch = Switch(self.view, EmptyState(self.tr("Nobody has the role of a key account manager yet.")))
        self.buttons = self._make_buttons()
        self._reading = Latest(self, self._show, self._refuse)
        self._asking = Latest(self, self._open, desk.tell)
        self._then: Callable[[Choices], None] = self._check
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._weigh())
        self._weigh()
        self.refresh()

    @staticmethod
    def title() -> str:
        """机构与负荷."""
        return QCoreApplication.translate("KamDepartmentPage", "Department and load")

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "check": tool(self.tr("Competence check…"), "shield-check", lambda: self._begin(self._check)),
            "post": tool(self.tr("Set post…"), "user-cog", lambda: self._begin(self._post)),
            "end": tool(self.tr("End post"), "minus", self.end_post),
        }

    def _lay_out(self) -> None:
        for label, name in (
            (self.gaps, self.tr("Holes of the line")), (self.bench, self.tr("Comparison")), (self.check, self.tr("Check"))
        ):  # fmt: skip
            label.setWordWrap(True)
            label.setAccessibleName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.bench.setObjectName("muted")
        self.gaps.setObjectName("problem")
        left, right = QWidget(), QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.GAP)
        for part in (self.bench, self.switch, self.check):
            inside.addWidget(part, 1 if part is self.switch else 0)
        under = QVBoxLayout(right)
        under.setContentsMargins(0, 0, 0, 0)
        under.addWidget(self.picture, 1)
        under.addWidget(self.gaps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.WIDE, look.GAP, look.WIDE, look.GAP)
        layout.setSpacing(look.GAP)
        layout.addWidget(tool_bar(self.buttons.values()))
        layout.addWidget(Beside(left, right, self._desk.memory, HABITS, {ACROSS: (470, 500), DOWN: (230, 300)}), 1)

    # reading

    def refresh(self) -> None:
        """Read everything anew."""
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: reading.department(door, caller))

    def _show(self, found: Department) -> None:
        self.found = found
        self.model.refresh()
        self.switch.show_empty(not found.loads)
        names = {each: post_name(each) for each in LINE}
        said = "、".join(f"{each.name} {post_name(each.post)}" for each in found.posts)
        self.picture.show_drawing(partial(_draw, found.posts, names, self.tr("vacant")), said)
        self.gaps.setText("\n".join(map(hole_text, found.holes)))
        self.gaps.setVisible(bool(found.holes))
        text = self.tr(
            "{count} key accounts; firms of middle size have about {bench} majors. A manager bears about {usual}, at most {full}."
        )
        self.bench.setText(text.format(count=found.accounts, bench=found.benchmark, usual=found.bounds.usual, full=found.bounds.full))
        self._weigh()
        self.settled.emit()

    def _refuse(self, refused: Refused) -> None:
        self.found = None
        self.model.refresh()
        self.picture.show_drawing(None)
        self.gaps.setText("\n".join(explain_all(refused)))
        self.gaps.show()
        self.settled.emit()

    def _lines(self) -> list[Row]:
        return [load_line(row) for row in self.found.loads] if self.found else []

    def chosen(self) -> LoadRow | None:
        """The manager that is chosen."""
        ids = self.view.chosen_ids() if self.view.chosen_count() == 1 else []
        return next((row for row in (self.found.loads if self.found else ()) if ids and row.person_id == ids[0]), None)

    def post(self) -> Post | None:
        """The post of the manager that is chosen."""
        row = self.chosen()
        return next((each for each in (self.found.posts if self.found else ()) if row and each.person_id == row.person_id), None)

    def _weigh(self) -> None:
        row = self.chosen()
        weigh(self.buttons["check"], [], shown=self.seat.checks)
        weigh(self.buttons["post"], [], shown=self.seat.charts)
        weigh(self.buttons["end"], [] if self.found and self.found.posts else [self.tr("There is no post yet.")], shown=self.seat.charts)
        self.check.setText(self._checked(row) if row is not None else "")
        self.check.setVisible(bool(self.check.text()))

    def _checked(self, row: LoadRow) -> str:
        if not row.told:
            return ""
        if row.check is None:
            return self.tr("{name} was not checked yet.").format(name=row.person)
        it = row.check
        head = f"{row.person}  {it.checked_on.isoformat()}  {award_text(it.average100, enough=it.enough)}"
        lines = [f"{competence_name(each)} {it.scores[each]}  {it.reasons.get(each, '')}" for each in COMPETENCES]
        return "\n".join([head, *lines, *([it.note] if it.note else [])])

    # deeds

    def _begin(self, then: Callable[[Choices], None]) -> None:
        door, caller = self._desk.door, self._desk.caller
        self._then = then
        self._asking.ask(lambda: choosing.choices(door, caller))

    def _open(self, given: Choices) -> None:
        self._then(given)

    def _check(self, given: Choices) -> None:
        row = self.chosen()
        self.doing.open(lambda: CheckDialog(self._desk, given.people, row.person_id if row else None, self))

    def _post(self, given: Choices) -> None:
        """A new post; the chosen manager's gets another superior."""
        posts = self.found.posts if self.found else ()
        self.doing.open(lambda: KaPostDialog(self._desk, given.people, posts, self.post(), self))

    def end_post(self) -> None:
        """【撤岗】: which one is asked in the dialog."""
        posts, held = (self.found.posts if self.found else ()), self.post()
        self.doing.open(lambda: EndPostDialog(self._desk, posts, held, self))

    def open_subject(self, _subject: UUID) -> bool:
        """Nothing leads here."""
        return False


def _draw(posts: tuple[Post, ...], names: dict[str, str], vacant: str, tone: "Tone", size: tuple[float, float]) -> Any:
    from kehu_desk.keyaccounts.drawing import department_chart

    return department_chart(posts, names, vacant, tone, size)
