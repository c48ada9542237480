"""Deeds on needs."""

from kehu_desk.needs.service.deeds import correct_need, meet_need, need_offers, plan_need, record_need, record_need_in, refuse_need

__all__ = ["correct_need", "meet_need", "need_offers", "plan_need", "record_need", "record_need_in", "refuse_need"]
