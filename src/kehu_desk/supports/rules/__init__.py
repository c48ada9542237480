"""Plain rules of support: what is asked for, what it comes to, who may take which step, what it returned."""
