"""Setting levels inside an open deed: the one place that writes them. Source: B-103, B-159."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.levels import WHOLE, RaisedLevel, level_of, raised
from kehu_desk.access.sections import FLOOR, SECTIONS, effective
from kehu_desk.archives.entities import Customer
from kehu_desk.custody.rules import level_problem
from kehu_desk.door.change import Deed
from kehu_desk.kernel.errors import No


def problem(session: Session, row: Customer, section: str, level: int, *, up: bool) -> No | None:
    """E_LEVEL when this would not move the archive, or the section, the way that was meant; E_NOT_FOUND for no section."""
    own = raised(session, row.id)
    sections = [each for each in SECTIONS if each != "CARD" and section in (WHOLE, each)]
    before = {each: effective(each, own.get(WHOLE, 0), own) for each in sections}
    changed = own | {section: level}
    after = {each: effective(each, changed.get(WHOLE, 0), changed) for each in sections}
    return level_problem(section, level, before, after, up=up)


def set_level(deed: Deed, row: Customer, section: str, level: int) -> None:
    """Write the level of an archive or one section. What stands higher on its own is not touched (B-103)."""
    found = deed.session.scalars(select(RaisedLevel).where(RaisedLevel.customer_id == row.id, RaisedLevel.section == section)).first()
    usual = 0 if section == WHOLE else FLOOR[section]
    if found is None:
        deed.session.add(RaisedLevel(customer_id=row.id, section=section, level=level))
    elif level == usual:
        deed.session.delete(found)
    else:
        found.level = level
    deed.session.flush()
    row.inside_level = level_of(deed.session, row.id, "BAS")
    row.updated_at, row.updated_by = deed.now, deed.actor.person
