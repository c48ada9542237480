"""The picture of a season plan on the screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from kehu_desk.promotions.queries.seasons import MonthRow
from kehu_desk.promotions.words import bp_text, month_name
from kehu_desk.ui.picture import Picture

if TYPE_CHECKING:
    from kehu_desk.drawing.tone import Tone


def show_season(picture: Picture, months: Sequence[MonthRow], below_bp: int) -> None:
    """Profile, targets and actuals of twelve months; nothing without months. below_bp: what is weak."""
    if not months:
        picture.show_drawing(None)
        return
    translate = QCoreApplication.translate
    names = translate("SeasonPicture", "Profile"), translate("SeasonPicture", "Target"), translate("SeasonPicture", "Actual")
    labels, weak = [month_name(row.month) for row in months], translate("SeasonPicture", "weak below")

    def make(tone: "Tone", size: tuple[float, float]) -> Any:
        from kehu_desk.promotions.drawing import season_picture

        return season_picture(labels, names, weak, months, below_bp, tone, size)

    picture.show_drawing(make, description(months))


def description(months: Sequence[MonthRow]) -> str:
    """The same in words."""
    return "  ".join(
        f"{month_name(row.month)} {bp_text(row.profile_bp)} / {bp_text(row.target_bp)} / {bp_text(row.actual_bp)}" for row in months
    )
