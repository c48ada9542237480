"""The dialogs of prospects, of turns of life and of the market map."""
