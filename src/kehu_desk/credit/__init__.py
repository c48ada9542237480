"""授信: score, grade, limit, exposure, and what may still be delivered."""
