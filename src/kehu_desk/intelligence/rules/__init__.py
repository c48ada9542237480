"""Rules of intelligence: what may be noted, who is independent of whom, where a fact stands, what it may be used for."""
