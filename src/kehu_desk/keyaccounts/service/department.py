"""The department: checks before an appointment, posts and whom they report to. Source: business.md §22, R42, R48."""

from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.keyaccounts.entities import Competence, KaPost
from kehu_desk.keyaccounts.queries.chart import chart_posts
from kehu_desk.keyaccounts.rules.chart import problems as line_problems
from kehu_desk.keyaccounts.rules.competence import COMPETENCES, CheckTerms, problems
from kehu_desk.keyaccounts.service.asking import is_one_of, signed, touch
from kehu_desk.people.actor import Caller, is_live
from kehu_desk.people.entities import Person


def check_person(door: Door, caller: Caller, person: UUID, terms: CheckTerms) -> UUID:
    """Keep the check of whoever is to manage key accounts. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_SELF_APPROVAL for a check of oneself, E_KA_SCALE, E_KA_EVIDENCE, E_KA_BEST_SELLER, E_KA_DAY.
    """
    with door.change(caller, Action.CHECK_COMPETENCE, About(subject=f"competence {person}")) as deed:
        deed.require(Action.CHECK_COMPETENCE)
        _living(deed, person)
        own = [no("E_SELF_APPROVAL")] if is_one_of(deed.session, deed.actor.person, [person]) else []
        if wrong := (*own, *problems(terms, deed.actor.today)):
            raise Refused(*wrong)
        made = Competence(
            person_id=person, checked_on=terms.checked_on, scores={each: terms.scores[each] for each in COMPETENCES},
            reasons={each: terms.reasons[each].strip() for each in COMPETENCES}, note=terms.note.strip(), checked_by=deed.actor.person,
            **signed(deed),
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(after=content_hash(terms))
        return made.id


def set_post(door: Door, caller: Caller, person: UUID, post: str, reports_to: UUID | None = None) -> UUID:
    """Give a person a post from today on. reports_to: the post of the next step above, or nobody yet. Gives the id of the post.

    Raises Refused: E_FORBIDDEN, E_SELF (B-024), E_NOT_FOUND, E_KA_FIELD, E_KA_POST_HELD, E_KA_CHIEF, E_KA_LINE.
    """
    with door.change(caller, Action.KEEP_CHART, About(subject=f"post {post} {person}")) as deed:
        deed.require(Action.KEEP_CHART)
        _living(deed, person)
        own = [no("E_SELF")] if is_one_of(deed.session, deed.actor.person, [person]) else []
        if wrong := (*own, *line_problems(post, reports_to, person, chart_posts(deed.session, deed.actor.today))):
            raise Refused(*wrong)
        made = KaPost(person_id=person, post=post, reports_to=reports_to, since_on=deed.actor.today, **signed(deed))
        deed.session.add(made)
        deed.session.flush()
        deed.name(after=content_hash([post, reports_to]))
        return made.id


def move_post(door: Door, caller: Caller, post: UUID, reports_to: UUID | None) -> None:
    """Another superior. Raises Refused: E_FORBIDDEN, E_SELF, E_NOT_FOUND, E_KA_LINE."""
    with door.change(caller, Action.KEEP_CHART, About(subject=f"post {post}")) as deed:
        deed.require(Action.KEEP_CHART)
        row = _held(deed, post)
        others = [each for each in chart_posts(deed.session, deed.actor.today) if each.id != row.id]
        if wrong := line_problems(row.post, reports_to, row.person_id, others):
            raise Refused(*wrong)
        deed.name(before=content_hash(row.reports_to), after=content_hash(reports_to))
        row.reports_to = reports_to
        touch(deed, row)


def end_post(door: Door, caller: Caller, post: UUID) -> None:
    """The post is given up today; whoever reported to it reports to nobody until he is moved. Raises Refused: E_FORBIDDEN, E_NOT_FOUND."""
    with door.change(caller, Action.KEEP_CHART, About(subject=f"post {post}")) as deed:
        deed.require(Action.KEEP_CHART)
        row = _held(deed, post)
        deed.name(before=content_hash([row.person_id, row.post]))
        for each in deed.session.scalars(select(KaPost).where(KaPost.reports_to == row.id)):
            each.reports_to = None
        deed.session.flush()
        if row.since_on == deed.actor.today:
            deed.session.delete(row)
        else:
            row.until_on = deed.actor.today.fromordinal(deed.actor.today.toordinal() - 1)
            touch(deed, row)


def _living(deed: Deed, person: UUID) -> Person:
    found = deed.session.get(Person, person)
    if found is None or not is_live(found, deed.actor.today):
        raise Refused(no("E_NOT_FOUND"))
    return found


def _held(deed: Deed, post: UUID) -> KaPost:
    """Raises Refused E_NOT_FOUND for a post that is not held today, E_SELF for one's own (B-024)."""
    row = deed.session.get(KaPost, post)
    if row is None or row.until_on is not None:
        raise Refused(no("E_NOT_FOUND"))
    if is_one_of(deed.session, deed.actor.person, [row.person_id]):
        raise Refused(no("E_SELF"))
    return row
