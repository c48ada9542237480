"""Rules of the five early warnings: whole numbers in, a level and what reached it out. Source: business.md §18."""
