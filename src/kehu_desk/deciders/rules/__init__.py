"""Rules about decision makers: roles, the map of influence, styles, coverage, opportunities. Source: business.md §3."""
