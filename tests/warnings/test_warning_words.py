"""An alarm in words: figure and threshold in one unit, a sentence for each condition, and whether the formula still says the same."""

import pytest

from kehu_desk.warnings.rules import arrears, change, churn, expense, progress
from kehu_desk.warnings.rules.arrears import Arrears
from kehu_desk.warnings.rules.churn import Churn
from kehu_desk.warnings.rules.expense import Expense
from kehu_desk.warnings.rules.progress import Progress
from kehu_desk.warnings.rules.replaying import FORMULAS, kept
from kehu_desk.warnings.words import NOTICES, again, figure_text, notice_facts, threshold_text, thresholds_text, why

YUAN = 100
SAFE = Arrears(limit_fen=1_000 * YUAN, exposure_fen=0, receivable_fen=0, overdue_fen=0, days_late=0, broken=0, soon_fen=0)
BUYS = Churn(days=10, orders=7, gap2=28, now_fen=1_000 * YUAN, before_fen=1_000 * YUAN)
ON_PLAN = Progress(actual_fen=0, finished_fen=1_000 * YUAN, month_fen=0, passed=5, workdays=22, elapsed=5)
SPENDS = Expense(committed_fen=0, budget_fen=1_000 * YUAN, actual_fen=0, plan_fen=10_000 * YUAN)
BOUNDS = {"arrears": arrears.Bounds(), "sales_progress": progress.Bounds(), "expense": expense.Bounds(), "churn": churn.Bounds()}
MERGED = {"version": change.VERSION, "event": "merger", "fact": "QB-2026-00001", "as_of": "2026-03-01", "state": "unverified"}


def alarm(kind, figures):
    """What a run keeps of these figures: (level, inputs)."""
    found = FORMULAS[kind].judge(figures, BOUNDS[kind])
    told = kept(kind, figures, BOUNDS[kind])
    return found.level, told | {"reached": list(found.reached)}


CASES = [
    # 1000 may be owed, 1050 are: over the limit by a twentieth
    ("arrears", SAFE._replace(exposure_fen=1_050 * YUAN), "105.00%", "≥ 100%", "占用额度 1,050.00 元,额度 1,000.00 元:105.00%。"),
    ("arrears", SAFE._replace(days_late=12), "12 天", "> 0 天", "最早一笔已逾期 12 天。"),
    ("arrears", SAFE._replace(days_late=45), "45 天", "> 30 天", "最早一笔已逾期 45 天。"),
    ("arrears", SAFE._replace(receivable_fen=800 * YUAN, overdue_fen=300 * YUAN), "37.50%", "≥ 30%", "300.00 元已逾期:37.50%"),
    ("arrears", SAFE._replace(broken=1), "1 次", "≥ 1 次", "90 天内有 1 次付款承诺落空。"),
    ("arrears", SAFE._replace(soon_fen=600 * YUAN), "60.00%", "≥ 50%", "7 天内到期 600.00 元,占额度 60.00%。"),
    # 900 of 1000 planned to date
    ("sales_progress", ON_PLAN._replace(actual_fen=900 * YUAN), "90.00%", "< 95%", "至今销售 900.00 元,计划 1,000.00 元:90.00%。"),
    ("sales_progress", ON_PLAN._replace(actual_fen=800 * YUAN, orange_before=1), "80.00%", "< 85%", "连续第二个月达到橙色"),
    # 60 % of the budget for 52 % of the sales
    ("expense", SPENDS._replace(committed_fen=600 * YUAN, actual_fen=5_200 * YUAN), "8.00 百分点", "≥ 5 百分点",
     "费用已占用 600.00 元,预算 1,000.00 元(60.00%);销售 5,200.00 元,计划 10,000.00 元(52.00%)。"),
    ("expense", SPENDS._replace(committed_fen=130 * YUAN, actual_fen=1_000 * YUAN), "130.00%", "≥ 120%", "费用率 13.00%,预算为 10.00%"),
    ("churn", BUYS._replace(days=21), "1.50 倍", "≥ 1.5 倍", "距上次订货 21 天,通常间隔 14 天(1.50 倍)。"),
    ("churn", BUYS._replace(days=90, orders=2, gap2=None), "1.50 倍", "≥ 1.5 倍", "订货不足四次,间隔按 60 天计"),
    ("churn", BUYS._replace(now_fen=600 * YUAN), "-40.00%", "≤ -35%", "近三个月销售 600.00 元,此前同期 1,000.00 元:下降 40.00%。"),
    ("churn", BUYS._replace(now_fen=-100 * YUAN), "-110.00%", "≤ -50%", "下降 110.00%"),  # more came back than went out
    ("churn", BUYS._replace(now_fen=750 * YUAN, red_complaints=2), "2 起", "≥ 1 起", "销售下降,且有 2 起最严重的投诉未了结。"),
    ("churn", BUYS._replace(days=200, gap2=1_000), "200 天", "≥ 180 天", "已 200 天没有订货。"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "figures", "figure", "threshold", "sentence"), CASES)
def test_the_figure_of_an_alarm_stands_in_the_unit_of_its_threshold(chinese, kind, figures, figure, threshold, sentence):
    level, inputs = alarm(kind, figures)
    assert (figure_text(kind, inputs), threshold_text(kind, level, inputs)) == (figure, threshold)
    assert sentence in why(kind, inputs)[0]
    assert threshold in thresholds_text(kind, inputs)
    assert again(kind, level, inputs) == "按保留的数据重算(公式第 1 版),结果相同。"


def test_every_condition_of_a_level_has_its_sentence_and_its_thresholds(chinese):
    level, inputs = alarm("arrears", SAFE._replace(exposure_fen=1_300 * YUAN, days_late=31, broken=2))
    assert level == "red"
    assert len(why("arrears", inputs)) == 3
    assert thresholds_text("arrears", inputs).splitlines() == [
        "黄 ≥ 80%   橙 ≥ 100%   红 ≥ 120%", "橙 > 0 天   红 > 30 天", "橙 ≥ 1 次   红 ≥ 2 次"
    ]  # fmt: skip


def test_thresholds_are_those_of_the_day_of_the_alarm(chinese):
    own = arrears.Bounds(use=(60, 90, 110))
    inputs = kept("arrears", SAFE._replace(exposure_fen=950 * YUAN), own) | {"reached": ["use"]}
    assert threshold_text("arrears", "orange", inputs) == "≥ 90%"
    assert again("arrears", "orange", inputs).endswith("结果相同。")


def test_a_level_that_the_figures_do_not_give_is_not_called_the_same(chinese):
    level, inputs = alarm("arrears", SAFE._replace(days_late=12))
    assert level == "orange"
    assert again("arrears", "red", inputs).endswith("级别不同。")
    assert again("arrears", level, inputs | {"version": 99}) == "由公式第 99 版得出,本程序已不含该版本。"


def test_a_change_says_its_event_and_the_information_that_it_rests_on(chinese):
    assert figure_text("major_change", MERGED) == "兼并或被收购"
    assert why("major_change", MERGED) == ["兼并或被收购,发生于 2026-03-01,来自情报 QB-2026-00001,该情报目前“待核”。"]
    assert (threshold_text("major_change", "red", MERGED), thresholds_text("major_change", MERGED), again("major_change", "red", MERGED)) == (
        "", "", "",
    )  # fmt: skip


def test_notices_name_kind_and_level_and_no_figure(chinese):
    facts = notice_facts({"no": "YJ-2026-00001", "warning": "arrears", "level": "red"})
    assert facts == {"no": "YJ-2026-00001", "warning": "欠款", "level": "红"}
    assert set(NOTICES) == {"warning_new", "warning_risen", "warning_passed_up"}
