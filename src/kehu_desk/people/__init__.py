"""Who works here, and who is what to which customer."""
