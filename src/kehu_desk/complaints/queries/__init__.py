"""Reads of complaints and revisits."""

from kehu_desk.complaints.queries.listing import ComplaintRow, Picked, complaint_page, complaint_row, complaint_rows
from kehu_desk.complaints.queries.revisits import RevisitRow, revisits

__all__ = ["ComplaintRow", "Picked", "RevisitRow", "complaint_page", "complaint_row", "complaint_rows", "revisits"]
