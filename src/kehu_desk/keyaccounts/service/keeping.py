"""Daily work on an account: its terms, its team, entries in the seven blocks. Source: business.md §22, R40, R41, R46."""

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.archives.service.team import join_team_in
from kehu_desk.borrowing.service.calling_back import basis_ended
from kehu_desk.contracts.entities import Contract
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.keyaccounts.entities import DutyEntry, KeyAccount
from kehu_desk.keyaccounts.queries.figures import companies_of
from kehu_desk.keyaccounts.queries.sources import takeable
from kehu_desk.keyaccounts.rules.duties import SOURCES, DutyTerms, problems
from kehu_desk.keyaccounts.rules.team import GIVEN
from kehu_desk.keyaccounts.service.asking import account_of, require_living, signed, touch
from kehu_desk.people.actor import Caller, is_live
from kehu_desk.people.entities import Person, Relation

LONGEST: Final = {"price_list": 60, "service_standard": 1000}


class KeepTerms(NamedTuple):
    """What binds both sides, and when the account is looked at again. contract_id: of the frame contract of one of its companies."""

    price_list: str = ""
    service_standard: str = ""
    contract_id: UUID | None = None
    next_review_on: date | None = None


def keep_account(door: Door, caller: Caller, account: UUID, terms: KeepTerms) -> None:
    """Uniform price list, service standard, contract, next review. Raises Refused: E_NO_RELATION, E_KA_ENDED, E_KA_FIELD, E_KA_CONTRACT."""
    with door.change(caller, Action.KEEP_KEY_ACCOUNT, About(subject=str(account))) as deed:
        row = account_of(deed, account)
        require_living(deed, Action.KEEP_KEY_ACCOUNT, row, *_wrong(deed, row, terms))
        deed.name(before=content_hash(terms_of(row)), after=content_hash(terms))
        row.price_list, row.service_standard = terms.price_list.strip(), terms.service_standard.strip()
        row.contract_id, row.next_review_on = terms.contract_id, terms.next_review_on
        touch(deed, row)


def terms_of(row: KeyAccount) -> KeepTerms:
    """What stands of an account, as it would be typed."""
    return KeepTerms(row.price_list, row.service_standard, row.contract_id, row.next_review_on)


def _wrong(deed: Deed, row: KeyAccount, terms: KeepTerms) -> list[No]:
    found = [no("E_KA_FIELD", field=key) for key, most in LONGEST.items() if len(getattr(terms, key).strip()) > most]
    if terms.next_review_on is not None and terms.next_review_on < deed.actor.today:
        found.append(no("E_KA_REVIEW"))
    if terms.contract_id is not None:
        contract = deed.session.get(Contract, terms.contract_id)
        if contract is None or contract.customer_id not in companies_of(deed.session, row.customer_id):
            found.append(no("E_KA_CONTRACT"))
    return found


def set_member(door: Door, caller: Caller, account: UUID, person: UUID, team_role: str) -> None:
    """Put somebody on the team in a role, or give him another one.

    Raises Refused: E_NO_RELATION, E_KA_ENDED, E_SELF (B-024), E_NOT_FOUND, E_KA_RESPONSIBLE for a role that is not given here.
    """
    with door.change(caller, Action.KEEP_KEY_ACCOUNT, About(subject=str(account))) as deed:
        row = account_of(deed, account)
        member = deed.session.get(Person, person)
        wrong = [no("E_NOT_FOUND")] if member is None or not is_live(member, deed.actor.today) else []
        require_living(deed, Action.KEEP_KEY_ACCOUNT, row, *_not_given(team_role), *_own(deed, person), *wrong)
        before = _end_team(deed, row, person)
        join_team_in(deed, row.customer_id, person, team_role=team_role)
        deed.name(before=content_hash(before), after=content_hash([person, team_role]))


def drop_member(door: Door, caller: Caller, account: UUID, person: UUID) -> None:
    """Take somebody off the team; loans that relied on it are called back (B-154). Raises Refused: E_NO_RELATION, E_SELF, E_NOT_FOUND."""
    with door.change(caller, Action.KEEP_KEY_ACCOUNT, About(subject=str(account))) as deed:
        row = account_of(deed, account)
        require_living(deed, Action.KEEP_KEY_ACCOUNT, row, *_own(deed, person))
        before = _end_team(deed, row, person)
        if not before:
            raise Refused(no("E_NOT_FOUND"))
        basis_ended(deed, row.customer_id, person)
        deed.name(before=content_hash(before))


def _not_given(team_role: str) -> list[No]:
    return [] if team_role in GIVEN else [no("E_KA_RESPONSIBLE", role=team_role)]


def _own(deed: Deed, person: UUID) -> list[No]:
    return [no("E_SELF")] if person == deed.actor.person else []


def _end_team(deed: Deed, row: KeyAccount, person: UUID) -> list[str]:
    """His roles on the team until now; they end."""
    held = (Relation.customer_id == row.customer_id, Relation.person_id == person, Relation.kind == "TEAM", Relation.until > deed.now)
    found = list(deed.session.scalars(select(Relation).where(*held)))
    for each in found:
        each.until = deed.now
    deed.session.flush()
    return [each.team_role for each in found]


def note_duty(door: Door, caller: Caller, account: UUID, terms: DutyTerms) -> UUID:
    """One entry in one of the seven blocks; entries are not changed afterwards, a newer one stands above it. Gives its id.

    Raises Refused: E_NO_RELATION, E_KA_ENDED, E_ARCHIVE_STATE, E_KA_FIELD, E_KA_DAY, E_KA_EVIDENCE, E_KA_SOURCE where it is said to come
    from something that this person does not see or that is not this customer's.
    """
    with door.change(caller, Action.KEEP_KEY_ACCOUNT, About(subject=str(account))) as deed:
        row = account_of(deed, account)
        require_living(deed, Action.KEEP_KEY_ACCOUNT, row, *problems(terms, deed.actor.today))
        if terms.source_id is not None:
            _known_source(deed, row, terms)
        made = DutyEntry(
            account_id=row.id, customer_id=row.customer_id, duty=terms.duty, done_on=terms.done_on, body=terms.body.strip(),
            next_step=terms.next_step.strip(), next_on=terms.next_on, source_noun=terms.source_noun, source_id=terms.source_id,
            **signed(deed),
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(subject=f"{row.no} {terms.duty}", after=content_hash(terms))
        return made.id


def _known_source(deed: Deed, row: KeyAccount, terms: DutyTerms) -> None:
    """Raises Refused E_KA_SOURCE."""
    assert terms.duty in SOURCES
    seen = {(each.noun, each.id) for each in takeable(deed.session, deed.actor, row.customer_id, terms.duty)}
    if (terms.source_noun, terms.source_id) not in seen:
        raise Refused(no("E_KA_SOURCE"))
