"""Sales policies as documents with their receipts, rewards, and the one list of everything in force."""
