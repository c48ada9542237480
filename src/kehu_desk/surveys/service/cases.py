"""Facts of surveys: what the policy says, what the archive holds now, and whether a change could be written into it."""

from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import Action
from kehu_desk.archives import queries as archives
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.checks import writable
from kehu_desk.archives.rules.fields import field
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.borrowing.entities import Loan
from kehu_desk.borrowing.queries import edit_loans
from kehu_desk.door.change import allowed
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person
from kehu_desk.surveys.entities import ProposedChange, Survey
from kehu_desk.surveys.rules.case import SurveyCase
from kehu_desk.surveys.rules.terms import Verdict
from kehu_desk.surveys.workflow import CHECK

SECTION: Final = "BAS"  # a survey itself is known to whoever views the basics; its values stand at their own fields' levels


def policy(session: Session, actor: Actor, event: str, customer: UUID) -> tuple[No, ...]:
    """Who may, and whether the archive takes anything more."""
    action = Action.CHECK_SURVEY if event == CHECK else Action.SEND_SURVEY
    shut = closed(session, Action.WRITE_DRAFT, customer)
    return (*allowed(session, actor, action, customer, SECTION), *((no("E_ARCHIVE_STATE", state=shut),) if shut else ()))


def changes_of(session: Session, survey: UUID) -> list[ProposedChange]:
    """The changes that a survey proposes, section by section."""
    wanted = select(ProposedChange).where(ProposedChange.survey_id == survey)
    return list(session.scalars(wanted.order_by(ProposedChange.section, ProposedChange.id)))


def case_of(session: Session, actor: Actor, row: Survey, event: str) -> SurveyCase:
    """The facts of one survey for one event."""
    counted = select(ProposedChange.state, func.count()).where(ProposedChange.survey_id == row.id).group_by(ProposedChange.state)
    count: dict[str, int] = {state: many for state, many in session.execute(counted)}
    return SurveyCase(
        row.state, actor.today, policy(session, actor, event, row.customer_id), row.sent_on, count.get(Verdict.PROPOSED, 0),
        count.get(Verdict.ACCEPTED, 0), typed_by(session, actor, row),
    )  # fmt: skip


def typed_by(session: Session, actor: Actor, row: Survey) -> bool:
    """Whether this person typed any of the answers, under whatever account (B-019)."""
    hands = session.scalars(select(ProposedChange.entered_by).where(ProposedChange.survey_id == row.id).distinct())
    return any(same_person(session, actor.person, each) for each in hands)


class Place(NamedTuple):
    """Where a change would be written: the draft of a never-filed archive, or of a loan; nos: why it cannot be now."""

    loan: UUID | None
    nos: tuple[No, ...]


class Ground:
    """What one customer's archive holds for one person now; read once for all changes of a survey."""

    def __init__(self, session: Session, actor: Actor, customer: UUID) -> None:
        """Inside a deed or a look: values are unmasked and for rules only."""
        self._session, self._actor, self.customer = session, actor, customer
        self.is_draft = session.get_one(Customer, customer).state is ArchiveState.DRAFT
        self._loans = {} if self.is_draft else edit_loans(session, actor, [customer]).get(customer, {})
        self._stood = archives.bodies(session, customer)

    def stands(self, section: str) -> dict[str, Any]:
        """The text of a section as it is accepted, or drafted while never filed."""
        return self._stood[section]

    def place(self, section: str, key: str) -> Place:
        """Where a field would be written by this person."""
        if self.is_draft:
            return Place(None, allowed(self._session, self._actor, Action.WRITE_DRAFT, self.customer))
        if section not in self._loans:
            return Place(None, (no("E_SURVEY_LOAN", section=section, level=max(self._level(section), field(section, key).level)),))
        loan = self._session.get_one(Loan, self._loans[section])
        if key not in writable(section, loan.level):
            return Place(None, (no("E_SURVEY_LOAN", section=section, level=field(section, key).level),))
        return Place(loan.id, allowed(self._session, self._actor, Action.EDIT, self.customer, section))

    def written(self, section: str, loan: UUID | None) -> dict[str, Any]:
        """What stands where it would be written: the draft of the loan, else the text itself."""
        mine = archives.draft(self._session, self.customer, section, loan) if loan else None
        return dict(mine.body) if mine else self.stands(section)

    def _level(self, section: str) -> int:
        return level_of(self._session, self.customer, section)
