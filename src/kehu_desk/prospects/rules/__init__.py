"""Rules of prospects, of the market map and of turns of life. Plain values in and out."""
