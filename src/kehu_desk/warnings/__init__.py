"""Five early warnings (五项预警): arrears, sales progress, expense, churn, major change; and what is done about them."""
