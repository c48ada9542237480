"""任命: an approved candidate gets its manager and sponsor; both may change, and an account may be given up. Source: §22, R42, R43, R48."""

from datetime import timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.archives.service.team import join_team_in
from kehu_desk.borrowing.service.calling_back import basis_ended
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.notices import tell
from kehu_desk.door.numbers import next_number
from kehu_desk.kernel.errors import No, no
from kehu_desk.keyaccounts.entities import KeyAccount
from kehu_desk.keyaccounts.queries.chart import latest_checks, sponsors
from kehu_desk.keyaccounts.queries.figures import companies_of
from kehu_desk.keyaccounts.rules.load import HEAVIEST, LIGHTEST
from kehu_desk.keyaccounts.rules.states import SHORTEST, Selected
from kehu_desk.keyaccounts.service.asking import account_of, is_one_of, require, require_living, signed, touch
from kehu_desk.keyaccounts.service.selecting import selection_of, taken
from kehu_desk.people.actor import Caller, is_live
from kehu_desk.people.entities import Person, Relation
from kehu_desk.people.office import settings_of
from kehu_desk.people.roles import split

PREFIX: Final = "DK"
NOUN_NAME: Final = "keyaccount"


class OpenTerms(NamedTuple):
    """Who manages the account, who stands for it at the top, and what it weighs in its manager's load."""

    kam_id: UUID
    sponsor_id: UUID | None = None
    weight100: int = 100


def open_account(door: Door, caller: Caller, selection: UUID, terms: OpenTerms) -> UUID:
    """The approved candidate becomes a key account; its manager is KAM of all companies of the group. Gives the id of the account.

    Raises Refused: E_FORBIDDEN, E_ARCHIVE_STATE, E_SELF_APPROVAL, E_STATE, E_KA_TAKEN, E_SELF, E_KA_MANAGER, E_KA_COMPETENCE,
    E_KA_SPONSOR, E_KA_WEIGHT.
    """
    with door.change(caller, Action.DECIDE_KEY_ACCOUNT, About(subject=str(selection))) as deed:
        row = selection_of(deed, selection)
        wrong = [*_unfit(deed, terms.kam_id), *_unworthy(deed, terms)]
        if is_one_of(deed.session, deed.actor.person, [row.proposed_by]):
            wrong.append(no("E_SELF_APPROVAL"))
        if row.state != Selected.APPROVED:
            wrong.append(no("E_STATE", state=row.state))
        if taken(deed.session, row.customer_id):
            wrong.append(no("E_KA_TAKEN"))
        require(deed, Action.DECIDE_KEY_ACCOUNT, row.customer_id, *wrong)
        made = KeyAccount(
            no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=row.customer_id, selection_id=row.id,
            kam_id=terms.kam_id, sponsor_id=terms.sponsor_id, weight100=terms.weight100, since_on=deed.actor.today,
            next_review_on=deed.actor.today + timedelta(days=settings_of(deed.session).values.number("ka_review_days")), **signed(deed),
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        _tie(deed, made)
        deed.name(subject=made.no, after=content_hash(terms))
        return made.id


def change_manager(door: Door, caller: Caller, account: UUID, person: UUID, reason: str) -> None:
    """Another person manages the account; rights of the one before end, and loans that relied on them are called back (B-154).

    Raises Refused: E_FORBIDDEN, E_ARCHIVE_STATE, E_KA_ENDED, E_SELF, E_KA_MANAGER, E_KA_COMPETENCE, E_SAME_OWNER, E_REASON.
    """
    with door.change(caller, Action.DECIDE_KEY_ACCOUNT, About(subject=str(account))) as deed:
        row = account_of(deed, account)
        wrong = [*_unfit(deed, person), *_unreasoned(reason)]
        if person == row.kam_id:
            wrong.append(no("E_SAME_OWNER"))
        require_living(deed, Action.DECIDE_KEY_ACCOUNT, row, *wrong)
        deed.name(before=content_hash(row.kam_id), after=content_hash([person, reason.strip()]))
        _untie(deed, row)
        row.kam_id = person
        _tie(deed, row)
        touch(deed, row)


def assign_account(door: Door, caller: Caller, account: UUID, sponsor: UUID | None, weight100: int) -> None:
    """Who stands for the account at the top, and what it weighs. Raises Refused: E_FORBIDDEN, E_KA_ENDED, E_KA_SPONSOR, E_KA_WEIGHT."""
    with door.change(caller, Action.DECIDE_KEY_ACCOUNT, About(subject=str(account))) as deed:
        row = account_of(deed, account)
        require_living(deed, Action.DECIDE_KEY_ACCOUNT, row, *_unworthy(deed, OpenTerms(row.kam_id, sponsor, weight100)))
        deed.name(before=content_hash([row.sponsor_id, row.weight100]), after=content_hash([sponsor, weight100]))
        row.sponsor_id, row.weight100 = sponsor, weight100
        touch(deed, row)


def end_account(door: Door, caller: Caller, account: UUID, reason: str) -> None:
    """It is no key account any more; what was written stays. Raises Refused: E_FORBIDDEN, E_KA_ENDED, E_REASON."""
    with door.change(caller, Action.DECIDE_KEY_ACCOUNT, About(subject=str(account))) as deed:
        row = account_of(deed, account)
        require_living(deed, Action.DECIDE_KEY_ACCOUNT, row, *_unreasoned(reason))
        row.ended_on, row.ended_why, row.next_review_on = deed.actor.today, reason.strip(), None
        deed.name(after=content_hash(row.ended_why))
        _untie(deed, row)
        touch(deed, row)


def _unfit(deed: Deed, person: UUID) -> list[No]:
    """Against a person as manager: B-024, his role, his check."""
    found: list[No] = []
    row = deed.session.get(Person, person)
    if is_one_of(deed.session, deed.actor.person, [person]):
        found.append(no("E_SELF"))
    if row is None or not is_live(row, deed.actor.today) or "kam" not in split(row.roles):
        found.append(no("E_KA_MANAGER"))
    check = latest_checks(deed.session, [person]).get(person)
    if check is None or not check.enough:
        least = settings_of(deed.session).values.number("kam_competence_tenths")
        stands = "–" if check is None else f"{check.average100 / 100:.2f}"
        found.append(no("E_KA_COMPETENCE", average=stands, least=f"{least // 10}.{least % 10}"))
    return found


def _unworthy(deed: Deed, terms: OpenTerms) -> list[No]:
    found: list[No] = []
    if terms.sponsor_id is not None and terms.sponsor_id not in sponsors(deed.session, deed.actor.today):
        found.append(no("E_KA_SPONSOR"))
    if not LIGHTEST <= terms.weight100 <= HEAVIEST:
        found.append(no("E_KA_WEIGHT"))
    return found


def _unreasoned(reason: str) -> list[No]:
    return [] if len(reason.strip()) >= SHORTEST else [no("E_REASON", least=SHORTEST)]


def _tie(deed: Deed, row: KeyAccount) -> None:
    """The manager is KAM of every company of the group."""
    alive = (Relation.person_id == row.kam_id, Relation.kind == "KAM", Relation.since <= deed.now, Relation.until > deed.now)
    tied = set(deed.session.scalars(select(Relation.customer_id).where(*alive)))
    for company in companies_of(deed.session, row.customer_id):
        if company not in tied:
            join_team_in(deed, company, row.kam_id, kind="KAM", team_role="kam")
    tell(deed.session, row.kam_id, "ka_appointed", NOUN_NAME, row.id, deed.now, stage=str(deed.actor.today), facts={"number": row.no})


def _untie(deed: Deed, row: KeyAccount) -> None:
    for company in companies_of(deed.session, row.customer_id):
        _end_kam(deed, company, row.kam_id)


def _end_kam(deed: Deed, company: UUID, person: UUID) -> None:
    """KAM of this company no more; what he is on the team besides stays."""
    held = (Relation.customer_id == company, Relation.person_id == person, Relation.kind == "KAM", Relation.until > deed.now)
    for each in deed.session.scalars(select(Relation).where(*held)):
        each.until = deed.now
    basis_ended(deed, company, person)
