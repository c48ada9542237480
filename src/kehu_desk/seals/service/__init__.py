"""What people do with seals: each use is asked for, approved, stamped and written down."""

from kehu_desk.seals.service.stamping import stamp_in

__all__ = ["stamp_in"]
