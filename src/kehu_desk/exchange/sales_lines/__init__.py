"""Sales lines out of files: columns, rows, whom and what they mean, into the store and back."""
