"""Season plans: drafted over past months, approved by a manager, closed when their year is over. Source: business.md §16, R32."""

from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import same_person
from kehu_desk.products.entities import Product
from kehu_desk.promotions.entities import SeasonPlan
from kehu_desk.promotions.queries.seasons import History, Matter, history
from kehu_desk.promotions.rules.codes import DRAFT
from kehu_desk.promotions.rules.season import Profile, SeasonCase, SeasonTerms, off_months, profile_of, season_faults
from kehu_desk.promotions.service.cases import part_of, settle
from kehu_desk.promotions.service.telling import tell_drafter
from kehu_desk.promotions.workflow import SEASON

DECIDED = frozenset({"approve", "send_back", "cancel"})


def draft_season(door: Door, caller: Caller, terms: SeasonTerms) -> UUID:
    """A new plan in draft; its profile is worked out now. Raises Refused: E_FORBIDDEN, E_SEASON_FIELD, E_SEASON_SHORT."""
    terms = terms.tidy()
    with door.change(caller, Action.DRAFT_SEASON, About(subject=terms.title)) as deed:
        deed.require(Action.DRAFT_SEASON, part=part_of(Action.DRAFT_SEASON))
        row = SeasonPlan(
            state=DRAFT, drafted_by=deed.actor.person, created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device
        )
        case = _with_terms(deed, SeasonCase(DRAFT, mine=True), terms)
        step(SEASON, case, "edit")
        _write(deed, row, terms)
        deed.session.add(row)
        deed.session.flush()
        deed.name(subject=f"{row.year} {row.title}", after=content_hash(terms))
        return row.id


def revise_season(door: Door, caller: Caller, plan: UUID, version: int, terms: SeasonTerms) -> None:
    """Write a draft anew; what a manager said about it is forgotten. Raises Refused as draft_season, E_STALE, E_PROMO_OTHERS, E_STATE."""
    terms = terms.tidy()
    with door.change(caller, Action.DRAFT_SEASON, About(subject=str(plan))) as deed:
        row = found_plan(deed, plan)
        case = _with_terms(deed, season_case(deed.session, deed.actor, row, "edit"), terms)
        done = step(SEASON, case._replace(stale=version != row.row_version), "edit")
        _write(deed, row, terms)
        row.decided_by, row.decided_at, row.decision = None, None, ""
        settle(deed, row, done)
        deed.name(after=content_hash(terms))


def approve_season(door: Door, caller: Caller, plan: UUID, opinion: str = "") -> None:
    """Let it hold. Raises Refused: E_SELF_APPROVAL, E_SEASON_TARGET naming weak months without one, E_SEASON_MEASURES, E_STATE."""
    _decide(door, caller, plan, "approve", opinion)


def send_season_back(door: Door, caller: Caller, plan: UUID, reason: str) -> None:
    """Say what it lacks; it stays a draft. Raises Refused: E_SELF_APPROVAL, E_REASON, E_STATE."""
    _decide(door, caller, plan, "send_back", reason)


def cancel_season(door: Door, caller: Caller, plan: UUID, reason: str) -> None:
    """Give up a plan that holds. Raises Refused: E_REASON, E_STATE."""
    _decide(door, caller, plan, "cancel", reason)


def drop_season(door: Door, caller: Caller, plan: UUID) -> None:
    """Throw a draft away. Raises Refused: E_PROMO_OTHERS, E_STATE."""
    _end(door, caller, plan, "drop")


def close_season(door: Door, caller: Caller, plan: UUID) -> None:
    """Close a plan whose year is over. Raises Refused: E_SEASON_YEAR, E_STATE."""
    _end(door, caller, plan, "close")


def _decide(door: Door, caller: Caller, plan: UUID, event: str, words: str) -> None:
    with door.change(caller, Action.DECIDE_SEASON, About(subject=str(plan))) as deed:
        row = found_plan(deed, plan)
        done = step(SEASON, season_case(deed.session, deed.actor, row, event)._replace(reason=words), event)
        row.decided_by, row.decided_at, row.decision = deed.actor.person, deed.now, words.strip()
        settle(deed, row, done)
        kind = "season_back" if event == "send_back" else f"season_{done.target}"
        tell_drafter(deed, row.drafted_by, kind, row.id, f"{row.year} {row.title}")


def _end(door: Door, caller: Caller, plan: UUID, event: str) -> None:
    with door.change(caller, Action.DRAFT_SEASON, About(subject=str(plan))) as deed:
        row = found_plan(deed, plan)
        settle(deed, row, step(SEASON, season_case(deed.session, deed.actor, row, event), event))


def found_plan(deed: Deed, plan: UUID) -> SeasonPlan:
    """The plan of this deed, named in its entry. Raises Refused E_NOT_FOUND."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(SeasonPlan, plan)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(subject=f"{row.year} {row.title}")
    return row


def season_case(session: Session, actor: Actor, row: SeasonPlan, event: str) -> SeasonCase:
    """A plan before an event. What is typed is filled in by who fires it."""
    action = Action.DECIDE_SEASON if event in DECIDED else Action.DRAFT_SEASON
    own = event in DECIDED - {"cancel"} and same_person(session, actor.person, row.drafted_by)
    return SeasonCase(
        row.state, allowed(session, actor, action, part=part_of(action)), mine=row.drafted_by == actor.person, own=own,
        months=row.profile_months, least=least_months(session), missing=tuple(m for m in row.off_months if str(m) not in row.targets),
        measures=row.measures, done=actor.today.year > row.year,
    )  # fmt: skip


def least_months(session: Session) -> int:
    """Months that a profile rests on at least."""
    return settings_of(session).values.number("season_least_months")


def reckoned(session: Session, matter: Matter, actor: Actor) -> tuple[History, Profile | None]:
    """The months of the past and the profile that follows from them, if they suffice."""
    past = history(session, matter, actor.today)
    return past, profile_of(past.first.month, past.values, least_months(session)) if past.first else None


def _with_terms(deed: Deed, case: SeasonCase, terms: SeasonTerms) -> SeasonCase:
    faults = season_faults(terms, deed.actor.today)
    if terms.product_id is not None and deed.session.get(Product, terms.product_id) is None:
        faults.append(no("E_SEASON_FIELD", field="product", why="unknown"))
    least = least_months(deed.session)
    if faults:
        return case._replace(faults=tuple(faults), months=least, least=least)
    past, profile = reckoned(deed.session, Matter(terms.product_id, terms.category, terms.region_code), deed.actor)
    short = profile is None and len(past.values) >= least  # nothing was sold in all these months
    nothing: tuple[No, ...] = (no("E_SEASON_NOTHING"),) if short else ()
    return case._replace(months=len(past.values), least=least, faults=nothing)


def _write(deed: Deed, row: SeasonPlan, terms: SeasonTerms) -> None:
    assert terms.year is not None
    _past, profile = reckoned(deed.session, Matter(terms.product_id, terms.category, terms.region_code), deed.actor)
    assert profile is not None  # the table has asked
    row.title, row.year, row.product_id, row.category = terms.title, terms.year, terms.product_id, terms.category
    row.region_code, row.measures, row.targets = terms.region_code, terms.measures, {str(m): bp for m, bp in sorted(terms.targets.items())}
    row.profile, row.profile_months = list(profile.bp), profile.months
    row.off_months = list(off_months(profile.bp, settings_of(deed.session).values.number("season_off_bp")))
