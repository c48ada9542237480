"""Rules of policies: documents and rewards, and what a dealer earns by us."""
