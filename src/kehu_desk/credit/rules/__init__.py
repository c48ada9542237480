"""What credit is reckoned by: terms, score, limit, exposure, checks, watching, and the cases of its workflows."""
