"""The form of one section: stored values in, stored values out, checks beside the fields."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QVBoxLayout, QWidget

from kehu_desk.archives.dialogs.values import region_hints, shown, stored
from kehu_desk.archives.rules.checks import filled, section_problems
from kehu_desk.archives.rules.fields import Field
from kehu_desk.archives.words import field_name, problem_text, section_name
from kehu_desk.kernel.errors import No, no
from kehu_desk.ui import look
from kehu_desk.ui.fields import Field as Line
from kehu_desk.ui.fields import Group, Kind
from kehu_desk.ui.form import Form
from kehu_desk.ui.grid import GridEditor

KINDS: Mapping[str, Kind] = {
    "text": Kind.TEXT, "region": Kind.TEXT, "long": Kind.LONG, "int": Kind.INT, "fen": Kind.MONEY, "bp": Kind.MONEY, "date": Kind.DATE,
    "choice": Kind.CHOICE, "scale": Kind.CHOICE, "bool": Kind.BOOL, "tags": Kind.TAGS, "table": Kind.TABLE,
}  # fmt: skip
REQUIRED = frozenset({("BAS", "name_full")})
ROOMY = 5  # columns that fit into the width of a form; more scroll sideways
COLUMN = 112  # pixels


class Part(NamedTuple):
    """Some fields of one section. values as stored; hidden: keys above the person's right; editable: keys he may write."""

    section: str
    fields: Sequence[Field]
    values: Mapping[str, Any]
    hidden: frozenset[str] = frozenset()
    editable: frozenset[str] | None = None


def line_of(each: Field) -> Line:
    """How a field of the archive is entered."""
    label = field_name(each) + (" (%)" if each.kind == "bp" else "")
    options = [(option.code, field_name(option)) for option in each.options]
    if each.kind == "scale":
        options = [(str(mark), str(mark)) for mark in range(1, 6)]
    if each.kind == "region":
        options = region_hints()
    return Line(
        key=f"{each.section}.{each.key}", label=label, kind=KINDS[each.kind], required=(each.section, each.key) in REQUIRED,
        options=options, columns=[_column(column) for column in each.columns], rare=each.rare, limit=each.size,
        span=2 if each.kind in ("long", "table") or each.key == "name_full" else 1,
    )  # fmt: skip


def _column(each: Field) -> Line:
    made = line_of(each)
    return Line(key=each.key, label=made.label, kind=made.kind, options=made.options, limit=made.limit)


def make_roomy(grid: GridEditor) -> None:
    """Its columns scroll sideways."""
    header = grid.table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    for column in range(header.count()):
        header.resizeSection(column, COLUMN)


class PartsForm(QWidget):
    """One form over parts of several sections. Keys are told as section and key."""

    edited = Signal(str, str)
    left = Signal(str, str)
    save_wanted = Signal()

    def __init__(self, parts: Sequence[Part], today: Callable[[], date], parent: QWidget | None = None) -> None:
        """Shows the values; fields above the person's right are left out and named below the form."""
        super().__init__(parent)
        self._today = today
        seen = [(part.section, [each for each in part.fields if each.key not in part.hidden]) for part in parts]
        self._fields = {f"{section}.{each.key}": each for section, fields in seen for each in fields}
        self._bodies = {part.section: dict(part.values) for part in parts}
        groups = [Group(section_name(section), [line_of(each) for each in fields]) for section, fields in seen]
        self.form = Form(groups, today, parent=self)
        locked = {f"{part.section}.{each.key}" for part in parts for each in part.fields if not _may_write(part, each)}
        self.form.read_only(locked)
        self._place_columns()
        self.take(self._bodies)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.form, 1)
        self._name_hidden(parts, layout)
        self.form.edited.connect(lambda key: self.edited.emit(*key.split(".", 1)))
        self.form.left.connect(lambda key: self.left.emit(*key.split(".", 1)))
        self.form.save_wanted.connect(self.save_wanted)

    def _place_columns(self) -> None:
        """Wide tables scroll sideways: twelve columns in a form's width could not be read."""
        for key, each in self._fields.items():
            grid = self.form.editor(key)
            if isinstance(grid, GridEditor) and len(each.columns) > ROOMY:
                make_roomy(grid)

    def _name_hidden(self, parts: Sequence[Part], layout: QVBoxLayout) -> None:
        names = [field_name(each) for part in parts for each in part.fields if each.key in part.hidden]
        if names:
            line = QLabel(self.tr("Not authorised: {fields}").format(fields="、".join(names)))
            line.setObjectName("muted")
            line.setWordWrap(True)
            layout.addWidget(line)

    # values

    def take(self, bodies: Mapping[str, Mapping[str, Any]]) -> None:
        """These stored values are what is saved now; they are shown, and changes count from them."""
        for section, body in bodies.items():
            self._bodies[section] = dict(body)
        fresh = {key: each for key, each in self._fields.items() if each.section in bodies}
        self.form.set_values({key: shown(each, bodies[each.section].get(each.key)) for key, each in fresh.items()})

    def saved(self, section: str, keys: Iterable[str]) -> dict[str, Any]:
        """What is saved now under those of these keys that stand in this form; None where nothing is."""
        return {key: self._bodies[section].get(key) for key in keys if f"{section}.{key}" in self._fields}

    def took(self, section: str, values: Mapping[str, Any]) -> None:
        """These values have been saved: they are no changes any more. What is shown stays."""
        if values:
            self._bodies[section].update(values)

    def values(self) -> dict[str, dict[str, Any]]:
        """Section -> stored values of every field that can be read."""
        found: dict[str, dict[str, Any]] = {section: {} for section in self._bodies}
        for key, each in self._fields.items():
            if self.form.editor(key).readable():
                found[each.section][each.key] = stored(each, self.form.editor(key).value())
        return found

    def changes(self) -> dict[str, dict[str, Any]]:
        """Section -> values that differ from what is saved; an emptied field has an empty value. Sections without changes are absent."""
        found: dict[str, dict[str, Any]] = {}
        for section, values in self.values().items():
            before = self._bodies[section]
            changed = {key: value for key, value in values.items() if _answer(value) != _answer(before.get(key))}
            if changed:
                found[section] = changed
        return found

    def is_changed(self) -> bool:
        """Whether anything differs from what is saved, or cannot be read."""
        return bool(self.changes()) or any(not self.form.editor(key).readable() for key in self._fields)

    # problems

    def nos(self) -> list[No]:
        """All that is wrong now, as E_FIELD."""
        unread = [each for key, each in self._fields.items() if not self.form.editor(key).readable()]
        found = [_wrong(each.section, each.key, "unread") for each in unread]
        for section, values in self.values().items():
            body = self._bodies[section] | values
            found += section_problems(section, body, self._today())
            found += [_wrong(section, key, "region") for key in self._no_regions(section, values)]
            found += [_wrong(of, key, "missing") for of, key in REQUIRED if of == section and key in values and not filled(values[key])]
        return found

    def check(self) -> bool:
        """Whether nothing is wrong; if something is, says so beside the fields and goes to the first."""
        found = self.nos()
        self.show_nos(found)
        return not found

    def show_nos(self, nos: Iterable[No]) -> None:
        """Sentences under their fields."""
        said: dict[str, str] = {}
        for each in nos:
            facts = dict(each.facts)
            said.setdefault(f"{facts.get('section', '')}.{facts.get('field', '')}", problem_text(each))
        self.form.set_problems(said)

    def _no_regions(self, section: str, values: Mapping[str, Any]) -> list[str]:
        regions = [each.key for each in self._fields.values() if each.kind == "region" and each.section == section]
        return [key for key in regions if filled(values.get(key)) and not str(values[key]).isdigit()]


class SectionForm(PartsForm):
    """The form of one section alone, as an edit loan shows it."""

    def __init__(
        self, section: str, fields: Sequence[Field], values: Mapping[str, Any], hidden: frozenset[str] = frozenset(),
        editable_keys: frozenset[str] | None = None, today: Callable[[], date] = date.today, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """values as stored in a draft or revision; editable_keys None: all that are not hidden."""
        super().__init__([Part(section, fields, values, hidden, editable_keys)], today, parent)
        self.section = section

    def body(self) -> dict[str, Any]:
        """The whole section as it would be stored: what was given, with the changes over it; emptied fields are empty."""
        return self._bodies[self.section] | self.changes().get(self.section, {})


def _wrong(section: str, key: str, why: str) -> No:
    return no("E_FIELD", field=key, section=section, why=why)


def _may_write(part: Part, each: Field) -> bool:
    return part.editable is None or each.key in part.editable


def _answer(value: object) -> object:
    """Nothing, an empty text, an empty list and an unticked box are the same answer."""
    return value if filled(value) and value is not False else None
