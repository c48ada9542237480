"""Plain rules of contracts: facts and guards, dates and phases, duties, terms in force."""
