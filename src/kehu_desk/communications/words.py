"""What people read of communication: sentences for refusals, names of kinds, states and categories, notices."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives import words as archives
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import plain
from kehu_desk.ui.words import each_once, named, sentence, texts

WORDS: Final = texts({
    "E_FORBIDDEN": QT_TRANSLATE_NOOP(
        "Refused",
        "Communication is planned by the field and managers; opinions are noted and answered by those who deal with the customer, and "
        "assigned by the superior or a manager. Your role does not include this step; ask one of them.",
    ),
    "E_NO_RELATION": QT_TRANSLATE_NOOP(
        "Refused", "This is for those responsible for the customer, their team or their superior. Ask one of them, or a manager."
    ),
    "E_NOT_FOUND": QT_TRANSLATE_NOOP("Refused", "This is not there, or not yours to see (B-008). Refresh the list."),
    "E_STATE": QT_TRANSLATE_NOOP("Refused", "It stands at “{state}” now, from which this step does not lead on. Refresh the list."),
    "E_REASON": QT_TRANSLATE_NOOP("Refused", "A reason of at least {least} characters is needed, for those who read it later. Write it."),
    "E_COMM_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing, too long or out of its bounds. Correct it."),
    "E_COMM_OWNER": QT_TRANSLATE_NOOP("Refused", "A plan needs somebody who sees to it. Choose an active account."),
    "E_COMM_SUPERIOR": QT_TRANSLATE_NOOP(
        "Refused", "A visit of a superior is paid by a supervisor or a manager. Choose one, or another kind of communication."
    ),
    "E_COMM_KIND": QT_TRANSLATE_NOOP(
        "Refused", "Customers are invited already, so the kind of the plan stays. Cancel this plan and make another one."
    ),
    "E_COMM_NOT_YOURS": QT_TRANSLATE_NOOP(
        "Refused", "A plan is changed by whoever made it, whoever sees to it, or a manager. Ask one of them."
    ),
    "E_COMM_DAY": QT_TRANSLATE_NOOP("Refused", "It was held on a day of the last year, {today} at the latest. Correct the day."),
    "E_COMM_RESULT": QT_TRANSLATE_NOOP("Refused", "What came of it takes at least {least} characters. Write it."),
    "E_COMM_MARKED": QT_TRANSLATE_NOOP(
        "Refused", "What came of this invitation is noted already, so it stays in the audience. Mark the customer as absent instead."
    ),
    "E_COMM_MANY": QT_TRANSLATE_NOOP("Refused", "At most {most} customers at once. Choose fewer and go on afterwards."),
    "E_OPINION_FIELD": QT_TRANSLATE_NOOP("Refused", "“{field}” is missing, too long or out of its bounds. Correct it."),
    "E_OPINION_PLAN": QT_TRANSLATE_NOOP(
        "Refused", "The customer does not belong to the audience of this plan. Invite the customer first, or leave the plan out."
    ),
    "E_OPINION_OWNER": QT_TRANSLATE_NOOP(
        "Refused", "The reply is seen to by somebody who deals with this customer, their superior or a manager. Choose one of them."
    ),
    "E_OPINION_REPLY": QT_TRANSLATE_NOOP("Refused", "A reply to a customer takes at least {least} characters. Write it."),
    "E_OPINION_ASKED": QT_TRANSLATE_NOOP("Refused", "Before it is closed the customer is asked. Say whether the customer is content."),
    "E_OPINION_UNCONTENT": QT_TRANSLATE_NOOP(
        "Refused",
        "The customer is not content with your reply, so you do not close the matter yourself. Reopen it, or let a colleague close it.",
    ),
})  # fmt: skip
FIELDS: Final = texts({
    "kind": QT_TRANSLATE_NOOP("CommField", "Kind"),
    "title": QT_TRANSLATE_NOOP("CommField", "Title"),
    "held_on": QT_TRANSLATE_NOOP("CommField", "Day"),
    "place": QT_TRANSLATE_NOOP("CommField", "Place"),
    "agenda": QT_TRANSLATE_NOOP("CommField", "Agenda"),
    "owner_id": QT_TRANSLATE_NOOP("CommField", "Seen to by"),
    "result": QT_TRANSLATE_NOOP("CommField", "Result"),
    "state": QT_TRANSLATE_NOOP("CommField", "State"),
    "on_day": QT_TRANSLATE_NOOP("CommField", "Reached on"),
    "contact": QT_TRANSLATE_NOOP("CommField", "Person of the customer"),
    "feedback": QT_TRANSLATE_NOOP("CommField", "Feedback"),
    "category": QT_TRANSLATE_NOOP("CommField", "Category"),
    "body": QT_TRANSLATE_NOOP("CommField", "Opinion"),
    "said_on": QT_TRANSLATE_NOOP("CommField", "Said on"),
    "plan_id": QT_TRANSLATE_NOOP("CommField", "Said at"),
    "reply": QT_TRANSLATE_NOOP("CommField", "Reply"),
})  # fmt: skip
KINDS: Final = texts({
    "house_magazine": QT_TRANSLATE_NOOP("CommKind", "House magazine"),
    "symposium": QT_TRANSLATE_NOOP("CommKind", "Symposium"),
    "supervisor_visit": QT_TRANSLATE_NOOP("CommKind", "Visit of a superior"),
    "written_opinion": QT_TRANSLATE_NOOP("CommKind", "Written opinions"),
})  # fmt: skip
STATES: Final = texts({
    "planned": QT_TRANSLATE_NOOP("CommState", "Planned"),
    "held": QT_TRANSLATE_NOOP("CommState", "Held"),
    "cancelled": QT_TRANSLATE_NOOP("CommState", "Cancelled"),
    "invited": QT_TRANSLATE_NOOP("CommState", "Invited"),
    "attended": QT_TRANSLATE_NOOP("CommState", "Attended"),
    "received": QT_TRANSLATE_NOOP("CommState", "Received"),
    "absent": QT_TRANSLATE_NOOP("CommState", "Absent"),
    "open": QT_TRANSLATE_NOOP("CommState", "To be assigned"),
    "assigned": QT_TRANSLATE_NOOP("CommState", "Reply awaited"),
    "replied": QT_TRANSLATE_NOOP("CommState", "Replied"),
    "closed": QT_TRANSLATE_NOOP("CommState", "Closed"),
    "reopened": QT_TRANSLATE_NOOP("CommState", "Reopened"),
    "late": QT_TRANSLATE_NOOP("CommState", "Reply overdue"),
})  # fmt: skip
CATEGORIES: Final = texts({
    "product": QT_TRANSLATE_NOOP("OpinionCategory", "Product"),
    "price": QT_TRANSLATE_NOOP("OpinionCategory", "Price"),
    "supply": QT_TRANSLATE_NOOP("OpinionCategory", "Supply"),
    "policy": QT_TRANSLATE_NOOP("OpinionCategory", "Policy"),
    "service": QT_TRANSLATE_NOOP("OpinionCategory", "Service"),
    "staff": QT_TRANSLATE_NOOP("OpinionCategory", "Our staff"),
    "other": QT_TRANSLATE_NOOP("OpinionCategory", "Other"),
})  # fmt: skip
CONTENT: Final = texts({
    "True": QT_TRANSLATE_NOOP("CommState", "Content"),
    "False": QT_TRANSLATE_NOOP("CommState", "Not content"),
})  # fmt: skip
NOTICES: Final = texts({
    "opinion_assigned": QT_TRANSLATE_NOOP("Notice", "{by} asks you to reply to opinion {opinion} by {due}."),
    "opinion_reopened": QT_TRANSLATE_NOOP("Notice", "Opinion {opinion} is open again ({by}): another reply is due by {due}."),
})  # fmt: skip


def field_name(field: object) -> str:
    """What a field is called."""
    return named(FIELDS, "CommField", field)


def kind_name(kind: object) -> str:
    """What kind of communication it is."""
    return named(KINDS, "CommKind", kind)


def state_name(state: object) -> str:
    """Where a plan, an invitation or an opinion stands."""
    return named(STATES, "CommState", state)


def category_name(category: object) -> str:
    """What an opinion is about."""
    return named(CATEGORIES, "OpinionCategory", category)


def content_name(satisfied: bool | None) -> str:
    """Whether the customer is content; empty while nobody asked."""
    return "" if satisfied is None else named(CONTENT, "CommState", satisfied)


def share_text(share_bp: int | None) -> str:
    """85.7 %; a dash where there is nothing to share."""
    return "–" if share_bp is None else f"{plain(share_bp, 2, 0)} %"


def explain(refusal: No) -> str:
    """The sentence of one no."""
    if refusal.code not in WORDS:
        return archives.explain(refusal)
    return sentence(refusal._replace(facts=tuple((name, _word(name, value)) for name, value in refusal.facts)), WORDS)


def explain_all(refused: Refused) -> list[str]:
    """All sentences of a refusal, primary first, each once."""
    return each_once(refused, explain)


def _word(name: str, value: object) -> object:
    if name == "field":
        return field_name(value)
    return state_name(value) if name == "state" else value
