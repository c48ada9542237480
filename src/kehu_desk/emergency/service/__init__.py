"""Opening in an emergency, reviewing afterwards, and what the clock does meanwhile."""

from kehu_desk.emergency.service.clockwork import sweep
from kehu_desk.emergency.service.opening import Outlook, Plea, open_glass, outlook
from kehu_desk.emergency.service.reviewing import glass_offers, review_glass

__all__ = ["Outlook", "Plea", "glass_offers", "open_glass", "outlook", "review_glass", "sweep"]
