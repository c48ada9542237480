"""What people do with complaints: each function is one click."""

from kehu_desk.complaints.service.registering import register_complaint, register_complaint_in
from kehu_desk.complaints.service.revisiting import record_revisit

__all__ = ["record_revisit", "register_complaint", "register_complaint_in"]
