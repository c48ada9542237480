"""Dialogs of loans: request, decision, return, the window 【改档】 and its comparison."""
