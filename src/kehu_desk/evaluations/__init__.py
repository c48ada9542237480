"""Evaluation of customers: scorecards of initiative, ability, reputation and relations."""
