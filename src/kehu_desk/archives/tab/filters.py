"""The filters of 【档案表】: 等级·区域·性质·状态·责任人. Industry is masked and so cannot be filtered by (B-016)."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kehu_desk.archives.queries import Picked
from kehu_desk.archives.rules.fields import field
from kehu_desk.archives.table import KEYS, TITLES, region_words
from kehu_desk.archives.words import STATES, field_name, option_name, state_name
from kehu_desk.kernel.regions import provinces
from kehu_desk.ui.chips import Offer

GRADES: Final = ("A", "B", "C")
COLUMNS: Final = {"grades": "grade", "regions": "region_code", "types": "customer_type", "states": "state", "owners": "owner"}
NEVER: Final = frozenset({"NEW"})
People = Sequence[tuple[UUID, str]]


def title(key: str) -> str:
    """The title of the column that a filter is about."""
    return QCoreApplication.translate("ArchiveTable", TITLES[KEYS.index(COLUMNS[key])])


def offers(people: People) -> list[Offer]:
    """What the button 【筛选】 offers."""
    types = [(option.code, field_name(option)) for option in field("BAS", "customer_type").options]
    return [
        Offer("grades", title("grades"), [(grade, grade) for grade in GRADES]),
        Offer("regions", title("regions"), [(code, region_words(code)) for code in provinces()]),
        Offer("types", title("types"), types),
        Offer("states", title("states"), [(state, state_name(state)) for state in STATES if state not in NEVER]),
        Offer("owners", title("owners"), [(str(person), name) for person, name in people]),
    ]


class Filters:
    """The values in force, by filter; several values of one filter widen it."""

    def __init__(self, people: People) -> None:
        """Nothing is narrowed at first."""
        self._names = {str(person): name for person, name in people}
        self.values: dict[str, tuple[str, ...]] = {}

    def add(self, key: str, value: str) -> None:
        """One more value."""
        self.values[key] = tuple(dict.fromkeys((*self.values.get(key, ()), value)))

    def remove(self, key: str) -> None:
        """All values of a filter go."""
        self.values.pop(key, None)

    def picked(self) -> Picked:
        """As the queries take them."""
        found = self.values.get
        owners = tuple(UUID(each) for each in found("owners", ()))
        return Picked(found("grades", ()), found("regions", ()), found("types", ()), found("states", ()), owners)

    def chips(self) -> list[tuple[str, str]]:
        """(key, 等级: A、B) of every filter in force."""
        return [(key, f"{title(key)}: {'、'.join(self._word(key, each) for each in values)}") for key, values in self.values.items()]

    def _word(self, key: str, value: str) -> str:
        if key == "regions":
            return region_words(value)
        if key == "states":
            return state_name(value)
        return option_name(field("BAS", "customer_type"), value) if key == "types" else self._names.get(value, value)
