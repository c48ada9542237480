"""Reads of composition analysis: sums by group out of what the store keeps."""
