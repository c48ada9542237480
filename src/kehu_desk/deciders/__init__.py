"""Tables of decision makers."""
