"""What people do with grades: run, freeze, propose and decide one by hand, say what follows from one."""

from kehu_desk.grading.service.overriding import approve_override, propose_override, reject_override, withdraw_override
from kehu_desk.grading.service.policies import set_grade_policies, set_grade_policy
from kehu_desk.grading.service.running import freeze_grades, run_grades, sweep

__all__ = [
    "approve_override", "freeze_grades", "propose_override", "reject_override", "run_grades", "set_grade_policies", "set_grade_policy",
    "sweep", "withdraw_override",
]  # fmt: skip
