"""Decisions of borrowing: plain values in, plain values out. Source: borrowing.md §5."""
