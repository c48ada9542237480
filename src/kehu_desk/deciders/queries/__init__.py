"""Reads of decision makers: frozen rows, each person seeing what he may."""

from kehu_desk.deciders.queries.choices import Citable, Ours, citable, people_of_ours
from kehu_desk.deciders.queries.covering import coverage, coverage_of
from kehu_desk.deciders.queries.edges import EdgeRow, edges_of, knows, sees_people
from kehu_desk.deciders.queries.opportunities import DueOpportunity, OpportunityRow, due_opportunities, opportunities_of
from kehu_desk.deciders.queries.people import AssessmentRow, PersonRow, RoleRow, assessments_of, people_of, standings
from kehu_desk.deciders.rules.cards import card_of

__all__ = [
    "AssessmentRow", "Citable", "DueOpportunity", "EdgeRow", "OpportunityRow", "Ours", "PersonRow", "RoleRow", "assessments_of",
    "card_of", "citable", "coverage", "coverage_of", "due_opportunities", "edges_of", "knows", "opportunities_of", "people_of",
    "people_of_ours", "sees_people", "standings",
]  # fmt: skip
