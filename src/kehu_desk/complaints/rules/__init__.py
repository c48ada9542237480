"""Rules of complaints as plain values, and the names by which other nouns know them."""

from kehu_desk.complaints.rules.terms import ComplaintTerms, RevisitTerms

__all__ = ["ComplaintTerms", "RevisitTerms"]
