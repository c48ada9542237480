"""【能力评估】 before an appointment, and 【设置岗位】 of the department."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.keyaccounts import service
from kehu_desk.keyaccounts.dialogs.asking import WHY, KaForm, chosen, marked, options_of
from kehu_desk.keyaccounts.rules.chart import LINE, Post, above
from kehu_desk.keyaccounts.rules.competence import COMPETENCES, NOTE, CheckTerms
from kehu_desk.keyaccounts.words import competence_name, field_name, post_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind

Named = tuple[UUID, str]


class CheckDialog(KaForm):
    """Five competences from 1 to 5, each with what was seen of it."""

    places = {"E_SELF_APPROVAL": "person", "E_NOT_FOUND": "person"}

    def __init__(self, desk: Desk, people: tuple[Named, ...], person: UUID | None = None, parent: QWidget | None = None) -> None:
        """people: everybody with an account; person: who is chosen at first."""
        title = QCoreApplication.translate("KaDialogs", "Competence check")
        low, high = QCoreApplication.translate("KaDialogs", "weak"), QCoreApplication.translate("KaDialogs", "strong")
        why = QCoreApplication.translate("KaDialogs", "Seen")
        who = (
            Field(
                key="person",
                label=QCoreApplication.translate("KaDialogs", "Person"),
                kind=Kind.CHOICE,
                options=options_of(people),
                required=True,
            ),
            Field(key="checked_on", label=field_name("checked_on"), kind=Kind.DATE, required=True),
        )
        marks = tuple(field for key in COMPETENCES for field in marked(key, competence_name(key), why, low, high))
        note = Field(key="note", label=field_name("note"), kind=Kind.LONG, limit=NOTE)
        super().__init__(desk, title, (Group(QCoreApplication.translate("KaDialogs", "Who"), who), Group(title, (*marks, note))), parent)
        self.accept_button.setText(self.tr("Save check"))
        self.form.set_values({"person": str(person or ""), "checked_on": self.today()})
        self.resize(look.scaled(760), look.scaled(520))

    def do(self) -> None:
        """Keep it."""
        it = self.form.values()
        scores = {each: int(it[each]) for each in COMPETENCES}
        terms = CheckTerms(it["checked_on"], scores, {each: it[f"{each}{WHY}"] for each in COMPETENCES}, it["note"])
        self._desk.act(service.check_person, UUID(it["person"]), terms)


class KaPostDialog(KaForm):
    """A post from today on; with a post given, whom it reports to."""

    places = {"E_SELF": "person", "E_NOT_FOUND": "person", "E_KA_POST_HELD": "person", "E_KA_CHIEF": "post", "E_KA_LINE": "boss"}

    def __init__(
        self, desk: Desk, people: tuple[Named, ...], posts: tuple[Post, ...], held: Post | None = None, parent: QWidget | None = None
    ):
        """held: the post that gets another superior."""
        title = QCoreApplication.translate("KaDialogs", "Set post")
        bosses = [(str(each.id), f"{each.name} {post_name(each.post)}") for each in posts if each.post != LINE[0]]
        fields = (
            Field(
                key="person",
                label=QCoreApplication.translate("KaDialogs", "Person"),
                kind=Kind.CHOICE,
                options=options_of(people),
                required=True,
            ),
            Field(
                key="post", label=field_name("post"), kind=Kind.CHOICE, options=[(each, post_name(each)) for each in LINE], required=True
            ),
            Field(key="boss", label=QCoreApplication.translate("KaDialogs", "Reports to"), kind=Kind.CHOICE, options=bosses, span=2),
        )
        super().__init__(desk, title, (Group(title, fields),), parent)
        self._held, self._posts = held, posts
        if held is not None:
            self.form.set_values({"person": str(held.person_id), "post": held.post, "boss": str(held.reports_to or "")})
            self.form.editor("person").set_read_only(True)
            self.form.editor("post").set_read_only(True)
        self.form.edited.connect(self._suggest)

    def _suggest(self, key: str) -> None:
        """Where one person stands on the step above, he is it."""
        if key == "post" and self._held is None:
            step = above(self.form.values()["post"]) if self.form.values()["post"] else None
            found = [each for each in self._posts if each.post == step]
            self.form.set_values({"boss": str(found[0].id) if len(found) == 1 else ""})

    def do(self) -> None:
        """Write it down."""
        it = self.form.values()
        if self._held is not None:
            self._desk.act(service.move_post, self._held.id, chosen(it["boss"]))
        else:
            self._desk.act(service.set_post, UUID(it["person"]), it["post"], chosen(it["boss"]))


class EndPostDialog(KaForm):
    """【撤岗】: which post is given up; whoever reported to it reports to nobody until he is moved."""

    places = {"E_SELF": "post", "E_NOT_FOUND": "post"}

    def __init__(self, desk: Desk, posts: tuple[Post, ...], held: Post | None = None, parent: QWidget | None = None) -> None:
        """held: which one is chosen at first."""
        title = QCoreApplication.translate("KaDialogs", "End post")
        options = [(str(each.id), f"{each.name} {post_name(each.post)}") for each in posts]
        field = Field(key="post", label=field_name("post"), kind=Kind.CHOICE, options=options, required=True, span=2)
        super().__init__(desk, title, (Group(title, (field,)),), parent)
        self.form.set_values({"post": str(held.id) if held else ""})

    def do(self) -> None:
        """End it."""
        self._desk.act(service.end_post, UUID(self.form.values()["post"]))
