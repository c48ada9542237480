"""What waits for this person."""
