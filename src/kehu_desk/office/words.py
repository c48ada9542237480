"""What people read about the office: sentences for refusals, names of roles, settings, actions."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.ui.words import Gaps, fact, named, texts

WORDS = texts(
    {
        "E_ROLE_CONFLICT": QT_TRANSLATE_NOOP(
            "Refused", "The roles {roles} may not be held by one person (B-019). Choose roles that go together, or open no second account."
        ),
        "E_SELF": QT_TRANSLATE_NOOP(
            "Refused", "Nobody changes or confirms what concerns their own account (B-024). Ask a colleague with this role."
        ),
        "E_LAST_HOLDER": QT_TRANSLATE_NOOP(
            "Refused", "Afterwards nobody would hold the role {roles} for good (B-025). Give it to somebody else first."
        ),
        "E_LOGIN_TAKEN": QT_TRANSLATE_NOOP("Refused", "The user name {login} is taken. Choose another one."),
        "E_BACKUP_TARGET": QT_TRANSLATE_NOOP("Refused", "Nothing can be written in {path}. Choose another folder, best on another disk."),
        "E_EXPORT_FILE": QT_TRANSLATE_NOOP("Refused", "The file {path} cannot be written. Close it elsewhere or choose another place."),
    }
)
WHY = texts(
    {
        "login": QT_TRANSLATE_NOOP("OfficeWhy", "2 to 32 letters, digits, dots or dashes."),
        "empty": QT_TRANSLATE_NOOP("OfficeWhy", "Please fill this in."),
        "no_superior": QT_TRANSLATE_NOOP("OfficeWhy", "A superior is a supervisor, an account manager or a manager with an open account."),
        "circle": QT_TRANSLATE_NOOP("OfficeWhy", "This person stands below: the line of superiors would be a circle."),
        "order": QT_TRANSLATE_NOOP("OfficeWhy", "The last day lies before the first."),
        "delegate": QT_TRANSLATE_NOOP("OfficeWhy", "Somebody else who works with customers and whose account is open."),
        "bounds": QT_TRANSLATE_NOOP("OfficeWhy", "A whole number from {least} to {most}."),
        "text": QT_TRANSLATE_NOOP("OfficeWhy", "1 to 60 characters; for the letters of numbers 2 to 4 capitals."),
        "hours": QT_TRANSLATE_NOOP(
            "OfficeWhy", "Spans of hours and minutes with a stroke between, each after the one before: 09:00-12:00/13:30-18:00."
        ),
        "steps": QT_TRANSLATE_NOOP(
            "OfficeWhy", "Whole numbers with strokes between, as the present value shows, each beyond the one before."
        ),
        "limits": QT_TRANSLATE_NOOP(
            "OfficeWhy", "Four figures for S1/S2/S3/S4: 2h for working hours, 5d for working days, - for no limit: 2h/4h/1d/2d."
        ),
        "long": QT_TRANSLATE_NOOP("OfficeWhy", "At most 60 characters."),
        "unknown": QT_TRANSLATE_NOOP("OfficeWhy", "This cannot be changed here."),
        "short": QT_TRANSLATE_NOOP("OfficeWhy", "At least ten characters."),
        "guessable": QT_TRANSLATE_NOOP("OfficeWhy", "Too easy to guess: no names, dates, phone numbers or keyboard rows."),
        "same": QT_TRANSLATE_NOOP("OfficeWhy", "This is the old password."),
    }
)
ROLES = texts(
    {
        "rep": QT_TRANSLATE_NOOP("OfficeRole", "Field rep"),
        "sup": QT_TRANSLATE_NOOP("OfficeRole", "Sales supervisor"),
        "cus": QT_TRANSLATE_NOOP("OfficeRole", "Archive custodian"),
        "kam": QT_TRANSLATE_NOOP("OfficeRole", "Account manager"),
        "mgr": QT_TRANSLATE_NOOP("OfficeRole", "Manager"),
        "adm": QT_TRANSLATE_NOOP("OfficeRole", "Administrator"),
        "aud": QT_TRANSLATE_NOOP("OfficeRole", "Auditor"),
        "contract": QT_TRANSLATE_NOOP("OfficeRole", "Contract officer"),
        "finance": QT_TRANSLATE_NOOP("OfficeRole", "Credit and finance"),
        "service": QT_TRANSLATE_NOOP("OfficeRole", "After-sales service"),
        "member": QT_TRANSLATE_NOOP("OfficeRole", "Team member"),
    }
)
SETTINGS = texts(
    {
        "office_name": QT_TRANSLATE_NOOP("OfficeSetting", "Name of the office"),
        "number_rule_customer": QT_TRANSLATE_NOOP("OfficeSetting", "Letters of customer numbers"),
        "filing_days": QT_TRANSLATE_NOOP("OfficeSetting", "Filing: days from first contact"),
        "backfill_days": QT_TRANSLATE_NOOP("OfficeSetting", "Filing: days for archives taken over"),
        "review_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Filing: working days to review"),
        "accept_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Filing: working days to accept"),
        "resubmit_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Filing: working days to hand in again"),
        "approval_listed_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Approval: working days until it is listed above"),
        "approval_raised_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Approval: working days until it goes up"),
        "release_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Loan: working days to hand out after approval"),
        "send_back_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Loan: working days after an edit is sent back"),
        "term_read_1": QT_TRANSLATE_NOOP("OfficeSetting", "Reading term, level 1, days"),
        "term_read_2": QT_TRANSLATE_NOOP("OfficeSetting", "Reading term, level 2, days"),
        "term_read_3": QT_TRANSLATE_NOOP("OfficeSetting", "Reading term, level 3, days"),
        "term_edit_1": QT_TRANSLATE_NOOP("OfficeSetting", "Editing term, level 1, days"),
        "term_edit_2": QT_TRANSLATE_NOOP("OfficeSetting", "Editing term, level 2, days"),
        "term_edit_3": QT_TRANSLATE_NOOP("OfficeSetting", "Editing term, level 3, days"),
        "open_inspect": QT_TRANSLATE_NOOP("OfficeSetting", "Look-ups open at a time"),
        "open_read": QT_TRANSLATE_NOOP("OfficeSetting", "Readings open at a time"),
        "open_read_2": QT_TRANSLATE_NOOP("OfficeSetting", "Readings of level 2 open at a time"),
        "open_read_3": QT_TRANSLATE_NOOP("OfficeSetting", "Readings of level 3 open at a time"),
        "open_edit": QT_TRANSLATE_NOOP("OfficeSetting", "Edits open at a time"),
        "copies_1": QT_TRANSLATE_NOOP("OfficeSetting", "Printed copies, level 1"),
        "copies_2": QT_TRANSLATE_NOOP("OfficeSetting", "Printed copies, level 2"),
        "copies_3": QT_TRANSLATE_NOOP("OfficeSetting", "Printed copies, level 3"),
        "release_own_edit": QT_TRANSLATE_NOOP("OfficeSetting", "Edits of level 1 by the owner are handed out at once (1 yes, 0 no)"),
        "renewals_read_1": QT_TRANSLATE_NOOP("OfficeSetting", "Renewals of reading, level 1"),
        "renewals_read_2": QT_TRANSLATE_NOOP("OfficeSetting", "Renewals of reading, level 2"),
        "renewals_edit_1": QT_TRANSLATE_NOOP("OfficeSetting", "Renewals of editing, level 1"),
        "renewals_edit_2": QT_TRANSLATE_NOOP("OfficeSetting", "Renewals of editing, level 2"),
        "renewal_days_read_1": QT_TRANSLATE_NOOP("OfficeSetting", "Renewal of reading, level 1, days"),
        "renewal_days_read_2": QT_TRANSLATE_NOOP("OfficeSetting", "Renewal of reading, level 2, days"),
        "renewal_days_edit_1": QT_TRANSLATE_NOOP("OfficeSetting", "Renewal of editing, level 1, days"),
        "renewal_days_edit_2": QT_TRANSLATE_NOOP("OfficeSetting", "Renewal of editing, level 2, days"),
        "renewal_cap_read_1": QT_TRANSLATE_NOOP("OfficeSetting", "Renewed reading, level 1: days from release at most"),
        "renewal_cap_read_2": QT_TRANSLATE_NOOP("OfficeSetting", "Renewed reading, level 2: days from release at most"),
        "renewal_cap_edit_1": QT_TRANSLATE_NOOP("OfficeSetting", "Renewed editing, level 1: days from release at most"),
        "renewal_cap_edit_2": QT_TRANSLATE_NOOP("OfficeSetting", "Renewed editing, level 2: days from release at most"),
        "renewal_window_days": QT_TRANSLATE_NOOP("OfficeSetting", "Renewal: days before the due day from which it may be asked for"),
        "pickup_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Queue: working days that a loan is kept ready"),
        "queue_days": QT_TRANSLATE_NOOP("OfficeSetting", "Queue: days until a place lapses"),
        "recall_offer_days": QT_TRANSLATE_NOOP("OfficeSetting", "Queue: a recall is offered when more days are left"),
        "fresh_approval_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Raised level: working days for a fresh approval"),
        "restriction_overdues": QT_TRANSLATE_NOOP("OfficeSetting", "Restriction: overdue loans in a quarter"),
        "restriction_days": QT_TRANSLATE_NOOP("OfficeSetting", "Restriction: days"),
        "lost_after_days": QT_TRANSLATE_NOOP("OfficeSetting", "Overdue: days after which a manager declares a loss"),
        "inspect_idle_minutes": QT_TRANSLATE_NOOP("OfficeSetting", "Look-up: idle minutes until it ends"),
        "idle_lock_minutes": QT_TRANSLATE_NOOP("OfficeSetting", "Idle minutes until the window locks"),
        "edit_grace_hours": QT_TRANSLATE_NOOP("OfficeSetting", "Late edit: hours that the lock stays"),
        "emergency_minutes": QT_TRANSLATE_NOOP("OfficeSetting", "Emergency view: minutes"),
        "emergency_review_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Emergency view: working days to review"),
        "duplicate_checks_per_hour": QT_TRANSLATE_NOOP("OfficeSetting", "Duplicate checks in an hour"),
        "export_rows_per_day": QT_TRANSLATE_NOOP("OfficeSetting", "Rows of own customers exported or copied in a day"),
        "contract_limit_sup": QT_TRANSLATE_NOOP("OfficeSetting", "Contract: what a superior may approve, in fen"),
        "contract_review_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Contract: working days to review"),
        "contract_approve_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Contract: working days to approve"),
        "contract_remind_1": QT_TRANSLATE_NOOP("OfficeSetting", "Contract: first reminder, days before the end"),
        "contract_remind_2": QT_TRANSLATE_NOOP("OfficeSetting", "Contract: second reminder, days before the end"),
        "contract_remind_3": QT_TRANSLATE_NOOP("OfficeSetting", "Contract: third reminder, days before the end"),
        "contract_remind_4": QT_TRANSLATE_NOOP("OfficeSetting", "Contract: last reminder, days before the end"),
        "contract_notice_ahead": QT_TRANSLATE_NOOP("OfficeSetting", "Contract: days before the day of notice at which it is told"),
        "contract_originals_days": QT_TRANSLATE_NOOP("OfficeSetting", "Contract: days until sent originals are due back"),
        "contract_unsigned_days": QT_TRANSLATE_NOOP("OfficeSetting", "Contract: days of delivery on an unsigned contract that are borne"),
        "work_hours": QT_TRANSLATE_NOOP("OfficeSetting", "Hours of a working day, such as 09:00-12:00/13:30-18:00"),
        "complaint_reply": QT_TRANSLATE_NOOP("OfficeSetting", "Complaint: working time to the first reply, S1/S2/S3/S4"),
        "complaint_contain": QT_TRANSLATE_NOOP("OfficeSetting", "Complaint: working time to containment, S1/S2/S3/S4"),
        "complaint_final": QT_TRANSLATE_NOOP("OfficeSetting", "Complaint: working time to the final answer, S1/S2/S3/S4"),
        "complaint_soon_hours": QT_TRANSLATE_NOOP("OfficeSetting", "Complaint: working hours left from which it is due soon"),
        "complaint_wait_days": QT_TRANSLATE_NOOP("OfficeSetting", "Complaint: days of waiting for the customer until a reminder"),
        "complaint_attempt_days": QT_TRANSLATE_NOOP("OfficeSetting", "Complaint: least days between two attempts to reach the customer"),
        "complaint_limit_service": QT_TRANSLATE_NOOP("OfficeSetting", "Complaint: what service may grant without approval, in fen"),
        "complaint_repeat_days": QT_TRANSLATE_NOOP("OfficeSetting", "Complaint: days in which the same cause counts as repeated"),
        "complaint_revisit_days": QT_TRANSLATE_NOOP("OfficeSetting", "Complaint: days from closing to the revisit"),
        "visit_report_hours": QT_TRANSLATE_NOOP("OfficeSetting", "Visits: hours after the end until a report is late"),
        "visit_distance_m": QT_TRANSLATE_NOOP("OfficeSetting", "Visits: metres from the customer's address that are flagged"),
        "return_limit_sup": QT_TRANSLATE_NOOP("OfficeSetting", "Returns: a superior decides up to, in fen"),
        "return_goods_days": QT_TRANSLATE_NOOP("OfficeSetting", "Returns: days until awaited goods must have come"),
        "return_entry_days": QT_TRANSLATE_NOOP("OfficeSetting", "Returns: days that a request may be dated back"),
        "value_quiet_days": QT_TRANSLATE_NOOP("OfficeSetting", "Value services: days without proof before it is due"),
        "return_slow_days": QT_TRANSLATE_NOOP("OfficeSetting", "Returns: slow moving goods, days from delivery"),
        "return_transit_days": QT_TRANSLATE_NOOP("OfficeSetting", "Returns: damage in transit, days from delivery"),
        "return_package_days": QT_TRANSLATE_NOOP("OfficeSetting", "Returns: damaged package, days from delivery"),
        "return_wrong_days": QT_TRANSLATE_NOOP("OfficeSetting", "Returns: wrong goods or too many, days from delivery"),
        "return_near_days": QT_TRANSLATE_NOOP("OfficeSetting", "Returns: near expiry, days of life that must be left"),
        "return_expired_days": QT_TRANSLATE_NOOP("OfficeSetting", "Returns: expired goods, days after expiry"),
        "return_cap_bp": QT_TRANSLATE_NOOP("OfficeSetting", "Returns: cap of the rate where no contract names one, 1/100 per cent"),
        "return_warn_percent": QT_TRANSLATE_NOOP("OfficeSetting", "Returns: warning from this share of the cap, per cent"),
        "min_sources": QT_TRANSLATE_NOOP("OfficeSetting", "Information: independent sources that corroborate a fact"),
        "allow_authoritative_single": QT_TRANSLATE_NOOP(
            "OfficeSetting", "Information: a single authoritative source corroborates (1 yes, 0 no)"
        ),
        "fact_valid_days": QT_TRANSLATE_NOOP("OfficeSetting", "Information: days that a fact holds unless said otherwise"),
        "fact_soon_days": QT_TRANSLATE_NOOP("OfficeSetting", "Information: days before its end from which a fact expires soon"),
        "fact_proved_days": QT_TRANSLATE_NOOP("OfficeSetting", "Information: days within which a fact should be corroborated"),
        "stock_deviation_percent": QT_TRANSLATE_NOOP("OfficeSetting", "Stock: per cent that derived sales may differ from reported ones"),
        "stock_count_from_day": QT_TRANSLATE_NOOP("OfficeSetting", "Stock: day of the month from which the count is asked for"),
        "stock_count_grace_days": QT_TRANSLATE_NOOP("OfficeSetting", "Stock: days of the next month in which it is still asked for"),
        "dormant_days": QT_TRANSLATE_NOOP("OfficeSetting", "Days without use until an archive sleeps"),
        "retention_y10": QT_TRANSLATE_NOOP("OfficeSetting", "Sealed archives kept ten years: years"),
        "retention_y30": QT_TRANSLATE_NOOP("OfficeSetting", "Sealed archives kept thirty years: years"),
        "handover_days": QT_TRANSLATE_NOOP("OfficeSetting", "Hand-over: days of print, export and sync shown"),
        "refresh_months": QT_TRANSLATE_NOOP("OfficeSetting", "Quarterly refresh: months of cooperation before it is proposed"),
        "refresh_least_days": QT_TRANSLATE_NOOP("OfficeSetting", "Quarterly refresh: days that must remain after marking"),
        "refresh_back_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Quarterly refresh: working days after it is sent back"),
        "ageing_buckets": QT_TRANSLATE_NOOP("OfficeSetting", "Ageing: last days of the columns, such as 30/60/90/180/365"),
        "default_credit_days": QT_TRANSLATE_NOOP("OfficeSetting", "Ageing: days to pay where a document bears no due day"),
        "receipt_second_person": QT_TRANSLATE_NOOP("OfficeSetting", "A receipt is confirmed by a second person (1 yes, 0 no)"),
        "dunning_gap_days": QT_TRANSLATE_NOOP("OfficeSetting", "Days between two dunning letters"),
        "rebate_timeliness": QT_TRANSLATE_NOOP(
            "OfficeSetting", "Rebates: days to payment and per cent that count, such as 15:100/30:80/45:50"
        ),
        "service_level_a": QT_TRANSLATE_NOOP("OfficeSetting", "Replenishment: service level of customers of grade A, per cent"),
        "service_level_b": QT_TRANSLATE_NOOP("OfficeSetting", "Replenishment: service level of grade B and without grade, per cent"),
        "service_level_c": QT_TRANSLATE_NOOP("OfficeSetting", "Replenishment: service level of grade C, per cent"),
        "cover_max_days": QT_TRANSLATE_NOOP("OfficeSetting", "Overstock: days that a stock may last"),
        "dead_stock_days": QT_TRANSLATE_NOOP("OfficeSetting", "Dead stock: days in which nothing went out"),
        "count_stale_days": QT_TRANSLATE_NOOP("OfficeSetting", "Replenishment: days after which a count is old"),
        "shelf_life_percent": QT_TRANSLATE_NOOP("OfficeSetting", "Replenishment: per cent of the shelf life that goods may lie"),
        "proposal_free_percent": QT_TRANSLATE_NOOP("OfficeSetting", "Replenishment: per cent that may be changed without a reason"),
        "replenish_review_days": QT_TRANSLATE_NOOP("OfficeSetting", "Replenishment: days between two reviews"),
        "replenish_cover_days": QT_TRANSLATE_NOOP("OfficeSetting", "Replenishment: days that an order covers"),
        "replenish_skip_promotions": QT_TRANSLATE_NOOP("OfficeSetting", "Replenishment: weeks of promotions are left out (1 yes, 0 no)"),
        "support_limit_sup": QT_TRANSLATE_NOOP("OfficeSetting", "Support: a superior decides up to, in fen of our part"),
        "support_tolerance_percent": QT_TRANSLATE_NOOP("OfficeSetting", "Support: per cent that payments may exceed what was approved"),
        "support_report_days": QT_TRANSLATE_NOOP("OfficeSetting", "Support: days after its end until the report is due"),
        "support_return_open": QT_TRANSLATE_NOOP(
            "OfficeSetting", "Support: its return in per cent is shown to who sees no cost prices (1 yes, 0 no)"
        ),
        "lift_growth_percent": QT_TRANSLATE_NOOP("OfficeSetting", "Lift: last year's sales count as a baseline with so many per cent"),
        "eval_own_percent": QT_TRANSLATE_NOOP("OfficeSetting", "Evaluation: weight of the person responsible, per cent"),
        "eval_gap_points": QT_TRANSLATE_NOOP("OfficeSetting", "Evaluation: points between the two evaluators from which one says why"),
        "eval_least_percent": QT_TRANSLATE_NOOP("OfficeSetting", "Evaluation: weight that must be scored for a total, per cent"),
        "eval_levels": QT_TRANSLATE_NOOP("OfficeSetting", "Evaluation: least points of the three upper levels, such as 85/70/60"),
        "eval_lock_days": QT_TRANSLATE_NOOP("OfficeSetting", "Evaluation: days after its period until it is locked"),
        "eval_months": QT_TRANSLATE_NOOP("OfficeSetting", "Evaluation: months of a period (3, 6 or 12)"),
        "season_off_bp": QT_TRANSLATE_NOOP("OfficeSetting", "Season: months below so many basis points are weak"),
        "season_least_months": QT_TRANSLATE_NOOP("OfficeSetting", "Season: months that a profile rests on at least"),
        "ka_weights": QT_TRANSLATE_NOOP("OfficeSetting", "Key accounts: weights of the six criteria, together 10000"),
        "ka_points": QT_TRANSLATE_NOOP("OfficeSetting", "Key accounts: least points of a candidate"),
        "ka_top_percent": QT_TRANSLATE_NOOP("OfficeSetting", "Key accounts: among the largest so many per cent by sales"),
        "ka_block_days": QT_TRANSLATE_NOOP("OfficeSetting", "Key accounts: days after which a block of duties is old"),
        "ka_review_days": QT_TRANSLATE_NOOP("OfficeSetting", "Key accounts: days from the appointment to the first review"),
        "kam_few": QT_TRANSLATE_NOOP("OfficeSetting", "Key accounts: fewer than so many are few for a manager"),
        "kam_capacity": QT_TRANSLATE_NOOP("OfficeSetting", "Key accounts: usual load of a manager"),
        "kam_full": QT_TRANSLATE_NOOP("OfficeSetting", "Key accounts: more than so many are too many for a manager"),
        "kam_competence_tenths": QT_TRANSLATE_NOOP("OfficeSetting", "Key accounts: least average of the competence check, in tenths"),
        "ka_firm_benchmark": QT_TRANSLATE_NOOP("OfficeSetting", "Key accounts: majors of a firm of middle size, for comparison"),
        "opinion_reply_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Reply to an opinion (working days)"),
        "supply_ending_days": QT_TRANSLATE_NOOP("OfficeSetting", "Supply commitment ends soon (days)"),
        "fiscal_year_begins": QT_TRANSLATE_NOOP("OfficeSetting", "Month in which the office's year begins (1-12)"),
        "warn_use": QT_TRANSLATE_NOOP("OfficeSetting", "Warning, arrears: use of the limit in per cent for yellow/orange/red"),
        "warn_late_days": QT_TRANSLATE_NOOP("OfficeSetting", "Warning, arrears: red beyond so many days past due"),
        "warn_overdue_percent": QT_TRANSLATE_NOOP(
            "OfficeSetting", "Warning, arrears: red from this share of open items past due, per cent"
        ),
        "warn_broken_count": QT_TRANSLATE_NOOP("OfficeSetting", "Warning, arrears: red from so many broken promises to pay in 90 days"),
        "warn_soon_percent": QT_TRANSLATE_NOOP(
            "OfficeSetting", "Warning, arrears: yellow when this share of the limit falls due within 7 days, per cent"
        ),
        "warn_progress": QT_TRANSLATE_NOOP("OfficeSetting", "Warning, sales progress: below so many per cent for yellow/orange/red"),
        "warn_progress_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Warning, sales progress: nothing is said in the first working days"),
        "expense_budget_bp": QT_TRANSLATE_NOOP("OfficeSetting", "Sales expense: budget of a customer, 1/100 per cent of his plan"),
        "warn_expense_gap": QT_TRANSLATE_NOOP(
            "OfficeSetting", "Warning, expense: percentage points that spending runs ahead of sales for yellow/orange/red"
        ),
        "warn_expense_rate": QT_TRANSLATE_NOOP("OfficeSetting", "Warning, expense: per cent of the budgeted rate for orange/red"),
        "warn_expense_percent": QT_TRANSLATE_NOOP("OfficeSetting", "Warning, expense: red from this share of the budget, per cent"),
        "warn_churn_late": QT_TRANSLATE_NOOP(
            "OfficeSetting", "Warning, churn: tenths of the usual gap between orders for yellow/orange/red"
        ),
        "warn_churn_fall": QT_TRANSLATE_NOOP("OfficeSetting", "Warning, churn: per cent less in three months for yellow/orange/red"),
        "warn_silent_days": QT_TRANSLATE_NOOP("OfficeSetting", "Warning, churn: red after so many days without an order"),
        "warn_acknowledge_workdays": QT_TRANSLATE_NOOP("OfficeSetting", "Warning: acknowledge within (working days)"),
        "use_days": QT_TRANSLATE_NOOP("OfficeSetting", "Use of archives: used within so many days"),
        "sleep_days": QT_TRANSLATE_NOOP("OfficeSetting", "Use of archives: asleep after so many days without use"),
        "issue_target_hours": QT_TRANSLATE_NOOP("OfficeSetting", "Use of archives: working hours from request to release, target"),
        "credit_factor_aaa": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: factor of grade AAA, per cent"),
        "credit_factor_aa": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: factor of grade AA, per cent"),
        "credit_factor_a": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: factor of grade A, per cent"),
        "credit_factor_b": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: factor of grade B, per cent"),
        "credit_factor_c": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: factor of grade C, per cent"),
        "credit_share_cap": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: at most so many per cent of the customer's own funds"),
        "credit_secured_share": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: per cent of a guarantee that count"),
        "credit_sup_wan": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: what a superior may grant, in ten thousand yuan"),
        "limit_dual_wan": QT_TRANSLATE_NOOP("OfficeSetting", "Two signatures above so much, in ten thousand yuan"),
        "credit_limit_months": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: months that a limit holds at most"),
        "credit_count_orders": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: approved orders count as owed (1 yes, 0 no)"),
        "credit_check_order": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: check when an order is approved (1 yes, 0 no)"),
        "credit_check_delivery": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: check when goods are delivered (1 yes, 0 no)"),
        "credit_grace_days": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: days overdue that stop no order yet"),
        "credit_watch_days": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: overdue beyond so many days, watch is proposed"),
        "credit_hold_days": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: overdue beyond so many days, hold is proposed"),
        "credit_hold_use": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: used beyond so many per cent, hold is proposed"),
        "credit_cash_days": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: overdue beyond so many days, cash only is proposed"),
        "credit_broken_promises": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: from so many broken promises, cash only is proposed"),
        "credit_clean_days": QT_TRANSLATE_NOOP("OfficeSetting", "Credit: clean days before a status is eased"),
        "pareto_a": QT_TRANSLATE_NOOP("OfficeSetting", "Grades: per cent of net sales at which A ends"),
        "pareto_b": QT_TRANSLATE_NOOP("OfficeSetting", "Grades: per cent of net sales at which B ends"),
        "grade_a_least_share_bp": QT_TRANSLATE_NOOP(
            "OfficeSetting", "Grades: share of sales below which nobody rises to A, 1/100 per cent"
        ),
        "dependence_percent": QT_TRANSLATE_NOOP(
            "OfficeSetting", "Concentration: per cent of sales of one buyer that are called dependence"
        ),
        "count_days_ka": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: days between two stock counts, key accounts (0 none)"),
        "count_days_a": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: days between two stock counts, grade A (0 none)"),
        "count_days_b": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: days between two stock counts, grade B (0 none)"),
        "count_days_c": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: days between two stock counts, grade C (0 none)"),
        "count_days_d": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: days between two stock counts, grade D (0 none)"),
        "credit_value_ka": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: per cent of the credit that the model gives, key accounts"),
        "credit_value_a": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: per cent of the credit that the model gives, grade A"),
        "credit_value_b": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: per cent of the credit that the model gives, grade B"),
        "credit_value_c": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: per cent of the credit that the model gives, grade C"),
        "credit_value_d": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: per cent of the credit that the model gives, grade D"),
        "refresh_months_ka": QT_TRANSLATE_NOOP(
            "OfficeSetting", "Service levels: months after which an archive is to be refreshed, key accounts"
        ),
        "refresh_months_a": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: months after which an archive is to be refreshed, grade A"),
        "refresh_months_b": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: months after which an archive is to be refreshed, grade B"),
        "refresh_months_c": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: months after which an archive is to be refreshed, grade C"),
        "refresh_months_d": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: months after which an archive is to be refreshed, grade D"),
        "promo_priority_ka": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: place in promotions, key accounts (0 none)"),
        "promo_priority_a": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: place in promotions, grade A (0 none)"),
        "promo_priority_b": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: place in promotions, grade B (0 none)"),
        "promo_priority_c": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: place in promotions, grade C (0 none)"),
        "promo_priority_d": QT_TRANSLATE_NOOP("OfficeSetting", "Service levels: place in promotions, grade D (0 none)"),
    }
)
ACTIONS = texts(
    {
        "session.sign_in": QT_TRANSLATE_NOOP("OfficeAction", "Signed in"),
        "session.sign_out": QT_TRANSLATE_NOOP("OfficeAction", "Signed out"),
        "session.sign_in_failed": QT_TRANSLATE_NOOP("OfficeAction", "Wrong password"),
        "session.change_password": QT_TRANSLATE_NOOP("OfficeAction", "Own password changed"),
        "office.set_up": QT_TRANSLATE_NOOP("OfficeAction", "Office founded"),
        "office.keep": QT_TRANSLATE_NOOP("OfficeAction", "Office setting or working day"),
        "users.manage": QT_TRANSLATE_NOOP("OfficeAction", "Account changed"),
        "users.confirm_role": QT_TRANSLATE_NOOP("OfficeAction", "Role decided"),
        "settings.loan_policy": QT_TRANSLATE_NOOP("OfficeAction", "Lending rule changed"),
        "backup.run": QT_TRANSLATE_NOOP("OfficeAction", "Backup"),
        "audit.read": QT_TRANSLATE_NOOP("OfficeAction", "Audit log exported"),
        "audit.verify": QT_TRANSLATE_NOOP("OfficeAction", "Chain verified"),
        "section.view": QT_TRANSLATE_NOOP("OfficeAction", "Section viewed"),
        "product.draft": QT_TRANSLATE_NOOP("OfficeAction", "Product or price written or proposed"),
        "product.decide": QT_TRANSLATE_NOOP("OfficeAction", "Product or price decided"),
        "plan.draft": QT_TRANSLATE_NOOP("OfficeAction", "Sales plan written or submitted"),
        "plan.decide": QT_TRANSLATE_NOOP("OfficeAction", "Sales plan decided"),
        "section.custody": QT_TRANSLATE_NOOP("OfficeAction", "Viewed in custody"),
        "section.state_purpose": QT_TRANSLATE_NOOP("OfficeAction", "Purpose stated"),
        "section.edit": QT_TRANSLATE_NOOP("OfficeAction", "Section edited under a loan"),
        "archive.create": QT_TRANSLATE_NOOP("OfficeAction", "Archive opened"),
        "archive.write_draft": QT_TRANSLATE_NOOP("OfficeAction", "Draft written"),
        "archive.submit_filing": QT_TRANSLATE_NOOP("OfficeAction", "Archive handed in"),
        "archive.review_filing": QT_TRANSLATE_NOOP("OfficeAction", "Archive reviewed"),
        "archive.accept_filing": QT_TRANSLATE_NOOP("OfficeAction", "Archive taken into custody"),
        "archive.import": QT_TRANSLATE_NOOP("OfficeAction", "Import"),
        "archive.trash": QT_TRANSLATE_NOOP("OfficeAction", "Draft thrown away or restored"),
        "live.append": QT_TRANSLATE_NOOP("OfficeAction", "Entry added"),
        "live.correct": QT_TRANSLATE_NOOP("OfficeAction", "Small correction"),
        "print.dossier": QT_TRANSLATE_NOOP("OfficeAction", "Dossier printed"),
        "print.catalog_forms": QT_TRANSLATE_NOOP("OfficeAction", "Catalogue form printed"),
        "export.file": QT_TRANSLATE_NOOP("OfficeAction", "File exported"),
        "loan.request": QT_TRANSLATE_NOOP("OfficeAction", "Loan requested"),
        "loan.approve_step": QT_TRANSLATE_NOOP("OfficeAction", "Loan step decided"),
        "loan.release": QT_TRANSLATE_NOOP("OfficeAction", "Loan handed out"),
        "loan.return_check": QT_TRANSLATE_NOOP("OfficeAction", "Return checked"),
        "loan.remind": QT_TRANSLATE_NOOP("OfficeAction", "Reminded"),
        "loan.revoke": QT_TRANSLATE_NOOP("OfficeAction", "Loan revoked"),
        "loan.force_return": QT_TRANSLATE_NOOP("OfficeAction", "Loan forced back"),
        "loan.recall": QT_TRANSLATE_NOOP("OfficeAction", "Loan recalled"),
        "loan.renew_request": QT_TRANSLATE_NOOP("OfficeAction", "Renewal asked for"),
        "loan.renew_decide": QT_TRANSLATE_NOOP("OfficeAction", "Renewal decided"),
        "revision.review": QT_TRANSLATE_NOOP("OfficeAction", "Edit reviewed"),
        "revision.accept": QT_TRANSLATE_NOOP("OfficeAction", "Edit accepted"),
        "archive.classify_raise": QT_TRANSLATE_NOOP("OfficeAction", "Level raised"),
        "archive.classify_lower": QT_TRANSLATE_NOOP("OfficeAction", "Level lowered"),
        "archive.seal_unseal": QT_TRANSLATE_NOOP("OfficeAction", "Archive sealed or unsealed"),
        "archive.destroy": QT_TRANSLATE_NOOP("OfficeAction", "Destruction of an archive"),
        "archive.transfer_owner": QT_TRANSLATE_NOOP("OfficeAction", "Customer or team changed hands"),
        "carrier.write_off": QT_TRANSLATE_NOOP("OfficeAction", "Copy or file written off"),
        "handover.certify": QT_TRANSLATE_NOOP("OfficeAction", "Hand-over signed"),
        "breakglass.open": QT_TRANSLATE_NOOP("OfficeAction", "Opened in an emergency"),
        "breakglass.review": QT_TRANSLATE_NOOP("OfficeAction", "Emergency view reviewed"),
        "breakglass.clock": QT_TRANSLATE_NOOP("OfficeAction", "Emergency view ended by the clock"),
        "notice.read": QT_TRANSLATE_NOOP("OfficeAction", "Notices read"),
    }
)


def role_names(roles: str | Iterable[str]) -> str:
    """rep sup as 业务员、销售主管."""
    codes = roles.split() if isinstance(roles, str) else roles
    return "、".join(named(ROLES, "OfficeRole", code) for code in codes)


def setting_name(key: str) -> str:
    """What a setting is called."""
    return named(SETTINGS, "OfficeSetting", key)


def action_name(code: str) -> str:
    """What an action of the log is called."""
    return named(ACTIONS, "OfficeAction", code)


def why(refusal: No) -> str:
    """The short reason that stands under a field."""
    facts = dict(refusal.facts)
    gaps = Gaps({name: fact(value) for name, value in facts.items()})
    return named(WHY, "OfficeWhy", str(facts.get("why", ""))).format_map(gaps)


def with_names(refused: Refused) -> Refused:
    """The same refusal with roles called by their names."""
    return Refused(*(No(each.code, tuple(_named_fact(*pair) for pair in each.facts)) for each in refused.nos))


def _named_fact(name: str, value: object) -> tuple[str, object]:
    return (name, role_names(str(value))) if name == "roles" else (name, value)
