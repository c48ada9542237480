"""Benches: each goal is a ratio against a peer measured beside it in the same run."""
