"""The pages of the detail pane that show text: the card, one section, the history."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QProgressBar, QWidget

from kehu_desk.access.policy import Action
from kehu_desk.archives import queries, table
from kehu_desk.archives.queries import SectionView, SourceRow
from kehu_desk.archives.rules.checks import filled
from kehu_desk.archives.rules.fields import Field, field, fields_of
from kehu_desk.archives.rules.sources import LETTERS
from kehu_desk.archives.tab.sheet import Line, Note, Sheet
from kehu_desk.archives.tab.standing import Held, Standing
from kehu_desk.archives.words import explain, field_name, key_name, level_name, option_name, section_name, source_text, state_name
from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest


class CardSheet(Sheet):
    """【摘要】: the catalogue card, where the archive stands, and what is to be done next. Reading it is no viewing (level 0)."""

    def __init__(self) -> None:
        """Empty until a row is chosen."""
        super().__init__(QCoreApplication.translate("CardSheet", "Summary"))

    def load(self, standing: Standing) -> None:
        """Show the card."""
        share = QProgressBar()
        share.setRange(0, 100)
        share.setValue(standing.card.completeness // 100)
        share.setTextVisible(False)
        share.setFixedHeight(8)
        share.setAccessibleName(self.tr("Completeness"))
        extra: list[QWidget] = [share]
        lines = [*self._card(standing), *self._filing(standing), *self._place(standing), *self._share(standing)]
        self.show_lines(lines, self._next(standing), extra)

    def _card(self, standing: Standing) -> list[Line]:
        card = standing.card
        mark = table.MARKS.get(card.state.value)
        return _some([
            (self.tr("Customer"), card.name, None),
            (self.tr("Archive no."), card.archive_no or self.tr("not yet given"), None),
            (self.tr("Customer no."), card.no, None),
            (self.tr("State"), state_name(card.state.value), mark.tone if mark else None),
            *((self.tr("Being edited"), self._held(each, standing), "warn") for each in standing.held),
            (self.tr("Grade"), card.grade, None),
            (self.tr("Type"), option_name(field("BAS", "customer_type"), card.customer_type), None),
            (self.tr("Region"), table.region_words(card.region_code), None),
            (self.tr("Responsible"), card.owner or "", None),
            (self.tr("Level"), level_name(card.level), None),
        ])  # fmt: skip

    def _held(self, held: Held, standing: Standing) -> str:
        text = self.tr("{section} by {holder} since {time}")
        return text.format(section=section_name(held.section), holder=held.holder, time=standing.moment(held.since))

    def _filing(self, standing: Standing) -> list[Line]:
        card = standing.card
        marks = {None: "", True: self.tr("on time"), False: self.tr("late")}
        return _some([
            (self.tr("Filing due"), "" if card.filed_on else standing.day(card.due_at), None),
            (self.tr("Submitted"), standing.day(card.submitted_at), None),
            (self.tr("First submission"), marks[card.on_time], "ok" if card.on_time else "bad"),
            (self.tr("Origin"), self.tr("entered later (existing customer)") if card.backfilled else "", None),
            (self.tr("Filed on"), card.filed_on.isoformat() if card.filed_on else "", None),
            (self.tr("Last kept"), card.kept_on.isoformat() if card.kept_on else "", None),
        ])  # fmt: skip

    def _place(self, standing: Standing) -> list[Line]:
        card = standing.card
        if not card.filed_on:
            return []
        size = self.tr("{volumes} volumes, {pages} pages").format(volumes=card.volumes, pages=card.pages)
        return _some([(self.tr("Class code"), card.class_code, None), (self.tr("Shelf"), card.shelf, None), (self.tr("Size"), size, None)])

    def _share(self, standing: Standing) -> list[Line]:
        return [(self.tr("Completeness"), table.percent(standing.card.completeness), None)]

    def _next(self, standing: Standing) -> str:
        """What keeps a draft from being handed in."""
        return "\n".join(dict.fromkeys(explain(each) for each in standing.offers.get("submit", ())))


Read = tuple[SectionView, dict[str, SourceRow]]


class SectionSheet(Sheet):
    """One section: read through door.view, so that the entry of the viewing stands before the first byte is shown."""

    def __init__(self, desk: Desk, section: str) -> None:
        """Empty until it is shown."""
        super().__init__(section_name(section))
        self._desk, self._section = desk, section
        self._reading = Latest(self, self._take, self._refuse)

    def clear(self) -> None:
        """Nothing is shown, and what is still being read is not heard."""
        super().clear()
        self._reading.drop()

    def load(self, standing: Standing) -> None:
        """Read the section on a worker. A custodian looks at a reviewed archive for the intake check."""
        door, caller, customer, section = self._desk.door, self._desk.caller, standing.card.id, self._section
        action, task = (Action.CUSTODY, "intake") if standing.custody else (Action.VIEW, "")
        if standing.contacts and section == "DEC":
            action = Action.CONTACTS

        def work() -> Read:
            with door.view(caller, customer, section, action=action, task=task) as (session, actor):
                sources = queries.provenance(session, customer, section)
                return queries.section_view(session, actor, customer, section, action=action), sources

        self._standing = standing
        self._reading.ask(work)

    def _take(self, read: Read) -> None:
        seen, sources = read
        notes: dict[int, Note] = {}
        held = [each for each in self._standing.held if each.section == self._section]
        lines: list[Line] = [(self.tr("Being edited"), f"{each.holder} {self._standing.moment(each.since)}", "warn") for each in held]
        for each in fields_of(self._section):
            if each.key in sources and filled(seen.values.get(each.key)):
                notes[len(lines)] = (LETTERS[sources[each.key].kind], source_text(sources[each.key]))
            lines += self._lines(each, seen)
        self.show_lines(lines, self._foot(seen, self._standing), notes=notes)

    def _refuse(self, refusal: Refused) -> None:
        self.show_refusal(refusal, borrows=self._standing.borrows)

    def _lines(self, each: Field, seen: SectionView) -> list[Line]:
        label = field_name(each)
        if each.key in seen.hidden:
            return [(label, self.tr("Not authorised"), "idle")]
        text = table.value_text(each, seen.values.get(each.key))
        found: list[Line] = [(label, text, None)] if text else []
        if each.key in seen.waiting:
            note = self.tr("{value} (waits for acceptance)").format(value=seen.waiting[each.key])
            found.append(("" if text else label, note, "warn"))
        return found

    def _foot(self, seen: SectionView, standing: Standing) -> str:
        """How much is empty, and whose text this is."""
        shown = {*seen.values, *seen.hidden, *seen.waiting}
        blank = sum(1 for each in fields_of(self._section) if each.key not in shown)
        parts = [self.tr("{count} fields are empty.").format(count=blank)] if blank else []
        if seen.number and seen.at:
            text = self.tr("Revision {number}, {day}: written by {author}, reviewed by {reviewer}, accepted by {acceptor}.")
            people = {"author": seen.author, "reviewer": seen.reviewer or "–", "acceptor": seen.acceptor}
            parts.append(text.format(number=seen.number, day=standing.day(seen.at), **people))
        return " ".join([*parts, self.tr("Level: {level}").format(level=level_name(seen.level))])


class HistorySheet(Sheet):
    """【历史】: every accepted revision: when, which section, which fields, by whom. No values."""

    def __init__(self, desk: Desk) -> None:
        """Empty until it is shown."""
        super().__init__(QCoreApplication.translate("HistorySheet", "History"))
        self._desk = desk

    def load(self, standing: Standing) -> None:
        """Read the change record."""
        with self._desk.door.look(self._desk.caller) as (session, actor):
            rows = queries.history(session, actor, standing.card.id)
        lines: list[Line] = []
        text = self.tr("{section}, revision {number}: {fields}\nwritten by {author}, reviewed by {reviewer}, accepted by {acceptor}")
        for row in rows:
            fields = "、".join(key_name(key, row.section) for key in row.changed)
            people = {"author": row.author, "reviewer": row.reviewer or "–", "acceptor": row.acceptor}
            words = text.format(section=section_name(row.section), number=row.number, fields=fields, **people)
            lines.append((standing.moment(row.at), words, None))
        none = self.tr("There is no revision here that you may read.")
        if not standing.kept:
            none = self.tr("No revision yet: the first one is made when the archive is filed.")
        self.show_lines(lines, "" if rows else none)


def _some(lines: list[Line]) -> list[Line]:
    """Lines that say something."""
    return [line for line in lines if line[1]]
