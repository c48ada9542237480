"""Rules of composition analysis: shares, comparisons, what a cell may tell."""
