"""The windows of contracts: drawing and editing, deciding, and the short ones that ask for a few things."""
